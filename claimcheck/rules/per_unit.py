"""A total, a count and an average that do not fit.

What it finds
    « 60 millions d'euros pour 2 millions d'habitants, soit 300 euros par habitant »: it is 30.

Why it matters
    An amount per head makes a large figure felt, and a slipped scale in it is hard to see.

When it stays silent
    Where the figures are rounded so that the average may be true; for households against inhabitants, weighted means. What
    holds for the working days alone, or with a thirteenth month, is a warning at most.

How to mend it
    Divide the total by the count; check the scale (thousand, million, milliard) of both.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.dimensions import parts_of_rate
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Hedge
from claimcheck.rules.arithmetic import Equation, Term, contradiction, exactly, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known
from claimcheck.solver import AtMost, Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A109", "per-unit", "per_unit"

EXAMPLES = [
    Wrong("La taxe rapporte 60 millions d'euros pour 2 millions d'habitants, soit 300 euros par habitant.", at="300 euros"),
    Wrong("Le train tire 36 wagons de 40 tonnes chacun, soit 2 440 tonnes au total.", at="2 440 tonnes"),
    Wrong("La maison de 200 m2 s'est vendue 600 000 euros, soit 5 000 euros le m2.", at="5 000 euros"),
    Wrong("Elle a marché 640 km en 20 jours, soit 52 km par jour.", at="52 km"),
    Wrong("Le coureur a parcouru 180 km en 4 heures, soit 85 km/h de moyenne.", at="85 km/h"),
    Right("Le coureur a parcouru 180 km en 4 heures, soit 45 km/h de moyenne.", why="180 ÷ 4"),
    Right("La bourse est versée 10 mois sur 12. Elle est de 80 euros par mois, soit 800 euros par an.", why="ten months"),
    Right("La maison de 200 m2 s'est vendue 600 000 euros, soit 3 000 euros le m2.", why="600 000 ÷ 200"),
    Right("Elle a marché 640 km en 20 jours, soit 32 km par jour.", why="640 ÷ 20"),
    Right("La taxe rapporte 60 millions d'euros pour 2 millions d'habitants, soit 30 euros par habitant.", why="60 ÷ 2 = 30"),
    Wrong("L'atelier fait 40 vélos par jour, soit 10 000 par an.", at="10 000", severity="warning"),
    Wrong("Il touche 2 000 euros par mois, soit 34 000 euros par an.", at="34 000 euros"),
    Right("Il touche 2 000 euros par mois, soit 26 000 euros par an.", why="a thirteenth month may be paid"),
    Right("Il verse 150 euros par mois pendant deux ans, soit 3 600 euros.", why="150 × 24"),
    Right("La taxe rapporte 60 millions d'euros, soit 300 euros par foyer.", why="no count is stated"),
]
FRENCH = """Un total, un nombre et une moyenne qui ne vont pas ensemble.

Ce qu'elle trouve
    « 60 millions d'euros pour 2 millions d'habitants, soit 300 euros par habitant » : c'est 30.

Pourquoi
    Une somme par tête rend sensible un grand chiffre, et une erreur d'échelle s'y voit mal.

Quand elle se tait
    Quand les chiffres sont arrondis et que la moyenne peut être vraie ; pour des ménages et des habitants, des moyennes
    pondérées. Ce qui tient pour les seuls jours ouvrés, ou avec un treizième mois, est au plus un avertissement.

Que faire
    Diviser le total par le nombre ; vérifier l'échelle (mille, million, milliard) des deux.
