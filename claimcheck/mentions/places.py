"""The text that quantities are looked for in, and the places where none can be."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.french.units import full_names, words

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.span import Span

POINTED = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.])(?! ?(?:[A-ZÀ-Þ]|heures))")
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}\.\d00(?!\d)|\d\.\d{3}\.\d{3}(?!\d)")
ADDRESS = re.compile(r"[^\s]+")
LONGEST_ADDRESS = 300
MANY = 100
AROUND = 150  # how far words may stand that decide what a unit means


@dataclass(frozen=True)
class Places:
    """``view`` and ``low`` (the same in lower case, code point for code point), and the spans that others have taken."""

    document: Document
    taken: tuple[Span, ...]

    @cached_property
    def view(self) -> str:
        """The article in one spelling of spaces, apostrophes and hyphens."""
        return self.document.view

    @cached_property
    def low(self) -> str:
        """The view in lower case."""
        return self.document.low

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.taken]

    @cached_property
    def points_decimals(self) -> bool:
        """Whether the article writes decimals with a point, as translations from English do: « 61.6 kWh »."""
        decimals = sum(1 for _ in islice(POINTED.finditer(self.view), MANY))
        return decimals > 1 and decimals > sum(1 for _ in islice(GROUPED.finditer(self.view), MANY))

    def around(self, at: int) -> str:
        """The words around a place, in lower case."""
        return self.low[max(0, at - AROUND) : at + AROUND]

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two places, the first before the second, stand in one sentence."""
        sentence = self.document.sentence_at(one)
        return sentence is not None and other < sentence.span.end

    def names_any(self, cues: tuple[str, ...]) -> bool:
        """Whether one of the words stands anywhere in the article."""
        if cues not in self._cues:
            self._cues[cues] = any(cue in self.low for cue in cues)
        return self._cues[cues]

    @cached_property
    def _cues(self) -> dict[tuple[str, ...], bool]:
        return {}

    @cached_property
    def _named(self) -> dict[str, str | None]:
        return {}

    def named_in_full(self, head: str) -> str | None:
        """The one unit that the article names by more than its bare noun (« livres sterling »), if it is just one."""
        if head not in self._named:
            codes = {unit.code for unit in words().heads.get(head, ()) if any(name in self.low for name in full_names(unit))}
            self._named[head] = codes.pop() if len(codes) == 1 else None
        return self._named[head]

    def taken_end(self, start: int, end: int) -> int | None:
        """Where the taken place ends that this one overlaps, if there is one (they lie in text order)."""
        at = bisect_right(self._starts, start) - 1
        if at >= 0 and self.taken[at].end > start:
            return self.taken[at].end
        return self.taken[at + 1].end if at + 1 < len(self.taken) and self.taken[at + 1].start < end else None

    def is_glued(self, start: int, end: int) -> bool:
        """Whether letters hang on the digits so that they are a name: « G7 », « Covid-19 », « 5G », « 3D-Druck »."""
        low, before = self.low, self.low[max(0, start - 2) : start]
        if before and (before[-1].isalpha() or before[-1] in "_#" or (before[-1] == "-" and before[0].isalpha())):
            return True
        if len(before) > 1 and before[1] in "/+*×" and before[0].isalnum():
            return True
        after = low[end : end + 2]
        if _is_clocked(before) or _is_clocked(after[::-1]):
            return True
        return len(after) > 1 and ((after[0] == "-" and after[1].isalpha()) or (after[0] == "+" and after[1].isdigit()))

    def address_at(self, at: int) -> re.Match[str] | None:
        """The rest of an address of the web that a place lies in, up to the next space."""
        if not self._has_addresses:
            return None
        farthest = max(0, at - LONGEST_ADDRESS)
        begun = max(self.low.rfind(" ", farthest, at), self.low.rfind("\n", farthest, at)) + 1
        return ADDRESS.match(self.low, begun, at + LONGEST_ADDRESS) if "://" in self.low[begun:at] else None

    @cached_property
    def _has_addresses(self) -> bool:
        return "://" in self.low

    def runs_on(self, end: int) -> bool:
        """Whether a letter follows that begins no sentence glued to the number: « 4x4 », « 5G », not « 47Le maire »."""
        after = self.view[end : end + 2]
        return after[:1].isalpha() and not (after[0].isupper() and after[1:].islower())

    def is_compound(self, start: int, end: int) -> bool:
        """Whether a number word is part of a hyphenated name: « Deux-Sèvres », « deux-roues », « Saint-Six »."""
        low, before = self.low, self.low[max(0, start - 2) : start]
        if len(before) > 1 and before[1] == "-" and before[0].isalnum():
            return True
        after = low[end : end + 2]
        return len(after) > 1 and after[0] == "-" and after[1].isalpha() and not low.startswith("-demi", end)


def _is_clocked(signs: str) -> bool:
    """« 54"2 », « 28'30 »: minutes and seconds of a race, the digit and the sign that stand beside a number."""
    return len(signs) > 1 and signs[1] in "'\"″′" and signs[0].isdecimal()
