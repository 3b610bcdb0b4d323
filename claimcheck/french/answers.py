"""Whether the answers that a list gives exclude each other."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.tables import Row, load


def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("answers", required=frozenset(), optional=frozenset({"rest", "one", "other", "ballot"}))


@cache
def _tests() -> tuple[tuple[re.Pattern[str], ...], ...]:
    wanted = ((row.texts("rest"), row.texts("one"), row.texts("other"), row.texts("ballot")) for row in rows())
    return tuple(tuple(_any(forms) for forms in lists if forms) for lists in wanted)


def _any(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})")


def exclusive(words: str) -> bool:
    """« 52 % pour, 37 % contre, 11 % sans opinion »: nobody gave two of these answers. ``words`` are in lower case."""
    return any(_all_stand(tests, words) and not _again(tests, words) for tests in _tests())


def _again(tests: tuple[re.Pattern[str], ...], words: str) -> bool:
    """« 61 % un atout, 37 % un handicap et 52 % un handicap pour … »: an answer that stands twice is of two questions."""
    if len(tests) == 1:
        return False
    rest, others = tests[1].subn(" ", words)
    return others > 1 or len(tests[0].findall(rest)) > 1


def _all_stand(tests: tuple[re.Pattern[str], ...], words: str) -> bool:
    """Whether each is there; « pas d'accord » holds « d'accord », and is one answer, not two."""
    if len(tests) == 1:
        return tests[0].search(words) is not None
    rest, found = tests[1].subn(" ", words)
    return found > 0 and tests[0].search(rest) is not None


def exclusive_half(words: str) -> str | None:
    """Which of two opposite answers lower-case words give: « insatisfaits » is the ``other`` of « satisfaits »."""
    for tests in (found for found in _tests() if len(found) > 1):
        if tests[1].search(words):
            return "other"
        if tests[0].search(words):
            return "one"
    return None


def opposed(words: str) -> bool:
    """« 52 % y sont favorables, 37 % opposés »: two answers that nobody gives together."""
    return any(len(tests) > 1 and _all_stand(tests, words) for tests in _tests())
