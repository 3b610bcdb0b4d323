"""The networks of the French model, which hand each other arrays: no document of spaCy's is made, filled and read in between."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from claimcheck.reading.analysis import KEPT_WORDS, NO_FEATURES, Analysis, Parse
from claimcheck.reading.layers import Linear
from claimcheck.reading.rows import rows_of, starts_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from claimcheck.reading.attaching import Attacher
    from claimcheck.reading.cutting import CutWord
    from claimcheck.reading.naming import Namer
    from claimcheck.reading.vectors import WordVectors



class Tagger:
    """The tagger of a spaCy model, for reading alone."""

    def __init__(self, component: Any) -> None:
        self._scores = Linear(component.model.get_ref("softmax"))
        strings, morphology = component.vocab.strings, component.vocab.morphology
        tags, features = component.cfg["labels_pos"], component.cfg["labels_morph"]
        self._tags = np.array([strings[tags[label]] for label in component.labels], object)
        written = [strings[morphology.add(features[label])] for label in component.labels]
        self._features = np.array(["" if morph == NO_FEATURES else morph for morph in written], object)

    def tag(self, vectors: Any) -> tuple[list[str], list[str]]:
        """The part of speech and the features of each word, given by its vector."""
        best = self._scores(vectors).argmax(axis=1)
        return self._tags[best].tolist(), self._features[best].tolist()


@dataclass(frozen=True)
class Networks:
    """A model whose networks are our own, with its weights; ``claimcheck.reading.documents`` has spaCy's."""

    vocab: Any
    tokenizer: Any
    vectors: WordVectors
    tagger: Tagger
    attacher: Attacher
    namer: Namer

    def memory_zone(self) -> AbstractContextManager[None]:
        """Within it the tokenizer forgets the words that it has not seen before, once it has seen the common ones."""
        return self.vocab.memory_zone() if len(self.vocab) >= KEPT_WORDS else nullcontext()

    def read(
        self, sentences: Sequence[Sequence[CutWord]], parsed: Sequence[bool], named: Sequence[bool]
    ) -> list[Analysis]:
        """Read sentences of one word at least; parse some of them, and find the names in some."""
        counts = np.array([len(words) for words in sentences], int)
        starts, final = starts_of(counts), np.zeros(counts.sum(), bool)
        final[starts + counts - 1] = True
        full, shown = ([at for at, wanted in enumerate(which) if wanted] for which in (parsed, named))
        parses, ends = self._parses([sentences[at] for at in full], counts[full])
        final[rows_of(starts[full], counts[full])] |= ends
        names = self.namer.names([sentences[at] for at in shown], final[rows_of(starts[shown], counts[shown])])
        parse_of, names_of = dict(zip(full, parses, strict=True)), dict(zip(shown, names, strict=True))
        return [Analysis(parse_of.get(at), names_of.get(at, ())) for at in range(len(sentences))]

    def _parses(self, sentences: Sequence[Sequence[CutWord]], counts: Any) -> tuple[list[Parse], Any]:
        """Each sentence's parse, and which of all their words are the last before another sentence in the parser's eyes."""
        if not sentences:
            return [], np.zeros(0, bool)
        vectors = self.vectors.of(sentences)
        tags, morphs = self.tagger.tag(vectors)
        heads, relations = self.attacher.attach(vectors, counts)
        starts = starts_of(counts)
        places: list[int] = (heads - np.repeat(starts, counts)).tolist()
        stretches = map(slice, starts.tolist(), (starts + counts).tolist())
        return [Parse(tags[of], morphs[of], relations[of], places[of]) for of in stretches], _ends(heads)


def _ends(heads: Any) -> Any:
    """Which words stand before the first one of those that hang on another root."""
    roots = heads
    while not np.array_equal(roots, above := roots[roots]):
        roots = above
    _, begins = np.unique(roots, return_index=True)
    ends = np.zeros(len(heads), bool)
    ends[begins[begins > 0] - 1] = True
    return ends
