"""A list that has as many things as were announced is recorded, however loosely it is tied to its number."""

from __future__ import annotations

import pytest

import claimcheck

AGREE = [
    ("Le club défend la règle des trois R : réduire, réparer et recycler.", "trois"),
    ("La mairie fit deux promesses : garder le bac et baisser le prix du pain.", "deux"),
    ("Les jeux sont rangés en quatre familles : cartes, dés, adresse et mémoire.", "quatre"),
    ("La ville doit payer deux fêtes, à savoir la braderie de mai et le carnaval.", "deux"),
    ("Le cargo porte deux grues de chantier (Atlas 4 et Titan) pour le port.", "deux"),
    ("Le texte cite deux incidents : la chute d'un pylône en 2003 et la panne d'un poste en 2011.", "deux"),
    ("Morin et Duval, les deux gardiens du phare, partent.", "deux"),
    ("Le plan a trois buts : une école ouverte, un bus gratuit, un marché couvert.", "trois"),
    ("Le maire décrit ses cinq volets (social, fiscal, scolaire, sportif, rural).", "cinq"),
    ("La mairie lui a laissé deux choix : vendre la ferme, payer la dette.", "deux"),
    ("Le roi eut quatre fils de trois femmes différentes : Anne de Dole, Berthe et la mère de Luc, la comtesse Odile.", "trois"),
    ("La halle a deux portes : l'une au nord, l'autre au sud.", "deux"),
    ("Les 3 plages préférées des Bretons\n\n1. Carnac\n2. Quiberon\n3. Erquy\n", "3"),
    ("Ces quatre jardins sont à voir.► LE PARCIl est grand.► LA SERREElle est chaude.► LE BOISIl est vert.► LE PRÉIl est ras.",
     "quatre"),
]
NOT_LISTED = [
    "La mairie fit deux promesses : garder le bac.",
    "Le club défend la règle des trois R : réduire et recycler.",
    "Le club a quatre équipes, dont deux : Tours et Blois.",
    ("L'orage a tué quatre vaches la veille de la foire, dit le maire, et il a couché bien des arbres.\n\n"
    "Un bois et un pré sont noyés.\n\n► LE PARC est clos.► LA SERRE est vide.► LE BOIS est noyé.► LE PRÉ est ras."),
    "Le jury a primé deux films : Le Lac, un drame.",
    "Trois axes : l'eau, l'air, la terre, la forêt.",
    "Morin et Duval, les deux autres étant partis, gardent le phare.",
]


def listed(text: str) -> list[str]:
    record = claimcheck.extract(text, date="2020-01-05").to_dict()
    texts = {mention["id"]: mention["text"] for mention in record["mentions"]}
    return [texts[m] for r in record["relations"] if r["family"] == "list_count" for m in r["mentions"]]


@pytest.mark.parametrize(("text", "count"), AGREE)
def test_a_list_that_agrees_is_recorded_once(text: str, count: str) -> None:
    assert listed(text) == [count]
    assert not claimcheck.verify(claimcheck.extract(text, date="2020-01-05")).findings


@pytest.mark.parametrize("text", NOT_LISTED)
def test_no_other_list_is(text: str) -> None:
    assert listed(text) == []
