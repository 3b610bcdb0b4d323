"""What the words of a figure allow, and what a reader understands."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.model.interval import Interval
from tests.mentions.quantity_texts import quantities


def interval(text: str, kind: str) -> Interval:
    [mention] = quantities(text)
    return getattr(mention.quantity, kind)  # type: ignore[no-any-return]


def between(low: str, high: str, *, lower_open: bool = False, upper_open: bool = False) -> Interval:
    return Interval(Fraction(low), Fraction(high), lower_open, upper_open)


@pytest.mark.parametrize(("text", "possible"), [
    ("30 %", between("29.5", "30.5", upper_open=True)),
    ("3,5 milliards", between("3450000000", "3550000000", upper_open=True)),
    ("666 policiers", between("666", "666")),
    ("20 policiers", between("20", "20")),
    ("10 000 manifestants", between("9000", "11000", upper_open=True)),  # a title says so of 9 870
    ("un total de 200", between("150", "250", upper_open=True)),
    ("plus de 200 modèles", Interval.more_than(200)),
    ("moins de 4 %", between("0", "4", upper_open=True)),
    ("près de 30 %", between("25", "30")),
    ("environ un tiers", between("0.28", "0.39")),
    ("une dizaine", between("7", "13")),
    ("environ une dizaine", between("7", "13")),
    ("entre 10 et 20", between("10", "20")),
    ("trois fois", between("2.5", "3.5", upper_open=True)),
])
def test_possible(text: str, possible: Interval) -> None:
    assert interval(text, "possible") == possible


@pytest.mark.parametrize(("text", "likely"), [
    ("plus de 200 modèles", between("200", "250", lower_open=True)),
    ("près de 30 %", between("28", "30")),
    ("environ un tiers", between("0.31", "0.36")),
    ("10 000 manifestants", between("9500", "10500", upper_open=True)),
])
def test_likely(text: str, likely: Interval) -> None:
    assert interval(text, "likely") == likely


def test_the_national_total_of_the_first_article() -> None:
    """« Plus de 200 modèles … près de 30 % du total »: more than 667 in every reading, hardly more than 893."""
    part, share = quantities("Plus de 200 modèles, soit près de 30 % du total")
    possible = part.quantity.possible / share.quantity.possible.scaled(Fraction(1, 100))
    likely = part.quantity.likely / share.quantity.likely.scaled(Fraction(1, 100))
    assert possible.lower is not None
    assert possible.lower > 666
    assert (likely.lower, likely.upper) == (Fraction(2000, 3), Fraction(25000, 28))
