"""Words to heads by spaCy's parser, with its weights and its choices, in a quarter of its time.

It reads a sentence from left to right with a stack beside it, and decides step after step (« arc-eager »): put the next word
on the stack, take the last one off it, or hang one of the two on the other. spaCy adds up what the network sees word by word and
sentence by sentence; here all sentences take their next step together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from claimcheck.reading.layers import Linear
from claimcheck.reading.rows import rows_of, starts_of

TOGETHER = 8_192
"""Words of the sentences that take their steps together: the table of them takes four kilobytes each."""

KINDS = "SDLRB"
"""Shift, reduce, left arc, right arc, break: the first letter of each move's name."""

ROOT = "ROOT"

_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(len(KINDS))
_SHIFTING, _FILLED, _ARCS, _BREAKING = 1, 2, 4, 8
"""What is possible, as one number: to shift, to reduce since there is a last word, to draw either arc, to break."""


class Attacher:
    """The parser of a spaCy model, for reading alone."""

    def __init__(self, component: Any) -> None:
        tok2vec, lower, upper = component.model.layers
        self._narrow, self._upper = Linear(tok2vec.layers[2]), Linear(upper)
        # All first pieces before all second ones, so that the larger is found column by column.
        self._weights = np.ascontiguousarray(lower.get_param("W").transpose(0, 2, 1, 3))
        self._absent, self._bias = lower.get_param("pad")[0].transpose(0, 2, 1).ravel(), lower.get_param("b").T.ravel()
        moves = [str(component.moves.get_class_name(move)) for move in range(component.moves.n_moves)]
        self._kinds = np.array([KINDS.index(move[0]) for move in moves])
        # What to add to the scores of the moves, a row for each number of what is possible.
        needed = np.array([_SHIFTING, _FILLED, _ARCS, _ARCS, _BREAKING])[self._kinds]
        self._barred = np.where(np.arange(2 * _BREAKING)[:, None] & needed, np.float32(0), np.float32(-np.inf))
        relations = list(dict.fromkeys([ROOT, *(move[2:] for move in moves)]))
        self._relations = np.array(relations, object)
        self._labels = np.array([relations.index(move[2:]) for move in moves])

    def attach(self, vectors: Any, counts: Any) -> tuple[Any, list[str]]:
        """For each word, given by its vector, its head (itself for a root) and its relation to it."""
        narrow = self._narrow(vectors)
        heads, labels = np.empty(len(vectors), int), np.empty(len(vectors), int)
        starts = starts_of(counts)
        by_length = np.argsort(counts, kind="stable")  # those of a length end at the same step
        for group in np.split(by_length, np.flatnonzero(np.diff(np.cumsum(counts[by_length]) // TOGETHER)) + 1):
            words = rows_of(starts[group], counts[group])
            group_heads, labels[words] = self._attach(narrow[words], counts[group])
            heads[words] = words[group_heads]
        return heads, self._relations[labels].tolist()

    def _attach(self, narrow: Any, lengths: Any) -> tuple[Any, Any]:
        steps = _Steps(lengths)
        table = self._table(narrow)
        while len(steps.top):
            scores = self._scores(table, steps.looked_at())
            scores += self._barred[steps.possible()]
            moves = scores.argmax(axis=1)
            steps.take(self._kinds[moves], self._labels[moves])
        roots = steps.heads[:-1] < 0
        return np.where(roots, np.arange(len(narrow)), steps.heads[:-1]), np.where(roots, 0, steps.labels[:-1])

    def _table(self, narrow: Any) -> Any:
        """What each word adds to the sum in each of the eight places that a step looks at; the first rows are for no word."""
        places, width = self._weights.shape[0], self._bias.size
        table = np.empty((len(narrow) + 1, places * width), "f")
        table[0] = self._absent
        np.matmul(narrow, self._weights.reshape(-1, narrow.shape[1]).T, out=table[1:])
        return table.reshape(-1, width)

    def _scores(self, table: Any, words: Any) -> Any:
        """How well each move suits, a row a sentence."""
        places = len(words)
        # The rows are taken and added up in half the time of table[…].sum(axis=0), in the same order.
        sums = np.einsum("psw->sw", table.take((words + 1) * places + np.arange(places)[:, None], axis=0))
        sums += self._bias
        half = sums.shape[1] // 2
        hidden = np.maximum(sums[:, :half], sums[:, half:])
        return self._upper(hidden)


@dataclass(init=False)
class _Steps:
    """How far each sentence is. Words count through all sentences, -1 is no word, and a row that it leads to says the same.

    ``stack`` and ``buffer`` have room for each sentence, with rows of -1 before the one and after the other.
    """

    def __init__(self, count: Any) -> None:
        total = int(count.sum())
        first = starts_of(count)
        self.bottom = first + 3 * np.arange(1, len(count) + 1) - 1
        self.stack = np.full(total + 3 * len(count), -1)
        self.top = self.bottom.copy()
        self.next = first + 2 * np.arange(len(count))
        self.end = self.next + count
        self.buffer = np.full(total + 2 * len(count), -1)
        self.buffer[np.arange(total) + np.repeat(2 * np.arange(len(count)), count)] = np.arange(total)
        self.heads, self.last_left, self.last_right, self.left_of_last = (np.full(total + 1, -1) for _ in range(4))
        self.labels = np.zeros(total + 1, int)
        self.is_start, self.was_put_back = (np.zeros(total + 1, bool) for _ in range(2))
        self.is_start[first] = True

    def looked_at(self) -> Any:
        """The next two words, the last three on the stack, and the nearest children of the next and the last one."""
        self.b0, self.b1, self.s0 = self.buffer[self.next], self.buffer[self.next + 1], self.stack[self.top]
        s1, s2 = self.stack[self.top - 1], self.stack[self.top - 2]
        children = self.last_left[self.b0], self.last_left[self.s0], self.last_right[self.s0]
        return np.array([self.b0, self.b1, self.s0, s1, s2, *children])

    def possible(self) -> Any:
        """Which kinds of move are possible in each sentence, as numbers."""
        b0, b1, left = self.b0, self.b1, self.end - self.next
        filled, free = self.s0 >= 0, ~self.is_start[b0]
        shift = ~filled | ((left > 1) & free & ~self.was_put_back[b0])
        arc = filled & (left > 0) & free
        break_ = (left > 1) & (b1 == b0 + 1) & ~self.is_start[b1]
        return _SHIFTING * shift + _FILLED * filled + _ARCS * arc + _BREAKING * break_

    def take(self, kinds: Any, labels: Any) -> None:
        """Do one move in each sentence, and leave those that are through."""
        self._reduce(np.flatnonzero(kinds == _REDUCE))
        self._left(left := np.flatnonzero(kinds == _LEFT), labels[left])
        self._right(right := np.flatnonzero(kinds == _RIGHT), labels[right])
        pushed = np.flatnonzero((kinds == _SHIFT) | (kinds == _RIGHT))
        self.top[pushed] += 1
        self.next[pushed] += 1
        self.stack[self.top[pushed]] = self.b0[pushed]
        self.is_start[self.b1[kinds == _BREAK]] = True
        going_on = (self.top > self.bottom) | (self.next < self.end)
        if not going_on.all():
            self.top, self.bottom = self.top[going_on], self.bottom[going_on]
            self.next, self.end = self.next[going_on], self.end[going_on]

    def _reduce(self, at: Any) -> None:
        """Take the last word off the stack; one without a head goes back to be the next one, if it is not the only one."""
        back = at[(self.heads[self.s0[at]] < 0) & (self.top[at] - self.bottom[at] > 1)]
        self.was_put_back[self.s0[back]] = True
        self.next[back] -= 1
        self.buffer[self.next[back]] = self.s0[back]
        self.top[at] -= 1

    def _left(self, at: Any, labels: Any) -> None:
        """Hang the last word on the next one; it leaves a head that it had."""
        child, head = self.s0[at], self.b0[at]
        moved = child[self.heads[child] >= 0]
        self.last_right[self.heads[moved]] = self.left_of_last[moved]
        self.heads[child], self.labels[child], self.last_left[head] = head, labels, child
        self.was_put_back[head] = False
        self.top[at] -= 1

    def _right(self, at: Any, labels: Any) -> None:
        """Hang the next word on the last one."""
        child, head = self.b0[at], self.s0[at]
        self.left_of_last[child] = self.last_right[head]
        self.heads[child], self.labels[child], self.last_right[head] = head, labels, child
