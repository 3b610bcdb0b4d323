"""The words of ``levels.toml``: which of two levels is the earlier one, or the base that the other is compared with."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.tables import Row, load

# « comptait », « étaient »; a conditional (« compterait ») speaks of no past.
_PAST = re.compile(r"\b[^\W\d_]+(?<!r)(?:ait|aient)\b")


@cache
def rows() -> dict[str, Row]:
    """The rows by name."""
    return {row.name: row for row in load("levels", required=frozenset({"place", "forms"}))}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    row = rows()[name]
    forms = "|".join(re.escape(form) for form in sorted(row.texts("forms"), key=len, reverse=True))
    match row.text("place"):
        case "before":
            return re.compile(rf"\b(?:{forms}) ?(?:à |de |les? |la |l'|quelque |environ |seulement |près de )?$")
        case "opening":
            return re.compile(rf"\W*(?:(?:{_LEAD}),? )?(?:{forms})(?<=\w)\b", re.IGNORECASE)
        case _:
            return re.compile(rf"\b(?:{forms})(?:(?<=')|(?!\w))")


# « Aujourd'hui, ils sont … », « L'an dernier, on en … »
_LEAD = (
    r"aujourd'hui|désormais|depuis|cette année|l'an dernier|l'an passé|l'année dernière|à présent|actuellement|au total|en tout"
)


def is_base(words: str) -> bool:
    """Whether the figure behind these lower-case words is the one compared with: « contre », « au lieu de »."""
    return _pattern("base").search(words) is not None or _FALLEN.search(words) is not None


# « après être tombé à 26 % »
_FALLEN = re.compile(r"\baprès (?:avoir|être|un|une) [^\W\d_]+ (?:à|de|jusqu'à) $")


def names_earlier(words: str) -> bool:
    """Whether these lower-case words place a figure in the past: « un an plus tôt », « auparavant »."""
    return _pattern("earlier").search(words) is not None


def is_now(words: str) -> bool:
    """Whether a lower-case clause speaks of the present level: « n'est plus que de », « désormais »."""
    return _pattern("now").search(words) is not None


def resumes(words: str) -> bool:
    """Whether a lower-case sentence goes on about what the one before it spoke of: « Ils sont … », « Une hausse de … »."""
    return _pattern("resumption").match(words) is not None


def is_past(words: str) -> bool:
    """Whether a lower-case clause has a verb in the imperfect or the pluperfect: « ils étaient », « avaient été déposées »."""
    others = frozenset(rows()["no-imperfect"].texts("forms"))
    return any(match.group() not in others for match in _PAST.finditer(words))


def sets_apart(words: str) -> bool:
    """Whether a lower-case sentence speaks of parts or of several measures: « dont », « respectivement »."""
    return _pattern("apart").search(words) is not None


def begins_anew(words: str) -> bool:
    """Whether lower-case words behind a change begin to speak of something else: « et le gaz, qui »."""
    return _pattern("other").search(words) is not None


def breaks_off(words: str) -> bool:
    """Whether lower-case words between a change and two levels begin another clause or speak of parts: « , tandis que »."""
    return sets_apart(words) or _pattern("break").search(words) is not None
