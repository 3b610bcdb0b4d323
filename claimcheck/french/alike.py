"""The words of ``alike.toml``: nouns that count the same."""

from __future__ import annotations

from functools import cache

from claimcheck.french.tables import Row, load


def rows() -> tuple[Row, ...]:
    """All rows; each is named for the noun that its forms stand for."""
    return load("alike", required=frozenset({"forms"}))


@cache
def _named_for() -> dict[tuple[str, str], str]:
    return {(row.name, form): row.name for row in rows() for form in row.texts("forms")}


def alike(noun: str, *names: str) -> str:
    """The noun that one stands for in the rows of those ``names``, else itself: « décès » is « mort » where that is asked for."""
    return next((found for name in names if (found := _named_for().get((name, noun)))), noun)
