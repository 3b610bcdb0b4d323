"""A step and the level where it ends, which look like two levels: « augmente de 10 millions, à 110 millions »."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.relating.marks import PERCENT, amount

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure
    from claimcheck.relating.marks import Marked

_ADVERB = re.compile(r" (?:[^\W\d_]+ )?")
_COMMA = re.compile(r", ?(?:pour (?:s'établir|atteindre|arriver|monter|tomber) )?(?:à|vers) $")
WIDTH = 36
CLOSE = Fraction(1, 10)
"""How far, of itself, the percentage of a step may lie from the one that is written: both are rounded."""


def is_step(line: Marked, start: int, before: int, after: int) -> bool:
    """Whether « de A à B » at ``start`` may tell by how much and to what, A and B standing at ``before`` and ``after``.

    A word of change governs « de A », and either a comma shuts it off or a percentage of the line is that of such a step. Both
    places are one where the article's words make a range of the two.
    """
    words = line.text[max(0, start - WIDTH) : start]
    governing = [way for way in ways(words) if way.factor is None and _ADVERB.fullmatch(words, way.end)]
    if not governing:
        return False
    if _COMMA.search(line.text, before + 1, after):
        return True
    percent = _percent(*_numbers(line.figures[before], line.figures[after]), governing[-1].way)
    return percent is not None and any(_is_near(percent, figure) for _, figure in line.at(PERCENT))


def _numbers(step: Figure, level: Figure) -> tuple[Fraction | None, Fraction | None]:
    first, second = amount(step), amount(level)
    if first is None or second is None:
        return None, None
    return (first.lower, first.upper) if step is level else (first.number, second.number)


def _percent(step: Fraction | None, level: Fraction | None, way: int) -> Fraction | None:
    """What the step is of the level from which it leads to ``level``."""
    if step is None or level is None:
        return None
    base = level - way * step
    return step / base * 100 if base > 0 else None


def _is_near(percent: Fraction, written: Figure) -> bool:
    told = amount(written)
    return told is not None and told.number is not None and abs(percent - abs(told.number)) <= CLOSE * percent
