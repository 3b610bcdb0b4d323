"""How certain the article is of a statement, and whether it denies it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.linking.predicates import measuring_adjective
from claimcheck.mentions.cues import cues_in
from claimcheck.model.claim import Modality
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.span import Span


# An imperfect never has an unaccented « er » before its ending: « pèserait », but « opérait », « serrait ».
CONDITIONAL = re.compile(
    r"(?:er|aur|pourr|devr|voudr|viendr|tiendr|saur|recevr|faudr|vaudr|mettr|prendr|perdr|rendr|vendr|connaîtr|permettr)(?:ait|aient|ions|iez)$"
)


def modality_of(story: Story, tree: Tree, unit: Unit, span: Span) -> Modality:
    """By the cues that reach the figure, then by the verb's mood and tense, then by a date still to come."""
    sentence = tree.sentence.span
    place = tree.tokens[unit.main].span
    cues = [cue for cue in cues_in(story.low, "modality", sentence.start, sentence.end) if cue.reaches(place, story.low)]
    apart = unit.kind == "contrast" or measuring_adjective(tree, unit.main) is not None
    mood = "" if apart else _mood(tree, unit)
    if any(cue.says == "hypothetical" for cue in cues) and (mood == "Cnd" or _is_subjunctive(tree, unit)):
        return Modality.HYPOTHETICAL
    within = [cue for cue in cues if span.covers(cue.span)] if unit.kind != "contrast" else []
    for says in (Modality.INTENTION, Modality.FORECAST):
        if any(cue.says == says.value for cue in within):
            return says
    if mood == "Cnd":
        return Modality.CONDITIONAL
    return Modality.FORECAST if mood == "Fut" or _is_ahead(story, tree, unit) else Modality.FACT


def _mood(tree: Tree, unit: Unit) -> str:
    if unit.verb is None:
        return ""
    group = range(unit.verb.first, unit.verb.last + 1)
    if any(
        "Mood=Cnd" in tree.tokens[at].morph or CONDITIONAL.search(tree.lower(at))
        for at in group
        if tree.tokens[at].tag in ("VERB", "AUX")
    ):
        return "Cnd"
    return "Fut" if any("Tense=Fut" in tree.tokens[at].morph for at in group) else ""


def _is_subjunctive(tree: Tree, unit: Unit) -> bool:
    return unit.verb is not None and any("Mood=Sub" in tree.tokens[at].morph for at in range(unit.verb.first, unit.verb.last + 1))


def _is_ahead(story: Story, tree: Tree, unit: Unit) -> bool:
    """A present tense with a date after publication: « ouvre le 3 mai »."""
    published = story.parsed.document.article.published
    if (
        published is None
        or unit.verb is None
        or not any("Tense=Pres" in tree.tokens[at].morph for at in range(unit.verb.first, unit.verb.last + 1))
    ):
        return False
    times = [figure for index in unit.figures if isinstance(figure := tree.figures[index], DateMention)]
    return any(time.when.first is not None and time.when.first > published for time in times)


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
