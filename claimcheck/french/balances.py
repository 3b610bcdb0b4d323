"""The words of ``balances.toml``: what comes in, what goes out, and the balance of the two."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load


def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("balances", required=frozenset({"comes", "goes", "left"}), optional=frozenset({"taxed"}))


@cache
def _patterns() -> tuple[tuple[Row, tuple[re.Pattern[str], ...]], ...]:
    keys = ("comes", "goes", "left")
    return tuple((row, tuple(re.compile(rf"\b{alternation(row.texts(key))}") for key in keys)) for row in rows())


@cache
def left() -> str:
    """A regular expression for every word of a balance, whatever ends it."""
    return rf"\b{alternation(form for row in rows() for form in row.texts('left'))}\w{{0,3}}"


def balance(words: str, result: str) -> Row | None:
    """The row of one thing that comes in and one that goes out, told in lower-case words, whose balance ``result`` names."""
    return next((
        row for row, (comes, goes, of_both) in _patterns()
        if of_both.match(result) and len(comes.findall(words)) == len(goes.findall(words)) == 1
    ), None)
