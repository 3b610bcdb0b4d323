"""A change between two percentages that is written in percent where points are meant.

What it finds
    « de 20 % à 25 %, soit une hausse de 5 % »: 5 points, or 25 %.

Why it matters
    Percent of a percentage and percentage points differ by a factor; a rise of 5 points told as 5 % makes a quarter more
    look like a twentieth.

When it stays silent
    Where the percentage is indeed the relative change.

How to mend it
    Write « points » for the distance between two percentages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.arithmetic import Equation, Term, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.percent_change import rise, ways
from claimcheck.solver import Product, Sum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "L602", "percent-or-points", "percent_or_points"
SEVERITY = Severity.WARNING

EXAMPLES = [
    Wrong("La part des abonnés est passée de 70 % à 77 %, soit une hausse de 7 %.", at="7 %", severity="warning"),
    Right("La part des abonnés est passée de 70 % à 77 %, soit une hausse de 10 %.", why="a tenth more"),
    Wrong("Le taux de TVA passe de 20 % à 25 %, soit une hausse de 5 %.", at="5 %", severity="warning"),
    Wrong("La part des foyers, qui s'était établie à 32 % en mai, a atteint 36 %, soit 4 % de plus.", at="4 %",
          severity="warning"),
    Wrong("La marge a reculé de 9 % en mars, à 51 %, après 60 % un an plus tôt.", at="9 %", severity="warning"),
    Right("La part des foyers, qui s'était établie à 32 % en mai, a atteint 36 %, soit 4 points de plus.",
          why="points are written"),
    Right("La marge a reculé de 9 points en mars, à 51 %, après 60 % un an plus tôt.", why="points are written"),
    Right("Le taux de TVA passe de 20 % à 25 %, soit une hausse de 25 %.", why="the relative change"),
    Right("Le taux de TVA passe de 20 % à 25 %, soit une hausse de 5 points.", why="points are written"),
]
FRENCH = """Une variation entre deux pourcentages écrite en pour cent là où ce sont des points.

Ce qu'elle trouve
    « de 20 % à 25 %, soit une hausse de 5 % » : 5 points, ou 25 %.

Pourquoi
    Un pour cent d'un pourcentage et un point ne sont pas la même chose ; une hausse de 5 points dite de 5 % fait prendre un
    quart pour un vingtième.

Quand elle se tait
    Quand le pourcentage est bien la variation relative.

Que faire
    Écrire « points » pour l'écart entre deux pourcentages.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Changes that are right in points and wrong in percent."""
    for bound in facts.relations(FAMILY):
        before, after, change = (term(bound.one(role)) for role in ("from", "to", "change"))
        if not (before and after and change and before.number):
            yield bound.unchecked("une des deux valeurs manque")
        elif _is_in_points(before, after, change) and not _is_relative(bound, before, after, change):
            yield bound.finding(CODE, NAME, SEVERITY, _not_percent(before, after, change))


def _is_in_points(before: Term, after: Term, change: Term) -> bool:
    terms = {"from": before, "to": after, "change": change}
    return any(Equation((Sum(high, (low, "change")),), terms).verdict() is None for low, high in (("from", "to"), ("to", "from")))


def _is_relative(bound: Bound, before: Term, after: Term, change: Term) -> bool:
    """Where the points are right to the digit, a relative change that only loose rounding allows is not meant."""
    loose = abs(after.number - before.number) != abs(change.number)
    readings = (Term(change.mention, change.quantity, rise(way)) for way in ways(bound))
    times = (Product("to", "from", "change"),)
    return any(
        Equation(times, {"from": before, "to": after, "change": reading}, loose=loose).verdict() is None for reading in readings
    )


def _not_percent(before: Term, after: Term, change: Term) -> Bilingual:
    apart, percent = abs(after.number - before.number), (after.number / before.number - 1) * 100
    return Bilingual(
        f"De « {before.mention.text} » à « {after.mention.text} », il y a {shown(apart, 'pp', 'fr')}, ou "
        f"{shown(percent, '%', 'fr')} ; "
        f"l'article écrit « {change.mention.text} ».",
        f"From “{before.mention.text}” to “{after.mention.text}” is {shown(apart, 'pp', 'en')}, or "
        f"{shown(percent, '%', 'en')}; "
        f"the article writes “{change.mention.text}”.",
    )
