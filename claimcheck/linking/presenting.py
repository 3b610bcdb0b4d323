"""Verbs that only present who does what the next one tells: « 40 % disent avoir peur », « il y a 3 élus qui ont voté »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.auxiliaries import BE
from claimcheck.linking.government import says
from claimcheck.model.mention import QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

FARTHEST = 7
"""How many words the phrase of a figure may have before its « qui »."""


def telling(tree: Tree, unit: Unit, verb: Verb) -> Verb:
    """The verb of what is told: behind one that only presents, else that one."""
    later = next(iter(tree.verbs_after(verb.last)), None)
    if later is None:
        return verb
    if later.form == "infinitive" and unit.main < verb.first and says(tree, verb):
        between = range(verb.last + 1, later.first)
        return later if all(tree.tokens[at].tag == "ADV" for at in between) else verb
    presented = _presents(tree, unit, verb) and later.mark is not None and later.mark == _relative_behind(tree, unit.main)
    return later if presented else verb


def _presents(tree: Tree, unit: Unit, verb: Verb) -> bool:
    """« il y a », « on a », « ce sont » before a count."""
    opener = tree.words[max(0, verb.first - 2) : verb.main]
    there = tree.tokens[verb.main].lemma == "avoir" and ("y" in opener or "on" in opener)
    these = tree.lower(verb.main) in BE and ("ce" in opener or "c'" in opener)
    return (there or these) and verb.last < unit.main and isinstance(tree.figures[unit.main], QuantityMention)


def _relative_behind(tree: Tree, figure: int) -> int | None:
    """The « qui » that follows what a figure counts, with nothing but its phrase between."""
    for at in range(figure + 1, min(len(tree.tokens), figure + FARTHEST)):
        if tree.lower(at) == "qui":
            return at
        if tree.tokens[at].tag not in ("NOUN", "ADJ", "PROPN", "DET") and tree.lower(at) not in ("de", "d'"):
            return None
    return None
