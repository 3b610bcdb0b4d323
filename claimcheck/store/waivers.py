"""Accepted findings: the fingerprint that knows one again, and a report without them."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention, EntityMention, QuantityMention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding, Place
    from claimcheck.model.mention import Mention
    from claimcheck.model.report import Report
    from claimcheck.model.waiver import Waiver


def fingerprint(finding: Finding, claims: ClaimSet) -> str:
    """Of the rule, the words and their values: moving a sentence keeps it, another figure or another day does not."""
    places = sorted([_words(place), *_values(place, claims)] for place in finding.spans)
    return hashlib.sha256(json.dumps([finding.rule, places]).encode()).hexdigest()[:32]


def without_waived(report: Report, claims: ClaimSet, waivers: Iterable[Waiver]) -> Report:
    """The report with the accepted findings set aside. A waiver accepts one finding, not others like it."""
    left = Counter(waiver.fingerprint for waiver in dict.fromkeys(waivers))
    standing: list[Finding] = []
    waived: list[Finding] = []
    for finding in report.findings:
        mark = fingerprint(finding, claims)
        accepted = left[mark] > 0
        left[mark] -= accepted
        (waived if accepted else standing).append(finding)
    return replace(report, findings=tuple(standing), waived=tuple(waived))


def _words(place: Place) -> str:
    return " ".join(place.text.split())


def _values(place: Place, claims: ClaimSet) -> list[str]:
    within = (m for m in claims.mentions if m.span.start < place.span.end and place.span.start < m.span.end)
    return [_value(mention) for mention in within]


def _value(mention: Mention) -> str:
    match mention:
        case QuantityMention():
            return f"{mention.quantity.stated} {mention.quantity.unit}"
        case DateMention():
            return f"{mention.when.first}/{mention.when.last} {mention.duration} {mention.clock}"
        case EntityMention():
            return mention.canonical
