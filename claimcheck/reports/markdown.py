"""A summary in Markdown, for the page of a CI job or a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.reports.drawing.summary import SEVERITIES, Tally
from claimcheck.reports.drawing.visible import visible
from claimcheck.reports.drawing.wording import main_place, sentence, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.finding import Finding
    from claimcheck.reports import Outcome, Style

HEADINGS = Bilingual(fr="| Où | Gravité | Règle | Constat |", en="| Where | Severity | Rule | Finding |")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&@-])")


def render(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    tally, rows = Tally(), []
    for outcome in outcomes:
        tally.add(outcome)
        rows += [_row(finding, outcome, style) for finding in outcome.report.findings]
    yield "## claimcheck\n\n" + _escaped(tally.sentence(style.language)) + ".\n"
    if rows:
        yield "\n".join(["", HEADINGS.in_(style.language), "| --- | --- | --- | --- |", *rows]) + "\n"


def _row(finding: Finding, outcome: Outcome, style: Style) -> str:
    place = main_place(finding)
    where = outcome.path + (f":{place.line}:{place.column}" if place else "")
    said = "<br>".join(_escaped(line) for line in [sentence(finding, style), *steps(finding, style)])
    severity = SEVERITIES[style.language][finding.severity]
    return f"| {_escaped(where)} | {severity} | {_escaped(f'{finding.rule} [{finding.code}]')} | {said} |"


def _escaped(text: str) -> str:
    """Article text is never markup: no link, image, mention of a person or piece of HTML comes of it."""
    return _SPECIAL.sub(r"\\\1", visible(text))
