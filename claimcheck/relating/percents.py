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
    r"\b(?:contre|alors qu|par rapport|au lieu|respectivement|points?|hausse|baisse|parmi|chez les|dont|quant aux?|il y a|précédent\w*|dernier\w*|premier tour|second tour|abstention|participation|moyenne|seuil|marge)\b"
)


def find(context: Context) -> Iterator[Relation]:
    """Three shares or more in one sentence whose answers exclude each other."""
    for sentence in context.sentences:
        line = marked(context, sentence.span)
        shares = _shares(line)
        if len(shares) > 2 and exclusive(line.text) and not _TWO.search(line.text):
            yield context.relation("percents_sum", *(("share", share) for share in shares), cue=sentence.span)


def _shares(line: Marked) -> list[Figure]:
    """The percentages of a line that are no changes."""
    moved = {change.start for change in changes(line) if not change.bare and change.figure is not None}
    return [figure for place, figure in line.at(PERCENT) if not any(line.figures.get(start) is figure for start in moved)]
