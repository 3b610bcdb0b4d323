"""Verbs of saying that say nothing where they stand: « a lancé un appel », « sera jugé le 3 mai »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.auxiliaries import BE
from claimcheck.linking.verbs import acts_with_object

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

TRIED = "jugé"


def is_deed(tree: Tree, verb: Verb) -> bool:
    """Whether somebody does something, or is tried, rather than says it."""
    word = tree.lower(verb.main)
    if word.startswith(TRIED):
        return any(tree.lower(at) in BE for at in range(verb.first, verb.main))
    return acts_with_object(word) and _has_object(tree, verb)


def _has_object(tree: Tree, verb: Verb) -> bool:
    """« a lancé mardi un appel », « lance une série »: by the parse, or by the article right behind the verb."""
    following = verb.last + 1
    return tree.child(verb.main, "obj") is not None or (following < len(tree.tokens) and tree.tokens[following].tag == "DET")
