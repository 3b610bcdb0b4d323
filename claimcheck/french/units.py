"""The units of ``units.toml`` and ``currencies.toml``, found where they stand right after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.french.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.french.tables import Row

REQUIRED = frozenset[str]()
OPTIONAL = frozenset({"unit", "words", "plurals", "symbols", "one", "cue", "without", "head", "unless", "spoken", "weight"})
TABLES = ("units", "currencies")
PER = re.compile(r"/| par ")
UNDIVIDED = frozenset({"%", "pp", "point", "times", "‰", "year", "month", "week", "day", "h", "min", "s", "pb"})
DIVISORS = frozenset({"l", "m3", "m2", "km2", "ha", "kg", "km", "s", "m", "dl", "ml", "t"})
HOURLY = frozenset({"h", "min"})  # « mm/h » is a unit, « 30 litres | par heure » a rate
FIRST_WORD = re.compile(r"[^\W\d_]+|°")
GLUED = re.compile(r"([^\W\d_][^\W\d_A-ZÀ-Þ]{1,40})[A-ZÀ-Þ]")  # « 34 ansLe maire »
ISO_CODE = 3
SCALE_SIGNS = {"k": 10**3, "K": 10**3, "M": 10**6, **dict.fromkeys(("Md", "Mds", "Mrd", "Mrds", "mds", "md"), 10**9)}


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. ``cue``: beginnings of words without which the number has ``without`` for a unit instead.

    ``weight``: the unit of mass of the same name.
    """

    name: str
    code: str | None
    one: bool = True
    cue: tuple[str, ...] = ()
    without: str | None = None
    head: str | None = None
    money: bool = False
    unless: tuple[str, ...] = ()
    weight: str | None = None


class Measured(NamedTuple):
    """A unit found in the text, where it ends, and the scale that its sign carries (« M€ »); ``unit`` may be a bare scale."""

    unit: Unit | None
    end: int
    scale: int = 1


class Words(NamedTuple):
    """What stands for units: words by their first word, signs by their first letter, longest first."""

    words: dict[str, tuple[tuple[str, Unit], ...]]
    signs: dict[str, tuple[tuple[str, Unit | None, int], ...]]
    heads: dict[str, tuple[Unit, ...]]


@cache
def rows() -> tuple[tuple[Row, Unit], ...]:
    """Every unit with the row that it comes from."""
    return tuple((row, _unit(row, table)) for table in TABLES for row in load(table, required=REQUIRED, optional=OPTIONAL))


def _unit(row: Row, table: str) -> Unit:
    head = row.texts("words")[0] if row.flag("head") else None
    return Unit(
        row.name, row.values.get("unit") and row.text("unit"), row.flag("one", default=True), row.texts("cue"),
        row.values.get("without") and row.text("without"), head,
        money=table == "currencies", unless=row.texts("unless"),
        weight=row.values.get("weight") and row.text("weight"),
    )


def plural(words: str) -> str:
    """The regular plural, word by word."""
    return " ".join(word if word.endswith(("s", "x", "z")) else word + "s" for word in words.split())


def spellings(row: Row) -> tuple[str, ...]:
    """Singular and plural words of a row."""
    singular = row.texts("words")
    return (*singular, *(row.texts("plurals") or (plural(word) for word in singular)))


@cache
def words() -> Words:
    """All units, ready to look up."""
    by_word: dict[str, list[tuple[str, Unit]]] = {}
    by_sign: dict[str, list[tuple[str, Unit | None, int]]] = {}
    heads: dict[str, list[Unit]] = {}
    for row, unit in rows():
        for form in dict.fromkeys(spelling.lower() for spelling in spellings(row)):
            first = FIRST_WORD.match(form)
            by_word.setdefault(first.group() if first else form, []).append((form, unit))
            if unit.money and " " in form:
                heads.setdefault(form.split()[0].rstrip("s"), []).append(unit)
        for sign, scale in _signs(row, unit):
            by_sign.setdefault(sign[0], []).append((sign, unit, scale))
    for sign, scale in SCALE_SIGNS.items():
        by_sign.setdefault(sign[0], []).append((sign, None, scale))
    return Words(
        {first: tuple(sorted(forms, key=_longest)) for first, forms in by_word.items()},
        {first: tuple(sorted(forms, key=_longest)) for first, forms in by_sign.items()},
        {head: tuple(dict.fromkeys(units)) for head, units in heads.items()},
    )


def _longest(form: tuple[str, *tuple[object, ...]]) -> int:
    return -len(form[0])


