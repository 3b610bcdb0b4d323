"""The moment at which an article speaks: its publication date, and the tense around a place in it."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.model.document import Document

CUES = re.compile(
    r"\b(?:(?P<future>\w{2,20}(?:era|eront|ira|iront|dra|dront|vra|vront|rra|rront|ura|uront|erai|erons)|va|vont|doit|doivent|devrait|"
    r"devraient|prévue?s?|attendue?s?|aura|auront)|"
    r"(?P<past>a|ont|avait|avaient|était|étaient|est|sont|fut|furent|\w{2,20}(?:ait|aient|èrent|irent)|\w{2,20}ée?s?))\b",
    re.IGNORECASE,
)


class Tense(Enum):
    """Where the verbs around a date point to."""

    PAST = -1
    PRESENT = 0
    FUTURE = 1


class Moment:
    """Reads dates against the publication date and the words around them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view = document.view
        self.published: date | None = document.article.published
        self._cues: dict[int, list[tuple[int, int, Tense]]] = {}

    def before(self, at: int, length: int = 30) -> str:
        """The text just before a place."""
        return self.view[max(0, at - length) : at]

    def tense(self, start: int, end: int) -> Tense | None:
        """The tense of the verb nearest to a stretch of its sentence; ``None`` where the sentence has no verb."""
        sentence = self.document.sentence_at(start)
        low, high = (sentence.span.start, sentence.span.end) if sentence else (max(0, start - 200), end + 200)
        if low not in self._cues:
            self._cues[low] = [
                (cue.start(), cue.end(), Tense.FUTURE if cue["future"] else Tense.PAST)
                for cue in CUES.finditer(self.view, low, high)
            ]
        cues = [cue for cue in self._cues[low] if cue[1] <= start or cue[0] >= end]
        if not cues:
            return None
        return min(cues, key=lambda cue: min(abs(start - cue[1]), abs(cue[0] - end)))[2]
