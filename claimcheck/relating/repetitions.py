"""A figure told again in other words: headline, lede, body, caption; rounded, hedged, in another unit.

Figures that write one number are one relation; each that rounds it or repeats it in brackets is one of its own.
Only figures that agree are bound here, so that what is found may be found liberally: it is recorded, and no rule complains of it.
Which figures ought to agree and do not is for ``same_fact`` and ``repeated`` to find, on stricter evidence.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.relating.one_thing import is_one_thing
from claimcheck.relating.retelling import retells
from claimcheck.relating.telling import told
from claimcheck.relating.tellings import tellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.telling import Told

FAMILY = "same_fact"
ROLE = "repeated"
NEIGHBOURS, LARGEST = 12, 12


def find(context: Context) -> Iterator[Relation]:
    """One relation for each fact that is told more than once."""
    groups: dict[str | None, list[Told]] = defaultdict(list)
    for mention in context.figures:
        if figure := told(context, mention):
            groups[figure.kind].append(figure)
    for group in groups.values():
        for cluster in _clusters(context, group):
            for members in tellings(context, cluster):
                yield context.relation(FAMILY, *((ROLE, one.mention) for one in members))


def _clusters(context: Context, group: list[Told]) -> Iterator[list[Told]]:
    """Figures that all agree with each other, from neighbour to neighbour in order of size."""
    ordered = sorted(group, key=lambda one: (one.amount.lowest, one.mention.span))
    clusters: dict[int, list[Told]] = {}
    for place, first in enumerate(ordered):
        for second in ordered[place + 1 : place + 1 + NEIGHBOURS]:
            if retells(first.amount, second.amount) and is_one_thing(context, first, second):
                _join(clusters, first, second)
    yield from {id(cluster): cluster for cluster in clusters.values()}.values()


def _join(clusters: dict[int, list[Told]], first: Told, second: Told) -> None:
    """Put two figures into one cluster, unless a member of either contradicts the other's."""
    one, two = (clusters.get(id(figure), [figure]) for figure in (first, second))
    if one is two or len(one) + len(two) > LARGEST:
        return
    if all(retells(left.amount, right.amount) for left in one for right in two):
        joined = [*one, *two]
        clusters.update({id(figure): joined for figure in joined})
