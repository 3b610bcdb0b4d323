"""The governing verb of a claim, as an infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.nouns import verb_of

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

FIXED = {
    ("faire", "objet"): "faire l'objet", ("faire", "face"): "faire face", ("voir", "jour"): "voir le jour", ("donner", "mort"): "se donner la mort",
    ("faire", "état"): "faire état", ("avoir", "lieu"): "avoir lieu", ("prendre", "fin"): "prendre fin", ("mettre", "fin"): "mettre fin",
}


def predicate_of(tree: Tree, unit: Unit) -> str:
    """The infinitive of the verb; « être » where none is written; the verb of a noun of change before the figure."""
    change = change_noun(tree, unit.main)
    if change is not None:
        return verb_of(tree.lower(change)) or "être"
    if unit.kind in ("contrast", "member", "aside", "restated", "part") and unit.parent is not None and not _own_verb(unit):
        return predicate_of(tree, unit.parent)
    return infinitive(tree, unit.verb) if unit.verb is not None else "être"


def _own_verb(unit: Unit) -> bool:
    return unit.parent is not None and unit.verb is not None and unit.parent.verb is not None and unit.verb.main != unit.parent.verb.main


def change_noun(tree: Tree, figure: int) -> int | None:
    """The noun of change that a figure measures: « une hausse de 12 % », « 12 % de hausse »."""
    for at in range(figure - 1, max(-1, figure - 6), -1):
        if at in tree.figures or tree.tokens[at].tag in ("VERB", "PUNCT", "AUX"):
            break
        if verb_of(tree.lower(at)) and tree.lower(figure - 1) in ("de", "d'", "moyen", "moyenne"):
            return at
    if tree.lower(figure + 1) in ("de", "d'") and verb_of(tree.lower(figure + 2)):
        return figure + 2
    return None


def infinitive(tree: Tree, verb: Verb) -> str:
    """The dictionary form of a verb group, with « se » where the verb carries it."""
    lemma = "être" if verb.copula else tree.tokens[verb.main].lemma
    following = [tree.lower(at) for at in range(verb.last + 1, min(len(tree.tokens), verb.last + 4))]
    for word in following:
        if (lemma, word) in FIXED:
            return FIXED[lemma, word]
    if any(tree.lower(at) in ("se", "s'") for at in range(verb.first, verb.main)):
        return f"s'{lemma}" if lemma[:1] in "aeiouéèêhy" else f"se {lemma}"
    return lemma
