"""What stands of a claim's review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model.finding import Finding, Severity
from claimcheck.model.lines import lines_of
from claimcheck.store.fingerprints import of_claim

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Bilingual
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.review import Review


def review_of(claim: Claim, claims: ClaimSet) -> Review | None:
    """The newest review of the claim, whether it still holds or not."""
    return next((review for review in reversed(claims.reviews) if review.claim == claim.id), None)


def holds(review: Review, claim: Claim, claims: ClaimSet) -> bool:
    """Whether the claim still says what was reviewed."""
    return review.fingerprint == of_claim(claim, claims)


def on_claim(rule: tuple[str, str], claim: Claim, claims: ClaimSet, message: Bilingual) -> Finding:
    """A finding that points at the whole claim."""
    place = lines_of(claims.article).place(claim.span)
    return Finding(rule[0], rule[1], Severity.ERROR, message, (place,), claims=(claim.id,))


def with_standing_reviews(claims: ClaimSet) -> ClaimSet:
    """The claims with one review each at most, and none that no longer holds."""
    found = ((claim, review_of(claim, claims)) for claim in claims.claims)
    return replace(claims, reviews=tuple(review for claim, review in found if review and holds(review, claim, claims)))
