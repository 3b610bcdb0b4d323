"""The time that governs a claim: its date after the preposition."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind, Timespan

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit


def time_of(tree: Tree, unit: Unit, published: date | None) -> Timespan | None:
    """The first date of the unit that stands on the calendar, bounded by what stands before it."""
    for index in unit.figures:
        figure = tree.figures[index]
        if isinstance(figure, DateMention) and figure.kind is not DateKind.DURATION and figure.when.is_known and not _compared(tree, index):
            return _bounded(tree, index, figure.when, published)
    return None


def _bounded(tree: Tree, index: int, when: Timespan, published: date | None) -> Timespan:
    word = _preposition(tree, index)
    if word == "depuis":
        return Timespan(when.first, published)
    if word == "avant" and when.first:
        return Timespan(None, when.first - timedelta(days=1))
    if word in ("jusqu'", "jusque", "jusqu'à", "jusqu'en") and when.last:
        return Timespan(None, when.last)
    if word == "après" and when.last:
        return Timespan(when.last + timedelta(days=1), None)
    return when


def _preposition(tree: Tree, index: int) -> str:
    at = index - 1
    while at >= 0 and (tree.tokens[at].tag == "DET" or tree.lower(at) in ("à", "au", "en", "l'", "le", "la") and tree.lower(at - 1).startswith("jusqu")):
        at -= 1
    return tree.lower(at)


def _compared(tree: Tree, index: int) -> bool:
    """« par rapport à 2015 », « contre 2015 »: the base of a comparison is not the time of the claim."""
    before = " ".join(tree.words[max(0, index - 5) : index])
    return before.endswith(("rapport à", "rapport à l'", "rapport au", "comparaison avec", "comparée à", "qu'en", "contre"))
