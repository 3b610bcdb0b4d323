"""The solver narrows, refutes, stops and explains."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model.interval import EVERYTHING, Interval
from claimcheck.solver import AtMost, Product, Sum, System, core, propagate, steps_to


def test_a_part_and_a_share_give_the_whole() -> None:
    system = System(
        {"part": Interval.more_than(300), "share": Interval(Fraction(2, 5), Fraction(1, 2)), "whole": EVERYTHING},
        (Product("part", "whole", "share"),),
    )
    assert propagate(system).values["whole"] == Interval.more_than(600)


def test_parts_above_their_total_are_refuted_with_the_step_that_shows_it() -> None:
    system = System(
        {"total": Interval.exactly(90), "a": Interval.exactly(60), "b": Interval.exactly(40)}, (Sum("total", ("a", "b")),),
    )
    narrowing = propagate(system)
    assert narrowing.refuted is not None
    assert narrowing.refuted.figure == "total"
    assert narrowing.refuted.implied == Interval.exactly(100)


def test_two_equations_that_share_a_figure_are_solved_together() -> None:
    system = System(
        {
            "a": Interval.exactly(10), "share": Interval.exactly(Fraction(1, 4)),
            "whole": EVERYTHING, "other": Interval.at_least(50),
        },
        (Product("a", "whole", "share"), AtMost("other", "whole")),
    )
    narrowing = propagate(system)
    assert narrowing.refuted is not None
    chain = steps_to(narrowing, narrowing.refuted)
    assert [step.figure for step in chain] == ["whole", "other"]


def test_the_proof_leaves_out_what_it_does_not_need() -> None:
    needed = Sum("total", ("a", "b"))
    system = System(
        {
            "total": Interval.exactly(5), "a": Interval.exactly(3), "b": Interval.exactly(3),
            "c": EVERYTHING, "d": Interval.exactly(2),
        },
        (Product("c", "a", "d"), needed),
    )
    assert core(system).constraints == (needed,)


def test_a_factor_that_may_be_zero_tells_nothing_of_the_other() -> None:
    system = System(
        {"r": Interval.between(0, 5), "f": Interval.between(0, 2), "x": EVERYTHING}, (Product("r", "x", "f"),),
    )
    assert propagate(system).values["x"] == EVERYTHING


def test_narrowing_without_end_stops_and_says_so() -> None:
    half = Interval.exactly(Fraction(1, 2))
    system = System(
        {"x": Interval.between(0, 1), "y": Interval.between(0, 1), "half": half},
        (Product("x", "y", "half"), Product("y", "x", "half")),
    )
    narrowing = propagate(system, rounds=5)
    assert narrowing.refuted is None
    assert not narrowing.settled
    assert narrowing.values["x"].holds(0)


def test_equal_ends_meet_only_where_the_order_is_not_strict() -> None:
    values = {"a": Interval.exactly(3), "b": Interval.exactly(3)}
    assert propagate(System(values, (AtMost("a", "b"),))).refuted is None
    assert propagate(System(values, (AtMost("a", "b", strict=True),))).refuted is not None
