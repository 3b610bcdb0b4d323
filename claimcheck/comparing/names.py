"""Names in whose place other names stand, without those that are one name in two shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.peoples import place_of, places_of
from claimcheck.french.stems import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]


def changed_names(found: Passage) -> Iterator[Pair]:
    """The names of a gap with those that stand there now."""
    for gap in found.gaps:
        old = tuple(word for word in gap.old if _is_name(word))
        new = tuple(word for word in gap.new if _is_name(word))
        if old and new and not _same_name(found, old, new):
            yield old, new
    for was, now in found.kept:
        # One stem, two names: « Martin » and « Martine ».
        if was.name and now.name and was.figure is None and unaccented(was.text) != unaccented(now.text) and not place_of(was):
            yield (was,), (now,)


def changed_places(found: Passage) -> Iterator[Pair]:
    """« danois » in whose place « suédois » stands."""
    for gap in found.gaps:
        old = [(place, word) for place, word in places_of(gap.old) if not found.before.is_capital(word)]
        new = [(place, word) for place, word in places_of(gap.new) if not found.after.is_capital(word)]
        lost = [word for place, word in old if place not in {p for p, _ in places_of(gap.new)}]
        gained = [word for place, word in new if place not in {p for p, _ in places_of(gap.old)}]
        if lost and gained:
            yield (lost[0],), (gained[0],)


def _is_name(word: Word) -> bool:
    return (word.name and word.figure is None) or (word.text[:1].isdigit() and word.figure is None)


def _same_name(found: Passage, old: Sequence[Word], new: Sequence[Word]) -> bool:
    """An acronym, a place and its people, or two mentions that the readings on both sides call by one name."""
    if {place_of(word) for word in old} & {place_of(word) for word in new} - {None}:
        return True
    if _initials(found.old, old, new) or _initials(found.new, new, old):
        return True
    was, now = _canonicals(found.before, old), _canonicals(found.after, new)
    return bool(was & now)


def _initials(words: Sequence[Word], full: Sequence[Word], short: Sequence[Word]) -> bool:
    """Whether ``short`` is made of the first letters of the words around ``full``."""
    if len(short) != 1 or not 2 <= len(short[0].text) <= 8 or unaccented(short[0].text[0]) != unaccented(full[0].text[0]):
        return False
    spans = [word.span for word in words]
    at = spans.index(full[0].span)
    around = [word.text[0] for word in words[at : at + 10] if len(word.text) > 2]
    letters = iter("".join(unaccented(letter) for letter in around))
    return all(letter in letters for letter in unaccented(short[0].text))


def _canonicals(copy: Copy, words: Sequence[Word]) -> set[str]:
    return {entity.canonical.lower() for word in words for entity in copy.entities_at(word.span)}
