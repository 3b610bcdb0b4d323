"""Two claims of one subject, measure, whole and time: their ids are alike, so their figures must be, too."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.model.claim import Modality
from claimcheck.model.mention import QuantityMention
from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import Claim
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "same_fact"
REPEATED = re.compile(r"-\d{1,3}$")
UPPER, LOWER = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST}), frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
CLASS = re.compile(r"\b(?:de|des|les|aux) $")
REACHING = frozenset({"atteindre", "dépasser", "franchir", "excéder"})


def find(context: Context) -> Iterator[Relation]:
    """A lower bound and an upper bound of the same measure: « devrait dépasser », « ne devrait pas atteindre »."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in context.claimset.claims:
        if claim.measure and claim.subject and claim.modality in {Modality.FACT, Modality.FORECAST}:
            groups[REPEATED.sub("", claim.id)].append(claim)
    for claims in groups.values():
        above = [m for claim in claims if (m := _only(context, claim)) and _bound(claim, m) in LOWER]
        below = [m for claim in claims if (m := _only(context, claim)) and _bound(claim, m) in UPPER]
        for high in above:
            for low in (m for m in below if m.quantity.unit == high.quantity.unit and not _are_classes(context, high, m)):
                yield context.relation(FAMILY, ("lower", high), ("upper", low))


def _are_classes(context: Context, first: QuantityMention, second: QuantityMention) -> bool:
    """« les communes de plus de 3 000 habitants », « celles de moins de 3 000 »: two classes of things, not one figure.

    So are « 12 % gagnent moins de 1 000 euros et 38 % plus de 2 500 ».
    """
    early, late = sorted((first, second), key=lambda mention: mention.span)
    home = context.sentence(early)
    shares = (m.quantity.unit == "%" for m in context.quantities_in(context.gap(early, late)))
    shared_out = first.quantity.unit != "%" and home == context.sentence(late) and any(shares)
    return shared_out or all(CLASS.search(context.before(mention, 6)) for mention in (first, second))


def _only(context: Context, claim: Claim) -> QuantityMention | None:
    found = [context.claimset.by_id[m] for m in claim.mentions if m in context.claimset.by_id]
    quantities = [m for m in found if isinstance(m, QuantityMention) and not m.malformed and not m.ordinal]
    return quantities[0] if len(quantities) == 1 else None


def _bound(claim: Claim, mention: QuantityMention) -> Hedge:
    """The bound that verb and hedge give together; a negated « atteindre » is one from above."""
    if claim.negated:
        return Hedge.LESS_THAN if claim.predicate in REACHING else Hedge.EXACT
    return claim.bound or mention.quantity.hedge
