"""Proper names: where they stand, what they are, and one name for all mentions of the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.casing import lowered
from claimcheck.french.names import is_place
from claimcheck.mentions.name_forms import canonical_names
from claimcheck.mentions.name_labels import agreed, is_product, label_of
from claimcheck.mentions.name_spans import name_spans
from claimcheck.model.mention import EntityMention, Label

if TYPE_CHECKING:
    from claimcheck.model.document import Parsed
    from claimcheck.model.span import Span


def find_entities(parsed: Parsed) -> tuple[EntityMention, ...]:
    """The names of an article, in text order, without ids."""
    document = parsed.document
    view, text = document.view, document.article.text
    low = lowered(view)
    spans = name_spans(parsed)
    votes: dict[str, list[tuple[str, int]]] = {}
    for span in spans:
        votes.setdefault(view[span.start : span.end], []).append(label_of(span, view, low, parsed.names))
    _tell_products(spans, view, votes)
    labels = _with_surnames(
        [view[span.start : span.end] for span in spans], [agreed(votes[view[span.start : span.end]]) for span in spans]
    )
    canonical = canonical_names(spans, view, labels)
    by_canonical: dict[str, list[tuple[str, int]]] = {}
    for span, name in zip(spans, canonical, strict=True):
        by_canonical.setdefault(name, []).extend(votes[view[span.start : span.end]])
    people = {name for name, label in zip(canonical, labels, strict=True) if label == "PER"}
    return tuple(
        EntityMention("", span, span.of(text), Label("PER" if name in people else agreed(by_canonical[name])), name)
        for span, name in zip(spans, canonical, strict=True)
    )


def _tell_products(spans: list[Span], view: str, votes: dict[str, list[tuple[str, int]]]) -> None:
    """« le Altair Vento » is a product where « Altair » is a body of the same article."""
    for span in spans:
        words = view[span.start : span.end]
        maker = words.split()[0]
        if maker != words and maker in votes and agreed(votes[maker]) == "ORG" and is_product(words, view[: span.start]):
            votes[words].append(("OTHER", 9))


def _with_surnames(words: list[str], labels: list[str]) -> list[str]:
    """« Brel » is a person where the article has « Julie Brel »."""
    surnames = {name.split()[-1] for name, label in zip(words, labels, strict=True) if label == "PER" and " " in name}
    return ["PER" if name in surnames and not is_place(name) else label for name, label in zip(words, labels, strict=True)]
