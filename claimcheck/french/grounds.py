"""Nouns that « sur » makes a place: « sur les deux chantiers, 120 sont intérimaires »."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load


@cache
def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("grounds", required=frozenset({"forms"}))


@cache
def _pattern() -> re.Pattern[str]:
    forms = alternation(form for row in rows() for form in row.texts("forms"))
    return re.compile(rf"\b{forms}[sx]?\b")


def is_ground(words: str) -> bool:
    """Whether a lower-case text names something that one is on or at."""
    return _pattern().search(words) is not None
