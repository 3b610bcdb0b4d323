"""Sentences that hold too many numbers to be prose: the report says that nothing in them was compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

REASON = "trop de nombres pour de la prose"


def find(context: Context) -> Iterator[Relation]:
    """One relation, of no figures, for each sentence whose numbers were not read."""
    for span in context.document.crowds:
        yield context.relation("parts_sum", cue=span, unchecked=REASON)
