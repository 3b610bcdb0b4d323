"""Proper names: where they stand, what they are, and one name for all mentions of the same."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.french.names import is_place, known_label, makers
from claimcheck.mentions.name_forms import canonical_names
from claimcheck.mentions.name_labels import best, evidence_of, is_product, margin, own_weights, recognised, summed, weigh
from claimcheck.mentions.name_shapes import SURE
from claimcheck.mentions.name_spans import name_spans
from claimcheck.model.mention import EntityMention, Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.document import Parsed
    from claimcheck.model.span import Span

BESIDE = re.compile(r"(?:\"| ?[»”])?,? (?:(et|ou|puis) )?(?:(?:à|de|en) |d'|\"|[«“] ?)?")
AS_PART = 8
UNSURE, CERTAIN, LIKENESS = 4, 5, 4  # a doubtful name is what the sure one beside it is, with this weight

Weights = dict[str, Counter[str]]


def find_entities(parsed: Parsed) -> tuple[EntityMention, ...]:
    """The names of an article, in text order, without ids."""
    document = parsed.document
    view, text = document.view, document.article.text
    spans = name_spans(parsed)
    names = [view[span.start : span.end] for span in spans]
    own = {name: own_weights(name) for name in dict.fromkeys(names)}
    around = _around(parsed, spans, names)
    _tell_products(spans, view, own, around)
    _tell_listed(spans, view, own, around)
    likeliest = {name: best(summed(own[name], around[name])) for name in own}
    labels = _with_surnames(names, [likeliest[name] for name in names])
    canonical = canonical_names(spans, view, labels)
    together = _together(names, canonical, own, around)
    people = {name for name, label in zip(canonical, labels, strict=True) if label == "PER"}
    return tuple(
        EntityMention("", span, span.of(text), Label("PER" if name in people else best(together[name])), name)
        for span, name in zip(spans, canonical, strict=True)
    )


def _around(parsed: Parsed, spans: Sequence[Span], names: Sequence[str]) -> Weights:
    """The weights of the labels of each name from the words around all its mentions."""
    view, low = parsed.document.view, parsed.document.low
    evidence: dict[str, list[tuple[str, str, int]]] = {}
    for span, name in zip(spans, names, strict=True):
        pieces = evidence.setdefault(name, [])
        if known_label(name) is None:
            pieces.extend((*evidence_of(span, view, low), recognised(span, low, parsed.names, name)))
    return {name: weigh(pieces) for name, pieces in evidence.items()}


def _together(names: Sequence[str], canonical: Sequence[str], own: Weights, around: Weights) -> Weights:
    """The weights of each canonical name: what the full name tells of itself, and what stands around all its forms."""
    found: Weights = {}
    for full, name in dict.fromkeys(zip(canonical, names, strict=True)):
        sums = found.setdefault(full, Counter(own.get(full, {})))
        sums.update(around[name] if own.get(full) else summed(around[name], own[name]))
    return found


def _tell_products(spans: Sequence[Span], view: str, own: Weights, around: Weights) -> None:
    """« le Altair Vento » is a product where « Altair » is a body of the same article."""
    for span in spans:
        words = view[span.start : span.end]
        maker = words.split()[0]
        if maker == words or not (maker in makers() or (maker in own and best(summed(own[maker], around[maker])) == "ORG")):
            continue
        if is_product(words, view[max(0, span.start - 24) : span.start]):
            own[words]["OTHER"] = SURE
            for part in own:
                if f" {part} " in f"{words[len(maker) :]} " and known_label(part) is None:
                    own[part]["OTHER"] = max(AS_PART, own[part]["OTHER"])  # « la Vento »


def _tell_listed(spans: Sequence[Span], view: str, own: Weights, around: Weights) -> None:
    """« Lyon, Brel et Tulle »: what nothing else tells is what stands beside it in a list."""
    sums = {name: summed(own[name], around[name]) for name in own}
    for listed in _lists(spans, view):
        names = {view[span.start : span.end] for span in listed}
        sure = {best(sums[name]) for name in names if margin(sums[name]) >= CERTAIN}
        if len(sure) == 1:
            [label] = sure
            for name in names:
                if margin(sums[name]) < UNSURE:
                    own[name][label] = max(LIKENESS, own[name][label])


def _lists(spans: Sequence[Span], view: str) -> Iterator[list[Span]]:
    """Names that only commas part, if the last of them stands after « et » or « ou », or there are more than two."""
    listed, closed = list(spans[:1]), False
    for left, right in pairwise((*spans, None)):
        joint = BESIDE.fullmatch(view, left.end, right.start) if left and right and right.start > left.end else None
        if joint and right:
            listed.append(right)
            closed = closed or joint.group(1) is not None
            continue
        if len(listed) > 2 or closed:
            yield listed
        listed, closed = [right] if right else [], False


def _with_surnames(words: Sequence[str], labels: Sequence[str]) -> list[str]:
    """« Brel » is a person where the article has « Julie Brel », and so is « Julie »."""
    full = [name.split() for name, label in zip(words, labels, strict=True) if label == "PER" and " " in name]
    parts = {part for name in full for part in (name[0], name[-1])}
    return [
        "PER" if name in parts and not is_place(name) and known_label(name) is None else label
        for name, label in zip(words, labels, strict=True)
    ]
