"""Tables, lists and noise: what is so full of numbers or of days and times that it is no prose, and is read without them.

Each figure is looked at with its neighbours, so that a megabyte of bare numbers would take minutes. Of 1,500 articles
the sentence with the most numbers has 61, a list of departments.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.french.calendar import alternatives
from claimcheck.french.numerals import BASIC, SCALES
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.document import Sentence

MOST_IN_SENTENCE = 64
MOST_IN_ARTICLE = 5_000

# « un » and « une » are articles far more often than numbers.
_WORDS = "|".join(sorted({*BASIC, *SCALES} - {"un", "une"}, key=len, reverse=True))
_NUMBER = re.compile(rf"\d+|(?<![^\W_])(?:{_WORDS}|(?-i:[IVX]{{1,6}}(?:er?|re)))(?![^\W_])", re.IGNORECASE)
# Counted by themselves: « du lundi 3 mars au mardi 4 mars » is no fuller than its figures.
_TIMES = "|".join(alternatives(kind) for kind in ("weekday", "month", "part", "season", "feast", "unit"))
_DAY = re.compile(rf"(?<![^\W_])(?:{_TIMES}|hier|demain|aujourd'hui|midi|minuit)(?![^\W_])", re.IGNORECASE)
_KINDS = (_NUMBER, _DAY)
# Each number and each day takes one of these at least.
_RUN = re.compile(r"\d+|[^\W\d_]+")
_BLANK = "·"


def without_crowds(view: str, sentences: Sequence[Sentence]) -> tuple[str, tuple[Span, ...]]:
    """The view with the numbers of such sentences blanked out, code point for code point, and the stretches that these make."""
    left, last = MOST_IN_ARTICLE, -1
    crowds: list[Span] = []
    # Prose has fewer words than a crowd has numbers: to count those of every sentence costs a tenth of finding its numbers.
    runs = [len(_RUN.findall(view, sentence.span.start, sentence.span.end)) for sentence in sentences]
    short = sum(runs) <= MOST_IN_ARTICLE
    for sentence, run in zip(sentences, runs, strict=True):
        if short and run <= MOST_IN_SENTENCE:
            continue
        span, most = sentence.span, min(left, MOST_IN_SENTENCE)
        count = max(len(list(islice(kind.finditer(view, span.start, span.end), most + 1))) for kind in _KINDS)
        if count <= most:
            left -= count
            continue
        crowds[-1:] = [Span(crowds[-1].start, span.end)] if crowds and last == sentence.index - 1 else [*crowds[-1:], span]
        last = sentence.index
    return _without(view, crowds), tuple(crowds)


def _without(view: str, crowds: Iterable[Span]) -> str:
    pieces: list[str] = []
    reached = 0
    for crowd in crowds:
        pieces += view[reached : crowd.start], _DAY.sub(_blanked, _NUMBER.sub(_blanked, crowd.of(view)))
        reached = crowd.end
    return "".join((*pieces, view[reached:]))


def _blanked(number: re.Match[str]) -> str:
    return _BLANK * len(number.group())
