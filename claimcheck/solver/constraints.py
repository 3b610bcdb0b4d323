"""Equations over named figures, and what each says about one figure when the others are known.

Everything that a rule binds is one of three: « total = Σ parts » (also a difference: from = to + fall), « result = left ×
right » (a share, a change as a factor, a rate), « lower ≤ upper » (a part and its whole).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.interval import EVERYTHING, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping



@dataclass(frozen=True, slots=True)
class Sum:
    """``total`` = the sum of ``parts``."""

    total: str
    parts: tuple[str, ...]

    @property
    def figures(self) -> tuple[str, ...]:
        """All figures that the equation binds."""
        return (self.total, *self.parts)

    def implied(self, values: Mapping[str, Interval]) -> Iterator[tuple[str, Interval]]:
        """For each figure the interval that the others leave it."""
        intervals = [values[part] for part in self.parts]
        ahead = _running(intervals)
        behind = _running(intervals[::-1])[::-1]
        yield self.total, ahead[-1]
        for index, part in enumerate(self.parts):
            yield part, values[self.total] - (ahead[index] + behind[index + 1])


@dataclass(frozen=True, slots=True)
class Product:
    """``result`` = ``left`` × ``right``."""

    result: str
    left: str
    right: str

    @property
    def figures(self) -> tuple[str, ...]:
        """All figures that the equation binds."""
        return (self.result, self.left, self.right)

    def implied(self, values: Mapping[str, Interval]) -> Iterator[tuple[str, Interval]]:
        """For each figure the interval that the others leave it."""
        result, left, right = values[self.result], values[self.left], values[self.right]
        yield self.result, left * right
        yield self.left, quotient(result, right)
        yield self.right, quotient(result, left)


@dataclass(frozen=True, slots=True)
class AtMost:
    """``lower`` ≤ ``upper``, or < where ``strict``."""

    lower: str
    upper: str
    strict: bool = False

    @property
    def figures(self) -> tuple[str, ...]:
        """Both figures that the order binds."""
        return (self.lower, self.upper)

    def implied(self, values: Mapping[str, Interval]) -> Iterator[tuple[str, Interval]]:
        """For each figure the interval that the other leaves it."""
        lower, upper = values[self.lower], values[self.upper]
        yield self.lower, Interval(None, upper.upper, upper_open=upper.upper is not None and (upper.upper_open or self.strict))
        yield self.upper, Interval(lower.lower, None, lower_open=lower.lower is not None and (lower.lower_open or self.strict))


Constraint = Sum | Product | AtMost


@dataclass(frozen=True)
class System:
    """Figures, each with the interval that its words leave it, and the equations that bind them."""

    values: Mapping[str, Interval]
    constraints: tuple[Constraint, ...]

    def without(self, constraint: Constraint) -> System:
        """The system with one equation left out."""
        return System(self.values, tuple(c for c in self.constraints if c is not constraint))


def quotient(result: Interval, factor: Interval) -> Interval:
    """All x with x × f = r: anything where zero times anything will do."""
    if result.holds(0) and factor.holds(0):
        return EVERYTHING
    return result / factor


def _running(intervals: list[Interval]) -> list[Interval]:
    """The sums of the first 0, 1, 2… intervals."""
    sums = [Interval.exactly(0)]
    for interval in intervals:
        sums.append(sums[-1] + interval)
    return sums
