"""The forms of ``answers.toml``, ``complements.toml`` and ``outcomes.toml`` are read where they are meant and nowhere else."""

from __future__ import annotations

import pytest

from claimcheck.french import answers, complements, outcomes
from claimcheck.french.tables import Row


@pytest.mark.parametrize("row", answers.rows(), ids=lambda row: row.name)
def test_answers_that_exclude_each_other(row: Row) -> None:
    assert row.examples
    assert [text for text in row.examples if not answers.exclusive(text.lower())] == []
    assert [text for text in row.counterexamples if answers.exclusive(text.lower())] == []


@pytest.mark.parametrize("row", complements.rows(), ids=lambda row: row.name)
def test_pairs_between_which_nothing_lies(row: Row) -> None:
    assert row.examples
    assert [text for text in row.examples if not complements.complete(text.lower())] == []
    assert [text for text in row.counterexamples if complements.complete(text.lower())] == []


@pytest.mark.parametrize("row", outcomes.rows(), ids=lambda row: row.name)
def test_outcomes_of_which_nobody_has_two(row: Row) -> None:
    assert row.examples
    assert [text for text in row.examples if not outcomes.part_ways(text.lower())] == []
    assert [text for text in row.counterexamples if outcomes.part_ways(text.lower())] == []
