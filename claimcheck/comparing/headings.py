"""Ways that are turned round: « vers le nord » and « vers le sud », « Paris-Rome » and « Rome-Paris », before and after."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import contrasts, is_compass
from claimcheck.comparing.words import split
from claimcheck.french.tables import forms_of
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]

_LATER = frozenset({"tard", "après", "suivant", "suivante", "suivants", "suivantes"})
_EARLIER = frozenset({"tôt", "avant", "auparavant", "précédent", "précédente", "précédents", "précédentes"})


def opposite_times(found: Passage) -> Iterator[Pair]:
    """« quelques heures plus tard » made « quelques heures plus tôt »."""
    for old, new in found.figures:
        if old and new and isinstance(old.figure, DateMention) and isinstance(new.figure, DateMention):
            was, now = set(split(old.text)), set(split(new.text))
            if (was & _LATER and now & _EARLIER) or (was & _EARLIER and now & _LATER):
                yield (old,), (new,)


def opposite_headings(found: Passage) -> Iterator[Pair]:
    """« vers le nord » made « vers le sud », « le vol Paris-Rome » made « le vol Rome-Paris »."""
    for contrast in contrasts(found, "scope"):
        if contrast.old and contrast.new and is_compass(contrast.old[0]) and is_compass(contrast.new[0]):
            before = {word.text for word in found.before.around(contrast.old[0], 3)[0]}
            if before & _TOWARDS:
                yield contrast.old, contrast.new
    joined = _joined(found.after, found.new)
    was = _joined(found.before, found.old)
    for (a, b), words in was.items():
        if (b, a) in joined and (a, b) not in joined and (b, a) not in was:
            yield words, joined[b, a]


_TOWARDS = frozenset({"vers", "cap", "direction"})


def _joined(copy: Copy, words: Sequence[Word]) -> dict[tuple[str, str], tuple[Word, ...]]:
    """Names that a hyphen joins, where the order tells a way: not « la ligne Brest-Quimper »."""
    view = copy.document.view
    found: dict[tuple[str, str], tuple[Word, ...]] = {}
    for a, b in pairwise(words):
        if a.name and b.name and view[a.span.end : b.span.start] == "-":
            before = {word.text.rstrip("s") for word in copy.around(a, 2)[0]}
            if not before & forms_of("word_classes", "both-ways"):
                found[a.key, b.key] = (a, b)
    return found
