"""Parts of a year: quarters, halves, seasons, « début 2020 », « fin de l'année »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.days import stated_year
from claimcheck.mentions.date_forms.form import Reading, form
from claimcheck.mentions.date_vocabulary import EDGES, amount, rank
from claimcheck.mentions.tense import Tense
from claimcheck.mentions.which_year import of_some_year, towards, year_told
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from claimcheck.french.tables import Row
    from claimcheck.mentions.moment import Moment

OF_YEAR = (
    r"(?: (?:de )?(?:l'année |l'exercice )?<year>(?! ?<:counted-by-thousands>)| (?:de )?<of>|"
    r" (?P<said>dernier|prochain|passé))?"
)


def in_year(parts: Callable[[int], Timespan], moment: Moment, match: re.Match[str]) -> Timespan:
    """The part of the year that is written, or of the one that the words and the tense mean."""
    words = match.groupdict()
    of, said = (words.get("of") or "").lower(), (words.get("said") or "").lower()
    if words.get("year"):
        return parts(int(words["year"]))
    if moment.published is None:
        return UNKNOWN_TIME
    this = moment.published.year
    if of:
        year = year_told(of, moment, match.start())
        return UNKNOWN_TIME if year is None else parts(year)
    if not said and (year := stated_year(moment, *match.span())):
        return parts(year)
    spans = [span for span in (parts(this + step) for step in (-1, 0, 1)) if span.is_known]
    if said.startswith(("d", "pa")):
        spans = [span for span in spans if span.last and span.last < moment.published]
    return of_some_year(spans, moment, *match.span(), said=said)


@form(
    rf"<ordinal> (?P<part>trimestre|semestre|quadrimestre){OF_YEAR}", starts="ordinal",
    examples={
        "au [deuxième trimestre 2017]": "2017-04-01/2017-06-30", "au [premier semestre de 2019]": "2019-01-01/2019-06-30",
        "Les ventes ont baissé au [premier trimestre].": "2025-01-01/2025-03-31",
        "au [2e semestre de l'an dernier]": "2024-07-01/2024-12-31",
    },
    nots=("le dernier trimestre de grossesse",),
)
def quarter_or_half(match: re.Match[str], moment: Moment) -> Reading | None:
    """A quarter or a half of a year."""
    which, length = rank(match["ordinal"]), {"t": 3, "s": 6, "q": 4}[match["part"][0].lower()]
    if which is None or which > 12 // length or which == 0:
        return None
    if which < 0 and not (match["year"] or match["of"]):
        return None
    which = which if which > 0 else 12 // length
    when = in_year(lambda year: french.months(year, (which - 1) * length + 1, which * length), moment, match)
    return Reading(DateKind.PERIOD, when)


@form(
    r"(?P<number>deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (?P<way>premiers|derniers) mois "
    r"(?:de |de l'|de cette )(?:année(?: <year>)?|<year2>)",
    starts="number",
    examples={
        "les [trois premiers mois de 2018]": "2018-01-01/2018-03-31",
        "Les ventes ont baissé sur les [six premiers mois de l'année].": "2025-01-01/2025-06-30",
    },
)
def first_months(match: re.Match[str], moment: Moment) -> Reading | None:
    """« les neuf premiers mois de l'année »."""
    count = amount(match["number"])
    year = match["year"] or match["year2"] or (moment.published.year if moment.published else None)
    if count is None or not 0 < count < 12:
        return None
    if year is None:
        return Reading(DateKind.PERIOD)
    first, last = (1, int(count)) if match["way"].lower() == "premiers" else (13 - int(count), 12)
    return Reading(DateKind.PERIOD, french.months(int(year), first, last))


@form(
    r"(?P<part>[TS])(?P<which>[1-4])(?: |-)(?:de )?<year>", starts="t s",
    examples={"au [T3 2023]": "2023-07-01/2023-09-30", "[S1 2020]": "2020-01-01/2020-06-30"}, nots=("le T2 est neuf",),
)
def short_quarter(match: re.Match[str], moment: Moment) -> Reading | None:
    """« T3 2023 », « S1 2020 »."""
    length, which = (3 if match["part"].lower() == "t" else 6), int(match["which"])
    if which * length > 12:
        return None
    return Reading(DateKind.PERIOD, french.months(int(match["year"]), (which - 1) * length + 1, which * length))


