"""A claim that says something else than when it was checked.

What must be reported: with ``verify --require-reviewed``, a reviewed claim whose figure, verb, certainty or source is another
now. What must not: the same figure in other words, and sentences around it that changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.examples import Changed, Same
from claimcheck.model.bilingual import Bilingual
from claimcheck.reviewing.standing import holds, on_claim, review_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding

CODE, NAME = "R702", "changed-since-review"
# The old text's claims are reviewed, then the text is edited.
EXAMPLES = [
    Changed("La halle abrite 73 étals.", "La halle abrite 78 étals.", at="La halle abrite 78 étals"),
    Same("La halle abrite 200 étals.", "La halle abrite deux cents étals.", why="the same number in words"),
]
MESSAGE = Bilingual(
    fr="Cette affirmation a changé depuis sa vérification ; `claimcheck review` note ce qui en est maintenant.",
    en="This claim has changed since it was checked; `claimcheck review` notes what came of it now.",
)


def check(claim: Claim, claims: ClaimSet) -> Iterator[Finding]:
    """Hold the claim against what its review was of."""
    review = review_of(claim, claims)
    if review and not holds(review, claim, claims):
        yield on_claim((CODE, NAME), claim, claims, MESSAGE)
