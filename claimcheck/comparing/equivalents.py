"""Figures that the other copy tells in words that are no figures, and the other way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.comparing.figures import quantity_of, size_of
from claimcheck.comparing.words import split
from claimcheck.french.age_decades import NAMES
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.stems import stem
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.mention import Figure


def told_otherwise(copy: Copy, word: Word, others: Sequence[Word]) -> bool:
    """Whether the other copy says the same as a figure of this one in words that are none."""
    ways = (_told_in_place, _told_as_one, _told_as_decade, _told_as_other, _told_as_label)
    return any(told(word, others) for told in ways) or _told_as_multiple(copy, word, others)


def _told_in_place(word: Word, others: Sequence[Word]) -> bool:
    """« durant la semaine » made « cette semaine »: a vague time whose words stand in the other copy, read or not."""
    if not isinstance(word.figure, DateMention) or any(char.isdigit() for char in word.text):
        return False
    telling = {part for part in split(word.text) if part not in FUNCTION_WORDS and part not in _AROUND_TIMES}
    return bool(telling) and telling <= {part for other in others for part in split(other.text)}


def _told_as_one(word: Word, others: Sequence[Word]) -> bool:
    """« pas le moindre centime » made « pas un centime »: « un » before a noun of the other copy tells no number."""
    size = size_of(word.figure) if word.figure else None
    if size is None or size.lower != 1 or size.upper != 1 or word.text.split()[0] not in ("un", "une"):
        return False
    return set(split(word.text)[1:]) <= {part for other in others for part in split(other.text)}


def _told_as_other(word: Word, others: Sequence[Word]) -> bool:
    """« un second à Brest » made « un autre à Brest »."""
    figure = word.figure
    second = isinstance(figure, QuantityMention) and figure.ordinal and figure.quantity.number == 2
    return second and any(other.text in ("autre", "autres") for other in others)


def _told_as_label(word: Word, others: Sequence[Word]) -> bool:
    """« la septième saison » made « la saison 7 »."""
    figure = word.figure
    number = figure.quantity.number if isinstance(figure, QuantityMention) and figure.ordinal else None
    return number is not None and any(other.text == str(number) for other in others)


_AROUND_TIMES = frozenset({"dans", "ici", "cette", "ces", "durant", "pendant", "entier", "entière", "toute"})


def _told_as_decade(word: Word, others: Sequence[Word]) -> bool:
    """« la femme de 45 ans » made « la quadragénaire »."""
    size = size_of(word.figure) if isinstance(word.figure, DateMention) else None
    if size is None or size.lower is None or size.kind != "months" or size.lower != size.upper:
        return False
    return NAMES.get(int(size.lower) // 120 * 10) in {other.text.rstrip("s") for other in others}


def _told_as_multiple(copy: Copy, word: Word, others: Sequence[Word]) -> bool:
    """« a augmenté de 100 % », « a été multiplié par deux » made « a doublé »; « deux fois moins » made « moitié moins »."""
    size = size_of(word.figure) if word.figure else None
    if size is None or size.lower is None or size.lower != size.upper:
        return False
    if size.lower == 2 and any(other.text == "moins" for other in copy.around(word, 1)[1]):
        return any(other.text == "moitié" or other.text.endswith("moitié") for other in others)
    by = any(other.text == "par" for other in copy.around(word, 1)[0])
    times = size.lower if by and size.kind is None else 1 + size.lower / 100
    verb = _MULTIPLES.get(times) if by or size.kind == "%" else None
    return any(other.key == verb for other in others if not other.figure)


_VERBS = ((2, "doubler"), (3, "tripler"), (4, "quadrupler"), (5, "quintupler"))
_MULTIPLES = {Fraction(times): stem(verb) for times, verb in _VERBS}


def is_halved(old: Figure, new: Figure) -> bool:
    """« divisé par deux » and « réduit de moitié »."""
    was, now = quantity_of(old), quantity_of(new)
    return was is not None and now is not None and {was.number, now.number} == {Fraction(2), Fraction(1, 2)}
