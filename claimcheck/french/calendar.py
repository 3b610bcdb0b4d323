"""The words of ``calendar.toml`` and the days that they name."""

from __future__ import annotations

import calendar
import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from claimcheck.model.timespan import UNKNOWN_TIME, Timespan

FIRST_YEAR, LAST_YEAR = 1, 9999


@cache
def table() -> dict[str, dict[str, dict[str, Any]]]:
    """The whole of ``calendar.toml``: kind of word → row → keys."""
    return tomllib.loads(files("claimcheck.french").joinpath("calendar.toml").read_text(encoding="utf-8"))


@cache
def numbers(kind: str) -> dict[str, int]:
    """The forms of a kind of word (``month``, ``weekday``) with their numbers."""
    return {form: row["number"] for row in table()[kind].values() for form in row["forms"]}


def day(year: int, month: int, number: int) -> date | None:
    """The day, or ``None`` where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def one_day(when: date | None) -> Timespan:
    """A single day as a stretch of time."""
    return Timespan(when, when) if when else UNKNOWN_TIME


def shifted(when: date, days: int) -> date | None:
    """``days`` later, or ``None`` beyond the calendar."""
    try:
        return when + timedelta(days=days)
    except OverflowError:
        return None


def whole_month(year: int, month: int) -> Timespan:
    """All days of a month; ``month`` may count on past December or back before January."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return UNKNOWN_TIME
    return Timespan(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def whole_year(year: int) -> Timespan:
    """All days of a year."""
    return years(year, year)


def years(first: int, last: int) -> Timespan:
    """All days from one year to another."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return UNKNOWN_TIME
    return Timespan(date(first, 1, 1), date(last, 12, 31))
