"""The model as spaCy itself runs it, for versions whose networks nobody has compared with ours."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from claimcheck.reading.analysis import KEPT_WORDS, NO_FEATURES, Analysis, Parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.reading.cutting import CutWord

TOGETHER = 512
"""Sentences that go through a component at once."""


@dataclass(frozen=True)
class Documents:
    """A model that reads documents of spaCy's: with ``parsing`` in order, and with ``naming``, which stands on its own."""

    vocab: Any
    tokenizer: Any
    parsing: tuple[Any, ...]
    naming: Any

    @contextmanager
    def memory_zone(self) -> Iterator[None]:
        """Within it, words never seen before are forgotten at its end, so that memory stays flat.

        The first words stay: they are the common ones, and to make them anew in each zone costs a third of reading.
        """
        if len(self.vocab) < KEPT_WORDS:
            yield
            return
        with self.vocab.memory_zone():
            yield

    def read(
        self, sentences: Sequence[Sequence[CutWord]], parsed: Sequence[bool], named: Sequence[bool]
    ) -> list[Analysis]:
        """Read sentences of one word at least; parse some of them, and find the names in some."""
        from spacy.tokens import Doc

        docs = [Doc(self.vocab, [word for word, _, _ in words], [spaced for _, _, spaced in words]) for words in sentences]
        self._run(self.parsing, [doc for doc, wanted in zip(docs, parsed, strict=True) if wanted])
        self._run((self.naming,), [doc for doc, wanted in zip(docs, named, strict=True) if wanted])
        text = cache(self._text)
        return [
            Analysis(_parse(doc, text) if wanted else None, [(name.start, name.end, name.label_) for name in doc.ents])
            for doc, wanted in zip(docs, parsed, strict=True)
        ]

    def _run(self, components: Sequence[Any], docs: list[Any]) -> None:
        for component in components:
            docs = list(component.pipe(docs, batch_size=TOGETHER))

    def _text(self, number: int) -> str:
        text: str = self.vocab.strings[number]
        return "" if text == NO_FEATURES else text


def _parse(doc: Any, text: Callable[[int], str]) -> Parse:
    tags, morphs, relations = (list(map(text, column)) for column in doc.to_array(["POS", "MORPH", "DEP"]).T.tolist())
    return Parse(tags, morphs, relations, [token.head.i for token in doc])
