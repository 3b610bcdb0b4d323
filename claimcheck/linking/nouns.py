"""What the tables know about nouns, units and verbs that measure something."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.tables import forms_of, load

if TYPE_CHECKING:
    from claimcheck.french.tables import Row
    from claimcheck.linking.tree import Tree

BESIDE = 5
"""How many words before a figure may say what its unit measures there."""


@cache
def _measure_nouns() -> dict[str, str]:
    rows = load("measure_nouns", required=frozenset({"forms"}))
    return {form: row.name for row in rows for form in row.texts("forms")}


@cache
def _unit_measures() -> tuple[Row, ...]:
    return load("unit_measures", required=frozenset(), optional=frozenset({"units", "verbs", "spends", "beside", "also"}))


@cache
def _by_unit() -> dict[str, str]:
    rows = [row for row in _unit_measures() if not row.texts("beside")]
    return {unit: row.name for row in reversed(rows) for unit in row.texts("units")}  # the first row that names a unit


@cache
def _by_verb() -> dict[str, Row]:
    return {verb: row for row in _unit_measures() for verb in row.texts("verbs")}


@cache
def _by_name() -> dict[str, Row]:
    return {name: row for row in _unit_measures() for name in (row.name, *row.texts("also"))}


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def measure_sort(noun: str) -> str | None:
    """Which sort of measure a noun is ("counting", "share", "money", "size"), ``None`` for any other noun."""
    return _measure_nouns().get(noun) or _measure_nouns().get(_singular(noun))


def measure_of_unit(unit: str | None, near: tuple[str, ...] = ()) -> str | None:
    """What a unit measures: km → distance; beside some words something else: the litres of « un V8 de 4 litres »."""
    if unit is None:
        return None
    beside = (row for row in _unit_measures() if not set(row.texts("beside")).isdisjoint(near) and _takes(row, unit))
    named = next((row.name for row in beside), None)
    return named or _by_unit().get("money" if is_money(unit) else unit)


def words_beside(tree: Tree, index: int) -> tuple[str, ...]:
    """The words that may say what a unit measures there: before the figure, of its own (« à partir de 300 euros »), behind it."""
    own = tree.figures[index].text.lower().split()[:-1]
    after = tree.lower(index + 1)
    return (*tree.words[max(0, index - BESIDE) : index], *own, after, f"{after} …")


def measure_of_verb(lemma: str, unit: str | None = None) -> str | None:
    """What a verb or adjective measures: peser → poids; only in a unit of that measure."""
    row = _by_verb().get(lemma)
    return row.name if row is not None and (unit is None or _takes(row, unit)) else None


def can_be_in(measure: str, unit: str | None) -> bool:
    """Whether a measure can be given in a unit: no weight in km/h. Only where the tables know both."""
    row = _by_name().get(measure.split(maxsplit=1)[0]) if measure else None
    return row is None or unit is None or unit not in _known_units() or _takes(row, unit)


def is_same_measure(one: str, other: str) -> bool:
    """Whether two nouns are words for one measure: « poids » and « masse »."""
    return _by_name().get(one) is not None and _by_name().get(one) is _by_name().get(other)


def is_general(measure: str) -> bool:
    """Whether anything may have such a measure: « durée », « prix », « superficie »."""
    return measure in _by_name()


@cache
def _known_units() -> frozenset[str]:
    return frozenset(unit for row in _unit_measures() for unit in row.texts("units"))


def _takes(row: Row, unit: str) -> bool:
    units = row.texts("units")
    return not units or unit in units or ("money" in units and is_money(unit))


def is_money(unit: str | None) -> bool:
    """Currencies are written with three capitals: EUR, but kWh."""
    return unit is not None and len(unit) == 3 and unit.isupper()


def spends_time(lemma: str) -> bool:
    """Whether what a verb takes is time: « ils passent deux heures »."""
    return any(lemma in row.texts("spends") for row in _unit_measures())


def lasting_nouns() -> frozenset[str]:
    """What lasts: « une peine de 3 ans », « un mandat de 5 ans »."""
    return forms_of("time_words", "lasting")


def spent_nouns() -> frozenset[str]:
    """Time that parts of are spent on something: « 40 % de cette durée »."""
    return forms_of("time_words", "spent")


def made_things() -> frozenset[str]:
    """What has its year as a trait: « un modèle de 1983 »."""
    return forms_of("time_words", "made")
