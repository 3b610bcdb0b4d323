"""Nouns that the article shortened to their initials: « une part de marché (PdM) de 9 % »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.linking.tree import Tree

FARTHEST = 6000
"""How many signs before an acronym the article may have spelled it out."""
LONGEST = 80
WORD = re.compile(r"[^\W\d_]{1,30}")
SMALL = frozenset({"de", "d", "du", "des", "la", "le", "les", "l", "et", "à", "au", "aux", "en", "sur", "par"})


def spelled_out(tree: Tree, noun: int) -> str | None:
    """The full words of an acronym that the article explained before, « part d'antenne (PdA) »."""
    start, short = tree.tokens[noun].span.start, tree.tokens[noun].text.rstrip(".")
    if not 2 <= len(short) <= 8 or sum(char.isupper() for char in short) < 2:
        return None
    at = tree.view.rfind(f"({short})", max(0, start - FARTHEST), start)
    if at < 0:
        return None
    words = list(WORD.finditer(tree.view, max(0, at - LONGEST), at))
    first = next((n for n in range(len(words) - 1, -1, -1) if _spells(words[n:], short.lower())), None)
    return None if first is None else " ".join(tree.view[words[first].start() : at].split())


def _spells(words: Sequence[re.Match[str]], letters: str) -> bool:
    """Whether the words begin with the letters, all of them or without the small words."""
    all_words = [word[0].lower() for word in words]
    long_words = [word for word in all_words if word not in SMALL]
    return letters in ("".join(word[0] for word in all_words), "".join(word[0] for word in long_words))
