"""A word or two exchanged in a sentence that stayed, which no kind of drift knows: worth a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.differences import neighbour
from claimcheck.comparing.drift_scope import CODE, NAME
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

_A_FEW = 4


def unexplained(found: Passage, findings: Sequence[Finding]) -> list[Finding]:
    """A note on each gap, where little else changed and nothing else is said of the passage."""
    changed = [word for gap in found.gaps for word in (*gap.old, *gap.new)]
    if findings or not found.in_order or not found.kept or not 0 < len(changed) <= _A_FEW:
        return []
    return [
        change(found, (CODE, NAME), Severity.NOTE, gap.old, gap.new or ([near] if (near := neighbour(found, gap.old)) else []))
        for gap in found.gaps
    ]
