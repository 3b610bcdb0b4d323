"""Figures and days written back, as a newspaper would."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model.interval import Interval
from claimcheck.writing.dates import day
from claimcheck.writing.quantities import amount, bounds


@pytest.mark.parametrize(("value", "unit", "french", "english"), [
    (Fraction(7, 2) * 10**9, "EUR", "3,5 milliards d'euros", "3.5 billion euros"),
    (Fraction(25, 3), None, "8,333", "8.333"),
    (10**13, "CNY", "10 000 milliards de yuans", "10,000 billion yuan"),
    (12345, "km", "12 345 km", "12,345 km"),
    (4500, None, "4500", "4,500"),
    (Fraction(-59, 10), "%", "−5,9 %", "−5.9%"),
    (1, "EUR", "1 euro", "1 euro"),
    (Fraction(1, 800), None, "0,00125", "0.00125"),
    (1_234_567, None, "1 234 567", "1,234,567"),
    (5, "year", "5 ans", "5 years"),
    (10**6, "GBP", "1 million de livres", "1 million pounds"),
])
def test_amounts(value: int | Fraction, unit: str | None, french: str, english: str) -> None:
    assert amount(value, unit, "fr").replace("\xa0", " ") == french
    assert amount(value, unit, "en").replace("\xa0", " ") == english


@pytest.mark.parametrize(("interval", "french"), [
    (Interval.more_than(600), "plus de 600"),
    (Interval.at_least(600), "au moins 600"),
    (Interval.less_than(5), "moins de 5"),
    (Interval.at_most(5), "au plus 5"),
    (Interval.between(5, 7), "entre 5 et 7"),
    (Interval.exactly(5), "5"),
    (Interval(), "n'importe quelle valeur"),
])
def test_bounds(interval: Interval, french: str) -> None:
    assert bounds(interval, None, "fr") == french


def test_days() -> None:
    assert day(date(2025, 3, 1), "fr") == "samedi 1er mars 2025"
    assert day(date(2025, 3, 3), "en", named=False) == "3 March 2025"
