"""How certain the article is of a statement, and whether it denies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.conditions import is_under_condition
from claimcheck.linking.moods import has_date_ahead, is_conditional, is_due, is_present, is_to_come, led_to
from claimcheck.linking.predicates import measuring_adjective
from claimcheck.mentions.cues import cues_in
from claimcheck.model.claim import Modality
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.span import Span


def modality_of(story: Story, tree: Tree, unit: Unit, span: Span) -> Modality:
    """By the cues that reach the figure, then by the verb's mood and tense, then by a date still to come."""
    if _stands_apart(tree, unit, story.parsed.document.article.published):
        return Modality.FACT
    sentence = tree.sentence.span
    place = tree.tokens[unit.main].span
    cues = [cue for cue in cues_in(story.low, "modality", sentence.start, sentence.end) if cue.reaches(place, story.low)]
    apart = unit.kind == "contrast" or measuring_adjective(tree, unit.main) is not None
    conditional = not apart and is_conditional(tree, unit)
    if not apart and is_under_condition(tree, unit, cues, conditional=conditional):
        return Modality.HYPOTHETICAL
    within = [cue for cue in cues if span.covers(cue.span)] if unit.kind != "contrast" else []
    for says in (Modality.INTENTION, Modality.FORECAST):
        if any(cue.says == says.value for cue in within):
            return says
    return _by_verb(tree, unit, story.parsed.document.article.published, apart=apart, conditional=conditional)


def _by_verb(tree: Tree, unit: Unit, published: date | None, *, apart: bool, conditional: bool) -> Modality:
    if not apart and (led := led_to(tree, unit)) is not None:
        return led
    if not apart and is_due(tree, unit, published):
        return Modality.INTENTION
    if not apart and is_to_come(tree, unit, published):
        return Modality.FORECAST
    if conditional:
        return Modality.CONDITIONAL
    return Modality.FORECAST if has_date_ahead(tree, unit, published) and is_present(tree, unit.verb) else Modality.FACT


def _stands_apart(tree: Tree, unit: Unit, published: date | None) -> bool:
    """« Le comédien, mort à 63 ans, ne jouera pas », « le jeu du clan (1996-2001) serait … »: the verb says nothing of it."""
    figure = tree.figures[unit.main]
    if not isinstance(figure, DateMention) or unit.verb is None:
        return False
    if figure.age:
        return unit.main < unit.verb.first
    last = figure.when.last
    return tree.depth[unit.main] > tree.depth[unit.verb.main] and last is not None and published is not None and last < published


def is_negated(story: Story, tree: Tree, unit: Unit) -> bool:
    """« ne … pas » around the verb; « ne … que » is none."""
    if unit.verb is None or _stands_apart(tree, unit, story.parsed.document.article.published):
        return False
    first, last = unit.verb.first, min(unit.verb.last + 2, len(tree.tokens) - 1)
    words = tree.words[max(0, first - 1) : last + 1]
    if not any(word in ("ne", "n'") for word in words):
        return False
    if tree.lower(unit.verb.last + 1) == "plus" and tree.lower(unit.verb.last + 2) not in ("que", "qu'"):
        # « il n'y aura plus de lynx », whatever « plus de » means elsewhere
        return True
    span = tree.span(first, last)
    return any(True for _ in cues_in(story.low, "negation", span.start, span.end))
