"""SARIF 2.1.0, which GitHub code scanning and most editors read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from claimcheck.model.version import __version__
from claimcheck.reports.drawing.visible import escaped
from claimcheck.reports.drawing.wording import end_of, fingerprints, sentence, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding, Place
    from claimcheck.reports import Outcome, Style

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    found = [(outcome, finding, mark) for outcome in outcomes for finding, mark in fingerprints(outcome, waived=True)]
    rules = {finding.code: finding.rule for _, finding, _ in found}
    listed = [{"id": code, "name": rules[code]} for code in sorted(rules)]
    driver = {"name": "claimcheck", "version": __version__, "rules": listed}
    results = [_result(outcome, finding, mark, sorted(rules).index(finding.code), style) for outcome, finding, mark in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield escaped(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)) + "\n"


def _result(outcome: Outcome, finding: Finding, mark: str, index: int, style: Style) -> dict[str, Any]:
    # The file as it stands now; of words that are gone from it only the file can be pointed at.
    places = [_location(outcome, place) for place in finding.spans] or [{"physicalLocation": _file(outcome)}]
    result: dict[str, Any] = {
        "ruleId": finding.code, "ruleIndex": index, "level": finding.severity.value,
        "message": {"text": sentence(finding, style)},
        "locations": places[:1], "partialFingerprints": {"claimcheck/v1": mark},
    }
    if places[1:]:
        result["relatedLocations"] = [{"id": at, **place} for at, place in enumerate(places[1:], 1)]
    if finding in outcome.report.waived:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    if finding.proof:
        flow = [{"location": {**places[0], "message": {"text": step}}} for step in steps(finding, style)]
        result["codeFlows"] = [{"threadFlows": [{"locations": flow}]}]
    return result


def _file(outcome: Outcome) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(outcome.path.replace("\\", "/"))}}


def _location(outcome: Outcome, place: Place) -> dict[str, Any]:
    end = end_of(place)
    region = {
        "startLine": place.line, "startColumn": place.column, "endLine": end.line, "endColumn": end.column,
        "snippet": {"text": place.text},
    }
    location: dict[str, Any] = {"physicalLocation": {**_file(outcome), "region": region}}
    return {**location, "message": {"text": place.role}} if place.role else location
