"""What a written number may be: its written precision and its hedge as intervals (DESIGN: what a written number may be)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.mentions.amount import ABOUT, CARDINAL, PART, RATIO
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import ONE_SIDED, Hedge

if TYPE_CHECKING:
    from claimcheck.french.hedges import Ends, Hedging
    from claimcheck.mentions.amount import Amount

# A figure that ends in zeros may be rounded to its last digit other than zero, though nobody rounds by more than these shares.
ROUND_COUNT = Fraction(1, 10)
ROUND_BARE = Fraction(1, 4)
WIDEST = Fraction(1, 4)  # « un million » is not anything from half a million to one and a half
TENTHS = 10  # « 83 plants sur 190 » counts, « six élus sur dix » rounds
FEW = 100  # below, a count is a count: « 20 élus » are twenty
PART_POSSIBLE, PART_LIKELY = Fraction(2, 25), Fraction(1, 25)  # « un tiers », « un élu sur trois » are said of 31 to 36 %


class Bounds(NamedTuple):
    """The three intervals of a quantity."""

    stated: Interval
    possible: Interval
    likely: Interval


def bounds(amount: Amount, hedging: Hedging | None, *, counts: bool) -> Bounds:
    """The intervals of one figure; ``counts``: a noun says that it is a count of things."""
    exactly = Interval.exactly(amount.value)
    if hedging is None or hedging.hedge is Hedge.EXACT:
        if amount.spread:
            return Bounds(exactly, _around(amount.value, amount.spread.possible), _around(amount.value, amount.spread.likely))
        return Bounds(exactly, *_written(amount, counts=counts))
    possible, likely = (_hedged(amount.value, ends, hedging.hedge) for ends in (hedging.possible, hedging.likely))
    if amount.spread and hedging.hedge is Hedge.ABOUT:  # « environ une dizaine » is no narrower than « une dizaine »
        possible = possible.hull(_around(amount.value, amount.spread.possible))
        likely = likely.hull(_around(amount.value, amount.spread.likely))
    return Bounds(_stated(amount.value, hedging.hedge), possible, likely)


def between(low: Amount, high: Amount) -> Bounds:
    """The intervals of a range: as stated, both ends included."""
    interval = Interval(min(low.value, high.value), max(low.value, high.value))
    return Bounds(interval, interval, interval)


def _stated(value: Fraction, hedge: Hedge) -> Interval:
    match hedge:
        case Hedge.MORE_THAN:
            return Interval.more_than(value)
        case Hedge.AT_LEAST:
            return Interval.at_least(value)
        case Hedge.LESS_THAN:
            return Interval.less_than(value)
        case Hedge.AT_MOST:
            return Interval.at_most(value)
        case _:
            return Interval.exactly(value)


def _hedged(value: Fraction, ends: Ends, hedge: Hedge) -> Interval:
    """The shares of a table row applied to the figure; an end that is the figure itself is open where the hedge excludes it."""
    low, high = (None if end is None else value + abs(value) * end for end in ends)
    if hedge in ONE_SIDED and low is None and value >= 0:
        low = Fraction(0)
    return Interval(
        low, high,
        lower_open=hedge is Hedge.MORE_THAN and low == value,
        upper_open=hedge is Hedge.LESS_THAN and high == value,
    )


def _around(value: Fraction, ends: Ends) -> Interval:
    low, high = (Fraction(0) if end is None else end for end in ends)
    return Interval(value + abs(value) * low, value + abs(value) * high)


def _written(amount: Amount, *, counts: bool) -> tuple[Interval, Interval]:
    """The written precision: half a unit of the last digit, and more where the figure ends in zeros."""
    size = abs(amount.value)
    if amount.kind == PART or (amount.kind == RATIO and amount.value.denominator <= TENTHS):
        return _part(amount.value)
    if amount.kind not in (CARDINAL, ABOUT) or size == 0:
        exactly = Interval.exactly(amount.value)
        return exactly, exactly
    countable = amount.unit is None and amount.scale == 1 and amount.value.denominator == 1
    half = Fraction(0) if countable else min(amount.step / 2, size * WIDEST)
    round_half = _round_half(amount, size, counts=counts, countable=countable)
    likely_half = max(half, min(round_half, _two_digits(size) / 2))
    return _half_open(amount.value, max(half, round_half)), _half_open(amount.value, likely_half)


def _round_half(amount: Amount, size: Fraction, *, counts: bool, countable: bool) -> Fraction:
    if amount.tail == amount.step or (countable and counts and size < FEW) or _is_percent(amount):
        return Fraction(0)
    return min(amount.tail / 2, size * (ROUND_BARE if countable and not counts else ROUND_COUNT))


def _is_percent(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.code in ("%", "pp", "‰", "times")


def _two_digits(size: Fraction) -> Fraction:
    """The worth of the second digit of a figure: « 12 000 » is likely rounded to thousands, hardly to tens of thousands."""
    return Fraction(10) ** (len(str(int(size))) - 2) if size >= 1 else Fraction(0)


def _part(value: Fraction) -> tuple[Interval, Interval]:
    return (Interval(value * (1 - PART_POSSIBLE), value * (1 + PART_POSSIBLE)),
            Interval(value * (1 - PART_LIKELY), value * (1 + PART_LIKELY)))


def _half_open(value: Fraction, half: Fraction) -> Interval:
    return Interval(value - half, value + half, upper_open=half > 0)
