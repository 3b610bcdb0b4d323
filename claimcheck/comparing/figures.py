"""When two written figures are the same figure, however they are written."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.encode import number as written_number
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity

# Units of one kind and their size in the smallest of them: « un an et demi » is « dix-huit mois », « 1,5 km » « 1 500 m ».
_SIZES = {
    "s": ("time", Fraction(1)), "min": ("time", Fraction(60)), "h": ("time", Fraction(3600)),
    "day": ("time", Fraction(86400)), "week": ("time", Fraction(604800)),
    "month": ("months", Fraction(1)), "year": ("months", Fraction(12)),
    "mm": ("length", Fraction(1)), "cm": ("length", Fraction(10)), "m": ("length", Fraction(10**3)), "km": ("length", Fraction(10**6)),
    "m2": ("area", Fraction(1)), "ha": ("area", Fraction(10000)), "km2": ("area", Fraction(1000000)),
    "g": ("mass", Fraction(1)), "kg": ("mass", Fraction(1000)), "t": ("mass", Fraction(1000000)),
    "W": ("power", Fraction(1)), "kW": ("power", Fraction(10**3)), "MW": ("power", Fraction(10**6)), "GW": ("power", Fraction(10**9)),
    "‰": ("%", Fraction(1, 10)), "%": ("%", Fraction(1)),
}


@dataclass(frozen=True, slots=True)
class Size:
    """A figure in the smallest unit of its kind: ``lower`` and ``upper`` are equal unless it is a range."""

    lower: Fraction | None
    upper: Fraction | None
    kind: str | None

    def __str__(self) -> str:
        ends = [written_number(end) or "" for end in (self.lower, self.upper)]
        return f"{ends[0]}{'' if ends[0] == ends[1] else '..' + ends[1]} {self.kind or ''}".strip()


def quantity_of(figure: Figure) -> Quantity | None:
    """The number in a quantity or a length of time; ``None`` for a date."""
    return figure.quantity if isinstance(figure, QuantityMention) else figure.length


def size_of(figure: Figure) -> Size | None:
    """How much a figure says, its hedge aside; ``None`` for a date, or where it is misprinted."""
    quantity = quantity_of(figure)
    if quantity is None:
        return None
    lower, upper = quantity.stated.lower, quantity.stated.upper
    if quantity.number is not None:
        lower = upper = quantity.number
    if lower is None and upper is None:
        return None
    kind, factor = _SIZES.get(quantity.unit or "", (quantity.unit, Fraction(1)))
    if quantity.unit is None and isinstance(figure, QuantityMention) and upper is not None and 0 < upper < 1:
        kind, factor = "%", Fraction(100)
    return Size(None if lower is None else lower * factor, None if upper is None else upper * factor, kind)


def figure_key(figure: Figure) -> str:
    """What two wordings of one figure share; their hedges may differ."""
    if isinstance(figure, DateMention) and figure.length is None:
        return _date_key(figure)
    size = size_of(figure)
    if size is None:
        return f"?{figure.text.lower()}"
    ordinal = "e" if isinstance(figure, QuantityMention) and figure.ordinal else ""
    return f"#{size}{ordinal}"


def _date_key(date: DateMention) -> str:
    if not date.when.is_known:
        return f"@{date.text.lower()} {date.clock or ''}"
    return f"@{date.when.first}/{date.when.last} {date.clock or ''}"


def hedge_of(figure: Figure) -> Hedge:
    """How the words beside the figure bound or blur it."""
    quantity = quantity_of(figure)
    return Hedge.EXACT if quantity is None else quantity.hedge
