"""Finds the quantities of a French text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.numerals import NUMERAL, numeral_value
from claimcheck.model.interval import Interval
from claimcheck.model.mention import QuantityMention
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.model.document import Document

UNITS = {"%": "%", "€": "EUR", "euro": "EUR", "euros": "EUR", "d'euros": "EUR", "an": "year", "ans": "year", "mois": "month",
         "jours": "day", "jour": "day", "heures": "h", "heure": "h", "minutes": "min", "semaines": "week", "km": "km"}
FIGURE = re.compile(rf"(?<![\w.,-])(?P<number>{NUMERAL})(?: (?:millions?|milliards?))?(?: ?(?P<unit>{'|'.join(UNITS)})(?!\w))?",
                    re.IGNORECASE)


def find_quantities(document: Document, taken: tuple[Span, ...]) -> tuple[QuantityMention, ...]:
    """All quantities outside the spans that are taken."""
    found = []
    for match in FIGURE.finditer(document.view):
        span = Span(*match.span())
        written = span.of(document.view)
        unit = match["unit"]
        value = numeral_value(written.removesuffix(unit or "").strip())
        if value is None or written.lower() in ("un", "une") or any(span.overlaps(other) for other in taken):
            continue
        exactly = Interval.exactly(value)
        quantity = Quantity(value, exactly, exactly, exactly, UNITS[unit.lower()] if unit else None, Hedge.EXACT)
        found.append(QuantityMention("", span, span.of(document.article.text), quantity))
    return tuple(found)
