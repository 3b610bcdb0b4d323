"""What the tables know about proper names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from claimcheck.french.gazetteer import kind_of_place
from claimcheck.french.name_contexts import words_of
from claimcheck.french.stems import unaccented
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LETTERS = re.compile(r"\w+")
LONG_WORD = re.compile(r"(?<= )[a-zà-ÿ]{4,}(?![\w'])")


@dataclass(frozen=True, slots=True)
class Head:
    """A word that tells what a name is; ``lower``: it belongs to the name even without a capital letter."""

    label: str
    lower: bool


@cache
def heads() -> dict[str, Head]:
    """First words of names, in lower case."""
    rows = load("name_heads", required=frozenset({"forms", "label"}), optional=frozenset({"lower"}))
    return {
        form: Head(row.text("label"), row.flag("lower"))
        for row in reversed(rows)
        for form in row.texts("forms")
        if not row.flag("lower")
    }


@cache
def lower_heads() -> dict[str, Head]:
    """Words that begin a name even in lower case: « ministère »."""
    rows = load("name_heads", required=frozenset({"forms", "label"}), optional=frozenset({"lower"}))
    return {form: Head(row.text("label"), lower=True) for row in rows if row.flag("lower") for form in row.texts("forms")}


@cache
def _known() -> dict[str, str]:
    rows = load("known_names", required=frozenset({"forms", "label"}))
    found = {form: row.text("label") for row in rows for form in row.texts("forms")}
    return {variant: label for form, label in found.items() for variant in _variants(form)} | found


def _variants(name: str) -> Iterator[str]:
    """« Le Canard Enchaîné », « BFM-TV », « Nice Matin »: capitals and hyphens come and go."""
    if " " in name:
        yield in_capitals(name)
    left, mark, right = name.replace("-", " ").partition(" ")
    if mark and " " not in right and left[:1].isupper() and right[:1].isupper() and left not in ("Le", "La", "Les"):
        yield f"{left} {right}"
        yield f"{left}-{right}"


def in_capitals(name: str) -> str:
    """« Le Canard Enchaîné » for « Le Canard enchaîné »: the press begins every long word of a name with a capital."""
    return LONG_WORD.sub(lambda match: match.group().capitalize(), name)


@cache
def lower_known() -> frozenset[str]:
    """Known names that the press writes without a capital letter."""
    return frozenset(form for form in _known() if form[:1].islower())


def known_label(name: str) -> str | None:
    """What a name of the table is."""
    return _known().get(name)


@cache
def articled_names() -> frozenset[str]:
    """The known names with an article of their own: « Le Progrès »."""
    return frozenset(name for name in _known() if name.startswith(("Le ", "La ", "Les ")))


@cache
def long_articled_names() -> dict[str, tuple[str, ...]]:
    """Those of several more words, by the longest of these."""
    return _by_longest_word((name.partition(" ")[2], name) for name in articled_names() if name.count(" ") > 1)


@cache
def makers() -> frozenset[str]:
    """The firms of the table: their name and more is a thing that they make."""
    rows = load("known_names", required=frozenset({"forms", "label"}))
    return frozenset(form for row in rows if row.name in ("company", "platform", "carmaker") for form in row.texts("forms"))


@cache
def known_phrases() -> dict[str, tuple[str, ...]]:
    """The known names of several words by their longest word: a text that lacks it need not be searched for them."""
    return _by_longest_word((name, name) for name in _known() if " " in name)


def _by_longest_word(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Names by the longest word of what stands before them in each pair."""
    found: dict[str, list[str]] = {}
    for searched, name in names:
        found.setdefault(max(LETTERS.findall(searched), key=len), []).append(name)
    return {letters: tuple(names) for letters, names in found.items()}


@cache
def full_forms() -> dict[str, str]:
    """Short names and the full ones."""
    rows = load("acronyms", required=frozenset({"forms"}))
    found = {}
    for form in (form for row in rows for form in row.texts("forms")):
        short, _, full = form.partition(" = ")
        found[short] = full
    return found


@cache
def _no_names() -> frozenset[str]:
    return frozenset(form for row in load("no_names", required=frozenset({"forms"})) for form in row.texts("forms"))


def is_no_name(words: str) -> bool:
    """Whether words with a capital letter are no name: « État », « VIDÉO »."""
    return words.lower() in _no_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(
        unaccented(form.lower()) for row in load("first_names", required=frozenset({"forms"})) for form in row.texts("forms")
    )


@lru_cache(65536)
def is_first_name(word: str) -> bool:
    """Whether a word is a given name, or two of them with a hyphen."""
    return unaccented(word.lower()).split("-")[0] in _first_names()


def is_place(name: str) -> bool:
    """Whether the gazetteer has the name."""
    return kind_of_place(name) is not None


@cache
def _peoples() -> frozenset[str]:
    rows = load("peoples", required=frozenset({"words"}))
    nouns = [word for row in rows for word in row.texts("words") if word[:1].islower()]
    return frozenset(unaccented(form) for noun in nouns for form in (noun, f"{noun}s"))


@lru_cache(65536)
def is_people(word: str) -> bool:
    """Whether a word names the people of a place: « Britannique »."""
    return unaccented(word.lower()) in _peoples()


@lru_cache(65536)
def is_office(word: str) -> bool:
    """Whether a word is an office or a title that may stand before a person's name."""
    return any(word.lower() in words_of(row) for row in ("titles", "person-title", "person-office"))
