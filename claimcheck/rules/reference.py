"""The desk's own facts, ``claims/facts.toml``: figures with their source, which no article may contradict.

    [[fact]]
    measure = "population"
    of = "Brest"
    value = "139456"          # or lower = "…", upper = "…"
    unit = "habitant"         # optional: %, EUR, km2…
    time = "2021"             # optional: a year, or a day
    source = "Insee, recensement"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.interval import Interval
from claimcheck.model.problem import Problem
from claimcheck.model.timespan import Timespan

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = frozenset({"measure", "of", "value", "lower", "upper", "unit", "time", "source"})
# Thirty digits are more than any desk knows; « 1e999999999 » would be a number of a billion digits.
NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30}|/[1-9][0-9]{0,29})?")


@dataclass(frozen=True, slots=True)
class ReferenceFact:
    """One figure that the desk has looked up."""

    measure: str
    of: str | None
    value: Interval
    unit: str | None
    time: Timespan | None
    source: str


def parse_reference(text: str) -> tuple[ReferenceFact, ...]:
    """The facts of a reference file, written in TOML; a ``Problem`` names the fact, the key and the remedy."""
    import tomllib  # only desks with a reference file need it

    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: also a whole number of more digits than Python reads
        raise _problem(0, f"pas du TOML ({error})", f"not TOML ({error})") from error
    if unknown := set(table) - {"fact"}:
        raise _problem(
            0, f"clés inconnues {sorted(unknown)} ; attendu : [[fact]]", f"unknown keys {sorted(unknown)}; expected [[fact]]",
        )
    rows = table.get("fact", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _problem(0, "fact n'est pas une liste ; attendu : [[fact]]", "fact is no list; expected [[fact]]")
    return tuple(_fact(number, row) for number, row in enumerate(rows, start=1))


def _fact(number: int, row: Mapping[str, object]) -> ReferenceFact:
    if unknown := set(row) - KEYS:
        known = sorted(KEYS)
        raise _problem(
            number, f"clés inconnues {sorted(unknown)} ; attendu : {known}",
            f"unknown keys {sorted(unknown)}; expected {known}",
        )
    words = {key: str(value).strip() for key, value in row.items()}
    if missing := {"measure", "source"} - set(words):
        raise _problem(number, f"il manque {sorted(missing)}", f"{sorted(missing)} missing")
    value, time = _value(number, words), _time(number, words.get("time"))
    return ReferenceFact(words["measure"], words.get("of"), value, words.get("unit"), time, words["source"])


def _value(number: int, words: Mapping[str, str]) -> Interval:
    stated = {key: _number(number, key, words[key]) for key in ("value", "lower", "upper") if key in words}
    if "value" in stated:
        return Interval.exactly(stated["value"])
    if not stated:
        raise _problem(
            number, 'aucune valeur ; écrire value = "…", ou lower et upper', 'no value; write value = "…", or lower and upper',
        )
    return Interval(stated.get("lower"), stated.get("upper"))


def _number(number: int, key: str, written: str) -> Fraction:
    figure = written.replace(" ", "").replace("\N{NO-BREAK SPACE}", "").replace(",", ".")
    if not NUMBER.fullmatch(figure):
        raise _problem(
            number, f"{key} « {written} » n'est pas un nombre ; écrire par exemple \"139456\"",
            f"{key} {written!r} is no number; write for example \"139456\"",
        )
    return Fraction(figure)


def _time(number: int, written: str | None) -> Timespan | None:
    if written is None:
        return None
    try:
        if len(written) == 4:
            return Timespan(date(int(written), 1, 1), date(int(written), 12, 31))
        day = date.fromisoformat(written)
    except ValueError as error:
        raise _problem(
            number, f"time « {written} » n'est ni une année ni un jour AAAA-MM-JJ",
            f"time {written!r} is neither a year nor a day YYYY-MM-DD",
        ) from error
    return Timespan(day, day)


def _problem(number: int, fr: str, en: str) -> Problem:
    where = f"[[fact]] {number}" if number else "facts"
    return Problem(Bilingual(f"{where} : {fr}.", f"{where}: {en}."))
