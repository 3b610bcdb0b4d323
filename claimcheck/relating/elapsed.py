"""A length of years until now, and the year that it leads back to: « née en 1965 … », « depuis cinquante-cinq ans » further on.

No syntax binds the two, so only what agrees is bound: a length that says no more than itself with a year of the sentence beside
it, one told from the day of publication (« il y a neuf ans », « neuf ans après ») with a year that stands somewhat farther.
"""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french.tables import forms_of
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind
from claimcheck.relating.duration_endpoints import hedged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context


Dated = dict[int, list[DateMention]]
# Years that a length and a date may share by chance, where nothing says from when it runs.
FEW, LEAST = 5, 2
# Sentences between a length and its year at most: without and with a word that counts from the day of publication.
BESIDE, AROUND = 1, 4
# … and between two that both say « depuis ».
BOTH_SINCE = 12
YEAR, LEAP_YEAR = 365, 366
UNTIL_NOW = re.compile(r"(?:depuis|voilà|voici|il y a|cela fait|ça fait)\b")
UNTIL_NOW_AHEAD = re.compile(rf"\b{UNTIL_NOW.pattern}[^,;:.()]{{0,12}}$")
SINCE = re.compile(r"\bdepuis(?: \w+)? $")
ENDS_LATER = (" après", " plus tard")
OF = re.compile(r" (?:de |d')(\w+)")
LATER = re.compile(r" (?:jour pour jour |presque |exactement )?(?:après|plus tard)\b")
YEARS = re.compile(r"P(\d{1,3})Y")


def elapsed(context: Context, taken: set[tuple[str, str]]) -> Iterator[Relation]:
    """A relation for each length in years that no frame has bound to its ends, and that one year at hand bears out."""
    dated = _dated(context)
    lengths = (m for m in context.figures if isinstance(m, DateMention) and m.duration and not m.age)
    for length in lengths if dated else ():
        years = YEARS.fullmatch(length.duration or "")
        free = ("duration_endpoints", length.id) not in taken
        if years and free and (start := _start(context, length, int(years[1]), dated)):
            yield context.relation(
                "duration_endpoints", ("from", start), ("duration", length), direction=hedged(context, length), sure=False,
                cue=length.span,
            )


def _dated(context: Context) -> Dated:
    """Single dates that name their year, by their sentence."""
    dated: Dated = defaultdict(list)
    for date in context.dates if context.published else ():
        place = context.sentence(date)
        if place and len(date.written) == 1 and date.written[0].year is not None and date.when.first and date.when.last:
            dated[place.index].append(date)
    return dated


def _start(context: Context, length: DateMention, years: int, dated: Dated) -> DateMention | None:
    """The nearest date of the year in which it began."""
    home = context.sentence(length)
    until_now, later = _counts_from_now(context, length)
    told = until_now or later
    plain = length.kind is DateKind.DURATION and hedged(context, length) == 0 and not _is_penalty(context, length)
    if home is None or years < (LEAST if told else FEW) or not (told or plain):
        return None
    reach = [step for step in range(-BOTH_SINCE, BOTH_SINCE + 1) if told or abs(step) == BESIDE]
    near = [
        date for step in reach for date in dated.get(home.index + step, ())
        if date is not length and (abs(step) <= AROUND or (until_now and SINCE.search(context.before(date, 20))))
    ]
    fits = [date for date in near if _leads_back(context, length, years, date)]
    if (not told and len({date.when for date in fits}) > 1) or (later and not _is_last_told(near, fits, length)):
        return None
    return min(fits, key=lambda date: abs(date.span.start - length.span.start), default=None)


def _is_penalty(context: Context, length: DateMention) -> bool:
    """« neuf ans de prison » began with no year that the article tells."""
    behind = OF.match(context.after(length, 30))
    return behind is not None and behind[1] in forms_of("word_classes", "penalty")


def _counts_from_now(context: Context, length: DateMention) -> tuple[bool, bool]:
    """Whether it runs until now (« depuis », « il y a »), and whether it tells what came later (« dix ans après »)."""
    words = context.words(length.span)
    until_now = UNTIL_NOW.match(words) or UNTIL_NOW_AHEAD.search(context.before(length, 24))
    later = words.endswith(ENDS_LATER) or LATER.match(context.after(length, 24))
    return until_now is not None, bool(later)


def _leads_back(context: Context, length: DateMention, years: int, date: DateMention) -> bool:
    """Whether publication is so many calendar years after, and more or less than whole ones where the words say so."""
    published, when, way = context.published, date.when, hedged(context, length)
    if published is None or when.first is None or when.last is None:
        return False
    if way > 0 and Fraction((published - when.first).days, YEAR) < years:
        return False
    if way < 0 and Fraction((published - when.last).days, LEAP_YEAR) > years:
        return False
    return when.first.year == published.year - years == when.last.year


def _is_last_told(near: list[DateMention], fits: list[DateMention], length: DateMention) -> bool:
    """« en 2003 … six ans plus tard » counts from the last year that was told, if any was."""
    ahead = [date for date in near if date.span < length.span]
    return not ahead or max(ahead, key=lambda date: date.span) in fits
