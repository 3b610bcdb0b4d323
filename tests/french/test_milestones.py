"""Every example of ``milestones.toml`` holds a word of its row, and no counterexample does."""

from __future__ import annotations

import re

import pytest

from claimcheck.french.milestones import milestone_words
from claimcheck.french.tables import load

ROWS = load("milestones", required=frozenset({"participles"}), optional=frozenset({"phrases"}))


@pytest.mark.parametrize(("text", "name"), [(text, row.name) for row in ROWS for text in row.examples])
def test_an_example_is_of_its_row(text: str, name: str) -> None:
    assert re.search(milestone_words(name), text.lower())


@pytest.mark.parametrize(("text", "name"), [(text, row.name) for row in ROWS for text in row.counterexamples])
def test_a_counterexample_is_not(text: str, name: str) -> None:
    assert re.search(milestone_words(name), text.lower()) is None
