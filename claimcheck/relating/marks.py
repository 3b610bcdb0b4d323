"""A stretch of the article in which every figure is reduced to one letter of its sort.

Relations of arithmetic are announced by the few words between figures (« contre », « soit », « sur », a parenthesis). With
each figure as one letter, a form of speech is a short pattern over the rest, whatever the figure's own words are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING

from claimcheck.french.joints import joint
from claimcheck.model.dimensions import dimension, size
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.document import Sentence
    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity
    from claimcheck.relating.context import Context

# Private-use letters: no article writes them, and the view keeps them out of the patterns' way.
COUNT, FRACTION, PERCENT, POINTS, MONEY, MEASURE, TIMES, LENGTH, AGE, DATE, RANK, OTHER = (chr(0xE100 + i) for i in range(12))
EVERY = f"{COUNT}-{OTHER}"
AMOUNT = f"[{COUNT}{MONEY}{MEASURE}{LENGTH}]"
LEVEL = f"[{COUNT}{MONEY}{MEASURE}{LENGTH}{AGE}{PERCENT}]"
SHARE = f"[{PERCENT}{FRACTION}]"
# Dates and ranks may stand between two figures that belong together; any other figure is a figure too many.
GAP_LETTER = rf"[^{COUNT}-{AGE}{OTHER};:()\n]"
# The same with brackets and colons, or with colons alone.
OPEN_LETTER = rf"(?:[^;{EVERY}\n]|[{DATE}{RANK}])"
FLAT_LETTER = rf"(?:[^;(){EVERY}\n]|[{DATE}{RANK}])"


# « en cinq ans », « depuis dix ans » say when, and stand between other figures as dates do.
_WHILE = re.compile(r"\b(?:en|sur|depuis|pendant|durant|après|avant|en l'espace de|au cours des|ces|dans les|les) $")
# « en trois saisons »: what lasts, though no unit of time
_STRETCH = re.compile(rf" {joint('stretch-noun')}")
# « six centièmes de mieux », « deux dixièmes d'avance »: parts of a second, not of a whole
_LEAD = re.compile(r" (?:de (?:mieux|moins|plus|seconde|retard|degré|point)|d'avance|derrière|devant)\b")


def gap(width: int, letter: str = GAP_LETTER) -> str:
    """Up to ``width`` letters of words between two figures, as few as will do."""
    return f"{letter}{{0,{width}}}?"


@dataclass(frozen=True, eq=False)
class Marked:
    """The words of ``span`` in lower case, figures reduced to letters; ``offsets`` gives each letter's place in the article."""

    text: str
    figures: dict[int, Figure]
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the article that letters ``start`` to ``end`` stand for."""
        return Span(self.offsets[start], self.offsets[end])

    def find(self, pattern: re.Pattern[str], start: int = 0) -> Iterator[re.Match[str]]:
        """Every place where the pattern begins, matches within each other included."""
        found = pattern.search(self.text, start)
        while found:
            yield found
            found = pattern.search(self.text, found.start() + 1)

    def figure(self, match: re.Match[str], group: str) -> Figure | None:
        """The figure that a group of a match holds."""
        return self.figures.get(match.start(group)) if match.start(group) >= 0 else None

    def at(self, pattern: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Figure]]:
        """The figures from ``start`` to ``end`` whose letter is one of ``pattern``, with their place."""
        places = self.places[bisect_left(self.places, start) : None if end is None else bisect_left(self.places, end)]
        letters = _letters(pattern)
        return ((place, self.figures[place]) for place in places if self.text[place] in letters)

    def has(self, pattern: str) -> bool:
        """Whether the letter of any figure is one of ``pattern``."""
        return not self._sorts.isdisjoint(_letters(pattern))

    @cached_property
    def _sorts(self) -> frozenset[str]:
        return frozenset([self.text[place] for place in self.figures])

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where the figures stand."""
        return tuple(sorted(self.figures))


