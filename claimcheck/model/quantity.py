"""A written number with everything that its words leave open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from claimcheck.model.interval import Interval


class Hedge(StrEnum):
    """How the words beside a number bound or blur it."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    RANGE = "range"


ONE_SIDED = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST})


@dataclass(frozen=True, slots=True)
class Quantity:
    """« près de 80 millions d'arbres »: the figure as written, and all that it may be.

    ``number`` is the one figure written, ``None`` for a range or a misprint. ``stated`` holds the bounds that the
    words state (« plus de 200 » is ]200 ; ∞[, « près de 30 % » just [30 ; 30]), ``possible`` every reading of the words
    with their written precision, ``likely`` what a reader understands; ``likely`` lies within ``possible``.
    ``unit`` is ``%``, ``pp``, an ISO 4217 code, a unit symbol, ``times``, or ``None`` for a bare count.
    """

    number: Fraction | None
    stated: Interval
    possible: Interval
    likely: Interval
    unit: str | None = None
    hedge: Hedge = Hedge.EXACT

    @property
    def lower(self) -> Fraction | None:
        """The lower bound that the words state, ``None`` where they state none."""
        return self.stated.lower if self.hedge is Hedge.RANGE or self.hedge in ONE_SIDED else None

    @property
    def upper(self) -> Fraction | None:
        """The upper bound that the words state, ``None`` where they state none."""
        return self.stated.upper if self.hedge is Hedge.RANGE or self.hedge in ONE_SIDED else None
