"""Number words against a speller of French numerals written for the test alone."""

from __future__ import annotations

import random

import pytest

from claimcheck.french.numerals import numeral_value

ONES = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
        "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"]
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def below_hundred(number: int, last: bool) -> str:
    if number < 20:
        return ONES[number]
    ten, one = divmod(number, 10)
    if ten in (7, 9):
        base, one = ("soixante" if ten == 7 else "quatre-vingt"), one + 10
        return f"{base} et onze" if (ten, one) == (7, 11) else f"{base}-{ONES[one]}"
    if ten == 8:
        return f"quatre-vingt-{ONES[one]}" if one else ("quatre-vingts" if last else "quatre-vingt")
    if one == 1:
        return f"{TENS[ten]} et un"
    return f"{TENS[ten]}-{ONES[one]}" if one else TENS[ten]


def below_thousand(number: int, last: bool = True) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return below_hundred(rest, last)
    head = "cent" if hundreds == 1 else f"{ONES[hundreds]} cent"
    if rest:
        return f"{head} {below_hundred(rest, last)}"
    return head + ("s" if hundreds > 1 and last else "")


def spelled(number: int) -> str:
    """The traditional spelling, plural marks included."""
    parts = []
    for scale, word in ((10**9, "milliard"), (10**6, "million")):
        count, number = divmod(number, scale)
        if count:
            parts.append(f"{below_thousand(count)} {word}{'s' if count > 1 else ''}")
    thousands, number = divmod(number, 1000)
    if thousands:
        parts.append("mille" if thousands == 1 else f"{below_thousand(thousands, last=False)} mille")
    if number or not parts:
        parts.append(below_thousand(number))
    return " ".join(parts)


def test_the_speller_itself() -> None:
    assert [spelled(n) for n in (71, 80, 81, 200, 1999, 80_000)] == [
        "soixante et onze", "quatre-vingts", "quatre-vingt-un", "deux cents", "mille neuf cent quatre-vingt-dix-neuf",
        "quatre-vingt mille",
    ]


def test_every_number_below_twenty_thousand() -> None:
    assert [n for n in range(20_000) if numeral_value(spelled(n)) != n] == []


@pytest.mark.parametrize("joint", ["-", " "])
def test_hyphens_everywhere_or_nowhere(joint: str) -> None:
    written = {n: spelled(n).replace(" ", joint).replace("-", joint) for n in range(0, 1_000_000, 331)}
    assert [n for n, words in written.items() if numeral_value(words) != n] == []


def test_large_numbers() -> None:
    chance = random.Random(1)
    numbers = [chance.randrange(10**chance.randrange(4, 12)) for _ in range(5_000)]
    assert [n for n in numbers if numeral_value(spelled(n)) != n] == []


@pytest.mark.parametrize(
    ("belgian", "value"), [("septante-neuf", 79), ("nonante et un", 91), ("huitante-six", 86), ("octante", 80)]
)
def test_belgian_and_swiss(belgian: str, value: int) -> None:
    assert numeral_value(belgian) == value
