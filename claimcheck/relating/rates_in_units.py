"""A rate in a unit of its own beside what it divides: « 180 km en 4 heures, soit 45 km/h », « 24 t sur 4 ha, soit 6 t/ha »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.dimensions import dimension, parts_of_rate
from claimcheck.model.span import Span
from claimcheck.relating.averages import CONCLUDING
from claimcheck.relating.marks import amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

# « à une vitesse moyenne de 45 km/h », « à 45 km/h de moyenne », « un rendement moyen de 6 t/ha »
_MEAN_BEFORE = re.compile(r"\b(?:moyenne|moyen|rendement)(?: [^\W\d_]+){0,2} (?:de|d'|à)(?: [^\W\d_]+){0,2} ?$")
_MEAN_BEHIND = re.compile(r" (?:de|en) moyenne\b")
# How long something took, or over how much it was spread
_TAKEN = re.compile(
    r"\b(?:en|durant|pendant|après|met(?:tent|tra|tant)?|mis|(?:temps|durée|chrono) de|dure|duré|sur|pour"
    r"|d'une? [^\W\d_]+ de|de|d')"
    r"(?: (?:seulement|à peine|tout juste|moins de|les|ses|un total de))? ?$"
)
_AND_MORE = re.compile(r" et (?:quart|quelques|des|une? )|(?: et)? \d")
# Another speed than that of the whole way, or another way.
_OTHER = re.compile(
    r"\b(?:pointe|maxim\w+|minim\w+|limit\w+|vents?|rafales?|dont|puis|pauses?|arrêts?|contre|de plus|de moins|au lieu|avance"
    r"|retard|écart|derni\w+|premi\w+|restant\w*|chacune?|hausse|baisse|record)\b"
)
# Far from the speed, the only distance of a long sentence may be of something else.
REACH = 160


def find(context: Context) -> Iterator[Relation]:
    """Rates whose sentence tells one amount of each of the two dimensions that they divide."""
    for sentence in context.with_figures:
        figures = context.figures_in(sentence.span)
        rates = [figure for figure in figures if parts_of_rate(_unit(figure)) is not None]
        if len(rates) == 1 and (bound := _divided(context, rates[0], figures)) is not None:
            yield bound


def _divided(context: Context, rate: Figure, figures: tuple[Figure, ...]) -> Relation | None:
    above, below = (_only(figures, unit) for unit in parts_of_rate(_unit(rate)) or ())
    if above is None or below is None or not _is_taken(context, below):
        return None
    told = Span(min(above.span.start, below.span.start), rate.span.end)
    concluded = CONCLUDING.search(context.before(rate, 45)) is not None and below.span.end <= rate.span.start
    mean = _MEAN_BEFORE.search(context.before(rate, 45)) or _MEAN_BEHIND.match(context.after(rate, 24))
    start, end = min(told.start, rate.span.start), max(told.end, above.span.end, below.span.end)
    if not (concluded or mean) or end - start > REACH or _OTHER.search(context.words(Span(start, end))):
        return None
    return context.relation(
        "per_unit", ("total", above), ("count", below), ("average", rate), cue=Span(start, end), sure=concluded
    )


def _unit(figure: Figure) -> str | None:
    size = amount(figure)
    return size.unit if size is not None else None


def _only(figures: tuple[Figure, ...], unit: str) -> Figure | None:
    """The only amount of a dimension; beside kilometres, metres are of a height."""
    alike = [figure for figure in figures if dimension(_unit(figure)) == dimension(unit)]
    exact = [figure for figure in alike if _unit(figure) == unit]
    found = exact or alike
    return found[0] if len(found) == 1 else None


def _is_taken(context: Context, figure: Figure) -> bool:
    return _TAKEN.search(context.before(figure, 30)) is not None and not _AND_MORE.match(context.after(figure, 12))
