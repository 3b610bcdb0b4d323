"""Days of the calendar: « lundi 3 mars 2025 », « 3 mars », « 14/07/1789 », « samedi 16 »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.date_patterns import Around
from claimcheck.mentions.moment import chosen, distance
from claimcheck.mentions.tense import Tense
from claimcheck.mentions.which_year import HALF_A_YEAR, of_some_year, told_elsewhere, year_told
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate, day_of

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.mentions.moment import Moment

LAST_DAY_EVER = 39
"""« 32 janvier » is an impossible day; « 45 mars » is none at all."""

NO_DAY = Around(r"(?:\b(?:n°|nos?|numéros?|article|art\.|page|p\.|vol\.|tome|chapitre|version) ?|\d[,./:]|\d ?-? ?)$")
DAY_AHEAD = re.compile(r"(?:\b(?:le|du|au|les|ce)|,|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)) $", re.IGNORECASE)
WITH_YEAR = re.compile(r"(?:En|Dès|Depuis) (\d{4})(?!\d)")
PIVOT = 40
"""« 40 » is 2040, « 41 » 1941."""


def resolved(written: WrittenDate, moment: Moment, start: int, end: int, said: str = "") -> Timespan:
    """The day that is meant; unknown for an impossible one. ``said`` is « dernier » or « prochain »."""
    number, month = written.day, written.month
    if number is None or month is None:
        return UNKNOWN_TIME
    if year := written.year or known_year(number, month, moment.before(start)):
        return french.one_day(day_of(year, month, number))
    if moment.published is None:
        return UNKNOWN_TIME
    if year := shared_year(moment, end) or stated_year(moment, start, end):
        return french.one_day(day_of(year, month, number))
    around = range(moment.published.year - 1, moment.published.year + 2)
    days = [french.one_day(found) for year in around if (found := day_of(year, month, number))]
    if not days and (month, number) == (2, 29):
        around = range(moment.published.year - 3, moment.published.year + 4)
        days = [french.one_day(found) for year in around if (found := day_of(year, month, number))]
    if written.weekday is not None and not said and (near := _fitting(days, written.weekday, moment.published)):
        return near
    meant = of_some_year(days, moment, start, end, said, near_wins=True)
    told = None if said or written.weekday is not None else told_elsewhere(written, meant, moment, start, end)
    return told or meant


def known_year(day: int, month: int, before: str) -> int | None:
    """The year of a day that its event names: « l'armistice du 11 novembre »."""
    for row in french.rows("event"):
        if row.text("day") == f"{month:02}-{day:02}" and before.lower().endswith(row.texts("forms")):
            return int(row.number("number"))
    return None


def _fitting(days: list[Timespan], weekday: int, published: date) -> Timespan | None:
    """The day nearest to publication on which the weekday falls."""
    near = [span for span in days if span.first and span.first.weekday() == weekday and distance(span, published) <= HALF_A_YEAR]
    return min(near, key=lambda span: distance(span, published), default=None)


SHARED_YEAR = Around(r"(?: et|,| ou| puis)(?: (?:en|le|du|au))? (?:(?:<weekday> )?<day> )?<month>,? (?P<last>\d{4})(?!\d)")


def shared_year(moment: Moment, end: int) -> int | None:
    """« les 3 mars et 4 avril 2020 », « en mars et avril 2020 »: the year stands once, at the end."""
    follows = SHARED_YEAR.pattern.match(moment.view, end)
    return int(follows["last"]) if follows else None


def stated_year(moment: Moment, start: int, end: int) -> int | None:
    """The year with which the sentence begins: « En 2015, … le 7 janvier »."""
    low, _ = moment.bounds(start, end)
    begins = WITH_YEAR.match(moment.view, low, start)
    if begins and "," in moment.view[begins.end() : begins.end() + 2]:
        return int(begins[1])
    if moment.view[start : start + 3].lower() == "ce " and moment.tense(start, end) is not Tense.FUTURE:
        return _narrated_year(moment, low, start)
    return None


# « C'était en 1944. », « En 1914, le tocsin sonne. »: a tale that « ce 25 juillet » goes on with
NARRATED = re.compile(
    r"\W{0,3}(?:En (?P<led>\d{4}),"
    r"|(?:C'était|C'est|Nous sommes|Nous étions|On est|On était|Retour) (?:alors )?en (?P<told>\d{4})\W*$)"
)
AGO = re.compile(r"(?:Il y a|Voilà|Voici) (?:tout juste |exactement )?[\w' -]{2,24} ans(?: jour pour jour)?, $")
LONG_AGO = 2


