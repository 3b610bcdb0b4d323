"""Shares of one question that cannot exceed a hundred together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.answers import exclusive
from claimcheck.relating.marks import PERCENT, marked
from claimcheck.relating.stated import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

# Two polls, two rounds or two groups in one sentence are two questions.
_TWO = re.compile(
    r"\b(?:contre|alors qu|par rapport|au lieu|respectivement|points?|hausse|baisse|parmi|chez les|dont|quant aux?|il y a"
    r"|précédent\w*|dernier\w*|premier tour|second tour|abstention|participation|moyenne|seuil|marge)\b"
)


def find(context: Context) -> Iterator[Relation]:
    """Three shares or more, in one sentence or in one and those that go on listing, whose answers exclude each other."""
    lines = [marked(context, sentence.span) for sentence in context.sentences]
    start = 0
    while start < len(lines):
        end = start + 1
        while not _whole(lines[start]) and lines[start].figures and end < min(len(lines), start + 5) and _goes_on(lines[end]):
            end += 1
        yield from _listed(context, lines[start:end])
        start = end


# « 26 % des votants se disent pressés. », « Le reste ira aux … (4,5 %) »
_ON = re.compile(rf"^\W*(?:(?:enfin|et|seuls|seulement|le reste|les autres)\b[^;:{PERCENT}]{{0,90}}|(?:les |quelque )?){PERCENT}")


def _whole(line: Marked) -> bool:
    """Whether a sentence is a list of its own."""
    return len(_shares(line)) > 2 and exclusive(line.text)


def _goes_on(line: Marked) -> bool:
    return _ON.match(line.text) is not None


def _listed(context: Context, lines: list[Marked]) -> Iterator[Relation]:
    shares = [share for line in lines for share in _shares(line)]
    words = " ".join(line.text for line in lines)
    if len(shares) > 2 and exclusive(words) and not _TWO.search(words):
        cue = lines[0].span(0, len(lines[0].text)).joined(lines[-1].span(0, len(lines[-1].text)))
        yield context.relation("percents_sum", *(("share", share) for share in shares), cue=cue)


def _shares(line: Marked) -> list[Figure]:
    """The percentages of a line that are no changes."""
    moved = {change.figure.id for change in changes(line) if not change.bare and change.figure is not None}
    return [figure for _, figure in line.at(PERCENT) if figure.id not in moved]
