"""Sentences of our own, read through the whole line once for all tests."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.linking import link
from claimcheck.mentions import find_entities, find_figures, numbered
from claimcheck.model.article import Article
from claimcheck.reading import divide, parse_all

if TYPE_CHECKING:
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet


@cache
def linked(text: str) -> ClaimSet:
    """The claims of a text published on Wednesday 12 June 2024."""
    document = divide(Article("essai", text, date(2024, 6, 12)))
    [(parsed, figures)] = parse_all([(document, find_figures(document))])
    return link(parsed, numbered((*figures, *find_entities(parsed))))


def claim_with(text: str, figure: str) -> Claim:
    """The claim of a text that holds a figure with these words."""
    claims = linked(text)
    ids = {mention.id for mention in claims.mentions if mention.text == figure}
    [found] = [claim for claim in claims.claims if ids & set(claim.mentions)]
    return found
