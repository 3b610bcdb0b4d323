"""Weekday and day of the month in one date: « samedi 8 décembre », « du lundi 5 au samedi 10 mai »."""

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
THIS = re.compile(r"\bce +$")


def find(context: Context) -> Iterator[Relation]:
    """A relation for each date that names both; « ce » before it is the cue."""
    for mention in context.dates:
        if any(day.weekday is not None and day.day is not None for day in mention.written):
            yield context.relation(FAMILY, ("date", mention), cue=_this(context, mention))


def _this(context: Context, mention: DateMention) -> Span | None:
    """« ce », which says that the day is that of publication or next to it."""
    start = mention.span.start
    if context.low.startswith("ce ", start):
        return Span(start, start + 2)
    ahead = THIS.search(context.low, max(0, start - 4), start)
    return Span(ahead.start(), ahead.start() + 2) if ahead else None
