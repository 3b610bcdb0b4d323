"""By which stretch of time an amount is told: the rows of ``periods.toml``, after the amount or before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.french.tables import load

KEYS = frozenset({"adjectives", "phrases"})
AGREEMENT = r"(?:s|le|les|lle|lles|ne|nes|ère|ères)?"
NEAR = r"[^.;:()\d,]{0,30}?"


@dataclass(frozen=True, slots=True)
class Period:
    """``end`` is where its words end, counted from the end of the amount; 0 where they stand before the amount."""

    name: str
    end: int


def period_of(before: str, after: str) -> Period | None:
    """The stretch of time that the words beside an amount tell it by."""
    ahead, behind = _patterns()
    if found := behind.match(after):
        return Period(found.lastgroup or "", found.end())
    stands = ahead.search(before)
    return Period(stands.lastgroup or "", 0) if stands else None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = load("periods", required=frozenset({"nouns"}), optional=KEYS)
    # « annuel » agrees as « annuelles », « journalier » as « journalières »
    stems = {row.name: "|".join(f"{word.removesuffix('er')}(?:er)?" for word in row.texts("adjectives")) for row in rows}
    stems = {name: words or "(?!)" for name, words in stems.items()}
    behind = (
        rf"(?P<{row.name}>{NEAR}\b(?:(?:par|chaque) (?:{'|'.join(row.texts('nouns'))})\b|(?:{stems[row.name]}){AGREEMENT}\b"
        rf"|(?:{'|'.join(row.texts('phrases') or ('(?!)',))})(?! (?:actuel|derni|prochain|pass|suivant|plus|moins))\b))"
        for row in rows
    )
    ahead = (rf"(?P<{row.name}>\b(?:{stems[row.name]}){AGREEMENT} (?:[^\W\d_]+ ){{0,3}}?(?:de |d'|à |: ))" for row in rows)
    return re.compile(rf"(?:{'|'.join(ahead)})(?:[^\W\d_]+ (?:de )?)?$"), re.compile("|".join(behind))
