"""When two written figures are the same figure, however they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french.units import spoken
from claimcheck.model.encode import number as written_number
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity

# Units of one kind and their size in the smallest of them: « un an et demi » is « dix-huit mois », « 1,5 km » « 1 500 m ».
_KINDS: dict[str, dict[str, int]] = {
    "time": {"s": 1, "min": 60, "h": 3600, "day": 86400, "week": 604800},
    "months": {"month": 1, "year": 12},
    "length": {"mm": 1, "cm": 10, "m": 10**3, "km": 10**6},
    "area": {"m2": 1, "ha": 10**4, "km2": 10**6},
    "degrees": {"°": 1, "°C": 1},
    "volume": {"ml": 1, "cl": 10, "l": 10**3, "hl": 10**5, "m3": 10**6},
    "mass": {"mg": 1, "g": 10**3, "kg": 10**6, "t": 10**9},
    "power": {"W": 1, "kW": 10**3, "MW": 10**6, "GW": 10**9, "TW": 10**12},
    "energy": {"Wh": 1, "kWh": 10**3, "MWh": 10**6, "GWh": 10**9, "TWh": 10**12},
}
# « quinze jours » are two weeks and « huit jours » one, though not by the calendar.
_IDIOMS = {(Fraction(15 * 86400), "time"): Fraction(14 * 86400), (Fraction(8 * 86400), "time"): Fraction(7 * 86400)}
_SIZES = {unit: (kind, Fraction(size)) for kind, units in _KINDS.items() for unit, size in units.items()}


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
    unit = quantity.unit or _spoken_unit(figure)
    kind, factor = _SIZES.get(unit or "", (unit, Fraction(1)))
    if kind == "times":
        kind = None  # « trois fois », « à trois reprises »
    if quantity.unit is None and isinstance(figure, QuantityMention) and upper is not None and 0 < upper < 1:
        kind, factor = "%", Fraction(100)
    low, high = (None if end is None else _IDIOMS.get((end * factor, kind or ""), end * factor) for end in (lower, upper))
    return Size(low, high, kind)


def _spoken_unit(figure: Figure) -> str | None:
    return spoken().get(figure.counted or "") if isinstance(figure, QuantityMention) else None


def same_length(old: Figure, new: Figure) -> bool:
    """« les dernières 24 heures » and « 24 heures »: a period and its length."""
    if not isinstance(old, DateMention) or not isinstance(new, DateMention):
        return False
    return old.duration is not None and old.duration == new.duration


def began(start: Figure | None, length: Figure | None, year: int) -> bool:
    """« depuis 2019 » and « depuis cinq ans », told in 2024: a year, and how many years ago it was."""
    if not isinstance(start, DateMention) or not isinstance(length, DateMention) or length.length is None:
        return False
    years = length.length.number if length.length.unit == "year" else None
    first = start.when.first
    return start.text.isdigit() and first is not None and years == year - first.year


def both_vague(old: Figure, new: Figure) -> bool:
    """« deux jours avant » and « l'avant-veille »: a length and a day that only the context would tell."""
    if not isinstance(old, DateMention) or not isinstance(new, DateMention):
        return False
    return not old.when.is_known and not new.when.is_known and (old.length is None) is not (new.length is None)


def figure_key(figure: Figure) -> str:
    """What two wordings of one figure share; their hedges may differ."""
    if isinstance(figure, DateMention) and figure.length is None:
        return _date_key(figure)
    size = size_of(figure)
    if size is None and _is_score(figure):
        return "#" + "-".join(_NUMBER.findall(figure.text))
    if size is None:
        return f"?{figure.text.lower()}"
    ordinal = "e" if isinstance(figure, QuantityMention) and figure.ordinal else ""
    return f"#{size}{ordinal}"


_NUMBER = re.compile(r"\d+")


def _is_score(figure: Figure) -> bool:
    """« 2 buts à 1 », « 2-1 »."""
    return isinstance(figure, QuantityMention) and figure.quantity.unit == "score"


def _date_key(date: DateMention) -> str:
    if date.kind is DateKind.RECURRING:
        return f"~{date.duration or date.text.lower()}"
    if not date.when.is_known:
        return f"@{date.text.lower()} {date.clock or ''}"
    return f"@{date.when.first}/{date.when.last} {date.clock or ''}"


def hedge_of(figure: Figure) -> Hedge:
    """How the words beside the figure bound or blur it."""
    quantity = quantity_of(figure)
    return Hedge.EXACT if quantity is None else quantity.hedge


class Aspect(Enum):
    """In what two figures differ."""

    NOTHING = "nothing"
    VALUE = "value"
    SCALE = "scale"
    UNIT = "unit"
    DATE = "date"
    SIGN = "sign"


def aspect(old: Figure, new: Figure) -> Aspect:
    """In what the two differ, their hedges aside; the plainest explanation first."""
    if figure_key(old) == figure_key(new):
        return Aspect.NOTHING
    if figure_key(old)[0] == figure_key(new)[0] == "~":
        return Aspect.UNIT if _digits(old) == _digits(new) else Aspect.VALUE
    was, now = quantity_of(old), quantity_of(new)
    if was is None or now is None:
        return Aspect.DATE if was is now else Aspect.VALUE
    if was.number is None or now.number is None:
        return _aspect_of_ends(was, now)
    if was.unit != now.unit:
        return Aspect.UNIT if _digits(old) == _digits(new) or was.number == now.number else Aspect.VALUE
    if was.number == -now.number:
        return Aspect.SIGN
    return Aspect.SCALE if _thousands_apart(was.number, now.number) or _other_scale(old, new) else Aspect.VALUE


def _aspect_of_ends(was: Quantity, now: Quantity) -> Aspect:
    """« entre 3 et 5 millions » against « entre 3 et 5 milliards »: what ends have in common tells in what they differ."""
    pairs = ((was.stated.lower, now.stated.lower), (was.stated.upper, now.stated.upper))
    if was.unit != now.unit:
        return Aspect.UNIT if all(a == b for a, b in pairs) else Aspect.VALUE
    scaled = [_thousands_apart(a, b) for a, b in pairs if a is not None and b is not None]
    return Aspect.SCALE if len(scaled) == 2 and all(scaled) else Aspect.VALUE


def _thousands_apart(a: Fraction, b: Fraction) -> bool:
    if not a or not b:
        return False
    ratio = max(abs(a), abs(b)) / min(abs(a), abs(b))
    return ratio in (10**3, 10**6, 10**9, 10**12)


_COLLECTIVES = re.compile(r"(?:^| )(?:dizaine|centaine|millier|million|milliard)s?$", re.IGNORECASE)


def _other_scale(old: Figure, new: Figure) -> bool:
    """« 3 millions », « 3 milliers »: the digits are the same, the word after them another."""
    if _COLLECTIVES.search(old.text) and _COLLECTIVES.search(new.text) and not _digits(old) and not _digits(new):
        return True  # « une centaine » made « un millier »
    return bool(_digits(old)) and _digits(old) == _digits(new) and size_of(old) != size_of(new)


def _digits(figure: Figure) -> str:
    return "".join(char for char in figure.text if char.isdigit() or char == ",")
