"""The solver never refutes a system that can be solved; z3 says which can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.interval import Interval
from claimcheck.solver import AtMost, Product, Sum, System, core, propagate

if TYPE_CHECKING:
    from fractions import Fraction

    from claimcheck.solver import Constraint

FIGURES = ("a", "b", "c", "d")
ENDS = st.fractions(min_value=-6, max_value=12, max_denominator=4)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    return Interval(
        None if draw(st.integers(0, 5)) == 0 else low, None if draw(st.integers(0, 5)) == 0 else high,
    )


@st.composite
def constraints(draw: st.DrawFn) -> Constraint:
    one, two, three = draw(st.permutations(FIGURES))[:3]
    match draw(st.integers(0, 2)):
        case 0:
            return Sum(one, (two, three))
        case 1:
            return Product(one, two, three)
        case _:
            return AtMost(one, two, strict=draw(st.booleans()))


@st.composite
def systems(draw: st.DrawFn) -> System:
    return System({name: draw(intervals()) for name in FIGURES}, tuple(draw(st.lists(constraints(), min_size=1, max_size=4))))


def solvable(system: System) -> z3.CheckSatResult:
    """What z3 says, on exact reals."""
    solver = z3.Solver()
    solver.set("timeout", 500)
    reals = {name: z3.Real(name) for name in FIGURES}
    for name, interval in system.values.items():
        if interval.lower is not None:
            solver.add(reals[name] >= _real(interval.lower))
        if interval.upper is not None:
            solver.add(reals[name] <= _real(interval.upper))
    for constraint in system.constraints:
        match constraint:
            case Sum(total, parts):
                solver.add(reals[total] == z3.Sum([reals[part] for part in parts]))
            case Product(result, left, right):
                solver.add(reals[result] == reals[left] * reals[right])
            case AtMost(lower, upper, strict):
                solver.add(reals[lower] < reals[upper] if strict else reals[lower] <= reals[upper])
    return solver.check()


def _real(value: Fraction) -> z3.ArithRef:
    return z3.RealVal(f"{value.numerator}/{value.denominator}")


@settings(max_examples=150, deadline=None)
@given(systems())
def test_what_is_refuted_cannot_be_solved(system: System) -> None:
    if propagate(system).refuted is not None:
        assert solvable(system) != z3.sat


@settings(max_examples=60, deadline=None)
@given(systems())
def test_the_core_of_a_refuted_system_is_refuted_and_needs_all_its_equations(system: System) -> None:
    if propagate(system).refuted is None:
        return
    small = core(system)
    assert propagate(small).refuted is not None
    for constraint in small.constraints:
        assert propagate(small.without(constraint)).refuted is None


@st.composite
def solved(draw: st.DrawFn) -> tuple[System, dict[str, Fraction]]:
    """A system made around a solution."""
    a, b = draw(ENDS), draw(ENDS)
    values = {"a": a, "b": b, "c": a + b, "d": a * b}
    around = {name: Interval.between(x - draw(st.integers(0, 3)), x + draw(st.integers(0, 3))) for name, x in values.items()}
    return System(around, (Sum("c", ("a", "b")), Product("d", "a", "b"))), values


@given(solved())
def test_narrowing_keeps_every_solution(case: tuple[System, dict[str, Fraction]]) -> None:
    system, values = case
    narrowing = propagate(system)
    assert narrowing.refuted is None
    for name, value in values.items():
        assert narrowing.values[name].holds(value)
        assert narrowing.values[name].within(system.values[name])
