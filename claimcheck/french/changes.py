"""The words of ``changes.toml``: which way a level goes, the multiples that verbs state, and the verbs behind nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load
from claimcheck.model.interval import Interval

_ENDINGS = r"(?:e|es|é|és|ée|ées|er|ent|ait|aient|ant|era|eront|erait|eraient|ement|ements)"


@dataclass(frozen=True, slots=True)
class Way:
    """A word of change: 1 for a rise and -1 for a fall; ``factor`` where the word itself states a multiple."""

    way: int
    factor: Interval | None
    start: int
    end: int


@cache
def rows() -> tuple[Row, ...]:
    """All rows."""
    keys = frozenset({"way", "stems", "words", "factor", "unless", "nouns"})
    return load("changes", required=frozenset(), optional=keys)


@cache
def _rows() -> dict[str, Row]:
    return {f"r{number}": row for number, row in enumerate(rows()) if "way" in row.values}


@cache
def _verbs() -> dict[str, str]:
    return {noun: row.name for row in rows() for noun in row.texts("nouns")}


def verb_of(noun: str) -> str | None:
    """The verb of a noun of change or of doing, singular or plural: « hausses » → augmenter."""
    singular = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    return _verbs().get(noun) or _verbs().get(singular)


@cache
def _pattern() -> re.Pattern[str]:
    # Most words begin none: one look at their letters tells so, where each row would look at them for itself.
    begun = alternation(form for row in _rows().values() for form in (*row.texts("stems"), *row.texts("words")))
    return re.compile(rf"\b(?={begun})(?:{'|'.join(f'(?P<{group}>{_forms(row)})' for group, row in _rows().items())})")


def _forms(row: Row) -> str:
    ending = _ENDINGS if "factor" in row.values else r"\w{0,12}"
    stems = [re.escape(stem) + ending for stem in row.texts("stems")]
    words = [re.escape(word) for word in row.texts("words")]
    unless = "".join(f"(?<!{re.escape(words)})" for words in row.texts("unless"))
    return rf"{unless}(?:{'|'.join([*words, *stems])})\b"


def ways(text: str) -> list[Way]:
    """The words of change in a lower-case text, in order."""
    return [_way(match) for match in _pattern().finditer(text)]


def _way(match: re.Match[str]) -> Way:
    row = _rows()[match.lastgroup or ""]
    factor = _factor(row, match.string[max(0, match.start() - 24) : match.start()])
    return Way(int(row.number("way")), factor, match.start(), match.end())


# What stands before the verb or noun: « plus que doublé », « a presque triplé », « un quasi-doublement ».
_MORE = re.compile(r"\bplus (?:que |qu'|du |de le )(?:\w+ )?$")
_ALMOST = re.compile(r"\b(?:presque|quasi|quasiment|pratiquement|près de)[ -](?:\w+ )?$")


def _factor(row: Row, before: str) -> Interval | None:
    """« plus que doubler » has no upper end, « presque doubler » may fall a quarter short."""
    if "factor" not in row.values:
        return None
    lower, upper = row.numbers("factor")
    if _MORE.search(before):
        # « plus que doublé » is hardly said below the double itself, which stands midway
        return Interval(round((lower + upper) / 2) * Fraction(39, 40), None)
    return Interval(lower * Fraction(5, 6) if _ALMOST.search(before) else lower, upper)
