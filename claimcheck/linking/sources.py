"""Who is cited as saying something, how far that carries, and which dates only date the saying."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from claimcheck.french.tables import load
from claimcheck.linking.deeds import is_deed
from claimcheck.linking.phrases import phrase_at, words_of
from claimcheck.linking.subject_heads import subject_head
from claimcheck.linking.verbs import counts_things
from claimcheck.mentions.cues import cues_in
from claimcheck.model.mention import DateMention, Label
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.mentions.cues import Cue
    from claimcheck.model.mention import Figure
    from claimcheck.model.timespan import Timespan

FARTHEST = 12
NEWS = timedelta(days=45)
DATED_FIGURES = ("au", "en", "de", "d'", "du", "des", "depuis", "pour")
"""« selon les chiffres de mars », « arrêtés au 3 mars »: the date is that of the figures, not of the saying."""
CLOSING_MARKS = ('"', "»", "”", "“")
BETWEEN = (
    "ainsi",
    "aussi",
    "encore",
    "également",
    "notamment",
    "par",
    "ailleurs",
    "de",
    "son",
    "côté",
    "enfin",
    "en",
    "outre",
    "même",
    "à",
    "-",
    "jeudi",
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words: ``source`` said what stands before the cue (``backward``) or after it; ``at`` is the cue.

    ``carries`` says how far beyond its sentence: 0 not at all, 1 to the end of the paragraph, 2 (a study) until another speaks.
    """

    source: str
    at: Span
    backward: bool
    reach: Span
    carries: int = 0


@cache
def _papers() -> dict[str, str]:
    """Nouns of what speaks without being anybody: "study", "figures" or "body"."""
    return {form: row.name for row in load("papers", required=frozenset({"forms"})) for form in row.texts("forms")}


