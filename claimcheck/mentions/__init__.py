"""Quantities, dates and names, where they stand in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.document import Document, Parsed
    from claimcheck.model.mention import EntityMention, Figure, Mention


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Every quantity and date, in text order, none overlapping another; their ids are still empty."""
    from claimcheck.mentions.dates import find_dates  # tables and patterns: not needed to check stored claims
    from claimcheck.mentions.durations import find_durations
    from claimcheck.mentions.quantities import find_quantities

    dates = find_dates(document)
    measured = find_quantities(document, tuple(date.span for date in dates))
    durations, quantities = find_durations(document, measured)
    return tuple(sorted((*dates, *durations, *quantities), key=lambda figure: figure.span))


def find_entities(parsed: Parsed) -> tuple[EntityMention, ...]:
    """Every occurrence of a proper name."""
    from claimcheck.mentions.entities import find_entities as find

    return find(parsed)


def numbered(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions by place, with their ids m1, m2…"""
    ordered = sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end))
    return tuple(replace(mention, id=f"m{at}") for at, mention in enumerate(ordered, 1))
