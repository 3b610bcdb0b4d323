"""Claims whose places are those of another writing of the same article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from claimcheck.model.composition import composition

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.model.article import Article
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.mention import Mention
    from claimcheck.model.relation import Relation
    from claimcheck.model.span import Span

    Move = Callable[[Span], Span]

Quoted = TypeVar("Quoted", bound="Claim | Mention")


def composed(article: Article) -> Article:
    """The article as it is read; itself where there is nothing to compose."""
    text, title = composition(article.text).text, article.title and composition(article.title).text
    return article if (text, title) == (article.text, article.title) else replace(article, text=text, title=title)


def as_stored(claims: ClaimSet, article: Article) -> ClaimSet:
    """Claims that were read in the composed text of ``article``, with their places in the article itself."""
    return claims if claims.article is article else relocated(claims, article, composition(article.text).back)


def as_read(claims: ClaimSet) -> ClaimSet:
    """Claims of an article with their places in its composed text."""
    article = composed(claims.article)
    return claims if claims.article is article else relocated(claims, article, composition(claims.article.text).ahead)


def relocated(claims: ClaimSet, article: Article, move: Move) -> ClaimSet:
    """The claims with every span moved into ``article``, and quoted from it."""
    return replace(
        claims, article=article,
        mentions=tuple(_quoted(mention, article, move) for mention in claims.mentions),
        claims=tuple(_quoted(claim, article, move) for claim in claims.claims),
        relations=tuple(_relation(relation, move) for relation in claims.relations),
    )


def _quoted(thing: Quoted, article: Article, move: Move) -> Quoted:
    span = move(thing.span)
    return replace(thing, span=span, text=span.of(article.text))


def _relation(relation: Relation, move: Move) -> Relation:
    return replace(relation, items=tuple(map(move, relation.items)), cue=move(relation.cue) if relation.cue else None)
