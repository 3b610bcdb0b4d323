"""Small words before what stayed: the way they point, the side of a day on which they lie, how they bound « un »."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.comparing.words import split
from claimcheck.french.determiners import DEFINITE, DEMONSTRATIVE, INDEFINITE, THIRD_PERSON_POSSESSIVE
from claimcheck.french.hedges import before as before_number
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.quantity import Hedge

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]

# « des » may be « de les », a preposition.
_DETERMINERS = (DEFINITE | INDEFINITE | DEMONSTRATIVE | THIRD_PERSON_POSSESSIVE) - {"des"}
_FROM, _TO = frozenset({"depuis"}), frozenset({"jusque", "vers"})
_MAY_BE_FROM, _MAY_BE_TO = _FROM | {"de", "du", "des"}, _TO | {"pour", "à", "au", "aux", "en"}
_EARLIER, _LATER = frozenset({"avant", "ici", "jusque"}), frozenset({"après"})


def opposite_ways(found: Passage) -> Iterator[Pair]:
    """« jusqu'à l'hôpital » made « depuis l'hôpital », « parti de Lyon » made « parti pour Lyon »."""
    alone = found.in_order and all(_small(gap.old) and _small(gap.new) for gap in found.gaps)
    names = any(old.name for old, _ in found.kept)
    for old, new in found.kept:
        was, now = _prepositions(found.before, old), _prepositions(found.after, new)
        surely = _opposed(was, now, _FROM, _TO)
        if surely or (alone and (old.name or not names) and _opposed(was, now, _MAY_BE_FROM, _TO | {"pour"})):
            yield (*was, old), (*now, new)


def _opposed(was: Sequence[Word], now: Sequence[Word], one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one side leads from, and the other to."""
    if not was or not now:
        return False
    first, last = was[0].text, now[0].text
    return (first in one and last in other) or (first in other and last in one)


def _small(words: Sequence[Word]) -> bool:
    return all(word.text in _MAY_BE_FROM | _MAY_BE_TO for word in words)


def _prepositions(copy: Copy, word: Word) -> tuple[Word, ...]:
    """The words right before one, its articles aside, the farthest of two prepositions first (« jusqu'à », « d'ici à »)."""
    before = [other for other in copy.around(word, 4)[0] if other.text not in _DETERMINERS]
    two = before[-2:-1] and before[-2].text in ("jusque", "ici")
    return tuple(before[-2:] if two else before[-1:])


def bounded_days(found: Passage) -> Iterator[Pair]:
    """« avant lundi », « d'ici à lundi » made « lundi », in a sentence that is otherwise the same."""
    if not found.in_order or any(word.text not in _EARLIER | _LATER for gap in found.gaps for word in (*gap.old, *gap.new)):
        return
    for old, new in found.kept:
        was, now = _prepositions(found.before, old), _prepositions(found.after, new)
        if isinstance(old.figure, DateMention) and _side(was) is not _side(now):
            yield (*(was if _side(was) else ()), old), (*(now if _side(now) else ()), new)


def _side(prepositions: Sequence[Word]) -> frozenset[str] | None:
    texts = {word.text for word in prepositions}
    return next((side for side in (_EARLIER, _LATER) if side & texts), None)


def bounded_ones(found: Passage) -> Iterator[Pair]:
    """« jusqu'à un par jour » made « près d'un par jour »: « un » is a figure to no reading, and yet bounded."""
    if not found.in_order:
        return
    for old, new in found.kept:
        was, now = _hedge_of_one(found.before, old), _hedge_of_one(found.after, new)
        if was and now and was[0] is not now[0]:
            yield was[1], now[1]


def _hedge_of_one(copy: Copy, word: Word) -> tuple[Hedge, tuple[Word, ...]] | None:
    """How the « un » close before a word is hedged, and the words that say so."""
    words = copy.around(word, _LONGEST + 2)[0]
    one = next((at for at in range(len(words) - 1, max(-1, len(words) - 3), -1) if words[at].text in ("un", "une")), None)
    if one is None:
        return None
    for length in range(min(_LONGEST, one), 0, -1):
        hedging = tuple(words[one - length : one])
        hedge = _hedges().get(tuple(other.text for other in hedging))
        if hedge:
            return hedge, (*hedging, words[one])
    return None


_LONGEST = 4


@cache
def _hedges() -> dict[tuple[str, ...], Hedge]:
    return {split(form): hedging.hedge for form, hedging in before_number().items() if split(form)}
