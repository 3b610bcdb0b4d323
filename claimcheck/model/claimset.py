"""All claims of one article: what a claims file holds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from claimcheck.model.encode import claims_document
from claimcheck.model.version import __version__

if TYPE_CHECKING:
    from claimcheck.model.article import Article
    from claimcheck.model.claim import Claim
    from claimcheck.model.mention import Mention
    from claimcheck.model.relation import Relation
    from claimcheck.model.report import Derived
    from claimcheck.model.review import Review
    from claimcheck.model.waiver import Waiver


@dataclass(frozen=True)
class ClaimSet:
    """The claims of an article, with the mentions that they are made of and the relations between them.

    ``article.text`` is empty where the set was read from a claims file whose article is not at hand. ``version`` is the
    program's that read the article: another one may read the same words otherwise.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    derived: tuple[Derived, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    reviews: tuple[Review, ...] = ()
    version: str = __version__

    @cached_property
    def by_id(self) -> dict[str, Mention]:
        """The mentions by their id."""
        return {mention.id: mention for mention in self.mentions}

    def claims_of(self, mention: Mention) -> tuple[Claim, ...]:
        """The claims that a mention is a figure of."""
        return tuple(self._claims_by_mention.get(mention.id, ()))

    @cached_property
    def _claims_by_mention(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for mention in claim.mentions:
                found[mention].append(claim)
        return found

    def to_dict(self) -> dict[str, Any]:
        """The JSON of the contract, schema ``claimcheck.claims/1``."""
        return claims_document(self)
