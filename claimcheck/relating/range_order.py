"""« entre 10 et 20 % »: two ends of one range, and whether they stand in the wrong order."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french.numerals import numeral_value
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.relating.spans_told import reversed_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "range_order"
BETWEEN = re.compile(r"\bentre\b|\bde(?= [\d.,]+ à )")
AGED = re.compile(r"\bâgée?s? (?:de )?$|\bentre $|\bcomprise?s? $")
# « des élèves de 9 à 7 ans »: beside a plural noun the two ages are of many, and nothing falls
OF_MANY = re.compile(r"[^\W\d_]{2,40}[sx] de $")
DEGREES = {"°C", "°F", "°"}
NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[ .]\d{3}){1,4}(?![\d.])(?:,\d+)?|\d+(?:,\d+)?")


def find(context: Context) -> Iterator[Relation]:
    """Ranges whose words say that they are one and that stand in the wrong order: one in order binds no two figures."""
    for mention in context.figures:
        length = mention.length if isinstance(mention, DateMention) else mention.quantity
        declared = length is not None and length.hedge is Hedge.RANGE and _is_declared(context, mention)
        # « il fera entre 12 et 8 degrés » falls with the night
        if declared and length is not None and length.unit not in DEGREES and _is_reversed(context, mention, length):
            yield context.relation(FAMILY, ("range", mention), direction=-1)
    for first, last in reversed_spans(context):
        yield context.relation(FAMILY, ("range", first), ("range", last), direction=-1)
    for first, second in zip(context.durations, context.durations[1:], strict=False):
        many = first.age and second.age and OF_MANY.search(context.before(first, 24)) is not None
        joined = context.between(first, second) in {" à ", " ans à "} and (many or _is_declared(context, first))
        if joined and first.length and second.length:
            falls = (first.length.number or 0) > (second.length.number or 0) and first.length.unit == second.length.unit
            yield context.relation(FAMILY, ("range", first), ("range", second), direction=-1 if falls else 1)


def _is_declared(context: Context, mention: Figure) -> bool:
    return BETWEEN.search(context.words(mention.span)) is not None or AGED.search(context.before(mention, 12)) is not None


def _is_reversed(context: Context, mention: Figure, ends: Quantity) -> bool:
    """The first figure is the higher one, and both have one scale: their ratio is that of the ends."""
    written = [_value(found) for found in NUMBER.findall(context.words(mention.span))] or _in_words(context, mention)
    if isinstance(mention, QuantityMention) and mention.malformed:
        return False
    if len(written) != 2 or written[0] <= written[1] or written[1] == 0 or not ends.lower or not ends.upper:
        return False
    return written[0] / written[1] == max(ends.lower, ends.upper) / min(ends.lower, ends.upper)


# « entre quatre et deux mois »
IN_WORDS = re.compile(r"entre (?P<first>[^\W\d_]{2,12}) et (?P<last>[^\W\d_]{2,12})\b")


def _in_words(context: Context, mention: Figure) -> list[Fraction]:
    """Two plain number words."""
    found = IN_WORDS.match(context.words(mention.span))
    numbers = [numeral_value(found[name]) for name in ("first", "last")] if found else []
    return [number for number in numbers if number is not None]


def _value(written: str) -> Fraction:
    return Fraction(written.replace(" ", "").replace(".", "").replace(",", "."))
