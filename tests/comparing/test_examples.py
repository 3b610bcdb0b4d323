"""The examples that stand beside each kind of drift, and the corpus of edits, through the whole line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from claimcheck.comparing import compare
from claimcheck.comparing.catalogue import kinds
from claimcheck.comparing.examples import Changed, Same
from claimcheck.model.article import Article
from claimcheck.model.finding import Severity
from claimcheck.pipeline import run

if TYPE_CHECKING:
    from claimcheck.model.finding import Finding

PUBLISHED = date(2024, 5, 16)
EXAMPLES = [(kind.name, example) for kind in kinds() for example in kind.examples]
EDITS = [
    edit
    for path in sorted(Path(__file__).parent.glob("edits*.yaml"))
    for edit in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], list[Finding]]:
    """What every example and edit gives, read in one run of the parser."""
    pairs = [(example.old, example.new) for _, example in EXAMPLES] + [(edit["old"], edit["new"]) for edit in EDITS]
    read = run(Article(id="example", text=text, published=PUBLISHED) for pair in pairs for text in pair)
    claims = [claimset for claimset, _ in read]
    return {pair: compare(claims[2 * at], claims[2 * at + 1]) for at, pair in enumerate(pairs)}


def loud(findings: list[Finding]) -> list[str]:
    return [f"{finding.rule}: {finding.message.fr}" for finding in findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else value.new[:40])
def test_examples_of_a_kind(name: str, example: Changed | Same, found: dict[tuple[str, str], list[Finding]]) -> None:
    findings = found[example.old, example.new]
    if isinstance(example, Same):
        assert loud(findings) == [], example.why
        return
    named = [finding for finding in findings if finding.rule == name]
    assert named, loud(findings)
    if example.at is not None:
        assert any(example.at in place.text for finding in named for place in finding.spans)
    if example.was is not None:
        assert any(example.was in place.text for finding in named for place in finding.was)


def test_every_kind_shows_what_it_reports_and_what_it_leaves() -> None:
    for kind in kinds():
        assert {type(example) for example in kind.examples} == {Changed, Same}, kind.name


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit['kind']}: {edit['new'][:50]}")
def test_edits(edit: dict[str, str], found: dict[tuple[str, str], list[Finding]]) -> None:
    findings = found[edit["old"], edit["new"]]
    if edit["kind"] == "harmless":
        assert loud(findings) == []
    else:
        assert f"drift-{edit['kind']}" in {finding.rule for finding in findings}, loud(findings)
