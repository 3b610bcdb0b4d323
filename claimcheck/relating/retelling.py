"""Whether two amounts can be one figure told twice: the same, rounded or cut off, hedged, or the end of a range."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from claimcheck.model.quantity import Quantity

MORE, LESS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST}), frozenset({Hedge.LESS_THAN, Hedge.NEARLY, Hedge.AT_MOST})
FINE = frozenset({Hedge.EXACT, Hedge.NEARLY, Hedge.ABOUT})
ROUNDED = Fraction(3, 100)
HEDGED = Fraction(1, 8)
"""How far a writer rounds without a word, and how far « plus de », « près de » or « environ » may stand from the figure."""
CUT = Fraction(4, 3)
"""How far a headline cuts a bound: « plus de 1 000 » for « plus de 1 300 »."""
NO_DECIMAL, BOTH_ENDS = 1, 3
"""The digits of what is no decimal, and those that two ends with a unit are worth: they seldom agree by chance."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in the base of its dimension; ``written`` is its number in the unit that it was written in."""

    number: Fraction | None
    lower: Fraction | None
    upper: Fraction | None
    written: Fraction | None
    unit: str | None
    hedge: Hedge

    @classmethod
    def of(cls, quantity: Quantity, unit_size: Fraction) -> Amount:
        """The amount of a quantity whose unit is so large."""
        ends = (quantity.number, quantity.lower, quantity.upper)
        number, lower, upper = (end * unit_size if end is not None else None for end in ends)
        return cls(number, lower, upper, quantity.number, quantity.unit, quantity.hedge)

    @property
    def lowest(self) -> Fraction:
        """The number, or the lower end of a range: what to sort by."""
        return self.number if self.number is not None else self.lower or Fraction(0)


def is_equal(first: Amount, second: Amount) -> bool:
    """One number, or two ends in common: « entre 2 et 5 millions », « 2 à 5 millions »."""
    if first.number is not None and second.number is not None:
        return first.number == second.number
    return is_range(first) and (first.number, first.lower, first.upper) == (second.number, second.lower, second.upper)


def is_range(amount: Amount) -> bool:
    """Whether it is written as two ends."""
    return amount.number is None and amount.lower is not None and amount.upper is not None


def digits(amount: Amount) -> int:
    """How many digits a number is written with, without the zeros at its ends: 2 of « 4 500 », 4 of « 19,24 »."""
    if is_range(amount) and amount.unit is not None:
        return BOTH_ENDS
    return NO_DECIMAL if amount.written is None else _digits(amount.written)


@lru_cache(maxsize=4096)  # every figure of an article is asked once for each other one
def _digits(written: Fraction) -> int:
    if not _is_decimal(written):
        return NO_DECIMAL
    whole = written
    while whole.denominator > 1:
        whole *= 10
    return len(str(abs(whole.numerator)).rstrip("0"))


def _is_decimal(number: Fraction) -> bool:
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def retells(first: Amount, second: Amount) -> bool:
    """Whether one figure may stand for the other."""
    if first.number is None or second.number is None:
        return _meets_range(first, second)
    if first.number == second.number:
        return True
    coarse, fine = (first, second) if digits(first) < digits(second) else (second, first)
    bounds = coarse.hedge in MORE and fine.hedge in MORE  # « plus de 9 milliards » cuts « au moins 9,4 milliards »
    if digits(coarse) == digits(fine) or not (fine.hedge in FINE or bounds):
        return False
    return _stands_for(coarse, fine)


def _stands_for(coarse: Amount, fine: Amount) -> bool:
    """« plus de deux heures » for two hours twelve, « 53 000 » for 53 212; to less, only where it may be rounded up."""
    one, two = coarse.number or Fraction(0), fine.number or Fraction(0)
    step = (two - one) / one if one else Fraction(1)
    if coarse.hedge in MORE:
        return 0 < step <= HEDGED
    if coarse.hedge in LESS:
        return -HEDGED <= step < 0
    if coarse.hedge is Hedge.EXACT:
        return abs(step) <= ROUNDED and abs(two - one) < _last_place(coarse)
    return abs(step) <= HEDGED


def _last_place(amount: Amount) -> Fraction:
    """What one more in the last digit that is no zero would add: 1000 of « 53 000 », 1/10 of « 8,1 », nothing to « un tiers »."""
    written = abs(amount.written or Fraction(0))
    if not written or not _is_decimal(written):
        return Fraction(0)
    place = Fraction(1)
    while written % (place * 10) == 0:
        place *= 10
    while written % place:
        place /= 10
    return place * abs((amount.number or written) / written)


def _meets_range(first: Amount, second: Amount) -> bool:
    """Two ranges with the same ends, or a figure that is an end of the range."""
    if first.number is None and second.number is None:
        return is_equal(first, second)
    spread, single = (first, second) if first.number is None else (second, first)
    return single.number in {spread.lower, spread.upper}


def bounds_apart(first: Quantity, second: Quantity) -> bool:
    """« au moins 13 » and « au moins 73 »: one may follow from the other, but nobody tells the same bound as both."""
    one, two = first.number, second.number
    if one is None or two is None or one == two or not any({first.hedge, second.hedge} <= side for side in (MORE, LESS)):
        return False
    return max(abs(one), abs(two)) > min(abs(one), abs(two)) * CUT
