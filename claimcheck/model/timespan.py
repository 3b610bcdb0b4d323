"""Days on the calendar, and what the words of a date say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DateKind(StrEnum):
    """What sort of time an expression names."""

    DATE = "date"
    PERIOD = "period"
    DURATION = "duration"
    RECURRING = "recurring"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Timespan:
    """All days from ``first`` to ``last``, both included; ``None`` is an open end."""

    first: date | None = None
    last: date | None = None

    @property
    def is_known(self) -> bool:
        """Whether at least one end stands on the calendar."""
        return self.first is not None or self.last is not None

    def meets(self, other: Timespan) -> bool:
        """Whether one day can lie in both."""
        return not (self.is_after(other) or other.is_after(self))

    def is_after(self, other: Timespan) -> bool:
        """Whether all of it lies after the last day of ``other``."""
        return self.first is not None and other.last is not None and self.first > other.last

    def covers(self, other: Timespan) -> bool:
        """Whether every day of ``other`` lies in this one."""
        begins = self.first is None or (other.first is not None and self.first <= other.first)
        ends = self.last is None or (other.last is not None and other.last <= self.last)
        return begins and ends


UNKNOWN_TIME = Timespan()


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """The calendar words as they stand, right or wrong: « lundi 31 novembre » has weekday 0, day 31 and month 11.

    ``weekday`` counts from Monday = 0 as ``datetime.date.weekday`` does. A range (« du lundi 5 au samedi 10 mai ») has
    one ``WrittenDate`` for each of its ends.
    """

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where the calendar has none of that number."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
