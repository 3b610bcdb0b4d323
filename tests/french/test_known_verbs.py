"""Forms that tell their tense by themselves."""

from __future__ import annotations

import pytest

from claimcheck.french.known_verbs import is_conditional_form, is_future


@pytest.mark.parametrize("word", ["ouvrira", "permettra", "sera", "devront", "achètera", "appellera", "essaiera", "célébreront"])
def test_future_is_told_from_its_infinitive(word: str) -> None:
    assert is_future(word)


@pytest.mark.parametrize("word", ["entra", "montra", "célébra", "livra", "opéra", "caméra", "front", "rencontra"])
def test_a_past_or_a_noun_that_ends_like_a_future_is_none(word: str) -> None:
    assert not is_future(word)


@pytest.mark.parametrize("word", ["choisirait", "voteraient", "perdrait", "viendrait", "serait", "battrait", "durerait"])
def test_the_conditional_is_the_stem_of_the_future_with_the_endings_of_the_imperfect(word: str) -> None:
    assert is_conditional_form(word)


@pytest.mark.parametrize("word", ["tirait", "admirait", "espérait", "préparaient", "livrait", "ouvrait", "durait", "extrait"])
def test_an_imperfect_whose_stem_ends_in_r_is_no_conditional(word: str) -> None:
    assert not is_conditional_form(word)
