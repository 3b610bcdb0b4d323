"""What a toll or a turnout is of: « 12 morts » are of the floods, « l'abstention » of the vote that the article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.events import sort_of_event, told_of
from claimcheck.linking.descriptions import Bearer
from claimcheck.linking.phrases import Phrase, bare_complement, words_of

if TYPE_CHECKING:
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
    here = _events_in(tree, sort)
    if here:
        return min(here, key=lambda found: abs(found[0] - place))[1]
    before = [other for index, other in sorted(story.trees.items()) if index < tree.sentence.index]
    return next((found[-1][1] for other in reversed(before) if (found := _events_in(other, sort))), None)


def _events_in(tree: Tree, sort: str) -> list[tuple[int, str]]:
    """The events of a sort that a sentence names, each with its place."""
    return [
        (token.index, words_of(tree, Phrase(token.index, token.index, bare_complement(tree, token.index))))
        for token in tree.tokens
        if token.tag in ("NOUN", "PROPN", "ADJ") and token.index not in tree.figures and _is_event(tree, token.index, sort)
        and not sort_of_event(tree.lower(token.index + 1))  # « élections législatives » are « législatives »
    ]


def _is_event(tree: Tree, at: int, sort: str) -> bool:
    """Whether a noun is an event of the sort, by itself or with its complement: « tremblement de terre »."""
    return sort in (sort_of_event(tree.lower(at)), sort_of_event(" ".join(tree.words[at : at + 3])))
