"""Forms that tell their tense by themselves."""

from __future__ import annotations

import pytest

from claimcheck.french.known_verbs import is_future


@pytest.mark.parametrize("word", ["ouvrira", "permettra", "sera", "devront", "achètera", "appellera", "essaiera", "célébreront"])
def test_future_is_told_from_its_infinitive(word: str) -> None:
    assert is_future(word)


@pytest.mark.parametrize("word", ["entra", "montra", "célébra", "livra", "opéra", "caméra", "front", "rencontra"])
def test_a_past_or_a_noun_that_ends_like_a_future_is_none(word: str) -> None:
    assert not is_future(word)
