"""A share with one of its two ends is recorded, and compared with nothing."""

from __future__ import annotations

import pytest

import claimcheck

TOLD = [
    ("Un tiers des départs, soit quelque 140 trains, sont annulés.", ["quelque 140", "Un tiers"]),
    ("Plus de la moitié des abandons de l'année, soit 30 000 en tout, ont lieu l'été.", ["30 000", "Plus de la moitié"]),
    ("La hausse concerne 88% des retraités du port, soit environ 3 millions de personnes.", ["environ 3 millions", "88%"]),
    ("35% (84 cas) viennent du marché.", ["84", "35%"]),
    ("Un quart des noyades (310) ont eu lieu en mer.", ["310", "Un quart"]),
    ("Deux tiers de la perte, soit 40 millions d'euros, viennent du bar.", ["40 millions d'euros", "Deux tiers"]),
    ("Il fait 3 % de la perte annuelle de glace, estimée à 280 millions de tonnes.", ["280 millions de tonnes", "3 %"]),
    ("Elle verse 40 % de son capital, évalué à 3 millions d'euros.", ["3 millions d'euros", "40 %"]),
    ("Ce sont les 8.000 km de canaux, qui ne représentent que 3,2% du réseau mais portent le fret.", ["8.000 km", "3,2%"]),
]
OTHER = [
    "Le magasin offre 20 % de remise, soit 40 euros.",
    "La mairie compte 5 % de hausse, soit 40 postes.",
    "Les loyers ont augmenté de 5 % des charges, soit 40 euros.",
    "Trois quarts des bus, soit 60 par jour, sont pleins.",
    "Il paie un tiers du prix, soit 4 euros de plus.",
    "Le maire a 55 % (12 points de plus).",
]


def shares(text: str) -> list[list[str]]:
    record = claimcheck.extract(text, date="2020-01-05")
    assert claimcheck.verify(record).findings == ()
    found = record.to_dict()
    texts = {mention["id"]: mention["text"] for mention in found["mentions"]}
    return [[texts[m] for m in r["mentions"]] for r in found["relations"] if r["family"] == "share_of_whole"]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_share_and_what_it_comes_to_are_a_relation(text: str, wanted: list[str]) -> None:
    assert shares(text) == [wanted]


@pytest.mark.parametrize("text", OTHER)
def test_what_is_no_share_of_anything_is_none(text: str) -> None:
    assert shares(text) == []
