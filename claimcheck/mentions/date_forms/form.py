"""How a form of date is written: one function under a decorator, with its examples.

A pattern is a regular expression in which « <month> » stands for any word of that vocabulary (a group of that name;
« <month2> » for a second one) and a space for one to three spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.mentions.moment import Moment
    from claimcheck.model.quantity import Quantity

EXAMPLES_PUBLISHED = "2025-03-12"
ORDINAL_DAYS = {"premier": 1}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form makes of its words."""

    kind: DateKind
    when: Timespan = UNKNOWN_TIME
    written: tuple[WrittenDate, ...] = ()
    clock: str | None = None
    duration: str | None = None
    length: Quantity | None = None


if TYPE_CHECKING:
    Read = Callable[["re.Match[str]", Moment], Reading | None]


@dataclass(frozen=True)
class Form:
    """A form of date: ``starts`` are the kinds of first words that can begin it."""

    name: str
    starts: tuple[str, ...]
    source: str
    examples: dict[str, str]
    nots: tuple[str, ...]
    published: str
    read: Read

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(expanded(self.source), re.IGNORECASE)


FORMS: list[Form] = []


def form(
    pattern: str, *, starts: str, examples: dict[str, str], nots: tuple[str, ...] = (), published: str = EXAMPLES_PUBLISHED,
) -> Callable[[Read], Read]:
    """Declare a form of date; ``examples`` give "from/to", ``nots`` are texts in which nothing is to be found."""

    def declare(read: Read) -> Read:
        FORMS.append(Form(read.__name__, tuple(starts.split()), pattern, examples, nots, published, read))
        return read

    return declare


def expanded(source: str) -> str:
    """The regular expression that a pattern stands for."""
    spaced = source.replace(" ", "[ ]{1,3}")
    filled = re.sub(r"<([a-z]+)(\d?)>", lambda word: f"(?P<{word[1]}{word[2]}>{vocabulary(word[1])})", spaced)
    return filled + r"(?![^\W_])"


def vocabulary(name: str) -> str:
    """The alternatives that a « <name> » stands for."""
    if name == "day":
        return r"\d{1,2}(?!\d|[.,]\d)(?:er)?|premier"
    if name == "year":
        return r"\d{4}(?!\d|[.,]\d)"
    forms = [form for row in french.table()[name].values() for form in row["forms"]]
    return "|".join(re.escape(word) for word in sorted(forms, key=len, reverse=True))


def day_number(written: str) -> int:
    """« 1er », « premier », « 12 » as a number."""
    return ORDINAL_DAYS.get(written.lower()) or int(written.lower().removesuffix("er"))


def written_day(match: re.Match[str], end: str = "") -> WrittenDate:
    """The calendar words of one end of a match, as they stand."""
    words = match.groupdict()
    weekday, number, month, year = (words.get(name + end) for name in ("weekday", "day", "month", "year"))
    return WrittenDate(
        french.numbers("weekday")[weekday.lower()] if weekday else None,
        day_number(number) if number else None,
        french.numbers("month")[month.lower()] if month else None,
        int(year) if year else None,
    )
