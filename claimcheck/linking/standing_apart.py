"""Figures that make a claim of their own wherever they stand, and those that make none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import DEMONSTRATIVE
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.model.mention import Figure

NAMING = frozenset({"un", "une", "la", "cette", "cet"})
"""« une 512 TR »; « le 12 » and « ce 12 » are days."""
JOINTS = (",", "et", "ou")
LONGEST = 12
"""How many ages one list may give."""


def is_age_apart(tree: Tree, index: int) -> bool:
    """« Paul Brel, 41 ans, a fui », « Paul Brel (41 ans) », « âgés de 5, 9 et 13 ans »: no part of what was done."""
    figure = tree.figures[index]
    if isinstance(figure, DateMention) and figure.age and tree.tokens[index - 1].tag == "PUNCT":
        beside = tree.lower(index - 1), tree.lower(index + 1)
        if beside in ((",", ","), ("(", ")")) and tree.tokens[index - 2].tag == "PROPN":
            return True
    return _is_listed_age(tree, index)


def _is_listed_age(tree: Tree, index: int) -> bool:
    """One of several ages after « âgés de »."""
    first = last = index
    for _ in range(LONGEST):
        if tree.lower(first - 1) not in JOINTS or first - 2 not in tree.figures:
            break
        first -= 2
    for _ in range(LONGEST):
        if tree.lower(last + 1) not in JOINTS or last + 2 not in tree.figures:
            break
        last += 2
    end = tree.figures[last]
    aged = tree.lower(first - 1) == "de" and tree.lower(first - 2).startswith("âgé")
    return aged and first < last and isinstance(end, DateMention) and end.length is not None


def says_nothing(tree: Tree, index: int) -> bool:
    """Whether a figure is no figure of a claim: part of a name, or so vague that nothing can be held to it."""
    figure = tree.figures[index]
    if isinstance(figure, DateMention):
        return figure.length is None and figure.text.lower().startswith("plusieurs ")  # « pendant plusieurs semaines »
    return _is_of_a_name(tree, index, figure) or (figure.ordinal and _only_orders(tree, index))


def _is_of_a_name(tree: Tree, index: int, figure: QuantityMention) -> bool:
    """« une 512 TR », « la Brel 50ème Anniversaire »: after an article in the singular, or between capitals."""
    if figure.ordinal:
        before, after = tree.tokens[index - 1], tree.tokens[min(index + 1, len(tree.tokens) - 1)]
        return index > 0 and before.tag != "DET" and before.text[:1].isupper() and after.text[:1].isupper()
    return index > 0 and figure.quantity.unit is None and figure.text.isdigit() and tree.lower(index - 1) in NAMING


def _only_orders(tree: Tree, index: int) -> bool:
    """« les premiers résultats », « cette première phase », « Le premier a réussi »: which one is meant, no rank."""
    word = tree.lower(index)
    shown = tree.lower(index - 1) in DEMONSTRATIVE and tree.lower(index + 1) != "fois"
    if word in ("premiers", "premières") or (shown and word in ("premier", "première")):
        return True
    opens = index == 1 and tree.lower(0) in ("le", "la") and word in ("premier", "première")
    return opens and tree.tokens[index + 1 : index + 2] != () and tree.tokens[index + 1].tag in ("VERB", "AUX", "PUNCT", "PRON")


def apart(figures: dict[int, Figure], tree: Tree) -> tuple[list[int], list[int]]:
    """The figures that make claims together, and those that make one each."""
    kept = [index for index in sorted(figures) if not says_nothing(tree, index)]
    alone = [index for index in kept if is_age_apart(tree, index)]
    return [index for index in kept if index not in alone], alone
