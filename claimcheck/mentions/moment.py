"""The moment at which an article speaks: its publication date, the tense around a place, and the dates named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms.form import written_day
from claimcheck.mentions.date_patterns import Around
from claimcheck.mentions.tense import AIMED, Cue, Tense, cues
from claimcheck.model.timespan import UNKNOWN_TIME, Timespan, day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from claimcheck.model.document import Document
    from claimcheck.model.mention import DateMention
    from claimcheck.model.span import Span

COMMA = 40
"""How many letters of distance a comma between date and verb counts as: the verb of the same clause wins."""

FAR = 120
"""Beyond so many letters (and commas) a verb says nothing about a date."""

NEAR = 60
REACH = 600
"""How far back a date may stand for « l'année suivante » to be counted from it."""

SMALL_WORDS = re.compile(
    r"(?:[\W\d_]|(?<![^\W\d_])(?:le|la|les|l|d|à|au|aux|en|dans|du|de|des|vers|dès|ce|cet|cette|environ|partir|jusqu|après|avant|entre|et|"
    r"h|heures?|midi|minuit|matin|matinée|soir|soirée|nuit|journée|jour|moment|tôt|très|tard|plus|un|peu|pendant|déjeuner|début|fin|milieu)\b)*")


YEAR = re.compile(r"\d{4}")
LONGEST_DAY = 40
"""Letters from the day to its year: « vingt-quatre septembre »."""
WITH_YEAR = Around(r"(?<![\d.,/])<day> <month> <year>")
SINCE = ("depuis le ", "depuis ", "Depuis le ", "Depuis ")


class Moment:
    """Reads dates against the publication date and the words around them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view = document.view
        self.published: date | None = document.article.published
        self.earlier: list[DateMention] = []
        self._cues: dict[int, tuple[Cue, ...]] = {}
        self._with_year: set[tuple[int | None, ...]] | None = None

    def before(self, at: int, length: int = 30) -> str:
        """The text just before a place, within its line."""
        return self.view[max(0, at - length) : at].rpartition("\n")[2]

    def after(self, at: int, length: int = 30) -> str:
        """The text just after a place, within its line."""
        return self.view[at : at + length].partition("\n")[0]

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence that holds a stretch begins and ends."""
        sentence = self.document.sentence_at(start)
        return (sentence.span.start, max(end, sentence.span.end)) if sentence else (start, end)

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the verb nearest to a stretch of its sentence."""
        low, high = self.bounds(start, end)
        if high - low < end - start + NEAR and self._alone(low, start) and self._alone(end, high):
            return Tense.ALONE
        if AIMED.ends(self.view[max(low, start - 24) : start]):
            return Tense.FUTURE
        if self.is_since(start):
            return Tense.PAST
        cue = self.nearest_cue(start, end)
        return cue.tense if cue else Tense.PRESENT

    def nearest_cue(self, start: int, end: int) -> Cue | None:
        """The verb nearest to a stretch of its sentence, if it says anything about it."""
        low, high = self.bounds(start, end)
        if low not in self._cues:
            self._cues[low] = cues(self.view, low, high)
        around = [cue for cue in self._cues[low] if cue.end <= start or cue.start >= end]
        if not around:
            return None
        away, nearest = min(((self._distance(cue, start, end), cue) for cue in around), key=lambda pair: pair[0])
        if nearest.says and "," in self.view[min(end, nearest.end) : max(start, nearest.start)]:
            return None  # « départ dimanche, précise le maire » says when he spoke, not when they leave
        return nearest if away <= FAR else None

    def is_since(self, start: int) -> bool:
        """Whether « depuis » stands before a date, so that it lies behind."""
        return self.view.endswith(SINCE, 0, start)

    def _alone(self, start: int, end: int) -> bool:
        return SMALL_WORDS.fullmatch(self.view, start, end) is not None

    def _distance(self, cue: Cue, start: int, end: int) -> int:
        low, high = (cue.end, start) if cue.end <= start else (end, cue.start)
        if high - low > REACH:
            return high - low + COMMA
        return high - low + COMMA * sum(self.view.count(mark, low, high) for mark in ",;:")

    def counted_on(self, when: Timespan, start: int, end: int) -> Timespan:
        """A time counted on from another; ahead of publication only beside a future, else the day counted from was not meant."""
        if self.published is None or when.first is None or when.first <= self.published:
            return when
        return when if self.tense(start, end) is Tense.FUTURE else UNKNOWN_TIME

    def last_named(self, start: int, unit: str | None = None) -> DateMention | None:
        """The last date named before a place and not far from it, of one grain (« year », « day ») where one is given."""
        for mention in reversed(self.earlier):
            if start - mention.span.end > REACH:
                return None
            if mention.when.first and mention.when.last and (unit is None or grain(mention.when) == unit):
                return mention
        return None

    def named_with_year(self, number: int, month: int) -> date | None:
        """The one day of this number and month that the article names with its year."""
        if self._with_year is None:
            found = (written_day(day) for year in YEAR.finditer(self.view) for day in self._days_of(year))
            self._with_year = {(written.day, written.month, written.year) for written in found}
        years = [year for day, of, year in self._with_year if (day, of) == (number, month)]
        return day_of(years[0], month, number) if len(years) == 1 and years[0] else None

    def _days_of(self, year: re.Match[str]) -> Iterator[re.Match[str]]:
        """The full date that ends with a year: from there it is found in a tenth of the time that its day takes."""
        start, end = year.span()
        if self.view[start - 1 : start] == " ":
            around = WITH_YEAR.pattern.finditer(self.view, max(0, start - LONGEST_DAY), end + 4)
            yield from (day for day in around if day.end() == end)

    def quoted(self, span: Span) -> str:
        """The words of a stretch as the article has them."""
        return span.of(self.document.article.text)


def chosen(known: Sequence[Timespan], published: date, tense: Tense, *, today: bool) -> Timespan:
    """The last candidate that has begun, the first that has not ended, or the nearest."""
    begun = [span for span in known if span.first and span.first <= published]
    to_come = [span for span in known if span.last and span.last >= published]
    if tense is Tense.ALONE and not today:
        to_come = [span for span in known if span.first and span.first > published]
    if tense is Tense.PAST and begun:
        return begun[-1]
    if tense in (Tense.FUTURE, Tense.ALONE) and to_come:
        return to_come[0]
    return min(known, key=lambda span: distance(span, published))


def distance(span: Timespan, when: date) -> int:
    """Days between a stretch of time and a day; 0 where the day lies in it."""
    if span.first and when < span.first:
        return (span.first - when).days
    return (when - span.last).days if span.last and when > span.last else 0


def grain(span: Timespan) -> str:
    """The unit of the calendar that a stretch of time fills: day, week, month, year, or ``other``."""
    for unit in ("day", "week", "month", "year"):
        if french.whole(span.first, unit) == span:
            return unit
    return "other"