@form(
    rf"(?:ce |cet |cette )?<season>(?P<until>(?: de | )\d{{4}} ?[-/] ?\d{{2,4}})?{OF_YEAR}", starts="ce cet cette season",
    examples={
        "durant l'[été 2018]": "2018-06-21/2018-09-22", "l'[hiver 2019-2020]": "2019-12-21/2020-03-19",
        "l'[été de 2016]": "2016-06-21/2016-09-22",
        "Il est parti l'[été dernier].": "2024-06-21/2024-09-22", "Il partira [cet été].": "2025-06-21/2025-09-22",
        "à l'[automne]": "2025-09-23/2025-12-20",
    },
    nots=("Il a été élu", "l'heure d'été", "le printemps arabe", "les sports d'hiver", "Il a été 2 fois",
          "Elle aussi a elle été touchée", "une personne qui avait été élue"),
)
def season(match: re.Match[str], moment: Moment) -> Reading | None:
    """A season, never the participle « été »."""
    before = moment.before(match.start()).lower()
    dated = match["until"] or match[0].lower().startswith(("ce ", "cet")) or match["year"] or match["said"] or match["of"]
    if not (dated or SEASON_AHEAD.search(before)) or NO_SEASON.match(moment.after(match.end())):
        return None
    row = french.words("season")[match["season"].lower()]
    if match["until"]:
        when = french.season(row, int(re.findall(r"\d{4}", match["until"])[0]))
    else:
        when = in_year(lambda year: _season_of(row, year, moment, stated=bool(match["year"])), moment, match)
    return Reading(DateKind.PERIOD, when)


def _season_of(row: Row, year: int, moment: Moment, *, stated: bool) -> Timespan:
    """The season of a year; winter is the one that ends in it while the next has not come."""
    span = french.season(row, year)
    coming = span.first is not None and moment.published is not None and moment.published < span.first
    if stated and row.name == "hiver" and coming and moment.published and year == moment.published.year:
        return french.season(row, year - 1)
    return span


SEASON_AHEAD = re.compile(r"(?:\bl'|\bcet |\bcette |\bce |\b(?:au|le|du) |(?:début|mi|fin|milieu)[ -](?:de l'|d')?)$")
NO_SEASON = re.compile(r" (?:arabe|de prague|érable|berbère|austral|indien|des poètes|démocratique)|-", re.IGNORECASE)


@form(
    r"<edge> (?:de |d'|de l'|de l'année |d'année |de l'an )?<year>(?! ?<:counted-by-thousands>)",
    starts="début milieu fin courant",
    examples={
        "[fin 2024]": "2024-10-01/2024-12-31", "[début 2020]": "2020-01-01/2020-03-31",
        "[courant 2022]": "2022-01-01/2022-12-31",
    },
)
def edge_of_year(match: re.Match[str], moment: Moment) -> Reading | None:
    """Beginning, middle or end of a year that is written: its first quarter, its two middle ones, its last."""
    return Reading(DateKind.DATE, _quarters(int(match["year"]), match["edge"].lower()), (WrittenDate(year=int(match["year"])),))


def _quarters(year: int, edge: str) -> Timespan:
    return french.months(year, *{"start": (1, 3), "middle": (4, 9), "end": (10, 12)}.get(EDGES.get(edge, ""), (1, 12)))


@form(
    r"mi-<year>", starts="mi", examples={"à la [mi-2021]": "2021-04-01/2021-09-30"},
)
def middle_of_year(match: re.Match[str], moment: Moment) -> Reading | None:
    """« mi-2021 »: the two middle quarters."""
    return Reading(DateKind.DATE, _quarters(int(match["year"]), "mi"), (WrittenDate(year=int(match["year"])),))


