"""What a figure measures: the noun before it, its unit, the words beside it, the record that it sets."""

from __future__ import annotations

import pytest

from tests.linking.conftest import claim_with


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le juge a condamné Paul Bel à une amende d'environ 14.000 euros.", "environ 14.000 euros", "amende"),
        ("La prime a été fixée à 480 euros.", "480 euros", "prime"),
        ("La ville affiche un taux de chômage de 17 %.", "17 %", "taux de chômage"),
        ('Elle a fait un "score impressionnant" de 43 % chez les jeunes.', "43 %", "score impressionnant"),
        ("Des taxes pouvant atteindre 35 % menacent la filière.", "35 %", "taxe"),
        ("Il avait un taux d'alcoolémie de 0,9 g par litre de sang.", "0,9 g par litre", "taux d'alcoolémie"),
        ("Le groupe publie un chiffre d'affaires en hausse de 6 %.", "6 %", "chiffre d'affaires"),
        ("La berline est animée par un bloc V8 de 4,2 litres.", "4,2 litres", "cylindrée"),
        ("La camionnette est disponible à partir de 21.400 euros.", "à partir de 21.400 euros", "prix"),
        ("Le conseil a versé 21.400 euros à la veuve.", "21.400 euros", "montant"),
        ("Les murs sont hauts de 3 mètres.", "3 mètres", "hauteur"),
        ("Le refuge est perché à 2.900 mètres.", "2.900 mètres", "altitude"),
        ("La répartition du poids permet de filer à 290 km/h.", "290 km/h", "vitesse"),
        ("La berline sort avec ses 130 premiers exemplaires.", "130", "exemplaire"),
        ("C'est un record depuis 18 ans.", "18 ans", "record"),
        ("C'est le pire incendie depuis 2003.", "2003", "incendie"),
        ("C'est le taux le plus bas depuis mai 2021.", "mai 2021", "taux"),
        ("Le banc gagne 13 cm de plus en longueur.", "13 cm", "longueur"),
        ("La berline passe de 0 à 90 km/h en 5,3 secondes.", "90 km/h", "temps"),
        ("Le mouvement reste suivi, et les mécontents demeurent à 58 %.", "58 %", "mécontent"),
        ("Elle a promis de réduire de 35 % la rémunération des élus.", "35 %", "rémunération"),
        ("41.300 euros, c'est la somme que la ville a perdue.", "41.300 euros", "somme"),
        ("En mars, 31 des 48 agents se sont arrêtés.", "31", "agent"),
        ("La baisse des tarifs ne sera que de 0,4 %.", "0,4 %", "tarif"),
        ("Le plan d'investissement de la région de 730 millions d'euros plaît.", "730 millions d'euros", "investissement"),
        ("Ils ont emporté 40.000 euros en bijoux.", "40.000 euros", "bijou"),
        ("Il vit dans une villa à 400.000 euros.", "400.000 euros", "prix"),
        ("Agé de 38 ans, Paul Bel est élu.", "38 ans", "âge"),
        ("Les élèves lisent 3 heures. 46 % de cette durée totale est consacrée aux contes.", "46 %", "temps"),
        ("Le notaire a trouvé un livret B avec 4.150 euros.", "4.150 euros", "livret"),
        ("Elle détient un contrat à hauteur de 20.100 euros.", "20.100 euros", "contrat"),
        ("La chute entraîne un arrêt total de travail (ATT) de 12 jours.", "12 jours", "arrêt total de travail"),
        ("Nadia Bel doit présider à partir de 15h00 une audience.", "15h00", "audience"),
        ("Luc Bastien achève sa peine en semi-liberté depuis la mi-avril.", "mi-avril", "peine"),
        ("Sur 840 bagages, seuls quatre figurent parmi les colis perdus.", "quatre", "bagage"),
        ("Il annonce la création d'un fonds de soutien de 6,4 millions d'euros.", "6,4 millions d'euros", "fonds de soutien"),
        ("Les partisans du maire sont 58 % à approuver le projet.", "58 %", "partisan"),
        ("Le nombre de noyades a bondi en mai, avec 62 personnes repêchées.", "62", "nombre de noyades"),
        ("Le nombre de défaillances atteint 41.000.", "41.000", "nombre de défaillances"),
        ("Ils regardent trois heures de films par jour, dont 28 % au lit.", "28 %", "film"),
        ("La ville fait face à des crues depuis mai 2022.", "mai 2022", "crue"),
        ("Un moine de 44 ans a quant à lui été blessé.", "44 ans", "âge"),
        ("Les suspects sont âgés de 28 et 31 ans.", "28", "âge"),
        ("Un homme de 71 ans a été arrêté en mars.", "71 ans", "âge"),
        ("Plus d'un médecin sur deux ne consulte pas (54 %).", "54 %", "médecin"),
    ],
)
def test_measures(text: str, figure: str, measure: str) -> None:
    assert claim_with(text, figure).measure == measure


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Elle raconte deux mois après cet accident la scène.", "deux mois"),
        ("Le bail a été signé trois jours avant cet accident.", "trois jours"),
    ],
)
def test_a_length_that_only_looks_away_is_no_measure(text: str, figure: str) -> None:
    assert claim_with(text, figure).measure != "durée"


def test_what_stands_in_quotation_marks_is_counted_without_them() -> None:
    claim = claim_with("Le port a vu arriver 70 « géants », ces gros navires.", "70")
    assert claim.measure == "géant"
    assert claim.span.of("Le port a vu arriver 70 « géants », ces gros navires.").endswith("« géants »")
