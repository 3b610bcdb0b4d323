"""Units that measure the same thing, and how much of a common base each is: exact where the definition is exact."""

from __future__ import annotations

from fractions import Fraction

_FOOT, _MILE, _POUND_GALLON = Fraction("0.3048"), Fraction("1609.344"), Fraction("3.785411784")
_HORSEPOWER = Fraction("735.49875")

# dimension → unit → size in the first unit of the row
_DIMENSIONS: dict[str, dict[str, Fraction | int]] = {
    "length": {
        "m": 1, "km": 1000, "dm": Fraction(1, 10), "cm": Fraction(1, 100), "mm": Fraction(1, 1000), "µm": Fraction(1, 10**6),
        "nm": Fraction(1, 10**9), "mi": _MILE, "nmi": 1852, "ft": _FOOT, "in": _FOOT / 12, "yd": _FOOT * 3,
        "ly": 9_460_730_472_580_800,
    },
    "area": {
        "m2": 1, "km2": 10**6, "cm2": Fraction(1, 10**4), "ha": 10**4, "acre": _FOOT**2 * 43560, "mi2": _MILE**2, "ft2": _FOOT**2,
    },
    "volume": {
        "l": 1, "hl": 100, "dl": Fraction(1, 10), "cl": Fraction(1, 100), "ml": Fraction(1, 1000), "m3": 1000, "km3": 10**12,
        "cm3": Fraction(1, 1000), "ft3": _FOOT**3 * 1000, "gal": _POUND_GALLON,
    },
    "mass": {
        "kg": 1, "t": 1000, "kt": 10**6, "Mt": 10**9, "Gt": 10**12, "q": 100, "g": Fraction(1, 1000), "mg": Fraction(1, 10**6),
        "µg": Fraction(1, 10**9), "oz": Fraction("0.028349523125"), "lb": Fraction("0.45359237"), "ct": Fraction("0.0002"),
    },
    "speed": {"km/h": 1, "mph": _MILE / 1000, "kn": Fraction("1.852"), "m/s": Fraction("3.6")},
    "power": {"W": 1, "kW": 1000, "MW": 10**6, "GW": 10**9, "ch": _HORSEPOWER},
    "energy": {"Wh": 1, "kWh": 1000, "MWh": 10**6, "GWh": 10**9, "TWh": 10**12},
    "time": {"s": 1, "ms": Fraction(1, 1000), "min": 60, "h": 3600, "day": 86400, "week": 604800},
    "months": {"month": 1, "year": 12},
    "points": {"pp": 1, "pb": Fraction(1, 100)},
    "frequency": {"Hz": 1, "kHz": 1000, "MHz": 10**6, "GHz": 10**9},
    "EUR": {"EUR": 1, "centime": Fraction(1, 100), "XOF": 1 / Fraction("655.957"), "DEM": 1 / Fraction("1.95583"),
            "ITL": 1 / Fraction("1936.27"), "ESP": 1 / Fraction("166.386"), "BEF": 1 / Fraction("40.3399")},
}
_SIZES = {unit: (dimension, Fraction(size)) for dimension, units in _DIMENSIONS.items() for unit, size in units.items()}


def dimension(unit: str | None) -> str | None:
    """What a unit measures: « length » for km and ft, the unit itself where it has no kin here."""
    return _SIZES[unit][0] if unit in _SIZES else unit


def size(unit: str | None) -> Fraction:
    """How much of its dimension's base a unit is; 1 where it has no kin."""
    return _SIZES[unit][1] if unit in _SIZES else Fraction(1)


_RATES = {"mph": ("mi", "h")}


def parts_of_rate(unit: str | None) -> tuple[str, str] | None:
    """What a unit of a rate divides by what: « km » and « h » for km/h; nothing for a unit that divides nothing."""
    if unit is None or unit in _RATES:
        return _RATES.get(unit or "")
    above, slash, below = unit.partition("/")
    return (above, below) if slash and above in _SIZES and below in _SIZES else None
