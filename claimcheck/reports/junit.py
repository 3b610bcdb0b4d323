"""JUnit XML: a test case for each article, which fails with its errors; the rest is its output."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from claimcheck.model.finding import Severity
from claimcheck.reports.drawing.visible import visible
from claimcheck.reports.drawing.wording import main_place, sentence, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding
    from claimcheck.reports import Outcome, Style

# visible() leaves nothing that XML 1.0 forbids but these two.
_NO_XML = re.compile("[\ufffe\uffff]")


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    cases = [_case(outcome, style) for outcome in outcomes]
    counts: dict[str, str] = {"tests": str(len(cases)), "failures": str(sum(len(case.findall("failure")) for case in cases))}
    suites = ET.Element("testsuites", {"name": "claimcheck", **counts})
    suite = ET.SubElement(suites, "testsuite", {"name": "claimcheck", "errors": "0", **counts})
    suite.extend(cases)
    ET.indent(suites)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _case(outcome: Outcome, style: Style) -> ET.Element:
    case = ET.Element("testcase", name=_text(outcome.path), classname="claimcheck")
    errors = [finding for finding in outcome.report.findings if finding.severity is Severity.ERROR]
    if errors:
        failure = ET.SubElement(case, "failure", type=errors[0].rule, message=_text(sentence(errors[0], style)))
        failure.text = "\n".join(_lines(finding, outcome, style) for finding in errors)
    others = [finding for finding in outcome.report.findings if finding.severity is not Severity.ERROR]
    if others:
        ET.SubElement(case, "system-out").text = "\n".join(_lines(finding, outcome, style) for finding in others)
    return case


def _lines(finding: Finding, outcome: Outcome, style: Style) -> str:
    place = main_place(finding)
    where = outcome.path + (f":{place.line}:{place.column}" if place else "")
    first = f"{where}: {finding.severity.value}: {finding.rule} [{finding.code}] {sentence(finding, style)}"
    return "\n".join(_text(line) for line in [first, *(f"  = {step}" for step in steps(finding, style))])


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", visible(text))