@form(
    r"<edge> (?:de l'|d'|de cette )(?P<unit>année|an)(?: (?P<said>dernière|prochaine|passée))?(?! scolaire)",
    starts="début milieu fin courant",
    examples={
        "depuis le [début de l'année]": "2025-01-01/2025-01-01", "en [fin d'année]": "2025-10-01/2025-12-31",
        "Le vote aura lieu en [début d'année].": "2026-01-01/2026-03-31",
        "La loi sera votée en [fin d'année prochaine].": "2026-10-01/2026-12-31",
    },
)
def edge_of_this_year(match: re.Match[str], moment: Moment) -> Reading | None:
    """Beginning, middle or end of the year of publication, or with « depuis » its first day."""
    if moment.published is None:
        return Reading(DateKind.RELATIVE)
    said, edge = (match["said"] or "").lower(), match["edge"].lower()
    year = moment.published.year + (-1 if said.startswith(("d", "pa")) else said == "prochaine")
    if not said and " d'" in match[0]:
        # « aura lieu en début d'année », said in March, is of the next
        year += _turned(french.months(year, 1, 2) if edge == "début" else _quarters(year, edge), moment, match)
    return Reading(DateKind.RELATIVE, since_first(_quarters(year, edge), edge, moment, match.start()))


def _turned(when: Timespan, moment: Moment, match: re.Match[str]) -> int:
    """1 where a verb in the future speaks of what is over this year, -1 where a past one speaks of what is to come."""
    tense = moment.tense(*match.span())
    if when.first is None or when.last is None or moment.published is None:
        return 0
    if tense is Tense.FUTURE and when.last < moment.published:
        return 1
    return -1 if tense is Tense.PAST and when.first > moment.published else 0


def since_first(when: Timespan, edge: str, moment: Moment, start: int) -> Timespan:
    """« depuis le début de l'année » means its first day."""
    if edge == "début" and SINCE.search(moment.before(start).lower()) and when.first:
        return french.one_day(when.first)
    return when


SINCE = re.compile(r"\bdepuis (?:le |ce )?$")


@form(
    r"<edge> (?:du |de |de ce |d'un )mois(?: (?P<said>dernier|prochain|passé))?(?! (?:de |d')[a-zé])",
    starts="début milieu fin courant",
    examples={"depuis le [début du mois]": "2025-03-01/2025-03-01", "à la [fin du mois]": "2025-03-21/2025-03-31"},
)
def edge_of_this_month(match: re.Match[str], moment: Moment) -> Reading | None:
    """Beginning, middle or end of the month of publication."""
    if moment.published is None:
        return Reading(DateKind.RELATIVE)
    said, edge = (match["said"] or "").lower(), match["edge"].lower()
    here = moment.published.month
    months = [french.whole_month(moment.published.year, here + step) for step in (-1, 0, 1)]
    if said:
        months = [months[0] if said != "prochain" else months[2]]
    thirds = [month if edge == "courant" else french.third(month, EDGES[edge]) for month in months]
    return Reading(DateKind.RELATIVE, since_first(towards(thirds[-2:], moment, *match.span()), edge, moment, match.start()))


@form(
    r"<edge> (?:de la |de |de cette )semaine(?: (?P<said>dernière|prochaine|passée))?", starts="début milieu fin",
    examples={"au [début de la semaine prochaine]": "2025-03-17/2025-03-18", "en [fin de semaine]": "2025-03-13/2025-03-16",
              "La ligne rouvrira dès le [début de la semaine].": "2025-03-17/2025-03-18"},
)
def edge_of_week(match: re.Match[str], moment: Moment) -> Reading | None:
    """Monday and Tuesday, Wednesday and Thursday, or Thursday to Sunday."""
    if moment.published is None:
        return Reading(DateKind.RELATIVE)
    said = (match["said"] or "").lower()
    step = -1 if said.startswith(("d", "pa")) else int(said == "prochaine")
    if not said and _turned(_edge(moment.published, 0, match["edge"]), moment, match) > 0:
        step = 1  # « dès le début de la semaine », said on a Friday of what will be
    return Reading(DateKind.RELATIVE, _edge(moment.published, step, match["edge"]))


def _edge(published: date, step: int, edge: str) -> Timespan:
    """Two days, or the last four, of the week that lies ``step`` weeks away."""
    monday = french.whole(french.later(published, step, "week"), "week").first
    low, high = {"start": (0, 1), "middle": (2, 3)}.get(EDGES[edge.lower()], (3, 6))
    if monday is None:
        return UNKNOWN_TIME
    return french.stretch(french.later(monday, low, "day"), french.later(monday, high, "day"))
