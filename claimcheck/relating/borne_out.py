"""Figures of neighbouring sentences that bear each other out: a change or a share that two levels give to the digit.

No syntax binds them, so a disagreement would say nothing, and none is ever recorded: « une hausse de 14 % », and two sentences
on « 1 140 vélos … 1 000 », are a relation because they compute, and no other two figures around do. The report then says that
they were compared.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model.interval import Interval
from claimcheck.model.mention import QuantityMention
from claimcheck.model.quantity import ONE_SIDED, Hedge
from claimcheck.relating.elapsed import elapsed
from claimcheck.relating.marks import COUNT, FRACTION, MEASURE, MONEY, PERCENT, amount, is_range, marked, sort_of
from claimcheck.relating.pairs import comparable
from claimcheck.relating.stated import plain_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.stated import Change

# Sentences before and after the one of the change or share; more of them would bear out nearly anything.
BEFORE, AFTER = 5, 3
# How far a share stands from its part at most.
BESIDE = 1
# Figures at hand beyond which an agreement may be chance.
MOST = 12
ROOM = Fraction(8, 100)
# Digits that say enough not to agree by chance.
DIGITS = 2


class _At(NamedTuple):
    sentence: int
    figure: Figure


def borne_out(context: Context, bound: Iterable[Relation]) -> Iterator[Relation]:
    """Relations of figures that no finder has bound, where one pair of levels alone gives the figure."""
    taken = {(relation.family, mention) for relation in bound for mention in relation.mentions}
    yield from elapsed(context, taken)
    levels = list(_levels(context))
    numbers = [at.sentence for at in levels]
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        first, last = bisect_left(numbers, sentence.index - BEFORE), bisect_right(numbers, sentence.index + AFTER)
        near = levels[first:last]
        if not 1 < len(near) <= MOST:
            continue
        changes = [change for change in plain_changes(line) if change.figure is not None]
        for change in changes:
            if change.family in _ROLES and not change.bare and (change.family, _id(change)) not in taken:
                yield from _change(context, change, near)
        moved = {change.figure for change in changes if not change.bare}
        for _, share in line.at(f"[{PERCENT}{FRACTION}]"):
            told = any((family, share.id) in taken for family in ("share_of_whole", "fraction_vs_percent"))
            if share not in moved and not told:
                yield from _share(context, sentence.index, share, near)


def _id(change: Change) -> str:
    return change.figure.id if change.figure else ""


def _levels(context: Context) -> Iterator[_At]:
    """Counts and amounts that are written to some digits."""
    for sentence in context.with_figures:
        for figure in context.quantities_in(sentence.span):
            quantity = figure.quantity
            exact = quantity.hedge not in ONE_SIDED and not is_range(figure) and sort_of(figure) in (COUNT, MONEY, MEASURE)
            if exact and quantity.number and _digits(quantity.number) >= DIGITS:
                yield _At(sentence.index, figure)


def _digits(number: Fraction) -> int:
    """How many digits a figure has before its zeros."""
    return len(str(number.numerator).rstrip("0")) if number.denominator == 1 else DIGITS


_ROLES = {"percent_change": "change", "multiple": "multiple"}


def _change(context: Context, change: Change, near: list[_At]) -> Iterator[Relation]:
    said = amount(change.figure) if change.figure else None
    if said is None or said.number is None or said.hedge is not Hedge.EXACT:
        return
    size = _stated(said, change)
    found = [
        (before, after) for (_, before), (_, after) in permutations(near, 2)
        if _is_one_measure(before, after) and size.holds(_rise(before, after, change))
    ]
    pairs = {(_number(before), _number(after)): (before, after) for before, after in found}
    if len(pairs) == 1:
        [(before, after)] = pairs.values()
        yield context.relation(
            change.family, ("from", before), ("to", after), (_ROLES[change.family], change.figure),
            direction=change.way, sure=False, cue=change.figure.span if change.figure else None,
        )


def _stated(said: Quantity, change: Change) -> Interval:
    """What the words give without their sign; « trois fois » is no two and a half here, where nothing else binds the levels."""
    if change.family == "multiple" and said.number:
        return Interval.between(said.number * (1 - ROOM), said.number * (1 + ROOM))
    return -said.possible if said.number and said.number < 0 else said.possible


def _share(context: Context, index: int, share: Figure, near: list[_At]) -> Iterator[Relation]:
    said = amount(share)
    if said is None or said.hedge in ONE_SIDED or said.number is None or not 0 < said.number < _whole(share):
        return
    found = [
        (part, whole) for part, whole in permutations(near, 2)
        if abs(part.sentence - index) <= BESIDE and _is_part(part.figure, whole.figure, share)
        and said.likely.holds(_number(part.figure) / _number(whole.figure) * _whole(share))
    ]
    pairs = {(_number(part.figure), _number(whole.figure)): (part.figure, whole.figure) for part, whole in found}
    if len(pairs) == 1:
        [(part, whole)] = pairs.values()
        yield context.relation(
            "share_of_whole", ("part", part), ("whole", whole), ("share", share), sure=False, cue=share.span,
        )


def _whole(share: Figure) -> int:
    return 100 if sort_of(share) == PERCENT else 1


def _is_one_measure(first: Figure, second: Figure) -> bool:
    """Two different figures of one unit, and of one noun where both count something."""
    names = {figure.counted for figure in (first, second) if isinstance(figure, QuantityMention) and figure.counted}
    return comparable(first, second) and len(names) < 2 and _number(first) != _number(second)


def _is_part(part: Figure, whole: Figure, share: Figure) -> bool:
    """« 640 jetons … un quart des pièces » of « 2 560 pièces »: the share names its whole, and its part may have another name."""
    named = isinstance(share, QuantityMention) and isinstance(whole, QuantityMention) and share.counted == whole.counted
    return comparable(part, whole) and (named if _named(part) != _named(whole) else True) and _number(part) < _number(whole)


def _named(figure: Figure) -> str | None:
    return figure.counted if isinstance(figure, QuantityMention) else None


def _rise(before: Figure, after: Figure, change: Change) -> Fraction:
    """How many percent or times it is from the one level to the other, in the way that is told; either way where none is."""
    ratio = _number(after) / _number(before)
    if change.family == "multiple":
        return 1 / ratio if change.way < 0 else ratio
    return (ratio - 1) * 100 * change.way if change.way else abs(ratio - 1) * 100


def _number(figure: Figure) -> Fraction:
    quantity = amount(figure)
    return Fraction(0) if quantity is None or quantity.number is None else quantity.number
