"""The items of a list with their figures: « Camille, 33 ans, Bruno, 28 ans », « (Madrid 3e, Séville 6e) »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree

BEFORE = frozenset({"(", ",", ";", ":", "et", "ou", "puis", "-", "•"})
POSSESSIVE = frozenset({"mon", "ma", "notre", "son", "sa", "leur", "votre"})
AFTER = frozenset({")", ",", ";", ".", "et", "ou", "puis", "ex", ""})


def listed_name(tree: Tree, figure: int) -> tuple[int, int] | None:
    """The first and last word of the name that a figure stands right behind, both of them nothing but an item."""
    mention = tree.figures[figure]
    if isinstance(mention, DateMention) and mention.length is None and not mention.age:
        return None
    if tree.lower(figure + 1) not in AFTER:
        return None
    last = figure - 1 - (tree.lower(figure - 1) == ",")
    first = last
    while first >= 0 and tree.tokens[first].tag == "PROPN" and first not in tree.figures:
        first -= 1
    if first < last and first > 1 and tree.tokens[first].tag == "NOUN" and tree.lower(first - 1) in POSSESSIVE:
        return (first + 1, last) if tree.lower(first - 2) in BEFORE else None  # « , et ma fille Lina, 9 ans »
    if first == last or (first >= 0 and tree.lower(first) not in BEFORE):
        return None
    return first + 1, last
