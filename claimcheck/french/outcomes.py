"""Whether a text tells of two outcomes that cannot befall the same one: « 40 ont été acceptés et 12 rejetés »."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.tables import Row, load


def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("outcomes", required=frozenset({"fates"}))


@cache
def _tests() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(re.compile(rf"\b(?:{fate})") for fate in row.texts("fates")) for row in rows())


def part_ways(words: str) -> bool:
    """Whether two outcomes of one row stand in a lower-case text; where none do, the same ones may be told of twice."""
    return any(sum(fate.search(words) is not None for fate in fates) > 1 for fates in _tests())
