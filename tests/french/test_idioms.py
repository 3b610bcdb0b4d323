"""Every example of ``idioms.toml`` holds a noun of its row, and no counterexample does."""

from __future__ import annotations

import re

import pytest

from claimcheck.french.idioms import is_part_of, predicate, rows


def _nouns(verb: str, text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", text.lower()) if is_part_of(verb, word)]


@pytest.mark.parametrize(("verb", "text"), [(row.name, text) for row in rows() for text in row.examples])
def test_an_example_holds_a_noun_of_its_verb(verb: str, text: str) -> None:
    assert _nouns(verb, text)


@pytest.mark.parametrize(("verb", "text"), [(row.name, text) for row in rows() for text in row.counterexamples])
def test_a_counterexample_holds_none(verb: str, text: str) -> None:
    assert not _nouns(verb, text)


def test_a_predicate_is_written_out_with_its_noun() -> None:
    assert predicate("faire", "objet") == "faire l'objet"
    assert predicate("donner", "mort") == "se donner la mort"
    assert predicate("donner", "lieu") is None
