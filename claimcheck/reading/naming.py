"""Names by spaCy's recogniser, with its weights and its choices, in a third of its time.

It decides word after word: outside, a name of one word, or the first, an inner or the last word of a longer one. Outside of
names it looks at nothing but the word, so that all words can be asked at once; only where a name is open does it also look at
where that began, and there all open names go on together. Words far from any capital letter are not even asked: six in ten are
spared, and what the recogniser finds there are no names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from claimcheck.reading.capitals import near_capitals
from claimcheck.reading.layers import Linear
from claimcheck.reading.rows import starts_of
from claimcheck.reading.vectors import WordVectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.reading.cutting import CutWord
    from claimcheck.reading.vectors import Features

    Found = tuple[int, int, str]

TOGETHER = 256
"""Sentences whose names are looked for together."""


class Namer:
    """The recogniser of a spaCy model, for reading alone."""

    def __init__(self, component: Any, features: Features) -> None:
        tok2vec, lower, upper = component.model.layers
        self._vectors = WordVectors(tok2vec.layers[0], features)
        self._narrow, self._upper = Linear(tok2vec.layers[2]), Linear(upper)
        # All first pieces before all second ones, so that the larger is found column by column.
        weights = lower.get_param("W").transpose(0, 2, 1, 3)
        self._places, self._width = weights.shape[0], weights.shape[1] * weights.shape[2]
        self._weights = np.ascontiguousarray(weights.reshape(-1, weights.shape[3]).T)
        self._absent = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(self._places, -1)
        self._bias = lower.get_param("b").T.ravel()
        self._moves = [str(component.moves.get_class_name(move)) for move in range(component.moves.n_moves)]
        self._begins = np.array([move.startswith("B-") for move in self._moves])
        self._outside = np.array([move == "O" or (move[:2] in ("B-", "U-") and len(move) > 2) for move in self._moves])
        # For each move the one that goes on with its label, and the one that ends it.
        self._inner = np.array([self._like(move, "I-") for move in self._moves])
        self._last = np.array([self._like(move, "L-") for move in self._moves])

    def _like(self, move: str, kind: str) -> int:
        return self._moves.index(kind + move[2:]) if move[2:] else 0

    def names(self, sentences: Sequence[Sequence[CutWord]], final: Any) -> list[list[Found]]:
        """The names in each sentence. ``final`` are the words, counted through all sentences, that no name goes on after."""
        found: list[list[Found]] = []
        start = 0
        for first in range(0, len(sentences), TOGETHER):
            group = sentences[first : first + TOGETHER]
            end = start + sum(map(len, group))
            found += self._names(group, final[start:end])
            start = end
        return found

    def _names(self, sentences: Sequence[Sequence[CutWord]], final: Any) -> list[list[Found]]:
        counts = np.array([len(words) for words in sentences], int)
        starts = starts_of(counts)
        spans, unsure = self._spans(sentences, final, near_capitals(sentences))
        found = list(_by_sentence(iter(spans), sentences))
        for at in np.unique(np.searchsorted(starts, unsure, side="right") - 1).tolist():
            whole = slice(starts[at], starts[at] + counts[at])
            found[at], _ = self._spans([sentences[at]], final[whole], np.ones(counts[at], bool))
        return found

    def _spans(self, sentences: Sequence[Sequence[CutWord]], final: Any, wanted: Any) -> tuple[list[Found], Any]:
        """Start, end and label of the names among the wanted words, and where those start that may go on after them."""
        words = np.flatnonzero(wanted)
        narrow = self._narrow(self._vectors.of(sentences, wanted))
        heard = (narrow @ self._weights).reshape(len(narrow), self._places, self._width)
        final, unread = final[words], np.diff(words, append=-1) != 1
        moves = self._first_moves(heard, final)
        starts = np.flatnonzero(self._begins[moves])
        ends = self._ends(heard, final | unread, starts, moves[starts])
        unsure = words[starts[(unread & ~final)[ends - 1]]]
        end_of = dict(zip(starts.tolist(), ends.tolist(), strict=True))
        found, reached = [], 0
        for at in np.flatnonzero(moves != self._moves.index("O")).tolist():
            if at >= reached:
                reached = end_of.get(at, at + 1)
                found.append((int(words[at]), int(words[reached - 1]) + 1, self._moves[moves[at]][2:]))
        return found, unsure

    def _first_moves(self, heard: Any, final: Any) -> Any:
        """What each word is if no name is open before it."""
        scores = self._scores(heard[:, 0] + self._absent[1] + self._absent[2])
        scores[:, ~self._outside] = -np.inf
        scores[np.ix_(final, self._begins)] = -np.inf
        return scores.argmax(axis=1)

    def _ends(self, heard: Any, final: Any, starts: Any, moves: Any) -> Any:
        """Where names that begin there end."""
        ends = starts + 1
        open_names = np.flatnonzero(~final[starts])
        while len(open_names):
            at, start, move = ends[open_names], starts[open_names], moves[open_names]
            ends[open_names] += 1
            scores = self._scores(heard[at, 0] + heard[start, 1] + heard[at - 1, 2])
            rows = np.arange(len(at))
            goes_on = (scores[rows, self._inner[move]] >= scores[rows, self._last[move]]) & ~final[at]
            open_names = open_names[goes_on]
        return ends

    def _scores(self, sums: Any) -> Any:
        """How well each move suits."""
        sums += self._bias
        hidden = np.maximum(sums[:, : self._width // 2], sums[:, self._width // 2 :])
        return self._upper(hidden)


def _by_sentence(found: Iterator[Found], sentences: Iterable[Sequence[CutWord]]) -> Iterator[list[Found]]:
    """The names of each sentence, counted in its own words."""
    following, offset = next(found, None), 0
    for words in sentences:
        limit, names = offset + len(words), []
        while following is not None and following[0] < limit:
            start, end, label = following
            names.append((start - offset, end - offset, label))
            following = next(found, None)
        yield names
        offset = limit
