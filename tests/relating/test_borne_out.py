"""Relations across sentences that only agreement shows: recorded where they compute, never a complaint."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model.article import Article
from claimcheck.pipeline import run

PUBLISHED = date(2024, 5, 16)
CHANGE = (
    "La pêche a reculé de {percent} cette année. Le port reste pourtant animé. Il est sorti 4 320 tonnes de l'eau. "
    "Le record était de 4 860 tonnes."
)
SHARE = (
    "Le musée garde {whole} pièces. Les jetons sont rangés à part, au nombre de 640. La vitrine du fond montre {share} des "
    "pièces."
)
SINCE = "Le club est né en {year} dans une grange. Il a gardé le même maillot depuis trente-neuf ans."


def relations(text: str) -> list[tuple[str, list[str]]]:
    [(claims, report)] = run([Article(id="x", text=f"Nouvelles du port\n\n{text}", published=PUBLISHED)])
    assert report.findings == ()
    return [(found.family, [claims.by_id[mention].text for mention in found.mentions]) for found in claims.relations]


@pytest.mark.parametrize(("text", "wanted"), [
    (CHANGE.format(percent="11,1 %"), ("percent_change", ["4 860 tonnes", "4 320 tonnes", "11,1 %"])),
    (SHARE.format(whole="2 560", share="un quart"), ("share_of_whole", ["640", "2 560", "un quart"])),
    (SINCE.format(year=1985), ("duration_endpoints", ["1985", "trente-neuf ans"])),
])
def test_figures_that_bear_each_other_out_are_a_relation(text: str, wanted: tuple[str, list[str]]) -> None:
    assert wanted in relations(text)


@pytest.mark.parametrize("text", [
    CHANGE.format(percent="14 %"),
    SHARE.format(whole="3 900", share="un quart"),
    SINCE.format(year=1991),
])
def test_figures_that_do_not_are_none_and_no_complaint(text: str) -> None:
    families = [family for family, _ in relations(text)]
    assert not {"percent_change", "share_of_whole", "duration_endpoints"}.intersection(families)


def test_two_pairs_that_compute_tell_nothing() -> None:
    text = CHANGE.format(percent="11,1 %").replace(" Le port reste pourtant animé.", "")
    text += " On en vendit 2 160 tonnes au lieu des 2 430 tonnes prévues."
    assert "percent_change" not in [family for family, _ in relations(text)]
