"""Finds dates on the text itself: one scan over its words, and at each word the forms that it can begin."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_forms import all_forms
from claimcheck.mentions.moment import Moment
from claimcheck.model.mention import DateMention
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.mentions.date_forms.form import Form, Reading
    from claimcheck.model.document import Document

WORD = re.compile(r"(?<![^\W_])[^\W\d_]+|(?<![\w,.])\d+")


@cache
def starters() -> dict[str, tuple[Form, ...]]:
    """The forms that a first word can begin; all digits stand under « 0 »."""
    begun: dict[str, list[Form]] = defaultdict(list)
    for form in all_forms():
        for start in form.starts:
            for word in _words(start):
                begun[word].append(form)
    return {word: tuple(forms) for word, forms in begun.items()}


def _words(start: str) -> set[str]:
    if start not in french.table():
        return {start}
    return {form.rstrip(".").lower() for row in french.table()[start].values() for form in row["forms"]}


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """All calendar and relative dates, in text order, none overlapping another."""
    moment, begun = Moment(document), starters()
    found: list[DateMention] = []
    done = 0
    for word in WORD.finditer(document.view):
        start = word.start()
        if start < done:
            continue
        text = word.group()
        forms = begun.get("0" if text[0].isdigit() else text.lower())
        if forms and (best := _longest(forms, moment, start)):
            done, reading = best
            found.append(_mention(document, Span(start, done), reading))
    return tuple(found)


def _longest(forms: tuple[Form, ...], moment: Moment, start: int) -> tuple[int, Reading] | None:
    matches = [(match, form) for form in forms if (match := form.pattern.match(moment.view, start))]
    for match, form in sorted(matches, key=lambda pair: -pair[0].end()):
        if reading := form.read(match, moment):
            return match.end(), reading
    return None


def _mention(document: Document, span: Span, reading: Reading) -> DateMention:
    return DateMention(
        id="", span=span, text=span.of(document.article.text), kind=reading.kind, when=reading.when,
        duration=reading.duration, length=reading.length, clock=reading.clock, written=reading.written,
    )