def _signs(row: Row, unit: Unit) -> Iterator[tuple[str, int]]:
    for sign in row.texts("symbols"):
        yield sign, 1
        if unit.money:
            yield from ((scale + sign, factor) for scale, factor in SCALE_SIGNS.items())


@cache
def full_names(unit: Unit) -> tuple[str, ...]:
    """The names of a unit that say more than its first noun: « livres sterling »."""
    return tuple(name.lower() for row, other in rows() if other == unit for name in spellings(row) if " " in name)


@cache
def countable() -> tuple[str, ...]:
    """The singular words before which « un » and « une » count."""
    return tuple(word.lower() for row, unit in rows() if unit.one for word in row.texts("words"))


def unit_at(view: str, low: str, at: int) -> Measured | None:
    """The unit that begins exactly at ``at``, with what it is measured against: « Bq/l », « becquerels par litre »."""
    measured = _plain_unit_at(view, low, at)
    if not measured or not measured.unit or measured.unit.money or measured.unit.code in UNDIVIDED:
        return measured
    if not (per := PER.match(low, measured.end)):
        return measured
    divisor = sign_at(view, per.end()) if per.group() == "/" else word_at(view, low, per.end())
    if not divisor or not divisor.unit:
        return measured
    if divisor.unit.code not in DIVISORS and not (divisor.unit.code in HOURLY and per.group() == "/"):
        return measured
    return Measured(_divided(measured.unit, divisor.unit), divisor.end, measured.scale)


@cache
def _divided(unit: Unit, by: Unit) -> Unit:
    return Unit(f"{unit.name}/{by.name}", f"{unit.code}/{by.code}", unit.one)


def _plain_unit_at(view: str, low: str, at: int) -> Measured | None:
    if view[at : at + 1] == "°":  # « 37 ° Celsius » says more than its sign
        return word_at(view, low, at) or sign_at(view, at)
    return sign_at(view, at) or word_at(view, low, at)


def word_at(view: str, low: str, at: int) -> Measured | None:
    """The unit whose words begin at ``at`` of the text in lower case (``low``)."""
    if not (first := FIRST_WORD.match(low, at)):
        return None
    forms = words().words.get(first.group())
    if forms is None and (glued := GLUED.match(view, at)):
        forms = words().words.get(glued[1].lower())
    for form, unit in forms or ():
        end = at + len(form)
        if low.startswith(form, at) and _ends(view, end):
            return Measured(unit, end)
    return None


def _ends(view: str, end: int) -> bool:
    """Whether a word may end here: before no letter, or before the capital of a sentence glued to it (« 34 ansLe »)."""
    after = view[end : end + 1]
    return not (after.isalnum() or after in ("-", "'")) or not after or (after.isupper() and view[end - 1].islower())


def sign_at(view: str, at: int) -> Measured | None:
    """The unit whose sign begins at ``at``."""
    for sign, unit, scale in words().signs.get(view[at : at + 1], ()):
        end = at + len(sign)
        if view.startswith(sign, at) and (not sign[-1].isalnum() or _ends_word(view, end)):
            return Measured(unit, end, scale)
    return None


def _ends_word(view: str, end: int) -> bool:
    after = view[end : end + 2]
    return not after or not (after[0].isalnum() or (after[0] in "'°" and after[1:].isalpha()))


def sign_before(view: str, start: int) -> tuple[int, Unit, int] | None:
    """A sign of money that stands before its number (« $10 », « US$ 5 »): where it begins, its unit and scale."""
    end = start - 1 if view[start - 1 : start] == " " else start
    if view[end - 1 : end] not in _before_signs() or view[max(0, end - 3) : end - 1].rstrip()[-1:].isdigit():
        return None
    for sign, unit in sorted(_before_signs()[view[end - 1]], key=_longest):
        begin = end - len(sign)
        if view.startswith(sign, begin) and begin >= 0 and not view[begin - 1 : begin].isalnum():
            return begin, unit, 1
    return None


@cache
def _before_signs() -> dict[str, tuple[tuple[str, Unit], ...]]:
    """The signs of money that may stand before a number, by their last letter: no letters but the codes of three."""
    found: dict[str, list[tuple[str, Unit]]] = {}
    for row, unit in rows():
        for sign in row.texts("symbols") if unit.money else ():
            if not sign[-1].isalnum() or (len(sign) == ISO_CODE and sign.isupper()):
                found.setdefault(sign[-1], []).append((sign, unit))
    return {last: tuple(signs) for last, signs in found.items()}


@cache
def spoken() -> dict[str, str]:
    """Nouns that are a unit only by what they measure (« un moteur de 300 chevaux »), with its code."""
    return {noun: unit.code for row, unit in rows() if unit.code for noun in row.texts("spoken")}
