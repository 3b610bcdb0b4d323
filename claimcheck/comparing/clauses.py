"""Clauses that went or came as a whole, and whether their words are told elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from claimcheck.comparing.differences import Gap
    from claimcheck.comparing.words import Word
    from claimcheck.model.span import Span

_CLAUSE = 4
"""Words that tell something and have no counterpart: so many make a clause."""


def one_sided(gaps: Sequence[Gap], unpaired: Set[Span], *, new: bool) -> Iterator[tuple[Word, ...]]:
    """The words of each gap that has hardly anything on the other side: a clause that went, or came.

    ``unpaired`` are the figures of this side that nothing on the other stands for.
    """
    for gap in gaps:
        mine, other = (gap.new, gap.old) if new else (gap.old, gap.new)
        figures = [word for word in mine if word.figure and word.span in unpaired]
        if other and (figures or any(word.figure for word in other) or len(other) * 4 > len(mine)):
            continue
        told = [word for word in mine if not word.figure or word.span in unpaired]
        if len(told) >= _CLAUSE or (figures and len(told) >= 2):
            yield tuple(told)


def told_elsewhere(words: Sequence[Word], others: frozenset[str]) -> bool:
    """Whether most of what a sentence tells is among the words left over in other places."""
    telling = [word for word in words if word.key in others or len(word.text) > 3 or word.figure]
    return bool(telling) and sum(word.key in others for word in telling) * 10 >= len(telling) * 6
