"""The calendar: feasts, weeks, seasons, reckoning with months, and the tables behind them."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.french import calendar as french
from claimcheck.french.tables import load
from claimcheck.model.timespan import UNKNOWN_TIME, Timespan, day_of

KINDS = {"month", "weekday", "season", "unit", "part", "feast", "named", "event"}


@pytest.mark.parametrize(("year", "day"), [(1818, date(1818, 3, 22)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31)),
                                           (2025, date(2025, 4, 20)), (2038, date(2038, 4, 25))])
def test_easter(year: int, day: date) -> None:
    assert french.easter(year) == day


@pytest.mark.parametrize(("name", "day"), [
    ("noël", date(2024, 12, 25)), ("ascension", date(2024, 5, 9)), ("lundi de pentecôte", date(2024, 5, 20)),
    ("thanksgiving", date(2024, 11, 28)), ("fête des mères", date(2024, 5, 26)), ("mardi gras", date(2024, 2, 13)),
])
def test_feast(name: str, day: date) -> None:
    assert french.feast(french.words("feast")[name], 2024) == day


def test_every_row_is_of_a_known_kind_and_can_be_read() -> None:
    rows = load("calendar", required=frozenset({"kind", "forms"}), optional=french.KEYS)
    assert {row.text("kind") for row in rows} == KINDS
    assert all(row.texts("forms") for row in rows)
    for row in french.rows("feast"):
        assert french.feast(row, 2025) is not None, row.name
    for row in french.rows("named"):
        assert date.fromisoformat(row.text("from")) <= date.fromisoformat(row.text("to")), row.name


def test_every_list_of_words_is_used_as_it_stands() -> None:
    for row in load("time_words", required=frozenset({"forms"})):
        assert len(set(row.texts("forms"))) == len(row.texts("forms")), f"{row.name}: a form stands twice"


def test_winter_runs_into_the_next_year() -> None:
    assert french.season(french.words("season")["hiver"], 2019) == Timespan(date(2019, 12, 21), date(2020, 3, 19))


@pytest.mark.parametrize(("count", "unit", "day"), [
    (1, "month", date(2024, 2, 29)), (-2, "month", date(2023, 11, 30)), (1, "year", date(2025, 1, 31)),
    (-1, "week", date(2024, 1, 24)),
])
def test_counting_from_the_last_day_of_a_month(count: int, unit: str, day: date) -> None:
    assert french.later(date(2024, 1, 31), count, unit) == day


def test_weeks_run_from_monday_to_sunday() -> None:
    assert french.whole(date(2025, 3, 12), "week") == Timespan(date(2025, 3, 10), date(2025, 3, 16))


def test_nothing_lies_beyond_the_calendar() -> None:
    assert french.later(date(9999, 12, 31), 1, "day") is None
    assert french.later(date(1, 1, 1), -1, "month") is None
    assert french.whole_month(10_000, 1) == UNKNOWN_TIME
    assert day_of(2023, 2, 29) is None
