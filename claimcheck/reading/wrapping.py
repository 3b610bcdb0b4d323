"""Lines that an editor wrapped at a fixed width, told from lines that are paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

_WIDEST = 120
_NARROWEST = 40
_FEWEST_LINES = 4
_NEW_BLOCK = re.compile(r"[ ]{0,8}(?:[-*+•>#|]|\d{1,3}[.)] )")


def unwrapped(view: str) -> str:
    """The text with a space for each line end that only wraps a sentence; as it is where every line is a paragraph."""
    lines = view.split("\n")
    if not _is_wrapped(lines):
        return view
    joined = [lines[0]]
    for before, line in pairwise(lines):
        soft = before.strip() and line.strip() and not _NEW_BLOCK.match(line) and not before.lstrip().startswith("#")
        joined.append((" " if soft else "\n") + line)
    return "".join(joined)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines before another line of text are of like width, and seldom end where a sentence does."""
    if any(len(line) > _WIDEST for line in lines):
        return False
    inner = [line.rstrip() for line, after in pairwise(lines) if line.strip() and after.strip()]
    if len(inner) < _FEWEST_LINES:
        return False
    full = sum(len(line) >= _NARROWEST for line in inner)
    unfinished = sum(line[-1] not in ".!?…" for line in inner)
    return full * 10 >= len(inner) * 8 and unfinished * 10 >= len(inner) * 6
