"""What a name tells of itself: by the tables, its first and its later words, and its letters."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from claimcheck.french.name_contexts import words_of
from claimcheck.french.names import heads, is_first_name, is_place, known_label, lower_heads, makers
from claimcheck.mentions.name_trimming import INITIALS

if TYPE_CHECKING:
    from collections.abc import Iterator

THING = re.compile(r"(?=.*\d)(?=.*[A-Za-z]).*")
TOPONYM = re.compile(
    r"(?:Saint|Sainte|St|Ste|Mont|Val|Pont|Port|Bourg|Fort|Villeneuve|Notre-Dame|Château)-[A-ZÀ-Þ][\w'-]+"
    r"|[\w'-]{1,60}-(?:sur|sous|lès|lez|les|en|le|la|aux?|du|des|d'[\w]+|de)-[\w'-]+"
)
PARTICLES = frozenset(("van", "von", "ben", "bin", "bint", "al", "el", "abou", "ould", "da", "dos", "di", "mc"))
SHAPES = (
    (re.compile(r".{0,150}'s$"), "ORG", 9),
    (re.compile(r"(?!Mc|Mac|De|Le|La|Di)[A-ZÀ-Þ][a-zà-ÿ]{1,40}(?:[A-ZÀ-Þ][a-zà-ÿ]{0,40}){1,5}$"), "ORG", 5),  # « BrelCorp »
    (re.compile(r"[A-Z]{0,40}[a-zà-ÿ].{0,150} (?:[A-Z]{2,4}|[A-Z]{1,9}\d\w*)$"), "OTHER", 4),  # « Brel GT », « Brel X5 »
    (INITIALS, "PER", 5),
)
ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,6}$")
LATER_WORDS = (("corporate", "ORG", 9), ("eventful", "EVENT", 8), ("sited", "LOC", 8), ("awarded", "OTHER", 9))
LINKS = frozenset(("de", "du", "des", "la", "le", "les", "et", "d", "l"))
LONGEST_PERSON = 4
AS_LAST = 6  # an English name is what its last word says
GIVEN_TWICE = 3  # « Aminou Léa Brel »
SURE = 30  # nothing around outweighs the table of known names


@lru_cache(maxsize=20_000)  # the same names make the news
def own_evidence(words: str) -> tuple[tuple[str, int], ...]:
    """Labels and their weights from the name alone."""
    if (known := known_label(words)) is not None:
        return ((known, SURE),)
    parts = words.split()
    by_parts = (_by_later_words(parts), _by_maker(parts), _by_given_name(parts))
    return tuple(chain(_by_head(words), *by_parts, _by_place(words), _by_letters(words)))


def _by_head(words: str) -> Iterator[tuple[str, int]]:
    """« ministère de la Mer », « Coupe des villes »: the first word says it."""
    first = words.split(" ", 1)[0]
    head = heads().get(first.lower())
    low = words.lower()
    if found := [lower.label for form, lower in lower_heads().items() if low.startswith(f"{form} ")]:
        yield found[0], SURE
    elif head and not is_first_name(first) and (" " in words or first.lower().startswith("covid")):
        yield head.label, 14


def _by_later_words(parts: list[str]) -> Iterator[tuple[str, int]]:
    """« Brel Motors », « Brel Week », « Brel Park »: not where the word is only a complement."""
    later = [part.lower() for before, part in pairwise(parts) if before.lower() not in LINKS]
    for row, label, weight in LATER_WORDS:
        if any(part in words_of(row) for part in later):
            yield label, weight + (AS_LAST if later[-1] in words_of(row) else 0)


def _by_maker(parts: list[str]) -> Iterator[tuple[str, int]]:
    """What begins with a body's name: « Ford Brel » is a car, « France Inter Brel » another body."""
    for size in range(len(parts) - 1, 0, -1):
        if known_label(begun := " ".join(parts[:size])) == "ORG":
            yield ("OTHER" if begun in makers() else "ORG"), 8
            return


def _by_given_name(parts: list[str]) -> Iterator[tuple[str, int]]:
    """« Julie Brel », « Aminou Léa Brel », « Ould Brel »."""
    if len(parts) == 1:
        if is_first_name(parts[0]) and not is_place(parts[0]):
            yield "PER", 4
        return
    if any(part in PARTICLES for part in parts):
        yield "PER", 3
    if len(parts) <= LONGEST_PERSON and not is_place(" ".join(parts)):
        if is_first_name(parts[0]):
            yield "PER", 9
        elif len(parts) == GIVEN_TWICE and is_first_name(parts[1]):
            yield "PER", 4


def _by_place(words: str) -> Iterator[tuple[str, int]]:
    """By the gazetteer, and by how towns are called."""
    line = "-" in words and " " not in words and all(is_place(part) for part in words.split("-"))  # « Brive-Tulle »
    if line or is_place(words) or is_place(words.replace(" ", "-")):
        yield "LOC", 9
    elif TOPONYM.fullmatch(words):
        yield "LOC", 6


def _by_letters(words: str) -> Iterator[tuple[str, int]]:
    """By capitals, digits and signs: each shape that fits, of digits the first."""
    for shape, label, weight in SHAPES:
        if shape.match(words):
            yield label, weight
    if words[:1].isdigit():
        yield "OTHER", 6
    elif THING.match(words):
        yield "OTHER", 4
    elif ACRONYM.match(words):
        yield "ORG", 6
