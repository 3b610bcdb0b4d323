"""The desk's reference file: what it says, and what is refused."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model.interval import Interval
from claimcheck.model.problem import Problem
from claimcheck.model.timespan import Timespan
from claimcheck.rules.reference import parse_reference


def test_a_fact_is_read_exactly() -> None:
    where = '[[fact]]\nmeasure = "part"\nof = "Lyon"\ntime = "2021"\nsource = "Insee"\n'
    [fact] = parse_reference(where + 'value = "12,5"\nunit = "%"')
    assert fact.value == Interval.exactly(Fraction(25, 2))
    assert fact.time == Timespan(date(2021, 1, 1), date(2021, 12, 31))
    assert (fact.measure, fact.of, fact.unit, fact.source) == ("part", "Lyon", "%", "Insee")


def test_a_range_may_have_one_end() -> None:
    [fact] = parse_reference('[[fact]]\nmeasure = "part"\nlower = "3"\nsource = "Insee"')
    assert fact.value == Interval.at_least(3)


@pytest.mark.parametrize(("text", "says"), [
    ("fact = ", "not TOML"),
    ("[other]", "unknown keys ['other']"),
    ('[[fact]]\nmeasure = "part"\nvalue = "3"', "['source'] missing"),
    ('[[fact]]\nmeasure = "part"\nsource = "x"', "no value"),
    ('[[fact]]\nmeasure = "part"\nsource = "x"\nvalue = "three"', "no number"),
    ('[[fact]]\nmeasure = "part"\nsource = "x"\nvalue = "1e999999999"', "no number"),
    ('[[fact]]\nmeasure = "part"\nsource = "x"\nvalue = "3"\ntime = "soon"', "neither a year nor a day"),
    ('[[fact]]\nmeasure = "part"\nsource = "x"\nvalue = "3"\nplace = "Lyon"', "unknown keys ['place']"),
])
def test_what_is_no_fact_is_refused_with_the_remedy(text: str, says: str) -> None:
    with pytest.raises(Problem, match=re.escape(says)):
        parse_reference(text)
