"""« billion » and « trillion » in translated copy, beside the figure that shows what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.relating.marks import EVERY, amount, marked, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_LONG = re.compile(r"\b(?:billion|trillion)s?\b", re.IGNORECASE)
_BESIDE = re.compile(
    rf"(?P<first>[{EVERY}])(?:[^;:{EVERY}\n]{{0,40}}?(?:\((?:soit |environ )?|, soit |, ou ))(?P<second>[{EVERY}])"
)


def find(context: Context) -> Iterator[Relation]:
    """A figure in billions whose equivalent, or whose other mention, is in milliards or millions."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        for match in line.find(_BESIDE):
            first, second = line.figure(match, "first"), line.figure(match, "second")
            if first is None or second is None or bool(_LONG.search(first.text)) == bool(_LONG.search(second.text)):
                continue
            long, other = (first, second) if _LONG.search(first.text) else (second, first)
            if _money(long) and _money(other) and size_of(other):
                yield context.relation(
                    "false_friend", ("value", long), ("converted", other), cue=line.span(match.start(), match.end())
                )


def _money(figure: Figure) -> bool:
    quantity = amount(figure)
    return quantity is not None and quantity.number is not None and quantity.unit is not None and len(quantity.unit) == 3
