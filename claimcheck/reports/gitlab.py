"""GitLab code quality: an array of issues in the form of Code Climate."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck.model.finding import Severity
from claimcheck.reports.drawing.visible import escaped
from claimcheck.reports.drawing.wording import fingerprints, main_place, sentence, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding
    from claimcheck.reports import Outcome, Style

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    issues = [_issue(finding, mark, outcome, style) for outcome in outcomes for finding, mark in fingerprints(outcome)]
    yield escaped(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(finding: Finding, mark: str, outcome: Outcome, style: Style) -> dict[str, Any]:
    place = main_place(finding)
    return {
        "description": " — ".join([sentence(finding, style), *steps(finding, style)]),
        "check_name": f"{finding.rule} [{finding.code}]", "fingerprint": mark, "severity": LEVELS[finding.severity],
        "location": {"path": outcome.path.removeprefix("./"), "lines": {"begin": place.line if place else 1}},
    }
