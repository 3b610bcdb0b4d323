"""The items of a list with their figures: « Camille, 33 ans, Bruno, 28 ans », « Brest avec 30 cas, Lyon avec 12 cas »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import POSSESSIVE, SINGULAR
from claimcheck.linking.government import phrase_start
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree

BEFORE = frozenset({"(", ",", ";", ":", "et", "ou", "puis", "-", "•"})
ONES = POSSESSIVE & SINGULAR
SEVERAL = 2
"""How many items make a list."""
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
    if first < last and first > 1 and tree.tokens[first].tag == "NOUN" and tree.lower(first - 1) in ONES:
        return (first + 1, last) if tree.lower(first - 2) in BEFORE else None  # « , et ma fille Lina, 9 ans »
    if first == last or (first >= 0 and tree.lower(first) not in BEFORE):
        return None
    return first + 1, last


def holder_in_list(tree: Tree, figure: int) -> int | None:
    """« le Brésil avec 30 morts pour 900 cas, l'Inde avec 12 (400 cas) »: the last word of the name whose figure it is."""
    holders = [at - 1 for at in range(1, len(tree.tokens)) if tree.lower(at) == "avec" and _is_held(tree, at)]
    if len(holders) < SEVERAL:
        return _left_alone(tree, figure)
    last = max((holder for holder in holders if holder < figure), default=None)
    return last if last is not None and _goes_on(tree, last + 2, figure) else None


def _left_alone(tree: Tree, figure: int) -> int | None:
    """« l'Iran compte 30 morts (900 cas), le Pérou 12 morts (400 cas) »: the name whose verb only the first item has."""
    held = next((at for at in range(figure, 0, -1) if at in tree.figures and tree.depth[at] == 0), None)
    if held is None or len(tree.figures) < SEVERAL or not _goes_on(tree, held, figure):
        return None
    first = _start_of_name(tree, held - 1)
    if first == held or tree.tokens[first - 1].tag != "DET" or tree.lower(first - 2) not in BEFORE or held - 1 in tree.figures:
        return None
    like = any(at < first and tree.lower(at + 1) == tree.lower(held + 1) for at in tree.figures)
    if not like or tree.tokens[held + 1].tag != "NOUN":
        return None
    several = tree.lower(first - 2) == "et" and tree.tokens[first - 3].text[:1].isupper()  # « la Chine et l'Inde 12 morts »
    return first - 3 if several else held - 1


def _is_held(tree: Tree, preposition: int) -> bool:
    """« l'Inde avec 30 morts »: a name that no preposition leads to, right before « avec » and a figure."""
    name = preposition - 1
    first = _start_of_name(tree, name)
    first -= first > 0 and tree.tokens[first - 1].tag == "DET"
    named = tree.tokens[name].tag in ("PROPN", "NOUN") and tree.tokens[name].text[:1].isupper() and name not in tree.figures
    led = first > 0 and tree.tokens[first - 1].tag == "ADP"
    held = next((at for at in range(preposition + 1, min(len(tree.tokens), preposition + 3)) if at in tree.figures), None)
    return named and not led and held is not None and phrase_start(tree, held) == preposition + 1


def _start_of_name(tree: Tree, last: int) -> int:
    """The first word of the name that ends at a place; the one behind where none does."""
    first = last + 1
    while first > 0 and tree.tokens[first - 1].text[:1].isupper() | (first <= last and tree.lower(first - 1) == "-"):
        first -= 1
    return first


def _goes_on(tree: Tree, start: int, figure: int) -> bool:
    """Whether nothing but what the name has stands between: no comma outside parentheses, no verb."""
    between = range(start, figure)
    return not any((tree.lower(at) == "," and not tree.depth[at]) or tree.tokens[at].tag in ("VERB", "AUX") for at in between)
