"""The rules: each module with ``CODE`` and ``check(facts)`` is one; nothing is registered by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model.finding import Finding, Severity
from claimcheck.model.report import Checked, Derived, Report
from claimcheck.rules.catalogue import REFERENCE, rules_for
from claimcheck.rules.facts import Facts, Unchecked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.relation import Relation
    from claimcheck.rules.reference import ReferenceFact


def judge(claimset: ClaimSet, reference: tuple[ReferenceFact, ...] = ()) -> tuple[Report, ClaimSet]:
    """Check the claims against each other and the desk's own facts: the report, and the claims with their relations judged."""
    facts = Facts(claimset, reference)
    families = {relation.family for relation in claimset.relations} | ({REFERENCE} if reference else set())
    outcomes = [outcome for rule in rules_for(families) for outcome in rule.check(facts)]
    findings = ordered(outcome for outcome in outcomes if isinstance(outcome, Finding))
    left = {outcome.relation: outcome.reason for outcome in outcomes if isinstance(outcome, Unchecked)}
    judged = tuple(_verdict(relation, facts, findings, left) for relation in claimset.relations)
    derived = tuple(dict.fromkeys(outcome for outcome in outcomes if isinstance(outcome, Derived)))
    report = Report(claimset.article.id, findings, derived, _checked(claimset, judged))
    return report, replace(claimset, relations=judged, derived=derived)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In text order, the most severe first; what two rules or two relations find of the same words stands once."""
    kept: dict[object, Finding] = {}
    for finding in sorted(findings, key=_rank):
        kept.setdefault((finding.rule, frozenset(place.span for place in finding.spans)), finding)
    return tuple(sorted(kept.values(), key=lambda finding: (_start(finding), _rank(finding))))


def _rank(finding: Finding) -> tuple[int, str, str]:
    return finding.severity.rank, finding.code, finding.message.fr


def _start(finding: Finding) -> int:
    return min((place.span.start for place in finding.spans), default=0)


def _verdict(relation: Relation, facts: Facts, findings: tuple[Finding, ...], left: dict[Relation, str]) -> Relation:
    """``holds`` is false where a finding points at all figures of the relation, unset where nothing was compared."""
    reason = relation.unchecked or left.get(relation)
    if reason:
        return replace(relation, unchecked=reason, holds=None)
    rule = relation.family.replace("_", "-")
    spans = {mention.span for mention in facts.mentions(relation)}
    broken = any(
        finding.rule == rule and finding.severity is not Severity.NOTE and spans <= {place.span for place in finding.spans}
        for finding in findings
    )
    return replace(relation, holds=not broken)


def _checked(claimset: ClaimSet, relations: tuple[Relation, ...]) -> Checked:
    compared = Counter(r.family.replace("_", "-") for r in relations if r.holds is not None)
    left = Counter((r.family.replace("_", "-"), r.unchecked) for r in relations if r.unchecked)
    unchecked = tuple((rule, str(reason), count) for (rule, reason), count in sorted(left.items(), key=str))
    return Checked(len(claimset.claims), compared.total(), dict(sorted(compared.items())), unchecked)
