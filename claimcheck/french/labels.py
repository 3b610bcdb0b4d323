"""The words of ``labels.toml`` beside which a number is a name or a label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from claimcheck.french.tables import Row

REQUIRED = frozenset[str]()
OPTIONAL = frozenset({"before", "after", "words", "ordinal", "cardinal", "definite"})
LAST_WORD = re.compile(r"([^\s(\"«'\[,;:]+)[ -]?$")
LONGEST = 24
FIRST_WORD = re.compile(r"[^\W\d_]*")
POSSESSIVE = re.compile(r"(?:son|sa|ses|leurs?|mon|ma|notre|votre|nos|vos) $")
# Words that may begin a sentence before a number, so that their capital makes no name of it.
MORE_SMALL_WORDS = frozenset(
    """
    plus moins environ près entre selon avec sans contre après avant total soit dont quelque quelques presque jusqu'à outre
    seuls seules seulement parmi malgré dès d'ici ici autour pas ni où quelles combien voici hier aujourd'hui demain
    bis ter passé prévu résultat bilan record compte coût prix âgé âgée âgés les ses leurs nos vos mes tes ces certains certaines
    """.split()  # noqa: SIM905 - words read better as words
)


@dataclass(frozen=True, slots=True)
class Label:
    """One row: ``words`` are the numbers themselves where only some are meant."""

    name: str
    before: frozenset[str]
    after: tuple[str, ...]
    words: frozenset[str]
    ordinal: bool
    cardinal: bool
    definite: bool


@cache
def rows() -> tuple[tuple[Row, Label], ...]:
    """Every label with its row."""
    return tuple((row, _label(row)) for row in load("labels", required=REQUIRED, optional=OPTIONAL))


def _label(row: Row) -> Label:
    return Label(
        row.name, frozenset(row.texts("before")), row.texts("after"), frozenset(row.texts("words")), row.flag("ordinal"),
        row.flag("cardinal"), row.flag("definite"),
    )


@cache
def _by_before() -> dict[str, tuple[Label, ...]]:
    found: dict[str, list[Label]] = {}
    for _, label in rows():
        for word in label.before:
            found.setdefault(word, []).append(label)
    return {word: tuple(labels) for word, labels in found.items()}


@cache
def _by_after() -> dict[str, tuple[tuple[str, Label], ...]]:
    found: dict[str, list[tuple[str, Label]]] = {}
    for _, label in rows():
        for words in label.after:
            found.setdefault(re.split("[ -]", words)[0], []).append((words, label))
    return {first: tuple(pairs) for first, pairs in found.items()}


def names_before(low: str, start: int, end: int, *, ordinal: bool) -> bool:
    """Whether the word right before ``start`` makes the number a label: « article 49 », « la ligne 13 »."""
    if not (match := LAST_WORD.search(low, max(0, start - 24), start)):
        return False
    return any(_fits(label, ordinal) and (not label.words or low[start:end] in label.words)
               for label in _by_before().get(match[1], ()))


def names_after(low: str, start: int, end: int, *, ordinal: bool) -> bool:
    """Whether the words right after ``end`` make the number a label: « 14e régiment », « premier ministre »."""
    at = end + 1 if low[end : end + 1] in (" ", "-") else end
    first = FIRST_WORD.match(low, at, at + LONGEST)
    for words, label in _by_after().get(first.group() if first else "", ()):
        if _fits(label, ordinal) and low.startswith(words, at) and not low[at + len(words) : at + len(words) + 1].isalnum():
            said = not label.words or low[start:end] in label.words
            if said and not (label.definite and POSSESSIVE.search(low, max(0, start - 9), start)):
                return True
    return False


def _fits(label: Label, ordinal: bool) -> bool:
    return label.ordinal == label.cardinal or (label.ordinal if ordinal else label.cardinal)


@cache
def departments() -> dict[str, str]:
    """The numbers of the French departments with their names in lower case."""
    return dict(pair.lower().split(" ", 1) for row in department_rows() for pair in row.texts("numbers"))


def department_rows() -> tuple[Row, ...]:
    """The table of the departments."""
    return load("departments", required=frozenset({"numbers"}))


def is_small_word(word: str) -> bool:
    """Whether the word, in lower case, holds sentences together and so can be no part of a name before a number."""
    return word in FUNCTION_WORDS or word in MORE_SMALL_WORDS
