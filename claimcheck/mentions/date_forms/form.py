"""How a form of date is written: one function under a decorator, with its examples.

Patterns are written as ``date_patterns`` explains; the longest form that matches at a place is taken.

In an example, brackets mark the words that the mention must span (without brackets, the whole text), and the value is
"from/to", "?" for an unknown day, "T14:30" for a time of day, "P2Y" for a length, "chaque" for a recurring time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.mentions.date_patterns import BOUNDARY, expanded
from claimcheck.mentions.date_vocabulary import day_number
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from claimcheck.mentions.moment import Moment
    from claimcheck.model.quantity import Quantity

PUBLISHED = "2025-03-12"
"""The publication date that examples assume, a Wednesday."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form makes of its words. ``part`` marks a time or part of a day, which a neighbouring day absorbs;
    ``article`` that « le », « la » or « l' » before the words belongs to the mention."""

    kind: DateKind
    when: Timespan = UNKNOWN_TIME
    written: tuple[WrittenDate, ...] = ()
    clock: str | None = None
    duration: str | None = None
    length: Quantity | None = None
    part: bool = False
    article: bool = False


if TYPE_CHECKING:
    Read = Callable[["re.Match[str]", Moment], Reading | None]


@dataclass(frozen=True)
class Form:
    """A form of date: ``starts`` are the first words, or kinds of first words, that can begin it."""

    name: str
    starts: tuple[str, ...]
    source: str
    read: Read
    examples: Mapping[str, str]
    nots: tuple[str, ...] = ()
    published: str = PUBLISHED

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern, made when a text first holds such a first word."""
        return re.compile(f"(?:{expanded(self.source)}){BOUNDARY}", re.IGNORECASE)


@dataclass
class Collection:
    """The forms in the order of their declaration."""

    forms: list[Form] = field(default_factory=list)


DECLARED = Collection()


def form(
    pattern: str, *, starts: str, examples: Mapping[str, str], nots: tuple[str, ...] = (), published: str = PUBLISHED,
) -> Callable[[Read], Read]:
    """Declare a form of date; nothing may be found in the texts of ``nots``."""

    def declare(read: Read) -> Read:
        DECLARED.forms.append(Form(read.__name__, tuple(starts.split()), pattern, read, examples, nots, published))
        return read

    return declare


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
