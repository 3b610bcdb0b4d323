"""A day of the calendar told again: « le vote aura lieu le 4 mars », and further down « reporté au 4 mars 2020 ».

Recorded only, as ``repetitions`` records figures: two days that agree, and whose sentences tell of one thing. A day with its
weekday is left to ``weekday_date``, a year alone names too much to be one fact told twice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.relating.likeness import around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import Claim
    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.model.timespan import WrittenDate
    from claimcheck.relating.context import Context

NEAREST = re.compile(r" (?:derni|proch)")
FAMILY, ROLE = "same_fact", "repeated"
WIDTH, SHARED, SAME_SLOT, MOST = 300, 3, 2, 12
Days = tuple[tuple[int | None, int | None], ...]


def find(context: Context) -> Iterator[Relation]:
    """One relation for each day that is told more than once of one thing."""
    days: dict[Days, list[DateMention]] = defaultdict(list)
    for date in context.dates:
        if date.written and not date.reporting and context.claim(date) and all(map(_is_told, date.written)):
            days[tuple((one.day, one.month) for one in date.written)].append(date)
    for dates in (found[:MOST] for found in days.values()):
        again = [date for date in dates if any(_is_again(context, date, other) for other in dates)]
        if again:
            yield context.relation(FAMILY, *((ROLE, date) for date in again))


def _is_told(day: WrittenDate) -> bool:
    """« 4 mars », « mars 2014 »."""
    return day.weekday is None and day.month is not None and (day.day is not None or day.year is not None)


def _is_again(context: Context, one: DateMention, two: DateMention) -> bool:
    """Whether two other sentences tell the same of a day: words in common, or the subject or the verb of their claims."""
    if context.sentence(one) is context.sentence(two) or not _is_one_year(one, two):
        return False
    slots = _slots(context.claim(one)) & _slots(context.claim(two))
    title = any(sentence is not None and sentence.title for sentence in map(context.sentence, (one, two)))
    return len(around(context, one, WIDTH) & around(context, two, WIDTH)) + SAME_SLOT * len(slots) + title >= SHARED


def _is_one_year(one: DateMention, two: DateMention) -> bool:
    """« 4 mars » may be « 4 mars 2020 », but no other year's, nor « le 4 mars dernier » of another."""
    if any(NEAREST.search(date.text.lower()) for date in (one, two)) and one.when != two.when:
        return False
    pairs = zip(one.written, two.written, strict=True)
    return all(None in (left.year, right.year) or left.year == right.year for left, right in pairs)


def _slots(claim: Claim | None) -> frozenset[tuple[str, str]]:
    named = (("subject", claim.subject), ("predicate", claim.predicate)) if claim else ()
    return frozenset((name, words) for name, words in named if words is not None)
