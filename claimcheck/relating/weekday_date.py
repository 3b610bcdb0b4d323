"""Weekday and day of the month in one date: « samedi 11 juin », « du lundi 5 au samedi 10 mai », « le week-end du 7 juin »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "weekday_date"
WEEKEND = re.compile(r"\bweek-?end (?:du |des |de |d')")
TOLD = re.compile(r"\ble $")
THIS = re.compile(r"\bce +$")


def find(context: Context) -> Iterator[Relation]:
    """A relation for each date that names both; « ce » before it is the cue. A week-end names two weekdays at once.

    News says « samedi 11 juin » of the days around it; « le samedi 11 juin » may be one of another year, and is not sure.
    """
    for mention in context.dates:
        if mention.written and _is_weekend(context, mention):
            yield context.relation(FAMILY, ("weekend", mention))
        if any(day.weekday is not None and day.day is not None for day in mention.written):
            told = TOLD.search(context.before(mention, 8)) is not None
            yield context.relation(FAMILY, ("date", mention), cue=_this(context, mention), sure=not told)


def _is_weekend(context: Context, mention: DateMention) -> bool:
    """« le week-end du 7 et 8 juin »."""
    named = all(day.day is not None and day.weekday is None for day in mention.written) and mention.written[-1].month is not None
    start = mention.span.start
    return named and WEEKEND.search(context.low, max(0, start - 20), min(start + 20, mention.span.end)) is not None


def _this(context: Context, mention: DateMention) -> Span | None:
    """« ce », which says that the day is that of publication or next to it."""
    start = mention.span.start
    if context.low.startswith("ce ", start):
        return Span(start, start + 2)
    ahead = THIS.search(context.low, max(0, start - 4), start)
    return Span(ahead.start(), ahead.start() + 2) if ahead else None
