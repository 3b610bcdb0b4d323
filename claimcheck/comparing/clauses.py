"""Clauses that went or came as a whole, and whether their words are told elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import senses
from claimcheck.comparing.cues import certainties

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from claimcheck.comparing.differences import Gap
    from claimcheck.comparing.words import Word
    from claimcheck.model.span import Span

_CLAUSE = 4
"""Words that tell something and have no counterpart: so many make a clause."""

_SHORT_CLAUSE = 2


def one_sided(gaps: Sequence[Gap], unpaired: Set[Span], *, new: bool) -> Iterator[tuple[Word, ...]]:
    """The words of each gap that has hardly anything on the other side: a clause that went, or came.

    ``unpaired`` are the figures of this side that nothing on the other stands for.
    """
    # Where nothing else in the passage changed, two words are enough to be told.
    shortest = _SHORT_CLAUSE if len(gaps) == 1 and not (gaps[0].old and gaps[0].new) else _CLAUSE
    for gap in gaps:
        mine, other = (gap.new, gap.old) if new else (gap.old, gap.new)
        figures = [word for word in mine if word.figure and word.span in unpaired]
        if other and (figures or any(word.figure for word in other) or len(other) * 4 > len(mine)):
            continue
        told = [word for word in mine if not word.figure or word.span in unpaired]
        if len(told) >= _CLAUSE or (shortest == _SHORT_CLAUSE and _says_much(told)) or (figures and len(told) >= 2):
            yield tuple(told)


def _says_much(words: Sequence[Word]) -> bool:
    """Two words at least that are no cue of their own: « sans doute » and « pas avant » are weighed by their meaning."""
    return not certainties(words) and sum(len(word.text) > 4 and word.key not in senses() for word in words) >= _SHORT_CLAUSE


def told_elsewhere(words: Sequence[Word], others: frozenset[str]) -> bool:
    """Whether most of what a sentence tells is among the words left over in other places."""
    telling = [word for word in words if word.key in others or len(word.text) > 3 or word.figure]
    return bool(telling) and sum(word.key in others for word in telling) * 10 >= len(telling) * 6
