"""What is left of a number: « Six ont été pris. Deux sont libres, les quatre autres … », « 12 sont partis, il en reste 28 ».

What was taken away and what is left make the whole. As nothing but the order of the clauses says which number is the
whole, such a relation is never sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.interval import Interval
from claimcheck.model.mention import QuantityMention
from claimcheck.relating.marks import COUNT, is_range, lines_before, marked, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

# « les quatre autres ont », « les 22 restants », « les 22 navires restants »: all that is left, with no other noun
_OTHERS = re.compile(
    rf"\b(?:les|ses|leurs|ces|aux|des) (?P<rest>{COUNT}) (?:autres|restants|restantes)\b"
    r"(?=[,.;:]| (?:[^\W\d_]{1,3} )?(?:ont|sont|étaient|avaient|seront|auront|restent|doivent|devraient|peuvent|se|ne|n'|l'|le|la"
    r"|en|à|au|[^\W\d_]{3,20}ent)\b)"
)
_LEFT = re.compile(
    rf"\bil (?:n')?en (?:reste|restait|resterait|restera)(?: (?:donc|encore|plus|que|ainsi|désormais|aujourd'hui|alors)){{0,3}} "
    rf"(?P<rest>{COUNT})"
)
# « Sur les 58 fours, », « six des neuf mineurs »: the whole is told as one
_WHOLE = re.compile(
    rf"\b(?:sur|parmi) (?:les|ces|ses|leurs|nos) (?P<whole>{COUNT})|(?P<part>{COUNT}) (?:des|de ces|sur les) (?P<of>{COUNT})"
)
# A number that a verb follows, or what was done to so many, has no noun of its own.
_TAKEN = re.compile(
    r" (?:d'entre (?:eux|elles) )?(?:(?:(?:se|ne|en|y|n'|l') ?){0,2}(?:ont|sont|étaient|avaient|seront|auront|furent|auraient)\b"
    r"|(?:[^\W\d_]+ment )?[^\W\d_]+(?:és|ées|is|ises|us|ues)\b)"
)
# « 10 ont été pris à Nice et 38 ailleurs », « 38 à Nantes »: the verb of the number before serves for this one.
_LIKEWISE = re.compile(r" (?:[^\W\d_]+ment|ailleurs|à|en|au|aux|dans|chez|pour|de|du)\b")
_ONE = re.compile(r"^\W*(?:l'une?|une?|le premier|la première)\b")
# Some come, or some are told of twice: the numbers make no whole.
_NO_SUM = re.compile(
    r"\b(?:dont|contre|hausse|baisse|respectivement|arriv\w+|rejoi\w+|ajout\w+|nouv\w+|également|aussi|parmi lesquel\w+|chacune?"
    r"|au moins|plusieurs|certaine?s|quelques-un\w+)\b"
)


def find(context: Context) -> Iterator[Relation]:
    """Every number of « others » or of what is left, with the parts and the whole that its words go back to."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        for form in (_OTHERS, _LEFT):
            for match in form.finditer(line.text):
                found = _told(line, lines_before(context, sentence, 2), match, left=form is _LEFT)
                if found is not None:
                    yield _made_up(context, line, match, found)


@dataclass(frozen=True, slots=True)
class _Told:
    """The whole, the parts beside the rest, and how many « l'un » are among them."""

    whole: Figure
    parts: tuple[Figure, ...]
    ones: int


def _told(line: Marked, before: list[Marked], match: re.Match[str], *, left: bool) -> _Told | None:
    """The nearest whole with its parts: in the clause before the rest, or as far back as two sentences."""
    lines = [(line, match.start())]
    found = _whole_and_parts(lines)
    for earlier in () if found else reversed(before):
        lines.insert(0, (earlier, len(earlier.text)))
        found = _whole_and_parts(lines)
        if found or len(_counts(lines)) > 1:
            break
    if found is None or any(_NO_SUM.search(stretch.text, 0, end) for stretch, end in lines):
        return None
    rest = line.figures[match.start("rest")]
    # « douze ont signé, il en reste trois » may speak of the twelve
    of_those = left and any(size_of(rest) <= size_of(part) for part in found.parts)
    return None if of_those or any(map(is_range, (found.whole, *found.parts))) else found


def _counts(lines: list[tuple[Marked, int]]) -> list[tuple[Marked, int]]:
    return [(line, place) for line, end in lines for place, _ in line.at(COUNT, 0, end)]


def _whole_and_parts(lines: list[tuple[Marked, int]]) -> _Told | None:
    """The first count of a stretch is the whole, the others are its parts: each without a noun of its own."""
    places = _counts(lines)
    if not places:
        return None
    first, place = places[0]
    told = _WHOLE.search(first.text, 0, lines[0][1])
    whole = told.start("whole" if told["whole"] else "of") if told else place
    head = (first, told.start("part")) if told and told["part"] else None
    others = [(line, at) for line, at in places if not (line is first and at == whole)]
    here = lines[-1][0]
    alone = here is not first and not any(line is here for line, _ in others)
    ones = 1 if alone and _ONE.match(here.text) else 0
    counted = first.figures[whole]
    if not isinstance(counted, QuantityMention) or not counted.counted or (whole != place and head is None):
        return None
    if not (others or ones) or not all(_is_taken(part, at, head) for at, part in enumerate(others)):
        return None
    return _Told(counted, tuple(line.figures[at] for line, at in others), ones)


def _is_taken(part: tuple[Marked, int], at: int, head: tuple[Marked, int] | None) -> bool:
    line, place = part
    return part == head or any(form.match(line.text, place + 1) for form in ((_TAKEN, _LIKEWISE) if at else (_TAKEN,)))


def _made_up(context: Context, line: Marked, match: re.Match[str], told: _Told) -> Relation:
    parts = (*told.parts, line.figures[match.start("rest")])
    return context.relation(
        "parts_sum", *(("part", part) for part in parts), ("total", told.whole), closed=True, sure=False,
        cue=line.span(match.start(), match.end()), factor=Interval.exactly(told.ones) if told.ones else None,
    )
