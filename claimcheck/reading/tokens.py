"""The only door to spaCy: sentences to words, their parts of speech and their heads, and to names."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from claimcheck.french.inflection import lemma
from claimcheck.french.sentence_words import OPENERS
from claimcheck.model.document import Name
from claimcheck.model.span import Span
from claimcheck.reading.cutting import cutter, words_between
from claimcheck.reading.loading import Pipeline, load
from claimcheck.reading.parse import Reading, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.reading.cutting import Cut, CutWord
    from claimcheck.reading.parse import Request

    Describe = Callable[[tuple[int, int, int]], tuple[str, str, str]]

TOGETHER = 512
"""Sentences that go through the model at once."""

_NOTHING = Reading()
_LONG = 200
_YEAR = re.compile("[12][0-9]{3}")
_FIRST_WORD = re.compile(r"([^\W\d_]+)")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+(?<!ième)(?<!ièmes)", re.IGNORECASE)
_COLUMNS, _NO_FEATURES = ["POS", "DEP", "MORPH"], "_"
_pipeline = cache(load)


@cache
def _cut() -> Cut:
    return cutter(_pipeline().tokenizer)


def analyse(requests: Sequence[Request]) -> list[Reading]:
    """Read sentences, in order. The same sentence with the same figures always gives the same words."""
    pipeline = _pipeline()
    readings: dict[Request, Reading] = {}
    # Sentences that stand in many places (boilerplate, hostile repetition) are read once.
    distinct = list(dict.fromkeys(request for request in requests if _is_prose(request.text)))
    for first in range(0, len(distinct), TOGETHER):
        part = distinct[first : first + TOGETHER]
        with pipeline.memory_zone():
            readings.update(zip(part, _readings(pipeline, part), strict=True))
    return [readings.get(request, _NOTHING) for request in requests]


def _may_name(sentence: str) -> bool:
    """Whether there can be a name in it: a capital that is not the first word's, or a first word that only a name explains."""
    first = _FIRST_WORD.match(sentence)
    return first is None or first.group(1).casefold() not in OPENERS or not sentence[1:].islower()


def _is_prose(sentence: str) -> bool:
    """Whether it is worth reading: no long run of digits, brackets or dots, which would cost more time than any article."""
    return len(sentence) < _LONG or sum(map(str.isalpha, sentence)) * 4 >= len(sentence)


def _readings(pipeline: Pipeline, requests: Sequence[Request]) -> Iterator[Reading]:
    from spacy.tokens import Doc

    worded = [list(_words(_cut(), request)) for request in requests]
    docs = [Doc(pipeline.vocab, words=[w for w, _, _ in words], spaces=[s for _, _, s in words]) for words in worded]
    full = [doc for doc, request in zip(docs, requests, strict=True) if request.full]
    for component in pipeline.parsing:
        full = list(component.pipe(full, batch_size=TOGETHER))
    named = [doc for doc, request in zip(docs, requests, strict=True) if _may_name(request.text)]
    for doc in pipeline.naming.pipe(named, batch_size=TOGETHER):
        del doc  # the names are in the documents themselves
    described = cache(partial(_described, pipeline.vocab.strings))
    for request, words, doc in zip(requests, worded, docs, strict=True):
        yield _reading(request, words, doc, described)


def _described(strings: Any, column: tuple[int, int, int]) -> tuple[str, str, str]:
    """Part of speech, relation and features, of which there are few combinations."""
    tag, relation, morph = map(strings.__getitem__, column)
    return tag, relation, "" if morph == _NO_FEATURES else morph


def _words(cut: Cut, request: Request) -> Iterator[CutWord]:
    at = 0
    for figure in request.figures:
        yield from words_between(request.text, at, figure.start, cut)
        yield _stand_in(figure.of(request.text)), figure.start, request.text[figure.end : figure.end + 1] == " "
        at = figure.end
    yield from words_between(request.text, at, len(request.text), cut)


def _stand_in(figure: str) -> str:
    """What the parser reads in place of a figure: its last word, which governs the others in French, or a common number.

    The model knows few numbers in words that hyphens join (« soixante-treize »): they are read as the same number in digits is.
    """
    last = figure.rstrip().rpartition(" ")[2] or figure
    common = (last[-1].isdigit() and not _YEAR.fullmatch(last)) or _COMPOUND.fullmatch(last)
    return "20" if common else last


def _reading(request: Request, words: list[CutWord], doc: Any, described: Describe) -> Reading:
    ends = {figure.start: figure.end for figure in request.figures}
    spans = [(start, ends.get(start, start + len(word))) for word, start, _ in words]
    names = tuple(Name(Span(spans[name.start][0], spans[name.end - 1][1]), name.label_) for name in doc.ents)
    if not request.full:
        return Reading((), names)
    read = []
    heads, columns = doc.to_array("HEAD").astype("int64").tolist(), doc.to_array(_COLUMNS).T.tolist()
    for index, ((start, end), head, column) in enumerate(zip(spans, heads, zip(*columns, strict=True), strict=True)):
        tag, relation, morph = described(column)
        read.append(Word(start, end, lemma(request.text[start:end], tag, morph), tag, relation, index + head, morph))
    return Reading(tuple(read), names)
