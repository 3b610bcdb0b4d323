"""Days written out: « lundi 3 mars 2025 »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.model.bilingual import Language

WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin",
           "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}


def weekday(index: int, language: Language) -> str:
    """The name of a weekday, Monday being 0."""
    return WEEKDAYS[language][index]


def month(index: int, language: Language) -> str:
    """The name of a month, January being 1."""
    return MONTHS[language][index - 1]


def day(when: date, language: Language, *, named: bool = True) -> str:
    """« lundi 3 mars 2025 », « 1er mars 2025 » without the weekday."""
    number = "1er" if when.day == 1 and language == "fr" else str(when.day)
    written = f"{number} {month(when.month, language)} {when.year}"
    return f"{weekday(when.weekday(), language)} {written}" if named else written


def days(when: date, *, named: bool = True) -> Bilingual:
    """A day in both languages."""
    return Bilingual(day(when, "fr", named=named), day(when, "en", named=named))
