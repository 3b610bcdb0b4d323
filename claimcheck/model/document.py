"""An article divided: sentences, quotations, and the words of the sentences that were parsed."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.article import Article
    from claimcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``title`` marks headline and subheads, ``paragraph`` counts from 0."""

    index: int
    span: Span
    paragraph: int
    title: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """One word as the parser saw it. ``index`` counts through its sentence, and ``head`` is such an index.

    A figure (quantity or date) is a single token. ``lemma`` is ours, lower case except for names; ``tag`` is the universal
    part of speech, ``relation`` the Universal Dependencies label, ``morph`` the features (« Number=Plur|Person=3 »).
    """

    index: int
    span: Span
    text: str
    lemma: str
    tag: str
    relation: str
    head: int
    morph: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as the recogniser found it, before its type is decided."""

    span: Span
    label: str


@dataclass(frozen=True)
class Document:
    """An article, cut into sentences and quotations.

    ``view`` is the text with every kind of space, apostrophe, hyphen and minus reduced to one, code point for code point, so that
    offsets are the article's own: match on ``view``, quote from ``article.text``. ``crowds`` are stretches with too
    many numbers to be prose, which are blanked out in it.
    """

    article: Article
    view: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Span, ...] = ()
    crowds: tuple[Span, ...] = ()

    @cached_property
    def low(self) -> str:
        """The view in lower case, code point for code point: « İ » would become two, and stays."""
        lowered = self.view.lower()
        if len(lowered) == len(self.view):
            return lowered
        return "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.view)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at ``offset``."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.sentences[at].span.end:
            return None
        return self.sentences[at]

    def quotation_around(self, span: Span) -> Span | None:
        """The quotation that holds the whole span; quotations stand in text order, none within another."""
        at = bisect_right(self.quotations, span.start, key=lambda quotation: quotation.start) - 1
        return self.quotations[at] if at >= 0 and self.quotations[at].covers(span) else None

    def is_quoted(self, span: Span) -> bool:
        """Whether the whole span stands between quotation marks."""
        return self.quotation_around(span) is not None

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.span.start for sentence in self.sentences)


@dataclass(frozen=True)
class Parsed:
    """A document with the words of those of its sentences that were parsed (``tokens`` by sentence index) and its names."""

    document: Document
    tokens: dict[int, tuple[Token, ...]] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
