"""The words that « <day> », « <number> », « <ordinal> » of a pattern stand for, and what they are worth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.french import numerals

if TYPE_CHECKING:
    from fractions import Fraction

_WORD = "|".join(sorted(numerals.BASIC, key=len, reverse=True))
_RANKS = (
    "premier", "première", "deuxième", "second", "seconde", "troisième", "quatrième", "cinquième", "sixième", "septième",
    "huitième", "neuvième", "dixième", "dernier", "dernière",
)
_ENDINGS = ("e", "è", "ème", "er")
_CENTURIES = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix",
    "xx", "xxi", "xxii",
)
OWN = {
    "day": r"1[ ]?(?:er|ᵉʳ)|premier|\d{1,2}(?![\d%]|[.,]\d)|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|"
           r"quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et un|"
           r"vingt-(?:deux|trois|quatre|cinq|six|sept|huit|neuf)|trente|trente et un",
    "year": r"\d{4}(?![\d%]|[.,]\d)",
    "number": rf"\d{{1,3}}(?: \d{{3}}){{1,3}}(?!\d)|\d{{1,9}}(?:,\d{{1,2}})?|"
              rf"(?:{_WORD})(?:[ -](?:et[ -])?(?:{_WORD})(?![^\W_])){{0,3}}",
    "ordinal": rf"(?:{'|'.join(_RANKS)})s?|1(?:er|re|ère)|[2-9]\d?(?:e|è|è?me|nde?|d)",
    "century": r"[IVX]{1,6}|\d{1,2}",
    "edge": r"début|milieu|fin|courant",
    "of": r"l'an(?:née)?[ ](?:derni(?:er|ère)|passée?|prochaine?)|cette[ ]année(?:-là)?|(?:la|cette)[ ]même[ ]année",
}
EDGES = {"début": "start", "mi": "middle", "milieu": "middle", "fin": "end"}
_LETTERS = re.compile(r"[^\W\d_]+")


def alternatives(name: str) -> str:
    """The regular expression that « <name> » stands for."""
    return OWN.get(name) or french.alternatives(name)


def first_words(start: str) -> frozenset[str]:
    """The first words that a kind of start stands for, in lower case; all figures stand under « 0 »."""
    if start == "number":
        return frozenset({"0", *numerals.BASIC})
    if start == "day":
        return frozenset({"0", "premier", *numerals.UNITS, "vingt", "trente"})
    if start == "ordinal":
        return frozenset({"0", *_RANKS, *(rank + "s" for rank in _RANKS)})
    if start == "century":
        return frozenset({"0", *(roman + ending for roman in _CENTURIES for ending in _ENDINGS)})
    return frozenset(_first(form) for form in french.words(start)) or frozenset({start})


def _first(form: str) -> str:
    letters = _LETTERS.match(form)
    return letters[0] if letters else "0"


def amount(written: str) -> Fraction | None:
    """The value of a « <number> »."""
    return numerals.numeral_value(written)


def rank(written: str) -> int | None:
    """The value of an « <ordinal> »; -1 for « dernier »."""
    lower = written.lower()
    if lower.startswith("derni"):
        return -1
    digits = re.match(r"\d+", lower)
    return int(digits[0]) if digits else numerals.ordinal_value(lower)


def day_number(written: str) -> int | None:
    """« 1er », « premier », « 12 », « treize » as a number."""
    digits = re.match(r"\d{1,2}", written)
    if digits:
        return int(digits[0])
    if written.lower() == "premier":
        return 1
    value = numerals.numeral_value(written)
    return int(value) if value is not None else None
