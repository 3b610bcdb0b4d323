"""To whom or where somebody speaks, not who: « explique à l'AFP Nadia Bel », « raconte la police sur Twitter »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.tables import forms_of
from claimcheck.linking.phrases import COMPLEMENT

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.model.mention import EntityMention

ASIDE = ("à", "au", "aux", "auprès", "sur", "dans", "devant", "lors", "chez", "face")
MANNER = ("par", "sous", "en", "avec", "pour")
"""« par communiqué », « sous couvert d'anonymat », « pour sa part »: with these stands how somebody speaks, in bare nouns."""
WITHIN = 4
"""How many words behind its preposition the noun of an aside may stand."""


def end_of_aside(story: Story, tree: Tree, at: int) -> int:
    """The last word of « à l'AFP », « sur Twitter », « à la radio »: a name, or one noun with its article."""
    noun = next((n for n in range(at + 1, min(at + WITHIN, len(tree.tokens))) if tree.tokens[n].tag in ("NOUN", "PROPN")), at)
    name = story.name_at(tree.tokens[noun].span)
    return noun if name is None else tree.index_from(name.span.end) - 1


def over_aside(story: Story, tree: Tree, at: int) -> int:
    """What follows an aside with all that belongs to its noun: « lors d'une réunion de chantier », « sur sa page Facebook »."""
    last = end_of_aside(story, tree, at)
    while last > at and (more := _belongs(story, tree, last)) > last:
        last = more
    return last + 1


def _belongs(story: Story, tree: Tree, last: int) -> int:
    """The end of what goes on with the noun of an aside right behind it."""
    if last + 1 >= len(tree.tokens):
        return last
    following = tree.tokens[last + 1]
    if tree.lower(last) in forms_of("word_classes", "page") and story.name_at(following.span) is not None:
        return end_of_aside(story, tree, last)
    if tree.lower(last + 1) in COMPLEMENT:
        return end_of_aside(story, tree, last + 1)
    return last + (following.tag == "ADJ" and not story.is_named(following.span))


def is_aside(tree: Tree, name: EntityMention) -> bool:
    """Whether a name stands behind a preposition that shows to whom or where somebody spoke: no « ministre au Budget »."""
    first = tree.index_of(name.span) - 1
    if tree.lower(first) in forms_of("word_classes", "page"):
        first -= 1  # « sur sa page Facebook »
    if tree.tokens[first].tag == "DET":
        first -= 1
    of_office = tree.lower(first) in ("à", "au", "aux") and tree.lower(first - 1).startswith(("ministre", "secrétaire"))
    return first >= 0 and tree.lower(first) in ASIDE and not of_office


def before_aside(tree: Tree, first: int) -> int:
    """The last word before « à l'AFP » or « sur Twitter »."""
    at = first - 1
    while tree.lower(at) not in ASIDE:
        at -= 1
    return at - 1
