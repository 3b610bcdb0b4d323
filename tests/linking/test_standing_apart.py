"""Ages that are claims of their own, and figures that make none."""

from __future__ import annotations

import pytest

from tests.linking.conftest import claim_with, linked


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("Deux braconniers, âgés de 27 et 44 ans, ont été surpris mardi à Tours.", "27", "braconniers"),
        ("Deux braconniers, âgés de 27 et 44 ans, ont été surpris mardi à Tours.", "44 ans", "braconniers"),
        ("Le 12 mars 2023, Karim Brel, 41 ans, avait volé deux vélos.", "41 ans", "Karim Brel"),
        ("Karim Brel (41 ans) va animer la fête.", "41 ans", "Karim Brel"),
    ],
)
def test_an_age_beside_a_name_or_in_a_list(text: str, figure: str, subject: str) -> None:
    claim = claim_with(text, figure)
    assert (claim.subject, claim.measure, len(claim.mentions)) == (subject, "âge", 1)
    assert (claim.predicate or "").startswith("être")


@pytest.mark.parametrize(
    "text",
    [
        "Les négociations ont duré plusieurs semaines.",
        "La vente comprend une 512 TR et une 308 GTS.",
        "Les premiers résultats plaisent.",
        "Le premier a réussi.",
        "La Brel 50ème Anniversaire plaît.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert linked(text).claims == ()


def test_a_rank_is_a_claim() -> None:
    assert claim_with("Pour ce troisième épisode, la troupe joue au port.", "troisième").subject == "troupe"
    assert claim_with("Nadia Bel est arrivée première de la course.", "première").subject == "Nadia Bel"
