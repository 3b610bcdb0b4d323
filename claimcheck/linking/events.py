"""What a toll or a turnout is of: « 12 morts » are of the floods, « l'abstention » of the vote that the article is about."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.french.events import sort_of_event, told_of
from claimcheck.linking.descriptions import Bearer
from claimcheck.linking.phrases import Phrase, bare_complement, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree


def of_event(story: Story, tree: Tree, place: int, bearer: Bearer) -> Bearer:
    """The event in place of a bearer that is itself what is counted or measured of it; ``place`` is where the claim stands."""
    measure, (sort, words) = bearer.measure, _told(bearer.subject)
    if measure is not None:
        sort, _ = _told(measure)
        if sort != "vote":
            return bearer
    elif sort == "vote":
        measure = words  # « le taux d'abstention au second tour des législatives »
    event = _nearest(story, tree, place, sort) if sort else None
    return bearer if event is None else Bearer(event, measure)


def _told(phrase: str | None) -> tuple[str | None, str]:
    """The sort of event that the first words of a phrase tell of, « morts », « taux d'abstention », and those words."""
    words = (phrase or "").split()
    for at, word in enumerate(words[:3]):
        sort = told_of(word.lower().removeprefix("d'"))
        if sort and (at == 0 or sort == "vote"):
            return sort, " ".join(words[: at + 1])
    return None, ""


def _nearest(story: Story, tree: Tree, place: int, sort: str) -> str | None:
    """The event of a sort in the sentence itself, else the last one told before it."""
    told = story.events.get(sort, [])
    first, after = (bisect_left(told, tree.sentence.index + step, key=lambda event: event.sentence) for step in (0, 1))
    if first < after:
        return min(told[first:after], key=lambda event: abs(event.place - place)).words
    return told[first - 1].words if first else None


class Event(NamedTuple):
    """What an article says that happens: its sentence, the place of its noun there, and its words."""

    sentence: int
    place: int
    words: str


def events_in(tree: Tree) -> Iterator[tuple[str, Event]]:
    """The events that a sentence names, in order, each with its sort."""
    for token in tree.tokens:
        at, noun = token.index, token.tag in ("NOUN", "PROPN", "ADJ")
        sort = _sort_at(tree, at) if noun and at not in tree.figures else None
        if sort and not sort_of_event(tree.lower(at + 1)):  # « élections législatives » are « législatives »
            yield sort, Event(tree.sentence.index, at, words_of(tree, Phrase(at, at, bare_complement(tree, at))))


def _sort_at(tree: Tree, at: int) -> str | None:
    """The sort of a noun that is an event by itself or with its complement: « tremblement de terre »."""
    return sort_of_event(tree.lower(at)) or sort_of_event(" ".join(tree.words[at : at + 3]))
