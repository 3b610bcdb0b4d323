"""Whether a noun after a verb only helps it to say what is done: « prendre la parole »."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.plurals import singular
from claimcheck.french.tables import Row, load


def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("idioms", required=frozenset({"nouns"}), optional=frozenset({"predicates"}))


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((row.name, noun) for row in rows() for noun in row.texts("nouns"))


def is_part_of(verb: str, noun: str) -> bool:
    """Whether a noun, in lower case, is part of what a verb says: « parole » after « prendre »."""
    return (verb, noun) in _pairs() or (verb, singular(noun)) in _pairs()


def predicate(verb: str, noun: str) -> str | None:
    """What a verb says together with a word behind it: « faire l'objet »."""
    return _predicates().get((verb, noun))


@cache
def _predicates() -> dict[tuple[str, str], str]:
    return {(row.name, _BREAK.split(written)[-1]): written for row in rows() for written in row.texts("predicates")}


_BREAK = re.compile("[ ']")
