"""The words of ``relation_cues.toml``, which bind figures to each other or keep them apart."""

from __future__ import annotations

from functools import cache

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load


@cache
def rows() -> dict[str, Row]:
    """The rows by name."""
    return {row.name: row for row in load("relation_cues", required=frozenset(), optional=frozenset({"forms", "stems"}))}


@cache
def cue(name: str) -> str:
    """A pattern for any word or phrase of a row, from the start of a word to the end of one."""
    forms, stems = rows()[name].texts("forms"), rows()[name].texts("stems")
    ways = [rf"{alternation(forms)}(?!\w)"] if forms else []
    ways += [rf"{alternation(stems)}\w*"] if stems else []
    return rf"\b(?:{'|'.join(ways)})"
