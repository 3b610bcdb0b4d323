"""What a figure is of: the narrowest place of its own clause, whom it is for, what its relative clause goes on about."""

from __future__ import annotations

import pytest

from tests.linking.conftest import claim_with


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("Le lustre sera exposé le 3 mai au musée des Verriers à Tours.", "3 mai", "musée des Verriers"),
        ("Trois hommes ont été arrêtés à Tours par la police du Maroc.", "Trois", "Tours"),
        ("La tempête a fait 14 blessés en France dans la région de Vannes.", "14", "Vannes"),
        ("Alors qu'elle nageait à Nice, une femme de 41 ans a perdu 300 euros.", "300 euros", None),
        ("Il a perdu 40 euros en reconnaissant des dettes à Nice.", "40 euros", None),
        ("L'homme, résidant à Brest, a perdu 40 euros.", "40 euros", None),
        ("Dans sa lettre, le maire réclame 40 bus.", "40", None),
        ("Les joueurs ont reçu 40 lettres en retour.", "40", None),
        ("Les ventes ont bondi de 9 % en magasin.", "9 %", "magasin"),
        ("La charrette a été rangée en 2011 dans la grange d'un ami de Paul Brel.", "2011", "grange d'un ami de Paul Brel"),
        ("Le drame s'est joué samedi au lac de Paladru, dans l'Isère.", "samedi", "lac de Paladru"),
        ("L'homme a été présenté devant le parquet ce samedi.", "ce samedi", "parquet"),
        ("Elle débute dans le cirque en 1965.", "1965", "cirque"),
        ("L'enquête est basée sur les chiffres de 2018.", "2018", None),
        ("La fête s'inscrit dans un contexte tendu depuis mai.", "mai", None),
        ("Le hameau est situé à 12 km de la préfecture.", "12 km", "préfecture"),
    ],
)
def test_places(text: str, figure: str, whole: str | None) -> None:
    assert claim_with(text, figure).of == whole


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("La grève va coûter 0,4 point de croissance à l'économie belge.", "0,4 point", "économie belge"),
        ("La réforme est un gain de 70 millions d'euros pour l'État.", "70 millions d'euros", "État"),
        ("Selon la ministre à l'Économie, le commerce a perdu 12 %.", "12 %", None),
        ("Le bal, auquel 310 invités ont participé, a déçu.", "310", "bal"),
        ("La ferme dans laquelle 46 vaches ont péri sera rasée.", "46", "ferme"),
        ("Par rapport à son aîné, le banc gagne 8 cm en longueur.", "8 cm", "aîné"),
        ("Ils recensent 320 élèves malades, dont 40 sont guéris.", "40", "élèves malades"),
        ("Creuse : de faux facteurs volent 9.400 euros", "9.400 euros", "Creuse"),
        ("Ils ont vendu 120 billets sur Twitter.", "120", None),
    ],
)
def test_whom_and_what_a_figure_is_for(text: str, figure: str, whole: str | None) -> None:
    assert claim_with(text, figure).of == whole


def test_an_age_is_of_no_place() -> None:
    text = "Un homme de 36 ans est mort dans la Creuse. Un père de 41 ans s'est noyé."
    assert claim_with(text, "41 ans").of is None


def test_a_part_of_a_machine_is_of_the_machine_that_the_article_is_about() -> None:
    text = (
        "La Renault Twingo arrive\n\nLa Renault Twingo a été dévoilée. La Renault Twingo plaît. "
        "Elle est animée par une batterie de 64 kWh."
    )
    assert claim_with(text, "64 kWh").of == "Renault Twingo"


def test_a_stretch_of_its_own_is_not_the_time_of_the_sentence_before() -> None:
    text = "Depuis le début du mois, l'eau a chassé 12.000 habitants. En l'espace de quelques semaines, 640 ponts ont été fermés."
    assert claim_with(text, "640").time is None
