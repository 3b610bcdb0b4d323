"""A parsed sentence as a tree, and the few walks that linking takes through it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.linking.clauses import deeds_before, openings
from claimcheck.linking.verbs import Verb, verb_groups
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.model.document import Sentence, Token
    from claimcheck.model.mention import Figure

NEXT = 8
"""How many verbs ahead or back a figure may look for its own."""

OPENING, CLOSING = "([", ")]"


@dataclass(frozen=True, eq=False)
class Tree:
    """The words of one sentence with their heads.

    ``words`` are the tokens in lower case as the view spells them, ``figures`` the numbers and dates by the index of their token.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    figures: dict[int, Figure]
    view: str

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The dependents of every word, in text order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
        return tuple(tuple(indexes) for indexes in below)

    @cached_property
    def lower(self) -> Callable[[int], str]:
        """The word at an index in lower case, empty beyond the sentence: asked more often than anything else."""
        return defaultdict(str, enumerate(self.words)).__getitem__

    @cached_property
    def verbs(self) -> tuple[Verb, ...]:
        """The verb groups in text order."""
        return verb_groups(self.tokens, self.words, self.figures)

    @cached_property
    def opens(self) -> tuple[bool, ...]:
        """Of each word whether it opens another clause."""
        return openings(self.tokens, self.words, self.figures)

    @cached_property
    def deeds_before(self) -> tuple[int, ...]:
        """How many words before each place do something or open a clause."""
        return deeds_before(self.tokens, self.opens)

    @cached_property
    def verb_by_main(self) -> dict[int, Verb]:
        """The verb groups by their main word."""
        return {verb.main: verb for verb in self.verbs}

    @cached_property
    def first_finite(self) -> int:
        """The main word of the first finite verb; as many as there are words where there is none."""
        return next((verb.main for verb in self.verbs if verb.form == "finite"), len(self.tokens))

    @cached_property
    def verb_by_last(self) -> dict[int, Verb]:
        """The verb groups by their last word."""
        return {verb.last: verb for verb in self.verbs}

    def index_from(self, offset: int) -> int:
        """The first word that begins at a place of the text or behind it; as many as there are words where none does."""
        return bisect_left(self.tokens, offset, key=lambda token: token.span.start)

    def index_of(self, span: Span) -> int:
        """The word in which a stretch of the text begins."""
        return bisect_right(self.tokens, span.start, key=lambda token: token.span.end)

    def verbs_after(self, index: int) -> tuple[Verb, ...]:
        """The next verb groups that begin after a word."""
        at = bisect_right(self.verbs, index, key=lambda verb: verb.first)
        return self.verbs[at : at + NEXT]

    def verb_around(self, index: int) -> Verb | None:
        """The verb group that a word stands within: « pourrait d'ici à 2050 perdre »."""
        at = bisect_left(self.verbs, index, key=lambda verb: verb.first) - 1
        return self.verbs[at] if at >= 0 and self.verbs[at].last > index else None

    def verbs_before(self, index: int) -> tuple[Verb, ...]:
        """The last verb groups that end before a word, the nearest first."""
        at = bisect_left(self.verbs, index, key=lambda verb: verb.last)
        return self.verbs[max(0, at - NEXT) : at][::-1]

    def child(self, index: int, *relations: str) -> int | None:
        """The first dependent that stands in one of the relations, sub-types included."""
        for below in self.children[index]:
            relation = self.tokens[below].relation
            if relation in relations or relation.split(":")[0] in relations:
                return below
        return None

    def above(self, index: int) -> Iterator[int]:
        """The heads from a word up to the root, without the word itself."""
        for _ in range(len(self.tokens)):
            head = self.tokens[index].head
            if head == index:
                return
            yield head
            index = head

    @cached_property
    def reach(self) -> tuple[tuple[int, int], ...]:
        """For every word the first and the last index below it, itself included."""
        first = list(range(len(self.tokens)))
        last = list(range(len(self.tokens)))
        for index in self._leaves_first:
            head = self.tokens[index].head
            first[head] = min(first[head], first[index])
            last[head] = max(last[head], last[index])
        return tuple(zip(first, last, strict=True))

    @cached_property
    def _leaves_first(self) -> tuple[int, ...]:
        order = [token.index for token in self.tokens if token.head == token.index]
        for index in order:  # grows while it is read: the roots, then their children, and so on
            order.extend(self.children[index])
        return tuple(reversed(order))

    @cached_property
    def depth(self) -> tuple[int, ...]:
        """How many parentheses are open at every word."""
        depths, open_now = [], 0
        for word in self.words:
            open_now = max(0, open_now - (word in CLOSING and bool(word)))
            depths.append(open_now)
            open_now += word in OPENING and bool(word)
        return tuple(depths)

    def span(self, first: int, last: int) -> Span:
        """The text from one word to another, both included."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def text(self, first: int, last: int) -> str:
        """The words from one to another on one line, with plain spaces and apostrophes."""
        return " ".join(self.span(first, last).of(self.view).split())
