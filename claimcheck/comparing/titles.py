"""One office under two of its titles: « le chef de l'État » and « le président de la République »."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.comparing.words import split
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word

_LONGEST = 5


@cache
def _titles() -> dict[tuple[str, ...], str]:
    return {split(form): row.name for row in load("titles", required=frozenset({"forms"})) for form in row.texts("forms")}


def same_title(found: Passage, old: Word, new: Word) -> bool:
    """Whether both words stand in a title of one office."""
    return bool(_titles_at(found.before, old) & _titles_at(found.after, new))


def _titles_at(copy: Copy, word: Word) -> set[str]:
    """The offices whose titles hold a word."""
    before, after = copy.around(word, _LONGEST)
    texts = [other.text for other in (*before, word, *after)]
    starts = range(len(before) + 1)
    found = (tuple(texts[at : at + length]) for at in starts for length in range(len(before) - at + 1, _LONGEST + 1))
    return {_titles()[form] for form in found if form in _titles()}
