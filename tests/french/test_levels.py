"""The forms of ``levels.toml`` are read where they are meant and nowhere else."""

from __future__ import annotations

import pytest

from claimcheck.french import levels

READERS = {"earlier": levels.names_earlier, "now": levels.is_now, "resumption": levels.resumes, "apart": levels.sets_apart,
           "other": levels.begins_anew}


@pytest.mark.parametrize("name", READERS)
def test_examples_of_a_row(name: str) -> None:
    row, reads = levels.rows()[name], READERS[name]
    assert [text for text in row.examples if not reads(text.lower())] == []
    assert [text for text in row.counterexamples if reads(text.lower())] == []


def test_a_base_stands_just_before_its_figure() -> None:
    for text in levels.rows()["base"].examples:
        assert any(levels.is_base(text[:end]) for end in range(len(text))), text
    assert levels.is_base("après être tombé à ")
    assert not levels.is_base("un vaccin contre la grippe, ")


@pytest.mark.parametrize(("text", "past"), [
    ("elle en comptait", True), ("ils étaient", True), ("avaient été déposées", True),
    ("un retrait", False), ("ce qui fait", False), ("il compterait", False), ("ils sont", False),
])
def test_the_imperfect(text: str, past: bool) -> None:
    assert levels.is_past(text) is past
