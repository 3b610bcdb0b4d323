"""Spans of one measure in two figures: « varie de 40 à 25 euros », « des vents de 90 à 70 km/h », « environ 3 à 2 tonnes ».

Between two ends of one span nothing falls, so that the lower one comes first. A word of change makes a fall of it, and
sentences are told from the hardest down: those stay out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.model.quantity import Hedge
from claimcheck.relating.marks import AGE, LENGTH, MEASURE, MONEY, amount, marked, same_unit, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_SIZE = f"[{MONEY}{MEASURE}{LENGTH}{AGE}]"
_ENDS = rf"(?P<first>{_SIZE}) à (?P<last>{_SIZE})"
FORMS = tuple(re.compile(form) for form in (
    # « va de 40 à 25 euros », « il faut compter de 40 à 25 euros »
    rf"\b(?:va|vont|allaient|allait|ira|iront|allant|vari\w+|oscill\w+|s'échelonn\w+|s'étal\w+|compter|prévoir) de {_ENDS}",
    # « des vents de 90 à 70 km/h »
    rf"\b(?:des|plusieurs) [^\W\d_]{{2,30}}[sx] de {_ENDS}",
))
BARE = re.compile(rf"(?<!de )(?<!d'){_ENDS}")
# « ramené de 40 à 25 euros », « condamnés à des peines allant de dix à deux ans de prison »
_FALLS = re.compile(r"\b(?:pass|ramen|abaiss|limit|descend|peines?|prison|réclusion|détention|sursis|amendes?)")
_DEGREES = {"°C", "°F", "°"}


def reversed_spans(context: Context) -> Iterator[tuple[Figure, Figure]]:
    """The two ends of every span whose higher end comes first."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if len(line.figures) > 1 and " à " in line.text and not _FALLS.search(line.text):
            yield from _spans(line)


def _spans(line: Marked) -> Iterator[tuple[Figure, Figure]]:
    for form in (*FORMS, BARE):
        for match in form.finditer(line.text):
            first, last = line.figure(match, "first"), line.figure(match, "last")
            about = first is not None and (size := amount(first)) is not None and size.hedge is Hedge.ABOUT
            moved = ways(line.text[: match.end()])
            if first and last and (form is not BARE or about) and not moved and _falls(first, last):
                yield first, last


def _falls(first: Figure, last: Figure) -> bool:
    """Whether two plain sizes of one unit stand the wrong way round."""
    sizes = [amount(figure) for figure in (first, last)]
    units = {size.unit for size in sizes if size is not None}
    scaled = {"mill" in figure.text.lower() for figure in (first, last)}  # « de 800 à 2 millions d'euros »
    return len(scaled) == 1 and same_unit(first, last) and not units & _DEGREES and size_of(first) > size_of(last) > 0
