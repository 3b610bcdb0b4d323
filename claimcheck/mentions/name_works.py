"""Titles of works between quotation marks: « le film "Les Dunes" », « Julie Martin ("Les Dunes") »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.name_contexts import before
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.document import Document

BESIDE = re.compile(r' ?["»”]?(?:, ?| et | ou | puis )["«“]? ?')
CREDITED = re.compile(r'[A-ZÀ-Þ][\w-]{0,60} \((["«“][^()\n]{2,120}["»”])\)')  # somebody, and what he made
QUOTED = re.compile(r'["«“] ?([^"«»“”]{2,60}?) ?["»”]')
NESTED = re.compile(r"(?<!\w)\+([A-ZÀ-Þ][^+\n]{1,60})\+(?!\w)")  # wire copy marks a title within a quotation so
LONGEST = 9


def works(document: Document) -> Iterator[Span]:
    """The titles: short, with a capital, announced or in a list of such, credited to somebody or marked."""
    view = document.view
    titles = [span for quotation in document.quotations if (span := _title(view, quotation)) is not None]
    for number, span in enumerate(titles):
        neighbours = [other for other in titles[max(0, number - 1) : number + 2] if other is not span]
        listed = any(BESIDE.fullmatch(view, min(span.end, other.end), max(span.start, other.start)) for other in neighbours)
        if listed or before("work").search(view[max(0, span.start - 81) : span.start - 1].lower()):
            yield span
    for credit in CREDITED.finditer(view):
        for match in QUOTED.finditer(view, credit.start(1), credit.end(1)):
            if (credited := _title(view, Span(match.start(), match.end()))) is not None:
                yield credited
    yield from (Span(match.start(1), match.end(1)) for match in NESTED.finditer(view))


def is_credited(view: str, span: Span) -> bool:
    """Whether a title stands in parentheses after its maker's name, or between the marks of wire copy."""
    if view[max(0, span.start - 1) : span.start] == "+" and view[span.end : span.end + 1] == "+":
        return True
    opened = view.rfind("(", max(0, span.start - 120), span.start)
    credit = CREDITED.match(view, view.rfind(" ", 0, max(0, opened - 1)) + 1) if opened > 0 else None
    return credit is not None and credit.end() > span.end


def _title(view: str, quotation: Span) -> Span | None:
    inside = view[quotation.start : quotation.end]
    words = inside.strip(' "«»„“”')
    if 0 < len(words.split()) <= LONGEST and words[:1].isupper() and words[-1:] not in ",.!?":
        start = quotation.start + inside.find(words)
        return Span(start, start + len(words))
    return None
