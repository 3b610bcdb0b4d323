"""A difference that is not the distance between its two levels.

What it finds
    « 340 élèves, contre 295 un an plus tôt, soit 55 de plus »: it is 45.

Why it matters
    A difference is worked out by the writer; the source gives the levels.

When it stays silent
    Where the levels are rounded so that the difference may be true; where a bound (« plus de ») leaves room; where the difference
    is one of another measure.

How to mend it
    Subtract the smaller level from the greater one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.rules.arithmetic import Equation, as_fine, contradiction, ends, in_one_scale, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.solver import Sum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "A108", "difference", "difference"

EXAMPLES = [
    Wrong("Le lycée compte 847 élèves, contre 812 l'an dernier, soit 45 de plus.", at="45"),
    Wrong("Le billet passe de 9,40 euros à 9,90 euros, soit une hausse de 70 centimes.", at="70 centimes"),
    Right("Le lycée compte 847 élèves, contre 812 l'an dernier, soit 35 de plus.", why="847 − 812 = 35"),
    Right("Le parc a financé plus de 260 projets, soit au moins 80 de plus que les 180 de l'an dernier.",
          why="a bound and a bound"),
    Right("Le lycée compte 847 élèves, contre 812 l'an dernier, et 45 professeurs de plus.", why="another measure"),
    Right("Le club a 830 membres  Ils sont 830 à jouer au club, 40 de plus qu'en mai.", why="one level, told twice"),
    Right("Le nombre de bornes passera de 1 200 à 1 500, soit une trentaine de plus par mois.", why="steps"),
]
FRENCH = """Une différence qui n'est pas l'écart entre ses deux niveaux.

Ce qu'elle trouve
    « 340 élèves, contre 295 un an plus tôt, soit 55 de plus » : c'est 45.

Pourquoi
    La différence est calculée par celui qui écrit ; la source donne les niveaux.

Quand elle se tait
    Quand les niveaux sont arrondis et que la différence peut être vraie ; quand une borne (« plus de ») laisse du jeu ;
    quand la différence est celle d'une autre mesure.

Que faire
    Soustraire le plus petit niveau du plus grand.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Differences that their levels rule out."""
    for bound in facts.relations(FAMILY):
        (before, after), change = ends(bound), term(bound.one("change"))
        if not (before and after and change):
            yield bound.unchecked("une des deux valeurs manque")
            continue
        unit = after.quantity.unit or before.quantity.unit
        before, after, change = (found.in_unit(unit) for found in (before, after, change))
        before, after = as_fine(before, after), as_fine(after, before)
        change = in_one_scale(change, after)[0] or change
        terms = {"from": before, "to": after, "change": change}
        readings = [Equation((Sum(high, (low, "change")),), terms) for low, high in (("from", "to"), ("to", "from"))]
        if any(equation.verdict() is None for equation in readings):
            continue
        apart = abs(after.number - before.number)
        message = Bilingual(
            f"Entre « {before.text} » et « {after.text} », l'écart est de {shown(apart, unit, 'fr')}, "
            f"mais l'article écrit « {change.mention.text} ».",
            f"Between “{before.text}” and “{after.text}” lies {shown(apart, unit, 'en')}, "
            f"but the article writes “{change.mention.text}”.",
        )
        yield from contradiction(bound, CODE, NAME, readings[after.number < before.number], message)
