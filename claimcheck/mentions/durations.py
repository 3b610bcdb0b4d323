"""Turns quantities of time into lengths and ages: « deux ans », « 2 heures et 17 minutes », « les 20-45 ans »."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.mentions.ages import is_age
from claimcheck.mentions.date_forms.lengths import ISO, iso_length
from claimcheck.model.encode import number
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from claimcheck.model.document import Document

JOINT = re.compile(r",? (?:et )?| ?")
SMALLER = {"year": ("month", 12), "week": ("day", 7), "day": ("h", 24), "h": ("min", 60), "min": ("s", 60)}
"""What may follow a unit in one length, and how many of it the unit holds; a month has no fixed number of days."""

AND_NIGHT = re.compile(r" et une nuit(?![^\W_])")
LOOSE = re.compile(r"(?:une (?:journée|année)|un jour)$", re.IGNORECASE)
MEASURED = re.compile(r"\b(?:en|pendant|durant|après|sur|dans|depuis|à|d'|de|sous|bout d'|plus d'|moins d') ?$", re.IGNORECASE)
PHRASE_END = re.compile(
    r"(?: (?:de plus|de moins|plus t(?:ôt|ard)|auparavant|après|avant|et|ou|à|au|pour|par|sur|avec|en|dans)\b|"
    r" ?[.,;:)!?\"»]|\s{0,3}\Z|\n)")


BESIDE = frozenset({" et ", ", ", " et de ", " à ", " ou "})


def find_durations(
    document: Document, quantities: tuple[QuantityMention, ...],
) -> tuple[tuple[DateMention, ...], tuple[QuantityMention, ...]]:
    """The lengths of time among the quantities, and the quantities that are none."""
    timed = [mention for mention in quantities if mention.quantity.unit in ISO and not mention.ordinal]
    rest = tuple(mention for mention in quantities if mention.quantity.unit not in ISO or mention.ordinal)
    groups = [group for group in _groups(document, timed) if not _only_introduced(document, group[0])]
    lengths = [_duration(document, group) for group in groups]
    return tuple(_ages_shared(document, lengths)), rest


def _ages_shared(document: Document, lengths: list[DateMention]) -> Iterator[DateMention]:
    """« âgés de 7 et 11 ans »: what follows an age is one too."""
    before: DateMention | None = None
    for length in lengths:
        between = document.view[before.span.end : length.span.start] if before is not None and before.age else None
        shared = between in BESIDE and not (between == " à " and _is_of_something(document, length))
        before = replace(length, age=True) if shared else length
        yield before


def _is_of_something(document: Document, length: DateMention) -> bool:
    """« un homme de 45 ans à 12 ans de prison »: the second is no age, as it is of something."""
    return document.view.startswith((" de ", " d'", " ferme"), length.span.end)


def _groups(document: Document, timed: Sequence[QuantityMention]) -> Iterator[tuple[QuantityMention, ...]]:
    """Each length with the smaller units that continue it."""
    group: tuple[QuantityMention, ...] = ()
    for mention in timed:
        if group and _continues(document, group[-1], mention):
            group = (*group, mention)
        else:
            if group:
                yield group
            group = (mention,)
    if group:
        yield group


def _continues(document: Document, first: QuantityMention, second: QuantityMention) -> bool:
    """« 1 heure » goes on with « 14 minutes » where only « et » or nothing stands between."""
    unit, following = first.quantity.unit, second.quantity.unit
    gap = document.view[first.span.end : second.span.start]
    whole = first.quantity.number is not None and second.quantity.number is not None
    fits = SMALLER.get(unit or "", ("", 0))[0] == following and second.quantity.hedge is Hedge.EXACT
    return whole and fits and len(gap) < 6 and JOINT.fullmatch(gap) is not None


def _only_introduced(document: Document, mention: QuantityMention) -> bool:
    """« une journée d'action », « une année difficile » introduce a noun; « en une journée » measures."""
    if not LOOSE.fullmatch(mention.text):
        return False
    start, end = mention.span.start, mention.span.end
    measured = MEASURED.search(document.view, max(0, start - 12), start) is not None
    return not measured or PHRASE_END.match(document.view, end) is None


def _duration(document: Document, group: tuple[QuantityMention, ...]) -> DateMention:
    span = group[0].span.joined(group[-1].span)
    if group[-1].quantity.unit == "day" and (night := AND_NIGHT.match(document.view, span.end)):
        span = Span(span.start, night.end())
    length = group[0].quantity if len(group) == 1 else _total(group)
    return DateMention(
        id="", span=span, text=span.of(document.article.text), kind=DateKind.DURATION,
        duration=_compound_iso(group) if len(group) > 1 else iso(length), length=length, age=is_age(document, span, length.unit),
    )


def _total(group: tuple[QuantityMention, ...]) -> Quantity:
    """The whole length in its smallest unit; the hedge stands before the first."""
    total = group[0].quantity
    for first, second in pairwise(group):
        times = SMALLER[first.quantity.unit or ""][1]
        more = second.quantity
        total = Quantity(
            number=_sum(total.number, times, more.number), stated=total.stated.scaled(times) + more.stated,
            possible=total.stated.scaled(times) + more.possible, likely=total.stated.scaled(times) + more.likely,
            unit=more.unit, hedge=total.hedge,
        )
    return total


def _sum(large: Fraction | None, times: int, small: Fraction | None) -> Fraction | None:
    return None if large is None or small is None else large * times + small


def _compound_iso(group: tuple[QuantityMention, ...]) -> str | None:
    """« PT1H14M », « P1Y6M »."""
    days, hours = "", ""
    for mention in group:
        letter = {"year": "Y", "month": "M", "week": "W", "day": "D", "h": "H", "min": "M", "s": "S"}[mention.quantity.unit or ""]
        part = f"{number(mention.quantity.number)}{letter}"
        if mention.quantity.unit in ("h", "min", "s"):
            hours += part
        else:
            days += part
    return f"P{days}" + (f"T{hours}" if hours else "")


def iso(length: Quantity) -> str | None:
    """The length as ISO 8601 writes it; ``None`` for a range."""
    if length.number is None or length.unit is None:
        return None
    return iso_length(length.number, length.unit)
