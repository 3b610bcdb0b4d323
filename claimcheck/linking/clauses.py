"""How far the clause of a claim goes: up to the next conjunction, relative pronoun or verb of its own."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from claimcheck.linking.verbs import RELATIVE, STRONG

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.document import Token

SEGMENT_ENDS = frozenset({",", *STRONG})
REACH = 60
"""How many words a clause may go on for on either side; no longer one is told apart."""
OPENERS = frozenset({"car", "puisque", "puisqu'", "lorsque", "lorsqu'", "quand", "comme", "si", "s'il", "tandis", "afin", "pour"})


def clause_of(tree: Tree, unit: Unit) -> range:
    """The words around a figure and its verb that belong to no other clause."""
    inside = (unit.main, unit.verb.first, unit.verb.last) if unit.verb is not None else (unit.main,)
    first, last = min(inside), max(inside)
    described = first if unit.verb is not None and unit.verb.form == "participle" else -1
    return range(_first(tree, first, described), _last(tree, last) + 1)


def _first(tree: Tree, start: int, described: int) -> int:
    """Where the clause begins: a lead-in before a comma belongs to it, « Dans les villes, », another clause does not.

    A participle after a comma describes what stands before it: « le candidat au Sénat, arrivé quatrième ».
    """
    at = start
    while at > 0 and leads_to_verb(tree, at - 1):  # « a ouvert un bal à Tours pour fêter la victoire »
        at -= 1
    while at > max(0, start - REACH) and not tree.opens[at - 1] and tree.lower(at - 1) not in STRONG:
        if tree.lower(at - 1) == "," and at != described and _has_verb(tree, _segment_before(tree, at - 1)):
            break
        if tree.tokens[at - 1].tag == "CCONJ" and at == start != described:  # « passe deux nuits à Lyon et écope de »
            break
        at -= 1
    return at


def _segment_before(tree: Tree, comma: int) -> range:
    at = comma
    while at > max(0, comma - REACH) and tree.lower(at - 1) not in SEGMENT_ENDS:
        at -= 1
    return range(at, comma)


def _last(tree: Tree, start: int) -> int:
    at = start
    while at + 1 < min(len(tree.tokens), start + REACH) and not tree.opens[at + 1] and tree.lower(at + 1) not in STRONG:
        if tree.lower(at + 1) == "," and _has_verb(tree, _segment_after(tree, at + 1)):
            break
        if tree.tokens[at + 1].tag == "CCONJ" and _has_verb(tree, _segment_after(tree, at + 1)):
            break  # « et a reconnu les faits »
        at += 1
    return at


def _segment_after(tree: Tree, comma: int) -> range:
    at = comma + 1
    while at < min(len(tree.tokens), comma + REACH) and tree.lower(at) not in SEGMENT_ENDS:
        at += 1
    return range(comma + 1, at)


def _has_verb(tree: Tree, places: range) -> bool:
    """Whether something is done in a segment: « reçu » alone only describes."""
    return tree.deeds_before[places.stop] > tree.deeds_before[places.start]


def openings(tokens: Sequence[Token], words: Sequence[str], figures: Container[int]) -> tuple[bool, ...]:
    """Of each word whether it opens another clause: « qui », « alors que », « en reconnaissant », « résidant »."""
    return tuple(_opens_one(token, words, _leads(tokens, token.index, figures)) for token in tokens)


def deeds_before(tokens: Sequence[Token], openers: Sequence[bool]) -> tuple[int, ...]:
    """How many words before each place, and in all, do something or open a clause."""
    return tuple(accumulate((opener or _is_predicate(token) for token, opener in zip(tokens, openers, strict=True)), initial=0))


def leads_to_verb(tree: Tree, at: int) -> bool:
    """« en reconnaissant », « pour avoir rejoint »: a preposition before a verb."""
    return _leads(tree.tokens, at, tree.figures)


def _is_predicate(token: Token) -> bool:
    return token.tag in ("VERB", "AUX") and ("VerbForm=Part" not in token.morph or "Tense=Pres" in token.morph)


def _opens_one(token: Token, words: Sequence[str], leads: bool) -> bool:
    tag, word = token.tag, words[token.index]
    if leads or tag == "SCONJ" or (word in RELATIVE and tag in ("PRON", "ADV", "ADP", "DET")):
        return True
    if word in OPENERS and tag in ("CCONJ", "ADV") and (token.index == 0 or words[token.index - 1] != "par"):  # « par car »
        return True
    return tag == "VERB" and "Tense=Pres" in token.morph and "VerbForm=Part" in token.morph


def _leads(tokens: Sequence[Token], at: int, figures: Container[int]) -> bool:
    if tokens[at].tag != "ADP":
        return False
    after = at + 1
    while after < min(len(tokens), at + 4) and tokens[after].tag in ("PRON", "ADV"):
        after += 1
    return after < len(tokens) and tokens[after].tag in ("VERB", "AUX") and after not in figures
