"""Lower case without moving anything."""

from __future__ import annotations


def lowered(text: str) -> str:
    """The text in lower case, code point for code point: « İ » would become two."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
