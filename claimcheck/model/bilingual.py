"""A text of ours in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["fr", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A message in French and in English."""

    fr: str
    en: str

    def in_(self, language: Language) -> str:
        """The wording in one language."""
        return self.fr if language == "fr" else self.en


def same(text: str) -> Bilingual:
    """A text that reads the same in both languages."""
    return Bilingual(text, text)
