"""What the tables know about nouns, units and verbs that measure something."""

from __future__ import annotations

from functools import cache

from claimcheck.french.tables import load


@cache
def _measure_nouns() -> dict[str, str]:
    rows = load("measure_nouns", required=frozenset({"forms"}))
    return {form: row.name for row in rows for form in row.texts("forms")}


@cache
def _by_unit() -> dict[str, str]:
    rows = load("unit_measures", required=frozenset(), optional=frozenset({"units", "verbs", "spends"}))
    return {unit: row.name for row in rows for unit in row.texts("units")}


@cache
def _by_verb() -> dict[str, str]:
    rows = load("unit_measures", required=frozenset(), optional=frozenset({"units", "verbs", "spends"}))
    return {verb: row.name for row in rows for verb in row.texts("verbs")}


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def measure_sort(noun: str) -> str | None:
    """Which sort of measure a noun is ("counting", "share", "money", "size"), ``None`` for any other noun."""
    return _measure_nouns().get(noun) or _measure_nouns().get(_singular(noun))


def measure_of_unit(unit: str | None) -> str | None:
    """What a unit measures: km → distance."""
    return _by_unit().get(unit or "")


def measure_of_verb(lemma: str) -> str | None:
    """What a verb or adjective measures: peser → masse."""
    return _by_verb().get(lemma)


def spends_time(lemma: str) -> bool:
    """Whether what a verb takes is time: « ils passent deux heures »."""
    rows = load("unit_measures", required=frozenset(), optional=frozenset({"units", "verbs", "spends"}))
    return any(lemma in row.texts("spends") for row in rows)
