"""The findings that an archive had when it adopted claimcheck: known, and left out, so that only new ones fail."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem
from claimcheck.reports.drawing.wording import fingerprints
from claimcheck.store.spoiled import NOT_JSON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set
    from pathlib import Path

    from claimcheck.reports import Outcome

SCHEMA = "claimcheck.baseline/1"


class _Baseline(msgspec.Struct):
    schema: str
    findings: dict[str, str]


def known(path: Path) -> Set[str]:
    """The fingerprints that a baseline holds; a ``Problem`` where it is none."""
    from claimcheck.store.library import content

    try:
        found = msgspec.json.decode(content(path), type=_Baseline)
    except NOT_JSON as error:
        raise _no_baseline(path, str(error)) from None
    if found.schema != SCHEMA:
        raise _no_baseline(path, found.schema)
    return found.findings.keys()


def without(fingerprints_known: Set[str], outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """The outcomes with the known findings set aside, as accepted ones are."""
    for outcome in outcomes:
        marked = list(fingerprints(outcome))
        left = tuple(finding for finding, mark in marked if mark not in fingerprints_known)
        old = tuple(finding for finding, mark in marked if mark in fingerprints_known)
        report = replace(outcome.report, findings=left, waived=(*outcome.report.waived, *old))
        yield outcome._replace(report=report)


def marks(outcomes: Iterable[Outcome]) -> dict[str, str]:
    """Every finding's fingerprint, with words by which people know it."""
    return {
        mark: f"{outcome.path}: {finding.rule}: {', '.join(place.text for place in (*finding.spans, *finding.was))}"
        for outcome in outcomes for finding, mark in fingerprints(outcome)
    }


def encoded(findings: Mapping[str, str]) -> bytes:
    """A baseline as a file: by article and words, so that its diff can be read."""
    ordered = dict(sorted(findings.items(), key=lambda item: (item[1], item[0])))
    written = json.dumps({"schema": SCHEMA, "findings": ordered}, ensure_ascii=False, indent=2)
    return written.encode("utf-8", "surrogatepass") + b"\n"


def _no_baseline(path: Path, said: str) -> Problem:
    return Problem(Bilingual(
        fr=f"{path} : ce n'est pas ce que `claimcheck baseline` écrit ({said}) ; écrivez-le de nouveau",
        en=f"{path}: not what `claimcheck baseline` writes ({said}); write it again",
    ))
