"""Values as the plain dictionaries of the contract's JSON. Numbers are decimal strings, or fractions (« 1/3 »)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.model.mention import DateMention, EntityMention, QuantityMention

if TYPE_CHECKING:
    from fractions import Fraction

    from claimcheck.model.bilingual import Language
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.mention import Mention
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.relation import Relation
    from claimcheck.model.report import Derived
    from claimcheck.model.timespan import Timespan, WrittenDate

SCHEMA = "claimcheck.claims/1"


def number(value: Fraction | None) -> str | None:
    """Exact: a decimal where it ends, else a fraction."""
    if value is None:
        return None
    twos = fives = 0
    rest = value.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    if places == 0:
        return str(value.numerator)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def claims_document(claimset: ClaimSet) -> dict[str, Any]:
    """A whole claims file."""
    article = claimset.article
    return {
        "schema": SCHEMA,
        "version": claimset.version,
        "article": {
            "id": article.id, "path": article.path, "sha256": article.sha256, "language": article.language,
            "date": article.published.isoformat() if article.published else None, "title": article.title,
            "first_line": article.first_line, "text": article.text,
        },
        "mentions": [_mention(mention) for mention in claimset.mentions],
        "claims": [_claim(claim) for claim in claimset.claims],
        "relations": [_relation(relation) for relation in claimset.relations],
        "derived": [derived_document(figure, "fr") for figure in claimset.derived],
        # Rarely there, and so absent from files that have none.
        **({"waivers": [waiver.to_dict() for waiver in claimset.waivers]} if claimset.waivers else {}),
        **({"reviews": [review.to_dict() for review in claimset.reviews]} if claimset.reviews else {}),
    }


def derived_document(figure: Derived, language: Language) -> dict[str, Any]:
    """A derived figure: ``lower`` and ``upper`` as a reader understands it, ``possible`` in every reading."""
    return {
        "what": figure.what.in_(language),
        "lower": _rounded(figure.likely.lower), "upper": _rounded(figure.likely.upper), "unit": figure.unit,
        "possible": str(figure.possible), "likely": str(figure.likely),
        "claims": list(figure.claims), "proof": [step.in_(language) for step in figure.proof],
    }


def _rounded(value: Fraction | None) -> str | None:
    """Three significant figures or all those before the point: enough to read, while ``likely`` stays exact."""
    if value is None:
        return None
    places = 0
    while places < 6 and 0 < abs(value) * 10**places < 100:
        places += 1
    return number(round(value, places) if places else _whole(value))


def _whole(value: Fraction) -> Fraction:
    return value.__class__(round(value))


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "number": number(quantity.number), "lower": number(quantity.lower), "upper": number(quantity.upper),
        "unit": quantity.unit, "hedge": quantity.hedge.value,
        "stated": str(quantity.stated), "possible": str(quantity.possible), "likely": str(quantity.likely),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    place = {"start": mention.span.start, "end": mention.span.end, "text": mention.text}
    match mention:
        case QuantityMention():
            return {
                "id": mention.id, "type": "quantity", **place, **_quantity(mention.quantity), "counted": mention.counted,
                "ordinal": mention.ordinal, "elliptical": mention.elliptical, "malformed": mention.malformed,
            }
        case DateMention():
            length = _quantity(mention.length) if mention.length else {}
            return {
                "id": mention.id, "type": "date", **place, **_days(mention.when), "kind": mention.kind.value,
                "duration": mention.duration, "clock": mention.clock, "age": mention.age, "reporting": mention.reporting,
                "written": [_written(day) for day in mention.written], **length,
            }
        case EntityMention():
            return {"id": mention.id, "type": "entity", **place, "label": mention.label.value, "canonical": mention.canonical}


def _days(when: Timespan) -> dict[str, str | None]:
    return {
        "from": when.first.isoformat() if when.first else None,
        "to": when.last.isoformat() if when.last else None,
    }


def _written(day: WrittenDate) -> dict[str, int | None]:
    return {"weekday": day.weekday, "day": day.day, "month": day.month, "year": day.year}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id, "start": claim.span.start, "end": claim.span.end, "text": claim.text, "mentions": list(claim.mentions),
        "subject": claim.subject, "predicate": claim.predicate, "measure": claim.measure, "of": claim.of,
        "time": _days(claim.time) if claim.time and claim.time.is_known else None,
        "modality": claim.modality.value, "negated": claim.negated, "source": claim.source, "quoted": claim.quoted,
        "per": claim.per, "bound": claim.bound.value if claim.bound else None, "sure": sorted(slot.value for slot in claim.sure),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "family": relation.family, "mentions": list(relation.mentions), "roles": list(relation.roles),
        "claims": list(relation.claims), "holds": relation.holds is not False,
        "direction": relation.direction, "closed": relation.closed, "sure": relation.sure,
        "items": [[item.start, item.end] for item in relation.items],
        "cue": [relation.cue.start, relation.cue.end] if relation.cue else None, "unchecked": relation.unchecked,
        "factor": str(relation.factor) if relation.factor else None,
        "judged": relation.holds is not None,
    }
