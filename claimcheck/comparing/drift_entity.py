"""A person, place or body that is now another one.

What it finds
    « Wan Zhe » made « Wang Zhe », « Tianjin » made « Hebei », « danois » made « suédois ».

When it stays silent
    A name shortened or written out, its acronym, « la Chine » for « chinois », a description in place of a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.names import changed_names, changed_places, ends_range
from claimcheck.comparing.report import change_beside
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D408", "drift-entity"
EXAMPLES = [
    Changed("Le prix est allé à la romancière Anne Vidal.", "Le prix est allé à la romancière Anne Vital.", at="Vital"),
    Changed("Selon Paul Morin, 30 rues sont fermées.", "Selon Paul Marin, 30 rues sont fermées.", at="Marin"),
    Changed("Un pont a cédé près de Brest.", "Un pont a cédé près de Quimper.", at="Quimper"),
    Changed("Un chalutier grec a chaviré.", "Un chalutier turc a chaviré.", at="turc"),
    Same("Hier, la romancière Anne Vidal a ri.", "Hier, la romancière Vidal a ri.", why="the name is shortened"),
    Same("Les ventes vers l'Espagne montent.", "Les ventes aux Espagnols montent.", why="the same country"),
]
FRENCH = """Une personne, un lieu ou un organisme qui est un autre.

Ce qu'elle trouve
    « Wan Zhe » devenu « Wang Zhe », « Tianjin » devenu « Hebei », « danois » devenu « suédois ».

Quand elle se tait
    Un nom abrégé ou écrit en entier, son sigle, « la Chine » pour « chinois », une description à la place d'un nom.
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for names and peoples in whose place others stand."""
    for old, new in (*changed_names(found), *changed_places(found)):
        if old and ends_range(found, old, new):
            continue  # a value
        yield change_beside(found, (CODE, NAME), Severity.ERROR, old, new)
