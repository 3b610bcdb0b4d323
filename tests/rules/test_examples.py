"""Every rule finds its Wrong examples, points at the words, and leaves its Right ones alone."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimcheck.model.article import Article
from claimcheck.model.finding import Severity
from claimcheck.model.relation import FAMILIES
from claimcheck.pipeline import run
from claimcheck.rules import judge
from claimcheck.rules.catalogue import rule, rules
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.reference import parse_reference
from tests.rules.cases import Case, cases

if TYPE_CHECKING:
    from claimcheck.model.report import Report


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    """All examples, read and judged in one go."""
    found = {report.article: report for _, report in run(article(case) for case in cases() if not case.example.facts)}
    with_facts = [case for case in cases() if case.example.facts]
    for case, (claims, _) in zip(with_facts, run(article(case) for case in with_facts), strict=True):
        found[case.name], _ = judge(claims, parse_reference(case.example.facts))
    return found


def article(case: Case) -> Article:
    """The example as an article."""
    published = date.fromisoformat(case.example.date) if case.example.date else None
    return Article(id=case.name, text=case.example.text, published=published)


@pytest.mark.parametrize("case", [c for c in cases() if isinstance(c.example, Wrong)], ids=lambda case: case.name)
def test_a_wrong_example_is_found_where_it_is(case: Case, reports: dict[str, Report]) -> None:
    example = case.example
    assert isinstance(example, Wrong)
    start = example.text.index(example.at)
    end = start + len(example.at)
    found = [f for f in reports[case.name].findings if f.rule == case.rule and f.severity is not Severity.NOTE]
    assert found, f"nothing found in {example.text!r}"
    assert any(place.span.start < end and start < place.span.end for finding in found for place in finding.spans)
    assert {finding.severity.value for finding in found} == {example.severity}
    for finding in found:
        assert finding.message.fr
        assert finding.message.en


@pytest.mark.parametrize("case", [c for c in cases() if isinstance(c.example, Right)], ids=lambda case: case.name)
def test_a_right_example_is_left_alone(case: Case, reports: dict[str, Report]) -> None:
    loud = [f.message.fr for f in reports[case.name].findings if f.severity is not Severity.NOTE]
    assert not loud, f"{case.example.text!r}: {loud}"


@pytest.mark.parametrize("name", [found.name for found in rules()])
def test_a_rule_has_examples_of_both_kinds_and_a_page(name: str) -> None:
    found = rule(name)
    assert found is not None
    kinds = {type(example) for example in found.examples}
    assert kinds == {Wrong, Right}


def test_codes_names_and_families_are_unique_and_agree() -> None:
    for key in ("code", "name"):
        counted = Counter(getattr(found, key) for found in rules())
        assert [value for value, count in counted.items() if count > 1] == []
    for found in rules():
        assert found.name == found.check.__module__.rpartition(".")[2].replace("_", "-")
        assert found.family.replace("_", "-") == found.name
        assert found.family in FAMILIES or found.family == "reference_fact"
