"""The words of ``grades.toml``: how strongly an answer of a survey is given."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.tables import load


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {row.name: _any(row.texts("forms")) for row in load("grades", required=frozenset({"forms"}))}


def _any(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"\b(?:{longest_first})(?!\w)")


def grade(words: str) -> str | None:
    """The degree that lower-case words tell first, as ``strong`` or ``weak``."""
    found = [(match.start(), -match.end(), name) for name, pattern in _patterns().items() if (match := pattern.search(words))]
    return min(found)[2] if found else None
