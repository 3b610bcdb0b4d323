"""One engine over all cue tables: words that say how certain a statement is, whether it is denied, and who makes it.

A row of a cue table has ``forms`` and ``verbs`` (see ``french.cue_rows``; the longest match is taken first), ``says`` (what they
mean), ``reach`` ("after": what follows them, "before": what precedes them, "both"), ``stops`` (words that end the reach; sentence
ends always do), ``words`` (how many words they reach at most) and ``decoys`` (longer forms that mean something else).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.alternation import whole_words
from claimcheck.french.cue_rows import cue_forms, cue_rows
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.french.tables import Row

WIDEST = 60
LONGEST = 60
"""How many letters the longest form of a cue has at most."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a cue table where they stand; ``says`` is their meaning, ``row`` the name of their row."""

    span: Span
    says: str
    row: str
    reach: str
    stops: tuple[str, ...]
    words: int

    def reaches(self, span: Span, low: str) -> bool:
        """Whether the cue governs the words at ``span`` of the same lower-case text."""
        if span.overlaps(self.span):
            return True
        if span.start >= self.span.end:
            return self.reach in ("after", "both") and self._free(low[self.span.end : span.start])
        return self.reach in ("before", "both") and self._free(low[span.end : self.span.start])

    def _free(self, between: str) -> bool:
        words = _WORD.findall(between)
        return len(words) <= self.words and not any(f" {stop} " in f" {' '.join(words)} " for stop in self.stops)


_WORD = re.compile(r"\w+'?|[;:()]")


Told = tuple[str, str, str, tuple[str, ...], int]
"""All of a cue but its place."""


def _told(row: Row) -> Told:
    words = int(row.number("words")) if "words" in row.values else WIDEST
    return row.text("says"), row.name, row.text("reach", "after"), row.texts("stops"), words


@cache
def _pattern(table: str) -> tuple[re.Pattern[str], dict[str, Told | None]]:
    """All forms of a table as one pattern, and what each form tells; a decoy tells nothing."""
    meaning: dict[str, Told | None] = {}
    for row in cue_rows(table):
        meaning.update(dict.fromkeys(cue_forms(row), _told(row)))
        meaning.update(dict.fromkeys(row.texts("decoys"), None))
    return re.compile(rf"(?<!\w)(?:{whole_words(meaning)})"), meaning


def cues_in(low: str, table: str, start: int = 0, end: int | None = None) -> Iterator[Cue]:
    """The cues of one table in a stretch of a lower-case text, in order."""
    pattern, meaning = _pattern(table)
    end = len(low) if end is None else end
    if start and low[start - 1].isalnum():  # « La fin du marchéSelon la mairie »: a sentence glued to the one before
        glued = pattern.match(low[start : min(end, start + LONGEST)])
        if glued is not None and (told := meaning[glued.group()]) is not None:
            yield Cue(Span(start, start + glued.end()), *told)
    for match in pattern.finditer(low, start, end):
        told = meaning[match.group()]
        if told is not None:
            yield Cue(Span(match.start(), match.end()), *told)
