"""Which of those that come back each year is meant by a day, a month or a feast without its year.

The verb that governs a date says whether it lies behind or ahead. Where none does, since the date stands with a noun (« la date
du 4 octobre »), under an infinitive or in a clause of its own (« a souhaité que le vote se tienne le 4 octobre »), the nearest
is meant: ten months away a year would be written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.french import calendar as french
from claimcheck.french.events import sort_of_event
from claimcheck.french.known_verbs import is_verb
from claimcheck.mentions.date_patterns import Around
from claimcheck.mentions.moment import SMALL_WORDS, chosen, distance
from claimcheck.mentions.tense import AIMED, Tense
from claimcheck.model.timespan import UNKNOWN_TIME, Timespan, WrittenDate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from claimcheck.mentions.moment import Moment
    from claimcheck.mentions.tense import Cue

CLOSE_AHEAD, CLOSE_BEHIND = 60, 30
"""Days within which a day without year is the near one whatever the verb."""

HALF_A_YEAR, FIVE_MONTHS = 183, 150
JUST_PAST = WEEK = 7
FAR_BACK = 60
YEAR = 365

BY_NOUN = Around(
    r"(?<![^\W_])(?:(?P<noun>[^\W\d_]{2,20}) )?(?P<last>[^\W\d_]{2,20})\"? "
    r"(?:du|d[e'](?: fin| début)?)(?: mois (?:de |d'))? ?$")
OF_VOTE = Around(r"(?<![^\W_])(?P<noun>[^\W\d_]{2,20}) (?:(?P<last>[^\W\d_]{2,20}) )?(?:en|le|au)(?: mois (?:de |d'))? ?$")
NO_NOUN = Around(r"\b<:before-a-time-of-its-own> (?:du|de|d')(?: mois (?:de |d'))? ?$")
COMPARED = Around(r"\b(?:rapport|comparaison|comparée?s?) (?:à|au|aux|avec)(?: (?:la|l'|le|les|celle|celui|ceux))?(?: de)? ?$")
RANGE = re.compile(r" (?:au|à) ")
GOES_ON = re.compile(r" (?:jusqu'|à |au )")
DATED = Around(r"\b<:dated-back> (?:du|de|d'|à|au)(?: mois (?:de |d'))? ?$")
BY_THEN = Around(r"\b(?:d'ici(?: [aà]u?)?|à l'horizon(?: d[eu])?)(?: les?| la| l')? ?$")
UNDER_IF = re.compile(r"\b(?:[Ss]i|[Ss]'ils?)(?: \w+){0,4} $")
OVER = re.compile(r"(?:avait|avaient|aurait|auraient|a|ont|ai) ")
IMPERFECT = re.compile(r"\w+(?:ait|aient)")
OPENS = re.compile(r"\b(?:que |qu'|qui |dont |où )")
INFINITIVE = re.compile(
    r"\b(?:de |d'|à )(?:(?:ne |pas |plus |se |le |la |les |y |en |lui |leur |s'|l')){0,3}"
    r"(?P<verb>[^\W\d_]{2,18}(?:er|ir|re|oir))\b")


class Pull(NamedTuple):
    """Where the words around a date point to, and within how many days the nearest is meant all the same."""

    tense: Tense
    near: int = 0


def of_some_year(
    spans: Sequence[Timespan], moment: Moment, start: int, end: int, said: str = "", *, near_wins: bool = False,
) -> Timespan:
    """The one that « dernier », « prochain » or the words around it mean; with ``near_wins`` a close one whatever they are."""
    if moment.published is None or not spans or said:
        return towards(spans, moment, start, end, said)
    pull = pull_on(moment, start, end)
    if pull.tense is Tense.ALONE:
        return towards(spans, moment, start, end)
    nearest = chosen(spans, moment.published, Tense.PRESENT, today=True)
    wins = near_wins and not moment.is_since(start) and is_close(nearest, moment.published)
    if wins or distance(nearest, moment.published) <= pull.near:
        return nearest
    return chosen(spans, moment.published, pull.tense, today=True)


def towards(spans: Sequence[Timespan], moment: Moment, start: int, end: int, said: str = "") -> Timespan:
    """The span that « dernier », « prochain » or the tense of the nearest verb means."""
    if moment.published is None or not spans:
        return UNKNOWN_TIME
    if said.startswith(("derni", "pass")):
        return chosen(spans, moment.published, Tense.PAST, today=True)
    if said.startswith("procha"):
        return chosen(spans, moment.published, Tense.FUTURE, today=True)
    tense = moment.tense(start, end)
    if tense is Tense.ALONE and (just := _dateline(spans, moment.published)):
        return just
    return chosen(spans, moment.published, tense, today=True)


def is_close(span: Timespan, published: date) -> bool:
    """Whether a day lies so near that its year goes without saying."""
    behind = span.last is not None and span.last < published
    return distance(span, published) <= (CLOSE_BEHIND if behind else CLOSE_AHEAD)


def pull_on(moment: Moment, start: int, end: int) -> Pull:
    """What the words around a date say of its year."""
    tense = moment.tense(start, end)
    if tense is Tense.ALONE or moment.is_since(start):
        return Pull(tense)
    before = moment.before(start, FAR_BACK)
    if COMPARED.ends(before) or DATED.ends(before) or moment.view.startswith(" déjà", end):
        return Pull(Tense.PAST)
    if by := _noun_over(moment, before, start, end):
        return _beside_noun(tense, by)
    cue = moment.nearest_cue(start, end)
    if cue is None or BY_THEN.ends(before):
        return Pull(tense)
    if cue.tense is Tense.FUTURE:
        return Pull(tense, 0 if AIMED.ends(before) or _holds(moment, cue, start) else CLOSE_BEHIND)
    if AIMED.ends(before):
        return Pull(tense, FIVE_MONTHS)  # « a été suspendu jusqu'au 20 mars »
    if cue.tense is not Tense.PAST:
        return Pull(tense)
    if UNDER_IF.search(moment.before(cue.start)) and not OVER.match(moment.view, cue.start):
        return Pull(Tense.FUTURE)  # « s'il perdait en juin »
    if cue.end <= start and _leads_on(moment.view, cue, start):
        return Pull(tense, HALF_A_YEAR)
    return Pull(tense, 0 if _holds(moment, cue, start) else CLOSE_AHEAD)


def _noun_over(moment: Moment, before: str, start: int, end: int) -> re.Match[str] | None:
    """The noun that a date stands with, « le scrutin du », « des élections en »; none for « à partir du », « du 3 au 9 mai »."""
    ranges = RANGE.search(moment.view, start, end) or GOES_ON.match(moment.view, end)
    if by := OF_VOTE.pattern.search(before):
        return by if "vote" in _sorts(by) else None
    return None if ranges or NO_NOUN.ends(before) else BY_NOUN.pattern.search(before)


def _sorts(by: re.Match[str]) -> set[str | None]:
    return {sort_of_event((by[name] or "").lower()) for name in ("noun", "last")}


def _beside_noun(tense: Tense, by: re.Match[str]) -> Pull:
    """« l'attentat du 3 mai » is over, « le scrutin du 3 mai » mostly the nearest."""
    sorts = _sorts(by)
    if "disaster" in sorts:
        return Pull(Tense.PAST)
    return Pull(tense, HALF_A_YEAR if "vote" in sorts else FIVE_MONTHS)


