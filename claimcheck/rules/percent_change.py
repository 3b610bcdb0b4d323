"""A change in percent that does not fit the two levels it is stated of.

What it finds
    « de 150 000 € à 360 000 €, soit +240 % »: it is +140 %. « 18 500 euros, ramenés à 12 395, une baisse de 30 % »: it is
    −33 %.

Why it matters
    The percentage is what a reader keeps, and it is worked out last, often by hand.

When it stays silent
    Where the percentage was cut off or rounded up by one displayed unit; where the levels are rounded so that it may be
    true; where only one level is stated; where levels and percentage may belong to two measures or two periods.

How to mend it
    Divide the later level by the earlier one; where the percentage comes from unrounded figures, say so or give these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.interval import Interval
from claimcheck.rules.arithmetic import Equation, Term, as_cut_off, as_fine, contradiction, ends, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known, known
from claimcheck.solver import Product, Sum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.quantity import Quantity
    from claimcheck.rules.arithmetic import Reading
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A105", "percent-change", "percent_change"

EXAMPLES = [
    Wrong("Le loyer passe de 512 euros à 688 euros, soit une hausse de 59 %.", at="59 %"),
    Wrong("Le port a accueilli 1 245 navires, contre 1 023 un an plus tôt, soit une hausse de 32 %.", at="32 %"),
    Wrong("Le nombre de plaintes a baissé de 12 %, passant de 847 à 623.", at="12 %"),
    Right("Le port a accueilli 1 245 navires, contre 1 023 un an plus tôt, soit une hausse de 21,7 %.",
          why="1 245 ÷ 1 023 = 1,217"),
    Right("Le nombre de plaintes a baissé de 26 %, passant de 847 à 623.", why="−26,4 % rounds to −26 %"),
    Right("Le prix, passé de 512 à 688 euros, reste loin de la hausse de 59 % du carburant.",
          why="the percentage of a neighbour"),
    Right("L'abstention est en hausse de 0,3 point à 17 %.", why="one level only"),
    Right("Les ventes ont baissé de 9 % à 61 340 vélos ; l'autre marque progresse de 6 % à 38 715.",
          why="one end each is missing"),
    Right("Le colza a gagné 12 % en un mois, à 480 euros, après avoir touché 390 euros en mai.",
          why="not the level of a month before"),
    Right("Les ventes ont bondi de 18 % en juin, à 2,6 milliards, après 2,4 milliards en mai.", why="it may be over a year"),
    Right("Les recettes ont augmenté de 3 %, à 5,2 milliards d'euros contre 5,05 un an avant.", why="both are milliards"),
    Right("Le nombre de vols a diminué de 90 en 2024, puis de 60 pour s'établir à 950, soit 14 % de moins en deux ans.",
          why="60 is a step"),
    Wrong("En recul de 7 %, la marge ressort à 310 millions d'euros (420 millions un an plus tôt).", at="7 %"),
    Right("Le pain a bondi de 10 centimes en mai, à 1,30 euro. Depuis janvier, il a augmenté de 15 %.", why="a step, no level"),
    Right("Le timbre passe de 90 centimes à 1,17 euro, soit une hausse de 30 %.", why="117 ÷ 90 = 1,3"),
    Wrong("Le timbre passe de 90 centimes à 1,17 euro, soit une hausse de 20 %.", at="20 %"),
    Right("Le tableau a été adjugé 2,4 millions d'euros, soit 20 % de plus que la mise à prix de 2 millions.", why="2 × 1,2"),
    Right("Le loyer a été relevé de 3,48 %, à 802,15 euros, soit 26 euros de plus.", why="26,98 euros, cut off"),
    Wrong("Le loyer a été relevé de 3,48 %, à 802,15 euros, soit 41 euros de plus.", at="3,48 %"),
    Right("L'île a perdu 4 % de ses habitants, soit 360 personnes, pour n'en compter plus que 8 640.", why="360 is the loss"),
]
FRENCH = """Une variation en pour cent qui ne va pas avec les deux niveaux dont elle est dite.

Ce qu'elle trouve
    « de 150 000 € à 360 000 €, soit +240 % » : c'est +140 %. « 18 500 euros, ramenés à 12 395, une baisse de 30 % » : c'est
    −33 %.

