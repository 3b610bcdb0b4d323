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


UNTIL_NOW = [
    ("Le phare éteint depuis 1987 tombe. La mairie en parle peu. Les pêcheurs s'en plaignent. Il est sans lampe depuis 37 ans.",
     ["1987", "37 ans"]),
    ("Il y a onze ans, la halle brûlait. Le maire l'avait ouverte en juin 2013.", ["juin 2013", "Il y a onze ans"]),
    ("Douze ans après, le procès s'ouvre. La jeune fille avait disparu en mars 2012.", ["mars 2012", "Douze ans après"]),
    ("Elle vit ici depuis trois ans. Arrivée au village en 2021, elle tient l'auberge.", ["2021", "trois ans"]),
    ("Voilà près de vingt ans que le bateau pourrit. Il avait coulé en octobre 2004.", ["octobre 2004", "près de vingt ans"]),
    ("Plus de neuf ans après le séisme, la ville renaît. Le séisme de février 2015 a tout détruit.",
     ["février 2015", "Plus de neuf ans"]),
    ("Le Mali souffre depuis 1994. Un. Deux. Trois. Quatre. Cinq. Six. Il est pauvre depuis trente ans.", ["1994", "trente ans"]),
]
NOT_UNTIL_NOW = [
    "Fondée en 2003, la chorale a chanté. Six ans plus tard, elle part à Rome. Le chef, né en 2018, rit.",  # after 2003
    "La halle a brûlé en 2017. Sept ans plus tôt, elle était neuve.",
    "Les faits datent de 2015. Le maire a été condamné à neuf ans de prison.",
    "Plus de neuf ans après le séisme, la ville renaît. Le séisme de juin 2015 a tout détruit.",  # eight and eleven months
    "Presque neuf ans après le séisme, la ville renaît. Le séisme de janvier 2015 a tout détruit.",
    "Elle vit ici depuis trois ans. Arrivée au village en 2019, elle tient l'auberge.",
    "Elle vit ici depuis un an. Arrivée au village en 2023, elle tient l'auberge.",  # one year is too common
]


@pytest.mark.parametrize(("text", "wanted"), UNTIL_NOW)
def test_a_length_until_now_is_bound_to_the_year_it_leads_back_to(text: str, wanted: list[str]) -> None:
    assert ("duration_endpoints", wanted) in relations(text)


@pytest.mark.parametrize("text", NOT_UNTIL_NOW)
def test_a_length_from_another_day_is_not(text: str) -> None:
    assert "duration_endpoints" not in [family for family, _ in relations(text)]
