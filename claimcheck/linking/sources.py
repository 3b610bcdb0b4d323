"""Who is cited as saying something, and how far that carries."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from claimcheck.linking.attributions import attributions_in
from claimcheck.linking.moods import is_conditional
from claimcheck.linking.naming import Naming
from claimcheck.linking.phrases import phrase_at, words_of
from claimcheck.linking.quoted import Quoted
from claimcheck.linking.speakers import can_speak, paper_of
from claimcheck.linking.subject_heads import subject_head
from claimcheck.linking.unparsed_attributions import attributions_unparsed
from claimcheck.linking.verbs import counts_things
from claimcheck.model.mention import DateMention, Label

if TYPE_CHECKING:
    from claimcheck.linking.attribution import Attribution
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import Figure
    from claimcheck.model.span import Span

PASSING = 2
"""How many sentences on a source may still speak that is no study."""


class Speakers:
    """The attributions of an article, sentence by sentence, in text order."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._by_sentence: dict[int, list[Attribution]] = {}
        naming = Naming(story)
        last: str | None = None
        for sentence in story.parsed.document.sentences:
            tree = story.trees.get(sentence.index)
            if tree is not None:
                found = attributions_in(story, naming, tree, last)
            else:
                found = list(attributions_unparsed(naming, sentence.span, last)) if not sentence.title else []
            self._by_sentence[sentence.index] = found
            last = found[-1].source if found else last
        self._quoted = Quoted(naming, self._by_sentence)
        spoken = [(index, each) for index, found in self._by_sentence.items() for each in found]
        self._carrying = [(index, each) for index, each in spoken if each.carries in (1, 2)]
        self._strong = [(index, each) for index, each in spoken if each.carries == 2]

    def source_of(self, tree: Tree, unit: Unit, lent: str | None = None) -> str | None:
        """Who states a figure: whoever is named for it, or for what it goes on with, else who still speaks from before."""
        said = self.named_for(tree, unit) or lent or (self._reported(tree) if is_conditional(tree, unit) else None)
        if said or tree.sentence.title or not _is_statistic(tree.figures[unit.main]) or _tells_of_the_study(tree, unit):
            return said
        return self._still_speaking(tree)

    def named_for(self, tree: Tree, unit: Unit) -> str | None:
        """Who is named in the sentence or the quotation of a figure, or a body that counts."""
        place = tree.tokens[unit.main].span
        return self._said_here(tree, place) or self._of_quotation(place) or counter_of(self._story, tree, unit)

    def _of_quotation(self, place: Span) -> str | None:
        quotation = self._story.parsed.document.quotation_around(place)
        return self._quoted.speaker_of(quotation) if quotation is not None else None

    def _said_here(self, tree: Tree, place: Span) -> str | None:
        here = self._by_sentence.get(tree.sentence.index, [])
        after = [a for a in here if a.backward and a.at.start >= place.end and a.reach.covers(place)]
        if after:
            return after[0].source
        before = [a for a in here if not a.backward and a.at.start <= place.start and a.reach.covers(place)]
        return before[-1].source if before else None

    def _reported(self, tree: Tree) -> str | None:
        """« …, a expliqué la maire. Les travaux auraient débuté en mai »: a conditional reports who spoke right before."""
        before = self._by_sentence.get(tree.sentence.index - 1, [])
        paragraph = self._story.parsed.document.sentences[max(0, tree.sentence.index - 1)].paragraph
        return before[-1].source if before and paragraph == tree.sentence.paragraph else self._still_speaking(tree)

    def _still_speaking(self, tree: Tree) -> str | None:
        sentences = self._story.parsed.document.sentences
        before = bisect_left(self._carrying, tree.sentence.index, key=itemgetter(0))
        if not before:
            return None
        index, last = self._carrying[before - 1]
        here = tree.sentence.index
        near = sentences[index].paragraph == tree.sentence.paragraph and here - index <= PASSING
        near = near and not any(self._by_sentence.get(between) for between in range(index + 1, here + 1))
        if last.carries == 2 or near:
            return last.source
        strong = bisect_left(self._strong, tree.sentence.index, key=itemgetter(0))
        return self._strong[strong - 1][1].source if strong else None


def _tells_of_the_study(tree: Tree, unit: Unit) -> bool:
    """« L'étude s'appuie sur 158 malades », « l'institut a sondé 900 élus »: told of who asks, not by who asks."""
    head = subject_head(tree, unit.verb) if unit.verb is not None and unit.verb.form == "finite" else None
    return head is not None and paper_of(tree.lower(head)) in ("study", "body")


def _is_statistic(figure: Figure) -> bool:
    """Whether a figure is what a study may state: no rank, no mere date."""
    if isinstance(figure, DateMention):
        return figure.length is not None
    return not figure.ordinal


def counter_of(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« L'institut a recensé 300 cas »: a body that counts is the source of its count."""
    if unit.verb is None or not counts_things(tree.lower(unit.verb.main)) or unit.main < unit.verb.main:
        return None
    head = subject_head(tree, unit.verb)
    if head is None:
        return None
    phrase = phrase_at(tree, head)
    at_head = tree.tokens[head].span
    names = [n for n in story.names_in(tree.sentence.span) if n.span.overlaps(at_head)]
    names += story.names_in(tree.span(phrase.first, phrase.last))
    body = next((n.canonical for n in names if n.label is Label.ORGANISATION), None)
    if body is not None or names:
        return body
    return words_of(tree, phrase) if tree.tokens[head].tag == "NOUN" and can_speak(tree.lower(head)) else None
