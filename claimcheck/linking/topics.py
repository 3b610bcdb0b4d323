"""The subjects that an article has told of, and whom of them a pronoun means."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.linking.descriptions import Bearer


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that a later pronoun may mean."""

    offset: int
    bearer: Bearer
    gender: str
    plural: bool | None
    leads: bool = False
    """Whether it is the subject of its clause."""
    human: bool = False
    """Whether it is somebody."""


def whom(
    topics: Sequence[Topic], gender: str, *, plural: bool, besides: str | None = None, aged: bool = False
) -> Bearer | None:
    """The last subject that agrees with a pronoun, though never who is quoted, nor a thing where an age is told.

    It is somebody rather than something: where the press has told of both, its « il » and « elle » mostly mean a person.
    """
    fitting = [topic for topic in reversed(topics) if _agrees(topic, gender, plural=plural)]
    fitting = [topic for topic in fitting if besides is None or topic.bearer.subject != besides]
    people = [topic for topic in fitting if topic.human]
    if people:
        return _main_of(people).bearer
    return fitting[0].bearer if fitting and not aged else None


def _agrees(topic: Topic, gender: str, *, plural: bool) -> bool:
    return topic.plural in (None, plural) and topic.gender in ("", gender)


def _main_of(people: Sequence[Topic]) -> Topic:
    """Of the people told of, the last one first: who was so twice, where the last one was so once."""
    told = Counter(topic.bearer.subject for topic in people)
    (most, times), last = told.most_common(1)[0], people[0]
    if times == 1 or told[last.bearer.subject] > 1:
        return last
    return next(topic for topic in people if topic.bearer.subject == most)