def _narrated_year(moment: Moment, low: int, start: int) -> int | None:
    """The year of which the words just before tell: « Il y a vingt ans, ce 21 avril », « C'était en 1944. Ce 25 juillet »."""
    if AGO.fullmatch(moment.view[low:start]):
        last = moment.last_named(start, "year")
        return last.when.first.year if last and last.when.first else None
    sentence = moment.document.sentence_at(low)
    if moment.view[low:start].strip() or sentence is None or sentence.index == 0 or moment.published is None:
        return None
    before = moment.document.sentences[sentence.index - 1]
    told = NARRATED.match(moment.view, before.span.start, before.span.end)
    year = int(told["led"] or told["told"]) if told else None
    return year if year and year <= moment.published.year - LONG_AGO else None


def is_day(written: WrittenDate, moment: Moment, start: int) -> bool:
    """Whether the number before a month is a day: « n° 32 mai 2021 » is none."""
    number = written.day
    if number is None or not 0 < number <= LAST_DAY_EVER:
        return False
    before = moment.before(start)
    if number > 31:
        return written.weekday is not None or DAY_AHEAD.search(before) is not None
    return written.weekday is not None or not NO_DAY.ends(before)


@form(
    r"(?:(?:ce )?<weekday>(?: (?:matin|midi|après-midi|soir))?,? (?:le )?|"
    r"ce )?<day> <month>(?: (?P<said>derniers?|prochains?|passé)|,? <year>(?! euros| personnes)| (?:de )?<of>)?"
    r"(?:, un <weekday2>(?=[,.;:)]))?",
    starts="ce weekday day",
    examples={
        "Le [lundi 3 mars 2025]": "2025-03-03/2025-03-03", "le [1er mai 1968]": "1968-05-01/1968-05-01",
        "Elle est arrivée [ce jeudi 6 mars].": "2025-03-06/2025-03-06", "Il a été élu le [12 décembre].": "2024-12-12/2024-12-12",
        "Il sera jugé le [12 janvier].": "2026-01-12/2026-01-12", "Elle est née le [31 novembre].": "?",
        "Le [29 février 2023], rien.": "?", "Le [32 janvier], il neigeait.": "?",
        "le [17 novembre dernier]": "2024-11-17/2024-11-17",
        "le [4 avril de l'an dernier]": "2024-04-04/2024-04-04",
        "le [3 mars 2017, un vendredi], dit-il": "2017-03-03/2017-03-03",
        "Il y a vingt ans, [ce 21 avril], il partait.": "2005-04-21/2005-04-21",
    },
    nots=("la revue n° 32 mai",),
)
def full_day(match: re.Match[str], moment: Moment) -> Reading | None:
    """A day and month, with or without year, and with the weekday before it or told after it."""
    written = written_day(match)
    if written.weekday is None:
        written = replace(written, weekday=written_day(match, "2").weekday)
    if not is_day(written, moment, match.start()) or _is_of_its_own(match, moment):
        return None
    when = resolved(_year_of(written, match, moment), moment, *match.span(), said=(match["said"] or "").lower())
    return Reading(DateKind.DATE, when, (written,))


def _is_of_its_own(match: re.Match[str], moment: Moment) -> bool:
    """« Noël tombant un dimanche, le 1er janvier … »: the weekday closes a clause, the day begins the next one."""
    return ", le " in match[0].lower() and moment.before(match.start()).lower().endswith((" un ", " chaque "))


def _year_of(written: WrittenDate, match: re.Match[str], moment: Moment) -> WrittenDate:
    """« de l'an dernier » gives the year."""
    words = (match["of"] or "").lower()
    if not words or moment.published is None:
        return written
    return replace(written, year=year_told(words, moment, match.start()))


@form(
    r"(?P<first>\d{1,4})(?P<mark>[/.-])(?P<middle>\d{1,2})(?P=mark)(?P<last>\d{4}|\d{2})(?![/.,]\d|[%-])",
    starts="0",
    examples={
        "le [14/07/1998]": "1998-07-14/1998-07-14", "[2021-05-03]": "2021-05-03/2021-05-03",
        "le [3.5.2021]": "2021-05-03/2021-05-03",
        "le [31/11/2021]": "?",
    },
    nots=("la version 1.2.34", "le 06.12.34.56.78", "10/12/14"),
)
def numeric_day(match: re.Match[str], moment: Moment) -> Reading | None:
    """A day in figures, with the day first or, as in ISO 8601, the year."""
    first, middle, last = match["first"], int(match["middle"]), match["last"]
    if len(first) == 4 and len(last) == 2 and match["mark"] != ".":
        written = WrittenDate(day=int(last), month=middle, year=int(first))
    elif len(first) <= 2 and len(last) == 4:
        written = WrittenDate(day=int(first), month=middle, year=int(last))
    else:
        return None
    if not (1 <= middle <= 12 and written.day and 1 <= written.day <= 31 and written.year and 1000 <= written.year <= 2200):
        return None
    return Reading(DateKind.DATE, french.one_day(day_of(written.year, middle, written.day)), (written,))


