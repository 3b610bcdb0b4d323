"""Every row of the words beside a name on its own examples, in which the name stands between brackets."""

from __future__ import annotations

import re

import pytest

from claimcheck.french.name_contexts import cue_rows, cues_after, cues_before, words

CASES = [
    pytest.param(row.name, example, id=f"{row.name}:{example}") for row, _ in cue_rows() for example in row.texts("examples")
]
EXAMPLE = re.compile(r"(.*)\[.+\](.*)")


def told(before: str, after: str) -> list[str]:
    return [cue.name for cue in (*cues_before(words(before)), *cues_after(words(after)))]


@pytest.mark.parametrize(("row", "example"), CASES)
def test_examples(row: str, example: str) -> None:
    match = EXAMPLE.fullmatch(example)
    assert match
    assert row in told(*match.groups())


@pytest.mark.parametrize("before", ["la fille qui aime ", "le maire. ", "une ville et ", "le frère (", "le député. Hier, "])
def test_what_is_too_far_away_tells_nothing(before: str) -> None:
    assert told(before, "") == []


def test_contractions_of_a_place_or_body() -> None:
    assert told("la ville d'", "") == told("la ville du ", "") == ["place"]
    assert told("le frère du ", "") == []
