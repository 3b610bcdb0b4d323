"""Times of day: « à 14 heures », « 14h30 », « midi », « entre 9 h et 17 h ». Hours that last are left to the lengths."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.mentions.date_forms.form import Reading, form
from claimcheck.mentions.date_forms.lengths import clock_length
from claimcheck.mentions.date_patterns import Around
from claimcheck.mentions.date_vocabulary import amount
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from claimcheck.mentions.moment import Moment

SURE = Around(r"(?:\b<:before-clock>(?: environ| à peu près| exactement)? |heure :? ?)$")
OPENS = Around(r"^\s{0,3}$")
LASTS = Around(r"(?:\b<:before-length> |\b(?:plus|moins|près) d')$")
MEASURES = Around(
    r" (?:d'affilée|plus (?:tard|tôt)|après|auparavant|par (?:jour|semaine|mois|an)|sur (?:24|vingt)|"
    r"supplémentaires|consécutives|"
    r"durant|de (?!l'après)|d'|et (?:\d{1,2}|[a-zé-]{2,14}) min|à pied|en (?:voiture|train|avion|bus)|en moyenne|"
    r"avant (?:le|la|l'|les)|chacune?)|/")
EVENING = ("soir", "après-midi")
PART = r"(?P<part> du matin| du soir| de l'après-midi)?"


def clock_text(hour: int, minute: int) -> str | None:
    """HH:MM; « 24 h » is midnight."""
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    return f"{hour % 24:02}:{minute:02}"


def afternoon(hour: int, part: str) -> int:
    """« 6 heures du soir » is 18 h."""
    return hour + 12 if hour < 12 and any(word in part for word in EVENING) else hour


@form(
    rf"(?P<hour>\d{{1,2}}) ?h(?:eures?)? ?(?P<minute>[0-5]\d)(?: ?min(?:utes?)?|"
    rf" ?mn)?(?: ?(?P<second>[0-5]\d) ?s(?:ec\.?|econdes?)?)?{PART}(?: GMT| locales?)?",
    starts="0",
    examples={
        "Il est arrivé à [14h30].": "T14:30", "vers [14 h 30]": "T14:30", "le train de [8 heures 15]": "T08:15",
        "Il a couru en [2 h 12].": "PT2H12M",
        "à [6h30 du soir]": "T18:30",
    },
)
def hours_and_minutes(match: re.Match[str], moment: Moment) -> Reading | None:
    """Hours with minutes: a time of day, or a length where the words before say so."""
    hour, minute = int(match["hour"]), int(match["minute"])
    before = moment.before(match.start())
    sure = SURE.ends(before) or match["part"] is not None or OPENS.ends(before)
    lasts = not sure and (LASTS.ends(before) or MEASURES.begins(moment.view, match.end()))
    train = before.lower().endswith((" de ", "entre ")) and hour >= 5 and not MEASURES.begins(moment.view, match.end())
    if match["second"] or hour > 24 or (lasts and not train):
        return clock_length(hour, minute, int(match["second"] or 0))
    clock = clock_text(afternoon(hour, match["part"] or ""), minute)
    return Reading(DateKind.DATE, clock=clock, part=True) if clock else None


@form(
    rf"(?:environ )?<number> ?(?P<h>heures?|h)(?P<tail> et demie?| et quart| moins le quart| moins (?P<less>cinq|"
    rf"dix|vingt|vingt-cinq)| (?P<plus>cinq|dix|quinze|vingt|vingt-cinq|trente)"
    rf"(?! ?(?:minutes|h\b|[a-z]))| pile| précises?)?{PART}(?: GMT| heure locale| heure de Paris)?",
    starts="number environ",
    examples={
        "Il est arrivé à [14 heures].": "T14:00", "avant [20h]": "T20:00", "à [sept heures moins dix]": "T06:50",
        "à [8h du soir]": "T20:00", "Le vol dure [deux heures trente].": "PT2H30M",
        "à [trois heures et demie]": "T03:30",
    },
)
def full_hour(match: re.Match[str], moment: Moment) -> Reading | None:
    """A full hour, or one with its quarters in words, where the words around say that it is a time of day."""
    hour = amount(match["number"])
    if hour is None or hour.denominator != 1 or not 0 <= hour <= 24:
        return None
    if match["plus"] and LASTS.ends(before := moment.before(match.start())) and not SURE.ends(before):
        return clock_length(int(hour), _minutes(match))
    if not _is_time(match, moment, int(hour)):
        return None
    start = afternoon(int(hour), match["part"] or "") * 60 + _minutes(match)
    clock = clock_text(*divmod(start % 1440 if start > 1440 else start, 60))
    return Reading(DateKind.DATE, clock=clock, part=True) if clock else None


def _minutes(match: re.Match[str]) -> int:
    tail = (match["tail"] or "").strip().lower()
    fixed = {"et demi": 30, "et demie": 30, "et quart": 15, "moins le quart": -15}
    if tail in fixed:
        return fixed[tail]
    value = amount(match["less"] or match["plus"] or "zéro")
    return (-1 if match["less"] else 1) * int(value or 0)


def _is_time(match: re.Match[str], moment: Moment, hour: int) -> bool:
    before, after = moment.before(match.start()), moment.view[match.end() : match.end() + 30]
    if match["part"] or (match["less"] or match["plus"]):
        return True
    if MEASURES.begins(after) or (FROM_ONE_TO.ends(before) and not _follows_date(match, moment)):
        return False
    if OPENS.ends(before) and match["number"].isdigit() and match["h"].lower() == "h" and hour < 24:
        return True
    if SURE.ends(before):
        return not re.search(r"(?:jusqu'à|d'ici|passé) $", before) or hour >= 5
    if AFTER_TIME.begins(after) or _follows_date(match, moment):
        return not re.search(r"\b(?:en|pendant|durant|dure|plus de|moins de) $", before)
    if LASTS.ends(before):
        ambiguous = before.lower().endswith((" de ", "après ", "pour ", "depuis "))
        return ambiguous and hour >= 13 and hour < 24 and match["number"].isdigit()
    return False


def _follows_date(match: re.Match[str], moment: Moment) -> bool:
    gap = moment.view[moment.earlier[-1].span.end : match.start()][:30] if moment.earlier else "-"
    return bool(moment.earlier) and TIME_GAP.fullmatch(gap) is not None


FROM_ONE_TO = Around(r"(?:\b<number>|\d) à $")
AFTER_TIME = Around(
    r" (?:le )?(?:<weekday>|ce (?:matin|soir)|cet après-midi|cette nuit|hier|demain|aujourd'hui|le (?:\d{1,2}|1er)\b(?! ?%))|"
    r" \((?:heure|\d{1,2} ?h|GMT)|,? ?heure (?:locale|de)")
TIME_GAP = re.compile(r",? (?:(?:à|vers|dès|de) )?|(?: à|-|-| et | jusqu'à) ?")


@form(
    r"(?P<head>entre )?(?P<hour>\d{1,2})(?: ?(?P<h>h|heures?)(?: ?(?P<minute>[0-5]\d))?)?(?P<joint> à | et | ?- ?| jusqu'à | au )"
    r"(?P<hour2>\d{1,2}) ?(?:h|heures?)(?: ?(?P<minute2>[0-5]\d))?",
    starts="0 entre",
    examples={
        "de [14h à 16h]": "T14:00", "[entre 9h30 et 11h]": "T09:30", "Ouvert [16-17 heures].": "T16:00",
        "de [11h30 à 1h30]": "T11:30",
    },
)
def clock_range(match: re.Match[str], moment: Moment) -> Reading | None:
    """From one time of day to another."""
    hours = int(match["hour"]), int(match["hour2"])
    before, joint = moment.before(match.start("hour")).lower(), match["joint"].strip()
    if max(hours) > 24 or MEASURES.begins(moment.view, match.end()) or (joint == "et" and not match["head"]):
        return None
    if joint in ("à", "jusqu'à") and not before.endswith(("de ", "dès ", "depuis ")) and not match["h"]:
        return None
    if not match["h"] and (min(hours) < EARLIEST or hours[0] >= hours[1] or DURING.search(before)):
        return None
    clock = clock_text(hours[0], int(match["minute"] or 0))
    return Reading(DateKind.PERIOD, clock=clock, part=True) if clock else None


EARLIEST = 9
"""« de 2 à 7 heures » lasts rather, « de 14 à 16 heures » is a time of day, where no « h » stands after the first."""

DURING = re.compile(r"\b(?:en|pendant|durant|dure|durent|les|des|ces|environ|travaille|semaines? de) $")


@form(
    r"(?P<head>entre midi et (?:2|deux|14 ?h)|midi|minuit)(?P<tail> et demie?| et quart| moins le quart|"
    r" moins (?P<less>cinq|dix|vingt|vingt-cinq)| (?P<plus>cinq|dix|quinze|vingt|"
    r"vingt-cinq|trois|trente)(?= ?(?:[.,;)!?]|\Z)))?(?: pile)?",
    starts="midi minuit entre",
    examples={"à [midi]": "T12:00", "vers [minuit]": "T00:00", "à [midi moins le quart]": "T11:45", "[midi quinze]": "T12:15"},
    nots=("le Canal du Midi", "le Midi de la France"),
)
def noon_and_midnight(match: re.Match[str], moment: Moment) -> Reading | None:
    """« midi », « minuit » and what is added to them."""
    before = moment.before(match.start())
    named = match[0][0] == "M" and moment.bounds(*match.span())[0] != match.start()
    if named or (before.endswith(("du ", " le ", "-")) and not before.endswith(("à partir du ", "repas du "))):
        return None
    minutes = (0 if match[0].lower().startswith("minuit") else 720) + _minutes(match)
    return Reading(DateKind.DATE, clock=clock_text(*divmod(minutes % 1440, 60)), part=True)


@form(
    r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?! ?[%\d:])", starts="0",
    examples={
        "Il court en [1:30:22].": "PT1H30M22S",
        "à [14:30]": "T14:30",
    },
    nots=("score 3:20",),
)
def colon_clock(match: re.Match[str], moment: Moment) -> Reading | None:
    """« 14:30 » after a word that announces a time."""
    before = moment.before(match.start())
    if match["second"] and LASTS.ends(before):
        return clock_length(int(match["hour"]), int(match["minute"]), int(match["second"]))
    follows_day = bool(moment.earlier) and moment.earlier[-1].span.end >= match.start() - 4
    if not follows_day and not re.search(r"\b(?:à|vers|dès|de|jusqu'à|avant|après) $", before, re.IGNORECASE):
        return None
    return Reading(DateKind.DATE, clock=clock_text(int(match["hour"]), int(match["minute"])), part=True)
