"""An answer of a survey and its degrees: « 72 % en sont contents (30 % « très » et 42 % « plutôt ») »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.grades import grade
from claimcheck.relating.marks import DATE, EVERY, PERCENT, line_before, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_W = rf"(?:[^;:().{EVERY}\n]|{DATE})"
_DEGREE = rf"{PERCENT}{_W}{{3,60}}?"
# « 72 % en sont contents (30 % très et 42 % plutôt) », « … : 30 % le sont beaucoup et 42 % un peu »
_BEHIND = re.compile(
    rf"(?P<total>{PERCENT}){_W}{{3,120}}?(?: ?\((?:dont )?|(?:,| -)? dont | ?: )"
    rf"(?P<parts>{_DEGREE}(?:,|,? et|,? puis) {_DEGREE})(?=[).;,]|$)"
)
# « 30 % très et 42 % plutôt, soit 72 % »
_SUMMED = re.compile(rf"(?P<parts>{_DEGREE}(?:,|,? et) {_DEGREE}),? ?\(?soit (?:au total |un total de )?(?P<total>{PERCENT})")
# « 58 % veulent soit garder le parc (37 %), soit l'agrandir (21 %) », « (57 %) l'a lu (16 %) ou veut le lire (41 %) »
_EITHER = re.compile(
    rf"(?P<total>{PERCENT})\)?{_W}{{3,110}}?(?P<parts>\({PERCENT}\)(?:, soit| ou|, ou){_W}{{3,90}}?\({PERCENT}\))"
)
# « Dans le détail, 30 % le sont beaucoup et 42 % un peu »: the answer is the one share of the sentence before.
_DETAIL = re.compile(
    rf"^\W*(?:plus précisément|dans le détail|en détail|dans le dét\w+|concrètement),? {_W}{{0,30}}?"
    rf"(?P<parts>{PERCENT}{_W}{{3,130}}?(?:,|,? et) {_W}{{0,12}}?{_DEGREE})(?=[).;,]|$)"
)


def find(context: Context) -> Iterator[Relation]:
    """Answers with two degrees or two alternatives that make them up."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if line.text.count(PERCENT) < 2:
            continue
        for form in (_BEHIND, _SUMMED, _EITHER):
            for match in line.find(form):
                total = line.figure(match, "total")
                if form is _EITHER or _are_degrees(line, match):
                    yield from _sum(context, line, match, total)
        detail, before = _DETAIL.match(line.text), line_before(context, sentence)
        if detail and before and _are_degrees(line, detail) and before.text.count(PERCENT) == 1:
            yield from _sum(context, line, detail, next(iter(before.at(PERCENT)))[1])


def _places(line: Marked, match: re.Match[str]) -> list[int]:
    return [place for place, _ in line.at(PERCENT, match.start("parts"), match.end("parts"))]


def _are_degrees(line: Marked, match: re.Match[str]) -> bool:
    """Whether both shares tell how strongly, and not alike."""
    first, second = _places(line, match)
    grades = {grade(line.text[first:second]), grade(line.text[second : match.end("parts")])}
    return grades == {"strong", "weak"}


def _sum(context: Context, line: Marked, match: re.Match[str], total: Figure | None) -> Iterator[Relation]:
    parts = [line.figures[place] for place in _places(line, match)]
    if len(parts) == 2 and total is not None and not any(part.text[:1] in "+-−–" for part in parts):
        yield context.relation(
            "parts_sum", *(("part", part) for part in parts), ("total", total), closed=True, sure=False,
            cue=line.span(match.start(), match.end()),
        )
