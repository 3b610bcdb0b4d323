"""How much a finding weighs that only words carry: in a sentence reworded around it, it is worth a look and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
    from claimcheck.model.finding import Finding, Place
    from claimcheck.model.span import Span

_BY_WORDS = frozenset({"drift-attribution", "drift-hedge", "drift-modality", "drift-scope"})
"""Kinds told by words that have many synonyms; figures, names, denials and opposites say the same in any sentence."""

_REWORDED = 3
"""Words exchanged beside the finding, from which on a sentence counts as reworded."""


def weighed(found: Passage, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of a passage, with a note in the place of what is loud on words alone in a reworded sentence."""
    plain = [finding for finding in findings if _stands_alone(found, finding)]
    for finding in findings:
        yield finding if finding in plain or not _is_light(found, finding, plain) else replace(finding, severity=Severity.NOTE)


def _stands_alone(found: Passage, finding: Finding) -> bool:
    """Whether it is no matter of synonyms: a figure, a name, a denial, an opposite."""
    return finding.severity is not Severity.NOTE and (finding.rule not in _BY_WORDS or _has_names(found, finding))


def _is_light(found: Passage, finding: Finding, others: Sequence[Finding]) -> bool:
    moved = 0 if found.in_order else 1
    return moved + _changed_beside(found, finding, others) >= _REWORDED


def _has_names(found: Passage, finding: Finding) -> bool:
    """Whether a name or a figure of the old copy is among the words."""
    words = [word for word in found.old if any(place.span.overlaps(word.span) for place in finding.was)]
    return any(word.name or word.figure for word in words)


def _changed_beside(found: Passage, finding: Finding, others: Sequence[Finding]) -> int:
    """How many words went or came in other places than those of the finding, and are no change of fact themselves."""
    gaps = (gap for gap in found.gaps if not _holds(gap, finding) and not any(_holds(gap, other) for other in others))
    return sum(len(gap.old) + len(gap.new) for gap in gaps)


def _holds(gap: Gap, finding: Finding) -> bool:
    was, now = _spans(finding.was), _spans(finding.spans)
    return any(w.span.overlaps(s) for s in was for w in gap.old) or any(w.span.overlaps(s) for s in now for w in gap.new)


def _spans(places: Sequence[Place]) -> list[Span]:
    return [place.span for place in places]
