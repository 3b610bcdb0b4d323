"""Documents to parsed documents, in batches: which sentences the parser must see, and where their words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.document import Name, Parsed, Token
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from claimcheck.model.document import Document
    from claimcheck.model.mention import Figure

Pair = tuple["Document", tuple["Figure", ...]]

BATCH = 32
"""Articles parsed at once: more takes more memory and gains nothing."""

LONGEST_BATCH = 200_000
"""Code points parsed at once."""


_REFERS_BACK = re.compile(
    r"\b(?:ils?|elles?|lui|eux|leurs?|sa|son|ses|celles?|celui|ceux)\b|\bd'entre\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Request:
    """A sentence to read: its words, the figures in it (relative to its start), and whether to parse it or only to find names."""

    text: str
    figures: tuple[Span, ...] = ()
    full: bool = True


Word = tuple[int, int, str, str, str, int, str]
"""A word as it was read, a token before it has its place in the article: start, end, lemma, tag, relation, head, morph."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one sentence; all places are relative to its start, ``words`` is empty where names alone were wanted."""

    words: tuple[Word, ...] = ()
    names: tuple[Name, ...] = ()


def parse_all(pairs: Iterable[Pair]) -> Iterator[tuple[Parsed, tuple[Figure, ...]]]:
    """Parse documents in order; each of their figures becomes one token."""
    from claimcheck.reading import tokens  # 1 s: spaCy

    for batch in _batches(pairs):
        requests = [_requests(document, figures) for document, figures in batch]
        readings = iter(tokens.analyse([request for group in requests for request in group]))
        for document, figures in batch:
            yield _parsed(document, [next(readings) for _ in document.sentences]), figures


def _batches(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    batch: list[Pair] = []
    size = 0
    for document, figures in pairs:
        batch.append((document, figures))
        size += len(document.view)
        if len(batch) == BATCH or size >= LONGEST_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _requests(document: Document, figures: Sequence[Figure]) -> list[Request]:
    by_sentence: dict[int, list[Span]] = {}
    for figure in figures:
        sentence = document.sentence_at(figure.span.start)
        if sentence is not None:
            within = Span(figure.span.start, min(figure.span.end, sentence.span.end))
            by_sentence.setdefault(sentence.index, []).append(within.moved(-sentence.span.start))
    wanted = _wanted(document, by_sentence)
    return [
        Request(_flat(sentence.span.of(document.view)), tuple(by_sentence.get(sentence.index, ())), sentence.index in wanted)
        for sentence in document.sentences
    ]


def _flat(sentence: str) -> str:
    return sentence.replace("\n", " ")


def _wanted(document: Document, with_figures: Container[int]) -> set[int]:
    """Sentences with a figure, the one before where they may refer back to it, the headline and the first of the body."""
    wanted: set[int] = set()
    for sentence in document.sentences:
        if sentence.index in with_figures:
            wanted.add(sentence.index)
            if sentence.index and _REFERS_BACK.search(document.view, sentence.span.start, sentence.span.end):
                wanted.add(_told_before(document, sentence.index))
    for sentence in document.sentences[:3]:
        wanted.add(sentence.index)
        if not sentence.title:
            break
    return wanted


def _told_before(document: Document, index: int) -> int:
    """The sentence before, over a subhead: what « il » means was told above it."""
    before = document.sentences[index - 1]
    return index - 2 if before.title and index > 1 else index - 1


def _placed(words: Iterable[Word], start: int, sentence: str) -> Iterator[Token]:
    """The words in their article, as they stand there."""
    for index, (first, end, lemma, tag, relation, head, morph) in enumerate(words):
        yield Token(index, Span(start + first, start + end), sentence[first:end], lemma, tag, relation, head, morph)


def _parsed(document: Document, readings: list[Reading]) -> Parsed:
    tokens: dict[int, tuple[Token, ...]] = {}
    names: list[Name] = []
    for sentence, reading in zip(document.sentences, readings, strict=True):
        start = sentence.span.start
        if reading.words:
            tokens[sentence.index] = tuple(_placed(reading.words, start, sentence.span.of(document.article.text)))
        names += [Name(name.span.moved(start), name.label) for name in reading.names]
    return Parsed(document, tokens, tuple(names))
