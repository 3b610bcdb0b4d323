"""Somebody's words as a value: who said what stands where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.linking.speakers import Source
    from claimcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words: ``source`` said what stands before the cue (``backward``) or after it; ``at`` is the cue.

    ``carries`` says how far beyond its sentence: 0 not at all, 1 a little in its paragraph, 2 (a study) until another speaks.
    """

    source: str
    at: Span
    backward: bool
    reach: Span
    carries: int = 0


def carry(source: Source, otherwise: int = 0) -> int:
    """How far what a source says goes on: a study speaks until another does."""
    return 2 if source.paper == "study" else otherwise
