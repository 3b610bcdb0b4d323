"""A figure that is now thousands of times larger or smaller, or whose scale word is another.

What it finds
    « 10 millions » made « 10 milliards », « des dizaines de milliers » made « des milliers ».

When it stays silent
    A scale written out: « 1,1 million » as « 1 100 000 », « un demi-million » as « 500 000 ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import contrasts
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.figures import Aspect, aspect
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D402", "drift-scale"
EXAMPLES = [
    Changed("Le chantier coûte 14 millions d'euros.", "Le chantier coûte 14 milliards d'euros.", at="14 milliards d'euros"),
    Changed("La crue menace des dizaines de milliers de foyers.", "La crue menace des milliers de foyers.", was="dizaines"),
    Same("Le lac abrite 2,7 millions de truites.", "Le lac abrite 2 700 000 truites.", why="the scale is written out"),
    Same("La dette atteint 9 000 milliards d'euros.", "La dette atteint 9.000 milliards d'euros.", why="another separator"),
]
FRENCH = """Un chiffre mille fois plus grand ou plus petit, ou dont le mot d'échelle a changé.

Ce qu'elle trouve
    « 10 millions » devenu « 10 milliards », « des dizaines de milliers » devenu « des milliers ».

Quand elle se tait
    L'échelle écrite autrement : « 1,1 million » pour « 1 100 000 », « un demi-million » pour « 500 000 ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for figures that differ by their scale alone, and for scale words without a figure."""
    for old, new in found.figures:
        if old and new and old.figure and new.figure and aspect(old.figure, new.figure) is Aspect.SCALE:
            yield change(found, (CODE, NAME), Severity.ERROR, [old], [new])
    for contrast in contrasts(found, "scale"):
        yield change(found, (CODE, NAME), Severity.ERROR, contrast.old, contrast.new)
