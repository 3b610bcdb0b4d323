"""One amount by two stretches of time: « 30 euros par mois, soit 360 par an », « 91 250 repas en 2021, soit 250 par jour »."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french.periods import period_of
from claimcheck.model.interval import Interval
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.span import Span
from claimcheck.relating.averages import CONCLUDING
from claimcheck.relating.marks import COUNT, MEASURE, MONEY, amount, sort_of
from claimcheck.relating.pairs import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.french.periods import Period
    from claimcheck.model.document import Sentence
    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "per_unit"
# How many of the shorter stretch the longer one holds.
HOLDS = {
    ("second", "minute"): (60, 60), ("second", "hour"): (3600, 3600), ("second", "day"): (28800, 86400),
    ("minute", "hour"): (60, 60), ("minute", "day"): (480, 1440), ("hour", "day"): (8, 24),
    ("day", "week"): (5, 7), ("day", "month"): (28, 31), ("day", "year"): (365, 366),
    ("week", "month"): (4, 5), ("week", "year"): (52, 53), ("month", "quarter"): (3, 3), ("month", "year"): (12, 12),
    ("quarter", "year"): (4, 4),
}
OTHER = re.compile(
    r"\b(?:contre|hausse|baisse|augment\w*|de (?:plus|moins)(?! de)|supplémentaires?|ouvrés?|ouvrables?|travaillés?|scolaires?|"
    r"jours? (?:de |d')|"
    r"primes?|net|nets|brute?s?|hors|dont|moitié|jusqu'à|week-end|avant|puis|et par|depuis)\b"
)
# « 15 euros par mois et par personne », « 90 kg par habitant »: two rates in one
BY_ELSE = re.compile(
    r"\bpar (?!(?:seconde|minute|heure|jour|journée|semaine|mois|trimestre|an|année)\b|l[aeo'u]|les\b|une?\b|des\b|rapport\b"
    r"|ce)[^\W\d_]{3,}"
)
WHOLE = re.compile(r"\b(?:en|pour|sur|durant|pendant|pour l'année|de l'année|sur l'année|au cours de l'année|courant) $")
WHILE = re.compile(r"\b(?:pendant|durant|sur|pour) (?:les |ces )?$")
SORTS = (COUNT, MONEY, MEASURE)


def by_period(context: Context, sentence: Sentence) -> Iterator[Relation]:
    """Each amount that a sentence concludes from the nearest one of its kind."""
    figures = context.figures_in(sentence.span)
    for at, told in enumerate(figures):
        if at == 0 or not _is_amount(told):
            continue
        first = next((found for found in reversed(figures[:at]) if _is_amount(found) and sort_of(found) == sort_of(told)), None)
        if first is None or not (comparable(first, told) and _is_same_thing(first, told)):
            continue
        if _concludes(context, told) or _stands_beside(context, first, told):
            yield from _bound(context, first, told, figures[figures.index(first) + 1 : at], figures[at + 1 : at + 2])


def _is_amount(figure: Figure) -> bool:
    return isinstance(figure, QuantityMention) and not figure.ordinal and sort_of(figure) in SORTS


def _concludes(context: Context, told: Figure) -> bool:
    ahead = context.before(told, 45)
    return ahead.endswith("(") or CONCLUDING.search(ahead) is not None


def _stands_beside(context: Context, first: Figure, told: Figure) -> bool:
    """« 40 000 passages par mois, 1 300 par jour »: each amount has its own stretch of time, and nothing but a comma between."""
    one = _period(context, first)
    return one is not None and _period(context, told) is not None and context.between(first, told)[one.end :] == ", "


def _is_same_thing(first: Figure, told: Figure) -> bool:
    """Two counts that each name what they count must count the same."""
    nouns = {figure.counted for figure in (first, told) if isinstance(figure, QuantityMention) and figure.counted}
    return sort_of(told) != COUNT or len(nouns - {"jour", "mois", "an", "semaine", "heure"}) < 2


def _bound(
    context: Context, first: Figure, told: Figure, between: tuple[Figure, ...], following: tuple[Figure, ...],
) -> Iterator[Relation]:
    one, other = _period(context, first), _period(context, told)
    end = told.span.end + (other.end if other else 0)
    cue = Span(first.span.start, end)
    words = context.words(cue) + context.low[end : end + 24].partition(")")[0].partition(".")[0]
    if OTHER.search(words) or BY_ELSE.search(words) or _of_fewer(context, first):
        return
    # « pour une personne seule »: who an amount is for divides nothing
    start = first.span.end + (one.end if one else 0)
    between = tuple(f for f in between if f.span.start >= start and (sort_of(told) == COUNT or sort_of(f) != COUNT))
    lengths = [f for f in (*between, *following) if _is_length(context, f) and not (f in following and f.span.start < end)]
    dates = [figure for figure in between if isinstance(figure, DateMention) and not figure.duration]
    if one and not other and len(lengths) == 1 and len(dates) + len(lengths) == len({*between, *lengths}):
        factor = _times(lengths[0], one.name)
        if factor:
            yield context.relation(FAMILY, ("total", told), ("average", first), factor=factor, cue=cue)
    elif other and not (lengths and not one) and len(dates) == len(between):
        yield from _two_periods(context, first, told, one.name if one else _whole(context, first, told), other.name, cue)


# How far ahead of an amount a text may say of how many months it holds.
_AHEAD = 160


def _of_fewer(context: Context, first: Figure) -> bool:
    """« versée dix mois sur douze. Elle est de 80 euros par mois »: the year of this amount has fewer than twelve months."""
    before = context.figures_in(Span(max(0, first.span.start - _AHEAD), first.span.start))
    sizes = [figure.length for figure in before if isinstance(figure, DateMention)]
    return any(size is not None and size.unit == "month" and size.number in range(7, 12) for size in sizes)


def _two_periods(context: Context, first: Figure, told: Figure, one: str | None, other: str, cue: Span) -> Iterator[Relation]:
    for total, average, holds in ((first, told, HOLDS.get((other, one or ""))), (told, first, HOLDS.get((one or "", other)))):
        if holds:
            yield context.relation(FAMILY, ("total", total), ("average", average), factor=Interval.between(*holds), cue=cue)


def _period(context: Context, figure: Figure) -> Period | None:
    return period_of(context.before(figure, 50), context.after(figure, 50))


def _is_length(context: Context, figure: Figure) -> bool:
    lasts = isinstance(figure, DateMention) and figure.duration is not None
    return lasts and WHILE.search(context.before(figure, 20)) is not None


def _times(length: Figure, short: str) -> Interval | None:
    """How many of the short stretches a length holds: twenty-four months in two years."""
    size = amount(length)
    if size is None or size.number is None:
        return None
    low, high = (1, 1) if size.unit == short else HOLDS.get((short, size.unit or ""), (0, 0))
    return Interval.between(size.number * Fraction(low), size.number * Fraction(high)) if low else None


def _whole(context: Context, first: Figure, told: Figure) -> str | None:
    """The year or the month, over by publication, that is the only date up to the amount."""
    sentence = context.sentence(told)
    if sentence is None:
        return None
    dates = [m for m in context.dates if sentence.span.start <= m.span.start < told.span.start]
    if len(dates) != 1 or first is dates[0] or not dates[0].when.first or not dates[0].when.last:
        return None
    named = context.words(dates[0].span).startswith(("l'an", "en ")) or WHOLE.search(context.before(dates[0], 30))
    if not named or (context.published and dates[0].when.last >= context.published):
        return None
    days = (dates[0].when.last - dates[0].when.first).days + 1
    return "year" if days in (365, 366) else "month" if 28 <= days <= 31 else None
