"""Whether a few words name one person by sex, age or the like: « un homme de 34 ans »."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.alternation import alternation
from claimcheck.french.tables import Row, load


@cache
def rows() -> tuple[Row, ...]:
    """All rows."""
    return load("persons", required=frozenset({"forms"}))


@cache
def _nouns() -> frozenset[str]:
    of_roles = load("roles", required=frozenset({"forms", "label"}), optional=frozenset({"kind"}))
    told = [*rows(), *(row for row in of_roles if row.text("label") == "PER")]
    return frozenset(form for row in told for form in row.texts("forms"))


def is_person(noun: str) -> bool:
    """Whether a noun, as a lemma, is what one person is called: « salarié », not « équipe »."""
    return noun in _nouns()


@cache
def _pattern() -> re.Pattern[str]:
    forms = alternation(form for row in rows() for form in row.texts("forms"))
    return re.compile(rf"(?:une?|son|sa) (?:(?:jeune|autre|petit|petite|vieil|vieille) )?{forms}(?!\w)")


def is_one_person(words: str) -> bool:
    """Whether lower-case words begin with « un homme », « sa jeune voisine »."""
    return _pattern().match(words) is not None
