"""Keeps of a narrowing only what its result rests on: the shortest chain that a person must read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.solver.propagate import propagate

if TYPE_CHECKING:
    from claimcheck.solver.constraints import System
    from claimcheck.solver.propagate import Narrowing, Step


def steps_to(narrowing: Narrowing, last: Step) -> tuple[Step, ...]:
    """The steps that ``last`` rests on, itself included, in order."""
    wanted = {last.number}
    for step in reversed(narrowing.steps):
        if step.number in wanted:
            wanted.update(step.rests_on)
    return tuple(step for step in narrowing.steps if step.number in wanted)


def core(system: System) -> System:
    """A refuted system without the equations that its refutation does not need: none of those left can go."""
    for constraint in system.constraints:
        smaller = system.without(constraint)
        if propagate(smaller).refuted is not None:
            system = smaller
    return system
