"""The words of ``jubilees.toml``: anniversaries named by their years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Jubilee:
    """« centenaire », where it stands, and the years that it counts."""

    years: int
    start: int
    end: int


@cache
def _years() -> dict[str, int]:
    rows = load("jubilees", required=frozenset({"years", "forms"}), optional=frozenset())
    return {word: int(row.number("years")) for row in rows for word in row.texts("forms")}


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _years()), key=len, reverse=True))
    return re.compile(rf"\b(?:le|au|du|ce|(?P<its>son|leur))(?: premier)? (?P<word>{words})\b(?P<of> (?:de|du|des|d')\b)?")


def jubilees(text: str) -> Iterator[Jubilee]:
    """The anniversaries that a lower-case text names, in order."""
    for match in _pattern().finditer(text) if any(word in text for word in _years()) else ():
        if match["its"] or match["of"]:
            yield Jubilee(_years()[match["word"]], match.start("word"), match.end("word"))
