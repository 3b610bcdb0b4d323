"""Subjects behind their verb: « où vivent 300 habitants », « …", explique Lina Brel », « Le 3 mai s'ouvre la foire »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.quotation import CLOSING
from claimcheck.linking.government import says
from claimcheck.linking.unmistakable_forms import CONTRACTED
from claimcheck.linking.verbs import RELATIVE, STRONG
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

RELATIVES = RELATIVE - CONTRACTED
FARTHEST = 8
"""How many words behind a verb of saying who speaks may begin."""


def behind_verb(tree: Tree, verb: Verb) -> int | None:
    """The subject that a relative pronoun, an act of saying or a day puts behind its verb."""
    if (relative := _after_relative(tree, verb)) is not None:
        return relative
    told = _follows_what_is_said(tree, verb) or _follows_a_day(tree, verb)
    return _noun_behind(tree, verb) if told and verb.form == "finite" else None


def _after_relative(tree: Tree, verb: Verb) -> int | None:
    """« où vivent 300 habitants », « que compte la ville »: the subject after a verb that follows its relative pronoun."""
    if verb.mark is None or verb.form != "finite" or verb.mark != verb.first - 1 or tree.tokens[verb.mark].tag == "SCONJ":
        return None
    word = tree.lower(verb.mark)
    if not (
        word in ("où", "que", "qu'", "dont")
        or word in CONTRACTED
        or (word in RELATIVES and tree.tokens[verb.mark - 1].tag == "ADP")
    ):
        return None
    for at in range(verb.last + 1, min(len(tree.tokens), verb.last + 6)):
        if at in tree.figures or tree.tokens[at].tag in ("NOUN", "PROPN"):
            return at
        if tree.tokens[at].tag not in ("ADV", "DET", "ADJ", "NUM"):
            break
    return None


def _follows_a_day(tree: Tree, verb: Verb) -> bool:
    """« Le 3 mai s'ouvre à Brest la foire »: a reflexive verb right behind the day that opens the sentence."""
    day = verb.first - 1
    opens = day == 0 or (day == 1 and tree.tokens[0].tag == "DET")
    return opens and isinstance(tree.figures.get(day), DateMention) and tree.lower(verb.first) in ("se", "s'")


def _noun_behind(tree: Tree, verb: Verb) -> int | None:
    """« …", explique à la presse Lina Brel, âgée de 30 ans »: the first noun behind a verb that no preposition leads to."""
    governed = False
    for at in range(verb.last + 1, min(len(tree.tokens), verb.last + FARTHEST)):
        token = tree.tokens[at]
        if token.tag in ("VERB", "AUX", "SCONJ", "PUNCT", "PRON", "CCONJ"):
            return None
        if (token.tag == "DET" and tree.tokens[at - 1].tag in ("NOUN", "ADJ", "PROPN")) or at in tree.figures:
            governed = False  # « à la télévision locale le père »
        elif token.tag == "ADP":
            governed = True
        elif token.tag in ("NOUN", "PROPN") and not governed:
            return None if tree.lower(at + 1) in ("que", "qu'") else at  # « dénonce le fait que »
    return None


def _follows_what_is_said(tree: Tree, verb: Verb) -> bool:
    """Whether the comma before a verb closes a quotation or a statement; « le maire, fort de ses élus, affirme » has none."""
    if tree.lower(verb.first - 1) != "," or not says(tree, verb):
        return False
    if tree.lower(verb.first - 2) in CLOSING:
        return True
    whole = (other for other in tree.verbs_before(verb.first) if other.form == "finite" and other.mark is None)
    near = next((other for other in whole if tree.depth[other.main] == tree.depth[verb.main]), None)
    return near is not None and STRONG.isdisjoint(tree.words[near.last : verb.first])
