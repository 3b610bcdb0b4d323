"""Verbs that part one whole among several: « représente 45 % des ventes », « viennent à 45 % de Belgique »."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.tables import Row, load


@cache
def rows() -> dict[str, Row]:
    """The rows by name."""
    return {row.name: row for row in load("partings", required=frozenset({"stems"}))}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, rows()[name].texts('stems')))})")


def parts(name: str, words: str) -> bool:
    """Whether a verb of the row stands in a lower-case text."""
    return _pattern(name).search(words) is not None
