"""A part is bound to the whole that it can be some of, over figures that it cannot."""

from __future__ import annotations

import pytest

import claimcheck

BOUND = [
    ("Le port compte 640 dockers dans une douzaine de bassins, dont 210 intérimaires.", "210", "640"),
    ("Le refuge a soigné 85.000 oiseaux (12 nouveaux depuis lundi), dont 4.600 hérons.", "4.600", "85.000"),
    ("Le train compte 420 places et 12 voitures, dont 60 places assises.", "60", "420"),
    ("Le moteur développe 310 ch et 400 Nm, dont 24 ch électriques.", "24 ch", "310 ch"),
    ("Plus de 70.000 grippes ont été relevées dans 90 cantons depuis mai, dont au moins 31.000 sont guéries.",
     "au moins 31.000", "Plus de 70.000"),
    ("Parmi les sondés, 36 % se disent confiants dont 4 % très confiants.", "4 %", "36 %"),
    ("Trois chercheuses figurent parmi les 24 lauréats.", "Trois", "24"),
    ("Cinq détenus parmi ces 60 ont été libérés.", "Cinq", "60"),
]
FREE = [
    "La ville de 40.000 habitants a perdu 12 écoles, dont 30 classes.",
    "Les 40 maires et les élus de six villes, dont 12 femmes, ont voté.",
    "Il a vendu 30 vaches et figure parmi les 80 éleveurs du Gers.",
    "Le maire a reçu 300 euros en mai, dont 40 élus se plaignent.",
    "Le club a perdu 90 joueurs ; il attend un renfort dont 30 gardiens.",
]


def parts(text: str) -> list[tuple[str, ...]]:
    record = claimcheck.extract(text, date="2020-01-05").to_dict()
    texts = {mention["id"]: mention["text"] for mention in record["mentions"]}
    return [tuple(texts[m] for m in r["mentions"]) for r in record["relations"] if r["family"] == "share_of_whole"]


@pytest.mark.parametrize(("text", "part", "whole"), BOUND)
def test_a_part_has_its_whole(text: str, part: str, whole: str) -> None:
    assert (part, whole) in parts(text)


@pytest.mark.parametrize("text", FREE)
def test_what_is_of_something_else_has_none(text: str) -> None:
    assert parts(text) == []
