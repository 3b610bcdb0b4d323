"""The named person whom a definite noun with a complement means: « l'actrice de 40 ans », « le chef du gouvernement »."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.determiners import DEMONSTRATIVE
from claimcheck.french.tables import forms_of, load
from claimcheck.linking.people import GENDERED, gender_of_noun
from claimcheck.linking.references import SINGULAR_DEFINITE, called_in_full, is_anybody, roles
from claimcheck.model.mention import DateMention, Label

if TYPE_CHECKING:
    from claimcheck.linking.phrases import Phrase
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree

JUST = 200
"""How many characters back an office holder has just been named."""


def described_person(story: Story, tree: Tree, phrase: Phrase) -> str | None:
    """Whom the phrase means; nobody where it brings in somebody without a name, « le procureur de Lyon »."""
    noun = role_noun(tree, phrase.head)
    if noun is None or not phrase.first or tree.lower(phrase.first - 1) not in SINGULAR_DEFINITE or is_anybody(noun):
        return None
    span = tree.span(phrase.first, phrase.last)
    words = tree.text(phrase.first, phrase.last).lower()
    if any(name.label is Label.PERSON for name in story.names_in(span)):  # « Julie Brel, veuve de Paul Brel »
        return called_in_full(story.low, story.persons.names, words)
    found = _called_alike(story, words, tree.tokens[phrase.head].span.start) or _meant(story, tree, phrase, noun)
    if phrase.last == phrase.head:
        return found
    return story.descriptions.setdefault(words, found) if found else story.descriptions.get(words)


def _meant(story: Story, tree: Tree, phrase: Phrase, noun: str) -> str | None:
    """Who has been named close before, of the gender of the noun."""
    if phrase.last == phrase.head or not _means_somebody_named(story, tree, phrase, noun):
        return None
    place, gender = tree.tokens[phrase.head].span.start, gender_at(tree, phrase.head)
    if roles()[noun].kind != "office" or _is_old(tree, phrase):
        return story.persons.meant(place, gender)
    found = story.persons.meant(place, gender, near=JUST)
    told = story.last_topic(place)  # « l'affaire Paul Brel a nui au maire de Tulle » names another
    main = told is not None and told.subject == found
    return found if main or story.persons.about(place, gender) == found else None


def role_noun(tree: Tree, head: int) -> str | None:
    """The noun as the table of roles has it, where it is somebody."""
    forms = (tree.tokens[head].lemma, tree.lower(head))
    return next((form for form in forms if form in roles() and roles()[form].label == Label.PERSON.value), None)


def gender_at(tree: Tree, head: int) -> str:
    """The gender of a noun by its article, over an adjective, else by its ending; none of « star »."""
    if tree.lower(head) in forms_of("word_classes", "either"):
        return ""
    article = next((tree.lower(at) for at in (head - 1, head - 2) if tree.lower(at) in GENDERED), "")
    return gender_of_noun(tree.lower(head), article)


def _means_somebody_named(story: Story, tree: Tree, phrase: Phrase, noun: str) -> bool:
    """An artist or a founder is whom the article is about; somebody with their work only where the age was told before."""
    kind = roles()[noun].kind
    if kind == "worker":
        token = tree.tokens[phrase.head]
        return _is_aged(tree, phrase) and story.unnamed.called(token.lemma, token.span.start) is None
    return kind in ("", "office") or _is_old(tree, phrase)


def _is_old(tree: Tree, phrase: Phrase) -> bool:
    """« ce », « ancien », « de 40 ans »: what only somebody told of before is called."""
    former = phrase.first < phrase.head and tree.lower(phrase.first).startswith(("ancien", "ex-"))
    return former or tree.lower(phrase.first - 1) in DEMONSTRATIVE or _is_aged(tree, phrase)


def _is_aged(tree: Tree, phrase: Phrase) -> bool:
    figures = (tree.figures.get(at) for at in range(phrase.head + 1, min(len(tree.tokens), phrase.head + 5)))
    return any(isinstance(figure, DateMention) and figure.age for figure in figures)


def _called_alike(story: Story, words: str, place: int) -> str | None:
    """The last person whom the article calls by another word for the same office."""
    alike = next((forms for forms in _offices() for form in forms if f"{words} ".startswith(f"{form} ")), None)
    return story.persons.called(alike, place) if alike else None


@cache
def _offices() -> tuple[tuple[str, ...], ...]:
    return tuple(row.texts("forms") for row in load("offices", required=frozenset({"forms"})))
