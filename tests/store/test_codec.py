"""Claims files: what is written is read back, and the schema says what is written."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import jsonschema
import pytest

from claimcheck.model.article import Article
from claimcheck.model.bilingual import same
from claimcheck.model.claim import Claim, Modality, Slot
from claimcheck.model.claimset import ClaimSet
from claimcheck.model.interval import Interval
from claimcheck.model.mention import DateMention, EntityMention, Label, QuantityMention
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.relation import Relation
from claimcheck.model.report import Derived
from claimcheck.model.review import Review, Status
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind, Timespan, WrittenDate
from claimcheck.model.waiver import Waiver
from claimcheck.store.codec import decode, encode, encode_line
from claimcheck.store.schema import SHIPPED, generated

TEXT = "Lundi 3 mars, Ada Nil a vendu un tiers de 7,5 t de blé en deux heures 🌾."


def quantity(number: Fraction, unit: str | None) -> Quantity:
    near = Interval(number * Fraction(9, 10), number * Fraction(11, 10), lower_open=True)
    return Quantity(number, Interval.exactly(number), near, Interval.exactly(number), unit, Hedge.ABOUT)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


MONDAY = Timespan(date(2025, 3, 3), date(2025, 3, 3))
FULL = ClaimSet(
    Article("a/b « c »", TEXT, date(2025, 3, 4), "Du blé", "../blé.txt", first_line=5),
    (
        DateMention(
            "m1", span("Lundi 3 mars"), "Lundi 3 mars", DateKind.DATE, MONDAY, written=(WrittenDate(0, 3, 3),), clock="09:30"
        ),
        EntityMention("m2", span("Ada Nil"), "Ada Nil", Label.PERSON, "Ada Nil"),
        QuantityMention("m3", span("un tiers"), "un tiers", quantity(Fraction(1, 3), None), "blé", elliptical=True),
        QuantityMention("m4", span("7,5 t"), "7,5 t", quantity(Fraction(15, 2), "t"), "blé", malformed=True),
        DateMention(
            "m5", span("deux heures"), "deux heures", DateKind.DURATION, duration="PT2H", length=quantity(Fraction(2), "h"),
            age=True, reporting=True,
        ),
    ),
    (
        Claim(
            "c-1", Span(0, len(TEXT)), TEXT, ("m1", "m3", "m4"), "Ada Nil", "vendre", "blé", "récolte",
            Timespan(None, date(2025, 3, 3)),
            Modality.CONDITIONAL, negated=True, source="la coopérative", quoted=True, per="jour", bound=Hedge.AT_LEAST,
            sure=frozenset({Slot.SUBJECT, Slot.WHOLE}),
        ),
    ),
    (
        Relation(
            "share_of_whole", ("m3", "m4"), ("share", "whole"), ("c-1",), -1, closed=True, sure=False,
            items=(Span(0, 5), Span(6, 7)), cue=Span(2, 4), unchecked="autre jour", holds=None,
        ),
        Relation("weekday_date", ("m1",), ("date",), holds=False),
    ),
    (Derived(same("blé"), Interval.more_than(2), Interval.between(2, Fraction(8, 3)), "t", ("c-1",), (same("1/3 × 7,5"),)),),
    (Waiver("weekday-date", ("c-1",), ("Lundi 3 mars",), "0a" * 16, "vu", "A. M.", date(2025, 3, 5)),),
    (Review("c-1", Status.MIXED, "0b" * 16, "https://example.org/blé", "en partie", "A. M.", date(2025, 3, 6)),),
    "0.0.9",
)


def test_a_set_with_every_field_filled_comes_back_as_it_was() -> None:
    assert decode(encode(FULL), "x.json") == FULL
    assert decode(encode_line(FULL), "x.json") == FULL


def test_the_shipped_schema_is_that_of_the_types() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == generated(), "python -m claimcheck.store.schema writes it anew"


def test_the_schema_describes_what_is_written() -> None:
    schema = json.loads(generated())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(encode(FULL)), schema)


@pytest.mark.parametrize("broken", [{"start": -1}, {"number": "1e9"}, {"hedge": "maybe"}, {"text": None}])
def test_the_schema_refuses_what_reading_refuses(broken: dict[str, Any]) -> None:
    document = json.loads(encode(FULL))
    document["mentions"][2].update(broken)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, json.loads(generated()))


def test_numbers_are_strings_whatever_their_size() -> None:
    huge = QuantityMention("m1", Span(0, 1), "L", quantity(Fraction(10**30), None))
    written = json.loads(encode(ClaimSet(Article("a", "L"), (huge,))))
    assert written["mentions"][0]["number"] == "1" + "0" * 30
