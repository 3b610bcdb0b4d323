"""Months, years, decades."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.moment import Tense
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment

YEAR_CONTEXT = re.compile(
    r"(?:^|[\s('\"])(?:en|de|depuis|dès|avant|après|pour|à|entre|et|vers|par rapport à|fin|début|contre|janvier|courant|d'ici|qu'en|(?:d'ici )?à) $|\($",
    re.IGNORECASE)


@form(r"<month> <year>", starts="month", examples={"septembre 2013": "2013-09-01/2013-09-30"})
def month_and_year(match: re.Match[str], moment: Moment) -> Reading | None:
    """A month with its year."""
    written = written_day(match)
    assert written.month and written.year  # noqa: S101
    return Reading(DateKind.DATE, french.whole_month(written.year, written.month), (written,))


@form(r"<month>(?: dernier| prochain)?", starts="month", examples={"Il est venu en janvier.": "2025-01-01/2025-01-31"})
def month(match: re.Match[str], moment: Moment) -> Reading | None:
    """A month alone."""
    written = written_day(match)
    if match["month"].lower() in {"mars", "mai"} and not re.search(r"\b(?:en|de|dès|depuis|fin|début) $", moment.before(match.start()), re.I):
        return None
    if moment.published is None or written.month is None:
        return Reading(DateKind.DATE, UNKNOWN_TIME, (written,))
    year = moment.published.year
    tense = moment.tense(*match.span())
    if tense is Tense.FUTURE and written.month < moment.published.month:
        year += 1
    if tense is not Tense.FUTURE and written.month > moment.published.month:
        year -= 1
    return Reading(DateKind.DATE, french.whole_month(year, written.month), (written,))


@form(r"(?:année )?<year>", starts="0 année", examples={"en 2015": "2015-01-01/2015-12-31"})
def year(match: re.Match[str], moment: Moment) -> Reading | None:
    """A year, where the words before it say that it is one."""
    written = written_day(match)
    assert written.year  # noqa: S101
    if not 1900 <= written.year <= 2100 or not (match[0][0] == "a" or YEAR_CONTEXT.search(moment.before(match.start()))):
        return None
    return Reading(DateKind.DATE, french.whole_year(written.year), (written,))


@form(r"années <year>", starts="années", examples={"les années 1990": "1990-01-01/1999-12-31"})
def decade(match: re.Match[str], moment: Moment) -> Reading | None:
    """Ten years."""
    first = int(match["year"])
    return Reading(DateKind.PERIOD, french.years(first, first + 9))
