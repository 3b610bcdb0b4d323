"""The straight line: article → document → mentions → claims → relations → findings."""

from __future__ import annotations

from dataclasses import replace
from itertools import tee
from typing import TYPE_CHECKING

from claimcheck.linking import link
from claimcheck.mentions import find_entities, find_figures, numbered
from claimcheck.model.relocation import as_stored, composed
from claimcheck.reading import divide, parse_all
from claimcheck.relating import relate
from claimcheck.rules import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.document import Parsed
    from claimcheck.model.mention import Figure
    from claimcheck.model.report import Report
    from claimcheck.rules.reference import ReferenceFact


def run(articles: Iterable[Article], reference: tuple[ReferenceFact, ...] = ()) -> Iterator[tuple[ClaimSet, Report]]:
    """Read and judge each article, in order; the parser takes them in batches. ``reference`` are the desk's own facts."""
    for claims in read_all(articles):
        report, judged = judge(claims, reference)
        yield judged, report


def read_all(articles: Iterable[Article]) -> Iterator[ClaimSet]:
    """Read each article, in order; the parser takes them in batches."""
    stored, unread = tee(articles)
    divided = (divide(composed(article)) for article in unread)
    with_figures = ((document, find_figures(document)) for document in divided)
    for (parsed, figures), article in zip(parse_all(with_figures), stored, strict=True):
        yield as_stored(read_claims(parsed, figures), article)


def read_claims(parsed: Parsed, figures: tuple[Figure, ...]) -> ClaimSet:
    """Everything that the article states, before any rule has looked at it."""
    mentions = numbered((*figures, *find_entities(parsed)))
    claims = link(parsed, mentions)
    return replace(claims, relations=relate(parsed, claims))
