"""A fraction and a percentage of the same thing that differ.

What it finds
    « les deux tiers (34 %) », « moins d'un adulte sur quatre (36 %) », « plus de la moitié (48 %) ».

Why it matters
    The fraction is written for the reader, the percentage is the source's: where they differ, the text was changed on one
    side only.

When it stays silent
    « un Français sur trois » for 31 to 36 % is a journalist's rounding, « près d'un sur deux » for 44 % just about; and where the
    fraction is one of a part (« parmi eux, un quart (5 %) »).

How to mend it
    Take the fraction that is nearest to the percentage, and the hedge that fits its side.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Hedge
from claimcheck.rules.arithmetic import Equation, Term, contradiction, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known, known
from claimcheck.solver import AtMost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.quantity import Quantity
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A102", "fraction-vs-percent", "fraction_vs_percent"

EXAMPLES = [
    Wrong("Les deux tiers (34 %) des abonnés sont restés.", at="34 %"),
    Wrong("Plus de la moitié (42 %) des routes sont fermées.", at="42 %"),
    Wrong("Un habitant sur trois (52 %) prend le train.", at="52 %"),
    Wrong("Un peu plus d'un habitant sur trois (58 %) prend le train.", at="58 %", severity="warning"),
    Right("Plus d'un habitant sur trois (44 %) prend le train.", why="the words give a lower bound"),
    Right("Les deux tiers (67 %) des abonnés sont restés.", why="66,7 % rounds to 67 %"),
    Right("Un habitant sur trois (31 %) prend le train.", why="a journalist's rounding"),
    Right("Le budget est amputé d'un quart (-25 %).", why="the sign tells the way"),
    Right("Près d'un habitant sur cinq (19 %) prend le train.", why="just below"),
    Right("Un tiers des élèves fument. Parmi eux, un quart (8 %) fument chaque jour.", why="a fraction of a part"),
    Right("Le loyer prend 33 % du budget, le chauffage 8 % et le repas 21 %, soit plus de la moitié.",
          why="all three together"),
    Right("Elle a nagé le 100 mètres en 54,2 secondes, soit deux dixièmes de mieux que son record (54,4).",
          why="parts of a second"),
]
FRENCH = """Une fraction et un pourcentage de la même chose qui diffèrent.

Ce qu'elle trouve
    « les deux tiers (34 %) », « moins d'un adulte sur quatre (36 %) », « plus de la moitié (48 %) ».

Pourquoi
    La fraction est écrite pour le lecteur, le pourcentage vient de la source : s'ils diffèrent, le texte n'a été changé que
    d'un côté.

Quand elle se tait
    « un Français sur trois » pour 31 à 36 % est l'arrondi d'un journaliste, « près d'un sur deux » pour 44 % passe encore ;
    et quand la fraction est celle d'une partie (« parmi eux, un quart (5 %) »).

Que faire
    Prendre la fraction la plus proche du pourcentage, et l'approximation qui va de son côté.
"""

# A journalist's rounding: how far from the fraction the percentage may lie, in points and as a share of the fraction.
ROUNDING, NEARLY = Fraction(4, 100), Fraction(6, 100)
SHARE_OF_FRACTION = Fraction(15, 100)
FARTHEST = Fraction(55, 100)
"""« plus d'un tiers » is no longer said for 53 %: half as much again would have its own fraction."""


def check(facts: Facts) -> Iterator[Outcome]:
    """Fractions whose percentage lies outside what their words allow."""
    for bound in facts.relations(FAMILY):
        fraction, percent = term(bound.one("fraction"), _roomy), term(bound.one("percent"), _unsigned)
        if percent is not None and bound.relation.factor is not None:
            yield from _against_half(bound, percent, bound.relation.factor)
        if fraction is None or percent is None:
            continue
        equation = Equation(
            (AtMost("fraction", "percent"), AtMost("percent", "fraction")), {"fraction": fraction, "percent": percent}
        )
        value = fraction.number * 100
        message = Bilingual(
            f"« {fraction.mention.text} » font {shown(value, '%', 'fr')}, mais l'article écrit « {percent.mention.text} ».",
            f"“{fraction.mention.text}” is {shown(value, '%', 'en')}, but the article writes “{percent.mention.text}”.",
        )
        gravest = Severity.ERROR if _far(fraction, percent) else Severity.WARNING
        yield from contradiction(bound, CODE, NAME, equation, message, gravest=gravest)


def _against_half(bound: Bound, percent: Term, majority: Interval) -> Iterator[Outcome]:
    """« une majorité des sondés (44 %) »: the rounding of the percentage may hide a majority of one."""
    half = Known(majority, majority, "50 %")
    equation = Equation((AtMost("half", "percent"),), {"percent": percent}, {"half": half})
    yield from contradiction(bound, CODE, NAME, equation, Bilingual(
        f"L'article écrit « majorité », mais « {percent.mention.text} » ne font pas la moitié.",
        f"The article writes “majorité”, but “{percent.mention.text}” is less than half.",
    ))


def _roomy(quantity: Quantity, label: str) -> Known:
    """A spoken fraction with a journalist's room around it; « plus de » and « moins de » keep their one side."""
    number = quantity.number
    if number is None:
        return known(quantity, label)
    rounding, nearly = (min(points, abs(number) * SHARE_OF_FRACTION * points / ROUNDING) for points in (ROUNDING, NEARLY))
    beyond = nearly if label.lower().startswith("un peu ") else number * FARTHEST
    low, high = {
        Hedge.EXACT: (-rounding, rounding), Hedge.ABOUT: (-nearly, nearly), Hedge.NEARLY: (-nearly, Fraction(0)),
        Hedge.MORE_THAN: (Fraction(0), beyond), Hedge.AT_LEAST: (Fraction(0), beyond),
        Hedge.LESS_THAN: (-beyond, Fraction(0)), Hedge.AT_MOST: (-beyond, Fraction(0)), Hedge.RANGE: (-rounding, rounding),
    }[quantity.hedge]
    room = Interval(number + low, number + high)
    return replace(known(quantity, label), possible=room, likely=room)


def _unsigned(quantity: Quantity, label: str) -> Known:
    """« amputé d'un quart (−25 %) »: the sign tells the way, not the size."""
    figure = known(quantity, label)
    return figure.opposite() if (quantity.number or 0) < 0 else figure


def _far(fraction: Term, percent: Term) -> bool:
    """Beyond any rounding: more than seven points or a fifth apart, or on the wrong side of a bound by more than four points."""
    share = abs(percent.number) / 100
    apart = abs(fraction.number - share)
    above, below = fraction.quantity.lower is not None, fraction.quantity.upper is not None
    if above != below and (share > fraction.number) == above:
        return False  # on the side that the words say, only too far
    one_sided = fraction.quantity.lower is not None or fraction.quantity.upper is not None
    return apart > min(ROUNDING if one_sided else Fraction(7, 100), fraction.number / 5)
