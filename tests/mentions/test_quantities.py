"""Quantities in sentences: spans, values, units, hedges, and what is none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.mentions.quantities import find_quantities
from claimcheck.model.article import Article
from claimcheck.model.span import Span
from claimcheck.reading import divide
from tests.mentions.quantity_texts import quantities, written


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.text, written(mention)) for mention in quantities(text)]


@pytest.mark.parametrize(("text", "wanted"), [
    ("La ville compte 12 400 habitants.", [("12 400", "12400")]),
    ("La ville compte 12\u202f400 habitants.", [("12\u202f400", "12400")]),
    ("La ville compte 12.400 habitants.", [("12.400", "12400")]),
    ("Un coût de 2 718 281,82 euros", [("2 718 281,82 euros", "2718281.82 EUR")]),
    ("Une dette de 7,3 Md€ et 410 M€", [("7,3 Md€", "7300000000 EUR"), ("410 M€", "410000000 EUR")]),
    ("Un prêt de 2,5 k€", [("2,5 k€", "2500 EUR")]),
    ("Un don de $10 millions", [("$10 millions", "10000000 USD")]),
    ("Soixante et onze élus sur quatre-vingt-treize", [("Soixante et onze élus sur quatre-vingt-treize", "71/93")]),
    ("Ils sont deux millions et demi.", [("deux millions et demi", "2500000")]),
    ("dix mille milliards de yuans", [("dix mille milliards de yuans", "10000000000000 CNY")]),
    ("Il pèse 4 t.", [("4 t", "4 t")]),
    ("Le maire a pris 15 euros et 20 centimes.", [("15 euros et 20 centimes", "15.2 EUR")]),
    ("Il faut de 2000 à 3000 euros.", [("2000 à 3000 euros", "2000..3000 EUR")]),
    ("Entre 1800 et 2000 lits sont prévus.", [("Entre 1800 et 2000", "1800..2000")]),
    ("Il mesure 1 m 80.", [("1 m 80", "1.8 m")]),
    ("trois quarts d'heure", [("trois quarts d'heure", "0.75 h")]),
    ("une heure et demie", [("une heure et demie", "1.5 h")]),
    ("douze virgule zéro cinq", [("douze virgule zéro cinq", "12.05")]),
    ("une centaine de millions d'euros", [("une centaine de millions d'euros", "100000000 EUR")]),
    ("un demi-million d'arbres", [("un demi-million", "500000")]),
    ("23,5 pour 10.000 élèves", [("23,5 pour 10.000", "23.5 per_10000")]),
    ("moins quinze degrés", [("moins quinze degrés", "-15 °")]),
    ("Un bon de cent €2", [("cent €", "100 EUR")]),  # one sign of money goes with one figure
    ("huit moins quatre", [("huit", "8"), ("quatre", "4")]),
])
def test_numbers(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("entre 10 et 20 %", [("entre 10 et 20 %", "10..20 %")]),
    ("de 15 à 20 % des élus", [("15 à 20 %", "15..20 %")]),
    ("entre 8 et 9 millions de tonnes", [("entre 8 et 9 millions de tonnes", "8000000..9000000 t")]),
    ("3 000 à 7 000 arbres", [("3 000 à 7 000", "3000..7000")]),
    ("deux à trois mois", [("deux à trois mois", "2..3 month")]),
    ("les 18-25 ans", [("18-25 ans", "18..25 year")]),
    ("de 70 à 90.000 euros", [("70 à 90.000 euros", "70000..90000 EUR")]),
    ("quatre ou cinq arbres", [("quatre ou cinq", "4..5")]),
    ("La part passe de 75 % à 70 %.", [("75 %", "75 %"), ("70 %", "70 %")]),
    ("La part est passée de 10 à 20 %.", [("10", "10 %"), ("20 %", "20 %")]),
    ("Ils l'emportent 2-1.", [("2-1", "None..None score")]),
    ("Une victoire 3 à 1 contre Lens", [("3 à 1", "None..None score")]),
])
def test_pairs(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(("text", "span", "value"), [
    ("Un élu sur deux est absent.", "Un élu sur deux", Fraction(1, 2)),
    ("Il y a six habitants sur 10 qui partent.", "six habitants sur 10", Fraction(3, 5)),
    ("Dans neuf cas sur dix, il gagne.", "neuf cas sur dix", Fraction(9, 10)),
    ("Une note de 8/10.", "8/10", Fraction(4, 5)),
    ("Plus de la moitié des élus", "Plus de la moitié", Fraction(1, 2)),
    ("Près des deux tiers des élus", "Près des deux tiers", Fraction(2, 3)),
    ("un vingt-sixième du budget", "un vingt-sixième", Fraction(1, 26)),
    ("Des colis sont perdus, soit un dixième.", "un dixième", Fraction(1, 10)),
    ("la récolte a perdu près d'un cinquième, dit-il", "près d'un cinquième", Fraction(1, 5)),
])
def test_shares(text: str, span: str, value: Fraction) -> None:
    [mention] = quantities(text)
    assert (mention.text, mention.quantity.number) == (span, value)


@pytest.mark.parametrize("text", [
    "Le Covid-19 recule.", "Le G7 se réunit.", "Un Airbus A380 décolle.", "L'article 49-3 est utilisé.", "On recourt au 49-3.",
    "Une voiture 4x4.", "La 5G arrive.", "On le lit dans 20 Minutes.", "Une émission de France 3.", "Un accident sur la RN 12.",
    "Il vit à Lille (59).", "Écrire au 75015 Paris.", "Appelez le 03 20 45 67 89.", "Le Premier ministre parle.",
    "Au second tour", "un logement neuf", "Un homme a vu une femme.", "la version 2.0.1", "Des centaines de maisons",
    "plusieurs milliers de maisons", "les Deux-Sèvres", "le Groupe des Sept", "la Ve République", "un quart de finale",
    "\n2. Une mairie", "Il pleut sur le quart nord-est du pays.",
    "https://exemple.fr/12?x=30%25", "24 heures/24", "la ligne 13", "les lignes 1, 2 et 14",
    "François Ier", "le VIIe arrondissement", "le réseau breton (22-29-35-56)", "un 4-4-2",
])
def test_names_and_labels_are_no_quantities(text: str) -> None:
    assert [mention.text for mention in quantities(text) if mention.quantity.unit != "h"] == []


def test_a_unit_left_out_is_that_of_the_neighbour() -> None:
    first, second = quantities("Il est passé de 7 milliards de tonnes en avril à 9 milliards.")
    assert not first.elliptical
    assert second.elliptical
    assert second.quantity.unit == "t"


@pytest.mark.parametrize(("text", "wanted"), [
    ("Le ticket passe de 3 euros à 5.", [("3 euros", "3 EUR"), ("5", "5 EUR")]),
    ("Elle obtient 61 % des voix, contre 48 auparavant.", [("61 %", "61 %"), ("48", "48 %")]),
    ("Elle obtient 61 % des voix, contre 48 rivaux.", [("61 %", "61 %"), ("48", "48")]),
    ("Il reste 90 milliards d'euros de dette, soit 4 milliards de moins.",
     [("90 milliards d'euros", "90000000000 EUR"), ("4 milliards", "4000000000 EUR")]),
    ("Crédité de 40 %, il perd des points (respectivement -3 et -5).", [("40 %", "40 %"), ("-3", "-3 pp"), ("-5", "-5 pp")]),
    ("Le hameau compte 40 % de retraités et perd des élèves (-3).", [("40 %", "40 %"), ("-3", "-3")]),
])
def test_units_left_out(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("On craint une seconde vague.", [("seconde", "2")]),
    ("Il a une seconde de retard.", [("une seconde", "1 s")]),
    ("Le taux, à 9 %, est en hausse d'un point.", [("9 %", "9 %"), ("un point", "1 pp")]),
    ("Le taux, à 9 %, appelle un point de méthode.", [("9 %", "9 %")]),
    ("Près d'un écolier de CM2 sur quatre nage.", [("Près d'un écolier de CM2 sur quatre", "0.25")]),
    ("Il roule en coupé 2+2.", []),
    ("Elle a joué dans Vingt pour cent, une série.", []),
    ("Le Second Empire a duré.", []),
    ("Le code-barres 4012345678901 du lot 7031M", []),
    ("Elle a reçu 6 Grammy Awards.", [("6", "6")]),
    ("Les cours d'été7% des élèves ont fui.", [("7%", "7 %")]),
    ("(environ 70 euros)Plus de 90 euros", [("environ 70 euros", "70 EUR"), ("Plus de 90 euros", "90 EUR")]),
    ("Il pleut sur la moitié est de la région.", []),
    ("Le coût a été réduit de plus de moitié.", [("plus de moitié", "0.5")]),
])
def test_one_and_two(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text) == wanted


def test_a_figure_in_parentheses_gives_the_scale() -> None:
    first, second = quantities("Il parle de 240 (240.000) arbres.")
    assert first.quantity.number == Fraction(240_000)
    assert first.elliptical
    assert not second.elliptical


def test_a_ratio_tells_what_it_counts() -> None:
    [mention] = quantities("six élus sur dix")
    assert mention.counted == "élu"


def test_livres_are_pounds_only_where_the_article_says_so() -> None:
    assert found("Il a 90 livres.") == [("90 livres", "90")]
    assert found("Il a 90 livres libanaises, puis 80 livres.")[1] == ("80 livres", "80 LBP")


def test_what_is_taken_stays_taken() -> None:
    text = "Le 12 mars, 40 arbres"
    assert [mention.text for mention in find_quantities(divide(Article("test", text)), (Span(3, 10),))] == ["40"]


def test_too_many_digits_are_no_number() -> None:
    assert quantities("9" * 50 + " arbres") == ()
