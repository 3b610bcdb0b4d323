"""The hedges of ``hedges.toml``, found before or after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.tables import load
from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from claimcheck.french.tables import Row

Ends = tuple[Fraction | None, Fraction | None]
REQUIRED = frozenset({"hedge", "before", "possible", "likely"})
SPENT = re.compile(r"passée?s (?:à|au|aux|auprès|avec|chez|comme|dans|derrière|en|loin|sans|sous|sur) ")
"""« après 14 ans passés dans la marine » is 14 years spent there, « 14 ans passés » more than 14."""
OPTIONAL = frozenset({"after", "unless"})
LONGEST = 34
MOST_WORDS = 8
BREAKS = frozenset(" '\n()\"«“„[:")
REACH = 25  # how far before a form the words stand with which it is something else


@dataclass(frozen=True, slots=True)
class Hedging:
    """One way to hedge: both intervals as shares of the figure that may be added to it; ``None`` is no end."""

    name: str
    hedge: Hedge
    possible: Ends
    likely: Ends
    unless: tuple[str, ...] = ()


@cache
def rows() -> tuple[tuple[Row, Hedging], ...]:
    """Every hedge with its row."""
    return tuple((row, _hedging(row)) for row in load("hedges", required=REQUIRED, optional=OPTIONAL))


def _hedging(row: Row) -> Hedging:
    try:
        hedge = Hedge(row.text("hedge"))
    except ValueError:
        raise row.error("hedge", f"attendu : {', '.join(Hedge)}") from None
    return Hedging(row.name, hedge, ends(row, "possible"), ends(row, "likely"), row.texts("unless"))


def ends(row: Row, key: str) -> Ends:
    """The two ends of a row's interval; an empty text is no end."""
    written = row.texts(key)
    if len(written) != 2:
        raise row.error(key, 'attendu : deux textes comme ["-15 %", "0"]')
    low, high = (row.exact(key, end) if end else None for end in written)
    return low, high


@cache
def before() -> dict[str, Hedging]:
    """The forms that stand before a number, « de » in all its shapes, without their last space."""
    found: dict[str, Hedging] = {}
    for row, hedging in rows():
        for form in row.texts("before"):
            found[form] = hedging
            if form.endswith(" de"):
                found.update(dict.fromkeys((form[:-1] + "'", form + "s", form[:-1] + "u"), hedging))
            if form.endswith(" à"):
                found.update(dict.fromkeys((form[:-1] + "au", form[:-1] + "aux"), hedging))
    return found


@cache
def after() -> dict[str, Hedging]:
    """The forms that stand after a number or its unit."""
    return {form: hedging for row, hedging in rows() for form in row.texts("after")}


@cache
def last_words() -> frozenset[str]:
    """The last words of the forms before: a quick refusal."""
    return frozenset(form[_word_start(form, len(form), 0) :] for form in before())


@cache
def first_words() -> frozenset[str]:
    """The first words of the forms after."""
    return frozenset(form.split(" ", 1)[0] for form in after())


def hedge_before(low: str, start: int, floor: int) -> tuple[Hedging, int] | None:
    """The longest hedge that ends right before ``start``, and where it begins; ``floor`` is where the search ends."""
    end = start - 1 if low[start - 1 : start] == " " else start
    if end <= floor or not (end < start or low[end - 1] in "'~≈±<>≥≤"):
        return None
    cut = _word_start(low, end, floor)
    if low[cut:end] not in last_words():
        return None
    best, forms = None, before()
    for _ in range(MOST_WORDS):
        hedging = forms.get(low[cut:end])
        if hedging and not _blocked(low, cut, hedging):
            best = hedging, cut
        if cut <= floor or low[cut - 1] not in " '" or end - cut > LONGEST:
            break
        cut = _word_start(low, cut - (low[cut - 1] == " "), floor)
    return best


def _word_start(low: str, end: int, floor: int) -> int:
    """Where the word that ends at ``end`` begins; the apostrophe of an elided word belongs to it."""
    start = end - 1
    while start > floor and low[start - 1] not in BREAKS:
        start -= 1
    return start


def _blocked(low: str, start: int, hedging: Hedging) -> bool:
    return bool(hedging.unless) and any(word in low[max(0, start - REACH) : start] for word in hedging.unless)


def hedge_after(low: str, end: int) -> tuple[Hedging, int] | None:
    """The longest hedge that begins right after ``end``, and where it ends."""
    if low[end : end + 1] != " ":
        return None
    stop = end + 1
    words = low[end + 1 : end + LONGEST].split(" ", 5)[:4]
    if words[0].rstrip(",.;:)!?") not in first_words() or SPENT.match(low, end + 1):
        return None
    best, forms, said = None, after(), ""
    for word in words:
        bare = word.rstrip(",.;:)!?»\"\n")
        said = f"{said} {bare}" if said else bare
        stop = end + 1 + len(said)
        if hedging := forms.get(said):
            best = hedging, stop
        if bare != word:
            break
    return best
