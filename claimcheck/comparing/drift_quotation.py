"""Words between quotation marks that are no longer those that were said.

What must be reported: any word changed, put in or taken out between the marks. What must not: the marks themselves
(„ “ made « »), spaces, marks that now take in more or fewer of the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.differences import neighbour
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.quotes import changed_quotations
from claimcheck.comparing.report import became, change, whole
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D412", "drift-quotation"
EXAMPLES = [
    Changed("« Nous voulons soutenir les ports », dit-elle.", "« Nous voulons encadrer les ports », dit-elle.", at="encadrer"),
    Changed("Il parle d'une « augmentation des prix ».", "Il parle d'une « nette augmentation des prix ».", at="nette"),
    Changed("« Il reste 3 places », dit-elle.", "« Il reste 6 places », dit-elle.", at="6"),
    Same("Il parle de „ licornes “.", "Il parle de « licornes ».", why="other marks"),
    Same("« Tout va bien », dit-elle, « vraiment bien ».", "« Tout va bien, vraiment bien », dit-elle.", why="the same words"),
]


def check(found: Passage) -> Iterator[Finding]:
    """Compare the quoted words of both sides."""
    for old, new in changed_quotations(found):
        said = became(found, whole(old), whole(new))
        message = Bilingual(f"Citation modifiée : {said.fr}", f"Quotation changed: {said.en}")
        near = None if new else neighbour(found, old)
        yield change(found, (CODE, NAME), Severity.ERROR, old, new or ([near] if near else []), message)
