"""A finding as plain sentences, for formats that show text as it is."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model.composition import composition
from claimcheck.reports.drawing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import Finding, Place
    from claimcheck.reports import Outcome, Style


def sentence(finding: Finding, style: Style) -> str:
    """What is wrong, in one paragraph."""
    return visible(finding.message.in_(style.language))


def steps(finding: Finding, style: Style) -> list[str]:
    """The computation."""
    return [visible(step.in_(style.language)) for step in finding.proof]


def main_place(finding: Finding) -> Place | None:
    """The words to point at, in the article as it stands now; ``None`` where they are gone from it."""
    return finding.spans[0] if finding.spans else None


class End(NamedTuple):
    """Just after the last of some words."""

    line: int
    column: int
    last: str


def end_of(place: Place) -> End:
    """Where the words end, which may be on a later line; ``last`` are those on that line."""
    lines = re.split(r"\r\n|\r|\n", place.text)
    start = place.column if len(lines) == 1 else 1
    return End(place.line + len(lines) - 1, start + len(lines[-1]), lines[-1])


def fingerprints(outcome: Outcome, *, waived: bool = False) -> Iterator[tuple[Finding, str]]:
    """The findings, also the ``waived`` ones, with a fingerprint each, which edits elsewhere in the article leave as it is."""
    seen: dict[str, int] = {}
    report = outcome.report
    for finding in (*report.findings, *report.waived) if waived else report.findings:
        words = [composition(place.text).text for place in (*finding.spans, *finding.was)]
        key = "\0".join([outcome.path, finding.code, *finding.claims, *words])
        seen[key] = seen.get(key, 0) + 1
        raw = f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")
        yield finding, hashlib.sha256(raw).hexdigest()[:32]
