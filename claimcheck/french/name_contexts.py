"""The words beside a name that tell what it is, from ``name_contexts.toml``: each row is a piece of evidence with its weight."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.quotation import MARKS
from claimcheck.french.tables import Row, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORD = re.compile(r"(?:[Mm][Mm]?|[Dd]r|[Pp]r)\.|[^\W_]+(?:-[^\W_]+)*'?|[^\w\s]")
FIGURE = "#"
SEPARATORS = frozenset(".;:!?()[]/…•")
LINKS = frozenset(
    (
        *("de", "du", "des", "d'", "la", "l'", "à", "au", "aux", "et", "que", "qui"),
        *("par", "avec", "pour", "dans", "sur", "en", "chez", "vers", "contre"),
    )
)
ARTICLED = ([",", "le"], [",", "la"], [",", "les"], [",", "l'"])
CLAUSAL = frozenset(("qui", "que", "qu'", "dont", "où", "et", "ou", "mais", "est", "a", "avec", "par", "dans", "sur"))
BREAKS = SEPARATORS | MARKS | CLAUSAL | {","}
REQUIRED = frozenset({"forms", "label"})
OPTIONAL = frozenset({"more", "weight", "side"})
OF = frozenset(("de", "d'", "du", "des", "la", "l'"))
DESCRIBED = 2  # words between a noun and its « de »
LONGEST = 4  # words of a form, contraction included


@dataclass(frozen=True, slots=True)
class Cue:
    """One row: ``more`` words may stand between its form and the name."""

    name: str
    label: str
    weight: int
    more: int


def words(text: str) -> list[str]:
    """The words and marks of a stretch of text; every figure is « # »."""
    return [FIGURE if word.isdecimal() else word for word in WORD.findall(text)]


def cues_before(before: Sequence[str]) -> Iterator[Cue]:
    """What the words before a name tell of it, these being in text order and in their own case."""
    end = len(before)
    while end and before[end - 1] in MARKS:
        end -= 1
    low = [word.lower() for word in before[:end]]
    direct = _longest("before", [tuple(low[end - size :]) for size in range(min(LONGEST, end), 0, -1)]) or _described(low, end)
    if direct:
        yield direct
    apposed = end - 2 if low[-2:] in ARTICLED else end - 1 if low[-1:] == [","] else end
    if apposed and low[apposed - 1] not in LINKS and (cue := _at_some_words(before, low, apposed, end)):
        yield cue


def _at_some_words(before: Sequence[str], low: Sequence[str], nearest: int, end: int) -> Cue | None:
    """« la société danoise Brel », and with a comma before the name « le maire de la ville, Brel »."""
    comma = nearest < end
    for at in range(nearest - 1, -1, -1):
        if not (before[at].islower() or comma) or low[at] in BREAKS:
            return None
        between = nearest - at - 1
        cue = None if low[at] in LINKS else _longest("before", [tuple(low[at - 1 : at + 1]), (low[at],)])
        if cue and cue.more >= max(between, 1) and (between or comma) and not (comma and cue.label == "LOC"):
            return cue
    return None


def _described(low: Sequence[str], end: int) -> Cue | None:
    """« la directrice générale de »: the noun before the words that describe it."""
    link = end
    while link and low[link - 1] in OF:
        link -= 1
    at = link - 2
    while link < end and at >= 0 and link - at <= 1 + DESCRIBED and low[at + 1].isalpha() and low[at + 1] not in LINKS:
        if (cue := _longest("before", [(low[at], *low[link:end])])) and cue.more >= link - at - 1:
            return cue
        at -= 1
    return None


def cues_after(after: Sequence[str]) -> Iterator[Cue]:
    """What the words after a name tell of it."""
    low = [word.lower() for word in after]
    if cue := _longest("after", [tuple(low[:size]) for size in range(LONGEST, 0, -1) if size <= len(low)]):
        yield cue
        return
    if low[:1] != [","]:
        return
    for at in range(1, len(low)):
        if not low[at][0].isalpha() or low[at] in ("et", "de", "a"):
            return
        cue = _longest("after", [(",", low[at])])
        if cue and cue.more >= at - 1:
            yield cue
            return


def _longest(side: str, phrases: list[tuple[str, ...]]) -> Cue | None:
    table = _cues(side)
    return next((table[phrase] for phrase in phrases if phrase in table), None)


@cache
def _cues(side: str) -> dict[tuple[str, ...], Cue]:
    found: dict[tuple[str, ...], Cue] = {}
    for row, cue in cue_rows():
        if row.text("side", "before") == side:
            for form in row.texts("forms"):
                for written in _contracted(form, cue.label):
                    found.setdefault(tuple(words(written)), cue)
    return found


def _contracted(form: str, label: str) -> tuple[str, ...]:
    """« mère d' » beside « mère de », and « ville du » beside « ville de »: no person's name has an article."""
    if not form.endswith(" de"):
        return (form,)
    bare = form[: -len(" de")]
    links = ("de", "d'") if label == "PER" else ("de", "d'", "du", "des", "de la", "de l'")
    return tuple(f"{bare} {link}" for link in links)


@cache
def cue_rows() -> tuple[tuple[Row, Cue], ...]:
    """The rows that are evidence, first those that decide where a form stands in two of them."""
    return tuple(
        (row, Cue(row.name, row.text("label"), int(row.number("weight")), int(row.number("more")) if "more" in row.values else 0))
        for row in _rows()
        if "weight" in row.values
    )


@cache
def before(context: str) -> re.Pattern[str]:
    """What the lower-case text before a name ends with where the row ``context`` tells what it is."""
    row = next(row for row in _rows() if row.name == context)
    forms = "|".join(sorted(map(re.escape, row.texts("forms")), key=len, reverse=True))
    more = int(row.number("more")) if "more" in row.values else 0
    between = rf"(?: [\w'-]+){{0,{more}}}(?<! de)(?<! du)(?<! des)(?<! la)(?<! à)(?<! d')(?<! l')(?<! l)(?<! d)" if more else ""
    return re.compile(rf"(?<![\w-])(?:{forms}){between},?[ '\"«„]{{0,3}}$")


@cache
def words_of(context: str) -> frozenset[str]:
    """The words of a row."""
    return frozenset(form for row in _rows() if row.name == context for form in row.texts("forms"))


def _rows() -> tuple[Row, ...]:
    return load("name_contexts", required=REQUIRED, optional=OPTIONAL)
