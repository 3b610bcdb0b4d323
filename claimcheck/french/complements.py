"""Whether a list names both of two things between which nothing lies."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.tables import Row, load


def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("complements", required=frozenset({"stems"}))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(re.compile(rf"\b{re.escape(stem)}") for stem in row.texts("stems")) for row in rows())


def complete(words: str) -> bool:
    """« 215 civils et 125 militaires »: both words of one row stand in a lower-case text."""
    return any(all(stem.search(words) for stem in stems) for stems in _patterns())


def is_half(words: str) -> bool:
    """« 31 enfants »: whether a lower-case text names one of two such things, which is then no name for both."""
    return any(stem.search(words) for stems in _patterns() for stem in stems)
