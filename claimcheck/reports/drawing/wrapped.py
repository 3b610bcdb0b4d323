"""Text in lines of a width, as French sets it: no line begins or ends on the wrong side of a mark."""

from __future__ import annotations

import textwrap

# Stands for a space that keeps its neighbours together while lines are made; shown text holds no control characters.
GLUE = "\0"
OPENING, CLOSING = ("«",), ("»", ":", ";", "?", "!", "%")


def wrapped(text: str, width: int, first: str = "", other: str = "") -> list[str]:
    """The lines of a paragraph, the ``first`` and every ``other`` one with its indent."""
    words = text
    for mark in OPENING:
        words = words.replace(f"{mark} ", f"{mark}{GLUE}")
    for mark in CLOSING:
        words = words.replace(f" {mark}", f"{GLUE}{mark}")
    lines = textwrap.wrap(
        words, width, initial_indent=first, subsequent_indent=other, break_on_hyphens=False, break_long_words=False,
    )
    return [line.replace(GLUE, " ") for line in lines]