Pourquoi
    Le pourcentage est ce qu'un lecteur retient, et il est calculé en dernier, souvent à la main.

Quand elle se tait
    Quand le pourcentage est coupé ou arrondi d'une unité affichée ; quand les niveaux sont arrondis et qu'il peut être
    vrai ; quand un seul niveau est écrit ; quand niveaux et pourcentage peuvent être ceux de deux mesures ou de deux
    périodes.

Que faire
    Diviser le niveau final par le niveau initial ; si le pourcentage vient de chiffres non arrondis, le dire ou les donner.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Changes in percent that their levels rule out."""
    for bound in facts.relations(FAMILY):
        before, after = ends(bound)
        apart = term(bound.one("difference"))
        change = bound.one("change")
        if before and after and change:
            yield from _between(bound, before, after)
        elif after and apart and change:
            yield from _from_difference(bound, after, apart)
        else:
            yield bound.unchecked("une des deux valeurs manque")


def rise(way: int) -> Reading:
    """« une baisse de 20 % » as the factor 0,8."""

    def read(quantity: Quantity, label: str) -> Known:
        falls = way < 0 or (quantity.number or 0) < 0
        figure = known(quantity, f"(1 {'−' if falls else '+'} {label.lstrip('+-−– ')})")
        size = figure.opposite() if (quantity.number or 0) < 0 else figure
        return (size if way >= 0 else size.opposite()).plus(1)

    return read


def ways(bound: Bound) -> tuple[int, ...]:
    """The direction that the words or the sign give; both where they give none."""
    number = change.number if (change := bound.quantity("change")) else None
    if bound.relation.direction:
        return (bound.relation.direction,)
    return (-1,) if number is not None and number < 0 else (1, -1)


def _between(bound: Bound, before: Term, after: Term) -> Iterator[Outcome]:
    if not before.number:
        yield bound.unchecked("la valeur de départ est nulle")
        return
    before, after = as_fine(before, after), as_fine(after, before)
    readings = [equation for way in ways(bound) for equation in _readings(bound, before, after, way)]
    if any(equation.verdict() is None for equation in readings):
        return
    change = bound.one("change")
    percent = (after.number / before.number - 1) * 100
    sign = "+" if percent > 0 else ""
    message = Bilingual(
        f"De « {before.text} » à « {after.text} », il y a {sign}{shown(percent, '%', 'fr')}, "
        f"mais l'article écrit « {change.text if change else ''} ».",
        f"From “{before.text}” to “{after.text}” is {sign}{shown(percent, '%', 'en')}, "
        f"but the article writes “{change.text if change else ''}”.",
    )
    yield from contradiction(bound, CODE, NAME, readings[0], message)


def _readings(bound: Bound, before: Term, after: Term, way: int) -> Iterator[Equation]:
    """As written; and the other way round, where no direction is stated."""
    change = term(bound.one("change"), rise(way))
    if change:
        orders = [(before, after)] if bound.relation.direction else [(before, after), (after, before)]
        for first, last in orders:
            yield Equation((Product("to", "from", "change"),), {"from": first, "to": last, "change": change})


def _from_difference(bound: Bound, after: Term, apart: Term) -> Iterator[Outcome]:
    """« a reculé de 4 %, avec 192 chutes, soit 8 de moins »: the level before is 200."""
    apart = as_cut_off(apart) if apart.quantity.unit else apart
    way = bound.relation.direction or 1
    change = term(bound.one("change"), rise(way))
    if change is None:
        return
    sums = Sum("from", ("to", "apart")) if way < 0 else Sum("to", ("from", "apart"))
    terms = {"to": after, "apart": apart, "change": change}
    equation = Equation((sums, Product("to", "from", "change")), terms, {"from": Known(Interval(), Interval())})
    before = after.number - way * apart.number
    percent = (after.number / before - 1) * 100 if before else before
    message = Bilingual(
        f"« {apart.mention.text} » d'écart pour arriver à « {after.text} » font {shown(percent, '%', 'fr')}, "
        f"mais l'article écrit « {change.mention.text} ».",
        f"“{apart.mention.text}” apart to arrive at “{after.text}” is {shown(percent, '%', 'en')}, "
        f"but the article writes “{change.mention.text}”.",
    )
    yield from contradiction(bound, CODE, NAME, equation, message)
