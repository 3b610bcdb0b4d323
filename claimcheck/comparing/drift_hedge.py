"""A figure that is now more certain, or less, or bounded on another side.

What must be reported: « plus de 200 » made « 200 » or « près de 200 », « environ » gone. What must not: a hedge in
other words, « plus de » written « au-delà de », « environ » written « quelque ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.approach import approach
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D404", "drift-hedge"
EXAMPLES = [
    Changed("Le village compte plus de 200 maisons.", "Le village compte 200 maisons.", at="200"),
    Changed("La ville compte plus de 200 écoles.", "La ville compte près de 200 écoles.", at="près de 200"),
    Changed("Le verger perd environ un quart des fruits.", "Le verger perd un quart des fruits.", at="un quart"),
    Changed("Le feu a pris vers 18 heures.", "Le feu a pris à 18 heures.", was="vers 18 heures"),
    Changed("Le total dépasse 300 dossiers.", "Le total atteint 300 dossiers.", at="300"),
    Same("Le total dépasse 300 dossiers.", "Le total est de plus de 300 dossiers.", why="the verb gave the same bound"),
    Same("Le cirque emploie environ 70 acrobates.", "Le cirque emploie quelque 70 acrobates.", why="both say about"),
    Same("Il a vendu plus de 200 maisons.", "Il a vendu au-delà de 200 maisons.", why="both say more than"),
]


def check(found: Passage) -> Iterator[Finding]:
    """Compare the hedges of figures that are otherwise the same."""
    for old, new in found.kept:
        if old.figure is None or new.figure is None:
            continue
        was, now = approach(found.before, old), approach(found.after, new)
        if was.hedge is not now.hedge:
            yield change(found, (CODE, NAME), Severity.WARNING, [*was.words, old], [*now.words, new])
