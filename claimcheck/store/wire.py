"""The claims file as it is written: types that check every field while it is read, and that ``schema.json`` is made from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from claimcheck.model.claim import Modality, Slot
from claimcheck.model.mention import Label
from claimcheck.model.quantity import Hedge
from claimcheck.model.review import Status
from claimcheck.model.timespan import DateKind

# « 1e999999999 » would be a short string and an endless number, hence digits alone.
_DIGITS = 4000
Number = Annotated[
    str, Meta(pattern=r"^-?[0-9]+(\.[0-9]+|/[1-9][0-9]*)?$", max_length=_DIGITS, description="decimal or fraction")
]
Range = Annotated[
    str,
    Meta(
        pattern=r"^[\[\]](-∞|-?[0-9]+(/[1-9][0-9]*)?) ; (∞|-?[0-9]+(/[1-9][0-9]*)?)[\[\]]$", max_length=2 * _DIGITS,
        description="interval in French notation: [10 ; 20], ]200 ; ∞[",
    ),
]
Offset = Annotated[int, Meta(ge=0, description="code points from the start of the article's text")]
Place = tuple[Offset, Offset]


class Article(Struct, kw_only=True):
    """``path`` is relative to the claims file; ``text`` is what all offsets point into."""

    id: str
    path: str | None
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    language: str = "fr"
    date: date | None = None
    title: str | None = None
    first_line: Annotated[int, Meta(ge=1)] = 1
    text: str


class Quantity(Struct, kw_only=True, tag_field="type", tag="quantity"):
    """A number with hedge and unit; ``possible`` and ``likely`` are all that its words leave open."""

    id: str
    start: Offset
    end: Offset
    text: str
    number: Number | None
    lower: Number | None = None
    upper: Number | None = None
    unit: str | None = None
    hedge: Hedge = Hedge.EXACT
    stated: Range
    possible: Range
    likely: Range
    counted: str | None = None
    ordinal: bool = False
    elliptical: bool = False
    malformed: bool = False


class Written(Struct, kw_only=True):
    """The calendar words of one day as they stand, right or wrong; Monday is 0."""

    weekday: Annotated[int, Meta(ge=0, le=6)] | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None


class Date(Struct, kw_only=True, tag_field="type", tag="date", rename={"first": "from", "last": "to"}):
    """A date, period or length of time; a length carries the fields of a quantity too."""

    id: str
    start: Offset
    end: Offset
    text: str
    first: date | None
    last: date | None
    kind: DateKind
    duration: str | None = None
    clock: str | None = None
    age: bool = False
    reporting: bool = False
    written: list[Written] = []  # msgspec gives every object a list of its own
    number: Number | None = None
    lower: Number | None = None
    upper: Number | None = None
    unit: str | None = None
    hedge: Hedge | None = None
    stated: Range | None = None
    possible: Range | None = None
    likely: Range | None = None


class Entity(Struct, kw_only=True, tag_field="type", tag="entity"):
    """A proper name."""

    id: str
    start: Offset
    end: Offset
    text: str
    label: Label
    canonical: str


class Days(Struct, kw_only=True, rename={"first": "from", "last": "to"}):
    """Both days included; null is an open end."""

    first: date | None
    last: date | None


class Claim(Struct, kw_only=True):
    """A statement that can be true or false."""

    id: str
    start: Offset
    end: Offset
    text: str
    mentions: list[str]
    subject: str | None = None
    predicate: str | None = None
    measure: str | None = None
    of: str | None = None
    time: Days | None = None
    modality: Modality = Modality.FACT
    negated: bool = False
    source: str | None = None
    quoted: bool = False
    per: str | None = None
    bound: Hedge | None = None
    sure: list[Slot] = []


class Relation(Struct, kw_only=True):
    """Figures that an equation or an order of the calendar binds; ``judged`` is false where ``holds`` was never tested."""

    family: str
    mentions: list[str]
    roles: list[str]
    claims: list[str] = []
    holds: bool = True
    judged: bool = False
    direction: Literal[-1, 0, 1] = 0
    closed: bool = False
    sure: bool = True
    items: list[Place] = []
    cue: Place | None = None
    unchecked: str | None = None
    factor: Range | None = None


class Derived(Struct, kw_only=True):
    """A figure that the article does not write but implies."""

    what: str
    lower: Number | None = None
    upper: Number | None = None
    unit: str | None = None
    possible: Range
    likely: Range
    claims: list[str] = []
    proof: list[str] = []


class Waiver(Struct, kw_only=True):
    """A finding that the desk accepted; ``fingerprint`` is of its rule, its words and their values."""

    rule: str
    claims: list[str] = []
    figures: list[str] = []
    fingerprint: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    reason: str
    by: str | None = None
    date: date | None = None


class Review(Struct, kw_only=True):
    """What a person found out about a claim; ``fingerprint`` is of what the claim said then."""

    claim: str
    status: Status
    fingerprint: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    url: Annotated[str, Meta(pattern="^https?://")] | None = None
    note: str | None = None
    by: str | None = None
    date: date | None = None


class ClaimsFile(Struct, kw_only=True):
    """All claims of one article."""

    schema: Literal["claimcheck.claims/1"]
    version: str | None = None
    article: Article
    mentions: list[Quantity | Date | Entity]
    claims: list[Claim]
    relations: list[Relation] = []
    derived: list[Derived] = []
    waivers: list[Waiver] = []
    reviews: list[Review] = []
