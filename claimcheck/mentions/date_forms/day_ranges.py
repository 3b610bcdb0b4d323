"""Two days or more: « du 3 au 9 mai », « les 12 et 13 septembre », « du 28 mars au 3 avril »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.days import LAST_DAY_EVER, NO_DAY, day_of_month, resolved
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.which_year import towards
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate, day_of

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment

JOINTS = r"(?: ?- ?|/| au | à | et (?:le |du )?| jusqu'au )"


def spanned(first: WrittenDate, last: WrittenDate, moment: Moment, start: int, end: int) -> Timespan:
    """From one written day to another; the first takes the month and year of the last where it has none."""
    full = replace(first, month=first.month or last.month, year=first.year or last.year)
    until = resolved(replace(last, year=last.year), moment, start, end).last
    if until is None or full.day is None or full.month is None:
        return UNKNOWN_TIME
    year = full.year if full.year is not None else until.year
    since = day_of(year, full.month, full.day)
    if since and since > until and first.year is None and full.month != last.month:
        since = day_of(year - 1, full.month, full.day)  # « du 28 décembre au 3 janvier 2025 »
    return french.stretch(since, until)


def are_days(first: WrittenDate, last: WrittenDate, moment: Moment, start: int) -> bool:
    """Whether both numbers can be meant as days."""
    return (first.day is not None and last.day is not None and 0 < first.day <= 31 and 0 < last.day <= LAST_DAY_EVER
            and not NO_DAY.ends(moment.before(start)))


@form(
    rf"(?P<head>semaine du |week-end (?:du|des) |nuit du |entre (?:le )?)?(?:<weekday> )?<day>{JOINTS}"
    r"(?:<weekday2> )?<day2> <month2>"
    r"(?: (?P<said>derniers?|prochains?)|,? <year2>| (?:de )?<of>)?",
    starts="semaine week nuit entre weekday day",
    examples={
        "du [6 au 9 mars 2025]": "2025-03-06/2025-03-09", "du [lundi 5 au samedi 10 mai 2025]": "2025-05-05/2025-05-10",
        "Ils joueront les [12 et 13 septembre].": "2025-09-12/2025-09-13",
        "[entre le 3 et le 9 mai 2024]": "2024-05-03/2024-05-09",
        "Dans la [nuit du 8 au 9 mars], il a plu.": "2025-03-08/2025-03-09",
        "la [semaine du 3 au 9 mai 2021]": "2021-05-03/2021-05-09",
        "du [10 au 3 mai 2024]": "?", "[13-15 juillet]": "2025-07-13/2025-07-15",
    },
)
def days_of_a_month(match: re.Match[str], moment: Moment) -> Reading | None:
    """Two days of one month."""
    first, last = written_day(match), written_day(match, "2")
    if not are_days(first, last, moment, match.start("day")):
        return None
    when = spanned(first, last, moment, *match.span())
    return Reading(DateKind.PERIOD, when, (replace(first, month=last.month, year=last.year), last))


@form(
    r"semaine du (?:<weekday> )?<day> <month>(?:,? <year>)?", starts="semaine",
    examples={"la [semaine du 3 mars 2025]": "2025-03-03/2025-03-09"},
)
def week_of_a_day(match: re.Match[str], moment: Moment) -> Reading | None:
    """The seven days that begin with a day."""
    written = written_day(match)
    first = resolved(written, moment, *match.span()).first
    return Reading(DateKind.PERIOD, french.stretch(first, french.later(first, 6, "day") if first else None), (written,))


@form(
    r"<day>(?:, (?:le )?\d{1,2}(?:er)?){1,6},? et (?:le )?<day2> <month2>(?:,? <year2>)?", starts="day",
    examples={"les [3, 4 et 5 mai 2024]": "2024-05-03/2024-05-05"},
)
def list_of_days(match: re.Match[str], moment: Moment) -> Reading | None:
    """Several days of one month."""
    first, last = written_day(match), written_day(match, "2")
    if not are_days(first, last, moment, match.start()):
        return None
    return Reading(DateKind.PERIOD, spanned(first, last, moment, *match.span()),
                   (replace(first, month=last.month, year=last.year), last))


@form(
    rf"(?P<head>entre le |nuit du )?(?:<weekday> )?<day> <month>(?:,? <year>)?{JOINTS}"
    r"(?:<weekday2> )?<day2> <month2>(?:,? <year2>)?",
    starts="entre nuit weekday day",
    examples={
        "du [28 mars au 3 avril 2024]": "2024-03-28/2024-04-03",
        "du [28 décembre 2023 au 3 janvier 2024]": "2023-12-28/2024-01-03",
        "du [28 décembre au 3 janvier 2024]": "2023-12-28/2024-01-03",
        "[entre le 2 février et le 29 juin 2022]": "2022-02-02/2022-06-29",
    },
)
def days_of_two_months(match: re.Match[str], moment: Moment) -> Reading | None:
    """From a day of one month to a day of another."""
    first, last = written_day(match), written_day(match, "2")
    if not are_days(first, last, moment, match.start("day")) or _two_days(match):
        return None
    return Reading(DateKind.PERIOD, spanned(first, last, moment, *match.span()), (first, last))


def _two_days(match: re.Match[str]) -> bool:
    """« le 3 mars et le 4 avril » names two days, not what lies between."""
    between = match.string[match.end("month") : match.start("day2")]
    return not match["head"] and " et " in between


@form(
    r"<day> au <day2>(?! ?(?:h\b|heures|ans|%|€|euros|km))", starts="day",
    examples={"du [13 au 18]": "2025-03-13/2025-03-18", "Il sera absent du [20 au 25], dit-il.": "2025-03-20/2025-03-25"},
    nots=("de 12 au 18 points",),
)
def bare_days(match: re.Match[str], moment: Moment) -> Reading | None:
    """« du 13 au 18 », the month unsaid."""
    first, last = written_day(match), written_day(match, "2")
    ends = re.match(r" ?(?:[.,;:)!?]|\Z|\n)", moment.view[match.end() : match.end() + 2])
    in_order = 0 < (first.day or 0) < (last.day or 0) <= 31
    if not ends or not in_order or not are_days(first, last, moment, match.start()):
        return None
    if not moment.before(match.start()).lower().endswith("du "):
        return None
    until = day_of_month(last, moment, *match.span())
    since = until.last.replace(day=first.day or 1) if until.last else None
    return Reading(DateKind.PERIOD, french.stretch(since, until.last), (first, last))


@form(
    r"(?P<head>entre )?<weekday>(?: à | au | et | jusqu'à )<weekday2>(?: (?P<said>derniers?|prochains?))?",
    starts="entre weekday",
    examples={
        "Il a plu de [lundi à mercredi].": "2025-03-10/2025-03-12", "Ouvert du [lundi au vendredi].": "chaque",
        "Il pleuvra de [vendredi à dimanche].": "2025-03-14/2025-03-16",
    },
)
def weekdays(match: re.Match[str], moment: Moment) -> Reading | None:
    """From one weekday to another."""
    before = moment.before(match.start()).lower()
    first, last = written_day(match), written_day(match, "2")
    separate = " et " in match[0] and not match["head"] and not before.endswith("nuit de ")
    if separate or (" à " in match[0] and not before.endswith("de ")):
        return None
    if before.endswith("du ") and not match["said"]:
        return Reading(DateKind.RECURRING)
    return Reading(DateKind.PERIOD, near_weekdays(first, last, moment, match), (first, last))


def near_weekdays(first: WrittenDate, last: WrittenDate, moment: Moment, match: re.Match[str]) -> Timespan:
    """The nearest such stretch of the week in the direction of the tense."""
    if moment.published is None or first.weekday is None or last.weekday is None:
        return UNKNOWN_TIME
    monday = french.whole(moment.published, "week").first
    length = (last.weekday - first.weekday) % 7
    spans = []
    for step in (-7, 0, 7):
        since = french.later(monday, step + first.weekday, "day") if monday else None
        until = french.later(since, length, "day") if since else None
        spans.append(french.stretch(since, until))
    return towards(spans, moment, *match.span(), said=(match.groupdict().get("said") or "").lower())
