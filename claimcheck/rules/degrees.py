"""Degrees Celsius and Fahrenheit: two scales with different zeros, which no factor alone converts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.interval import Interval
from claimcheck.rules.arithmetic import Equation, Term
from claimcheck.rules.solving import Known, known
from claimcheck.solver import Product

if TYPE_CHECKING:
    from claimcheck.model.quantity import Quantity

SCALES = {"°C", "°F"}
FREEZING, RATE = 32, Fraction(5, 9)


def readings(value: Term, converted: Term) -> list[Equation]:
    """A temperature on both scales, or a small distance between two: « 104 °F (40 °C) », « 9 °F de plus (5 °C) »."""
    fahrenheit, celsius = (value, converted) if value.quantity.unit == "°F" else (converted, value)
    rate = Interval.exactly(RATE)
    return [
        Equation(
            (Product("celsius", "fahrenheit", "rate"),),
            {"celsius": celsius, "fahrenheit": Term(fahrenheit.mention, fahrenheit.quantity, read)},
            {"rate": Known(rate, rate, "5/9")},
        )
        for read in ((_above_freezing, known) if 0 < fahrenheit.number < FREEZING else (_above_freezing,))
    ]


def converted_number(value: Term) -> Fraction:
    """The temperature on the other scale."""
    return (value.number - FREEZING) * RATE if value.quantity.unit == "°F" else value.number / RATE + FREEZING


def _above_freezing(quantity: Quantity, label: str) -> Known:
    below = Interval.exactly(FREEZING)
    return Known(quantity.possible - below, quantity.likely - below, f"({label} − {FREEZING})", quantity.unit)
