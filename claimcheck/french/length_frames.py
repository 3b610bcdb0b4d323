"""The frames of ``length_frames.toml``, as patterns over a text whose lengths and dates are single letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.french.tables import load

# Private-use letters for the length, a period of two ends, a date that names its year, and any other figure.
LENGTH, PERIOD, DATED, OTHER = (chr(0xE200 + i) for i in range(4))
KEYS = frozenset({"close", "across", "lead", "alone"})
TOKEN = re.compile(r"\{(durée|période|début|fin)\}|\[([^\]]*)\](!?)|(…)|([ .^])|([^\[{… .^]+)")
HEDGES = r"(?:(?:(?:plus|près|moins) de|environ|presque|quelque|quasiment|à peine|tout juste|exactement|au moins|déjà) ?)?"
SPACE = r"[\s,(:]{0,4}"
WORDS = rf"[^.;:!?(){LENGTH}{PERIOD}{DATED}]{{0,90}}"
LETTERS = {"période": PERIOD, "début": DATED, "fin": DATED}


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of saying how long it is between two ends; ``alone`` where the sentence must hold no other date."""

    pattern: re.Pattern[str]
    close: bool
    across: bool
    lead: bool
    alone: bool


@cache
def length_frames() -> tuple[Frame, ...]:
    """All frames, those that leave no other reading first."""
    rows = load("length_frames", required=frozenset({"frames"}), optional=KEYS)
    found = [
        Frame(_compiled(text), row.flag("close"), row.flag("across"), row.flag("lead"), row.flag("alone"))
        for row in rows for text in row.texts("frames")
    ]
    return tuple(sorted(found, key=lambda frame: not frame.close))


def _compiled(frame: str) -> re.Pattern[str]:
    return re.compile("".join(_piece(token) for token in TOKEN.finditer(frame)))


def _piece(token: re.Match[str]) -> str:
    figure, words, needed, free, mark, literal = token.groups()
    if figure:
        return rf"{HEDGES}(?P<length>{LENGTH})" if figure == "durée" else rf"(?P<{NAMES[figure]}>{LETTERS[figure]})"
    if words is not None:
        some = "|".join(re.escape(word) for word in sorted(words.split("|"), key=len, reverse=True))
        return rf"\b(?:{some})\b" if needed else rf"(?:(?:{some})(?:(?<=')|\b){SPACE}){{0,3}}"
    if free:
        return WORDS
    if mark == "^":
        return r"^\W{0,3}"
    return SPACE if mark == " " else r"\.\s{0,3}" if mark == "." else rf"\b{re.escape(literal)}\b"


NAMES = {"période": "period", "début": "first", "fin": "last"}
