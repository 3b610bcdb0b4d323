"""How a form of date is written: one function under a decorator, with its examples.

A pattern is a regular expression in which « <month> » stands for any word of that vocabulary (a group of that name; « <month2> » for
a second one) and a space for one to three spaces. The longest form that matches at a place is taken.

In an example, brackets mark the words that the mention must span (without brackets, the whole text), and the value is "from/to",
"?" for an unknown day, "T14:30" for a time of day, "P2Y" for a length, "chaque" for a recurring time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.french import numerals
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan, WrittenDate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from claimcheck.mentions.moment import Moment
    from claimcheck.model.quantity import Quantity

BOUNDARY = r"(?:(?![^\W_])|(?<=[a-zé])(?=(?-i:[A-ZÀÉ])))"
"""The end of a word, or a sentence glued to the next: « depuis l'été dernierLe maire »."""

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
        return re.compile(expanded(self.source), re.IGNORECASE)


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


def expanded(source: str) -> str:
    """The regular expression that a pattern stands for."""
    spaced = re.sub(r"\[[^\]]*\]| \??", _gap, source)
    filled = re.sub(r"(?<!\?P)<([a-z]+)(\d?)>", lambda word: f"(?P<{word[1]}{word[2]}>{vocabulary(word[1])})", spaced)
    return rf"(?:{filled}){BOUNDARY}"


def _gap(found: re.Match[str]) -> str:
    """Spaces of a pattern; character classes stay as they are."""
    return {" ": "[ ]{1,3}", " ?": "[ ]{0,3}"}.get(found[0], found[0])


@cache
def vocabulary(name: str) -> str:
    """The alternatives that « <name> » stands for."""
    if name in OWN_WORDS:
        return OWN_WORDS[name]
    return french.alternatives(name)


_WORD = "|".join(sorted(numerals.BASIC, key=len, reverse=True))
_ORDINAL = r"premi(?:er|ère)s?|deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième"
OWN_WORDS = {
    "day": r"1[ ]?(?:er|ᵉʳ)|premier|\d{1,2}(?![\d%]|[.,]\d)|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|"
           r"seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et un|vingt-(?:deux|trois|quatre|cinq|six|sept|huit|neuf)|trente|trente et un",
    "year": r"\d{4}(?![\d%]|[.,]\d)",
    "number": rf"\d{{1,9}}(?:,\d{{1,2}})?|(?:{_WORD})(?:[ -](?:et[ -])?(?:{_WORD})(?![^\W_])){{0,3}}",
    "ordinal": rf"{_ORDINAL}|1(?:er|re|ère)|[2-9]\d?(?:e|è|è?me|nde?|d)|derni(?:er|ère)s?",
    "century": r"[IVX]{1,6}|\d{1,2}",
    "edge": r"début|milieu|fin|courant",
    "of": r"l'an(?:née)?[ ](?:derni(?:er|ère)|passée?|prochaine?)|cette[ ]année",
}
ROMAN_CENTURIES = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii".split()
EDGES = {"début": "start", "mi": "middle", "milieu": "middle", "fin": "end"}


def first_words(start: str) -> frozenset[str]:
    """The first words that a kind of start stands for, in lower case; all figures stand under « 0 »."""
    if start == "number":
        return frozenset({"0", *numerals.BASIC})
    if start == "day":
        return frozenset({"0", "premier", *numerals.UNITS, "vingt", "trente"})
    if start == "ordinal":
        return frozenset({"0", *(word for word in re.split(r"\W+", "premier première premiers premières deuxième second seconde troisième "
                          "quatrième cinquième sixième septième huitième neuvième dixième dernier dernière derniers dernières"))})
    if start == "century":
        return frozenset({"0", *(roman + ending for roman in ROMAN_CENTURIES for ending in ("e", "è", "ème", "er"))})
    forms = french.words(start)
    return frozenset(re.match(r"[^\W\d_]+|\d", form)[0].replace("1", "0") if form[0].isdigit() else re.match(r"[^\W\d_]+", form)[0]  # type: ignore[index]
                     for form in forms) if forms else frozenset({start})


def amount(written: str) -> Fraction | None:
    """The value of a « <number> »."""
    return numerals.numeral_value(written)


def rank(written: str) -> int | None:
    """The value of an « <ordinal> »; -1 for « dernier »."""
    lower = written.lower()
    if lower.startswith("derni"):
        return -1
    return numerals.ordinal_value(lower.removesuffix("nde").removesuffix("nd").removesuffix("d") + "e" if lower[0].isdigit() else lower)


def day_number(written: str) -> int | None:
    """« 1er », « premier », « 12 », « treize » as a number."""
    digits = re.match(r"\d{1,2}", written)
    if digits:
        return int(digits[0])
    if written.lower() == "premier":
        return 1
    value = numerals.numeral_value(written)
    return int(value) if value is not None else None


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