class Speakers:
    """The attributions of an article, sentence by sentence, in text order."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._by_sentence: dict[int, list[Attribution]] = {}
        self._roles: dict[str, str] = {}
        last: str | None = None
        for index, tree in sorted(story.trees.items()):
            found = [a for cue in self._cues(tree) for a in self._attributions(tree, cue, last)]
            self._by_sentence[index] = found
            last = found[-1].source if found else last
        spoken = [(index, each) for index, found in self._by_sentence.items() for each in found]
        self._carrying = [(index, each) for index, each in spoken if each.carries in (1, 2)]
        self._strong = [(index, each) for index, each in spoken if each.carries == 2]

    def _cues(self, tree: Tree) -> Iterator[Cue]:
        sentence = tree.sentence.span
        return cues_in(self._story.low, "attribution", sentence.start, sentence.end)

    def source_of(self, tree: Tree, unit: Unit) -> str | None:
        """Who states a figure: whoever is named for it, else who still speaks from before."""
        said = self.named_for(tree, unit)
        if said or tree.sentence.title or not _is_statistic(tree.figures[unit.main]):
            return said
        return self._still_speaking(tree)

    def named_for(self, tree: Tree, unit: Unit) -> str | None:
        """Who is named in the sentence or the quotation of a figure, or a body that counts."""
        place = tree.tokens[unit.main].span
        return self._said_here(tree, place) or self._of_quotation(tree, place) or counter_of(self._story, tree, unit)

    def _said_here(self, tree: Tree, place: Span) -> str | None:
        here = self._by_sentence.get(tree.sentence.index, [])
        after = [a for a in here if a.backward and a.at.start >= place.end and a.reach.covers(place)]
        if after:
            return after[0].source
        before = [a for a in here if not a.backward and a.at.start <= place.start and a.reach.covers(place)]
        return before[-1].source if before else None

    def _of_quotation(self, tree: Tree, place: Span) -> str | None:
        """The speaker named where a quotation ends, or after it in the next sentence."""
        document = self._story.parsed.document
        quotation = document.quotation_around(place)
        if quotation is None:
            return None
        for index in (tree.sentence.index, tree.sentence.index + 1, tree.sentence.index + 2):
            for attribution in self._by_sentence.get(index, []):
                if 0 <= attribution.at.start - quotation.end <= 60 or 0 <= quotation.start - attribution.at.end <= 60:
                    return attribution.source
        return None

    def _still_speaking(self, tree: Tree) -> str | None:
        sentences = self._story.parsed.document.sentences
        before = bisect_left(self._carrying, tree.sentence.index, key=itemgetter(0))
        if not before:
            return None
        index, last = self._carrying[before - 1]
        if last.carries == 2 or sentences[index].paragraph == tree.sentence.paragraph:
            return last.source
        strong = bisect_left(self._strong, tree.sentence.index, key=itemgetter(0))
        return self._strong[strong - 1][1].source if strong else None

    def _attributions(self, tree: Tree, cue: Cue, last: str | None) -> Iterator[Attribution]:
        if cue.says == "prefix":
            found = self._after(tree, cue.span.end, last)
            if found:
                yield Attribution(found[0], cue.span, not _opens(tree, cue.span.start), tree.sentence.span, _carry(found[1], 1))
        elif cue.says == "view" and cue.span.start - tree.sentence.span.start <= 1:
            person = next((n for n in self._story.names_in(tree.sentence.span) if n.span.start - cue.span.end <= 2), None)
            if (
                person is not None
                and person.label is Label.PERSON
                and self._story.low[person.span.end : person.span.end + 1] == ","
            ):
                yield Attribution(person.canonical, cue.span, backward=False, reach=tree.sentence.span)
        elif cue.says == "verb":
            yield from self._said(tree, cue, last)

    def _said(self, tree: Tree, cue: Cue, last: str | None) -> Iterator[Attribution]:
        verb = next((v for v in tree.verbs if tree.tokens[v.main].span.overlaps(cue.span)), None)
        first = verb.first if verb else next((t.index for t in tree.tokens if t.span.overlaps(cue.span)), 0)
        start = min(tree.tokens[first].span.start, cue.span.start)
        if _is_inverted(tree, first, cue.span.end):
            found = self._after(tree, cue.span.end, last)
            before = Span(tree.sentence.span.start, start)
            if found:
                yield Attribution(found[0], cue.span, backward=True, reach=before, carries=_carry(found[1], 0))
            return
        if verb is None or verb.form != "finite":
            return
        head = subject_head(tree, verb)
        if head is None or head in tree.figures or _is_counted_crowd(tree, head):
            return
        reach = Span(start, tree.sentence.span.end)
        if tree.tokens[head].tag in ("NOUN", "PROPN"):
            source, paper = self._named(tree, head, last)
            yield Attribution(source, cue.span, backward=False, reach=reach, carries=_carry(paper, 0))
        elif tree.lower(head) in ("il", "elle", "ils", "elles") and last is not None:
            yield Attribution(last, cue.span, backward=False, reach=reach)

    def _after(self, tree: Tree, offset: int, last: str | None) -> tuple[str, str] | None:
        """The source that the first noun or name after a place begins, and whether it is a study or the like."""
        for token in tree.tokens:
            if token.span.start < offset or token.index in tree.figures:
                continue
            if token.span.start > offset + 80 or token.tag == "PUNCT":
                return None
            if token.tag in ("NOUN", "PROPN"):
                return self._named(tree, token.index, last)
            if token.tag == "PRON" and tree.lower(token.index) in ("lui", "elle", "eux", "elles", "il"):
                return (last, "") if last else None
        return None

    def _named(self, tree: Tree, head: int, last: str | None) -> tuple[str, str]:
        """The person or body in the phrase of a source or in apposition to it, else the phrase; and whether it is a study."""
        phrase = phrase_at(tree, head)
        end = _end_of_source(tree, phrase.last)
        paper = _papers().get(tree.lower(head), "")
        within = tree.span(phrase.first, end)
        names = [n for n in self._story.names_in(within) if n.label is not Label.PLACE or n.span.overlaps(tree.tokens[head].span)]
        if not paper:
            names = [n for n in names if not self._is_medium(n.span.start)]
        beside = self._story.names_in(tree.span(end, min(end + 8, len(tree.tokens) - 1))) if tree.lower(end + 1) == "," else []
        person = next((n for n in beside if n.label is Label.PERSON), None)
        if person is not None and not paper and not any(n.label is Label.PERSON for n in names):
            self._roles[words_of(tree, phrase).lower()] = person.canonical
            return person.canonical, ""
        if names:
            return names[0].canonical, paper
        words = words_of(tree, phrase)
        known = self._roles.get(words.lower()) or self._fuller(
            tree.lower(head), phrase.last == head, tree.tokens[head].span.start
        )
        if known is None and paper:
            known = self._body_before(tree, head) if paper == "body" else None
            known = known or (last if paper != "body" or not self._is_person(last) else None)
        return known or words, paper

    def _is_person(self, name: str | None) -> bool:
        """« la banque » is nobody who spoke before."""
        return any(n.canonical == name and n.label is Label.PERSON for n in self._story.names)

    def _is_medium(self, offset: int) -> bool:
        """« raconte la police de Tulle sur Twitter »: where somebody spoke, not who."""
        return self._story.low[max(0, offset - 5) : offset].rstrip().endswith(" sur")

    def _body_before(self, tree: Tree, head: int) -> str | None:
        """« RMC …, selon la chaîne »: the body that the sentence itself names."""
        names = self._story.names_in(Span(tree.sentence.span.start, tree.tokens[head].span.start))
        return next((n.canonical for n in reversed(names) if n.label is Label.ORGANISATION), None)

    def _fuller(self, word: str, alone: bool, before: int) -> str | None:
        """« le ministère » after « le ministère de la Mer »: the fuller name."""
        if not alone:
            return None
        names = (n for n in reversed(self._story.names) if n.span.start < before)
        return next((n.canonical for n in names if n.canonical.lower().startswith(f"{word} ")), None)


def _carry(paper: str, otherwise: int) -> int:
    return {"study": 2, "figures": 1}.get(paper, otherwise)


def _is_statistic(figure: Figure) -> bool:
    """Whether a figure is what a study may state: no rank, no mere date."""
    if isinstance(figure, DateMention):
        return figure.length is not None
    return not figure.ordinal


def _end_of_source(tree: Tree, last: int) -> int:
    """A source goes on over « publiée mardi par … » up to the next comma."""
    at = last
    while at + 1 < len(tree.tokens) and at - last < FARTHEST and tree.lower(at + 1) not in (",", ".", ";", ":", '"', "»", "("):
        if tree.tokens[at + 1].tag in ("AUX", "SCONJ") or tree.lower(at + 1) in ("qui", "que"):
            break
        at += 1
    return at


def _opens(tree: Tree, offset: int) -> bool:
    """Whether nothing but a few words stands before a place in its sentence."""
    return sum(token.span.end <= offset and token.tag != "PUNCT" for token in tree.tokens) <= 2


def _is_inverted(tree: Tree, first: int, end: int) -> bool:
    """« …, a indiqué la mairie »: a comma or a closing quotation mark before the verb and a noun after it."""
    at = next((token.index for token in tree.tokens if token.span.start >= end), len(tree.tokens))
    if first > 0 and tree.lower(first - 1) not in (",", *CLOSING_MARKS):
        return False
    while at < len(tree.tokens) and (
        at in tree.figures or (tree.tokens[at].tag in ("ADV", "ADP", "PRON", "PUNCT") and tree.lower(at) in BETWEEN)
    ):
        at += 1
    if at >= len(tree.tokens) or tree.lower(at).lstrip("-t").lstrip("-") in ("il", "elle", "on", "ils", "elles"):
        return at < len(tree.tokens)
    return tree.tokens[at].tag in ("DET", "PROPN", "NOUN") and (first > 0 or tree.tokens[at].tag != "NOUN")


def _is_counted_crowd(tree: Tree, head: int) -> bool:
    """« 59 % des sondés estiment que … »: those who are counted in a poll are not its source."""
    return any(at in tree.figures for at in range(max(0, head - 3), head)) or tree.lower(head) in (
        "personnes",
        "majorité",
        "français",
        "sondés",
    )


def counter_of(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« L'institut a recensé 300 cas »: a body that counts is the source of its count."""
    if unit.verb is None or not counts_things(tree.lower(unit.verb.main)) or unit.main < unit.verb.main:
        return None
    head = subject_head(tree, unit.verb)
    if head is None:
        return None
    phrase = phrase_at(tree, head)
    names = story.names_in(tree.span(phrase.first, phrase.last))
    return next((n.canonical for n in names if n.label is Label.ORGANISATION), None)


