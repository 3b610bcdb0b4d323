"""What a rule works on: relations with their figures and claims, and the findings built from them.

A rule reads ``for bound in facts.relations("share_of_whole")``, takes figures by role, and yields ``bound.finding(…)``
where they cannot all be true, or ``bound.unchecked(…)`` where it compared nothing. Everything comes from the claims:
the article's text is needed for nothing but line numbers.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Finding, Place
from claimcheck.model.lines import lines_of
from claimcheck.model.mention import DateMention, EntityMention, QuantityMention
from claimcheck.model.report import Derived

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Severity
    from claimcheck.model.lines import Lines
    from claimcheck.model.mention import Mention
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.relation import Relation
    from claimcheck.model.span import Span
    from claimcheck.rules.reference import ReferenceFact


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A relation that a rule saw and could not compare."""

    relation: Relation
    reason: str


Outcome = Finding | Unchecked | Derived


@dataclass(frozen=True)
class Facts:
    """All that the article states, by relation, claim and mention; ``reference`` are the desk's own facts."""

    claimset: ClaimSet
    reference: tuple[ReferenceFact, ...] = ()

    @property
    def published(self) -> date | None:
        """The day of publication."""
        return self.claimset.article.published

    def relations(self, family: str) -> Iterator[Bound]:
        """The relations of a family that can be compared."""
        for relation in self._by_family.get(family, ()):
            if relation.unchecked is None and all(m in self.claimset.by_id for m in relation.mentions):
                yield Bound(self, relation)

    def mentions(self, relation: Relation) -> tuple[Mention, ...]:
        """The figures of a relation, in its order."""
        return tuple(self.claimset.by_id[m] for m in relation.mentions if m in self.claimset.by_id)

    def claims(self, mention: Mention) -> tuple[Claim, ...]:
        """The claims that a mention is a figure of."""
        return self.claimset.claims_of(mention)

    def claim(self, mention: Mention) -> Claim | None:
        """The first claim that a mention is a figure of."""
        return next(iter(self.claims(mention)), None)

    def place(self, mention: Mention, role: str | None = None) -> Place:
        """Where a mention stands."""
        return self.place_of(mention.span, role, mention.text)

    def place_of(self, span: Span, role: str | None = None, text: str = "") -> Place:
        """Where a span stands; without the article at hand, as if it were one line."""
        if self._lines is not None:
            return self._lines.place(span, role)
        return Place(span, text, 1, span.start + 1, role)

    @cached_property
    def headline_end(self) -> int:
        """Where the first line ends; without the article at hand, 0."""
        text = self.claimset.article.text
        start = len(text) - len(text.lstrip())
        end = text.find("\n", start)
        return max(end, 0)

    @cached_property
    def _lines(self) -> Lines | None:
        return lines_of(self.claimset.article) if self.claimset.article.text else None

    @cached_property
    def _by_family(self) -> dict[str, list[Relation]]:
        found: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.claimset.relations:
            found[relation.family].append(relation)
        return found


@dataclass(frozen=True)
class Bound:
    """A relation with its figures."""

    facts: Facts
    relation: Relation

    def all(self, role: str) -> tuple[Mention, ...]:
        """The mentions that play a role, in text order of the relation."""
        return tuple(self.facts.claimset.by_id[m] for m in self.relation.role(role))

    def one(self, role: str) -> Mention | None:
        """The only mention of a role; ``None`` where the article leaves it unstated or has several."""
        found = self.all(role)
        return found[0] if len(found) == 1 else None

    def quantity(self, role: str) -> Quantity | None:
        """The quantity of a role's only mention; of a duration, its length."""
        mention = self.one(role)
        return quantity_of(mention) if mention else None

    def quantities(self, role: str) -> tuple[Quantity, ...]:
        """The quantities of all mentions of a role."""
        return tuple(q for mention in self.all(role) if (q := quantity_of(mention)) is not None)

    def date(self, role: str) -> DateMention | None:
        """The only mention of a role, where it is a date or a length of time."""
        mention = self.one(role)
        return mention if isinstance(mention, DateMention) else None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that the figures belong to."""
        wanted = set(self.relation.claims)
        return tuple(claim for claim in self.facts.claimset.claims if claim.id in wanted)

    @property
    def quoted(self) -> bool:
        """Whether all figures stand between quotation marks."""
        return bool(self.claims) and all(claim.quoted for claim in self.claims)

    @property
    def sources(self) -> frozenset[str | None]:
        """Who is cited for the figures; ``None`` stands for the article itself."""
        return frozenset(claim.source for claim in self.claims)

    def places(self) -> tuple[Place, ...]:
        """Every figure and item with its role, in text order."""
        relation = self.relation
        pairs = zip(relation.mentions, relation.roles, strict=True)
        figures = [self.facts.place(self.facts.claimset.by_id[m], role) for m, role in pairs]
        items = [self.facts.place_of(item, "item") for item in relation.items]
        return tuple(sorted((*figures, *items), key=lambda place: place.span))

    def finding(self, code: str, rule: str, severity: Severity, message: Bilingual, *proof: Bilingual) -> Finding:
        """A finding that points at every figure of the relation; says so where all of them are somebody's words."""
        said = quoted_words(message) if self.quoted else message
        return Finding(code, rule, severity, said, self.places(), claims=self.relation.claims, proof=proof)

    def unchecked(self, reason: str) -> Unchecked:
        """Say why nothing was compared."""
        return Unchecked(self.relation, reason)


def quantity_of(mention: Mention) -> Quantity | None:
    """The quantity that a mention writes; the length of a duration; none for names and misprints."""
    match mention:
        case QuantityMention():
            return None if mention.malformed else mention.quantity
        case DateMention():
            return mention.length
        case EntityMention():
            return None


def quoted_words(message: Bilingual) -> Bilingual:
    """The message, with the remark that the words are a quotation."""
    return Bilingual(f"{message.fr} (Propos entre guillemets.)", f"{message.en} (Quoted words.)")
