"""Texts that make a regular expression go far: for each of its long repetitions, what leads to it and what fills it.

They are read off the parsed pattern, so that a new pattern needs no list of its own. An expression that looks at each place of a
text again from many others takes nine times as long for three times the text; one that takes linear time, three times.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

CHARACTERS = "a1 é-A,.'\n%«(:_/b\"·€0"
LONG = 64
SHORT_TEXT, TIMES = 1500, 3
NOTICED, MOST = 0.0015, 6
FEW, MOMENT = (24, 400), 0.15
UNTELLING = ("a", "1", " ", "a ", "1 ", "A", "A-", "- ", ", ", "a'")
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
CATEGORIES: dict[Any, Callable[[str], bool]] = {
    kinds.CATEGORY_DIGIT: str.isdigit,
    kinds.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    kinds.CATEGORY_SPACE: str.isspace,
    kinds.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    kinds.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    kinds.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}

Tree = Sequence[tuple[Any, Any]]


def grows(pattern: re.Pattern[str], *, anchored: bool) -> str | None:
    """A text on which the expression takes more than linear time; ``anchored`` where it is only ever matched at a given place."""
    ways = (pattern.match, pattern.fullmatch) if anchored else (pattern.search,)
    pairs = {*_pumps(parser.parse(pattern.pattern, pattern.flags)), *(("", sign) for sign in UNTELLING)}
    for lead, filling in sorted(pairs):
        for way in ways:
            if filling and (_is_slow(way, lead, filling) or _is_slow(way, "", lead + filling)):
                return f"{lead!r} + {filling!r} × n"
    return None


def _is_slow(way: Callable[[str], object], lead: str, filling: str) -> bool:
    if any(_seconds(way, f"{lead}{filling * few}\0") > MOMENT for few in FEW):
        return True  # exponential or cubic: the longer text would never end
    count = SHORT_TEXT // len(filling) + 1
    short = _seconds(way, f"{lead}{filling * count}\0")
    return short > NOTICED and all(_seconds(way, f"{lead}{filling * count * TIMES}\0") > MOST * short for _ in range(2))


def _seconds(way: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    way(text)
    return time.process_time() - began


def _pumps(tree: Tree, lead: str = "") -> Iterator[tuple[str, str]]:
    """What leads to each long repetition, and what fills it."""
    for kind, value in tree:
        if kind in REPEATS:
            _, most, repeated = value
            if most is kinds.MAXREPEAT or most > LONG:
                yield from ((lead, filling) for filling in _fillings(repeated))
        for inner in _within(kind, value):
            yield from _pumps(inner, lead)
        lead += _word(kind, value)


def _within(kind: Any, value: Any) -> Sequence[Tree]:
    if kind in REPEATS:
        return [value[2]]
    if kind is kinds.BRANCH:
        return value[1]  # type: ignore[no-any-return]
    if kind is kinds.SUBPATTERN:
        return [value[3]]
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is kinds.ATOMIC_GROUP else []


def _fillings(repeated: Tree) -> set[str]:
    if len(repeated) == 1 and repeated[0][0] is kinds.IN:
        return {sign for sign in CHARACTERS if _is_in(repeated[0][1], sign)}
    if len(repeated) == 1 and repeated[0][0] is kinds.ANY:
        return {"a", " ", "1"}
    return {_words(repeated)}


def _words(tree: Tree) -> str:
    """A text that the tree matches, its looks ahead and back left aside."""
    return "".join(_word(kind, value) for kind, value in tree)


def _word(kind: Any, value: Any) -> str:
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.NOT_LITERAL:
        return next(sign for sign in CHARACTERS if ord(sign) != value)
    if kind is kinds.IN:
        return next((sign for sign in CHARACTERS if _is_in(value, sign)), _first_of(value))
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return ""
    if kind is kinds.ANY:
        return "a"
    inner = _within(kind, value)
    return _words(inner[0]) * (max(1, value[0]) if kind in REPEATS else 1) if inner else ""


def _first_of(members: Tree) -> str:
    kind, value = members[0]
    return chr(value) if kind is kinds.LITERAL else chr(value[0]) if kind is kinds.RANGE else "z"


def _is_in(members: Tree, sign: str) -> bool:
    found = any(
        (kind is kinds.LITERAL and value == ord(sign))
        or (kind is kinds.RANGE and value[0] <= ord(sign) <= value[1])
        or (kind is kinds.CATEGORY and CATEGORIES[value](sign))
        for kind, value in members
    )
    return found != (members[0][0] is kinds.NEGATE)
