"""Workflow commands of GitHub Actions: each finding stands beside its line in the pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import Severity
from claimcheck.reports.drawing.visible import HARMLESS, shown
from claimcheck.reports.drawing.wording import end_of, main_place, sentence, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding
    from claimcheck.reports import Outcome, Style

_KEPT = frozenset(f"\r\n{HARMLESS}")
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    for outcome in outcomes:
        for finding in outcome.report.findings:
            yield _command(finding, outcome, style)


def _command(finding: Finding, outcome: Outcome, style: Style) -> str:
    place = main_place(finding)
    properties = {"file": outcome.path, "title": f"{finding.rule} [{finding.code}]"}
    if place:
        # GitHub counts columns in UTF-16, as JavaScript does.
        before = outcome.article.text[place.span.start - place.column + 1 : place.span.start]
        end = end_of(place)
        start = 1 + _utf16(before)
        properties |= {
            "line": str(place.line), "col": str(start), "endLine": str(end.line),
            "endColumn": str(_utf16(end.last) + (start if end.line == place.line else 1)),
        }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = "\n".join([sentence(finding, style), *steps(finding, style)])
    return f"::{COMMANDS[finding.severity]} {written}::{_data(message)}\n"


def _utf16(text: str) -> int:
    return sum(2 if sign > "\uffff" else 1 for sign in text)


def _data(text: str) -> str:
    """Line ends as the runner writes them; its log is shown on terminals, which no other control code may reach."""
    text = "".join(sign if sign in _KEPT else shown(sign) for sign in text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
