"""The rows of a cue table (modality, negation, attribution), and all forms of each.

A row has ``forms`` (the words, in lower case), ``verbs`` (infinitives in « -er » whose third persons are forms as well), ``says``
(what they mean) and the keys that ``mentions.cues`` explains.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.conjugation import third_persons
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from claimcheck.french.tables import Row

KEYS = frozenset({"forms", "says"})
OPTIONAL = frozenset({"verbs", "reach", "stops", "words", "decoys"})


@cache
def cue_rows(table: str) -> tuple[Row, ...]:
    """The rows of a table, in its order."""
    return load(table, required=KEYS, optional=OPTIONAL)


def cue_forms(row: Row) -> tuple[str, ...]:
    """What a row is recognised by: its forms, and those of its verbs."""
    return (*row.texts("forms"), *(form for verb in row.texts("verbs") for form in third_persons(verb)))


@cache
def saying_forms() -> frozenset[str]:
    """The forms of verbs of saying: « affirme », « fait savoir »."""
    return frozenset(form for row in cue_rows("attribution") if row.text("says") == "verb" for form in cue_forms(row))


@cache
def published_forms() -> frozenset[str]:
    """The forms of verbs of publication: « publiée », « rendu public »."""
    return frozenset(form for row in cue_rows("attribution") if row.text("says") == "publish" for form in cue_forms(row))
