"""Words of the one copy that have none of the other in their place, without figures that only a shorter writing sets apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from claimcheck.comparing.figures import quantity_of
from claimcheck.comparing.words import split

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from claimcheck.comparing.words import Word

@dataclass(frozen=True, slots=True)
class Gap:
    """Words of the old copy, and those of the new one that stand in their place; either may be empty."""

    old: tuple[Word, ...]
    new: tuple[Word, ...]


_SCALES = frozenset({"mille", "millier", "milliers", "million", "millions", "milliard", "milliards"})
_REACH = 25
_MOST = 12
"""Figures of one gap that are held against each other."""


def without_ranges(gap: Gap) -> Gap:
    """« entre 20 et 30 » made « de 20 à 30 », which one reading took for a range and the other for two figures."""
    old, new = list(gap.old), list(gap.new)
    for ranges, ends in ((old, new), (new, old)):
        for one in [word for word in ranges if word.figure]:
            told = ends_of(one, ends)
            if told:
                ranges.remove(one)
                ends.remove(told[0])
                ends.remove(told[1])
    return Gap(tuple(old), tuple(new))


def ends_of(one: Word, others: Sequence[Word]) -> tuple[Word, Word] | None:
    """The two neighbours among some words that are the ends of a range."""
    quantity = quantity_of(one.figure) if one.figure else None
    if quantity is None or quantity.number is not None or None in (quantity.stated.lower, quantity.stated.upper):
        return None
    figures = [(word, other) for word in others if word.figure and (other := quantity_of(word.figure))]
    for (a, first), (b, last) in pairwise(figures):
        same = first.number == quantity.stated.lower and last.number == quantity.stated.upper
        if same and {first.unit, last.unit} <= {quantity.unit, None}:
            return a, b
    return None


def without_restored(gap: Gap, old: Sequence[Word], new: Sequence[Word]) -> Gap:
    """« 40 euros, puis 30 » made « 40 euros, puis 30 euros »: a unit that the figure before had given."""
    told: set[Word] = set()
    figures = [[word for word in side if word.figure][:_MOST] for side in (gap.old, gap.new)]
    for was, now in product(*figures):
        if not {was, now} & told and (_restored(was, now, old) or _restored(now, was, new)):
            told |= {was, now}
    return Gap(tuple(w for w in gap.old if w not in told), tuple(w for w in gap.new if w not in told)) if told else gap


def _restored(short: Word, full: Word, words: Sequence[Word]) -> bool:
    """Whether the full figure has the unit and the scale of a figure shortly before the short one, and else its number."""
    a, b = (quantity_of(word.figure) if word.figure else None for word in (short, full))
    if a is None or b is None or a.unit or a.number is None or b.number is None:
        return False
    at = words.index(short)
    before = [word for word in words[max(0, at - _REACH) : at] if word.figure]
    like = [word for word in before if word.figure and (other := quantity_of(word.figure)) and other.unit == b.unit]
    if not like or (a.number == b.number and b.unit is None):
        return False
    scales = _SCALES & set(split(full.text))
    return a.number == b.number or any(scales & set(split(word.text)) for word in like if scales and _scaled(a.number, b.number))


def _scaled(short: Fraction, full: Fraction) -> bool:
    return bool(short) and full / short in (10**3, 10**6, 10**9)
