"""Claims held against what people found out about them: which nobody checked, and which changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reviewing import changed_since_review, not_reviewed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding


KINDS = (not_reviewed, changed_since_review)


def unreviewed(claims: ClaimSet) -> Iterator[Finding]:
    """A finding for each claim that has no review that still holds, in text order."""
    for claim in claims.claims:
        for kind in KINDS:
            yield from kind.check(claim, claims)
