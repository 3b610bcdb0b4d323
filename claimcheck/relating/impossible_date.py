"""Days that few months have: « 30 juin », « 31 juin », « 29 février 2023 », « 32 janvier »."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "impossible_date"
RARE = 30


def find(context: Context) -> Iterator[Relation]:
    """A relation for each day whose month decides whether it exists."""
    for mention in context.dates:
        if any(day.day is not None and day.month is not None and _is_rare(day.day, day.month) for day in mention.written):
            yield context.relation(FAMILY, ("date", mention))


def _is_rare(day: int, month: int) -> bool:
    return day >= RARE or (month == 2 and day == RARE - 1) or not 1 <= month <= 12
