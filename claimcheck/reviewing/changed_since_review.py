"""A claim that says something else than when it was checked.

What it finds
    With ``verify --require-reviewed``, a reviewed claim whose figure, verb, certainty or source is another now.

When it stays silent
    The same figure in other words, and sentences around it that changed.

How to mend it
    Check it again, and note that with ``claimcheck review``.
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
FRENCH = """Une affirmation qui dit autre chose que lorsqu'elle a été vérifiée.

Ce qu'elle trouve
    Avec ``verify --require-reviewed``, une affirmation vérifiée dont le chiffre, le verbe, la certitude ou la source a
    changé depuis.

Quand elle se tait
    Le même chiffre en d'autres mots, et les phrases autour qui ont changé.

Que faire
    La vérifier de nouveau, et le noter avec ``claimcheck review``.
"""
MESSAGE = Bilingual(
    fr="Cette affirmation a changé depuis sa vérification ; `claimcheck review` note ce qui en est maintenant.",
    en="This claim has changed since it was checked; `claimcheck review` notes what came of it now.",
)


def check(claim: Claim, claims: ClaimSet) -> Iterator[Finding]:
    """Hold the claim against what its review was of."""
    review = review_of(claim, claims)
    if review and not holds(review, claim, claims):
        yield on_claim((CODE, NAME), claim, claims, MESSAGE)
