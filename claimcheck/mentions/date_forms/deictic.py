"""Days pointed at: « hier », « lundi », « mardi prochain », « la veille », « le lendemain »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.days import resolved
from claimcheck.mentions.date_forms.feasts import feast_day
from claimcheck.mentions.date_forms.form import Reading, form, written_day
from claimcheck.mentions.date_patterns import Around
from claimcheck.mentions.moment import chosen, grain
from claimcheck.mentions.tense import Tense
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.mentions.moment import Moment
    from claimcheck.model.mention import DateMention

STEPS = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}


@form(
    r"(?P<word>avant[- ]hier|hier|aujourd'hui|après-demain|demain|ce jour(?![ -]l[àa]|-ci| de)|en ce moment)",
    starts="avant hier aujourd après demain ce en",
    examples={
        "[hier]": "2025-03-11/2025-03-11", "[avant-hier]": "2025-03-10/2025-03-10", "[aujourd'hui]": "2025-03-12/2025-03-12",
        "[demain]": "2025-03-13/2025-03-13", "[après-demain]": "2025-03-14/2025-03-14",
    },
    nots=("le journal Aujourd'hui en France",),
)
def near_day(match: re.Match[str], moment: Moment) -> Reading | None:
    """« hier », « demain »."""
    if match[0][0] == "A" and moment.view.startswith((" en France", " en france"), match.end()):
        return None
    word = re.sub(r"[- ]+", "-", match["word"].lower()) if "hier" in match["word"].lower() else match["word"].lower()
    when = french.later(moment.published, STEPS.get(word, 0), "day") if moment.published else None
    return Reading(DateKind.RELATIVE, french.one_day(when))


@form(
    r"(?P<ce>ce |cette |ce même )?<weekday>(?P<said>s? (?:dernier|prochain|passé)s?| en huit| en quinze| d'après|"
    r" suivant| précédent| qui vient| cette semaine"
    r"| de la semaine (?:dernière|prochaine)| de cette semaine| de la semaine suivante)?(?! saint| gras| noir)",
    starts="ce cette weekday",
    examples={
        "Il est venu [lundi].": "2025-03-10/2025-03-10", "Il viendra [lundi].": "2025-03-17/2025-03-17",
        "Elle a voté [mercredi].": "2025-03-12/2025-03-12", "[dimanche dernier]": "2025-03-09/2025-03-09",
        "[vendredi prochain]": "2025-03-14/2025-03-14", "[mardi en quinze]": "2025-04-01/2025-04-01",
        "Elle a démissionné [ce mardi].": "2025-03-11/2025-03-11",
        "Il arrive le [lundi de la semaine prochaine].": "2025-03-17/2025-03-17",
    },
    nots=("le Journal du Dimanche", "le Journal du dimanche", "le Vendredi noir"),
)
def weekday(match: re.Match[str], moment: Moment) -> Reading | None:
    """A weekday alone, or with a word that says which."""
    said, before = (match["said"] or "").lower().strip(), moment.before(match.start())
    if NO_WEEKDAY.ends(before) and (match[0][0].isupper() or before.endswith("-") or JOURNAL.search(before)):
        return None
    written = written_day(match)
    if not said and not match["ce"] and (GENERIC.search(before) or match[0].lower() in ("ce", "s")):
        return Reading(DateKind.RECURRING, written=(written,), article=True)
    assert written.weekday is not None  # noqa: S101 - the pattern has a weekday
    if said in ("suivant", "précédent", "d'après") and (anchor := moment.last_named(match.start(), "day")):
        return Reading(DateKind.RELATIVE, _beside(anchor.when.first, written.weekday, said), (written,))
    return Reading(DateKind.RELATIVE, _near(written.weekday, said, match, moment), (written,))


NO_WEEKDAY = Around(r"\b<:titled-by-weekday> (?:du |de |au )?$|-$")
JOURNAL = re.compile(r"\bJournal du $")
GENERIC = re.compile(r"(?:(?:\b[Ll]e|\b[Dd]u|\b[Aa]u|\b[Uu]n|\bet le|\bni le|soir du|dès le|jusqu'au) |[\wé] (?:du|le) )$")


def _near(weekday: int, said: str, match: re.Match[str], moment: Moment) -> Timespan:
    """The weekday that the words or the tense mean, counted from publication."""
    if moment.published is None:
        return UNKNOWN_TIME
    ahead = (weekday - moment.published.weekday()) % 7
    if "semaine" in said or said == "d'après":
        step = -1 if "derni" in said else int("cette" not in said)
        return french.one_day(french.later(moment.published, 7 * step + weekday - moment.published.weekday(), "day"))
    if "procha" in said or said in ("suivant", "qui vient"):
        return french.one_day(french.later(moment.published, ahead or 7, "day"))
    if "derni" in said or "pass" in said or said == "précédent":
        return french.one_day(french.later(moment.published, ahead - 7, "day"))
    if said.startswith("en"):
        return french.one_day(french.later(moment.published, ahead + (7 if said == "en huit" else 14), "day"))
    if named := same_weekday(weekday, match.start(), moment):
        return named
    return nearest(weekday, match, moment)


def same_weekday(weekday: int, start: int, moment: Moment) -> Timespan | None:
    """The full date with this weekday that was named just before: « jeudi 6 mars … retrouvé jeudi soir »."""
    for mention in reversed(moment.earlier[-6:]):
        if start - mention.span.end > SAME_DAY_REACH:
            return None
        full = len(mention.written) == 1 and mention.written[0].weekday == weekday and mention.written[0].month is not None
        if full and mention.when.is_known:
            return mention.when
    return None


SAME_DAY_REACH = 300
SOON = 2
"""Without a telling verb, a weekday so few days ahead is the coming one; news tells mostly of what has been."""



def nearest(weekday: int, match: re.Match[str], moment: Moment) -> Timespan:
    """The latest with a past verb, publication included, the next with a future verb, else the nearest."""
    assert moment.published is not None  # noqa: S101 - asked by the caller
    back = (moment.published.weekday() - weekday) % 7
    spans = [french.one_day(french.later(moment.published, 7 * step - back, "day")) for step in (-1, 0, 1)]
    tense = moment.tense(*match.span())
    if tense is Tense.PRESENT and (7 - back) % 7 > SOON:
        tense = Tense.PAST
    return chosen([span for span in spans if span.is_known], moment.published, tense, today=tense is not Tense.ALONE)


def _beside(anchor: date | None, weekday: int, said: str) -> Timespan:
    if anchor is None:
        return UNKNOWN_TIME
    if said == "précédent":
        return french.one_day(french.later(anchor, -((anchor.weekday() - weekday - 1) % 7 + 1), "day"))
    return french.one_day(french.later(anchor, (weekday - anchor.weekday() - 1) % 7 + 1, "day"))


ANAPHORIC = {
    "veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2, "jour suivant": 1, "jour d'après": 1,
    "jour précédent": -1, "jour d'avant": -1, "jour même": 0, "même jour": 0, "jour-là": 0, "un jour après": 1,
}


@form(
    r"(?P<word>avant-veille|veille|lendemain|surlendemain|jour suivant|jour d'après|jour précédent|jour d'avant|"
    r"jour même|même jour|ce jour-là|"
    r"un jour après)(?! de [a-z]| d[eu'] ?(?:la|l')? ?[a-zé]{4}| d'une? | du \d+e | des"
    r"| (?:technolog|sanit|stratég|concurr|média|jurid|active))",
    starts="avant veille lendemain surlendemain jour même ce un",
    examples={
        "Élu le 3 mars 2024, il a démissionné le [lendemain].": "2024-03-04/2024-03-04",
        "[la veille]": "2025-03-11/2025-03-11",
    },
    nots=("un système de veille", "se mettre en veille", "la veille sanitaire"),
)
def day_beside(match: re.Match[str], moment: Moment) -> Reading | None:
    """The day before or after the last day named."""
    if match["word"].lower() == "veille" and NO_EVE.search(moment.before(match.start())):
        return None
    step = ANAPHORIC[match["word"].lower().removeprefix("ce ")]
    anchor = _day_told(match.start(), moment)
    day = anchor.when.first if anchor else None
    if day is None and moment.tense(*match.span()) is Tense.ALONE:
        day = moment.published
    when = moment.counted_on(french.one_day(french.later(day, step, "day") if day else None), *match.span())
    return Reading(DateKind.RELATIVE, when, article=True)


# « un système de veille », « l'écran en veille »: the watch, no day
NO_EVE = re.compile(r"\b(?:de|en|une|cette|leur|sa|notre|votre) $", re.IGNORECASE)


def _day_told(start: int, moment: Moment) -> DateMention | None:
    """The last day of the story, not one on which somebody spoke of it (« a appris l'agence vendredi »)."""
    for mention in reversed(moment.earlier):
        if start - mention.span.end > STORY:
            return None
        told = mention.kind is not DateKind.RELATIVE or not SPOKEN.search(moment.before(mention.span.start, 45))
        if told and mention.when.first and mention.when.last and grain(mention.when) == "day":
            return mention
    return None


STORY = 1500
SPOKEN = re.compile(
    r"(?:appris|annoncé|indiqué|déclaré|affirmé|précisé|révélé|confirmé|a dit|estimé|rapporté|publiée?|fait savoir)(?![^\W_])"
    r"[^.;:]{0,36}$")


@form(
    r"(?P<word>avant-veille|veille|lendemain|surlendemain) (?:du |de |de la |de l'|d')"
    r"(?:(?:<weekday> )?<day> <month>(?: <year>)?|<feast>(?: <year2>)?)",
    starts="avant veille lendemain surlendemain",
    examples={
        "le [lendemain du 17 octobre 2024]": "2024-10-18/2024-10-18", "l'[avant-veille de Noël 2023]": "2023-12-23/2023-12-23",
    },
)
def day_beside_a_date(match: re.Match[str], moment: Moment) -> Reading | None:
    """« le lendemain du 17 octobre »."""
    if match["feast"]:
        day = feast_day(match["feast"], match["year2"], moment, match).first
    else:
        day = resolved(written_day(match), moment, *match.span()).first
    step = ANAPHORIC[match["word"].lower()]
    return Reading(DateKind.DATE, french.one_day(french.later(day, step, "day") if day else None), article=True)


@form(
    r"(?P<ce>ce )?week-?ends?(?: (?P<said>derniers?|prochains?|passé|suivant|précédent|à venir))?(?(ce)|(?! (?:de|du|des|d')\b))",
    starts="ce week weekend weekends",
    examples={
        "Il a plu [ce week-end].": "2025-03-08/2025-03-09", "Il pleuvra [ce week-end].": "2025-03-15/2025-03-16",
        "le [week-end dernier]": "2025-03-08/2025-03-09", "le [week-end prochain]": "2025-03-15/2025-03-16",
        "Le maire prendra [ce weekend] de nouvelles mesures.": "2025-03-15/2025-03-16",
    },
)
def weekend(match: re.Match[str], moment: Moment) -> Reading | None:
    """Saturday and Sunday; recurring where nothing says which."""
    said = (match["said"] or "").lower()
    if not match["ce"] and not said:
        before = moment.before(match.start())
        if not LE.search(before):
            return None
        if not before.lower().endswith("depuis le "):
            return Reading(DateKind.RECURRING)
    if moment.published is None:
        return Reading(DateKind.RELATIVE)
    saturday = french.later(moment.published, 5 - moment.published.weekday(), "day")
    spans = _weekends(saturday) if saturday else []
    if said.startswith(("derni", "pass", "préc")):
        spans = [span for span in spans if span.last and span.last < moment.published]
        return Reading(DateKind.RELATIVE, spans[-1] if spans else UNKNOWN_TIME, article=True)
    tense = Tense.FUTURE if said else Tense.PAST if not match["ce"] else moment.tense(*match.span())
    return Reading(DateKind.RELATIVE, chosen(spans, moment.published, tense, today=True), article=bool(said))


def _weekends(saturday: date) -> list[Timespan]:
    """The weekend before, this one and the next."""
    days = [(french.later(saturday, step, "day"), french.later(saturday, step + 1, "day")) for step in (-7, 0, 7)]
    return [french.stretch(first, last) for first, last in days]


LE = re.compile(r"\b[Ll]es? $")