def is_reporting(story: Story, tree: Tree, unit: Unit, index: int) -> bool:
    """Whether a date only says when something was said or published: its verb is one of saying, and it lies near."""
    figure = tree.figures[index]
    if not isinstance(figure, DateMention) or figure.kind in (DateKind.DURATION, DateKind.RECURRING):
        return False
    if _dates_the_source(story, tree, index):
        return True
    if unit.verb is None:
        return len([token for token in tree.tokens if token.tag != "PUNCT"]) <= 3 and not tree.sentence.title
    if is_deed(tree, unit.verb):
        return False
    span = tree.span(unit.verb.first, min(unit.verb.last + 1, len(tree.tokens) - 1))
    says = {cue.says for cue in cues_in(story.low, "attribution", span.start, span.end)}
    if index < unit.verb.first and not _opens_clause(tree, index):
        return False  # « la fermeture prévue au 2 mai a été publiée »
    return "publish" in says or ("verb" in says and _is_near(figure.when, story.parsed.document.article.published))


def _dates_the_source(story: Story, tree: Tree, index: int) -> bool:
    """« selon les révélations de la radio jeudi »: the date of what is cited."""
    figure, place = tree.figures[index], tree.tokens[index].span.start
    if not isinstance(figure, DateMention) or tree.lower(index - 1) in DATED_FIGURES:
        return False
    if not _is_near(figure.when, story.parsed.document.article.published):
        return False
    cues = [c for c in cues_in(story.low, "attribution", tree.sentence.span.start, place) if c.says == "prefix"]
    if not cues or cues[-1].span.of(story.low) not in ("selon", "d'après"):
        return False
    between = [token for token in tree.tokens if cues[-1].span.end <= token.span.start < place]
    return bool(between) and not any(token.tag in ("PUNCT", "VERB", "AUX") or token.index in tree.figures for token in between)


def _opens_clause(tree: Tree, index: int) -> bool:
    """« Mardi, … », « Le 3 mai, … »: nothing stands before the date but its article."""
    return all(tree.tokens[at].tag in ("DET", "ADP") for at in range(index)) or tree.lower(index - 1) == ","


def _is_near(when: Timespan, published: date | None) -> bool:
    """Within the weeks around publication, where a newspaper dates what was said."""
    if when.first is None or when.last is None or published is None:
        return True
    return abs(published - when.last) <= NEWS and when.last - when.first <= NEWS
