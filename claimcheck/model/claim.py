"""A statement that can be true or false."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.quantity import Hedge
    from claimcheck.model.span import Span
    from claimcheck.model.timespan import Timespan


class Modality(StrEnum):
    """How certain the article is of a statement."""

    FACT = "fact"
    FORECAST = "forecast"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
    INTENTION = "intention"


class Slot(StrEnum):
    """The parts of a claim whose link can be sure or not."""

    SUBJECT = "subject"
    PREDICATE = "predicate"
    MEASURE = "measure"
    WHOLE = "of"
    TIME = "time"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Claim:
    """Who or what (``subject``) does or has (``predicate``) what measure, of which whole (``of``), when, according to whom.

    ``mentions`` are the ids of its figures, in text order. ``per`` is the base of a rate (« par jour »), ``bound`` a bound
    that the verb gives (« devrait dépasser »), ``sure`` the slots on which the parse and our own chunking agree. ``id``
    depends on subject, measure, whole and time, never on the value or the place.
    """

    id: str
    span: Span
    text: str
    mentions: tuple[str, ...]
    subject: str | None = None
    predicate: str | None = None
    measure: str | None = None
    of: str | None = None
    time: Timespan | None = None
    modality: Modality = Modality.FACT
    negated: bool = False
    source: str | None = None
    quoted: bool = False
    per: str | None = None
    bound: Hedge | None = None
    sure: frozenset[Slot] = frozenset()
