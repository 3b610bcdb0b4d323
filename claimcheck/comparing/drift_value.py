"""A figure that now says another number.

What it finds
    « 73 étals » made « 78 étals ».

When it stays silent
    The same number in another shape: « 200 » written « deux cents », « 25 % » written « un quart », « un an et demi »
    written « dix-huit mois ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.approach import is_hour
from claimcheck.comparing.contrasts import contrasts
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.figures import Aspect, aspect
from claimcheck.comparing.names import other_digits
from claimcheck.comparing.quantifiers import counted_otherwise
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D401", "drift-value"
EXAMPLES = [
    Changed("La halle abrite 73 étals.", "La halle abrite 78 étals.", at="78"),
    Changed("Le village compte plus de 200 maisons.", "Le village compte plus de 600 maisons.", at="plus de 600"),
    Changed("Le taux atteint 4,5 %.", "Le taux atteint 5,4 %.", at="5,4 %"),
    Changed("Le refuge compte quarante-deux lits.", "Le refuge compte cinquante-deux lits.", at="cinquante-deux"),
    Changed("Il a reçu plusieurs coups de feu.", "Il a reçu trois coups de feu.", at="trois"),
    Same("Le village compte 200 maisons.", "Le village compte deux cents maisons.", why="the same number in words"),
    Same("Il possède 25 % du capital.", "Il possède un quart du capital.", why="the same share as a fraction"),
    Same("Le stage durera deux ans.", "Le stage durera vingt-quatre mois.", why="the same length in another unit"),
]
FRENCH = """Un chiffre qui dit maintenant un autre nombre.

Ce qu'elle trouve
    « 73 étals » devenu « 78 étals ».

Quand elle se tait
    Le même nombre sous une autre forme : « 200 » écrit « deux cents », « 25 % » écrit « un quart », « un an et demi » écrit
    « dix-huit mois ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Compare each figure with the one that stands for it now."""
    for old, new in found.figures:
        if not (old and new and old.figure and new.figure):
            continue
        if aspect(old.figure, new.figure) is Aspect.VALUE and not (is_hour(found.before, old) and is_hour(found.after, new)):
            yield change(found, (CODE, NAME), Severity.ERROR, [old], [new])
    for was, now in (*counted_otherwise(found, limits=False), *other_digits(found)):
        yield change(found, (CODE, NAME), Severity.ERROR, was, now)
    for contrast in contrasts(found, "value"):
        yield change(found, (CODE, NAME), Severity.ERROR, contrast.old, contrast.new)
