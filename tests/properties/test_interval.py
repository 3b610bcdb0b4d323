"""Laws of the interval arithmetic: whatever members do, their intervals hold."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.model.interval import EMPTY, EVERYTHING, Interval, parse_interval

NUMBERS = st.fractions(min_value=-20, max_value=20, max_denominator=6)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """An interval with at least one member; ends may be open or unbounded."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    lower = None if draw(st.integers(0, 4)) == 0 else low
    upper = None if draw(st.integers(0, 4)) == 0 else high
    lower_open = lower is not None and low < high and draw(st.booleans())
    upper_open = upper is not None and low < high and draw(st.booleans())
    return Interval(lower, upper, lower_open, upper_open)


@st.composite
def with_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and one of its members, ends included where they are closed."""
    interval = draw(intervals())
    lower = interval.lower if interval.lower is not None else (interval.upper or Fraction(0)) - 50
    upper = interval.upper if interval.upper is not None else lower + 50
    member = lower + (upper - lower) * draw(st.fractions(0, 1, max_denominator=4))
    assume(interval.holds(member))
    return interval, member


@given(with_member(), with_member())
def test_sums_differences_and_products_of_members_are_members(a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    (left, x), (right, y) = a, b
    assert (left + right).holds(x + y)
    assert (left - right).holds(x - y)
    assert (left * right).holds(x * y)
    assert (-left).holds(-x)


@given(with_member(), with_member())
def test_quotients_of_members_are_members(a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    (left, x), (right, y) = a, b
    assume(y != 0)
    assert (left / right).holds(x / y)


@given(intervals(), intervals(), NUMBERS)
def test_a_member_of_both_is_a_member_of_the_intersection_and_only_then(left: Interval, right: Interval, x: Fraction) -> None:
    assert left.intersection(right).holds(x) == (left.holds(x) and right.holds(x))
    assert left.meets(right) != left.apart(right)


@given(intervals(), intervals(), NUMBERS)
def test_the_hull_holds_both(left: Interval, right: Interval, x: Fraction) -> None:
    if left.holds(x) or right.holds(x):
        assert left.hull(right).holds(x)


@given(intervals(), intervals())
def test_within_is_the_order_of_intersection_and_hull(left: Interval, right: Interval) -> None:
    assert left.intersection(right).within(left)
    assert left.within(left.hull(right))
    assert left.within(EVERYTHING)


@given(intervals())
def test_what_is_written_is_read_back(interval: Interval) -> None:
    assert parse_interval(str(interval)) == interval


@given(intervals(), NUMBERS)
def test_scaling_by_a_number_scales_every_member(interval: Interval, factor: Fraction) -> None:
    assert interval.scaled(factor) == interval * Interval.exactly(factor)


@pytest.mark.parametrize(("interval", "expected"), [
    ("[2 ; 4]", "[1/4 ; 1/2]"),
    ("]0 ; 4]", "[1/4 ; ∞["),
    ("[-4 ; 0[", "]-∞ ; -1/4]"),
    ("]2 ; ∞[", "]0 ; 1/2["),
    ("]-∞ ; -2]", "[-1/2 ; 0["),
    ("[-1 ; 1]", "]-∞ ; ∞["),
    ("]-∞ ; ∞[", "]-∞ ; ∞["),
    ("[0 ; 2]", "[1/2 ; ∞["),
    ("[-2 ; 0]", "]-∞ ; -1/2]"),
])
def test_reciprocals(interval: str, expected: str) -> None:
    assert str(parse_interval(interval).reciprocal()) == expected


@pytest.mark.parametrize(("left", "right", "expected"), [
    ("]2 ; 3]", "[4 ; 5[", "]8 ; 15["),
    ("[0 ; 3]", "]4 ; ∞[", "[0 ; ∞["),
    ("]0 ; 3]", "]4 ; ∞[", "]0 ; ∞["),
    ("[-2 ; 3]", "[-5 ; 7]", "[-15 ; 21]"),
    ("[0 ; 0]", "]-∞ ; ∞[", "[0 ; 0]"),
])
def test_products(left: str, right: str, expected: str) -> None:
    assert str(parse_interval(left) * parse_interval(right)) == expected


def test_nothing_comes_of_nothing() -> None:
    some = Interval.between(1, 2)
    assert (EMPTY + some).is_empty
    assert (EMPTY * some).is_empty
    assert (some / Interval.exactly(0)).is_empty
    assert EMPTY.within(some)
    assert Interval(Fraction(1), Fraction(1), upper_open=True).is_empty


@pytest.mark.parametrize("text", ["", "[1 2]", "(1 ; 2)", "[a ; 2]"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        parse_interval(text)
