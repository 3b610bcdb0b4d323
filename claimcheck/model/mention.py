"""A checkable expression where it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate

if TYPE_CHECKING:
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.span import Span


class Label(StrEnum):
    """What an entity is."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    PLACE = "LOC"
    EVENT = "EVENT"
    LAW = "LAW"
    WORK = "WORK"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number with its hedge and unit, and the lemma of the noun that it counts or measures (``counted``).

    ``elliptical`` marks a scale or unit restored from its neighbour, ``malformed`` a misprint that nothing may compute with.
    """

    id: str
    span: Span
    text: str
    quantity: Quantity
    counted: str | None = None
    ordinal: bool = False
    elliptical: bool = False
    malformed: bool = False


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, a period or a length of time.

    ``when`` is resolved against the publication date, unknown for a duration, a recurring time or an impossible day;
    ``duration`` is ISO 8601, with the same length as a quantity in ``length``; ``clock`` is "HH:MM"; ``age`` marks the age
    of a person or thing; ``reporting`` a date that only says when something was said; ``written`` the calendar words
    of the one or two days that the expression names.
    """

    id: str
    span: Span
    text: str
    kind: DateKind
    when: Timespan = UNKNOWN_TIME
    duration: str | None = None
    length: Quantity | None = None
    clock: str | None = None
    age: bool = False
    reporting: bool = False
    written: tuple[WrittenDate, ...] = ()

    @property
    def names_year(self) -> bool:
        """Whether it is one date, and its words name the year."""
        return len(self.written) == 1 and self.written[0].year is not None and self.when.first is not None


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A proper name, with the one name that all its mentions in the article share (``canonical``)."""

    id: str
    span: Span
    text: str
    label: Label
    canonical: str


Mention = QuantityMention | DateMention | EntityMention
Figure = QuantityMention | DateMention
