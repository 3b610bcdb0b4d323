"""Turns quantities of time into durations and ages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.encode import number
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.quantity import Quantity

ISO = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "h": "PT{}H", "min": "PT{}M", "s": "PT{}S"}
AGED = re.compile(r"(?:âgée?s? (?:de |d')|[Aa] (?:l'âge de )|\bles |\bdes |, )$", re.IGNORECASE)


def find_durations(
    document: Document, quantities: tuple[QuantityMention, ...],
) -> tuple[tuple[DateMention, ...], tuple[QuantityMention, ...]]:
    """The durations among the quantities, and the quantities that are none."""
    durations = tuple(_duration(document, mention) for mention in quantities if mention.quantity.unit in ISO)
    return durations, tuple(mention for mention in quantities if mention.quantity.unit not in ISO)


def _duration(document: Document, mention: QuantityMention) -> DateMention:
    before = document.view[max(0, mention.span.start - 20) : mention.span.start]
    age = mention.quantity.unit == "year" and AGED.search(before) is not None
    return DateMention(
        id="", span=mention.span, text=mention.text, kind=DateKind.DURATION, duration=iso(mention.quantity),
        length=mention.quantity, age=age,
    )


def iso(length: Quantity) -> str | None:
    """The length as ISO 8601 writes it; ``None`` for a range."""
    if length.number is None or length.unit is None:
        return None
    return ISO[length.unit].format(number(length.number))
