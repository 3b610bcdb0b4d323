"""Numbers as a newspaper writes them: « 8,3 », « 10 000 », « 3,5 milliards »."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language
    from claimcheck.model.interval import Number

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
SCALES = (
    (10**9, {"fr": ("milliard", "milliards"), "en": ("billion", "billion")}),
    (10**6, {"fr": ("million", "millions"), "en": ("million", "million")}),
)


def number(value: Number, language: Language, digits: int = 4) -> str:
    """All digits of a whole number, else ``digits`` significant ones: « 667 », « 8,333 », « 59,33 »."""
    exact = Fraction(value)
    sign = MINUS if exact < 0 else ""
    whole, decimals = _rounded(abs(exact), digits)
    point = "," if language == "fr" else "."
    return f"{sign}{_grouped(whole, language)}{point + decimals if decimals else ''}"


def scaled(value: Number, language: Language) -> str:
    """With a scale word where that reads better and loses nothing: « 3,5 milliards »."""
    exact = Fraction(value)
    for factor, words in SCALES:
        short = exact / factor
        if abs(short) >= 1 and 1000 % short.denominator == 0 and abs(short) < 10**5:
            one, many = words[language]
            return f"{number(short, language, 7)}{NO_BREAK}{one if abs(short) < 2 else many}"
    return number(exact, language)


def has_scale(value: Number, language: Language) -> bool:
    """Whether ``scaled`` writes a scale word, after which French says « d'euros »."""
    return not scaled(value, language)[-1].isdigit()


def _rounded(value: Fraction, digits: int) -> tuple[int, str]:
    whole = int(value)
    places = max(0, digits - len(str(whole))) if whole else _places_below_one(value, digits)
    at_scale = round(value * 10**places)
    if places == 0:
        return at_scale, ""
    whole, rest = divmod(at_scale, 10**places)
    return whole, str(rest).rjust(places, "0").rstrip("0")


def _places_below_one(value: Fraction, digits: int) -> int:
    places = 0
    while places < 12 and 0 < value * 10**places < 1:
        places += 1
    return places + digits - 1


def _grouped(whole: int, language: Language) -> str:
    if language == "fr" and whole < 10_000:
        return str(whole)
    return f"{whole:,}".replace(",", NO_BREAK) if language == "fr" else f"{whole:,}"
