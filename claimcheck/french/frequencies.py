"""Adverbs that say how often something is so: « quotidiennement »."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.french.tables import Row, load


@dataclass(frozen=True, slots=True)
class Frequency:
    """What is counted by, and the time from one to the next in ISO 8601."""

    base: str
    duration: str


def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("frequencies", required=frozenset({"forms", "base", "duration"}))


@cache
def frequencies() -> dict[str, Frequency]:
    """Every adverb."""
    return {form: Frequency(row.text("base"), row.text("duration")) for row in rows() for form in row.texts("forms")}
