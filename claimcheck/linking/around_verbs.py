"""Subjects that do not stand where a verb has its own: behind it, as the first of several, after « il faut »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.cue_rows import saying_forms
from claimcheck.linking.counting import counted_noun
from claimcheck.linking.government import phrase_start, says
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.predicates import change_noun

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

IMPERSONAL = frozenset({"falloir", "suffire", "manquer", "rester"})


def joined_with(tree: Tree, unit: Unit, head: int) -> int | None:
    """« 300 vestes et des sacs ont été volés »: the noun that the figure counts, where the subject goes on after it."""
    noun = counted_noun(tree, unit.main)
    if noun is None or unit.verb is None or not noun < head < unit.verb.first or unit.kind == "part":
        return None
    if _is_subject_by_parse(tree, noun, unit.verb):  # « 40 lits, dont trois neufs, ont été volés »
        return noun
    between = range(noun + 1, head)
    joined = any(tree.tokens[at].tag == "CCONJ" for at in between)
    if not joined or any(tree.tokens[at].tag in ("VERB", "AUX", "PRON") for at in between):
        return None
    if _is_counted_beside(tree, noun, head):
        return noun
    apart = any(tree.tokens[at].tag == "PUNCT" or at in tree.figures for at in between)
    return noun if not apart and head not in tree.figures else None


def _is_counted_beside(tree: Tree, noun: int, head: int) -> bool:
    """« 300 vélos et deux voitures »: each noun with its own count."""
    counts = [at for at in tree.figures if noun < at <= head and (at == head or counted_noun(tree, at) == head)]
    return any(tree.lower(phrase_start(tree, at) - 1) in ("et", "ou") for at in counts)


def _is_subject_by_parse(tree: Tree, noun: int, verb: Verb) -> bool:
    token = tree.tokens[noun]
    return token.relation.startswith("nsubj") and token.head in (verb.main, tree.tokens[verb.main].head)


def told_behind(tree: Tree, unit: Unit, head: int | None) -> int | None:
    """« Dans la salle attendaient 300 invités »: the counted subject of a verb that has none before it."""
    verb = unit.verb
    if head is not None or verb is None or verb.form != "finite" or not 0 < verb.first <= verb.last < unit.main:
        return None
    led = tree.tokens[0].tag in ("ADP", "ADV")
    return counted_noun(tree, unit.main) if led and unit.main <= verb.last + 3 else None


def change_stated(tree: Tree, unit: Unit) -> int | None:
    """« la banque prévoit une baisse des prix de 3 % », « une hausse de 3 % des prix »: what changes, not who only says so."""
    noun = change_noun(tree, unit.main)
    if unit.verb is None or noun is None or noun < unit.verb.main or not _only_says(tree, unit.verb):
        return None
    for at in (noun + 1, unit.main + 1):
        if tree.lower(at) in COMPLEMENT and at + 1 not in tree.figures:
            whose = at + 1 + (tree.lower(at + 1) in ("la", "l'"))
            return whose if tree.tokens[whose].tag in ("NOUN", "PROPN") else None
    return None


def _only_says(tree: Tree, verb: Verb) -> bool:
    """Whether it is a verb of saying, « table sur » and « fait état » among them."""
    return says(tree, verb) or " ".join(tree.words[verb.main : verb.main + 2]) in saying_forms()


def needing(tree: Tree, unit: Unit, head: int | None) -> int | None:
    """« il a fallu deux heures aux pompiers »: who needs what an impersonal verb says."""
    if unit.verb is None or head is None or tree.lower(head) != "il" or tree.tokens[unit.verb.main].lemma not in IMPERSONAL:
        return None
    for at in range(unit.verb.last + 1, min(len(tree.tokens) - 1, unit.verb.last + 7)):
        if tree.lower(at) in ("à", "au", "aux") and tree.tokens[at + 1].tag in ("NOUN", "PROPN", "DET"):
            noun = at + 1 + (tree.tokens[at + 1].tag == "DET")
            return noun if noun < len(tree.tokens) else None  # cut off at « à la »
    return None
