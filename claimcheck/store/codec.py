"""Claims files to claims and back. Reading checks everything that the rules later rely on."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from claimcheck.model.article import Article
from claimcheck.model.bilingual import same
from claimcheck.model.claim import Claim
from claimcheck.model.claimset import ClaimSet
from claimcheck.model.interval import parse_interval
from claimcheck.model.mention import DateMention, EntityMention, QuantityMention
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.relation import Relation
from claimcheck.model.report import Derived
from claimcheck.model.review import Review
from claimcheck.model.span import Span
from claimcheck.model.timespan import UNKNOWN_TIME, Timespan, WrittenDate
from claimcheck.model.waiver import Waiver
from claimcheck.store import wire
from claimcheck.store.soundness import check
from claimcheck.store.spoiled import NOT_JSON, broken, misshapen
from claimcheck.store.versions import check_version

if TYPE_CHECKING:
    from claimcheck.model.mention import Mention

_decoder = msgspec.json.Decoder(wire.ClaimsFile)


class Additions(NamedTuple):
    """What people added to a claims file: accepted findings, and reviews of claims."""

    waivers: tuple[Waiver, ...] = ()
    reviews: tuple[Review, ...] = ()


class _Additions(msgspec.Struct):
    waivers: list[wire.Waiver] = []
    reviews: list[wire.Review] = []


_additions = msgspec.json.Decoder(_Additions)


def encode(claims: ClaimSet) -> bytes:
    """A claims file as people read it in a diff: indented, French letters as they are, a line end at its end."""
    return msgspec.json.format(encode_line(claims), indent=2) + b"\n"


def encode_line(claims: ClaimSet) -> bytes:
    """The same in one line, without its end."""
    return msgspec.json.encode(claims.to_dict())


def decode(raw: bytes, name: str) -> ClaimSet:
    """The claims that a file holds; a ``Problem`` with ``name``, the place and the remedy where it is no sound claims file."""
    check_version(raw, name)
    try:
        file = _decoder.decode(raw)
    except msgspec.ValidationError as error:
        raise misshapen(name, str(error)) from None
    except NOT_JSON as error:
        raise broken(raw, name, str(error)) from None
    check(file, name)
    return ClaimSet(
        article=_article(file.article),
        mentions=tuple(map(_mention, file.mentions)),
        claims=tuple(map(_claim, file.claims)),
        relations=tuple(map(_relation, file.relations)),
        derived=tuple(map(_derived, file.derived)),
        waivers=tuple(map(_waiver, file.waivers)),
        reviews=tuple(map(_review, file.reviews)),
        version=file.version or "",
    )


def decode_additions(raw: bytes, name: str) -> Additions:
    """What people added, which even a file whose claims are no longer sound keeps."""
    try:
        file = _additions.decode(raw)
        return Additions(tuple(map(_waiver, file.waivers)), tuple(map(_review, file.reviews)))
    except msgspec.ValidationError as error:
        raise misshapen(name, str(error)) from None
    except NOT_JSON as error:
        raise broken(raw, name, str(error)) from None


def _waiver(waiver: wire.Waiver) -> Waiver:
    return Waiver(
        waiver.rule, tuple(waiver.claims), tuple(waiver.figures), waiver.fingerprint, waiver.reason, waiver.by, waiver.date
    )


def _review(review: wire.Review) -> Review:
    return Review(
        review.claim, review.status, review.fingerprint, review.url, review.note, review.by, review.date
    )


def _article(article: wire.Article) -> Article:
    return Article(article.id, article.text, article.date, article.title, article.path, article.language, article.first_line)


def _mention(mention: wire.Quantity | wire.Date | wire.Entity) -> Mention:
    span = Span(mention.start, mention.end)
    match mention:
        case wire.Quantity():
            return QuantityMention(
                mention.id, span, mention.text, _quantity(mention), mention.counted,
                mention.ordinal, mention.elliptical, mention.malformed,
            )
        case wire.Date():
            return DateMention(
                mention.id, span, mention.text, mention.kind, _timespan(mention), mention.duration,
                None if mention.hedge is None else _quantity(mention), mention.clock, mention.age, mention.reporting,
                tuple(WrittenDate(day.weekday, day.day, day.month, day.year) for day in mention.written),
            )
        case wire.Entity():
            return EntityMention(mention.id, span, mention.text, mention.label, mention.canonical)


def _quantity(mention: wire.Quantity | wire.Date) -> Quantity:
    return Quantity(
        None if mention.number is None else Fraction(mention.number),
        # soundness.check saw to it that a length has all three.
        parse_interval(mention.stated or ""), parse_interval(mention.possible or ""), parse_interval(mention.likely or ""),
        mention.unit, mention.hedge or Hedge.EXACT,
    )


def _timespan(days: wire.Date | wire.Days) -> Timespan:
    return Timespan(days.first, days.last) if days.first or days.last else UNKNOWN_TIME


def _claim(claim: wire.Claim) -> Claim:
    return Claim(
        claim.id, Span(claim.start, claim.end), claim.text, tuple(claim.mentions), claim.subject, claim.predicate, claim.measure,
        claim.of, _timespan(claim.time) if claim.time else None, claim.modality, claim.negated, claim.source, claim.quoted,
        claim.per, claim.bound, frozenset(claim.sure),
    )


def _relation(relation: wire.Relation) -> Relation:
    return Relation(
        relation.family, tuple(relation.mentions), tuple(relation.roles), tuple(relation.claims), relation.direction,
        relation.closed, relation.sure, tuple(Span(*place) for place in relation.items),
        Span(*relation.cue) if relation.cue else None, relation.unchecked, relation.holds if relation.judged else None,
        parse_interval(relation.factor) if relation.factor else None,
    )


def _derived(figure: wire.Derived) -> Derived:
    # A claims file keeps one wording; whoever verifies it derives the figure anew, in both languages.
    return Derived(
        same(figure.what), parse_interval(figure.possible), parse_interval(figure.likely), figure.unit, tuple(figure.claims),
        tuple(map(same, figure.proof)),
    )
