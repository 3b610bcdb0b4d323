"""A claim that nobody has checked.

What it finds
    With ``verify --require-reviewed``, each claim without a review, also one that an edit added.

When it stays silent
    A claim that was reviewed, whatever came of it, and wherever it was moved.

How to mend it
    Check it, and note that with ``claimcheck review``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.examples import Changed, Same
from claimcheck.model.bilingual import Bilingual
from claimcheck.reviewing.standing import on_claim, review_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding

CODE, NAME = "R701", "not-reviewed"
# The old text's claims are reviewed, then the text is edited.
EXAMPLES = [
    Changed("La halle abrite 73 étals.", "La halle abrite 73 étals. Le port compte 12 grues.", at="Le port compte 12 grues"),
    Same("La halle abrite 73 étals.", "Le marché est ancien. La halle abrite 73 étals.", why="the reviewed claim was moved"),
]
FRENCH = """Une affirmation que personne n'a vérifiée.

Ce qu'elle trouve
    Avec ``verify --require-reviewed``, chaque affirmation sans vérification, aussi celle qu'une modification a ajoutée.

Quand elle se tait
    Une affirmation vérifiée, quel qu'en soit le résultat et où qu'elle ait été déplacée.

Que faire
    La vérifier, et le noter avec ``claimcheck review``.
"""
MESSAGE = Bilingual(
    fr="Personne n'a vérifié cette affirmation ; `claimcheck review` note ce qui en est.",
    en="Nobody has checked this claim; `claimcheck review` notes what came of it.",
)


def check(claim: Claim, claims: ClaimSet) -> Iterator[Finding]:
    """Look for the claim's review."""
    if review_of(claim, claims) is None:
        yield on_claim((CODE, NAME), claim, claims, MESSAGE)
