"""The usual slips of the pen in a figure: neighbouring digits swapped, a scale slipped, a ratio of 223 % for a rise of 123 %."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.quantity import Quantity

SWAPPED = Bilingual("deux chiffres intervertis", "two digits swapped")
SCALE = Bilingual("une échelle décalée", "a scale slipped")
SCALE_SOMEWHERE = Bilingual("Une des échelles semble décalée.", "One of the scales seems to have slipped.")
RATIO = Bilingual("un rapport écrit pour une hausse", "a ratio written for a rise")
_DIGITS = re.compile(r"\d")
_FIGURES = re.compile(r"\d(?:[\d.,\u00a0\u202f ]*\d)?")


def slips(text: str, quantity: Quantity) -> Iterator[tuple[Fraction, Bilingual]]:
    """The numbers that may have been meant, the likeliest slip first."""
    number = quantity.number
    if number is None or number == 0:
        return
    yield from ((swapped, SWAPPED) for swapped in _swapped(text, number))
    if quantity.unit == "%" and number > 100:
        yield number - 100, RATIO
    for factor in (Fraction(1000), Fraction(1, 1000), Fraction(10), Fraction(1, 10)):
        meant = number * factor
        # A slip of scale leaves a figure in whole numbers whole, and none below one.
        countable = (quantity.unit is not None and number.denominator > 1) or (meant.denominator == 1 and meant >= 1)
        if countable and (quantity.unit != "%" or factor in (10, Fraction(1, 10))):
            yield meant, SCALE


def _swapped(text: str, number: Fraction) -> Iterator[Fraction]:
    """The written digits with two neighbours swapped, at the scale that the words give them."""
    written = "".join(_DIGITS.findall(text))
    if not written or int(written) == 0 or len(_FIGURES.findall(text)) > 1:
        return
    unit = number / int(written)
    for left in range(len(written) - 1):
        if written[left] != written[left + 1]:
            digits = written[:left] + written[left + 1] + written[left] + written[left + 2 :]
            if digits[0] != "0":
                yield int(digits) * unit
