"""Where names are looked for: at capital letters and a few words around them."""

from __future__ import annotations

import pytest

from claimcheck.reading.capitals import near_capitals


def near(*sentences: str) -> list[str]:
    """The words near a capital, of each sentence."""
    worded = [[(word, 0, True) for word in sentence.split()] for sentence in sentences]
    flags = iter(near_capitals(worded).tolist())
    return [" ".join(word for word, _, _ in words if next(flags)) for words in worded]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("hier le maire de la ville a reçu Nadège avec deux de ses amis du quai", "ville a reçu Nadège avec deux de"),
        ("Le maire a reçu hier les gens du port", ""),  # its first word has its capital from the sentence alone
        ("« Le maire a reçu les gens du port", ""),
        ("Les Verts ont gagné deux sièges de plus", "Les Verts ont gagné deux"),
        ("Brest a reçu hier les gens", "Brest a reçu hier"),
        ("LE maire a reçu hier les gens", "LE maire a reçu"),
        ("il a vu l' iPhone", "a vu l' iPhone"),
        ("20 % des gens", ""),
    ],
)
def test_words_near_a_capital(sentence: str, expected: str) -> None:
    assert near(sentence) == [expected]


def test_no_capital_reaches_into_another_sentence() -> None:
    assert near("il a vu Brest", "un port de mer", "Brest l' a vu") == ["il a vu Brest", "", "Brest l' a vu"]


def test_no_sentences() -> None:
    assert near() == []
