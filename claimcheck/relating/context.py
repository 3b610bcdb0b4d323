"""An article as the finders of relations look at it: every figure with its sentence, its words and its neighbours."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention, EntityMention, QuantityMention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.document import Document, Parsed, Sentence, Token
    from claimcheck.model.interval import Interval
    from claimcheck.model.mention import Figure, Mention
    from claimcheck.relating.marks import Marked


@dataclass(frozen=True)
class Context:
    """The parsed article with its claims. Texts given out are of ``low``: the view in lower case, same offsets."""

    parsed: Parsed
    claimset: ClaimSet

    @property
    def document(self) -> Document:
        """The article, divided."""
        return self.parsed.document

    @property
    def text(self) -> str:
        """The article as it stands, to quote from."""
        return self.document.article.text

    @property
    def view(self) -> str:
        """The article with every space, apostrophe and hyphen reduced to one kind, to match on."""
        return self.document.view

    @cached_property
    def low(self) -> str:
        """The view in lower case, code point for code point."""
        return self.document.low

    @property
    def published(self) -> date | None:
        """The day of publication."""
        return self.document.article.published

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Quantities and dates, in text order."""
        found = (mention for mention in self.claimset.mentions if not isinstance(mention, EntityMention))
        return tuple(sorted(found, key=lambda mention: mention.span))

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """The quantities that may be computed with, in text order."""
        return tuple(m for m in self.figures if isinstance(m, QuantityMention) and not m.malformed)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Dates and periods, without durations, in text order."""
        return tuple(m for m in self.figures if isinstance(m, DateMention) and m.kind is not DateKind.DURATION)

    @cached_property
    def durations(self) -> tuple[DateMention, ...]:
        """Lengths of time and ages, in text order."""
        return tuple(m for m in self.figures if isinstance(m, DateMention) and m.kind is DateKind.DURATION)

    @cached_property
    def entities(self) -> tuple[EntityMention, ...]:
        """Proper names, in text order."""
        found = (mention for mention in self.claimset.mentions if isinstance(mention, EntityMention))
        return tuple(sorted(found, key=lambda mention: mention.span))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return self.document.sentences

    @cached_property
    def with_figures(self) -> tuple[Sentence, ...]:
        """The sentences in which a figure starts, in order: half of all, and the only ones that bind any."""
        return tuple(dict.fromkeys(sentence for figure in self.figures if (sentence := self.sentence(figure)) is not None))

    def sentence(self, mention: Mention) -> Sentence | None:
        """The sentence in which the mention starts."""
        return self.document.sentence_at(mention.span.start)

    def words(self, span: Span) -> str:
        """The words of a span, in lower case."""
        return span.of(self.low)

    def figures_in(self, span: Span) -> tuple[Figure, ...]:
        """The figures that start within a span."""
        first = bisect_left(self._starts, span.start)
        return self.figures[first : bisect_left(self._starts, span.end)]

    def entities_in(self, span: Span) -> tuple[EntityMention, ...]:
        """The names that lie within a span."""
        first = bisect_left(self.entities, span.start, key=lambda entity: entity.span.start)
        last = bisect_left(self.entities, span.end, key=lambda entity: entity.span.start)
        return tuple(entity for entity in self.entities[first:last] if span.covers(entity.span))

    def quantities_in(self, span: Span) -> tuple[QuantityMention, ...]:
        """The quantities that start within a span and may be computed with."""
        return tuple(m for m in self.figures_in(span) if isinstance(m, QuantityMention) and not m.malformed)

    def gap(self, left: Mention, right: Mention) -> Span:
        """The span between two mentions; empty where they touch or overlap."""
        return Span(left.span.end, max(left.span.end, right.span.start))

    def between(self, left: Mention, right: Mention) -> str:
        """The words between two mentions."""
        return self.words(self.gap(left, right))

    def before(self, mention: Mention, width: int = 60) -> str:
        """Up to ``width`` code points of the sentence before the mention."""
        sentence = self.sentence(mention)
        start = max(sentence.span.start if sentence else 0, mention.span.start - width)
        return self.low[start : mention.span.start]

    def after(self, mention: Mention, width: int = 60) -> str:
        """Up to ``width`` code points of the sentence after the mention."""
        sentence = self.sentence(mention)
        end = min(sentence.span.end if sentence else len(self.low), mention.span.end + width)
        return self.low[mention.span.end : end]

    def search(self, cue: re.Pattern[str], span: Span | None = None) -> Iterator[re.Match[str]]:
        """Where a cue stands, written in lower case; offsets are the article's."""
        start, end = (span.start, span.end) if span else (0, len(self.low))
        return cue.finditer(self.low, start, end)

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The words of a sentence as the parser saw them; none where it was not parsed."""
        return self.parsed.tokens.get(sentence.index, ())

    def claims(self, mention: Mention) -> tuple[Claim, ...]:
        """The claims that the mention is a figure of."""
        return self.claimset.claims_of(mention)

    def claim(self, mention: Mention) -> Claim | None:
        """The first claim that the mention is a figure of."""
        return next(iter(self.claims(mention)), None)

    def start(self, relation: Relation) -> int:
        """Where the first mention of a relation stands."""
        return min((self.claimset.by_id[m].span.start for m in relation.mentions), default=0)

    def relation(
        self, family: str, *roles: tuple[str, Mention | None], direction: int = 0, closed: bool = False, sure: bool = True,
        items: tuple[Span, ...] = (), cue: Span | None = None, unchecked: str | None = None,
        factor: Interval | None = None,
    ) -> Relation:
        """Bind figures, given as (role, mention) with ``None`` for an unstated end; their claims come along."""
        stated = [(role, mention) for role, mention in roles if mention is not None]
        claims = dict.fromkeys(claim.id for _, mention in stated for claim in self.claims(mention))
        return Relation(
            family, tuple(m.id for _, m in stated), tuple(role for role, _ in stated), tuple(claims),
            direction, closed, sure, items, cue, unchecked, factor=factor,
        )

    @cached_property
    def lines(self) -> dict[tuple[int, int], Marked]:
        """The stretches that a finder has asked for with their figures as letters; the next one asks for the same."""
        return {}

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.span.start for mention in self.figures)
