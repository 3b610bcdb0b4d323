"""A report without the findings that the desk accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.store.fingerprints import of_finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding
    from claimcheck.model.report import Report
    from claimcheck.model.waiver import Waiver


def without_waived(report: Report, claims: ClaimSet, waivers: Iterable[Waiver]) -> Report:
    """The report with the accepted findings set aside. A waiver accepts one finding, not others like it."""
    left = Counter(waiver.fingerprint for waiver in dict.fromkeys(waivers))
    standing: list[Finding] = []
    waived: list[Finding] = []
    for finding in report.findings:
        mark = of_finding(finding, claims)
        accepted = left[mark] > 0
        left[mark] -= accepted
        (waived if accepted else standing).append(finding)
    return replace(report, findings=tuple(standing), waived=(*report.waived, *waived))


def still_needed(claims: ClaimSet, waived: Iterable[Finding]) -> tuple[Waiver, ...]:
    """The waivers of claims that set a finding aside, and those of reviews, which are not judged with the article."""
    left = Counter(of_finding(finding, claims) for finding in waived)
    kept: list[Waiver] = []
    for waiver in dict.fromkeys(claims.waivers):
        if left[waiver.fingerprint] > 0 or waiver.rule in _OF_REVIEWS:
            left[waiver.fingerprint] -= 1
            kept.append(waiver)
    return tuple(kept)


_OF_REVIEWS = frozenset({"not-reviewed", "changed-since-review"})
