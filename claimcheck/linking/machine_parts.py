"""The part of a machine that a figure describes: « le bloc V8 4,2 litres de 350 ch », « une boîte à 8 rapports »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.tables import forms_of
from claimcheck.linking.counting import is_count, is_ratio
from claimcheck.linking.nouns import is_money
from claimcheck.model.mention import QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree

FARTHEST = 12
JOINTS = frozenset({"de", "d'", "à", "et", "en", "ou"})


def part_described(tree: Tree, index: int) -> int | None:
    """The first noun for a part in the noun phrase that ends with the figure."""
    if not _describes(tree, index):
        return None
    part = None
    for at in range(index - 1, max(-1, index - FARTHEST), -1):
        if not _is_of_phrase(tree, at):
            break
        if tree.lower(at) in forms_of("machine_parts") and at not in tree.figures:
            part = at
    if part == index - 1 and tree.lower(index - 1) not in forms_of("machine_parts", "engine"):  # « à son volant 300 km »
        return None
    return part


def _describes(tree: Tree, index: int) -> bool:
    """A size, or a count of what parts have; no price and no share."""
    figure = tree.figures[index]
    if not isinstance(figure, QuantityMention) or figure.ordinal or is_ratio(figure) or is_money(figure.quantity.unit):
        return False
    return not is_count(figure) or tree.lower(index + 1) in forms_of("word_classes", "counted-in-parts")


def _is_of_phrase(tree: Tree, at: int) -> bool:
    """Nouns, names, adjectives and other sizes joined by « de », « à » or « et », with a participle « développant » between."""
    token = tree.tokens[at]
    if at in tree.figures or tree.lower(at) in JOINTS:
        return True
    return token.tag in ("NOUN", "PROPN", "ADJ", "NUM") or (token.tag == "VERB" and tree.lower(at).endswith("ant"))
