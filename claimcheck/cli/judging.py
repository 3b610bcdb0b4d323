"""From articles and stored claims to outcomes: unchanged claims are judged as they stand, all else is read first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.corpus.reading import read
from claimcheck.model.claimset import ClaimSet
from claimcheck.reports import Outcome
from claimcheck.rules import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.pair import Pair
    from claimcheck.model.article import Article
    from claimcheck.model.finding import Finding
    from claimcheck.model.report import Report
    from claimcheck.model.waiver import Waiver
    from claimcheck.rules.reference import ReferenceFact


class Judged(NamedTuple):
    """What checking an article gave, and its claims as it stands now, with what people added to the stored ones."""

    outcome: Outcome
    claims: ClaimSet

    @property
    def with_unreviewed(self) -> Outcome:
        """The outcome with a finding for each claim that nobody checked, or that changed since."""
        from claimcheck.reviewing import unreviewed

        report = self.outcome.report
        findings = sorted((*report.findings, *unreviewed(self.claims)), key=_place)
        return self.outcome._replace(report=replace(report, findings=tuple(findings)))


@dataclass(frozen=True)
class Judging:
    """What becomes of a few pairs: one judgement each, in order. Processes of their own take it along."""

    reference: tuple[ReferenceFact, ...] = ()
    cached: bool = False

    def __call__(self, pairs: list[Pair]) -> list[Judged]:
        unread = [article for pair in pairs if pair.must_be_read for article in _unread(pair)]
        fresh = iter(read(unread, self.cached, self.reference) if unread else ())
        return [_read_again(pair, fresh) if pair.must_be_read else _as_stored(pair, self.reference) for pair in pairs]


def compared(article: Article, old: ClaimSet, new: ClaimSet, report: Report) -> Outcome:
    """What is wrong with the new text, and what changed in it, in text order."""
    from claimcheck.comparing import compare

    standing = _without_waived(report, new, (*old.waivers, *new.waivers))
    findings = sorted((*standing.findings, *compare(old, new)), key=_place)
    return Outcome(replace(standing, findings=tuple(findings)), article, old.article)


def _without_waived(report: Report, claims: ClaimSet, waivers: tuple[Waiver, ...]) -> Report:
    if not waivers:
        return report
    from claimcheck.store.waivers import without_waived  # most files have none

    return without_waived(report, claims, waivers)


def _unread(pair: Pair) -> Iterator[Article]:
    yield pair.article
    if pair.stored and pair.is_outdated:
        # Like is compared with like: this version's reading of the old words, not what another one made of them.
        yield pair.stored.article


def _read_again(pair: Pair, fresh: Iterator[tuple[ClaimSet, Report]]) -> Judged:
    claims, report = next(fresh)
    if pair.stored is None:
        return Judged(Outcome(report, pair.article), claims)
    now = replace(claims, waivers=pair.stored.waivers, reviews=pair.stored.reviews)
    old = next(fresh)[0] if pair.is_outdated else pair.stored
    return Judged(compared(pair.article, old, now, report), now)


def _as_stored(pair: Pair, reference: tuple[ReferenceFact, ...]) -> Judged:
    claims = replace(pair.stored, article=pair.article) if pair.stored else ClaimSet(pair.article)
    report, _ = judge(claims, reference)
    return Judged(Outcome(_without_waived(report, claims, claims.waivers), pair.article), claims)


def _place(finding: Finding) -> tuple[int, int]:
    places = finding.spans or finding.was
    return (places[0].span.start, places[0].span.end) if places else (0, 0)
