"""What the types of a claims file cannot say: its places lie in the text, its ids exist, its fingerprint is the text's."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from claimcheck.store.spoiled import misshapen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.store import wire


def check(file: wire.ClaimsFile, name: str) -> None:
    """Raise a ``Problem`` that names the first thing unsound."""
    for fault in _faults(file):
        raise misshapen(name, fault)


def _faults(file: wire.ClaimsFile) -> Iterator[str]:
    yield from _wrong_text(file.article)
    for kind, things in (("mentions", file.mentions), ("claims", file.claims)):
        for index, thing in enumerate(things):
            if file.article.text[thing.start : thing.end] != thing.text or thing.end < thing.start:
                yield f"start, end and text do not agree with article.text - at `$.{kind}[{index}]`"
    yield from _incomplete_lengths(file.mentions)
    yield from _unknown_ids(file)


def _wrong_text(article: wire.Article) -> Iterator[str]:
    if hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest() != article.sha256:
        yield "the text is not the one of sha256 - at `$.article`"


def _incomplete_lengths(mentions: Iterable[object]) -> Iterator[str]:
    for index, mention in enumerate(mentions):
        parts = [getattr(mention, field, "") is None for field in ("hedge", "stated", "possible", "likely")]
        if any(parts) and not all(parts):
            yield f"hedge, stated, possible and likely go together - at `$.mentions[{index}]`"


def _unknown_ids(file: wire.ClaimsFile) -> Iterator[str]:
    mentions = {mention.id for mention in file.mentions}
    claims = {claim.id for claim in file.claims}
    if len(mentions) < len(file.mentions):
        yield "two mentions have the same id - at `$.mentions`"
    for index, claim in enumerate(file.claims):
        if not mentions.issuperset(claim.mentions):
            yield f"a mention that does not exist - at `$.claims[{index}].mentions`"
    for index, relation in enumerate(file.relations):
        if not mentions.issuperset(relation.mentions) or not claims.issuperset(relation.claims):
            yield f"a mention or claim that does not exist - at `$.relations[{index}]`"
        if len(relation.mentions) != len(relation.roles):
            yield f"as many roles as mentions are expected - at `$.relations[{index}].roles`"
        if any(end > len(file.article.text) or end < start for start, end in [*relation.items, relation.cue or (0, 0)]):
            yield f"a place outside the text - at `$.relations[{index}]`"
