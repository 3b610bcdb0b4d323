"""The words of ``events.toml``: what happens, and the figures that tell of it."""

from __future__ import annotations

from functools import cache

from claimcheck.french.tables import Row, load


def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("events", required=frozenset({"events", "figures"}))


@cache
def _by_figure() -> dict[str, str]:
    return {noun: row.name for row in rows() for noun in row.texts("figures")}


@cache
def _by_event() -> dict[str, str]:
    return {noun: row.name for row in rows() for noun in row.texts("events")}


def told_of(noun: str) -> str | None:
    """The sort of event that a noun counts or measures: « morts » of a disaster, « abstention » of a vote."""
    return _by_figure().get(noun)


def sort_of_event(noun: str) -> str | None:
    """The sort of event that a noun is: « séisme » a disaster, « législatives » a vote."""
    return _by_event().get(noun)
