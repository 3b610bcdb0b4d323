"""Whether two figures that agree speak of one thing: the rounder they are, the more must stand around both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention
from claimcheck.model.quantity import Hedge
from claimcheck.relating.marks import MONEY, sort_of
from claimcheck.relating.retelling import digits, is_equal

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure
    from claimcheck.relating.context import Context
    from claimcheck.relating.telling import Told

SHORTEST = 3
BRACKET = re.compile(r" ?\((?:soit )?")
PRECISE, TWO_DIGITS = 3, 2
TEN, BOTH = 10, 2
PEOPLE, BY_NAME = "personne", 3
"""The noun that stands for any people, and how many words the people of two sentences must share."""
TIMES, SAID_ALIKE = "times", 4
"""How many words two multiples must share: « deux fois plus » is said of anything."""
HEAD = 2
"""The paragraphs that tell the headline again."""
UNIT_LENGTHS = frozenset({1, 24})
"""Numbers of lengths that are said of anything: « en un an », « en 24 heures »."""


def is_one_thing(context: Context, first: Told, second: Told) -> bool:
    """Whether two figures that agree are one figure told twice."""
    if first.sentence == second.sentence:
        return is_bracketed(context, *sorted((first, second), key=lambda one: one.mention.span))
    equal = is_equal(first.amount, second.amount)
    precision = _precision(first, second)
    if (first.aged or second.aged) and not equal:
        return False
    if first.amount.unit == TIMES and first.amount.hedge is not second.amount.hedge:
        return False  # « deux fois moins d'élus », « presque deux fois moins de communes »
    if equal and precision > PRECISE:
        return True
    if not (equal and precision >= TWO_DIGITS) and _at_other_times(context, first.mention, second.mention):
        return False
    claimed = _claimed_alike(context, first, second)
    if claimed == BOTH:
        precision = max(precision, TWO_DIGITS)
    shared = len(first.about & second.about) + claimed + 2 * len(first.beside & second.beside)
    if not _is_one_noun(first, second, equal):
        return equal and _is_renamed(first, second, precision, shared)
    return shared + 2 * (first.title or second.title) >= _needed(first, second, equal, precision)


def is_bracketed(context: Context, early: Told, late: Told) -> bool:
    """« jusqu'à 40 (40.000) »: repeated at once, in brackets."""
    return BRACKET.fullmatch(context.between(early.mention, late.mention)) is not None


def _precision(first: Told, second: Told) -> int:
    """The digits that tell two figures from others: « 40 ans » is as exact an age as « 41 ans »."""
    aged = (first.aged or second.aged) and (first.amount.written or 0) >= TEN
    return max(min(digits(first.amount), digits(second.amount)), TWO_DIGITS if aged else 0)


def _is_one_noun(first: Told, second: Told, equal: bool) -> bool:
    """Whether what the two count may be the same: by its noun, by many digits, or as people by a noun of their own."""
    unnamed = first.noun is None or second.noun is None
    if first.amount.unit is not None or first.noun == second.noun or (unnamed and equal) or _is_fine(first, second):
        return True
    if _is_named(first.noun, second.naming) or _is_named(second.noun, first.naming):
        return True
    return PEOPLE in {first.noun, second.noun} and len(first.about & second.about) >= BY_NAME


def _is_named(noun: str | None, naming: str) -> bool:
    """« 30 colis » are « 30 envois de colis », « 30 CRS » « 30 gardiens d'une compagnie de CRS »."""
    return noun is not None and len(noun) >= SHORTEST and f" {noun}" in naming


def _is_fine(first: Told, second: Told) -> bool:
    """« 41 000 faillites » for « 41 387 entreprises »: so many digits leave little to chance where the words go together."""
    precise = max(digits(first.amount), digits(second.amount)) > PRECISE + 1
    return precise and len(first.about & second.about) >= PRECISE


def _is_renamed(first: Told, second: Told, precision: int, shared: int) -> bool:
    """« deux frères » of the headline, then « deux adolescents »; « 48 agents », then « 48 policiers »."""
    if (first.amount.hedge is Hedge.MORE_THAN) is not (second.amount.hedge is Hedge.MORE_THAN):
        return False  # « plus de 20 attaques », « 20 blessés »
    if (first.title or second.title) and max(first.paragraph, second.paragraph) <= HEAD:
        return not (first.part or second.part)
    return precision >= TWO_DIGITS and shared >= 5 - precision


def _needed(first: Told, second: Told, equal: bool, precision: int) -> int:
    """How many words, names of claims and figures beside must be common to both."""
    if not equal:
        return 2
    if first.amount.unit == TIMES:
        return SAID_ALIKE
    if precision >= PRECISE:
        return 0
    vague = Hedge.ABOUT in {first.amount.hedge, second.amount.hedge} and not (first.title or second.title)
    few = (precision < TWO_DIGITS) + vague
    if sort_of(first.mention) == MONEY or _is_age_of_one(first, second):
        return few
    return 1 + few + _is_bare(first, second)


def _is_age_of_one(first: Told, second: Told) -> bool:
    """« âgée de 61 ans », « la pianiste de 61 ans »."""
    return (first.aged and (second.aged or second.of_somebody)) or (second.aged and first.of_somebody)


def _is_bare(first: Told, second: Told) -> bool:
    """Whether neither noun nor sort tells the two from others."""
    if isinstance(first.mention, DateMention):
        return not (first.aged or second.aged) and first.amount.written in UNIT_LENGTHS
    return first.noun is None and second.noun is None


def _claimed_alike(context: Context, first: Told, second: Told) -> int:
    """Whether their claims have one subject, and whether they measure the same."""
    one, two = context.claim(first.mention), context.claim(second.mention)
    if one is None or two is None:
        return 0
    slots = ((one.subject, two.subject), (one.measure, two.measure), (one.time, two.time))
    return sum(first is not None and first == second for first, second in slots)


def _at_other_times(context: Context, first: Figure, second: Figure) -> bool:
    """Both are dated, and no day is common to them."""
    one, two = context.claim(first), context.claim(second)
    times = (one.time if one else None, two.time if two else None)
    if times[0] is None or times[1] is None or not (times[0].last and times[1].last and times[0].first and times[1].first):
        return False
    return times[0].last < times[1].first or times[1].last < times[0].first
