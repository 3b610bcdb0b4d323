"""Every example of ``periods.toml`` is read as its row, and no counterexample is."""

from __future__ import annotations

import re

import pytest

from claimcheck.french.periods import KEYS, period_of
from claimcheck.french.tables import load

ROWS = load("periods", required=frozenset({"nouns"}), optional=KEYS)
AMOUNT = re.compile(r"40 (?:euros|pièces|litres)")


def _read(text: str) -> str | None:
    amount = AMOUNT.search(text)
    assert amount
    found = period_of(text[: amount.start()], text[amount.end() :])
    return found.name if found else None


@pytest.mark.parametrize(("text", "name"), [(text, row.name) for row in ROWS for text in row.examples])
def test_an_example_is_of_its_row(text: str, name: str) -> None:
    assert _read(text) == name


@pytest.mark.parametrize(("text", "name"), [(text, row.name) for row in ROWS for text in row.counterexamples])
def test_a_counterexample_is_not(text: str, name: str) -> None:
    assert _read(text) != name
