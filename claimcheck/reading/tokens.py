"""The only door to spaCy: sentences to words, their parts of speech and their heads, and to names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.inflection import lemma
from claimcheck.french.sentence_words import OPENERS
from claimcheck.model.document import Name
from claimcheck.model.span import Span
from claimcheck.reading.cutting import cutter, words_between
from claimcheck.reading.loading import load
from claimcheck.reading.parse import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.reading.analysis import Analysis, Model
    from claimcheck.reading.cutting import Cut, CutWord
    from claimcheck.reading.parse import Request

TOGETHER = 1024
"""Sentences that go through the model at once."""

_NOTHING = Reading()
_LONG = 200
_YEAR = re.compile("[12][0-9]{3}")
_FIRST_WORD = re.compile(r"([^\W\d_]+)")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+(?<!ième)(?<!ièmes)", re.IGNORECASE)
_model = cache(load)


@cache
def _cut() -> Cut:
    return cutter(_model().tokenizer)


def analyse(requests: Sequence[Request]) -> list[Reading]:
    """Read sentences, in order. The same sentence with the same figures always gives the same words."""
    model = _model()
    readings: dict[Request, Reading] = {}
    # Sentences that stand in many places (boilerplate, hostile repetition) are read once.
    distinct = list(dict.fromkeys(request for request in requests if _is_prose(request.text)))
    for first in range(0, len(distinct), TOGETHER):
        part = distinct[first : first + TOGETHER]
        with model.memory_zone():
            readings.update(zip(part, _readings(model, part), strict=True))
    return [readings.get(request, _NOTHING) for request in requests]


def _may_name(sentence: str) -> bool:
    """Whether there can be a name in it: a capital that is not the first word's, or a first word that only a name explains."""
    first = _FIRST_WORD.match(sentence)
    return first is None or first.group(1).casefold() not in OPENERS or not sentence[1:].islower()


def _is_prose(sentence: str) -> bool:
    """Whether it is worth reading: no long run of digits, brackets or dots, which would cost more time than any article."""
    return len(sentence) < _LONG or sum(map(str.isalpha, sentence)) * 4 >= len(sentence)


def _readings(model: Model, requests: Sequence[Request]) -> Iterator[Reading]:
    worded = [_words(_cut(), request) for request in requests]
    filled = [(request, words) for request, words in zip(requests, worded, strict=True) if words]
    parsed, named = [request.full for request, _ in filled], [_may_name(request.text) for request, _ in filled]
    analyses = iter(model.read([words for _, words in filled], parsed, named))
    for request, words in zip(requests, worded, strict=True):
        yield _reading(request, words, next(analyses)) if words else _NOTHING


def _words(cut: Cut, request: Request) -> list[CutWord]:
    at, found = 0, []
    for figure in request.figures:
        found += words_between(request.text, at, figure.start, cut)
        found.append((_stand_in(figure.of(request.text)), figure.start, request.text[figure.end : figure.end + 1] == " "))
        at = figure.end
    return found + words_between(request.text, at, len(request.text), cut)


def _stand_in(figure: str) -> str:
    """What the parser reads in place of a figure: its last word, which governs the others in French, or a common number.

    The model knows few numbers in words that hyphens join (« soixante-treize »): they are read as the same number in digits is.
    """
    last = figure.rstrip().rpartition(" ")[2] or figure
    common = (last[-1].isdigit() and not _YEAR.fullmatch(last)) or _COMPOUND.fullmatch(last)
    return "20" if common else last


def _reading(request: Request, words: list[CutWord], analysis: Analysis) -> Reading:
    if analysis.parse is None and not analysis.names:
        return _NOTHING
    ends_of_figures = {figure.start: figure.end for figure in request.figures}
    starts = [start for _, start, _ in words]
    ends = [ends_of_figures.get(start, start + len(word)) for word, start, _ in words]
    names = tuple(Name(Span(starts[first], ends[end - 1]), label) for first, end, label in analysis.names)
    if analysis.parse is None:
        return Reading((), names)
    tags, morphs, relations, heads = analysis.parse
    written = [request.text[start:end] for start, end in zip(starts, ends, strict=True)]
    lemmas = map(lemma, written, tags, morphs)
    return Reading(tuple(zip(starts, ends, lemmas, tags, relations, heads, morphs, strict=True)), names)
