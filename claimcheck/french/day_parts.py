"""The words of ``day_parts.toml``: which part of the day a word names."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.french.tables import load


@lru_cache(1024)
def parts_of_day(word: str) -> frozenset[str]:
    """The parts that a lower-case word may mean: « soir » the evening and the night."""
    rows = load("day_parts", required=frozenset({"forms"}))
    return frozenset(row.name for row in rows if word in row.texts("forms"))
