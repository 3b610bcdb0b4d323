"""A statement that lost who says it, or is now said by somebody else.

What it finds
    « selon X » gone, or made « selon Y »; « affirme avoir versé » made « a versé ».

When it stays silent
    The same source in another shape: « selon X » made « X considère que », « dit » made « déclare ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change, words_of
from claimcheck.comparing.sources import changed_sources, dropped_partners, lost_sources, renamed_speakers
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D406", "drift-attribution"
EXAMPLES = [
    Changed("Selon le préfet, 300 foyers sont privés d'eau.", "300 foyers sont privés d'eau.", was="Selon"),
    Changed("D'après Le Progrès, 30 rues sont fermées.", "D'après La Montagne, 30 rues sont fermées.", at="La Montagne"),
    Changed("Il affirme avoir versé 200 euros.", "Il a versé 200 euros.", was="affirme"),
    Same("Selon le préfet, la route est fermée.", "Le préfet considère que la route est fermée.", why="the same source"),
    Same("Le préfet dit que la route est fermée.", "Le préfet déclare que la route est fermée.", why="another verb of saying"),
]
FRENCH = """Une affirmation qui a perdu celui qui la dit, ou qui est dite par un autre.

Ce qu'elle trouve
    « selon X » disparu, ou devenu « selon Y » ; « affirme avoir versé » devenu « a versé ».

Quand elle se tait
    La même source sous une autre forme : « selon X » devenu « X considère que », « dit » devenu « déclare ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for sources that are gone, then for those that are others now."""
    for old, new in (*lost_sources(found), *dropped_partners(found)):
        words = words_of(found.before, old)
        message = Bilingual(f"L'attribution « {words} » a disparu.", f"The attribution “{words}” is gone.")
        yield change(found, (CODE, NAME), Severity.WARNING, old, new, message)
    for old, new in changed_sources(found):
        yield change(found, (CODE, NAME), Severity.ERROR if old else Severity.WARNING, old, new)
    for old, new in renamed_speakers(found):
        yield change(found, (CODE, NAME), Severity.NOTE, old, new)
