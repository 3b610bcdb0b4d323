"""One number of the text, with all that belongs to it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimcheck.french.counted import Counted
    from claimcheck.french.units import Unit

ONE = Fraction(1)
CARDINAL, PART, ABOUT, MULTIPLE, ORDINAL, SCORE, RATIO = "cardinal", "part", "about", "multiple", "ordinal", "score", "ratio"


class Amount(NamedTuple):
    """One number of the text. ``step`` is the worth of its last digit, ``tail`` that of its last digit other than zero.

    ``end`` is where number, scale and unit end, ``bare`` where the number itself does; ``spread`` is the row of a noun such as
    « dizaine », ``money_first`` that a sign of money stood before it.
    """

    start: int
    end: int
    bare: int
    value: Fraction
    step: Fraction = ONE
    tail: Fraction = ONE
    scale: int = 1
    unit: Unit | None = None
    kind: str = CARDINAL
    worded: bool = False
    signed: bool = False
    spread: Counted | None = None
    restored: bool = False
    whole: Fraction | None = None
