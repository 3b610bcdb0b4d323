"""Every row of the tables of units, hedges, nouns and labels on its own examples."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from claimcheck.french import counted, hedges, labels, units
from claimcheck.model.encode import number
from tests.mentions.quantity_texts import quantities, written

if TYPE_CHECKING:
    from claimcheck.french.tables import Row

UNITS = [row for row, _ in units.rows()]
HEDGES = [row for row, _ in hedges.rows()]
NOUNS = [row for row, _ in counted.rows()]
LABELS = [*(row for row, _ in labels.rows()), *labels.department_rows()]


def cases(rows: list[Row]) -> list[object]:
    return [pytest.param(text, wanted, id=f"{row.table}:{row.name}:{text}")
            for row in rows for text, wanted in row.examples.items()]


def counters(rows: list[Row]) -> list[object]:
    return [pytest.param(text, id=f"{row.table}:{row.name}:{text}") for row in rows for text in row.counterexamples]


@pytest.mark.parametrize("row", [*UNITS, *HEDGES, *NOUNS, *LABELS], ids=lambda row: f"{row.table}:{row.name}")
def test_a_row_has_examples(row: Row) -> None:
    assert row.examples


@pytest.mark.parametrize(("text", "wanted"), cases(UNITS))
def test_units(text: str, wanted: str) -> None:
    assert [str(written(mention)) for mention in quantities(text)] == [as_decimal(wanted)]


def as_decimal(wanted: str) -> str:
    value, _, unit = wanted.partition(" ")
    if "/" in value:
        value = str(number(Fraction(value)))
    return f"{value} {unit}".strip()


@pytest.mark.parametrize("text", counters([*UNITS, *HEDGES, *NOUNS]))
def test_nothing_is_counted(text: str) -> None:
    assert [mention.text for mention in quantities(text)] == []


@pytest.mark.parametrize(("text", "wanted"), cases(NOUNS))
def test_nouns(text: str, wanted: str) -> None:
    [mention] = quantities(text)
    assert mention.quantity.number == Fraction(wanted)


@pytest.mark.parametrize(("text", "wanted"), cases(HEDGES))
def test_hedges(text: str, wanted: str) -> None:
    [mention] = quantities(text)
    likely = mention.quantity.likely
    low, _, high = wanted.partition("..")
    assert likely.lower == Fraction(low)
    assert likely.upper == (Fraction(high) if high else None)


@pytest.mark.parametrize("row", HEDGES, ids=lambda row: row.name)
def test_every_form_of_a_hedge_is_found(row: Row) -> None:
    wanted = row.text("hedge")
    for form in row.texts("before"):
        [mention] = quantities(f"On compte, {form} 240 maisons.")
        assert (mention.text, mention.quantity.hedge.value) == (f"{form} 240", wanted)
    for form in row.texts("after"):
        [mention] = quantities(f"Il faut 45 % {form}.")
        assert mention.quantity.hedge.value == wanted


@pytest.mark.parametrize(("text", "wanted"), cases(LABELS))
def test_labels(text: str, wanted: str) -> None:
    assert not wanted
    assert [mention.text for mention in quantities(text)] == []


@pytest.mark.parametrize("text", counters(LABELS))
def test_no_labels(text: str) -> None:
    assert len(quantities(text)) == 1
