"""A claim as it was told: with the unit that it was made of, and the claims before it, which the next one may lean on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.linking.counting import unit_of

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.claim import Claim

REMEMBERED = 6
"""How many claims back a list may go on with a measure, or a sentence with a time."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the unit that it was made of: what the next one may lean on."""

    claim: Claim
    tree: Tree
    unit: Unit
    before: Told | None = None
    dated: int = 0
    """The sentence in which its time was stated."""

    @property
    def measured_in(self) -> str | None:
        """The unit of its main figure."""
        return unit_of(self.tree.figures[self.unit.main])
