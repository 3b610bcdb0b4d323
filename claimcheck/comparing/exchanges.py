"""Two names or figures that have changed places while the words between them stayed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word

_LISTING = frozenset(
    {"et", "ou", "ni", "puis", "comme", "que", "le", "la", "les", "de", "du", "des", "en", "avec", "entre", "ainsi", "un", "une"}
)
_FARTHEST = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A name of one or more words, or a figure, and the words since the unit before it."""

    key: str
    words: tuple[Word, ...]
    since: tuple[str, ...]


def exchanges(found: Passage) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """The words from one to the other, on both sides."""
    if not found.old or not found.new:
        return
    now = {(a.key, b.since, b.key): (a, b) for a, b in _pairs(found.new)}
    before = [(a.key, b.since, b.key) for a, b in _pairs(found.old)]
    for a, b in _pairs(found.old):
        swapped = now.get((b.key, b.since, a.key))
        if swapped and (a.key, b.since, b.key) not in now and (b.key, b.since, a.key) not in before:
            yield [*a.words, *b.words], [*swapped[0].words, *swapped[1].words]


def _pairs(words: Sequence[Word]) -> Iterator[tuple[Unit, Unit]]:
    """Neighbouring units that the words between them set against each other, not those of a list."""
    units = list(_units(words))
    for a, b in pairwise(units):
        if a.key != b.key and 0 < len(b.since) <= _FARTHEST and not set(b.since) <= _LISTING:
            yield a, b


def _units(words: Sequence[Word]) -> Iterator[Unit]:
    since: list[str] = []
    name: list[Word] = []
    for word in words:
        if name and not word.name:
            yield Unit(" ".join(part.key for part in name), tuple(name), tuple(since))
            name, since = [], []
        if word.figure:
            yield Unit(word.key, (word,), tuple(since))
            since = []
        elif word.name:
            name.append(word)
        else:
            since.append(word.text)
    if name:
        yield Unit(" ".join(part.key for part in name), tuple(name), tuple(since))
