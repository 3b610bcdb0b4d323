"""From units to claims: every slot filled by its own module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.certainty import is_negated, modality_of
from claimcheck.linking.measures import measure_of
from claimcheck.linking.predicates import predicate_of
from claimcheck.linking.scopes import whole_of
from claimcheck.linking.sources import is_reporting
from claimcheck.linking.subjects import subject_of
from claimcheck.linking.times import time_of
from claimcheck.linking.units import is_measure, units_of
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linking.sources import Speakers
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.span import Span


def claims_of(story: Story, speakers: Speakers, tree: Tree) -> Iterator[Claim]:
    """The claims of one sentence, in text order, still without ids."""
    done: dict[int, Claim] = {}
    earlier: Claim | None = None
    for unit in units_of(tree):
        figures = [index for index in unit.figures if not _only_reports(story, tree, unit, index)]
        if not figures:
            continue
        claim = _claim(story, speakers, tree, unit, figures, done.get(unit.parent.main) if unit.parent else None, earlier)
        done[unit.main] = earlier = claim
        yield claim


def _only_reports(story: Story, tree: Tree, unit: Unit, index: int) -> bool:
    figure = tree.figures[index]
    return isinstance(figure, DateMention) and not is_measure(tree, index) and is_reporting(story, tree, unit, index)


def _claim(story: Story, speakers: Speakers, tree: Tree, unit: Unit, figures: list[int], parent: Claim | None, earlier: Claim | None) -> Claim:
    span = _span(tree, unit, figures)
    found = subject_of(story, tree, unit, earlier)
    subject, borne = found.bearer
    measure = measure_of(tree, unit, borne)
    whole = whole_of(story, tree, unit, span)
    time = time_of(tree, unit, story.parsed.document.article.published)
    source = speakers.source_of(tree, unit)
    if parent is not None:
        subject = subject or parent.subject if unit.kind in ("aside", "member") else parent.subject
        measure, whole = measure or parent.measure, whole or parent.of
        time, source = time or parent.time, source or parent.source
    return Claim(
        "", span, span.of(story.parsed.document.article.text), tuple(tree.figures[index].id for index in figures),
        subject=subject, predicate=predicate_of(tree, unit), measure=measure, of=whole if whole != subject else None, time=time,
        modality=modality_of(story, tree, unit, span), negated=is_negated(story, tree, unit), source=source,
        quoted=story.parsed.document.is_quoted(tree.tokens[unit.main].span),
        sure=frozenset({Slot.PREDICATE, Slot.SUBJECT}) if unit.agreed else frozenset(),
    )


def _span(tree: Tree, unit: Unit, figures: list[int]) -> Span:
    first, last = min(figures), max(figures)
    if unit.verb is not None and unit.kind == "main":
        first, last = min(first, unit.verb.first), max(last, unit.verb.last)
    while first > 0 and tree.tokens[first - 1].tag != "PUNCT" and first - 1 not in tree.figures and unit.kind == "main":
        first -= 1
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].tag not in ("PUNCT", "CCONJ") and last + 1 not in tree.figures:
        last += 1
    return tree.span(first, last)
