"""Whether amounts can be the parts of another at all."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from claimcheck.model.mention import QuantityMention
from claimcheck.relating.marks import amount, is_range, size_of
from claimcheck.relating.pairs import alike, comparable, names_scale, scale_is_left_out

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure


def adds_up(parts: list[Figure], total: Figure) -> bool:
    """Whether these can be parts of that at all: one unit, and not each of them as large as the whole."""
    one_unit = all(comparable(part, total) if names_scale(part) and names_scale(total) else alike(part, total) for part in parts)
    if scale_is_left_out(*parts) and not names_scale(total):
        return False  # « 4 800 000 : 3 millions pour le stade, 1,8 pour la piste »
    return one_unit and not is_range(total) and not all(_is_no_less(part, total) for part in parts)


def _is_no_less(part: Figure, total: Figure) -> bool:
    """Whether a part is as large as the whole; a bare number is in the unit of the whole: « 7 ans : 85 ans et 79 »."""
    first, second = amount(part), amount(total)
    if first is None or second is None or first.unit is not None or None in (first.number, second.number):
        return size_of(part) >= size_of(total)
    return (first.number or 0) >= (second.number or 0)


def is_of_the_last(parts: list[Figure], total: Figure) -> bool:
    """« 120 écoles, 40 collèges et 15 lycées, soit 55 établissements du second degré »: the sum of the last two alone."""
    together = accumulate(size_of(part) for part in reversed(parts[1:]))
    return any(number == size_of(total) for at, number in enumerate(together) if at)


# How many times as much as its parts, or how many times less, a total of other things is at least.
FAR = 5


def counts_another(parts: list[Figure], total: Figure) -> bool:
    """« 12 écoles et 4 collèges, pour un total de 6 200 élèves »: another noun, and far from the sum."""
    nouns = {figure.counted for figure in parts if isinstance(figure, QuantityMention)}
    counted = total.counted if isinstance(total, QuantityMention) else None
    if counted is None or counted in nouns or None in nouns:
        return False
    together = sum(size_of(part) for part in parts)
    return not together / FAR < size_of(total) < together * FAR
