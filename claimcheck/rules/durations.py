"""Lengths of time as rules compute with them, also those that stand in « il y a deux ans » or « six ans plus tard »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.interval import Interval

if TYPE_CHECKING:
    from claimcheck.model.mention import DateMention

PERIOD = re.compile(r"P(\d{1,6}(?:\.\d{1,6})?)([YMWD])")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Length:
    """A length in one unit, with all that its words leave open."""

    possible: Interval
    unit: str


def written_length(mention: DateMention, hedged: int = 0) -> Length | None:
    """The length that a mention writes; ``hedged`` is +1 for « plus de », -1 for « près de » where it writes none itself."""
    if mention.length is not None:
        return Length(mention.length.possible, mention.length.unit or "")
    found = PERIOD.fullmatch(mention.duration or "")
    if found is None:
        return None
    number = Fraction(found[1])
    lower, upper = number - HALF, number + HALF
    if hedged > 0:
        lower, upper = number, max(number + 1, number * Fraction(5, 4))
    elif hedged < 0:
        lower = min(number - 1, number * Fraction(5, 6))
    return Length(Interval.between(max(Fraction(0), lower), upper), UNITS[found[2]])
