"""Lengths of time and ages, out of quantities."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.mentions import find_figures
from claimcheck.model.article import Article
from claimcheck.model.mention import DateMention, Figure
from claimcheck.model.quantity import Hedge
from claimcheck.model.timespan import DateKind
from claimcheck.reading import divide


def figures(text: str) -> tuple[Figure, ...]:
    """All figures of a text."""
    return find_figures(divide(Article("texte", text, date(2025, 3, 12))))


def length(text: str) -> DateMention:
    """The only length of a text."""
    [found] = [figure for figure in figures(text) if isinstance(figure, DateMention) and figure.kind is DateKind.DURATION]
    return found


@pytest.mark.parametrize(("text", "words", "iso"), [
    ("Il a attendu trois mois.", "trois mois", "P3M"),
    ("Elle nage pendant 2 heures et 17 minutes.", "2 heures et 17 minutes", "PT2H17M"),
    ("une peine de 2 ans et 6 mois", "2 ans et 6 mois", "P2Y6M"),
    ("Il gouverne depuis dix ans.", "dix ans", "P10Y"),
    ("Le vol dure une quinzaine de jours.", "une quinzaine de jours", "P15D"),
    ("Il a couru le marathon en 2h12.", "2h12", "PT2H12M"),
])
def test_length_and_its_words(text: str, words: str, iso: str) -> None:
    found = length(text)
    assert (found.text, found.duration) == (words, iso)
    assert not found.when.is_known


def test_what_of_a_sentence_is_suspended_has_its_unit() -> None:
    found = figures("Il est condamné à 14 mois de prison dont 6 avec sursis.")
    assert [figure.duration for figure in found if isinstance(figure, DateMention)] == ["P14M", "P6M"]


def test_compound_length_counts_in_its_smallest_unit() -> None:
    quantity = length("2 heures et 17 minutes").length
    assert quantity is not None
    assert (quantity.number, quantity.unit) == (Fraction(137), "min")


def test_hedge_of_a_length() -> None:
    found = length("Ils y passent plus de deux heures.")
    assert found.length is not None
    assert (found.text, found.length.hedge, found.length.lower) == ("plus de deux heures", Hedge.MORE_THAN, Fraction(2))


def test_range_of_lengths_has_no_single_duration() -> None:
    found = length("Les travaux dureront de 2 à 3 ans.")
    assert found.duration is None
    assert found.length is not None
    assert (found.length.lower, found.length.upper) == (Fraction(2), Fraction(3))


@pytest.mark.parametrize("text", [
    "Un facteur âgé de 47 ans est mort.", "Une apicultrice de 29 ans est morte.", "Les 20-45 ans lisent.",
    "À 65 ans, elle travaille.",
    "Anne Dupont, 62 ans, est élue.", "Elle va fêter ses 90 ans.", "Luc fête ce mardi 7 mai ses 40 ans.",
    "Luc Roy a en effet 40 ans.", "Elle n'avait même pas 19 ans.",
    "les adhérents de 16 ans et plus", "une fillette de trois ans",
    "Les moins de 18 ans paient.", "Réservé aux 65 ans et plus.",
    "L'institutrice de 47 ans, blessée au bras, enseigne.", "Pour ses 70 ans, Luc Roy a réuni ses enfants.",
    "À l'approche de mes 18 ans, j'ai quitté la ferme.", "L'allocation est ouverte dès 16 ans.",
    "On dit qu'à 35 ans les marins changent de port.",
    "L'ancien homme d'affaires de 71 ans entre en scène.", "Nora Kaci, adjointe municipale de 39 ans, part.",
    "dit Karim Bel, menuisier de 52 ans, avant de partir", "Un Lyonnais de 29 ans est mort.",
    "Les Franco-Suisses de 31 ans nagent.",
    "Elle n'avait même pas 15 ans.", "alors qu'il n'avait pas encore 18 ans",
])
def test_age(text: str) -> None:
    assert length(text).age


@pytest.mark.parametrize("text", [
    "une peine de 3 ans", "un contrat de 5 ans", "Il gouverne depuis dix ans.", "un homme condamné à 3 ans de prison",
    "45 ans de carrière", "Le port de Nantes, contrat de 3 ans, est cédé.", "un accord européen de 10 ans",
    "Le projet n'a pas deux ans.",
    "Il n'a pas attendu 3 ans.",
    "Après ses trois ans à la tête du club, Paul part.", "Avant ses 30 ans de carrière, elle peignait.",
])
def test_length_that_is_no_age(text: str) -> None:
    assert not length(text).age


def test_one_age_before_the_last() -> None:
    found = figures("Des Belges de 41 et 36 ans vendaient du miel.")
    assert [isinstance(mention, DateMention) and mention.age for mention in found] == [True, True]


@pytest.mark.parametrize("text", ["une journée d'action", "Ce fut une année difficile."])
def test_unit_that_only_introduces_a_noun(text: str) -> None:
    assert not figures(text)


def test_other_quantities_stay_quantities() -> None:
    found = figures("Il a payé 30 euros en deux ans.")
    assert [type(figure).__name__ for figure in found] == ["QuantityMention", "DateMention"]
