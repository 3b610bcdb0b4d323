"""A figure whose unit, currency or rate is another.

What it finds
    « 4 % » made « 4 points », « 3 livres » made « 3 euros », « par mois » made « par an ».

When it stays silent
    The unit in another shape: « 4 % » written « 4 pour cent », « 3 km » written « 3 kilomètres », « mensuels » written
    « par mois ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.equivalents import is_halved
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.figures import Aspect, aspect
from claimcheck.comparing.rates import changed_rates
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding
    from claimcheck.model.mention import Figure

CODE, NAME = "D403", "drift-unit"
EXAMPLES = [
    Changed("Le taux a gagné 3 %.", "Le taux a gagné 3 points.", at="3 points"),
    Changed("Le timbre a été vendu 900 dollars.", "Le timbre a été vendu 900 euros.", at="900 euros"),
    Changed("La digue mesure 12 km.", "La digue mesure 12 m.", at="12 m"),
    Changed("Le loyer est de 700 euros par mois.", "Le loyer est de 700 euros par an.", at="an"),
    Same("Le taux a gagné 3 %.", "Le taux a gagné 3 pour cent.", why="the sign in words"),
    Same("La digue mesure 12 km.", "La digue mesure 12 kilomètres.", why="the unit in full"),
    Same("La cotisation est de 90 euros annuels.", "La cotisation est de 90 euros par an.", why="the same rate"),
]
FRENCH = """Un chiffre dont l'unité, la monnaie ou le taux a changé.

Ce qu'elle trouve
    « 4 % » devenu « 4 points », « 3 livres » devenu « 3 euros », « par mois » devenu « par an ».

Quand elle se tait
    L'unité sous une autre forme : « 4 % » écrit « 4 pour cent », « 3 km » écrit « 3 kilomètres », « mensuels » écrit « par
    mois ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for figures that differ by their unit, and for rates that do."""
    for old, new in found.figures:
        if old and new and old.figure and new.figure and _other_unit(old.figure, new.figure):
            yield change(found, (CODE, NAME), Severity.ERROR, [old], [new])
    for was, now in changed_rates(found):
        yield change(found, (CODE, NAME), Severity.ERROR, [was], [now])


def _other_unit(old: Figure, new: Figure) -> bool:
    return aspect(old, new) is Aspect.UNIT and not is_halved(old, new)
