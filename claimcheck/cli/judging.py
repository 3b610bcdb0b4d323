"""From articles and stored claims to outcomes: unchanged claims are judged as they stand, all else is read first."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from claimcheck.reports import Outcome
from claimcheck.rules import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.cli.inputs import Pair
    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding
    from claimcheck.model.report import Report
    from claimcheck.model.waiver import Waiver
    from claimcheck.rules.reference import ReferenceFact


def outcomes(pairs: Iterable[Pair], reference: tuple[ReferenceFact, ...] = ()) -> Iterator[Outcome]:
    """One outcome a pair, in order and as soon as it is known; what must be read goes to the parser in batches."""
    for must_be_read, group in groupby(pairs, key=lambda pair: pair.must_be_read):
        outcomes_of = _read if must_be_read else _as_stored
        yield from outcomes_of(group, reference)


def compared(article: Article, old: ClaimSet, new: ClaimSet, report: Report) -> Outcome:
    """What is wrong with the new text, and what changed in it, in text order."""
    from claimcheck.comparing import compare

    standing = _without_waived(report, new, (*old.waivers, *new.waivers))
    findings = sorted((*standing.findings, *compare(old, new)), key=_place)
    return Outcome(replace(standing, findings=tuple(findings)), article, old.article)


def judged(pair: Pair, reference: tuple[ReferenceFact, ...] = ()) -> tuple[ClaimSet, Report]:
    """The claims of stored claims' article as it stands now, and what is wrong with them that nobody has accepted."""
    waivers = pair.stored.waivers if pair.stored else ()
    if pair.stored is None or pair.must_be_read:
        from claimcheck.pipeline import run  # 1 s: only changed text needs the parser

        [(claims, report)] = run([pair.article], reference)
    else:
        claims = replace(pair.stored, article=pair.article)
        report, _ = judge(claims, reference)
    return claims, _without_waived(report, claims, waivers)


def _without_waived(report: Report, claims: ClaimSet, waivers: tuple[Waiver, ...]) -> Report:
    if not waivers:
        return report
    from claimcheck.store.waivers import without_waived  # most files have none

    return without_waived(report, claims, waivers)


def _read(pairs: Iterable[Pair], reference: tuple[ReferenceFact, ...]) -> Iterator[Outcome]:
    from claimcheck.pipeline import run  # 1 s: only changed text needs the parser

    waiting: list[Pair] = []

    def articles() -> Iterator[Article]:
        for pair in pairs:
            waiting.append(pair)
            yield pair.article

    for claims, report in run(articles(), reference):
        pair = waiting.pop(0)
        yield compared(pair.article, pair.stored, claims, report) if pair.stored else Outcome(report, pair.article)


def _as_stored(pairs: Iterable[Pair], reference: tuple[ReferenceFact, ...]) -> Iterator[Outcome]:
    for pair in pairs:
        if pair.stored:
            _, report = judged(pair, reference)
            yield Outcome(report, pair.article)


def _place(finding: Finding) -> tuple[int, int]:
    places = finding.spans or finding.was
    return (places[0].span.start, places[0].span.end) if places else (0, 0)