def _leads_on(view: str, cue: Cue, start: int) -> bool:
    """« a promis de revenir », « a souhaité que le vote se tienne », « a été reporté au »: the date is not the verb's own."""
    between = view[cue.end : start]
    if between.lower().endswith("au ") and view[start].isdigit():
        return between.strip().lower() != "au" or not IMPERFECT.fullmatch(view, cue.start, cue.end)  # « remontait au 11 juin »
    if any(found["verb"] != "partir" and is_verb(found["verb"].lower()) for found in INFINITIVE.finditer(between)):
        return True
    opened = OPENS.search(between)
    return opened is not None and not SMALL_WORDS.fullmatch(between, opened.end())


def year_told(words: str, moment: Moment, start: int) -> int | None:
    """« de l'an dernier », « de la même année »: counted from publication, or that of the date named before."""
    if "même" in words or words.endswith("-là"):
        last = moment.last_named(start)
        return last.when.first.year if last and last.when.first else None
    step = -1 if "derni" in words or "pass" in words else int("procha" in words)
    return moment.published.year + step if moment.published else None


def told_elsewhere(written: WrittenDate, meant: Timespan, moment: Moment, start: int, end: int) -> Timespan | None:
    """The day as the article names it elsewhere, with its year, or the one that follows within a week on a day named before.

    A day close by stays what it is, but for one ahead beside a verb in the past.
    """
    number, month, published = written.day, written.month, moment.published
    if number is None or month is None or published is None:
        return None
    tense = pull_on(moment, start, end).tense
    if is_close(meant, published) and (tense is not Tense.PAST or meant.first is None or meant.first <= published):
        return None
    days = (moment.named_with_year(number, month), _soon_after(number, month, moment, start))
    return next((french.one_day(day) for day in days if day and (tense is not Tense.FUTURE or day >= published)), None)


def _soon_after(number: int, month: int, moment: Moment, start: int) -> date | None:
    """« Le 7 mars 2015, le pont a cédé. Le 9 mars, le maire a démissionné »: within a week of a day of another year."""
    last = moment.last_named(start, "day")
    if last is None or last.when.first is None or moment.published is None or (moment.published - last.when.first).days < YEAR:
        return None
    following = (french.later(last.when.first, step, "day") for step in range(1, WEEK + 1))
    return next((day for day in following if day and (day.day, day.month) == (number, month)), None)


def _holds(moment: Moment, cue: Cue, start: int) -> bool:
    """« abattu en octobre », « En septembre, il avait »: verb and date stand side by side, or the date opens its sentence."""
    if cue.end <= start:
        return SMALL_WORDS.fullmatch(moment.view, cue.end, start) is not None
    return SMALL_WORDS.fullmatch(moment.view[moment.bounds(start, start)[0] : start].lower()) is not None


def _dateline(spans: Sequence[Timespan], published: date) -> Timespan | None:
    """A day standing alone at most a week before publication: a dateline."""
    return next((span for span in spans if span.first and 0 <= (published - span.first).days <= JUST_PAST), None)
