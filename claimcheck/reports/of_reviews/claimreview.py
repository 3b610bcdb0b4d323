"""schema.org ClaimReview (https://schema.org/ClaimReview), which search engines and fact-check archives read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.model.review import Status

if TYPE_CHECKING:
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.review import Review

# Of five, as most who publish reviews rate: 1 is false, 5 is true. What could not be proved has a name alone.
RATINGS = {Status.CONFIRMED: 5, Status.MIXED: 3, Status.REFUTED: 1}
NAMES = {
    Status.CONFIRMED: "Vrai", Status.MIXED: "En partie vrai", Status.REFUTED: "Faux", Status.UNPROVEN: "Invérifiable",
}


def document(claims: ClaimSet) -> list[dict[str, Any]]:
    """One ClaimReview for each reviewed claim, in text order."""
    reviews = {review.claim: review for review in claims.reviews}
    return [_review(claim, reviews[claim.id], claims) for claim in claims.claims if claim.id in reviews]


def _review(claim: Claim, review: Review, claims: ClaimSet) -> dict[str, Any]:
    return _present({
        "@context": "https://schema.org", "@type": "ClaimReview",
        "identifier": f"{claims.article.id}#{claim.id}", "inLanguage": claims.article.language,
        "claimReviewed": claim.text, "itemReviewed": _claim(claim, claims), "reviewRating": _rating(review.status),
        "author": {"@type": "Person", "name": review.by} if review.by else None,
        "datePublished": review.on.isoformat() if review.on else None,
        "reviewBody": review.note, "citation": review.url,
    })


def _claim(claim: Claim, claims: ClaimSet) -> dict[str, Any]:
    article = claims.article
    published = article.published.isoformat() if article.published else None
    return _present({
        "@type": "Claim", "text": claim.text,
        # Person or organisation: the article's words do not say which, and schema.org takes a Thing's name for either.
        "author": {"@type": "Person", "name": claim.source} if claim.source else None,
        "datePublished": published,
        "appearance": _present({
            "@type": "NewsArticle", "identifier": article.id, "headline": article.title, "datePublished": published,
        }),
    })


def _rating(status: Status) -> dict[str, Any]:
    value = RATINGS.get(status)
    scale = {"ratingValue": value, "bestRating": 5, "worstRating": 1} if value is not None else {}
    return {"@type": "Rating", "alternateName": NAMES[status], **scale}


def _present(fields: dict[str, Any]) -> dict[str, Any]:
    """What is known; schema.org has no null."""
    return {name: value for name, value in fields.items() if value is not None}
