"""The base of a rate: « par jour », « par habitant », « chaque année »."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.frequencies import frequencies
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit

FARTHEST = 60


@cache
def _pattern() -> re.Pattern[str]:
    nouns = [form for row in load("rate_bases", required=frozenset({"forms"})) for form in row.texts("forms")]
    noun = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    return re.compile(rf"\b(?:par|chaque|/) ?({noun})\b(?: et par ({noun})\b)?|\b(?:{'|'.join(frequencies())})\b")


def base_of(story: Story, tree: Tree, unit: Unit) -> str | None:
    """What a figure is counted by, from the words between it and the next figure or comma."""
    span = tree.tokens[unit.main].span
    later = [
        tree.tokens[at].span.start
        for at in tree.figures
        if at > unit.main and tree.lower(at - 1) not in ("chaque", "par") and "chaque" not in tree.lower(at)
    ]
    end = min([*later, tree.sentence.span.end, span.end + FARTHEST])
    match = _pattern().search(story.low, span.start, end)
    if match is None:
        return None
    word = match.group(0)
    if (often := frequencies().get(word)) is not None:
        return often.base
    return " et ".join(_plain(part) for part in match.groups() if part)


def _plain(noun: str) -> str:
    return {"année": "an"}.get(noun, noun)
