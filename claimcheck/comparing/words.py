"""The words of one copy that carry meaning, each figure a single word, in an order that can be compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from claimcheck.comparing.figures import figure_key
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.stems import stem
from claimcheck.model.lines import lines_of
from claimcheck.model.mention import DateMention, EntityMention
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind
from claimcheck.reading import divide

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    def entities_at(self, span: Span) -> tuple[EntityMention, ...]:
        """The names that hold the span."""
        return tuple(entity for entity in self._entities.get(self._sentence_of(span.start), ()) if entity.span.covers(span))

    def words_between(self, start: int, end: int) -> tuple[str, ...]:
        """All words of the text between two places, lower case, those of no meaning of their own as well."""
        return tuple(plain(match.group()) for match in _WORD.finditer(self.document.view, start, end))

    def names_also(self, canonical: str) -> bool:
        """Whether the article has this name anywhere."""
        return canonical.lower() in self._canonicals

    @cached_property
    def _canonicals(self) -> frozenset[str]:
        return frozenset(m.canonical.lower() for m in self.claimset.mentions if isinstance(m, EntityMention))

    def quotation_at(self, span: Span) -> Span | None:
        """The quotation that holds the start of the span."""
        quotations = self.document.quotations
        at = bisect_right(quotations, span.start, key=lambda quotation: quotation.start) - 1
        return quotations[at] if at >= 0 and span.start < quotations[at].end else None

    def is_quoted(self, span: Span) -> bool:
        """Whether the span starts between quotation marks."""
        return self.quotation_at(span) is not None

    def around(self, word: Word, reach: int) -> tuple[Sequence[Word], Sequence[Word]]:
        """The words of the sentence before and after one of them, so many at most."""
        index = self._sentence_of(word.span.start)
        sentence = self.sentences[index] if index >= 0 else ()
        at = bisect_right(sentence, word.span.start, key=lambda other: other.span.start) - 1
        return sentence[max(0, at - reach) : max(0, at)], sentence[at + 1 : at + 1 + reach]

    def is_capital(self, word: Word) -> bool:
        """Whether the word is written with a capital, also where it opens a sentence."""
        return self.document.view[word.span.start].isupper()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all figures."""
        return frozenset(word.key for sentence in self.sentences for word in sentence if word.figure)

    @cached_property
    def _lines(self) -> Lines:
        return lines_of(self.claimset.article)

    @cached_property
    def _entities(self) -> dict[int, list[EntityMention]]:
        found: dict[int, list[EntityMention]] = {}
        for mention in self.claimset.mentions:
            if isinstance(mention, EntityMention):
                found.setdefault(self._sentence_of(mention.span.start), []).append(mention)
        return found

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
    figures = [m for m in claimset.mentions if not isinstance(m, EntityMention) and not _is_recurring(m)]
    entities = [m.span for m in claimset.mentions if isinstance(m, EntityMention)]
    at_figure = {figure.span.start: figure for figure in figures}
    named = _covered(entities) | _known_names(document)
    sentences = tuple(tuple(_words(document, s.span, at_figure, named)) for s in document.sentences)
    return Copy(claimset, document, sentences)


def _is_recurring(figure: Figure) -> bool:
    """« chaque mois » is compared as a rate, word by word; « toutes les 5 minutes » is a figure."""
    if not isinstance(figure, DateMention) or figure.kind is not DateKind.RECURRING:
        return False
    return not any(char.isdigit() for char in figure.text)


def _known_names(document: Document) -> set[int]:
    """Where a sentence opens with a word that stands with its capital inside another."""
    inside: set[str] = set()
    first: list[re.Match[str]] = []
    for sentence in document.sentences:
        for number, match in enumerate(_WORD.finditer(document.view, sentence.span.start, sentence.span.end)):
            word = match.group()
            if word[0].isupper() and not number:
                first.append(match)
            if word[0].isupper() and number:
                inside.add(word.lower())
    return {match.start() for match in first if match.group().lower() in inside and match.group().lower() not in FUNCTION_WORDS}


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


def split(text: str) -> tuple[str, ...]:
    """The words of a form of a table, as ``Word.text`` has them."""
    return tuple(plain(match.group()) for match in _WORD.finditer(text))
