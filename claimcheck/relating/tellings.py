"""How one fact is told: which of its figures write one number, and which round it, span it or repeat it in brackets.

« plus de 70 » of the headline, « plus de 70 » of a heading and « 74 » of the body are one fact, and the heading rounds the body
by itself: either may be edited without the other.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.relating.one_thing import is_bracketed
from claimcheck.relating.retelling import digits, is_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.relating.context import Context
    from claimcheck.relating.telling import Told


def tellings(context: Context, cluster: list[Told]) -> Iterator[list[Told]]:
    """The relations that figures of one fact stand in, each in text order."""
    members = sorted(cluster, key=lambda one: one.mention.span)
    bracketed = [pair for pair in pairwise(members) if is_bracketed(context, *pair)]
    yield from map(list, bracketed)
    inside = [second for _, second in bracketed]
    apart = [one for one in members if one not in inside]
    spreads, singles = ([one for one in apart if is_range(one.amount) is spread] for spread in (True, False))
    groups = [_in_order([*spreads, *_ends(spreads[0], singles)])] if spreads else []
    groups.extend(_rounded(singles))
    yield from (group for group in groups if len(group) > 1)


def _ends(spread: Told, singles: list[Told]) -> list[Told]:
    """The figures that are an end of a range: of each end, that which stands nearest."""
    farthest_first = sorted(singles, key=lambda one: -_apart(one, spread))
    return list({one.amount.number: one for one in farthest_first}.values())


def _rounded(singles: list[Told]) -> Iterator[list[Told]]:
    """The figures that write the finest number; those that write another one, with the nearest of them; each again by itself."""
    numbers = {one.amount.number: digits(one.amount) for one in singles}
    finest = max(numbers, key=lambda number: numbers[number], default=None)
    fine = [one for one in singles if one.amount.number == finest]
    yield fine
    for number in numbers:
        coarse = [one for one in singles if one.amount.number == number != finest]
        pairs = [_in_order([one, min(fine, key=lambda other: _apart(one, other))]) for one in coarse]
        if pairs:
            yield _in_order([*coarse, *(one for one in pairs[0] if one not in coarse)])
            yield from pairs[1:]


def _apart(first: Told, second: Told) -> int:
    return abs(first.mention.span.start - second.mention.span.start)


def _in_order(members: list[Told]) -> list[Told]:
    return sorted(members, key=lambda one: one.mention.span)
