"""A text as its readers see it, and the way back to how it is stored.

Accents that are signs of their own go onto their letters (NFC), ligatures come apart, and signs that nobody sees are left out:
soft hyphens, zero-width spaces and joiners, marks of direction. That text is read, and every place that leaves the program is one
in the article as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOFT_HYPHEN = "\u00ad"
_UNSEEN = f"{_SOFT_HYPHEN}\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_ACCENTS, _LIGATURES = "\u0300-\u036f", "\ufb00-\ufb06"
_ODD = re.compile(f"[{_UNSEEN}{_ACCENTS}{_LIGATURES}]")
# No letter carries more than a few accents, and putting thousands in order would take the square of their number.
_ACCENT = f"[{_UNSEEN}]*+[{_ACCENTS}]"
_PIECE = re.compile(
    rf"(?P<letter>[^\W\d_](?:{_ACCENT}){{1,8}}(?!{_ACCENT})|[{_LIGATURES}])"
    rf"|(?P<unseen>{_SOFT_HYPHEN}\r?\n(?=[a-zß-ÿœ])|[{_UNSEEN}]+)"
)
_LIGATURE = re.compile(f"[{_LIGATURES}]")
_ALL_UNSEEN = re.compile(f"[{_UNSEEN}]+")


class Edit(NamedTuple):
    """A stretch of the stored text, and the one that stands for it in the composed text."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Composition:
    """``text`` is the composed text; where nothing was composed it is the stored one, and there are no ``edits``."""

    text: str
    edits: tuple[Edit, ...] = ()

    def back(self, span: Span) -> Span:
        """Where a span of the composed text stands in the stored one; a letter is whole, unseen signs around it stay outside."""
        if not self.edits:
            return span
        start = self._before(self._firsts, span.start)
        first = start.end + span.start - start.last if span.start >= start.last else start.start
        end = self._strictly_before(self._firsts, span.end)
        return Span(first, max(first, end.end + max(0, span.end - end.last)))

    def ahead(self, span: Span) -> Span:
        """Where a span of the stored text stands in the composed one."""
        if not self.edits:
            return span
        start = self._before(self._starts, span.start)
        first = start.last + span.start - start.end if span.start >= start.end else start.first
        end = self._strictly_before(self._starts, span.end)
        return Span(first, max(first, end.last + max(0, span.end - end.end)))

    def _before(self, places: list[int], offset: int) -> Edit:
        """The last edit that starts at the offset or before it."""
        at = bisect_right(places, offset) - 1
        return self.edits[at] if at >= 0 else _NOTHING

    def _strictly_before(self, places: list[int], offset: int) -> Edit:
        at = bisect_left(places, offset) - 1
        return self.edits[at] if at >= 0 else _NOTHING

    @cached_property
    def _starts(self) -> list[int]:
        return [edit.start for edit in self.edits]

    @cached_property
    def _firsts(self) -> list[int]:
        return [edit.first for edit in self.edits]


_NOTHING = Edit(0, 0, 0, 0)


def composition(text: str) -> Composition:
    """Compose a text."""
    if text.isascii() or not _ODD.search(text):
        return Composition(text)
    pieces: list[str] = []
    edits: list[Edit] = []
    reached = length = 0
    for start, end, instead in _replacements(text):
        pieces += text[reached:start], instead
        first = length + start - reached
        reached, length = end, first + len(instead)
        edits.append(Edit(start, end, first, length))
    return Composition("".join((*pieces, text[reached:])), tuple(edits))


def _replacements(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _PIECE.finditer(text):
        written = match.group()
        instead = _composed(written) if match.lastgroup == "letter" else " " if _parts(match, text) else ""
        if instead != written:
            yield match.start(), match.end(), instead


def _composed(letter: str) -> str:
    seen = _ALL_UNSEEN.sub("", letter)
    if _LIGATURE.match(seen):
        apart = unicodedata.normalize("NFKC", seen[0])
        return apart[:-1] + _composed(apart[-1] + seen[1:])  # an accent behind it stands on its last letter
    # « é » with one more acute accent looks like « é »: each accent counts once.
    return unicodedata.normalize("NFC", "".join(dict.fromkeys(unicodedata.normalize("NFD", seen))))


def _parts(unseen: re.Match[str], text: str) -> bool:
    """« 300\u200bélus »: between a figure and a word the sign is all that parts them, and is read as a space."""
    if _SOFT_HYPHEN in unseen.group():
        return False
    before, after = text[max(0, unseen.start() - 1) : unseen.start()], text[unseen.end() : unseen.end() + 1]
    return before.isalnum() and after.isalnum() and before.isdigit() != after.isdigit()
