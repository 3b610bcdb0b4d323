"""Number words against their values."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.french.numerals import numeral_value, ordinal_value


@pytest.mark.parametrize(("words", "value"), [
    ("soixante et onze", 71), ("quatre-vingt-treize", 93), ("quatre-vingts", 80), ("nonante-huit", 98), ("septante et un", 71),
    ("huitante-trois", 83), ("vingt-et-un", 21), ("mille neuf cent quatre-vingt-dix-neuf", 1999), ("onze cents", 1100),
    ("deux millions et demi", 2_500_000), ("dix mille milliards", 10**13), ("mille milliards", 10**12), ("un billion", 10**12),
    ("trois millions deux cent mille", 3_200_000), ("12,5 milliards", 12_500_000_000), ("3.500", 3500), ("1 234 567", 1234567),
    ("10'000", 10000), ("8.150,36", Fraction("8150.36")), ("73.4", Fraction("73.4")), ("0.125", Fraction(1, 8)),
    ("4 millions et demi", 4_500_000),
])
def test_numerals(words: str, value: Fraction) -> None:
    assert numeral_value(words) == value


@pytest.mark.parametrize(
    "words", ["", "vingt un", "trente et onze", "cent mille mille", "deux trois", "et un", "quatre chats", "1" * 31],
)
def test_no_numerals(words: str) -> None:
    assert numeral_value(words) is None


@pytest.mark.parametrize(("words", "rank"), [
    ("premier", 1), ("première", 1), ("seconde", 2), ("12e", 12), ("4ème", 4), ("1er", 1), ("XXIe", 21), ("XIVe", 14),
    ("vingt-sixième", 26), ("vingt et unième", 21), ("neuvième", 9), ("cinquième", 5), ("mille deux cent trentième", 1230),
])
def test_ordinals(words: str, rank: int) -> None:
    assert ordinal_value(words) == rank
