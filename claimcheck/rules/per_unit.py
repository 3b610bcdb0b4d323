"""A total, a count and an average that do not fit.

What it finds
    « 60 millions d'euros pour 2 millions d'habitants, soit 300 euros par habitant »: it is 30.

Why it matters
    An amount per head makes a large figure felt, and a slipped scale in it is hard to see.

When it stays silent
    Where the figures are rounded so that the average may be true; for households against inhabitants, working days, weighted means.

How to mend it
    Divide the total by the count; check the scale (thousand, million, milliard) of both.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.rules.arithmetic import Equation, contradiction, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known
from claimcheck.solver import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "A109", "per-unit", "per_unit"

EXAMPLES = [
    Wrong("La taxe rapporte 60 millions d'euros pour 2 millions d'habitants, soit 300 euros par habitant.", at="300 euros"),
    Wrong("Le pont a été testé par 36 camions de 40 tonnes chacun, soit 2 440 tonnes au total.", at="2 440 tonnes"),
    Right("La taxe rapporte 60 millions d'euros pour 2 millions d'habitants, soit 30 euros par habitant.", why="60 ÷ 2 = 30"),
    Right("La taxe rapporte 60 millions d'euros, soit 300 euros par foyer.", why="no count is stated"),
]


def check(facts: Facts) -> Iterator[Outcome]:
    """Averages that total and count rule out."""
    for bound in facts.relations(FAMILY):
        total, count, average = (term(bound.one(role)) for role in ("total", "count", "average"))
        if total is None or average is None or (count is None and bound.relation.factor is None):
            yield bound.unchecked("le total, le nombre ou la moyenne manque")
            continue
        terms = {"total": total, "average": average, **({"count": count} if count else {})}
        factor = bound.relation.factor
        others = {} if count or factor is None else {"count": Known(factor, factor, _periods(factor.lower))}
        equation = Equation((Product("total", "count", "average"),), terms, others)
        number = count.number if count else (factor.lower if factor else None)
        if not number:
            continue
        each = total.number / number
        unit = average.quantity.unit or total.quantity.unit
        by = f"« {count.mention.text} »" if count else _periods(number)
        by_en = f"“{count.mention.text}”" if count else _periods(number)
        message = Bilingual(
            f"« {total.mention.text} » divisés par {by} font {shown(each, unit, 'fr')}, mais l'article écrit « {average.mention.text} ».",
            f"“{total.mention.text}” divided by {by_en} is {shown(each, unit, 'en')}, but the article writes “{average.mention.text}”.",
        )
        yield from contradiction(bound, CODE, NAME, equation, message)


def _periods(number: Fraction | None) -> str:
    return str(number or "")
