"""Where in a sentence a name can be: around its capital letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from claimcheck.french.sentence_words import OPENERS
from claimcheck.reading.rows import rows_of, starts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reading.cutting import CutWord

NEAR = 3
"""« ministre de l'Intérieur », « Agence régionale de santé »: words of a name before its first capital or after its last."""


def near_capitals(sentences: Sequence[Sequence[CutWord]]) -> Any:
    """Which words, counted through all sentences, stand at a capital letter, or a few words before or after it."""
    apart = [False] * NEAR
    near = np.array([*apart, *(flag for words in sentences for flag in (*_capitals(words), *apart))], bool)
    for _ in range(NEAR):
        near[1:-1] |= near[2:] | near[:-2]
    counts = np.array([len(words) for words in sentences], int)
    return near[NEAR + rows_of(starts_of(counts + NEAR), counts)]


def _capitals(words: Sequence[CutWord]) -> list[bool]:
    """Which words have a capital letter, but for a first one whose capital says nothing."""
    capitals = [word != word.lower() for word, _, _ in words]
    first = next((at for at, (word, _, _) in enumerate(words) if word[0].isalpha()), 0)
    word = words[first][0]
    capitals[first] = capitals[first] and not (word[1:].islower() and word.rstrip("'").lower() in OPENERS)
    return capitals
