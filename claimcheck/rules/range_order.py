"""A range whose lower end stands last.

What it finds
    « entre 20 et 10 % », « âgés de 61 à 48 ans ». A warning at most, since an end may have lost its scale.

Why it matters
    One of the two ends may be wrong, or both have changed places.

When it stays silent
    Where the scale belongs to the second end (« entre 300 000 et 2,4 millions »); « de 20 à 10 » is a fall; for negative
    figures, scores and hours past midnight.

How to mend it
    Put the lower end first, after looking it up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY, SEVERITY = "A112", "range-order", "range_order", Severity.WARNING
EXAMPLES = [
    Wrong("La baisse sera comprise entre 20 et 10 %.", at="20", severity="warning"),
    Wrong("Les recrues sont des marins âgés de 61 à 48 ans.", at="61", severity="warning"),
    Wrong("Onze élèves de 9 à 7 ans sont absents.", at="9", severity="warning"),
    Right("Sa peine est passée de 9 à 7 ans.", why="a fall"),
    Right("La hausse sera comprise entre 12 et 19 %.", why="the lower end comes first"),
    Right("La part passera de 20 à 10 %.", why="a fall, no range"),
    Right("Entre 300.000 et 2,4 millions de litres sont perdus.", why="the scale belongs to the second end"),
    Right("La température variera entre 9 et 4 degrés dans la nuit.", why="it falls"),
    Right("La température ira de -5 à -10 °C.", why="negative figures"),
]
FRENCH = """Une fourchette dont la borne basse vient en dernier.

Ce qu'elle trouve
    « entre 20 et 10 % », « âgés de 61 à 48 ans ». Un avertissement au plus : une borne peut avoir perdu son échelle.

Pourquoi
    L'une des deux bornes est peut-être fausse, ou les deux échangées.

Quand elle se tait
    Quand l'échelle est celle de la seconde borne (« entre 300 000 et 2,4 millions ») ; « de 20 à 10 » est une baisse ; pour
    les chiffres négatifs, les scores et les heures après minuit.

Que faire
    Mettre la borne basse en premier, après l'avoir vérifiée.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Report the ranges whose higher end is written first."""
    for bound in facts.relations(FAMILY):
        if bound.relation.direction < 0:
            yield bound.finding(CODE, NAME, Severity.WARNING, Bilingual(
                "La borne basse de l'intervalle est plus haute que l'autre.", "The lower end of the range is above the other."))
