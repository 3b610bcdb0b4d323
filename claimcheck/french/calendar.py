"""The words of ``calendar.toml``, the days that they name, and reckoning with days, months and years."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load
from claimcheck.model.timespan import UNKNOWN_TIME, Timespan, day_of

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_YEAR, LAST_YEAR = 1, 9999
FURTHEST = 100_000
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}
KEYS = frozenset({"number", "unit", "from", "to", "day"})


@cache
def rows(kind: str) -> tuple[Row, ...]:
    """The rows of a kind: ``month``, ``weekday``, ``season``, ``unit``, ``part``, ``feast``, ``named``, ``event``."""
    table = load("calendar", required=frozenset({"kind", "forms"}), optional=KEYS)
    return tuple(row for row in table if row.text("kind") == kind)


@cache
def words(kind: str) -> dict[str, Row]:
    """The rows of a kind by each of their forms, in lower case."""
    return {form.lower(): row for row in rows(kind) for form in row.texts("forms")}


@cache
def alternatives(kind: str) -> str:
    """A regular expression that matches every form of a kind, the longest first."""
    return _spaced(words(kind))


@cache
def listed(name: str) -> str:
    """A regular expression that matches every word of a row of ``time_words.toml``."""
    table = load("time_words", required=frozenset({"forms"}))
    return next(_spaced(row.texts("forms")) for row in table if row.name == name)


def _spaced(forms: Iterable[str]) -> str:
    return alternation(form.lower() for form in forms).replace(r"\ ", "[ ]{1,3}")


@cache
def numbers(kind: str) -> dict[str, int]:
    """The forms of a kind (``month``, ``weekday``) with their numbers."""
    return {form: int(row.number("number")) for form, row in words(kind).items()}


def one_day(when: date | None) -> Timespan:
    """A single day as a stretch of time."""
    return Timespan(when, when) if when else UNKNOWN_TIME


def later(when: date, count: int, unit: str) -> date | None:
    """``count`` units after a day (before it, for a negative count); ``None`` beyond the calendar or for hours and minutes.

    Months and years keep the number of the day, or take the last day of a shorter month.
    """
    if abs(count) > FURTHEST:
        return None
    if unit in DAYS:
        try:
            return when + timedelta(days=count * DAYS[unit])
        except OverflowError:
            return None
    if unit not in MONTHS:
        return None
    month = whole_month(when.year, when.month + count * MONTHS[unit])
    if month.last is None:
        return None
    return month.last.replace(day=min(when.day, month.last.day))


def whole(when: date | None, unit: str) -> Timespan:
    """The calendar year, month, week (Monday to Sunday) or day that holds a day."""
    if when is None or unit not in (*MONTHS, *DAYS):
        return UNKNOWN_TIME
    if unit == "year":
        return whole_year(when.year)
    if unit == "month":
        return whole_month(when.year, when.month)
    if unit == "day":
        return one_day(when)
    monday = later(when, -when.weekday(), "day")
    return stretch(monday, later(when, 6 - when.weekday(), "day"))


def stretch(first: date | None, last: date | None) -> Timespan:
    """From one day to another; unknown where either is, or where they stand in the wrong order."""
    if first is None or last is None or first > last:
        return UNKNOWN_TIME
    return Timespan(first, last)


def whole_month(year: int, month: int) -> Timespan:
    """All days of a month; ``month`` may count on past December or back before January."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return UNKNOWN_TIME
    return Timespan(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def months(year: int, first: int, last: int) -> Timespan:
    """From the first day of one month to the last day of another, both counted from January of ``year``."""
    return stretch(whole_month(year, first).first, whole_month(year, last).last)


def whole_year(year: int) -> Timespan:
    """All days of a year."""
    return years(year, year)


def years(first: int, last: int) -> Timespan:
    """All days from one year to another."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return UNKNOWN_TIME
    return Timespan(date(first, 1, 1), date(last, 12, 31))


def third(month: Timespan, edge: str) -> Timespan:
    """Beginning (days 1 to 10), middle (11 to 20) or end (21 to the last) of a month."""
    if month.first is None or month.last is None:
        return UNKNOWN_TIME
    first, last = {"start": (1, 10), "middle": (11, 20), "end": (21, month.last.day)}[edge]
    return Timespan(month.first.replace(day=first), month.first.replace(day=last))


def season(row: Row, year: int) -> Timespan:
    """The season that begins in a year."""
    first, last = _month_day(row, "from"), _month_day(row, "to")
    return stretch(day_of(year, *first), day_of(year + (last < first), *last))


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """The first, second, …, or for -1 the last Monday (…) of a month."""
    span = whole_month(year, month)
    if span.first is None or span.last is None:
        return None
    if which < 0:
        return span.last - timedelta(days=(span.last.weekday() - weekday) % 7)
    number = 1 + (weekday - span.first.weekday()) % 7 + 7 * (which - 1)
    return day_of(span.first.year, span.first.month, number)


def feast(row: Row, year: int) -> date | None:
    """The day of a feast in a year."""
    if not FIRST_YEAR < year < LAST_YEAR:
        return None
    rule = row.text("day")
    if rule.startswith("Pâques"):
        return easter(year) + timedelta(days=int(rule.removeprefix("Pâques")))
    if " " in rule:
        which, weekday, month = rule.split()
        return nth_weekday(year, int(month), numbers("weekday")[weekday], int(which))
    return day_of(year, *_month_day(row, "day"))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, *Astronomical Algorithms*, chapter 8)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, number = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, number + 1)


def _month_day(row: Row, key: str) -> tuple[int, int]:
    month, _, number = row.text(key).partition("-")
    return int(month), int(number)