@form(
    r"(?P<number>[0-3]\d)/(?P<month2>[01]\d)(?:/(?P<short>\d{2}))?(?!/|[.,]?\d)", starts="0",
    examples={"Il a voté le [02/03].": "2025-03-02/2025-03-02", "né le [31/10/74]": "1974-10-31/1974-10-31"},
    nots=("une note de 12/12", "la ligne 07/08"),
)
def short_numeric_day(match: re.Match[str], moment: Moment) -> Reading | None:
    """A day and month in figures after « le », with a year of two figures or none."""
    if not DAY_AHEAD.search(moment.before(match.start())) or moment.before(match.start()).endswith(","):
        return None
    number, month = int(match["number"]), int(match["month2"])
    if not (1 <= number <= 31 and 1 <= month <= 12):
        return None
    short = int(match["short"]) if match["short"] else None
    year = None if short is None else short + (2000 if short <= PIVOT else 1900)
    written = WrittenDate(day=number, month=month, year=year)
    return Reading(DateKind.DATE, resolved(written, moment, *match.span()), (written,))


@form(
    r"(?:(?:ce )?<weekday> )<day>(?! ?(?:h\b|heures?|ans?\b|%|€|points?))(?![/:.,-]\d| \d{3}(?!\d))",
    starts="ce weekday",
    examples={"Il viendra [samedi 22].": "2025-03-22/2025-03-22", "Il est venu [mardi 4].": "2025-03-04/2025-03-04"},
)
def weekday_and_number(match: re.Match[str], moment: Moment) -> Reading | None:
    """A weekday with the number of the day, without the month."""
    written = written_day(match)
    if written.day is None or not 1 <= written.day <= 31:
        return None
    follows = re.match(r" [a-zà-öø-ÿ]+", moment.view[match.end() : match.end() + 24])
    if follows and follows[0].strip() not in FUNCTION_WORDS:
        return None
    return Reading(DateKind.DATE, day_of_month(written, moment, *match.span()), (written,))


def day_of_month(written: WrittenDate, moment: Moment, start: int, end: int) -> Timespan:
    """The day with this number in a month near publication, and with this weekday where one fits."""
    if moment.published is None or written.day is None:
        return UNKNOWN_TIME
    number = written.day
    months = [french.whole_month(moment.published.year, moment.published.month + step) for step in range(-6, 7)]
    days = [found for month in months if month.first and (found := day_of(month.first.year, month.first.month, number))]
    fitting = [found for found in days if written.weekday in (None, found.weekday())]
    return chosen([french.one_day(found) for found in fitting or days], moment.published, moment.tense(start, end), today=True)


@form(
    r"<day>(?![/:.,-]\d)(?= à \d{1,2} ?h| vers \d{1,2} ?h| jusqu'à \d| au (?P<to>\d{1,2})(?! ?\w)|[ .!]*$)", starts="day",
    examples={"Il partira le [15]": "2025-03-15/2025-03-15", "Ouvert à partir du [28].": "2025-03-28/2025-03-28"},
    nots=("Il a marqué le 15", "il loge au 15", "le 2 000", "dans le 18"),
)
def number_alone(match: re.Match[str], moment: Moment) -> Reading | None:
    """« le 15 » where nothing else can be meant."""
    before = moment.before(match.start()).lower()
    written = written_day(match)
    if written.day is None or not 1 <= written.day <= 31 or not NUMBER_ALONE.search(before):
        return None
    return Reading(DateKind.DATE, day_of_month(written, moment, *match.span()), (written,), article=True)


NUMBER_ALONE = re.compile(
    r"(?:^(?:le|du)|\b(?:avant|après|d'ici|dès|depuis) le|(?:à partir|à compter) du|jusqu'au|(?:partir|viendr|"
    r"reviendr|rentrer|rendr)\w{0,5}"
    r"(?: à \d{1,2} ?h)? le|\d ?h le) $")
