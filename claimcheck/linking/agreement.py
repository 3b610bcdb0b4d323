"""Whether a noun can be the subject of a verb by number: « les villes » of « ont », no single name of « ont accueilli »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import PLURAL, SINGULAR
from claimcheck.french.quotation import OPENING
from claimcheck.french.tables import forms_of

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

ONE = SINGULAR | {"chaque"}
SEVERAL = PLURAL | {"plusieurs", "deux", "trois", "quatre"}
FARTHEST = 8
SINGULAR_IN_NT = ("tient", "vient")
"""How third persons of the singular end that look like a plural: « tient », « devient »."""


def agrees(tree: Tree, noun: int, verb: Verb) -> bool:
    """Whether nothing in the number of a noun keeps it from being the subject; ``True`` where either is unknown."""
    several = _is_plural_verb(tree, verb)
    return several is None or _is_plural(tree, noun) in (several, None)


def _is_plural_verb(tree: Tree, verb: Verb) -> bool | None:
    """The number that the ending shows: every third person of the plural ends in « -nt »."""
    finite = next((at for at in range(verb.first, verb.last + 1) if _is_form(tree, at)), None)
    if finite is None or verb.form != "finite":
        return None
    if tree.lower(finite).endswith(SINGULAR_IN_NT):
        return False
    plural, ending = "Number=Plur" in tree.tokens[finite].morph, tree.lower(finite).endswith("nt")
    return plural if plural == ending else None


def _is_form(tree: Tree, at: int) -> bool:
    morph = tree.tokens[at].morph
    shown = "Number=" in morph and "VerbForm=Fin" in morph
    return shown and tree.tokens[at].tag in ("VERB", "AUX") and ("Person=3" in morph or "Person=" not in morph)


def _is_plural(tree: Tree, noun: int) -> bool | None:
    """The number of a noun phrase by its article, else by the tagger; ``None`` for several joined, figures and collectives."""
    if noun in tree.figures or tree.lower(noun) in forms_of("word_classes", "collective") or _is_joined(tree, noun):
        return None
    at = noun - 1
    while at >= 0 and (tree.tokens[at].tag in ("ADJ", "PROPN", "NUM") or tree.lower(at) in OPENING) and at not in tree.figures:
        at -= 1  # « les « blocs » ont »
    if at in tree.figures:
        return None
    word = tree.lower(at)
    if word in ONE or word in SEVERAL:
        return word in SEVERAL
    if tree.tokens[noun].tag == "PROPN":
        return False if word in ("", ",", "de", "d'") else None
    morph = tree.tokens[noun].morph
    return "Number=Plur" in morph if "Number=" in morph else None


def _is_joined(tree: Tree, noun: int) -> bool:
    """« le maire et son adjoint », « Lyon, Lille et Nice »."""
    near = range(max(0, noun - FARTHEST), min(len(tree.tokens), noun + FARTHEST))
    return tree.child(noun, "conj") is not None or (
        tree.tokens[noun].relation == "conj" or any(tree.lower(at) in ("et", "ou", "&", "comme") for at in near)
    )
