"""Shares of one whole that fall to places of one kind: « La Bretagne représente 45 % des ventes, la Normandie 30 % ».

Two regions, or two countries, have nothing in common, so that their shares cannot exceed a hundred together.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.french.gazetteer import kind_of_place
from claimcheck.french.labels import departments
from claimcheck.french.partings import parts
from claimcheck.relating.marks import DATE, PERCENT, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import EntityMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

LEAST = 2
# The whole stands behind the first share alone: « 45 % des ventes », not « 45 % de son sel », « 45 % en Bretagne ».
_OF = re.compile(r" ?(?:des|du|de la|de l'|d'|de) ?(?!(?:son|sa|ses|leurs?|ces?|cette|la population|habitants)\b)[^\W\d_]{3,}")
_MORE = re.compile(
    r"\b(?:contre|points?|hausse|baisse|respectivement|dont|mais|tandis|alors que|puis|moyenne|taux|chacune?|parmi)\b"
)


def find(context: Context) -> Iterator[Relation]:
    """Three shares or more, each with its place, or two that are more than the whole already."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        places = [place for place, figure in line.at(PERCENT) if figure.text[:1] not in "+-−–"]
        if len(places) < LEAST or len(places) != line.text.count(PERCENT) or not _is_one_whole(line, places):
            continue
        named = _one_for_each(context, line, places)
        if named and _one_kind(named):
            yield context.relation(
                "percents_sum", *(("share", line.figures[place]) for place in places),
                cue=line.span(places[0], places[-1] + 1), sure=False,
            )


def _is_one_whole(line: Marked, places: list[int]) -> bool:
    text = line.text
    if DATE in text[places[0] :] or _MORE.search(text, places[0]) or _OF.match(text, places[0] + 1) is None:
        return False
    if any(_OF.match(text, place + 1) and not _is_origin(text, place) for place in places[1:]):
        return False
    head = re.split(r"[;:]", text[: places[0]])[-1]
    between = text[places[0] : places[1]]
    return parts("making-up", head) or parts("making-up", between) or parts("placing", between)


def _is_origin(text: str, place: int) -> bool:
    """« 30 % de Normandie » behind « 45 % des touristes viennent de Bretagne »."""
    return parts("placing", text[:place]) and re.match(r" ?(?:de|d'|du|des|de la) ?", text[place + 1 :]) is not None


def _one_for_each(context: Context, line: Marked, places: list[int]) -> list[str]:
    """The names of the places, one before each share or one behind each; none where any is missing or has two."""
    offsets = [line.offsets[place] for place in places]
    start, end = line.offsets[0], line.offsets[-1]
    names = [entity for entity in context.entities if start <= entity.span.start < end]
    for bounds in ([start, *offsets], [*offsets, end]):
        found = [_within(names, left, right) for left, right in pairwise(bounds)]
        if all(len(one) == 1 for one in found):
            return [one[0].text for one in found]
    return []


def _within(names: list[EntityMention], left: int, right: int) -> list[EntityMention]:
    return [name for name in names if left <= name.span.start < right]


def _one_kind(names: list[str]) -> bool:
    kinds = {"department" if name.lower() in departments().values() else kind_of_place(name) for name in names}
    return len(kinds) == 1 and None not in kinds and len(set(names)) == len(names)
