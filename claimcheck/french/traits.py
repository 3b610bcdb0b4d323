"""Groups of people told by different traits, who may be the same people: women and the young."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load

if TYPE_CHECKING:
    from collections.abc import Iterable


def rows() -> tuple[Row, ...]:
    """All rows; each is a trait that sorts people into groups which do not overlap."""
    return load("traits", required=frozenset({"stems"}))


_NOUN = re.compile(r"[^\W\d_]{4,}")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(f"(?P<r{at}>{alternation(row.texts('stems'))})" for at, row in enumerate(rows())) + ")")


def trait(words: str) -> str | None:
    """The trait that a lower-case text tells people by: « de jeunes » by their age."""
    found = _pattern().search(words)
    return rows()[int((found.lastgroup or "r0")[1:])].name if found else None


def crossing(groups: Iterable[str]) -> bool:
    """Whether lower-case names of groups tell one by another trait than the next, so that both may hold the same people."""
    told = [trait(words) for words in groups if _NOUN.search(words)]
    return any(told) and len(set(told)) > 1
