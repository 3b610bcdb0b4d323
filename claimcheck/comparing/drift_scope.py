"""A statement that is now about more, fewer or others.

What it finds
    « de la ville » made « du pays », « la population » made « la population adulte », « tous » made « certains ».

When it stays silent
    The same whole in other words: « du total national » made « du total du pays ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import contrasts
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.quantifiers import counted_otherwise, in_part, limited, singled, wholly
from claimcheck.comparing.report import change_beside
from claimcheck.comparing.restrictions import modified, restricted
from claimcheck.comparing.wholes import denied_whole, exchanged_nouns, narrowed, restricted_alike, widened_places
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D409", "drift-scope"
EXAMPLES = [
    Changed("Il cultive 17 % des vignes de la commune.", "Il cultive 17 % des vignes du département.", at="département"),
    Changed("La crue touche certaines communes.", "La crue touche toutes les communes.", at="toutes"),
    Changed("Parmi les joueurs, cinq sont blessés.", "Parmi les joueurs, tous sont blessés.", at="tous"),
    Changed("Les barques ont coulé.", "Certaines barques ont coulé.", at="Certaines barques"),
    Changed("62 % des élèves déjeunent là.", "62 % des élèves internes déjeunent là.", at="internes"),
    Changed("Le port emploie 300 dockers.", "Le port emploie 300 dockers intérimaires.", at="intérimaires"),
    Same("Ils forment 45 % du troupeau national.", "Ils forment 45 % du troupeau du pays.", why="the same whole"),
    Same("La crue touche toutes les communes.", "La crue touche l'ensemble des communes.", why="all in both"),
]
FRENCH = """Une affirmation qui porte sur plus, moins ou d'autres.

Ce qu'elle trouve
    « de la ville » devenu « du pays », « la population » devenu « la population adulte », « tous » devenu « certains ».

Quand elle se tait
    Le même tout en d'autres mots : « du total national » devenu « du total du pays ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for wholes, parts and groups in whose place others stand."""
    for contrast in contrasts(found, "scope"):
        if restricted_alike(found, contrast) or denied_whole(found, contrast):
            continue
        yield change_beside(found, (CODE, NAME), Severity.ERROR, contrast.old, contrast.new)
    counted = (*counted_otherwise(found, limits=True), *singled(found), *in_part(found), *wholly(found))
    for old, new in (*widened_places(found), *narrowed(found), *restricted(found), *counted):
        yield change_beside(found, (CODE, NAME), Severity.ERROR, old, new)
    for old, new in (*exchanged_nouns(found), *limited(found), *modified(found)):
        yield change_beside(found, (CODE, NAME), Severity.NOTE, old, new)
