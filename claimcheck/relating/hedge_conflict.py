"""The same number twice, with hedges that exclude each other: « plus de 600 » and « près de 600 »."""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.model.quantity import Hedge
from claimcheck.relating.likeness import around
from claimcheck.relating.same_fact import is_other

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import QuantityMention
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "hedge_conflict"
ABOVE, BELOW = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST}), frozenset({Hedge.LESS_THAN, Hedge.NEARLY, Hedge.AT_MOST})
LIMIT = re.compile(r"\b(?:de|des|les|aux) $")
STRICT = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})
LEAST_SHARED, RETOLD, LEAST_COUNT = 2, 4, 10
FULL_DIGITS = 3
# « avait déjà, en juillet, accueilli »: at a time before that of the bound
EARLIER = re.compile(r"\b(?:avait|avaient) (?:déjà|alors|d'abord|auparavant|jusque-là)\b")
FAR_BELOW, FAR_ABOVE = Fraction(1, 2), 2
MOST = 12
"""More hedged figures of one value are a table, and a table would take its square of time."""


def find(context: Context) -> Iterator[Relation]:
    """Pairs of the same hedged figure whose sentences share their words, and figures outside a stated bound."""
    yield from _broken_bounds(context)
    hedged = [m for m in context.quantities if m.quantity.hedge in ABOVE | BELOW and m.quantity.number is not None]
    alike: dict[object, list[QuantityMention]] = defaultdict(list)
    for mention in hedged:
        alike[mention.quantity.number, mention.quantity.unit].append(mention)
    pairs = (pair for group in alike.values() for pair in combinations(group[:MOST], 2))
    for first, second in pairs:
        at_limit = [LIMIT.search(context.before(m, 6)) is not None for m in (first, second)]
        limits = not _is_precise(first) and any(at_limit)
        excluded = (first.quantity.hedge in ABOVE) != (second.quantity.hedge in ABOVE)
        apart = context.sentence(first) != context.sentence(second)
        if excluded and apart and not limits and _is_same_figure(context, first, second):
            shared = len(around(context, first, 400) & around(context, second, 400))
            if shared >= LEAST_SHARED + (not _is_precise(first)) or (_is_precise(first) and first.quantity.unit != "%"):
                sure = shared >= LEAST_SHARED and not all(at_limit)
                yield context.relation(FAMILY, ("value", first), ("value", second), sure=sure)


def _broken_bounds(context: Context) -> Iterator[Relation]:
    """« au moins 400 élèves » here, « 360 élèves » there: only where words and claim speak of one thing."""
    alike: dict[object, list[QuantityMention]] = defaultdict(list)
    for mention in context.quantities:
        quantity = mention.quantity
        if mention.counted and quantity.unit is None and not mention.ordinal and (quantity.number or 0) >= LEAST_COUNT:
            alike[mention.counted].append(mention)
    for first, second in (pair for group in alike.values() for pair in combinations(group[:MOST], 2)):
        bound, exact = (first, second) if second.quantity.hedge is Hedge.EXACT else (second, first)
        if not _breaks(bound.quantity, exact.quantity) or is_other(context, exact, bound):
            continue
        if EARLIER.search(context.before(exact, 200)):
            continue
        if context.sentence(first) != context.sentence(second):
            one, two = context.claim(first), context.claim(second)
            claimed = one is not None and two is not None and one.predicate == two.predicate and one.subject == two.subject
            shared = len(around(context, first, 400) & around(context, second, 400))
            if shared >= (LEAST_SHARED if claimed else RETOLD):
                yield context.relation(FAMILY, ("value", bound), ("value", exact), sure=False)


def _breaks(bound: Quantity, exact: Quantity) -> bool:
    """The figure lies outside the bound that the words state, though not far."""
    if exact.hedge is not Hedge.EXACT or exact.number is None or not bound.number:
        return False
    outside = exact.number < bound.number if bound.hedge in ABOVE else bound.hedge in STRICT and exact.number > bound.number
    if exact.number == bound.number and bound.hedge is Hedge.LESS_THAN and bound.number.denominator == 1:
        # « moins de 212 » and « 212 »: no headline cuts such a figure off
        return len(str(bound.number).rstrip("0")) >= FULL_DIGITS
    return outside and FAR_BELOW <= exact.number / bound.number <= FAR_ABOVE


def _is_same_figure(context: Context, first: QuantityMention, second: QuantityMention) -> bool:
    """One noun or one unit; or « 160 morts » of the headline and « 160 mineurs » of a sentence that shares its words."""
    if first.counted == second.counted or first.quantity.unit is not None:
        return True
    title = context.sentence(first)
    retold = title is not None and title.title and _is_precise(first)
    return retold and len(around(context, first, 400) & around(context, second, 400)) >= RETOLD


def _is_precise(mention: QuantityMention) -> bool:
    """A figure that hardly stands twice by chance."""
    number = mention.quantity.number
    return number is not None and number >= 100
