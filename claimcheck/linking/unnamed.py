"""People whom an article brings in without a name, « un pompier », « une élue de 40 ans », and whom « l'homme » means of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.linking.descriptions import Bearer
from claimcheck.linking.phrases import phrase_at, words_of
from claimcheck.linking.references import is_human
from claimcheck.linking.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.linking.tree import Tree

REMEMBERED = 400
GENDERS = {"un": "Masc", "une": "Fem"}


@dataclass(frozen=True, eq=False)
class Unnamed:
    """Those whom an indefinite article brings in, in text order."""

    people: tuple[Topic, ...]

    def meant(self, lemma: str, gender: str, place: int) -> str | None:
        """Whom « l'homme » means: the last one of that gender brought in, of several one called so."""
        fitting = [topic for topic in self._before(place) if not gender or topic.gender == gender]
        named = [topic for topic in fitting if _noun(topic) == lemma]
        last = fitting[-1:] if fitting and fitting[-1].leads else []
        return (last or named or fitting)[-1].bearer.subject if fitting else None

    def last(self, gender: str, place: int) -> Bearer | None:
        """The last one of that gender brought in before a place."""
        return next((topic.bearer for topic in reversed(self._before(place)) if topic.gender == gender), None)

    def called(self, lemma: str, place: int) -> str | None:
        """Who was brought in by the very noun: « un facteur » before « le facteur de 40 ans »."""
        first = self._first_by_noun.get(lemma)
        return first.bearer.subject if first is not None and first.offset < place else None

    @cached_property
    def _first_by_noun(self) -> dict[str, Topic]:
        return {_noun(topic): topic for topic in reversed(self.people)}

    def _before(self, place: int) -> tuple[Topic, ...]:
        behind = bisect_right(self.people, place - 1, key=lambda topic: topic.offset)
        return self.people[max(0, behind - REMEMBERED) : behind]


def unnamed_in(trees: Iterable[Tree]) -> Unnamed:
    """The people without a name of some sentences."""
    return Unnamed(tuple(person for tree in trees for person in _brought_in(tree)))


def _brought_in(tree: Tree) -> Iterator[Topic]:
    for token in tree.tokens:
        gender = GENDERS.get(tree.lower(token.index - 1)) if token.index else None
        if gender and token.tag == "NOUN" and is_human(token.lemma):
            words = words_of(tree, phrase_at(tree, token.index))
            leads = token.relation.startswith("nsubj")
            yield Topic(token.span.start, Bearer(words, None), gender, plural=False, leads=leads)


def _noun(topic: Topic) -> str:
    return (topic.bearer.subject or " ").lower().partition(" ")[0]
