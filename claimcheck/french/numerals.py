"""French number words: « soixante et onze », « quatre-vingt-treize », « deux millions et demi », « vingt-sixième », « XXI »."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

UNITS = {
    "zéro": 0, "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}
TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}
HUNDRED = frozenset({"cent", "cents"})
SCALES = {
    "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12,
    "billiard": 10**15, "billiards": 10**15, "trillion": 10**18, "trillions": 10**18,
}
BASIC = frozenset({*UNITS, *TENS, *HUNDRED, "mille"})
COUNTED_ON = frozenset({60, 80})  # « soixante-dix », « quatre-vingt-onze »: in France these two count on to nineteen

ROMAN = r"[IVXLC]+"

_JOINTS = re.compile(r"[ -]+")
_DIGITS = re.compile(r"(?:\d{1,3}(?:[ .']\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?)")
_MOST_DIGITS = 30
_ENDLESS = 10**21
_ROMAN = re.compile(r"(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_STEMS = {"un": "un", "cinqu": "cinq", "neuv": "neuf", "quatr": "quatre", "onz": "onze", "douz": "douze", "treiz": "treize",
          "quatorz": "quatorze", "quinz": "quinze", "seiz": "seize", "trent": "trente", "quarant": "quarante",
          "cinquant": "cinquante", "soixant": "soixante", "septant": "septante", "huitant": "huitante", "octant": "octante",
          "nonant": "nonante", "mill": "mille", "vingt": "vingt"}


def numeral_value(written: str) -> Fraction | None:
    """The value of a whole numeral, in digits or in words, with scale and « et demi »; ``None`` for anything else."""
    text = written.strip().lower()
    text, half = _without_half(text)
    digits = _DIGITS.match(text)
    if digits and digits.group():
        return _scaled(digits_value(digits.group()), text[digits.end() :].split(), half=half)
    words = [word for word in _JOINTS.split(text) if word]
    value, used, last = read_words(words)
    if not words or used != len(words):
        return None
    return Fraction(value) + (Fraction(last, 2) if half else 0)


def _scaled(figure: Fraction | None, scales: Sequence[str], *, half: bool) -> Fraction | None:
    """« 2,5 | mille milliards »."""
    last = 1
    for word in scales:
        last = 1000 if word == "mille" else SCALES.get(word, 0)
        figure = figure * last if figure is not None else None
    if figure is None or not last:
        return None
    return figure + Fraction(last, 2) if half else figure


def _without_half(text: str) -> tuple[str, bool]:
    for ending in (" et demi", " et demie"):
        if text.endswith(ending):
            return text.removesuffix(ending), True
    return text, False


def digits_value(written: str) -> Fraction | None:
    """The value of one figure in digits; ``None`` where it has more than thirty of them.

    Groups of three stand for thousands whatever parts them; « 61.6 » has a decimal point, « 0.125 » too.
    """
    if len(written) > _MOST_DIGITS + 10:
        return None
    whole, comma, decimals = written.replace(" ", "").replace("'", "").partition(",")
    if not comma and "." in whole and not is_grouped(whole):
        whole, _, decimals = whole.partition(".")
    whole = whole.replace(".", "")
    digits = whole + decimals
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return None
    return Fraction(int(digits), 10 ** len(decimals))


def is_grouped(whole: str) -> bool:
    """Whether the dots of « 3.500 » part thousands: groups of three after one to three digits that do not begin with 0."""
    first, *groups = whole.split(".")
    return bool(groups) and all(len(group) == 3 for group in groups) and len(first) <= 3 and first[:1] != "0"


def read_words(words: Sequence[str]) -> tuple[int, int, int]:
    """Read the longest numeral that the words begin with: its value, how many words it took (0: none) and its last scale."""
    total = used = 0
    smallest, last = _ENDLESS, 1
    while True:
        value, taken = _below_million(words, used)
        following = used + taken
        scale = SCALES.get(words[following], 1) if following < len(words) else 1
        if scale >= smallest or (not taken and (used or scale == 1)):
            return total, used, last
        total += (value if taken else 1) * scale
        used = following + (scale > 1)
        last = scale if scale > 1 else (1000 if words[used - 1] == "mille" else 1)
        smallest = scale
        if scale == 1:
            return total, used, last


def _below_million(words: Sequence[str], at: int) -> tuple[int, int]:
    """« deux cent trois mille quarante »: value and number of words."""
    value, taken = _below_thousand(words, at)
    following = at + taken
    if following < len(words) and words[following] == "mille" and (not taken or value > 1):
        thousands = (value if taken else 1) * 1000
        taken += 1
        rest, more = _below_thousand(words, at + taken)
        return thousands + rest, taken + more
    return value, taken


def _below_thousand(words: Sequence[str], at: int) -> tuple[int, int]:
    value, taken = _below_hundred(words, at)
    following = at + taken
    if following < len(words) and words[following] in HUNDRED and (not taken or 1 < value < 20):
        hundreds = (value if taken else 1) * 100
        taken += 1
        rest, more = _below_hundred(words, at + taken)
        return hundreds + rest, taken + more
    return value, taken


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    if at >= len(words):
        return 0, 0
    if words[at] == "quatre" and at + 1 < len(words) and words[at + 1] in ("vingt", "vingts"):
        return _after_tens(words, at, 2, 80)
    if words[at] in TENS:
        return _after_tens(words, at, 1, TENS[words[at]])
    if words[at] == "dix" and at + 1 < len(words) and words[at + 1] in ("sept", "huit", "neuf"):
        return 10 + UNITS[words[at + 1]], 2
    if words[at] in UNITS:
        return UNITS[words[at]], 1
    return 0, 0


def _after_tens(words: Sequence[str], at: int, taken: int, tens: int) -> tuple[int, int]:
    """The ones after a ten: « et un », « et onze », « quatre », « dix-sept »."""
    joined = at + taken < len(words) and words[at + taken] == "et"
    start = at + taken + joined
    if start >= len(words) or words[start] not in UNITS:
        return tens, taken
    ones, more = (_below_hundred(words, start))
    highest = 20 if tens in COUNTED_ON else 10
    bare_one = ones == 1 and not joined and tens != 80
    if not 1 <= ones < highest or bare_one or (joined and ones not in (1, 10, 11)):
        return tens, taken
    return tens + ones, taken + joined + more


def ordinal_value(written: str) -> int | None:
    """The rank of « premier », « 12e », « XXIe », « vingt-sixième »; ``None`` for anything else."""
    text = written.strip()
    if digits := re.match(r"\d{1,9}(?=[a-zè]{1,4}$)", text):
        return int(digits.group())
    if roman := re.match(rf"({ROMAN})(?:e|è|è?me|ers?|re|ère)s?$", text):
        return roman_value(roman[1])
    words = [word for word in _JOINTS.split(text.lower()) if word]
    if not words:
        return None
    if words[-1].rstrip("s") in ("premier", "première", "premiere"):
        return 1 if len(words) == 1 else None
    if words[-1].rstrip("s") in ("second", "seconde"):
        return 2 if len(words) == 1 else None
    stem = ordinal_stem(words[-1])
    # « quatre centièmes » are hundredths, as the plural after a space says, and « quatre-centième » is a rank.
    if stem is None or (len(words) > 1 and words[-1].endswith("s") and (stem in SCALES or stem in ("cent", "mille"))):
        return None
    value, used, _ = read_words([*words[:-1], stem])
    return value if used == len(words) else None


def ordinal_stem(word: str) -> str | None:
    """The cardinal of a word in -ième: « neuvième » gives « neuf »."""
    bare = word.removesuffix("s")
    for ending in ("ième", "ieme"):
        if bare.endswith(ending):
            stem = bare.removesuffix(ending)
            stem = _STEMS.get(stem, stem)
            return stem if stem in BASIC or stem in SCALES else None
    return None


def roman_value(written: str) -> int | None:
    """The value of a Roman numeral up to 399; ``None`` where it is none."""
    if not written or not _ROMAN.match(written):
        return None
    total = 0
    for letter, following in zip(written, [*written[1:], "I"], strict=True):
        value = _ROMAN_VALUES[letter]
        total += -value if value < _ROMAN_VALUES[following] else value
    return total


def ordinal_words() -> tuple[str, ...]:
    """The single words of ranks: « premier », « deuxième », « centième »."""
    stems = {base: stem for stem, base in _STEMS.items()}
    regular = (stems.get(word, word) for word in (*BASIC, *SCALES) if (word not in ("une", "zéro", "zero") and word[-1] != "s")
               or word == "trois")
    made = {stem + ending for stem in regular for ending in ("ième", "ieme")}
    return ("premier", "première", "premiere", "second", "seconde", *sorted(made))
