"""Which verb gives a figure its tense and mood, where that is not the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.quotation import MARKS
from claimcheck.linking.finite_forms import may_be_participle
from claimcheck.linking.government import phrase_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb
    from claimcheck.model.document import Token

OPEN_ON = MARKS | {"(", ")"}
"""Over these a clause goes on."""
LINKED = 15
"""How many words may lie between an infinitive and the verb that leads to it."""


def over(tree: Tree, unit: Unit) -> Verb | None:
    """The verb whose mood a figure shares: a participle in -ant and an infinitive have that of the verb before them."""
    verb = unit.verb
    if verb is None or (tree.depth[unit.main] and not tree.depth[verb.main]):
        return _before_parenthesis(tree, unit, verb)
    if verb.form == "finite":
        return verb
    if is_past_participle(tree.tokens[verb.main]):
        return _helped_before(tree, verb) or _beside(tree, unit) or verb
    return next((other for other in leading_to(tree, verb) if other.form == "finite"), verb)


def _helped_before(tree: Tree, verb: Verb) -> Verb | None:
    """« Le prix sera porté à 12 euros, et la taxe réduite à 3 % »: the second participle leaves its auxiliary out."""
    before = next(iter(tree.verbs_before(verb.first)), None)
    if before is None or before.form != "finite" or before.first == before.main:
        return None
    if not is_past_participle(tree.tokens[before.main]):
        return None
    noun = verb.first - 1
    while tree.tokens[noun].tag == "ADJ":
        noun -= 1
    joined = tree.tokens[noun].tag == "NOUN" and tree.tokens[noun - 1].tag == "DET" and tree.tokens[noun - 2].tag == "CCONJ"
    return before if noun - 2 > before.last and joined else None


def _beside(tree: Tree, unit: Unit) -> Verb | None:
    """« La marque brillera, avec neuf modèles exposés »: what goes with a statement is as certain as it is."""
    if tree.lower(phrase_start(tree, unit.main) - 1) != "avec":
        return None
    return next((other for other in tree.verbs_before(unit.main) if other.form == "finite"), None)


def _before_parenthesis(tree: Tree, unit: Unit, verb: Verb | None) -> Verb | None:
    """« la hausse (3 %) devrait suffire » says nothing of the 3 %; « vendra un lit, qui vaut cher (30 euros) »: the nearest."""
    if verb is None or verb.first > unit.main:
        return None
    return next((other for other in tree.verbs_before(unit.main) if other.form == "finite"), verb)


def is_past_participle(token: Token) -> bool:
    """« étendu », « portée », by the tagger or by the ending."""
    by_ending = "VerbForm=Part" not in token.morph and may_be_participle(token.text.lower())
    return by_ending or "Tense=Past" in token.morph


def leading_to(tree: Tree, verb: Verb) -> Iterator[Verb]:
    """The verbs before an infinitive or participle of the same clause: « ont promis », « organiser » before « pour fêter »."""
    later = verb
    for other in tree.verbs_before(verb.first):
        between = range(other.last + 1, later.first)
        stops = [tree.lower(at) for at in between if tree.tokens[at].tag == "PUNCT" and tree.lower(at) not in OPEN_ON]
        if len(between) > LINKED or (stops and stops != [",", ","]):  # « devra, à sa sortie, se soumettre »
            return
        yield other
        if other.form == "finite":
            return
        later = other
