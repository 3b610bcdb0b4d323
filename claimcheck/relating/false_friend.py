"""« billion » and « trillion » in translated copy, beside the figure that shows what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.relating.marks import EVERY, MONEY, amount, marked, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_LONG = re.compile(r"\b(?:billion|trillion)s?\b", re.IGNORECASE)
# « levé 2 milliards de dollars, pour une valeur de 15 billions de dollars »: two figures of one currency in one sentence
_LIKE = re.compile(rf"(?P<first>[{MONEY}])[^;:({EVERY}\n]{{1,60}}?(?P<second>[{MONEY}])")
_MILLIARD = re.compile(r"\bmilliards?\b", re.IGNORECASE)
THOUSAND, MOST = 1000, 20
# Currencies of which nobody has a hundredth of a trillion (10^18); of yens and lire some may.
STRONG, TRILLION = frozenset({"EUR", "USD", "GBP", "CHF", "CAD", "AUD"}), 10**16
_BESIDE = re.compile(
    rf"(?P<first>[{EVERY}])(?:[^;:{EVERY}\n]{{0,40}}?(?:\((?:soit |environ )?|, soit |, ou ))(?P<second>[{EVERY}])"
)


def find(context: Context) -> Iterator[Relation]:
    """A figure in billions whose equivalent or other mention is in milliards or millions; trillions that nobody can have."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if not _LONG.search(context.words(sentence.span)):
            continue
        yield from _alike(context, line)
        yield from _beyond(context, line)
        for match in line.find(_BESIDE):
            first, second = line.figure(match, "first"), line.figure(match, "second")
            if first is None or second is None or bool(_LONG.search(first.text)) == bool(_LONG.search(second.text)):
                continue
            long, other = (first, second) if _LONG.search(first.text) else (second, first)
            if _money(long) and _money(other) and size_of(other):
                yield context.relation(
                    "false_friend", ("value", long), ("converted", other), cue=line.span(match.start(), match.end())
                )


def _alike(context: Context, line: Marked) -> Iterator[Relation]:
    """A figure in billions beside one in milliards, their numbers of one size: « 2 milliards … 15 billions »."""
    for match in line.find(_LIKE):
        pair = line.figure(match, "first"), line.figure(match, "second")
        long = next((f for f in pair if f and _LONG.search(f.text)), None)
        other = next((f for f in pair if f and _MILLIARD.search(f.text)), None)
        one, two = (amount(f) if f else None for f in (long, other))
        if long is None or other is None or not one or not two or one.unit != two.unit or not one.number or not two.number:
            continue
        if THOUSAND // MOST <= one.number / two.number <= THOUSAND * MOST:
            yield context.relation("false_friend", ("value", long), ("converted", other), sure=False)


def _beyond(context: Context, line: Marked) -> Iterator[Relation]:
    """« 2 trillions de dollars »: a French trillion of a strong currency is more than there is of it."""
    for _, figure in line.at(MONEY):
        quantity = amount(figure)
        if quantity and quantity.unit in STRONG and size_of(figure) >= TRILLION and _LONG.search(figure.text):
            yield context.relation("false_friend", ("value", figure), sure=False)


def _money(figure: Figure) -> bool:
    quantity = amount(figure)
    return quantity is not None and quantity.number is not None and quantity.unit is not None and len(quantity.unit) == 3
