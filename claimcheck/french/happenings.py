"""Nouns of what is done or happens, with the verb that says the same: the rows of ``happenings.toml``."""

from __future__ import annotations

from functools import cache

from claimcheck.french.plurals import singular
from claimcheck.french.tables import load


@cache
def _verbs() -> dict[str, str]:
    return {noun: row.name for row in load("happenings", required=frozenset({"nouns"})) for noun in row.texts("nouns")}


def verb_of_happening(noun: str) -> str | None:
    """The verb of a noun in lower case, singular or plural: « arrestations » → arrêter."""
    return _verbs().get(noun) or _verbs().get(singular(noun))
