"""Clauses that went or came as a whole, and whether their words are told elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Gap
    from claimcheck.comparing.words import Word

_CLAUSE = 4
"""Words that tell something and have no counterpart: so many make a clause."""


def gone_clauses(words: Sequence[Word], gaps: Sequence[Gap], *, new: bool) -> Iterator[tuple[Word, ...]]:
    """The words of each gap of one side that has hardly anything on the other: a clause that went, or came."""
    del words
    for gap in gaps:
        mine, other = (gap.new, gap.old) if new else (gap.old, gap.new)
        figures = [word for word in mine if word.figure]
        if other and (figures or any(word.figure for word in other) or len(other) * 4 > len(mine)):
            continue
        if len(mine) >= _CLAUSE or (figures and len(mine) >= 2):
            yield mine


def told_elsewhere(words: Sequence[Word], others: frozenset[str]) -> bool:
    """Whether most of what a sentence tells is among the words left over in other places."""
    telling = [word for word in words if word.key in others or len(word.text) > 3 or word.figure]
    return bool(telling) and sum(word.key in others for word in telling) * 10 >= len(telling) * 6
