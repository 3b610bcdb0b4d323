"""Checks that the figures, dates and names of a French article can all be true together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.version import __version__

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812

    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding
    from claimcheck.model.report import Report

__all__ = ["__version__", "compare", "extract", "verify"]


def extract(text: str, date: str | Date | None = None, *, title: str | None = None, id: str = "article") -> ClaimSet:  # noqa: A002
    """Write down every checkable claim of a French text.

    ``date`` is the day of publication, against which « mardi » or « il y a deux ans » are read.
    Raises ``ValueError`` where ``date`` is no day of the calendar written YYYY-MM-DD.
    """
    from datetime import date as day

    from claimcheck.model.article import Article
    from claimcheck.pipeline import run  # 1 s: only reading a text needs the parser

    published = day.fromisoformat(date) if isinstance(date, str) else date
    [(claims, _)] = run([Article(id=id, text=text, published=published, title=title)])
    return claims


def verify(claims: ClaimSet) -> Report:
    """Tell whether the claims can all be true together; findings that the claims' own waivers accept are set aside."""
    from claimcheck.rules import judge
    from claimcheck.store.waivers import without_waived

    report, _ = judge(claims)
    return without_waived(report, claims, claims.waivers)


def compare(old: ClaimSet, new: ClaimSet) -> list[Finding]:
    """What changed from the stored claims to those of the edited copy, in the order of the new text."""
    from claimcheck.comparing import compare as drift

    return drift(old, new)
