"""How certain the article is of a statement, and whether it denies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.mentions.cues import cues_in
from claimcheck.model.claim import Modality

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.span import Span


def modality_of(story: Story, tree: Tree, unit: Unit, span: Span) -> Modality:
    """By the verb's mood and tense, then by the cues that reach the figure."""
    sentence = tree.sentence.span
    place = tree.tokens[unit.main].span
    cues = [cue for cue in cues_in(story.low, "modality", sentence.start, sentence.end) if cue.reaches(place, story.low)]
    mood = _mood(tree, unit)
    if any(cue.says == "hypothetical" for cue in cues) and mood in ("Cnd", "past-Cnd"):
        return Modality.HYPOTHETICAL
    within = [cue for cue in cues if span.covers(cue.span)]
    for says in (Modality.INTENTION, Modality.FORECAST):
        if any(cue.says == says.value for cue in within):
            return says
    if mood == "Cnd":
        return Modality.CONDITIONAL
    if mood == "Fut":
        return Modality.FORECAST
    return Modality.FACT


def _mood(tree: Tree, unit: Unit) -> str:
    if unit.verb is None:
        return ""
    morphs = " ".join(tree.tokens[at].morph for at in range(unit.verb.first, unit.verb.last + 1))
    return "Cnd" if "Mood=Cnd" in morphs else "Fut" if "Tense=Fut" in morphs else ""


def is_negated(story: Story, tree: Tree, unit: Unit) -> bool:
    """« ne … pas » around the verb; « ne … que » is none."""
    if unit.verb is None:
        return False
    first, last = unit.verb.first, min(unit.verb.last + 2, len(tree.tokens) - 1)
    words = tree.words[max(0, first - 1) : last + 1]
    if not any(word in ("ne", "n'") for word in words):
        return False
    span = tree.span(first, last)
    return any(True for _ in cues_in(story.low, "negation", span.start, span.end))
