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
        ("Nadia Bel, employée depuis 12 ans à la préfecture de Tours, part.", "12 ans", "préfecture de Tours"),
        ("L'avion s'est posé mardi au terminal de Beauvais.", "mardi", "Beauvais"),
        ("Le film a obtenu 14 nominations aux Magritte.", "14", "Magritte"),
        ("Il réunit 30 voitures, d'une vieille Renault à une belle Peugeot.", "30", None),
        ("Luc Bel a souri mardi à Nadia Roux.", "mardi", None),
        ("Il y a aujourd'hui une crise grave. Il y a 40 grévistes.", "40", None),
        ("À Tours, le calme règne. Il y a 40 bouchers.", "40", None),
        ("Il aime Tours. Il y vend 40 lampes.", "40", "Tours"),
        ("Trois randonneurs sont morts mardi dans des circonstances troubles.", "mardi", None),
        ("C'est le cas de la Bretagne, où quatre fermes ont brûlé dans le Morbihan.", "quatre", "Morbihan"),
        ("Une femme de 61 ans a été blessée en pleine rue à Vannes.", "61 ans", "pleine rue à Vannes"),
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
        ("Ils ont soigné 60 personnes, dont 12 ont été opérées.", "12", "personnes"),
        ("Sur les 18 prévenus, quatre seront jugés en leur absence.", "quatre", "prévenus"),
        ("Parmi les 30 lots, seuls cinq ont été vendus.", "cinq", "lots"),
        ("Six de ces 21 randonneurs ont été soignés.", "Six", "randonneurs"),
        ("Sur 840 bagages, seuls quatre ont disparu.", "quatre", "bagages"),
        ("En mars, 31 des 48 agents se sont arrêtés.", "31", "agents"),
        ("Creuse : de faux facteurs volent 9.400 euros", "9.400 euros", "Creuse"),
        ("Ils ont vendu 120 billets sur Twitter.", "120", None),
        ("Les masques volés à Lyon manquent à 40 infirmiers.", "40", None),
        ("Ils ont secouru 70 marins bloqués à Brest.", "70", "Brest"),
        ("Un homme de 45 ans interpellé à Brest a été jugé.", "45 ans", None),
        ("Dans une tribune publiée lundi, 60 juges protestent.", "60", None),
        ("Il est parti à un moment où 40 % des lits étaient vides.", "40 %", "lits"),
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


@pytest.mark.parametrize("figure", ["1,6 litre", "130 ch", "240 Nm"])
def test_what_only_an_engine_has_is_of_the_machine_that_the_article_is_about(figure: str) -> None:
    text = (
        "La Renault Twingo arrive\n\nLa Renault Twingo a été dévoilée. La Renault Twingo plaît. "
        "Sous le capot, un moteur 1,6 litre développe 130 ch et 240 Nm."
    )
    assert claim_with(text, figure).of == "Renault Twingo"


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("Les insurgés ont renversé le roi en 1911.", "1911", "roi"),
        ("Les avions ont bombardé la Libye en mars 2011.", "mars 2011", "Libye"),
        ("Ils ont renversé l'autocrate Paul Brel en 1987.", "1987", "Paul Brel"),
        ("En 2003, Nadia Bel a épousé Paul Brel.", "2003", "Paul Brel"),
        ("Elle a rejoint Greenpeace en 2015.", "2015", "Greenpeace"),
    ],
)
def test_whom_or_what_place_a_deed_befalls_is_its_whole_and_no_measure(text: str, figure: str, whole: str) -> None:
    claim = claim_with(text, figure)
    assert (claim.measure, claim.of) == (None, whole)


def test_how_long_one_thing_lasts_says_nothing_of_where_another_does() -> None:
    text = "Le festival dure neuf jours à Vannes. La traversée dure trois heures."
    assert claim_with(text, "trois heures").of is None


def test_a_stretch_of_its_own_is_not_the_time_of_the_sentence_before() -> None:
    text = "Depuis le début du mois, l'eau a chassé 12.000 habitants. En l'espace de quelques semaines, 640 ponts ont été fermés."
    assert claim_with(text, "640").time is None


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("31 % des gardiens de phare étaient absents.", "31 %", "gardiens de phare"),
        ("Un quart des élus du Gers a voté.", "Un quart", "élus du Gers"),
        ("Plus de la moitié (57 %) des élus interrogés ont voté.", "57 %", "élus interrogés"),
        ("Trois quarts (76 %) des communes ont un café.", "Trois quarts", "communes"),
        ("Une hausse de 12 % des prix a été relevée.", "12 %", None),
        ("310 gardiens de phare étaient absents.", "310", None),
    ],
)
def test_a_share_has_its_whole_though_the_subject_names_it(text: str, figure: str, whole: str | None) -> None:
    assert claim_with(text, figure).of == whole


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("À l'appel des unions Sotram et Brel, 300 agents ont défilé.", "300", None),
        ("La gare a été fermée le 14 mars 2017 à la demande de la SNCF.", "14 mars 2017", None),
        ("Le pape a été reçu mardi à l'invitation de l'ONU.", "mardi", None),
        ("Le club, à l'instar du Paris FC, rouvrira le 15 mai.", "15 mai", None),
        ("Nadia Bel est reçue mardi à la préfecture de Tours.", "mardi", "préfecture de Tours"),
    ],
)
def test_what_only_turns_to_somebody_is_no_place(text: str, figure: str, whole: str | None) -> None:
    assert claim_with(text, figure).of == whole
