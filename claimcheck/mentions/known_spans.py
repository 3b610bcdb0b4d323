"""Where the names of the tables stand in a text: of several words, after a contracted article, and a maker's numbered models."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.name_contexts import cues_before, words
from claimcheck.french.names import LETTERS, articled_names, is_place, known_label, known_phrases, long_articled_names, makers
from claimcheck.mentions.name_trimming import UPPER
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTED = ("plan quinquennal", "République", "Internationale", "Reich")
NUMBERED = re.compile(rf"(?<!\w)(?:\d{{1,2}}e|[IVX]{{1,5}}e) (?:{'|'.join(COUNTED)})(?!\w)")
CITED = re.compile(rf"(?<=[a-zà-ÿ] )(le|la|les|du|au|des|aux) ([{UPPER}][\w-]{{1,60}})")
CONTRACTED = {"du": "Le", "au": "Le", "des": "Les", "aux": "Les"}
REGION = re.compile(rf" ([{UPPER}][\w'-]+)")
CODED_MODEL = re.compile(  # « Altair LZ 508 »
    rf"(?<!\w)([{UPPER}][\w-]{{1,60}}) ([{UPPER}]{{1,4}} [1-9]\d{{0,3}})(?: [{UPPER}][\w-]{{1,60}})*(?!\w| ?[%€])"
)
MODEL = re.compile(  # « la Altair 508 »
    rf"(?<!\w)(?:[Ll]a|[Ll]e|[Uu]ne?|[Ll]es|des|du|cette|sa|son|ses) ([{UPPER}][\w-]{{1,60}})"
    r" [1-9]\d{1,3}(?! ?[\d%€]| [a-zà-ÿ]+s\b|\w)"
)


def known_spans(view: str) -> Iterator[Span]:
    """The names of the table that have several words, and those that no capitals chain to others."""
    letters = frozenset(LETTERS.findall(view))
    for match in NUMBERED.finditer(view) if any(counted in view for counted in COUNTED) else ():
        yield Span(match.start(), match.end())
    phrases = list(_phrases(view, letters))
    for phrase in phrases:
        yield phrase
        if (region := REGION.match(view, phrase.end)) and known_label(phrase.of(view)) == "ORG" and is_place(region.group(1)):
            yield Span(phrase.start, region.end())  # « France Bleu Lorraine »
    if not letters.isdisjoint(_letters_of_makers()):
        yield from _models(view)
    yield from _contracted(view, letters, {phrase.of(view) for phrase in phrases})


@cache
def _letters_of_makers() -> frozenset[str]:
    return frozenset(letters for maker in makers() for letters in LETTERS.findall(maker))


def _models(view: str) -> Iterator[Span]:
    """A maker's models by their numbers, and the codes of them that stand by themselves."""
    for match in MODEL.finditer(view):
        if match.group(1) in makers():
            yield Span(match.start(1), match.end())
    codes = [match for match in CODED_MODEL.finditer(view) if match.group(1) in makers()]
    yield from (Span(match.start(), match.end()) for match in codes)
    for code in {match.group(2) for match in codes}:
        yield from (Span(match.start(), match.end()) for match in re.finditer(rf"(?<!\w){code}(?!\w)", view))


def _phrases(view: str, letters: frozenset[str]) -> Iterator[Span]:
    """Where known names of several words stand by themselves, of two that begin together the longer one."""
    names = _worth_searching(known_phrases(), letters)
    places = (span for name in names if name in view for span in _places(name, view))
    done = 0
    for span in sorted(places, key=lambda span: (span.start, -span.end)):
        if span.start >= done:
            yield span
            done = span.end


def _worth_searching(names: dict[str, tuple[str, ...]], letters: frozenset[str]) -> Iterator[str]:
    """The names whose longest word a text has."""
    return (name for longest in names.keys() & letters for name in names[longest])


def _places(name: str, view: str) -> Iterator[Span]:
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", view):
        yield Span(match.start(), match.end())


def _contracted(view: str, letters: frozenset[str], found: set[str]) -> Iterator[Span]:
    """« les colonnes du Progrès », where the article also has « Le Progrès », and « au Canard enchaîné »."""
    articled = {name for name in found if name.startswith(("Le ", "Les "))}
    long = {name for name in _worth_searching(long_articled_names(), letters) if name.partition(" ")[2] in view}
    for name in sorted(articled | long):
        article, _, bare = name.partition(" ")
        joined = {"Le": "au|du|le", "Les": "aux|des|les", "La": "la"}[article]
        for match in re.finditer(rf"(?<!\w)(?:{joined}) ({re.escape(bare)})(?![\w-])", view):
            yield Span(match.start(1), match.end(1))
    for match in CITED.finditer(view):
        full = f"{CONTRACTED.get(match.group(1), match.group(1).capitalize())} {match.group(2)}"
        if full in articled_names() and _is_cited(view, match.start(1), match.group(1)):
            yield Span(match.start(2), match.end(2))


def _is_cited(view: str, start: int, article: str) -> bool:
    """« selon le Progrès », « les colonnes du Progrès »: words that only media stand after."""
    before = words(view[max(0, start - 40) : start])
    if article in CONTRACTED:
        return any(cue.name == "outlet" for cue in cues_before((*before, article)))
    return before[-1:] == ["dans"] or any(cue.name == "outlet" for cue in cues_before(before))
