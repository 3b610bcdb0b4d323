"""Days on the calendar, and what the words of a date say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


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
        starts_late = self.first is not None and other.last is not None and self.first > other.last
        ends_early = self.last is not None and other.first is not None and self.last < other.first
        return not (starts_late or ends_early)

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
