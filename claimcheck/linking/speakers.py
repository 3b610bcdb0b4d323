"""Which nouns are somebody or something that may say something, and who a phrase of such nouns turns out to be."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcheck.french.plurals import singular
from claimcheck.french.tables import forms_of, load
from claimcheck.linking.references import is_human, roles


class Source(NamedTuple):
    """Who speaks, and what sort of paper ("study", "figures", "body") the words name where they name no one else."""

    name: str
    paper: str = ""
    person: bool = False
    speaks: bool = True
    """Whether the words name somebody who may speak: no « démarche », no « descriptif de leur page »."""
    named: bool = True


@cache
def _papers() -> dict[str, str]:
    """Nouns of what speaks without being anybody: "study", "figures" or "body"."""
    return {form: row.name for row in load("papers", required=frozenset({"forms"})) for form in row.texts("forms")}


@cache
def _speakers() -> dict[str, str]:
    """Nouns of who may say something, by the row that they stand in."""
    return {form: row.name for row in load("speakers", required=frozenset({"forms"})) for form in row.texts("forms")}


def paper_of(noun: str) -> str:
    """What sort of paper a noun is, if any: « étude », « chiffres », « institut »."""
    return _papers().get(noun, "")


def is_somebody(noun: str) -> bool:
    """Whether a common noun is a person or several: « la magistrate », « les pompiers »."""
    return any(is_human(form) or _speakers().get(form) == "people" for form in (noun, singular(noun)))


def is_medium(noun: str) -> bool:
    """« le quotidien », « la radio »."""
    return _speakers().get(noun) == "medium"


def can_speak(noun: str) -> bool:
    """Whether a common noun is somebody, a body or a paper that may say something."""
    forms = (noun, singular(noun))
    return any(form in _speakers() or form in _papers() or form in roles() for form in forms)


def is_crowd(noun: str) -> bool:
    """« personnes », « sondés »: those who are counted in a poll are not its source."""
    return noun in forms_of("word_classes", "crowd")
