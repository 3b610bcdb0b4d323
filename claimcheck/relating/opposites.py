"""Two opposite answers to one question: « 52 % y sont favorables, tandis que 37 % s'y opposent »."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.french.answers import opposed
from claimcheck.relating.marks import PERCENT, marked
from claimcheck.relating.stated import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

NEAR, AROUND = 170, 90
# Another time, another group, or no share of all at all
_APART = re.compile(
    r"\b(?:alors qu\w* (?:étai|avai)\w*|par rapport|au lieu|respectivement|points?|hausse|baisse|progress\w*|recul\w*|parmi|chez"
    r"|dont|quant aux?|il y a|précédent\w*|tours?|abstention|participation|moyenne|marge|parmi ceux"
    r"|d'entre (?:eux|elles)|en (?:19|20)\d\d)\b"
)
_BASE = re.compile(r" ?(?:des |de la |de l'|du |d'entre |de |d')(?P<noun>[^\W\d_]{3,})")
# « 62 % des Français », « 37 % des personnes interrogées »: those of whom the whole survey speaks
_ALL = re.compile(
    r"(?:français|sondés?|personnes?|interrogés?|répondants|gens|habitants|électeurs|citoyens|avis|opinions?|voix|suffrages)"
)
_WITH = re.compile(r"\bà $")


def find(context: Context) -> Iterator[Relation]:
    """Two shares, side by side in one sentence or in two, whose answers exclude each other."""
    before: tuple[Marked, list[int]] | None = None
    for sentence in context.sentences:
        line = marked(context, sentence.span)
        places = _shares(line)
        paired = -1
        for left, right in pairwise(places):
            if left == paired:
                continue  # « 58 % un atout, 40 % un frein et 70 % un coût »: a new question
            words = line.text[max(0, left - 60, *(p + 1 for p in places if p < left)) : _ahead(places, right)]
            if right - left < NEAR and _one_question(line.text[left:right], words, _base(line, left), _base(line, right)):
                paired = right
                yield _pair(context, line.figures[left], line.figures[right])
        if before and places and not sentence.title and places[0] < AROUND and len(before[1]) == 1 and len(places) == 1:
            earlier, [left] = before
            words = earlier.text[max(0, left - AROUND) :] + line.text[: _ahead(places, places[0])]
            if _one_question(words, words, _base(earlier, left), _base(line, places[0])):
                yield _pair(context, earlier.figures[left], line.figures[places[0]])
        before = (line, places) if line.text.strip() else before


def _ahead(places: list[int], right: int) -> int:
    """Where the words of a share end: before the next share, or with its clause."""
    return min([right + AROUND, *(place for place in places if place > right)])


def _shares(line: Marked) -> list[int]:
    moved = {change.figure.id for change in changes(line) if not change.bare and change.figure is not None}
    shares = ((place, figure) for place, figure in line.at(PERCENT) if figure.id not in moved and figure.text[:1] not in "+-−–")
    return [place for place, _ in shares if not _WITH.search(line.text, max(0, place - 3), place)]


def _base(line: Marked, place: int) -> str | None:
    """Of whom a share is; nothing where the words do not say, or name those asked."""
    found = _BASE.match(line.text, place + 1)
    return found["noun"] if found and not _ALL.fullmatch(found["noun"]) else None


def _one_question(between: str, words: str, left: str | None, right: str | None) -> bool:
    if _APART.search(words) or (right is not None and left != right and not opposed(f"d'{left} de {right}")):
        return False
    return "?" not in between and opposed(words)


def _pair(context: Context, left: Figure, right: Figure) -> Relation:
    return context.relation("percents_sum", ("share", left), ("share", right), cue=left.span.joined(right.span), sure=False)
