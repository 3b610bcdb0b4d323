"""The words of one copy that carry meaning, each figure a single word, in an order that can be compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from claimcheck.comparing.figures import figure_key
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.numerals import roman_value
from claimcheck.french.stems import stem
from claimcheck.model.composition import composition
from claimcheck.model.lines import lines_of
from claimcheck.model.mention import DateMention, EntityMention
from claimcheck.model.relocation import as_read
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind
from claimcheck.reading import divide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.article import Article
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.composition import Composition
    from claimcheck.model.document import Document
    from claimcheck.model.finding import Place
    from claimcheck.model.lines import Lines
    from claimcheck.model.mention import Figure

_WORD = re.compile(r"[^\W\d_]+'?|\d+(?:er|ers|re|res|es?|ème|èmes)\b|\d+(?:[.,]\d+)*|[%‰€$£°]")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][^\W\d_]*'?")
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
    """One side of a comparison: the claims and the words of their article, sentence by sentence, composed.

    ``stored`` is the article as it stands, in which findings have their places.
    """

    claimset: ClaimSet
    document: Document
    stored: Article

    def wording(self, index: int) -> str:
        """All that a sentence writes, to be compared with another letter by letter; kinds of spaces do not count."""
        return " ".join(self.document.sentences[index].span.of(self.document.view).split())

    def words(self, index: int) -> tuple[Word, ...]:
        """The words of a sentence, figures as single ones."""
        known = self._cut.get(index)
        if known is None:
            known = self._cut[index] = tuple(self._words(self.document.sentences[index].span))
        return known

    def _words(self, sentence: Span) -> Iterator[Word]:
        view, at, first = self.document.view, sentence.start, True
        left = bisect_left(self._figures, sentence.start, key=lambda figure: figure.span.start)
        right = bisect_left(self._figures, sentence.end, key=lambda figure: figure.span.start)
        for figure in (*self._figures[left:right], None):
            for match in _WORD.finditer(view, at, figure.span.start if figure else sentence.end):
                yield self._word(match, first=first)
                first = False
            if figure:
                yield Word(figure.span, figure.span.of(view).lower(), figure_key(figure), figure)
                at, first = figure.span.end, False

    def _word(self, match: re.Match[str], *, first: bool) -> Word:
        written = match.group()
        text = plain(written)
        is_name = written[0].isupper() and (not first or written.lower() in self._inner or match.start() in self._named)
        return Word(Span(match.start(), match.end()), text, _rank(written) or stem(text), name=is_name)

    @cached_property
    def _cut(self) -> dict[int, tuple[Word, ...]]:
        return {}

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        figures = (m for m in self.claimset.mentions if not isinstance(m, EntityMention) and not _is_recurring(m))
        return tuple(sorted(figures, key=lambda figure: figure.span))

    @cached_property
    def _named(self) -> frozenset[int]:
        """Where the words of names stand, those that open a sentence above all."""
        return frozenset(m.span.start for m in self.claimset.mentions if isinstance(m, EntityMention))

    @cached_property
    def _inner(self) -> frozenset[str]:
        return _inner_names(self.document)

    @property
    def text(self) -> str:
        return self.claimset.article.text

    def place(self, span: Span, role: str | None = None) -> Place:
        """The span with its words, line and column."""
        return self._lines.place(self._composition.back(span), role)

    def claims_at(self, span: Span) -> tuple[Claim, ...]:
        """The claims whose words the span touches, in text order."""
        return tuple(claim for claim in self._by_sentence.get(self._sentence_of(span.start), ()) if claim.span.overlaps(span))

    def entities_at(self, span: Span) -> tuple[EntityMention, ...]:
        """The names that hold the span."""
        return tuple(entity for entity in self._entities.get(self._sentence_of(span.start), ()) if entity.span.covers(span))

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
        sentence = self.words(index) if index >= 0 else ()
        at = bisect_right(sentence, word.span.start, key=lambda other: other.span.start) - 1
        return sentence[max(0, at - reach) : max(0, at)], sentence[at + 1 : at + 1 + reach]

    def is_capital(self, word: Word) -> bool:
        """Whether the word is written with a capital, also where it opens a sentence."""
        return self.document.view[word.span.start].isupper()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all figures."""
        return frozenset(figure_key(figure) for figure in self._figures)

    @cached_property
    def _lines(self) -> Lines:
        return lines_of(self.stored)

    @cached_property
    def _composition(self) -> Composition:
        return composition(self.stored.text)

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
    """One side of a comparison; its sentences are cut into words only when they are asked for."""
    read = as_read(claimset)
    return Copy(read, divide(read.article), claimset.article)


def _is_recurring(figure: Figure) -> bool:
    """« chaque mois » is compared as a rate, word by word; « toutes les 5 minutes » is a figure."""
    if not isinstance(figure, DateMention) or figure.kind is not DateKind.RECURRING:
        return False
    return not any(char.isdigit() for char in figure.text)


def _inner_names(document: Document) -> frozenset[str]:
    """The words that stand with a capital inside a sentence, in lower case."""
    view, starts = document.view, {sentence.span.start for sentence in document.sentences}
    found = (match for match in _CAPITAL.finditer(view) if match.start() not in starts)
    return frozenset(match.group().lower() for match in found) - FUNCTION_WORDS


def _rank(written: str) -> str | None:
    """« XII », « XIIe » and « 12e » are one number of a name; ``None`` for all other words."""
    match = _RANK.fullmatch(written)
    if match is None:
        return None
    return match["digits"] or str(roman_value(match["roman"] or match["ending"]))


# « I » and « V » alone are letters as well.
_RANK = re.compile(r"(?P<digits>\d+)(?:er|ers|re|res|es?|ème|èmes)|(?P<roman>[IVX]{2,6})|(?P<ending>[IVX]{1,6})(?:er|re|es?|ème)")


@lru_cache(65536)
def plain(written: str) -> str:
    """A word in lower case, its elision undone, a capital's missing accent forgiven by ``stem``."""
    lower = written.lower().replace("œ", "oe").replace("æ", "ae")
    if lower.endswith("'") or lower in _BARE:
        return _ELIDED.get(lower.rstrip("'"), lower[:-1])
    return lower


# « l"erreur" »: an apostrophe that was left out.
_BARE = frozenset({"l", "qu"})


def is_action_noun(word: Word) -> bool:
    """« suppression », « surveillance »: a noun made from a verb, which has no tense and no voice."""
    return word.text.rstrip("s").endswith(_ACTIONS)


_ACTIONS = ("ion", "ment", "age", "ure", "ance")


def is_marked(a: Word, b: Word) -> bool:
    """Whether a mark stands between two neighbours: they lie farther apart than a space."""
    return b.span.start - a.span.end > 1


def split(text: str) -> tuple[str, ...]:
    """The words of a form of a table, as ``Word.text`` has them."""
    return tuple(plain(match.group()) for match in _WORD.finditer(text))
