"""Text from outside, made safe for a terminal."""

from __future__ import annotations

import re
import unicodedata

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421", 0x09: " "}
_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Joiners and soft hyphens shape words of honest text and cannot move the cursor or reorder a line.
HARMLESS = "\u00ad\u200c\u200d"
# What JSON allows in its strings and a terminal obeys: escapes of eight bits, marks of direction, line ends of Unicode.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Escapes, controls, bidi marks and lone surrogates as signs that show them and do nothing."""
    return "".join(map(shown, text))


def shown(character: str) -> str:
    """One code point as it may stand on a terminal."""
    code = ord(character)
    if code in _PICTURES:
        return _PICTURES[code]
    if character in HARMLESS:
        return ""
    if unicodedata.category(character) in _UNSAFE:
        return f"<U+{code:04X}>"
    return character


def escaped(written: str) -> str:
    """JSON that says the same, and in which nothing drives a terminal."""
    return _OBEYED.sub(lambda sign: f"\\u{ord(sign.group()):04x}", written)


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
