"""Narrows the figures of a system by its equations, round after round, and notes where every narrowing comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.interval import EVERYTHING

if TYPE_CHECKING:
    from claimcheck.model.interval import Interval
    from claimcheck.solver.constraints import Constraint, System

ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """One narrowing: ``constraint`` leaves ``figure`` only ``implied``, so that ``before`` becomes ``after``.

    ``rests_on`` are the earlier steps, by number, that had narrowed the other figures (and this one).
    """

    number: int
    constraint: Constraint
    figure: str
    before: Interval
    implied: Interval
    after: Interval
    rests_on: tuple[int, ...]


@dataclass(frozen=True)
class Narrowing:
    """What is left of every figure. ``refuted`` is the step after which nothing is left of one, ``None`` where all have members.

    That nothing was refuted does not say that the system can be solved; ``settled`` tells whether narrowing had come to rest.
    """

    values: dict[str, Interval]
    steps: tuple[Step, ...]
    refuted: Step | None
    settled: bool


def propagate(system: System, rounds: int = ROUNDS) -> Narrowing:
    """Apply all equations until nothing moves, a figure has no value left, or ``rounds`` are over."""
    values = dict(system.values)
    latest: dict[str, int] = {}
    steps: list[Step] = []
    for _ in range(rounds):
        known = len(steps)
        for constraint in system.constraints:
            for figure, implied in constraint.implied(dict(values)):
                step = _narrowed(constraint, figure, implied, values, latest, len(steps))
                if step is None:
                    continue
                steps.append(step)
                if step.after.is_empty:
                    return Narrowing(values, tuple(steps), step, settled=True)
                values[figure], latest[figure] = step.after, step.number
        if len(steps) == known:
            return Narrowing(values, tuple(steps), None, settled=True)
    return Narrowing(values, tuple(steps), None, settled=False)


def _narrowed(
    constraint: Constraint, figure: str, implied: Interval, values: dict[str, Interval], latest: dict[str, int], number: int
) -> Step | None:
    before = values[figure]
    if implied == EVERYTHING or before.within(implied):
        return None
    rests_on = tuple(sorted({latest[name] for name in constraint.figures if name in latest}))
    return Step(number, constraint, figure, before, implied, before.intersection(implied), rests_on)
