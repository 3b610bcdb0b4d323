"""Days of the calendar: « lundi 3 mars 2025 », « 3 mars », « mardi »."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.moment import Moment, Tense
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    import re

    from claimcheck.model.timespan import WrittenDate


def nearest_year(written: WrittenDate, published: date, tense: Tense | None) -> int | None:
    """The year that a day and month without year belong to."""
    assert written.day and written.month  # noqa: S101
    candidates = [year for year in (published.year - 1, published.year, published.year + 1)
                  if french.day(year, written.month, written.day)]
    if not candidates:
        return None

    def distance(year: int) -> int:
        assert written.day and written.month  # noqa: S101
        return (date(year, written.month, written.day) - published).days

    past = [year for year in candidates if distance(year) <= 0]
    future = [year for year in candidates if distance(year) >= 0]
    if tense is Tense.PAST and past:
        return past[-1]
    if tense is not Tense.PRESENT and tense is not Tense.PAST and future:
        return future[0]
    return min(candidates, key=lambda year: abs(distance(year)))


def resolved(written: WrittenDate, moment: Moment, start: int, end: int) -> date | None:
    """The day that is meant; ``None`` for an impossible day."""
    if not written.day or not written.month:
        return None
    year = written.year
    if year is None and moment.published is not None:
        year = nearest_year(written, moment.published, moment.tense(start, end))
    return french.day(year, written.month, written.day) if year else None


@form(
    r"(?:(?:ce )?<weekday>,? (?:le )?)?<day> <month>(?: dernier| prochain|,? <year>)?",
    starts="ce weekday 0 premier",
    examples={"lundi 3 mars 2025": "2025-03-03/2025-03-03", "le 1er mai 1968": "1968-05-01/1968-05-01"},
)
def full_day(match: re.Match[str], moment: Moment) -> Reading | None:
    """A day and month, with or without weekday and year."""
    written = written_day(match)
    return Reading(DateKind.DATE, french.one_day(resolved(written, moment, *match.span())), (written,))


@form(r"(?:ce )?<weekday>(?: dernier| prochain)?", starts="ce weekday", examples={"Il est venu lundi.": "2025-03-10/2025-03-10"})
def weekday(match: re.Match[str], moment: Moment) -> Reading | None:
    """A weekday alone."""
    written = written_day(match)
    if moment.published is None or written.weekday is None:
        return Reading(DateKind.RELATIVE, written=(written,))
    back = (moment.published.weekday() - written.weekday) % 7
    if moment.tense(*match.span()) is Tense.FUTURE:
        back = -(-back % 7)
    return Reading(DateKind.RELATIVE, french.one_day(moment.published - timedelta(days=back)), (written,))
