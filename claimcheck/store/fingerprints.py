"""By which an accepted finding and a reviewed claim are known again in an edited article: what they say, not where."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from claimcheck.model.composition import composition
from claimcheck.model.mention import DateMention, EntityMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding, Place
    from claimcheck.model.mention import Mention


def of_finding(finding: Finding, claims: ClaimSet) -> str:
    """Of the rule, the words and their values: moving a sentence keeps it, another figure or another day does not."""
    places = sorted([_words(place), *_values(place, claims)] for place in finding.spans)
    return _hashed([finding.rule, places])


def of_claim(claim: Claim, claims: ClaimSet) -> str:
    """Of what it says: its figures, verb and certainty. « 200 » may become « deux cents », and the words around it may change."""
    said = sorted(_value(claims.by_id[mention]) for mention in claim.mentions)
    about = [claim.predicate, claim.modality.value, claim.negated, claim.bound.value if claim.bound else None, claim.source]
    return _hashed([claim.id, said, about])


def _hashed(content: object) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]


def _words(place: Place) -> str:
    return " ".join(composition(place.text).text.split())


def _values(place: Place, claims: ClaimSet) -> list[str]:
    within = (m for m in claims.mentions if m.span.start < place.span.end and place.span.start < m.span.end)
    return [_value(mention) for mention in within]


def _value(mention: Mention) -> str:
    match mention:
        case QuantityMention():
            return f"{mention.quantity.stated} {mention.quantity.unit}"
        case DateMention():
            return f"{mention.when.first}/{mention.when.last} {mention.duration} {mention.clock}"
        case EntityMention():
            return mention.canonical