@cache
def _letters(pattern: str) -> frozenset[str]:
    """The letters of figures that a pattern of one letter stands for."""
    return frozenset(letter for letter in map(chr, range(ord(COUNT), ord(OTHER) + 1)) if re.fullmatch(pattern, letter))


def marked(context: Context, span: Span) -> Marked:
    """A stretch with its figures reduced to letters."""
    ends = span.start, span.end  # a key that takes a third of the time of a span
    line = context.lines.get(ends)
    if line is None:
        context.lines[ends] = line = _marked(context, span)
    return line


def lines_before(context: Context, sentence: Sentence, count: int = 1) -> list[Marked]:
    """Up to so many sentences before one."""
    return [marked(context, one.span) for one in context.document.sentences[max(0, sentence.index - count) : sentence.index]]


def line_before(context: Context, sentence: Sentence) -> Marked | None:
    """The sentence before one."""
    return next(iter(lines_before(context, sentence)), None)


def _marked(context: Context, span: Span) -> Marked:
    parts: list[str] = []
    offsets: list[int] = []
    figures: dict[int, Figure] = {}
    at = span.start
    for figure in context.figures_in(span):
        if figure.span.start < at:
            continue
        parts.append(context.low[at : figure.span.start])
        offsets.extend(range(at, figure.span.start))
        figures[len(offsets)] = figure
        parts.append(_letter(context, figure))
        offsets.append(figure.span.start)
        at = figure.span.end
    parts.append(context.low[at : span.end])
    last = range(at, max(at, span.end) + 1)
    return Marked("".join(parts), figures, (*offsets, *last) if figures else last)


def _letter(context: Context, figure: Figure) -> str:
    """The letter of a figure beside its words."""
    letter = sort_of(figure)
    if (letter == LENGTH or (letter == COUNT and _STRETCH.match(context.low, figure.span.end))) and _WHILE.search(
        context.low, max(0, figure.span.start - 24), figure.span.start
    ):
        return DATE
    return OTHER if letter == FRACTION and _LEAD.match(context.low, figure.span.end) else letter


def sort_of(figure: Figure) -> str:
    """The letter of a figure."""
    if isinstance(figure, DateMention):
        if figure.kind is not DateKind.DURATION:
            return DATE
        return AGE if figure.age else LENGTH
    return _sort_of_quantity(figure)


def _sort_of_quantity(mention: QuantityMention) -> str:
    quantity = mention.quantity
    if mention.malformed or quantity.unit == "score":
        return OTHER
    if mention.ordinal:
        return RANK
    match quantity.unit:
        case "%":
            return PERCENT
        case "pp" | "pb":
            return POINTS
        case "times":
            return TIMES
        case None:
            return FRACTION if is_fraction(mention) else COUNT
        case unit:
            return MONEY if (len(unit) == 3 and unit.isupper()) or unit == "centime" else MEASURE


def is_fraction(mention: QuantityMention) -> bool:
    """« un tiers », « six sur dix »: a part of one, not a small count such as 0,4."""
    value = mention.quantity.number
    return value is not None and value.denominator > 1 and ("," not in mention.text or " sur " in mention.text)


def amount(figure: Figure) -> Quantity | None:
    """What a figure measures; nothing for dates."""
    return figure.length if isinstance(figure, DateMention) else figure.quantity


def same_unit(left: Figure, right: Figure) -> bool:
    """Whether two figures measure the same sort of thing: euros and centimes, kilometres and metres."""
    first, second = amount(left), amount(right)
    return first is not None and second is not None and dimension(first.unit) == dimension(second.unit)


def size_of(figure: Figure) -> Fraction:
    """How much a figure says in the base of its dimension, at its greatest; 0 where it says nothing."""
    quantity = amount(figure)
    ends = (quantity.number, quantity.stated.upper, quantity.stated.lower) if quantity else ()
    value = next((end for end in ends if end is not None), Fraction(0))
    return value * size(quantity.unit) if quantity else value


def is_range(figure: Figure) -> bool:
    """« de 240 à 530 agents », which under a word of change is a way from one to the other."""
    quantity = amount(figure)
    return quantity is not None and quantity.hedge is Hedge.RANGE