"""


# Two hundred days of work in a year at least; of a year's twelve months ten may be worked, and a thirteenth paid.
WORKED, TEN, THIRTEEN, MONTHS = Fraction(200, 365), Fraction(10, 12), Fraction(13, 12), 12


def check(facts: Facts) -> Iterator[Outcome]:
    """Averages that total and count rule out."""
    for bound in facts.relations(FAMILY):
        total, count, average = (term(bound.one(role)) for role in ("total", "count", "average"))
        if total is not None and bound.one("every") is not None:
            yield from _as_often(bound, total)
            continue
        if total is None or average is None or (count is None and bound.relation.factor is None):
            yield bound.unchecked("le total, le nombre ou la moyenne manque")
            continue
        total, count = _in_parts_of(average.quantity.unit, total, count)
        average = _rounded(average.in_unit(total.quantity.unit))
        for whole, each in _ends(total, average):
            yield from _compared(bound, whole, count, each)


def _in_parts_of(rate: str | None, total: Term, count: Term | None) -> tuple[Term, Term | None]:
    """Kilometres and hours for km/h."""
    parts = parts_of_rate(rate)
    return (total.in_unit(parts[0]), count.in_unit(parts[1])) if parts and count else (total, count)


def _as_often(bound: Bound, total: Term) -> Iterator[Outcome]:
    """« 52 600 appels en 2018, soit un toutes les dix minutes »: so many times a year."""
    times, every = bound.relation.factor, bound.one("every")
    if times is None or times.lower is None or times.upper is None or every is None:
        return
    often = Known(times, times, "")
    equation = Equation((AtMost("total", "times"), AtMost("times", "total")), {"total": total}, {"times": often})
    middle = (times.lower + times.upper) / 2
    yield from contradiction(bound, CODE, NAME, equation, Bilingual(
        f"« {every.text} » font environ {shown(middle, None, 'fr')} fois par an, mais l'article écrit « {total.mention.text} ».",
        f"“{every.text}” is about {shown(middle, None, 'en')} times a year, but the article writes “{total.mention.text}”.",
    ))


def _rounded(average: Term) -> Term:
    """« 251 par jour »: an average written as a whole number is rounded, or cut off."""
    quantity = average.quantity
    if quantity.number is None or not quantity.possible.is_point:
        return average
    room = Interval(quantity.number - 1, quantity.number + 1)
    return replace(average, quantity=replace(quantity, possible=room, likely=room))


def _ends(total: Term, average: Term) -> Iterator[tuple[Term, Term]]:
    """Two ranges are compared end by end: « entre 640 et 910 par mois (entre 7 680 et 10 920 par an) »."""
    if total.quantity.hedge is not Hedge.RANGE or average.quantity.hedge is not Hedge.RANGE:
        yield total, average
        return
    for end in ("lower", "upper"):
        ends = [(found, getattr(found.quantity, end)) for found in (total, average)]
        if all(number is not None for _, number in ends):
            whole, each = (replace(found, quantity=exactly(found.quantity, number)) for found, number in ends)
            yield whole, each


def _loosely(stretches: Interval) -> Interval:
    """How many days a writer may reckon with where only the working ones count, and how many months."""
    low, high = stretches.lower, stretches.upper
    if low is None or high is None:
        return stretches
    if low == high == MONTHS:
        return Interval.between(low * TEN, high * THIRTEEN)
    return Interval.between(low if low == high else low * WORKED, high)


def _is_refuted(equation: Equation, stretches: Interval) -> bool:
    """Whether the figures do not fit even so."""
    return replace(equation, others={"count": Known(stretches, stretches, "")}).verdict() is not None


def _compared(bound: Bound, total: Term, count: Term | None, average: Term) -> Iterator[Outcome]:
    factor = bound.relation.factor
    number = count.number if count else (factor.lower if factor else None)
    if not number:
        return
    terms = {"total": total, "average": average, **({"count": count} if count else {})}
    others = {} if count or factor is None else {"count": Known(factor, factor, str(number))}
    equation = Equation((Product("total", "count", "average"),), terms, others)
    each, unit = total.number / number, average.quantity.unit or total.quantity.unit
    by_fr, by_en = (f"« {count.mention.text} »", f"“{count.mention.text}”") if count else (str(number), str(number))
    message = Bilingual(
        (
            f"« {total.mention.text} » divisés par {by_fr} font {shown(each, unit, 'fr')}, mais l'article écrit « "
            f"{average.mention.text} »."
        ),
        (
            f"“{total.mention.text}” divided by {by_en} is {shown(each, unit, 'en')}, but the article writes "
            f"“{average.mention.text}”."
        ),
    )
    sure = count or factor is None or _is_refuted(equation, _loosely(factor))
    gravest = Severity.ERROR if sure else Severity.WARNING
    yield from contradiction(bound, CODE, NAME, equation, message, gravest=gravest)
