"""Articles to claims, each read only if no run of this version has read it before."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.report import Report
    from claimcheck.rules.reference import ReferenceFact
    from claimcheck.store.cache import Cache


def read(
    articles: Sequence[Article], cached: bool, reference: tuple[ReferenceFact, ...] = ()
) -> list[tuple[ClaimSet, Report]]:
    """The judged claims of articles, and what is wrong with them."""
    from claimcheck.rules import judge

    cache = _cache() if cached else None
    known = [cache.claims(article) if cache else None for article in articles]
    unread = [article for article, claims in zip(articles, known, strict=True) if claims is None]
    fresh = iter(_read(unread, cache) if unread else ())
    judged = (judge(claims or next(fresh), reference) for claims in known)
    return [(claims, report) for report, claims in judged]


@functools.cache
def _cache() -> Cache:
    from claimcheck.store.cache import opened  # 0.01 s, which unchanged claims need not pay

    return opened()


def _read(articles: list[Article], cache: Cache | None) -> list[ClaimSet]:
    from claimcheck.pipeline import read_all  # 1 s: only what is new needs the parser

    read = list(read_all(articles))
    if cache:
        for claims in read:
            cache.keep(claims)
    return read
