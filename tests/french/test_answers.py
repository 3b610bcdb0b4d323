"""The tables of answers, balances, complements, outcomes and traits are read where they are meant and nowhere else."""

from __future__ import annotations

import pytest

from claimcheck.french import answers, balances, complements, outcomes, traits
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


@pytest.mark.parametrize("row", traits.rows(), ids=lambda row: row.name)
def test_traits_that_people_are_told_by(row: Row) -> None:
    assert row.examples
    assert [text for text in row.examples if traits.trait(text) != row.name] == []
    assert [text for text in row.counterexamples if traits.trait(text) is not None] == []


def test_groups_of_two_traits_may_hold_the_same_people() -> None:
    assert traits.crossing([" de femmes ", " et de jeunes ", ""])
    assert not traits.crossing([" de femmes ", " et d'hommes ", ""])
    assert not traits.crossing([" de cadres ", " et d'ouvriers ", ""])


@pytest.mark.parametrize("row", balances.rows(), ids=lambda row: row.name)
def test_balances_of_what_comes_and_what_goes(row: Row) -> None:
    def told(text: str) -> Row | None:
        words, _, result = text.partition(", soit un")
        return balances.balance(words, result.removeprefix("e").lstrip())

    assert row.examples
    assert [text for text in row.examples if told(text) != row] == []
    assert [text for text in row.counterexamples if told(text) is not None] == []
