"""reviewdog's diagnostic format, which comments on the lines of a review wherever reviewdog can."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck.model.finding import Severity
from claimcheck.reports.drawing.visible import escaped
from claimcheck.reports.drawing.wording import end_of, sentence, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding, Place
    from claimcheck.reports import Outcome, Style

LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    found = [_diagnostic(finding, outcome, style) for outcome in outcomes for finding in outcome.report.findings]
    yield escaped(json.dumps({"source": {"name": "claimcheck"}, "diagnostics": found}, ensure_ascii=False, indent=2)) + "\n"


def _diagnostic(finding: Finding, outcome: Outcome, style: Style) -> dict[str, Any]:
    places = [_location(place, outcome) for place in finding.spans] or [{"path": outcome.path}]
    diagnostic: dict[str, Any] = {
        "message": "\n".join([sentence(finding, style), *steps(finding, style)]), "location": places[0],
        "severity": LEVELS[finding.severity], "code": {"value": f"{finding.rule} [{finding.code}]"},
    }
    if places[1:]:
        related = [
            {"message": f"« {place.text} »", "location": location}
            for place, location in zip(finding.spans[1:], places[1:], strict=True)
        ]
        diagnostic["related_locations"] = related
    return diagnostic


def _location(place: Place, outcome: Outcome) -> dict[str, Any]:
    """reviewdog counts columns in bytes of UTF-8."""
    before = outcome.article.text[place.span.start - place.column + 1 : place.span.start]
    start, end = 1 + _bytes(before), end_of(place)
    last = _bytes(end.last) + (start if end.line == place.line else 1)
    return {
        "path": outcome.path,
        "range": {"start": {"line": place.line, "column": start}, "end": {"line": end.line, "column": last}},
    }


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
