"""Exact intervals of rational numbers, with open, closed and infinite ends.

The arithmetic is that of Moore, Kearfott and Cloud, *Introduction to Interval Analysis* (2009),
on ``Fraction`` instead of rounded floats, so that it needs no outward rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

Number = int | Fraction


class End(NamedTuple):
    """One end: ``infinite`` is -1 or +1 for an unbounded end, else 0; an ``open`` end is not itself a member."""

    infinite: int
    value: Fraction
    open: bool

    @property
    def place(self) -> tuple[int, Fraction]:
        return self.infinite, self.value


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between ``lower`` and ``upper``; ``None`` is an unbounded end."""

    lower: Fraction | None = None
    upper: Fraction | None = None
    lower_open: bool = False
    upper_open: bool = False

    @classmethod
    def exactly(cls, value: Number) -> Interval:
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def between(cls, lower: Number, upper: Number) -> Interval:
        return cls(Fraction(lower), Fraction(upper))

    @classmethod
    def at_least(cls, value: Number) -> Interval:
        return cls(lower=Fraction(value))

    @classmethod
    def more_than(cls, value: Number) -> Interval:
        return cls(lower=Fraction(value), lower_open=True)

    @classmethod
    def at_most(cls, value: Number) -> Interval:
        return cls(upper=Fraction(value))

    @classmethod
    def less_than(cls, value: Number) -> Interval:
        return cls(upper=Fraction(value), upper_open=True)

    @property
    def low(self) -> End:
        if self.lower is None:
            return End(-1, Fraction(0), open=True)
        return End(0, self.lower, self.lower_open)

    @property
    def high(self) -> End:
        if self.upper is None:
            return End(1, Fraction(0), open=True)
        return End(0, self.upper, self.upper_open)

    @property
    def is_empty(self) -> bool:
        """Whether no number at all is a member."""
        if self.lower is None or self.upper is None:
            return False
        return self.lower > self.upper or (self.lower == self.upper and (self.lower_open or self.upper_open))

    @property
    def is_point(self) -> bool:
        """Whether exactly one number is a member."""
        return self.lower is not None and self.lower == self.upper and not (self.lower_open or self.upper_open)

    def holds(self, value: Number) -> bool:
        """Whether ``value`` is a member."""
        return not self.intersection(Interval.exactly(value)).is_empty

    def intersection(self, other: Interval) -> Interval:
        """The members of both; empty where they have none in common."""
        low = max(self.low, other.low, key=lambda end: (end.place, end.open))
        high = min(self.high, other.high, key=lambda end: (end.place, not end.open))
        return _between(low, high)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = min(self.low, other.low, key=lambda end: (end.place, end.open))
        high = max(self.high, other.high, key=lambda end: (end.place, not end.open))
        return _between(low, high)

    def meets(self, other: Interval) -> bool:
        """Whether one number can be a member of both."""
        return not self.intersection(other).is_empty

    def apart(self, other: Interval) -> bool:
        """Whether no number can be a member of both."""
        return self.intersection(other).is_empty

    def within(self, other: Interval) -> bool:
        """Whether every member is a member of ``other``."""
        return self.is_empty or self.intersection(other) == self

    def __neg__(self) -> Interval:
        lower = None if self.upper is None else -self.upper
        upper = None if self.lower is None else -self.lower
        return Interval(lower, upper, self.upper_open, self.lower_open)

    def __add__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        return Interval(
            None if self.lower is None or other.lower is None else self.lower + other.lower,
            None if self.upper is None or other.upper is None else self.upper + other.upper,
            self.lower_open or other.lower_open,
            self.upper_open or other.upper_open,
        )._tidy()

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        products = [_product(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        low = min(products, key=lambda end: (end.place, end.open))
        high = max(products, key=lambda end: (end.place, not end.open))
        return _between(low, high)

    def __truediv__(self, other: Interval) -> Interval:
        """All quotients; the whole line where ``other`` holds zero inside, since then nothing is known."""
        return self * other.reciprocal()

    def reciprocal(self) -> Interval:
        """All 1/x; empty for the interval that holds zero alone."""
        if self.is_empty or (self.lower == 0 and self.upper == 0):
            return EMPTY
        if self.low.place < (0, Fraction(0)) < self.high.place:
            return EVERYTHING
        return _between(_inverse(self.high, positive=self.high.place > (0, Fraction(0))),
                        _inverse(self.low, positive=self.low.place >= (0, Fraction(0))))

    def scaled(self, factor: Number) -> Interval:
        """Every member times ``factor``."""
        return self * Interval.exactly(factor)

    def _tidy(self) -> Interval:
        """Unbounded ends count as closed flags unset, so that equal intervals compare equal."""
        return Interval(
            self.lower, self.upper,
            self.lower_open and self.lower is not None,
            self.upper_open and self.upper is not None,
        )

    def __str__(self) -> str:
        """In the notation of ISO 80000-2: ``]200 ; ∞[``; read back by ``parse_interval``."""
        left = "]" if self.lower is None or self.lower_open else "["
        right = "[" if self.upper is None or self.upper_open else "]"
        lower = "-∞" if self.lower is None else str(self.lower)
        upper = "∞" if self.upper is None else str(self.upper)
        return f"{left}{lower} ; {upper}{right}"


EVERYTHING = Interval()
EMPTY = Interval(Fraction(1), Fraction(0))
NOT_NEGATIVE = Interval.at_least(0)


def parse_interval(written: str) -> Interval:
    """The interval that ``str(interval)`` wrote; ``ValueError`` for anything else."""
    lower, separator, upper = written[1:-1].partition(" ; ")
    if not separator or written[0] not in "[]" or written[-1] not in "[]":
        raise ValueError(f"not an interval: {written!r}; expected for example '[10 ; 20]' or ']200 ; ∞['")
    return Interval(
        None if lower == "-∞" else Fraction(lower),
        None if upper == "∞" else Fraction(upper),
        lower != "-∞" and written[0] == "]",
        upper != "∞" and written[-1] == "[",
    )


def _between(low: End, high: End) -> Interval:
    if low.infinite > 0 or high.infinite < 0:
        return EMPTY
    return Interval(
        None if low.infinite else low.value,
        None if high.infinite else high.value,
        low.open and not low.infinite,
        high.open and not high.infinite,
    )


def _product(a: End, b: End) -> End:
    """An end of a product: zero times an unbounded end is zero, reached only if zero itself is a member."""
    if (not a.infinite and a.value == 0) or (not b.infinite and b.value == 0):
        closed_zero = (not a.infinite and a.value == 0 and not a.open) or (not b.infinite and b.value == 0 and not b.open)
        return End(0, Fraction(0), open=not closed_zero)
    if a.infinite or b.infinite:
        return End(_sign(a) * _sign(b), Fraction(0), open=True)
    return End(0, a.value * b.value, open=a.open or b.open)


def _sign(end: End) -> int:
    return end.infinite or (1 if end.value > 0 else -1)


def _inverse(end: End, *, positive: bool) -> End:
    if end.infinite:
        return End(0, Fraction(0), open=True)
    if end.value == 0:
        return End(1 if positive else -1, Fraction(0), open=True)
    return End(0, 1 / end.value, end.open)
