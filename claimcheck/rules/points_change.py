"""A change in percentage points that is not the distance between its two levels.

What it finds
    « de 20 % à 25 %, soit 8 points »: it is 5 points.

Why it matters
    Polls and rates are told by their changes; the points decide whether a figure rises or falls.

When it stays silent
    Where one displayed unit makes the difference (each level is rounded on its own); where only one level is stated; for
    points of an index or of a match; where the levels belong to two questions or two persons.

How to mend it
    Subtract the earlier level from the later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.rules.arithmetic import Equation, Term, contradiction, ends, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known
from claimcheck.solver import Sum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.quantity import Quantity
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A106", "points-change", "points_change"

EXAMPLES = [
    Wrong("Le taux de réussite est passé de 71 % à 76 %, soit une hausse de 9 points.", at="9 points"),
    Wrong("La cote du maire a perdu 3 points, passant de 48 % à 41 %.", at="3 points"),
    Right("Le taux de réussite est passé de 71 % à 76 %, soit une hausse de 5 points.", why="76 − 71 = 5"),
    Right("La cote du maire a perdu 8 points, passant de 48 % à 41 %.", why="each level is rounded: 48,4 − 40,6 = 7,8"),
    Right("L'audience, en hausse de 0,4 point à 6 %, rassure.", why="one level only"),
    Right("L'indice a perdu 40 points, tandis que le chômage passe de 9 % à 8 %.", why="points of an index"),
]
FRENCH = """Une variation en points qui n'est pas l'écart entre ses deux niveaux.

Ce qu'elle trouve
    « de 20 % à 25 %, soit 8 points » : c'est 5 points.

Pourquoi
    Sondages et taux se racontent par leurs variations ; les points disent si un chiffre monte ou descend.

Quand elle se tait
    Quand une unité affichée fait la différence (chaque niveau est arrondi à part) ; quand un seul niveau est écrit ; pour
    les points d'un indice ou d'un match ; quand les niveaux sont ceux de deux questions ou de deux personnes.

Que faire
    Soustraire le niveau initial du niveau final.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Changes in points that their levels rule out."""
    for bound in facts.relations(FAMILY):
        (before, after), change = ends(bound, _plain), term(bound.one("change"), _plain)
        if not (before and after and change):
            yield bound.unchecked("une des deux valeurs manque")
            continue
        change = change.in_unit("pp")
        readings = [
            Equation((Sum(high, (low, "change")),), {"from": before, "to": after, "change": change}, loose=False)
            for low, high in _orders(bound)
        ]
        if any(equation.verdict() is None for equation in readings):
            continue
        points = abs(after.number - before.number)
        message = _message(before, after, change, shown(points, "pp", "fr"), shown(points, "pp", "en"))
        yield from contradiction(bound, CODE, NAME, readings[-1 if after.number < before.number else 0], message)


def _orders(bound: Bound) -> tuple[tuple[str, str], ...]:
    """Lower and higher level: as the direction says, both where it says none."""
    rise, fall = ("from", "to"), ("to", "from")
    return {1: (rise,), -1: (fall,)}.get(bound.relation.direction, (rise, fall))


def _plain(quantity: Quantity, label: str) -> Known:
    """Percentages and points on one scale; a sign tells the way, not the size."""
    figure = Known(quantity.possible, quantity.likely, label, quantity.unit)
    return figure.opposite() if (quantity.number or 0) < 0 and quantity.unit == "pp" else figure


def _message(before: Term, after: Term, change: Term, fr: str, en: str) -> Bilingual:
    return Bilingual(
        f"De « {before.text} » à « {after.text} », il y a {fr}, mais l'article écrit « {change.mention.text} ».",
        f"From “{before.text}” to “{after.text}” is {en}, but the article writes “{change.mention.text}”.",
    )
