"""What a model says of a sentence, whichever way it is read, counted in words from the sentence's start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from claimcheck.reading.cutting import CutWord

NO_FEATURES = "_"
"""How spaCy writes that a word has none."""
KEPT_WORDS = 40_000
"""Words that a vocabulary may hold before those of one more batch are let go again."""


class Parse(NamedTuple):
    """One entry a word: its part of speech, its features, its relation to its head, and where that stands."""

    tags: Sequence[str]
    morphs: Sequence[str]
    relations: Sequence[str]
    heads: Sequence[int]


class Analysis(NamedTuple):
    """Of a sentence: its parse where that was asked for, and first word, end and label of each name."""

    parse: Parse | None = None
    names: Sequence[tuple[int, int, str]] = ()


class Model(Protocol):
    """What reads sentences."""

    @property
    def tokenizer(self) -> Any:
        """SpaCy's."""

    def memory_zone(self) -> AbstractContextManager[None]:
        """Within it the model may remember what it forgets at its end, so that memory stays flat."""

    def read(
        self, sentences: Sequence[Sequence[CutWord]], parsed: Sequence[bool], named: Sequence[bool]
    ) -> list[Analysis]:
        """Read sentences of one word at least; parse some of them, and find the names in some."""
