"""The forms of ``changes.toml`` and ``change_joints.toml`` are read where they are meant and nowhere else."""

from __future__ import annotations

import pytest

from claimcheck.french import changes, joints
from claimcheck.french.tables import Row

WAYS = [row for row in changes.rows() if "way" in row.values]
NOUNS = [row for row in changes.rows() if "nouns" in row.values]


def read(row: Row, text: str) -> bool:
    """Whether a word of the row's way and multiple stands in a text."""
    factor = row.numbers("factor") or None
    return any(
        way.way == row.number("way") and (way.factor.upper if way.factor else None) == (factor[1] if factor else None)
        for way in changes.ways(text.lower())
    ) or any(way.factor is not None and way.factor.upper is None and factor for way in changes.ways(text.lower()))


@pytest.mark.parametrize("row", WAYS, ids=lambda row: row.name)
def test_words_of_change(row: Row) -> None:
    assert row.examples
    assert [text for text in row.examples if not read(row, text)] == []
    assert [text for text in row.counterexamples if read(row, text)] == []


@pytest.mark.parametrize("row", NOUNS, ids=lambda row: row.name)
def test_nouns_of_a_verb(row: Row) -> None:
    verbs = {text: {changes.verb_of(word.split("'")[-1]) for word in text.split()} for text in row.examples}
    assert verbs
    assert [text for text, found in verbs.items() if row.name not in found] == []


def test_a_plural_has_the_verb_of_its_singular() -> None:
    assert changes.verb_of("hausses") == "augmenter"
    assert changes.verb_of("succès") is None


@pytest.mark.parametrize("row", joints.rows().values(), ids=lambda row: row.name)
def test_joints(row: Row) -> None:
    assert row.examples
    assert row.counterexamples
    assert [text for text in row.examples if not joints.holds(row.name, text)] == []
    assert [text for text in row.counterexamples if joints.holds(row.name, text)] == []
