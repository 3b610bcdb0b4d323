"""Statements told from their other end: « A est plus haut que B » and « B est moins haut que A », « vend à » and « achète à »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.certainty import mood_of
from claimcheck.comparing.contrasts import senses_of
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.contrasts import Contrast
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word

_COMPARISONS = frozenset({"comparison", "bound"})
_CONVERSES = frozenset({"trade", "loan", "order"})


def told_from_other_end(found: Passage, contrast: Contrast) -> bool:
    """Whether the two opposites stand between the same things in another order, so that the statement is the same."""
    if not contrast.old or not contrast.new:
        return False
    fields = {s.field for s in senses_of(contrast.old[0])} & {s.field for s in senses_of(contrast.new[0])}
    left, right = _crossed(found, contrast)
    if fields & _CONVERSES and (left or right):
        return bool(left and right) or any(word.name for word in (*left, *right))
    return bool(fields & _COMPARISONS) and (
        bool(left and right and _compares(found)) or _across_than(found, contrast) or _then_and_now(found)
    )


def lasts_until(found: Passage, contrast: Contrast) -> bool:
    """« fermé jusqu'au 5 mai » made « rouvrira le 5 mai »: what ends on a day, and what begins there."""
    if not contrast.old or not contrast.new or not any(isinstance(old.figure, DateMention) for old, _ in found.kept):
        return False
    until = [any(word.text == "jusque" for word in side) for side in (found.old, found.new)]
    opening = [bool(_BEGIN & {word.text for word in side}) or _to_come(side) for side in (found.old, found.new)]
    return (until[0] and not until[1] and opening[1]) or (until[1] and not until[0] and opening[0])


def _to_come(words: Sequence[Word]) -> bool:
    return any(mood_of(word.text) == "future" for word in words if not word.figure)


_BEGIN = frozenset({"dès", "partir", "compter"})


def _crossed(found: Passage, contrast: Contrast) -> tuple[list[Word], list[Word]]:
    """What stood behind the old word and stands before the new one, and the other way."""
    was, now = contrast.old[0].span.start, contrast.new[0].span.start
    pairs = [(old, new) for old, new in found.kept if not old.figure]
    left = [old for old, new in pairs if old.span.start > was and new.span.start < now]
    return left, [old for old, new in pairs if old.span.start < was and new.span.start > now]


def _across_than(found: Passage, contrast: Contrast) -> bool:
    """« plus élevé à Brest qu'à Quimper » made « moins élevé à Quimper qu'à Brest »."""
    was, now = _than(found.old, contrast.old[0]), _than(found.new, contrast.new[0])
    if was is None or now is None:
        return False
    sides = {(old.span.start > was.span.start, new.span.start > now.span.start) for old, new in found.kept}
    return {(True, False), (False, True)} <= sides


def _than(words: Sequence[Word], degree: Word) -> Word | None:
    """The « que » that a degree leads to."""
    after = words[words.index(degree) + 1 :][:_REACH]
    return next((word for word in after if word.text == "que"), None)


_REACH = 8


def _compares(found: Passage) -> bool:
    """Whether « que » or « à » leads to the second thing on both sides."""
    return all({"que", "à", "au", "aux"} & {word.text for word in side} for side in (found.old, found.new))


def _then_and_now(found: Passage) -> bool:
    """« plus élevé qu'en 2019 » made « moins élevé en 2019 »: the time that was compared with is told of now."""
    for old, new in found.kept:
        if old.figure and new.figure and _after_que(found.old, old) is not _after_que(found.new, new):
            return True
    return False


def _after_que(words: Sequence[Word], word: Word) -> bool:
    at = words.index(word)
    return any(other.text == "que" for other in words[max(0, at - 2) : at])
