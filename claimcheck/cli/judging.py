"""From articles and stored claims to outcomes: unchanged claims are judged as they stand, all else is read first."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.reports import Outcome
from claimcheck.rules import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.cli.pairing import Pair
    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet
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


def judgements(pairs: Iterable[Pair], reference: tuple[ReferenceFact, ...] = ()) -> Iterator[Judged]:
    """One for each pair, in order and as soon as it is known; what must be read goes to the parser in batches."""
    for must_be_read, group in groupby(pairs, key=lambda pair: pair.must_be_read):
        judged = _read if must_be_read else _as_stored
        yield from judged(group, reference)


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


def _read(pairs: Iterable[Pair], reference: tuple[ReferenceFact, ...]) -> Iterator[Judged]:
    from claimcheck.pipeline import run  # 1 s: only changed text needs the parser

    waiting: deque[Pair] = deque()

    def articles() -> Iterator[Article]:
        for pair in pairs:
            waiting.append(pair)
            yield pair.article
            if pair.stored and pair.is_outdated:
                # Like is compared with like: this version's reading of the old words, not what another one made of them.
                yield pair.stored.article

    read = run(articles(), reference)
    for claims, report in read:
        pair = waiting.popleft()
        if pair.stored is None:
            yield Judged(Outcome(report, pair.article), claims)
            continue
        now = replace(claims, waivers=pair.stored.waivers, reviews=pair.stored.reviews)
        old = next(read)[0] if pair.is_outdated else pair.stored
        yield Judged(compared(pair.article, old, now, report), now)


def _as_stored(pairs: Iterable[Pair], reference: tuple[ReferenceFact, ...]) -> Iterator[Judged]:
    for pair in pairs:
        if pair.stored:
            claims = replace(pair.stored, article=pair.article)
            report, _ = judge(claims, reference)
            yield Judged(Outcome(_without_waived(report, claims, claims.waivers), pair.article), claims)


def _place(finding: Finding) -> tuple[int, int]:
    places = finding.spans or finding.was
    return (places[0].span.start, places[0].span.end) if places else (0, 0)
