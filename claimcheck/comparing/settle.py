"""One finding for one change: the kind that says it best stands, the others of the same words are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.finding import Finding, Place

PRECEDENCE = (
    "drift-quotation", "drift-attribution", "drift-removed", "drift-added", "drift-scale", "drift-unit", "drift-value",
    "drift-date", "drift-direction", "drift-polarity", "drift-modality", "drift-hedge", "drift-scope", "drift-entity",
    "drift-wording",
)


def settled(findings: Sequence[Finding]) -> list[Finding]:
    """The findings on one passage, each change told once."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_weight):
        if not any(_tells(other, finding) for other in kept):
            kept.append(finding)
    known = [finding for finding in kept if finding.rule != _UNEXPLAINED]
    return [finding for finding in kept if finding.rule != _UNEXPLAINED or not any(_meets(finding, other) for other in known)]


_UNEXPLAINED = PRECEDENCE[-1]
"""What no kind knows is told where no kind tells anything."""


def _meets(one: Finding, other: Finding) -> bool:
    return _touches(one.was, other.was) or _touches(one.spans, other.spans)


def in_text_order(findings: Iterable[Finding]) -> list[Finding]:
    """By their place in the new text; what is gone, by its place in the old one."""
    return sorted(findings, key=lambda finding: (_start(finding), finding.code))


def _weight(finding: Finding) -> tuple[bool, bool, int, int]:
    """A note hides nothing louder, and that a few words came or went no note that says what they do."""
    is_note = finding.severity is Severity.NOTE
    is_plain = is_note and finding.rule in ("drift-removed", "drift-added", _UNEXPLAINED)
    return is_note, is_plain, PRECEDENCE.index(finding.rule), _start(finding)


def _tells(one: Finding, other: Finding) -> bool:
    """Whether ``one`` already points at the words of ``other``; a changed quotation tells whatever changed in it."""
    if one.rule == "drift-quotation":
        return _touches(other.spans, one.spans) or _touches(other.was, one.was)
    if one.rule == "drift-attribution" and other.rule == "drift-removed" and _touches(other.was, one.was):
        return True
    return _within(other.spans, one.spans) and _within(other.was, one.was)


def _touches(places: Sequence[Place], others: Sequence[Place]) -> bool:
    return any(one.span.overlaps(other.span) for one in places for other in others)


def _within(places: Sequence[Place], others: Sequence[Place]) -> bool:
    return all(any(big.span.covers(small.span) for big in others) for small in places)


def _start(finding: Finding) -> int:
    return min((place.span.start for place in finding.spans or finding.was), default=0)
