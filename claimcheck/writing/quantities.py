"""Amounts with their units, and what an interval allows, in words."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.writing.numbers import NO_BREAK, has_scale, number, scaled

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language
    from claimcheck.model.interval import Interval, Number

# Singular and plural in French, singular and plural in English; other units are written as their symbol.
NAMES: dict[str, tuple[str, str, str, str]] = {
    "EUR": ("euro", "euros", "euro", "euros"),
    "USD": ("dollar", "dollars", "dollar", "dollars"),
    "GBP": ("livre", "livres", "pound", "pounds"),
    "CHF": ("franc suisse", "francs suisses", "Swiss franc", "Swiss francs"),
    "CNY": ("yuan", "yuans", "yuan", "yuan"),
    "JPY": ("yen", "yens", "yen", "yen"),
    "pp": ("point", "points", "point", "points"),
    "year": ("an", "ans", "year", "years"),
    "month": ("mois", "mois", "month", "months"),
    "week": ("semaine", "semaines", "week", "weeks"),
    "day": ("jour", "jours", "day", "days"),
    "km2": ("km²", "km²", "km²", "km²"),
    "m2": ("m²", "m²", "m²", "m²"),
    "m3": ("m³", "m³", "m³", "m³"),
    "times": ("fois", "fois", "times", "times"),
}


def amount(value: Number, unit: str | None, language: Language) -> str:
    """« 3,5 milliards d'euros », « 8,3 % », « 667 »."""
    if unit is None:
        return scaled(value, language)
    if unit == "%":
        return f"{number(value, language)}{NO_BREAK if language == 'fr' else ''}%"
    if unit not in NAMES:
        return f"{scaled(value, language)}{NO_BREAK}{unit}"
    one_fr, many_fr, one_en, many_en = NAMES[unit]
    if language == "en":
        return f"{scaled(value, language)}{NO_BREAK}{one_en if abs(value) == 1 else many_en}"
    name = one_fr if abs(Fraction(value)) < 2 else many_fr
    return f"{scaled(value, language)}{_of(name) if has_scale(value, language) else NO_BREAK}{name}"


def _of(name: str) -> str:
    return " d'" if name[0] in "aeiouyé" and not name.startswith("yu") and not name.startswith("ye") else " de "


def amounts(value: Number, unit: str | None = None) -> Bilingual:
    """An amount in both languages."""
    return Bilingual(amount(value, unit, "fr"), amount(value, unit, "en"))


def bounds(interval: Interval, unit: str | None, language: Language) -> str:
    """« entre 150 et 250 », « plus de 667 », « au plus 890 », or the one value."""
    low, high = interval.lower, interval.upper
    fr = language == "fr"
    if low is not None and high is not None:
        if low == high:
            return amount(low, unit, language)
        joint = "et" if fr else "and"
        return f"{'entre' if fr else 'between'} {_bare(low, unit, language)} {joint} {amount(high, unit, language)}"
    if low is not None:
        more, least = ("plus de", "au moins") if fr else ("more than", "at least")
        return f"{more if interval.lower_open else least} {amount(low, unit, language)}"
    if high is not None:
        less, most = ("moins de", "au plus") if fr else ("less than", "at most")
        return f"{less if interval.upper_open else most} {amount(high, unit, language)}"
    return "n'importe quelle valeur" if fr else "any value"


def _bare(value: Number, unit: str | None, language: Language) -> str:
    return number(value, language) if unit == "%" else scaled(value, language)


def bounds_of(interval: Interval, unit: str | None = None) -> Bilingual:
    """What an interval allows, in both languages."""
    return Bilingual(bounds(interval, unit, "fr"), bounds(interval, unit, "en"))
