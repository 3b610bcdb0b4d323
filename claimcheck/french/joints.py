"""The words of ``change_joints.toml``, which make a change the sum of two levels or keep it apart from them."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load


@cache
def rows() -> dict[str, Row]:
    """The rows by name."""
    return {row.name: row for row in load("change_joints", required=frozenset({"forms"}))}


@cache
def joint(name: str) -> str:
    """A regular expression that matches every form of a row, as a whole word or phrase."""
    return rf"\b{alternation(rows()[name].texts('forms'))}(?!\w)"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(joint(name))


def holds(name: str, words: str) -> bool:
    """Whether a form of the row stands in a lower-case text."""
    return _pattern(name).search(words) is not None
