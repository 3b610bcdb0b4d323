"""Who is cited as saying something, and which dates only date the saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.phrases import phrase_at, words_of
from claimcheck.linking.subjects import subject_head
from claimcheck.mentions.cues import cues_in

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit


def source_of(story: Story, tree: Tree, unit: Unit) -> str | None:
    """The source that the sentence of a claim names."""
    sentence = tree.sentence.span
    for cue in cues_in(story.low, "attribution", sentence.start, sentence.end):
        if cue.says == "prefix":
            head = next((t.index for t in tree.tokens if t.span.start >= cue.span.end and t.tag in ("NOUN", "PROPN")), None)
            if head is not None:
                return name_of(story, tree, head)
        if cue.says == "verb":
            verb = next((v for v in tree.verbs if tree.tokens[v.main].span.overlaps(cue.span)), None)
            if verb is None or (unit.verb and verb.main == unit.verb.main and unit.main > verb.main and False):
                continue
            head = subject_head(tree, verb)
            if head is not None and tree.tokens[head].tag in ("NOUN", "PROPN") and (not unit.verb or unit.verb.main != verb.main):
                return name_of(story, tree, head)
    return None


def name_of(story: Story, tree: Tree, head: int) -> str:
    """The canonical name within the phrase of a source, else the phrase."""
    phrase = phrase_at(tree, head)
    span = tree.span(phrase.first, phrase.last)
    names = story.names_in(span)
    return names[0].canonical if names else words_of(tree, phrase)


def is_reporting(story: Story, tree: Tree, unit: Unit, index: int) -> bool:
    """Whether a date only says when something was said or published: its verb is one of saying."""
    if unit.verb is None:
        return False
    span = tree.span(unit.verb.first, min(unit.verb.last + 1, len(tree.tokens) - 1))
    says = {cue.says for cue in cues_in(story.low, "attribution", span.start, span.end)}
    return bool(says & {"verb", "publish"}) and index in tree.figures
