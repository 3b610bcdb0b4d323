"""W3C Web Annotation (https://www.w3.org/TR/annotation-model/), which annotation tools read and hang on the article's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.review import Review

AROUND = 32  # signs before and after the quoted words, by which they are found again in an edited text


def document(claims: ClaimSet) -> list[dict[str, Any]]:
    """One annotation for each reviewed claim, in text order."""
    reviews = {review.claim: review for review in claims.reviews}
    return [_annotation(claim, reviews[claim.id], claims) for claim in claims.claims if claim.id in reviews]


def _annotation(claim: Claim, review: Review, claims: ClaimSet) -> dict[str, Any]:
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:claimcheck:{quote(claims.article.id, safe='')}:{claim.id}", "type": "Annotation", "motivation": "assessing",
        **({"creator": {"type": "Person", "name": review.by}} if review.by else {}),
        # The model wants a moment (xsd:dateTime), and a review has a day: its first moment.
        **({"created": f"{review.on.isoformat()}T00:00:00Z"} if review.on else {}),
        "body": list(_bodies(review, claims.article.language)),
        "target": {"source": quote(claims.article.path or claims.article.id), "selector": _selectors(claim, claims.article.text)},
    }


def _bodies(review: Review, language: str) -> Iterator[dict[str, Any]]:
    yield {"type": "TextualBody", "value": review.status.value, "purpose": "tagging"}
    if review.note:
        yield {
            "type": "TextualBody", "value": review.note, "format": "text/plain", "language": language, "purpose": "commenting",
        }
    if review.url:
        yield {"type": "SpecificResource", "source": review.url, "purpose": "linking"}


def _selectors(claim: Claim, text: str) -> list[dict[str, Any]]:
    """By the words, and by their place in code points, as the model counts (section 4.2.5)."""
    start, end = claim.span.start, claim.span.end
    return [
        {
            "type": "TextQuoteSelector", "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
