"""Whose words stand between quotation marks: who is named beside them, who brings them in, who spoke or was told of last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.pronouns import PERSONAL
from claimcheck.model.mention import Label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from claimcheck.linking.attribution import Attribution
    from claimcheck.linking.naming import Naming
    from claimcheck.model.document import Sentence

OPENING = ' "«“„'
NEAR = 60
"""How many letters may lie between a quotation and the words that say whose it is."""
SPOKEN = 4
"""A quotation of fewer words is a name or a word picked out, which nobody need have said."""
BEHIND = 2
"""How many sentences behind a quotation its speaker may be named."""
ANSWERING = 5
"""How many sentences back the speaker of a quotation may stand that names none."""


class Quoted:
    """The speakers of the quotations of an article whose attributions are known, sentence by sentence."""

    def __init__(self, naming: Naming, by_sentence: Mapping[int, list[Attribution]]) -> None:
        self._naming = naming
        self._story = naming.story
        self._by_sentence = by_sentence

    def speaker_of(self, quotation: Span) -> str | None:
        """Whom a quotation is by, ``None`` where it only picks out a few words that nobody near speaks."""
        document = self._story.parsed.document
        opens = document.sentence_at(quotation.start)
        ends = document.sentence_at(max(quotation.start, quotation.end - 1)) or opens
        if opens is None or ends is None:
            return None
        if (beside := self._beside(quotation, opens.index, ends.index)) is not None:
            return beside
        if len(quotation.of(self._story.low).split()) < SPOKEN:
            return None
        led_to = self._story.low[opens.span.start : quotation.start].strip(OPENING)
        found = (self._brought_in(quotation, opens) if led_to else None) or self._answering(opens)
        return found or self._first(range(ends.index, ends.index + BEHIND), lambda a: a.at.start >= quotation.end)

    def _beside(self, quotation: Span, opens: int, ends: int) -> str | None:
        """« "…", dit la maire », else « la maire dit : "…" », else who opens what follows."""
        behind = self._first(range(ends, ends + BEHIND), lambda a: a.backward and 0 <= a.at.start - quotation.end <= NEAR)
        before = self._first(range(opens - 1, ends + 1), lambda a: 0 <= quotation.start - a.at.end <= NEAR)
        return behind or before or self._first(range(ends, ends + BEHIND), lambda a: 0 <= a.at.start - quotation.end <= NEAR)

    def _first(self, sentences: range, fits: Callable[[Attribution], bool]) -> str | None:
        spoken = (each for index in sentences for each in self._by_sentence.get(index, []))
        return next((each.source for each in spoken if fits(each)), None)

    def _brought_in(self, quotation: Span, sentence: Sentence) -> str | None:
        """« Nadia Bel propose aussi "…" », « Il propose aussi "…" »: whoever the words before the quotation are about."""
        names = self._story.names_in(Span(sentence.span.start, quotation.start))
        person = next((name.canonical for name in names if name.label is Label.PERSON), None)
        return person or self._of_pronoun(sentence)

    def _of_pronoun(self, sentence: Sentence) -> str | None:
        tree = self._story.trees.get(sentence.index)
        first = next((token.index for token in tree.tokens if token.tag != "PUNCT"), None) if tree is not None else None
        if tree is None or first is None or tree.lower(first) not in PERSONAL:
            return None
        meant = self._naming.meant(tree, first, self._last_before(sentence.index))
        return meant.name if meant is not None else None

    def _answering(self, sentence: Sentence) -> str | None:
        """The one person of whom the sentence before tells, where nobody speaks in it; else who spoke last."""
        if not self._by_sentence.get(sentence.index - 1) and sentence.index:
            person = self._only_person(self._story.parsed.document.sentences[sentence.index - 1])
            if person is not None:
                return person
        return self._last_before(sentence.index)

    def _last_before(self, index: int) -> str | None:
        earlier = range(index - 1, max(-1, index - 1 - ANSWERING), -1)
        return next((found[-1].source for at in earlier if (found := self._by_sentence.get(at))), None)

    def _only_person(self, sentence: Sentence) -> str | None:
        """« Nadia Bel est revenue sur l'affaire. "…" »: the one person of whom the sentence before a quotation tells."""
        people = {n.canonical for n in self._story.names_in(sentence.span) if n.label is Label.PERSON}
        return people.pop() if len(people) == 1 and not sentence.title else None
