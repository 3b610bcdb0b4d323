"""Places and the words for their people, read from a table."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.comparing.words import split
from claimcheck.french.stems import stem
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.words import Word


@cache
def _places() -> dict[str, str]:
    rows = load("peoples", required=frozenset({"words"}))
    return {stem(part): row.name for row in rows for word in row.texts("words") for part in split(word) if len(part) > 2}


def place_of(word: Word) -> str | None:
    """« france » for « français » and « France »; ``None`` for a word that names no place of the table."""
    return None if word.figure else _places().get(word.key)


def places_of(words: Sequence[Word]) -> list[tuple[str, Word]]:
    """The places that some words name, each with its word."""
    return [(place, word) for word in words if (place := place_of(word))]
