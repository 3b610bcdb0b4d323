"""Words between quotation marks that are no longer those that were said.

What it finds
    Any word changed, put in or taken out between the marks.

When it stays silent
    The marks themselves („ “ made « »), spaces, marks that now take in more or fewer of the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.quotes import changed_quotations
from claimcheck.comparing.report import became, change_beside, whole
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D412", "drift-quotation"
EXAMPLES = [
    Changed("« Il faut planter des haies », dit-elle.", "« Il faut arracher des haies », dit-elle.", at="arracher"),
    Changed("Elle évoque une « fatigue des troupes ».", "Elle évoque une « grande fatigue des troupes ».", at="grande"),
    Changed("« Il manque 9 chaises », dit-elle.", "« Il manque 4 chaises », dit-elle.", at="4"),
    Same("Il parle de „ pépites “.", "Il parle de « pépites ».", why="other marks"),
    Same("« Tout va bien », dit-elle, « vraiment bien ».", "« Tout va bien, vraiment bien », dit-elle.", why="the same words"),
]
FRENCH = """Des mots entre guillemets qui ne sont plus ceux qui ont été dits.

Ce qu'elle trouve
    Tout mot changé, ajouté ou retiré entre les guillemets.

Quand elle se tait
    Les guillemets eux-mêmes („ “ devenus « »), les espaces, des guillemets qui prennent plus ou moins des mêmes mots.
"""


def check(found: Passage) -> Iterator[Finding]:
    """Compare the quoted words of both sides."""
    for old, new in changed_quotations(found):
        said = became(found, whole(old), whole(new))
        message = Bilingual(f"Citation modifiée : {said.fr}", f"Quotation changed: {said.en}")
        yield change_beside(found, (CODE, NAME), Severity.ERROR, old, new, message)
