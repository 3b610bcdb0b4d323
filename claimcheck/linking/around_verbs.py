"""Subjects that do not stand where a verb has its own: behind it, as the first of several, after « il faut »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.counting import counted_noun

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit

IMPERSONAL = frozenset({"falloir", "suffire", "manquer", "rester"})


def joined_with(tree: Tree, unit: Unit, head: int) -> int | None:
    """« 300 vestes et des sacs ont été volés »: the noun that the figure counts, where the subject goes on after it."""
    noun = counted_noun(tree, unit.main)
    if noun is None or unit.verb is None or not noun < head < unit.verb.first or head in tree.figures:
        return None
    between = range(noun + 1, head)
    joined = any(tree.tokens[at].tag == "CCONJ" for at in between)
    return (
        noun
        if joined and not any(tree.tokens[at].tag in ("VERB", "AUX", "PRON", "PUNCT") or at in tree.figures for at in between)
        else None
    )


def told_behind(tree: Tree, unit: Unit, head: int | None) -> int | None:
    """« Dans la salle attendaient 300 invités »: the counted subject of a verb that has none before it."""
    verb = unit.verb
    if head is not None or verb is None or verb.form != "finite" or not 0 < verb.first <= verb.last < unit.main:
        return None
    led = tree.tokens[0].tag in ("ADP", "ADV")
    return counted_noun(tree, unit.main) if led and unit.main <= verb.last + 3 else None


def needing(tree: Tree, unit: Unit, head: int | None) -> int | None:
    """« il a fallu deux heures aux pompiers »: who needs what an impersonal verb says."""
    if unit.verb is None or head is None or tree.lower(head) != "il" or tree.tokens[unit.verb.main].lemma not in IMPERSONAL:
        return None
    for at in range(unit.verb.last + 1, min(len(tree.tokens) - 1, unit.verb.last + 7)):
        if tree.lower(at) in ("à", "au", "aux") and tree.tokens[at + 1].tag in ("NOUN", "PROPN", "DET"):
            noun = at + 1 + (tree.tokens[at + 1].tag == "DET")
            return noun if noun < len(tree.tokens) else None  # cut off at « à la »
    return None
