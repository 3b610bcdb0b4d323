"""The frames of ``length_frames.toml``, as patterns over a text whose lengths and dates are single letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.french.tables import load

# Private-use letters for the length, a period of two ends, a date that names its year, any other figure, and the end
# of a sentence.
LENGTH, PERIOD, DATED, OTHER, END = (chr(0xE200 + i) for i in range(5))
KEYS = frozenset({"close", "lead", "alone", "longest"})
FLAGS = ("close", "lead", "alone", "longest")
TOKEN = re.compile(r"\{(\w+)\}|\[([^\]]*)\](!?)|(…{1,2}!?)|([ .^])|([^\[{… .^]+)")
HEDGES = r"(?:(?:(?:plus|près|moins) de|environ|presque|quelque|quasiment|à peine|tout juste|exactement|au moins|déjà) ?)?"
SPACE = r"[\s,(:]{0,4}+"
# … where the frame goes on with a bracket of its own
BEFORE_BRACKET, BRACKET = r"[\s,:]{0,4}", r"\("
_DATE = f"{PERIOD}{DATED}{END}"
FREE, WITH_COMMA = rf"[^,.;:!?(){LENGTH}{_DATE}]", rf"[^.;:!?(){_DATE}]"
# No words, were it not for a preposition and a date: « trois ans après, en 2018 ».
NEEDED = rf"(?!{SPACE}(?:(?:en|le|au|dès|fin|début) )?[{_DATE}])"
# How many letters of words may stand between; across a stop, a sentence speaks of its one date to its end,
# though where it is long another time may be meant: no frame that is sure reaches so far.
NEAR, FAR = 120, 400
SLOTS = {
    "durée": ("length", LENGTH), "période": ("period", PERIOD), "début": ("first", DATED), "fin": ("last", DATED),
    "nuit": ("first", PERIOD),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of saying how long it is between two ends.

    ``told`` is how many of its ``ends`` the sentence before names, ``None`` where the frame is of one sentence; ``alone`` where
    no other date may stand there; ``longest`` where the length may also be shorter than the time between its ends.
    """

    pattern: re.Pattern[str]
    close: bool
    lead: bool
    alone: bool
    longest: bool
    ends: int
    told: int | None


@cache
def length_frames() -> tuple[Frame, ...]:
    """All frames, those that leave no other reading first."""
    rows = load("length_frames", required=frozenset({"frames"}), optional=KEYS)
    found = [_frame(text, *(row.flag(key) for key in FLAGS)) for row in rows for text in row.texts("frames")]
    return tuple(sorted(found, key=lambda frame: not frame.close))


def _frame(text: str, close: bool, lead: bool, alone: bool, longest: bool) -> Frame:
    tokens = list(TOKEN.finditer(text))
    ends = [_is_end(token) for token in tokens]
    stop = next((at for at, token in enumerate(tokens) if token.group() == "."), None)
    told = None if stop is None else sum(ends[:stop])
    reach = NEAR if told is None or close else FAR
    words = "".join(_piece(token, reach) for token in tokens).replace(SPACE + BRACKET, BEFORE_BRACKET + BRACKET)
    return Frame(re.compile(words), close, lead, alone, longest, sum(ends), told)


def _is_end(token: re.Match[str]) -> bool:
    return token[1] is not None and token[1] != "durée"


def _piece(token: re.Match[str], reach: int) -> str:
    slot, words, needed, free, mark, literal = token.groups()
    if slot:
        name, letter = SLOTS[slot]
        return (HEDGES if slot == "durée" else "") + rf"(?P<{name}>{letter})"
    if words is not None:
        some = "|".join(re.escape(word) for word in sorted(words.split("|"), key=len, reverse=True))
        return rf"\b(?:{some})(?:(?<=')|\b)" if needed else rf"(?:(?:{some})(?:(?<=')|\b){SPACE}){{0,3}}"
    if free:
        return (NEEDED if free.endswith("!") else "") + (WITH_COMMA if free.startswith("……") else FREE) + f"{{0,{reach}}}?"
    if mark == "^":
        return r"^\W{0,3}"
    if literal == "(":
        return BRACKET
    return SPACE if mark == " " else rf"[.!?»)\"\s]{{0,6}}{END}\s{{0,4}}" if mark == "." else rf"\b{re.escape(literal)}\b"
