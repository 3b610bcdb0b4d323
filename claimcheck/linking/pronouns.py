"""Whom a personal pronoun or « ce dernier » means as the subject of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import DEMONSTRATIVE
from claimcheck.french.pronouns import LATTER
from claimcheck.linking.descriptions import Bearer
from claimcheck.linking.subject_behind import RELATIVES
from claimcheck.linking.subject_heads import PRONOUNS
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit

GENDERS = {"dernier": "Masc", "dernière": "Fem"}


def is_of_somebody_told(tree: Tree, head: int) -> bool:
    """« elle », « ce dernier », « celui qui chantait »: a pronoun for somebody or something told of before."""
    word = tree.lower(head)
    latter = word in LATTER and tree.lower(head - 1) in DEMONSTRATIVE
    return word in PRONOUNS or latter or (word in ("celui", "celle") and tree.lower(head + 1) in RELATIVES)


def told_before(story: Story, tree: Tree, head: int, unit: Unit, speaker: str | None) -> Bearer | None:
    """Who or what it means; « ce dernier » is who was named last, subject or not."""
    word, place = tree.lower(head), tree.tokens[head].span.start
    if word in GENDERS and (name := story.persons.last(place, GENDERS[word])) is not None:
        return Bearer(name, None)
    return story.topic_for(LATTER.get(word, word), place, speaker, aged=_tells_age(tree, unit))


def _tells_age(tree: Tree, unit: Unit) -> bool:
    figures = (tree.figures[index] for index in unit.figures)
    return any(isinstance(figure, DateMention) and figure.age for figure in figures)
