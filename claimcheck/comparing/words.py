"""The words of one copy that carry meaning, each figure a single word, in an order that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from claimcheck.comparing.figures import figure_key
from claimcheck.french.stems import stem
from claimcheck.model.lines import lines_of
from claimcheck.model.mention import EntityMention
from claimcheck.model.span import Span
from claimcheck.reading import divide

if TYPE_CHECKING:
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.document import Document
    from claimcheck.model.finding import Place
    from claimcheck.model.lines import Lines
    from claimcheck.model.mention import Figure

_WORD = re.compile(r"[^\W\d_]+'?|\d+(?:[.,]\d+)*|[%‰€$£°]")
_ELIDED = {
    "l": "le", "d": "de", "qu": "que", "n": "ne", "s": "se", "j": "je", "m": "me", "t": "te", "c": "ce",
    "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque", "quelqu": "quelque", "aujourd": "aujourd",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word. ``text`` is lower case with elisions undone, ``key`` what two wordings of the same thing share."""

    span: Span
    text: str
    key: str
    figure: Figure | None = None
    name: bool = False


@dataclass(frozen=True)
class Copy:
    """One side of a comparison: the claims and the words of their article, sentence by sentence."""

    claimset: ClaimSet
    document: Document
    sentences: tuple[tuple[Word, ...], ...]

    @property
    def text(self) -> str:
        return self.claimset.article.text

    def place(self, span: Span, role: str | None = None) -> Place:
        """The span with its words, line and column."""
        return self._lines.place(span, role)

    def claims_at(self, span: Span) -> tuple[Claim, ...]:
        """The claims whose words the span touches, in text order."""
        return tuple(claim for claim in self._by_sentence.get(self._sentence_of(span.start), ()) if claim.span.overlaps(span))

    def words_between(self, start: int, end: int) -> tuple[str, ...]:
        """All words of the text between two places, lower case, those of no meaning of their own as well."""
        return tuple(plain(match.group()) for match in _WORD.finditer(self.document.view, start, end))

    @cached_property
    def _lines(self) -> Lines:
        return lines_of(self.text)

    @cached_property
    def _by_sentence(self) -> dict[int, list[Claim]]:
        found: dict[int, list[Claim]] = {}
        for claim in self.claimset.claims:
            found.setdefault(self._sentence_of(claim.span.start), []).append(claim)
        return found

    def _sentence_of(self, offset: int) -> int:
        sentence = self.document.sentence_at(offset)
        return -1 if sentence is None else sentence.index


def copy_of(claimset: ClaimSet) -> Copy:
    """Cut the article of a claim set into the words that are compared."""
    document = divide(claimset.article)
    figures = [m for m in claimset.mentions if not isinstance(m, EntityMention)]
    entities = [m.span for m in claimset.mentions if isinstance(m, EntityMention)]
    at_figure = {figure.span.start: figure for figure in figures}
    named = _covered(entities)
    sentences = tuple(tuple(_words(document, s.span, at_figure, named)) for s in document.sentences)
    return Copy(claimset, document, sentences)


def _covered(spans: list[Span]) -> set[int]:
    return {match for span in spans for match in range(span.start, min(span.end, span.start + 200))}


def _words(document: Document, sentence: Span, at_figure: dict[int, Figure], named: set[int]) -> list[Word]:
    view, words, at = document.view, [], sentence.start
    starts = sorted(start for start in range(sentence.start, sentence.end) if start in at_figure)
    for start in [*starts, sentence.end]:
        words += [_word(view, match, sentence.start, named) for match in _WORD.finditer(view, at, start)]
        if start < sentence.end:
            figure = at_figure[start]
            words.append(Word(figure.span, figure.span.of(view).lower(), figure_key(figure), figure))
            at = figure.span.end
    return words


def _word(view: str, match: re.Match[str], sentence_start: int, named: set[int]) -> Word:
    written = match.group()
    text = plain(written)
    name = written[0].isupper() and (match.start() in named or not _opens_sentence(view, sentence_start, match.start()))
    return Word(Span(match.start(), match.end()), text, stem(text), name=name)


def _opens_sentence(view: str, sentence_start: int, at: int) -> bool:
    return not any(char.isalnum() for char in view[sentence_start:at])


@cache
def plain(written: str) -> str:
    """A word in lower case, its elision undone, a capital's missing accent forgiven by ``stem``."""
    lower = written.lower().replace("œ", "oe").replace("æ", "ae")
    if lower.endswith("'"):
        return _ELIDED.get(lower[:-1], lower[:-1])
    return lower
