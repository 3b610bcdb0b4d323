"""Quantities of a text in one line each, as the tables and the tests write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.mentions.quantities import find_quantities
from claimcheck.model.article import Article
from claimcheck.model.encode import number
from claimcheck.reading import divide

if TYPE_CHECKING:
    from claimcheck.model.mention import QuantityMention


def quantities(text: str) -> tuple[QuantityMention, ...]:
    """What is found in a text in which no dates are taken."""
    return find_quantities(divide(Article("test", text)), ())


def written(mention: QuantityMention) -> str:
    """« 30 % », « 10..20 % », « 1/3 »."""
    quantity = mention.quantity
    value = number(quantity.number) if quantity.number is not None else f"{number(quantity.lower)}..{number(quantity.upper)}"
    return f"{value} {quantity.unit}" if quantity.unit else str(value)
