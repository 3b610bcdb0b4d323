"""A part whose whole stands farther before « dont », behind figures that it cannot be a part of.

« 8 400 cas dans 90 communes, dont 3 100 guéris »: more than the communes, so that only the cases are meant. « 85 000 cas (10
nouveaux), dont 4 600 décès »: what stands in brackets only goes with the whole. Each such part is less than its whole by choice:
it is recorded, and no rule complains of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.relating.marks import COUNT, EVERY, LENGTH, MEASURE, MONEY, PERCENT, is_range, marked, same_unit, size_of
from claimcheck.relating.share_forms import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

FAMILY = "share_of_whole"
TAKEN_BY = frozenset({FAMILY, "parts_sum", "percents_sum"})
_LEVEL = f"[{COUNT}{MONEY}{MEASURE}{LENGTH}{PERCENT}]"
_DONT = re.compile(rf"\b(?:dont|parmi lesquel(?:le)?s) (?:(?:au moins|déjà|environ) )?{LIGHT}(?P<part>{_LEVEL})")
_ASIDE = re.compile(r"\([^()\n]{0,120}\)")
_STOP = re.compile(r"[;:\n]")
# « 40 maires et les élus de six villes, dont 12 femmes »: others that « dont » may mean; no « les six premiers mois »
_OTHERS = re.compile(
    rf"\b(?:(?:les|des|ces|ses|leurs|nos|vos|aux) (?!derni|premi|deux|trois|[{EVERY}])|plusieurs|certain\w{{1,2}}|nombreu\w+)\b"
)
# « 3 000 condamnés sur 140 000, dont 1 200 »: a base, or what the whole is set against
_BASE = re.compile(r"\b(?:sur|contre|parmi|pour|ville d[e']|bourg d[e']|commune d[e']|pays d[e']) ?(?:les |un total de )?$")
FARTHEST = 240


def farther_wholes(context: Context, bound: Iterable[Relation]) -> Iterator[Relation]:
    """A relation for each part behind « dont » that no finder has bound to anything."""
    taken = {mention for relation in bound if relation.family in TAKEN_BY for mention in relation.mentions}
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if len(line.figures) < 2 or ("dont" not in line.text and "lesquel" not in line.text):
            continue
        for match in line.find(_DONT):
            part = line.figure(match, "part")
            place = _whole_before(line, match.start(), part) if part and part.id not in taken else None
            if part and place is not None:
                span = line.span(place, match.end())
                yield context.relation(FAMILY, ("part", part), ("whole", line.figures[place]), cue=span, sure=False)


def _whole_before(line: Marked, end: int, part: Figure) -> int | None:
    """The place of the nearest figure that the part can be some of."""
    start = max(0, end - FARTHEST)
    stops = [found.end() for found in _STOP.finditer(line.text, start, end)]
    text = _ASIDE.sub(lambda found: " " * len(found.group()), line.text[:end])
    for place, figure in reversed(list(line.at(_LEVEL, max([start, *stops]), end))):
        if text[place] == " " or not same_unit(figure, part) or is_range(figure) or size_of(figure) <= size_of(part):
            continue
        told_of = _OTHERS.search(text, place + 1) is None and _BASE.search(text, max(0, place - 24), place) is None
        return place if told_of and not is_range(part) else None
    return None
