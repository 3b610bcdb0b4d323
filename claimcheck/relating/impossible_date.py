"""Days that not every month or year has: « 31 juin », « 29 février 2023 », « 32 janvier »."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "impossible_date"
SHORTEST = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}


def find(context: Context) -> Iterator[Relation]:
    """A relation for each day that its month lacks, or has in leap years alone."""
    for mention in context.dates:
        if any(day.day is not None and day.month is not None and _is_rare(day.day, day.month) for day in mention.written):
            yield context.relation(FAMILY, ("date", mention))


def _is_rare(day: int, month: int) -> bool:
    """A day that not every month, or no month, has at this place."""
    return not 1 <= month <= 12 or day < 1 or day > SHORTEST.get(month, 31)
