"""Months and their parts: « septembre 2013 », « mi-mars », « la première quinzaine d'avril », « de mars à mai »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.days import shared_year, stated_year
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.date_patterns import Around
from claimcheck.mentions.date_vocabulary import EDGES, rank
from claimcheck.mentions.which_year import of_some_year, year_told
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate, day_of

if TYPE_CHECKING:
    import re

    from claimcheck.mentions.moment import Moment

TAIL = r"(?: (?P<said>derniers?|prochains?|passé)|,? (?:de )?(?:l'année )?<year>(?! ?<:counted-by-thousands>)| (?:de )?<of>)?"
NAMED_LIKE_MONTHS = Around(r"\b<:no-month-after> $|\d -?$|-$")


def month_named(written: WrittenDate, moment: Moment, match: re.Match[str]) -> Timespan:
    """The whole month that is meant."""
    words = match.groupdict()
    said, of = (words.get("said") or "").lower(), (words.get("of") or "").lower()
    if written.month is None:
        return UNKNOWN_TIME
    if written.year is not None:
        return french.whole_month(written.year, written.month)
    if moment.published is None:
        return UNKNOWN_TIME
    if of:
        year = year_told(of, moment, match.start())
        return UNKNOWN_TIME if year is None else french.whole_month(year, written.month)
    if not said and (year := shared_year(moment, match.end()) or stated_year(moment, *match.span())):
        return french.whole_month(year, written.month)
    spans = [french.whole_month(moment.published.year + step, written.month) for step in (-1, 0, 1)]
    if said:
        spans = [span for span in spans if span.is_known and french.whole(moment.published, "month") != span]
    return of_some_year(spans, moment, *match.span(), said=said)


def is_month(match: re.Match[str], moment: Moment) -> bool:
    """Whether the word is the month: not the planet, and no abbreviation or name standing alone."""
    word, words = match["month"], match.groupdict()
    if words.get("year") or words.get("said") or words.get("of"):
        return True
    if word.endswith(".") or len(word) < 3 or word.lower() in ("janv", "févr", "fév", "juil"):
        return False
    if NAMED_LIKE_MONTHS.ends(moment.before(match.start())):
        return False
    if word[0].isupper():
        follows = moment.view[match.end() : match.end() + 2]
        named = (follows[1:2].isupper() and follows[:1] == " ") or follows[:1] == "-"
        return not named and (word != "Mars" or _begins(match, moment))
    return True


def _begins(match: re.Match[str], moment: Moment) -> bool:
    return moment.bounds(*match.span())[0] == match.start()


@form(
    rf"(?:mois (?:de |d'))?<month>{TAIL}", starts="mois month",
    examples={
        "en [septembre 2013]": "2013-09-01/2013-09-30", "Il est venu en [janvier].": "2025-01-01/2025-01-31",
        "Il viendra en [janvier].": "2026-01-01/2026-01-31", "en [juin dernier]": "2024-06-01/2024-06-30",
        "Il est né au [mois de mai].": "2024-05-01/2024-05-31", "en [avril de l'an dernier]": "2024-04-01/2024-04-30",
    },
    nots=("un robot sur Mars", "la planète Mars", "Avril Lavigne a chanté"),
)
def month(match: re.Match[str], moment: Moment) -> Reading | None:
    """A month."""
    if not is_month(match, moment):
        return None
    written = written_day(match)
    kind = DateKind.RELATIVE if match["said"] and not written.year else DateKind.DATE
    return Reading(kind, month_named(written, moment, match), (written,))


@form(
    rf"(?:<edge>|mi)(?: |-| du mois de | du mois d'| de | d')<month>{TAIL}", starts="début mi milieu fin courant",
    examples={
        "[mi-mars]": "2025-03-11/2025-03-20", "[début juin 2020]": "2020-06-01/2020-06-10",
        "[fin du mois de mai 2021]": "2021-05-21/2021-05-31",
        "[courant avril 2019]": "2019-04-01/2019-04-30",
    },
)
def edge_of_month(match: re.Match[str], moment: Moment) -> Reading | None:
    """Beginning, middle or end of a month."""
    written = written_day(match)
    whole = month_named(written, moment, match)
    edge = (match["edge"] or "mi").lower()
    if edge == "courant":
        return Reading(DateKind.DATE, whole, (written,))
    return Reading(DateKind.DATE, french.third(whole, EDGES[edge]), (written,))


@form(
    r"(?P<head>entre )?<month>(?: (?:de )?<year>)?(?: ?- ?| à | et | au | jusqu'(?:en |à )|"
    r"/)<month2>(?: (?P<said>derniers?|prochains?)| (?:de )?<year2>)?",
    starts="entre month",
    examples={
        "[entre mai 2021 et mars 2022]": "2021-05-01/2022-03-31", "de [mars à mai 2020]": "2020-03-01/2020-05-31",
        "de [novembre à février 2021]": "2020-11-01/2021-02-28", "[janvier-mars 2024]": "2024-01-01/2024-03-31",
    },
)
def months(match: re.Match[str], moment: Moment) -> Reading | None:
    """From one month to another."""
    first, last = written_day(match), written_day(match, "2")
    joint = moment.view[match.end("year") if match["year"] else match.end("month") : match.start("month2")]
    if first.month is None or last.month is None or (" et " in joint and not match["head"]):
        return None
    if last.year is None and first.year is not None:
        return None
    until = _month_until(last, moment, match)
    if until.last is None:
        return Reading(DateKind.PERIOD, UNKNOWN_TIME, (first, last))
    year = first.year if first.year is not None else until.last.year - (first.month > last.month)
    return Reading(DateKind.PERIOD, french.stretch(french.whole_month(year, first.month).first, until.last), (first, last))


def _month_until(last: WrittenDate, moment: Moment, match: re.Match[str]) -> Timespan:
    if last.month is None or (last.year is None and moment.published is None):
        return UNKNOWN_TIME
    if last.year is not None:
        return french.whole_month(last.year, last.month)
    assert moment.published is not None  # noqa: S101 - checked above
    spans = [french.whole_month(moment.published.year + step, last.month) for step in (-1, 0, 1)]
    return of_some_year(spans, moment, *match.span(), said=(match["said"] or "").lower())


@form(
    r"(?:ce |cette )?"
    rf"<ordinal> (?P<part>quinzaine|semaine|jour|week-end|<weekday>s?|décade) (?:de |d'|du mois de |du mois d')<month>{TAIL}",
    starts="ordinal ce cette",
    examples={
        "En [ce premier jour du mois de mai 2024], il neige.": "2024-05-01/2024-05-01",
        "la [première quinzaine d'avril 2024]": "2024-04-01/2024-04-15",
        "le [dernier jour d'avril 2019]": "2019-04-30/2019-04-30",
        "la [dernière semaine de novembre 2023]": "2023-11-20/2023-11-26",
        "le [premier vendredi de juillet 2022]": "2022-07-01/2022-07-01",
    },
)
def part_of_month(match: re.Match[str], moment: Moment) -> Reading | None:
    """A fortnight, a week, a day or a weekday counted within a month."""
    written, which = written_day(match), rank(match["ordinal"])
    whole = month_named(WrittenDate(month=written.month, year=written.year), moment, match)
    return Reading(DateKind.DATE, counted(match["part"].lower(), which, whole, written.weekday))


EACH = Around(r"\b(?:chaque|tous les|toutes les) $")


def counted(part: str, which: int | None, month: Timespan, weekday: int | None) -> Timespan:
    """The part of a month that « premier », « deuxième » … « dernier » names; weeks are those that end in the month."""
    if month.first is None or month.last is None or which is None or not -1 <= which <= 5 or which == 0:
        return UNKNOWN_TIME
    year, number = month.first.year, month.first.month
    if weekday is not None:
        return french.one_day(french.nth_weekday(year, number, weekday, which))
    if part == "quinzaine":
        half = month.first.replace(day=15)
        return Timespan(month.first, half) if which == 1 else french.stretch(french.later(half, 1, "day"), month.last)
    if part == "jour":
        return french.one_day(month.last if which < 0 else day_of(year, number, which))
    if part == "décade":
        return french.third(month, ("end", "start", "middle", "end")[which if which < 4 else 0])
    sunday = french.nth_weekday(year, number, 6, which)
    if part == "semaine":
        return french.whole(sunday, "week")
    return french.stretch(french.later(sunday, -1, "day") if sunday else None, sunday)


@form(
    r"<ordinal> (?P<part>quinzaine|semaine|jour|week-end|<weekday>s?|décade) (?P<which>du|de ce|de chaque) mois"
    r"(?: (?P<said>dernier|prochain|passé))?",
    starts="ordinal",
    examples={"le [premier mercredi du mois prochain]": "2025-04-02/2025-04-02", "[premier lundi de chaque mois]": "chaque"},
)
def part_of_this_month(match: re.Match[str], moment: Moment) -> Reading | None:
    """A weekday or week counted within this month, the last or the next."""
    if match["which"].lower() == "de chaque" or EACH.ends(moment.before(match.start())):
        return Reading(DateKind.RECURRING)
    if moment.published is None:
        return Reading(DateKind.RELATIVE)
    said = (match["said"] or "").lower()
    step = -1 if said.startswith(("d", "pa")) else int(said == "prochain")
    month = french.whole_month(moment.published.year, moment.published.month + step)
    return Reading(DateKind.RELATIVE, counted(match["part"].lower(), rank(match["ordinal"]), month, written_day(match).weekday))
