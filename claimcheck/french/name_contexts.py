"""The words beside a name that tell what it is, from ``name_contexts.toml``: each row is a piece of evidence with its weight."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.tables import Row, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORD = re.compile(r"(?:[Mm][Mm]?|[Dd]r|[Pp]r)\.|[^\W_]+(?:-[^\W_]+)*'?|[^\w\s]")
FIGURE = "#"
MARKS = frozenset('"«„“»”')
SEPARATORS = frozenset(".;:!?()[]/…•")
LINKS = frozenset(
    ("de", "du", "des", "d'", "la", "l'", "à", "au", "aux", "et", "que", "qui", "par", "avec", "pour", "dans", "sur")
)
REQUIRED = frozenset({"forms", "label"})
OPTIONAL = frozenset({"more", "weight", "side"})
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
    low = [word.lower() for word in before]
    article = end - 1 if low[max(0, end - 2) : end] in ([",", "le"], [",", "la"], [",", "les"], [",", "l'"]) else end
    nearest = article - 1 if article and before[article - 1] == "," else end
    if cue := _longest("before", [tuple(low[max(0, end - size) : end]) for size in range(LONGEST, 0, -1) if size <= end]):
        yield cue
    if not nearest or low[nearest - 1] in LINKS:
        return
    for at in range(nearest - 1, -1, -1):
        named = not before[at].islower() and nearest == end
        if named or before[at] in SEPARATORS or before[at] in MARKS or before[at] == ",":
            return
        cue = _longest("before", [tuple(low[at - size + 1 : at + 1]) for size in (2, 1) if size <= at + 1])
        if cue and cue.more and cue.more >= nearest - at - 1 and (nearest - at > 1 or nearest < end):
            yield cue
            return


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
