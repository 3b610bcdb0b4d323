"""Who does what an infinitive says, where an order or a noun of will names them: « demande à la ville de vendre »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import TO
from claimcheck.french.tables import forms_of
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.verbs import orders

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

FARTHEST = 12
"""How many words before an infinitive the noun that governs it may stand."""


def controller_of(tree: Tree, verb: Verb) -> int | None:
    """The noun between what governs the infinitive and its « de »: who was asked, whose will it is, for whom it is possible."""
    mark = verb.first - (tree.lower(verb.first) not in ("de", "d'"))
    if verb.form != "infinitive" or tree.lower(mark) not in ("de", "d'"):
        return None
    noun = None
    for at in range(mark - 1, max(0, mark - FARTHEST), -1):
        tag = tree.tokens[at].tag
        if tag in ("NOUN", "PROPN") and at not in tree.figures:
            noun = at
        elif tag == "ADP" and noun is not None and _leads(tree, at):
            return noun
        elif tag not in ("DET", "ADJ", "ADP", "NUM") or at in tree.figures:
            return None
    return None


def _leads(tree: Tree, preposition: int) -> bool:
    """Whether who stands behind a preposition is to do what the infinitive says."""
    word, before = tree.lower(preposition), preposition - 1
    if word in TO:
        asked = tree.verb_by_last.get(before)
        return asked is not None and orders(tree.lower(asked.main))
    if tree.tokens[before].tag == "ADJ":
        before -= 1
    if tree.tokens[before].tag != "NOUN" or before in tree.figures:
        return False
    willed = tree.lower(before) in forms_of("word_classes", "wills")
    return willed and (word == "pour" or word in COMPLEMENT)
