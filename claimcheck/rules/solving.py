"""Hands equations over quantities to the solver, at both bands, and writes its steps out.

A rule names its figures once, ``verdict([Product("part", "whole", "share")], {"part": …, "whole": …, "share": …})``, and gets
``None`` where they can all be true, else the severity and the chain of steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.solver import AtMost, Product, Sum, System, core, propagate, steps_to
from claimcheck.writing.quantities import bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.model.quantity import Quantity
    from claimcheck.solver import Constraint, Step

HUNDREDTH = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Known:
    """A figure in both bands, in the unit that the equation computes in; ``label`` is how the proof names it."""

    possible: Interval
    likely: Interval
    label: str = ""
    unit: str | None = None

    def plus(self, number: int) -> Known:
        """The figure raised by a number: a change of +59 % as the factor 1,59."""
        more = Interval.exactly(number)
        return Known(self.possible + more, self.likely + more, self.label, self.unit)

    def opposite(self) -> Known:
        """The figure with its sign turned: a fall as a negative change."""
        return Known(-self.possible, -self.likely, self.label, self.unit)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The figures cannot all be true, at the gravity ``severity``; ``steps`` show why."""

    severity: Severity
    steps: tuple[Step, ...]


def known(quantity: Quantity, label: str = "") -> Known:
    """A quantity as a figure of an equation; percentages as ratios (« 30 % » is 0,3)."""
    if quantity.unit == "%":
        return Known(quantity.possible.scaled(HUNDREDTH), quantity.likely.scaled(HUNDREDTH), label, "%")
    return Known(quantity.possible, quantity.likely, label, quantity.unit)


def verdict(constraints: Iterable[Constraint], figures: Mapping[str, Known]) -> Verdict | None:
    """An error where the possible values cannot meet, a warning where only the likely ones cannot."""
    equations = tuple(constraints)
    for severity, values in (
        (Severity.ERROR, {name: figure.possible for name, figure in figures.items()}),
        (Severity.WARNING, {name: figure.likely for name, figure in figures.items()}),
    ):
        system = System(values, equations)
        if propagate(system).refuted is not None:
            narrowed = propagate(core(system))
            if narrowed.refuted is not None:
                return Verdict(severity, steps_to(narrowed, narrowed.refuted))
    return None


def narrowed(constraints: Iterable[Constraint], figures: Mapping[str, Known], name: str) -> Known:
    """What the equations leave of one figure, in both bands: a derived figure."""
    equations = tuple(constraints)
    possible = propagate(System({key: figure.possible for key, figure in figures.items()}, equations))
    likely = propagate(System({key: figure.likely for key, figure in figures.items()}, equations))
    return Known(possible.values[name], likely.values[name], figures[name].label, figures[name].unit)


def proof(steps: Iterable[Step], figures: Mapping[str, Known]) -> tuple[Bilingual, ...]:
    """The steps in words: « plus de 200 ÷ près de 30 % : plus de 667 »; a step that only repeats a figure says nothing."""
    labels = {figure.label for figure in figures.values()}
    return tuple(_written(step, figures) for step in steps if _formula(step, figures) not in labels)


def _written(step: Step, figures: Mapping[str, Known]) -> Bilingual:
    figure = figures[step.figure]
    shown = step.implied.scaled(100) if figure.unit == "%" else step.implied
    allowed, label = bounds_of(shown, figure.unit), _formula(step, figures)
    ending = ("", "")
    if step.after.is_empty:
        ending = (f", or l'article écrit {figure.label}", f", but the article writes {figure.label}") if figure.label else (
            ", ce que les autres chiffres excluent", ", which the other figures rule out")
    return Bilingual(f"{label} : {allowed.fr}{ending[0]}", f"{label}: {allowed.en}{ending[1]}")


def _formula(step: Step, figures: Mapping[str, Known]) -> str:
    def label(name: str) -> str:
        return figures[name].label or "?"

    match step.constraint:
        case Sum(total, parts):
            if step.figure == total:
                return " + ".join(map(label, parts))
            others = [part for part in parts if part != step.figure]
            return " − ".join(map(label, [total, *others]))
        case Product(result, left, right):
            if step.figure == result:
                return f"{label(left)} × {label(right)}"
            return f"{label(result)} ÷ {label(right if step.figure == left else left)}"
        case AtMost(lower, upper):
            return f"{label(lower)} ≤ {label(upper)}"
