"""Whom the noun phrase of a source names: a person or body in it or beside it, somebody told of before, or nobody who speaks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.french.plurals import singular
from claimcheck.french.tables import load
from claimcheck.linking.phrases import phrase_at, words_of
from claimcheck.linking.references import DEFINITE, is_anybody, is_human, referent, roles
from claimcheck.model.mention import Label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.linking.phrases import Phrase
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.model.mention import EntityMention

FARTHEST = 12
COMPLEMENT = ("de", "d'", "du", "des", "à", "au", "aux")
PUBLISHED = ("publié", "publiée", "publiés", "publiées", "diffusés", "diffusées", "communiqués", "communiquées")
MADE = ("publié", "mené", "réalisé", "conduit", "paru", "commandé", "menée")
PAGES = ("page", "compte", "réseau", "site", "blog", "plateforme", "chaîne", "fil")
INQUIRIES = ("enquête", "enquêtes")
"""A poll where an institute spoke before, else the police's: « l'enquête a révélé » cites nobody."""
ANYBODY = "individu"
INDEFINITE = ("un", "une", "des", "de")
ASIDE = ("à", "au", "aux", "auprès", "sur", "dans", "devant", "lors", "chez", "face")
"""« explique à l'AFP Nadia Bel », « raconte la police sur Twitter »: to whom or where somebody spoke, not who."""


class Source(NamedTuple):
    """Who speaks, and what sort of paper ("study", "figures", "body") the words name where they name no one else."""

    name: str
    paper: str = ""
    person: bool = False
    speaks: bool = True
    """Whether the words name somebody who may speak: no « démarche », no « descriptif de leur page »."""
    named: bool = True


@cache
def _papers() -> dict[str, str]:
    """Nouns of what speaks without being anybody: "study", "figures" or "body"."""
    return {form: row.name for row in load("papers", required=frozenset({"forms"})) for form in row.texts("forms")}


@cache
def _speakers() -> dict[str, str]:
    """Nouns of who may say something, by the row that they stand in."""
    return {form: row.name for row in load("speakers", required=frozenset({"forms"})) for form in row.texts("forms")}


def is_somebody(noun: str) -> bool:
    """Whether a common noun is a person or several: « la magistrate », « les pompiers »."""
    return any(is_human(form) or _speakers().get(form) == "people" for form in (noun, singular(noun)))


def is_medium(noun: str) -> bool:
    """« le quotidien », « la radio »."""
    return _speakers().get(noun) == "medium"


def can_speak(noun: str) -> bool:
    """Whether a common noun is somebody, a body or a paper that may say something."""
    forms = (noun, singular(noun))
    return any(form in _speakers() or form in _papers() or form in roles() for form in forms)


class Naming:
    """Whom the phrases of an article name; it remembers who was given which role."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._roles: dict[str, str] = {}

    def source_after(self, tree: Tree, offset: int, last: str | None) -> Source | None:
        """The source that the first noun or name after a place begins, over those who are only spoken to."""
        at = next((token.index for token in tree.tokens if token.span.start >= offset), len(tree.tokens))
        skipped = -1
        while at < len(tree.tokens) and tree.tokens[at].span.start <= offset + 80:
            token = tree.tokens[at]
            if token.tag == "PUNCT" and at > skipped:
                return None
            if tree.lower(at) in ASIDE and token.tag == "ADP":
                skipped = self._end_of_aside(tree, at)
                at = skipped
            elif token.index not in tree.figures and (token.tag in ("NOUN", "PROPN") or self.is_named(tree, at)):
                return self.named(tree, at, last)
            elif token.tag == "PRON" and tree.lower(at) in ("lui", "elle", "eux", "elles", "il"):
                return self.meant(tree, at, last)
            at += 1
        return None

    def opening_study(self, tree: Tree, last: str | None) -> Source | None:
        """« Une étude publiée dans Nature lie … », « Ce sondage mené par … »: what a sentence is about."""
        if len(tree.tokens) < len(("une", "étude", "publiée")) or tree.tokens[0].tag != "DET":
            return None
        made = tree.lower(2).startswith(MADE) or tree.lower(2) in ("de", "d'", "du")
        if _papers().get(tree.lower(1)) != "study" or not made:
            return None
        return self.named(tree, 1, last)

    def _end_of_aside(self, tree: Tree, at: int) -> int:
        """The last word of « à l'AFP », « sur Twitter », « à la radio »: a name, or one noun with its article."""
        noun = next((n for n in range(at + 1, min(at + 4, len(tree.tokens))) if tree.tokens[n].tag in ("NOUN", "PROPN")), at)
        names = [n for n in self._story.names_in(tree.sentence.span) if n.span.covers(tree.tokens[noun].span)]
        if not names:
            return noun
        return max(token.index for token in tree.tokens if names[0].span.covers(token.span))

    def meant(self, tree: Tree, pronoun: int, last: str | None) -> Source | None:
        """« selon lui », « a-t-elle dit »: who spoke last, else whom the pronoun means."""
        word = tree.lower(pronoun).removeprefix("-t").removeprefix("-")
        if last is not None and (word != "lui" or self.is_person(last)):
            return Source(last, person=self.is_person(last))
        place = tree.tokens[pronoun].span.start
        if word != tree.lower(pronoun) and (opening := self._opening(tree)) is not None:
            return opening
        topic = self._story.topic_for({"lui": "il", "eux": "ils"}.get(word, word), place)
        if topic is None or not topic.subject:
            return None
        named = any(n.canonical == topic.subject for n in self._story.names)
        return Source(topic.subject) if named or can_speak(topic.subject.split()[0].lower()) else None

    def _opening(self, tree: Tree) -> Source | None:
        """« La Sotram supprimera 30 bus, a-t-elle indiqué »: the person or body that the sentence begins with."""
        within = tree.span(0, min(2, len(tree.tokens) - 1))
        spoken = (Label.PERSON, Label.ORGANISATION)
        name = next((n for n in self._story.names_in(within) if n.label in spoken), None)
        return Source(name.canonical, person=name.label is Label.PERSON) if name is not None else None

    def named(self, tree: Tree, head: int, last: str | None) -> Source | None:
        """The person or body in the phrase of a source or in apposition to it, else the phrase; and whether it is a study."""
        phrase = phrase_at(tree, head)
        end = _end_of_source(tree, phrase.last)
        word = tree.lower(head)
        paper = _papers().get(word, "")
        at_head = tree.tokens[head].span
        names = self._names_of(tree, tree.span(phrase.first, end), at_head, paper)
        own = self._without_aside(tree, phrase)
        words = words_of(tree, own)
        speaks = self.speaks(tree, head)
        person = self._apposed_person(tree, names, end, head, word) if not paper else None
        if person is not None:
            self._roles[words.lower()] = self._roles[word] = person
            return Source(person, person=True)
        if names:
            someone = names[0].label is Label.PERSON
            beside = someone and tree.lower(_first(tree, names[0]) - 1) not in COMPLEMENT
            return Source(names[0].canonical, paper, someone, speaks or beside)
        if paper == "figures" and tree.lower(phrase.first - 1) in INDEFINITE:
            return Source(words, named=False)  # « selon une source policière »
        known = self._known(tree, own, words, last, paper)
        if known is None and word in INQUIRIES:
            return None
        return Source(known or words, paper, known is not None and self.is_person(known), speaks)

    def _names_of(self, tree: Tree, within: Span, at_head: Span, paper: str) -> list[EntityMention]:
        """The names in the phrase of a source, without those of places and of whom was spoken to."""
        names = [n for n in self._story.names_in(within) if n.label is not Label.PLACE or n.span.overlaps(at_head)]
        return names if paper else [n for n in names if n.span.overlaps(at_head) or not self._is_aside(tree, n)]

    def _without_aside(self, tree: Tree, phrase: Phrase) -> Phrase:
        """« l'animatrice à l'AFP »: no more than « l'animatrice »."""
        names = self._story.names_in(tree.span(phrase.first, phrase.last))
        asides = [_first(tree, name) for name in names if self._is_aside(tree, name) and _first(tree, name) > phrase.head]
        return replace(phrase, last=_before_aside(tree, min(asides))) if asides else phrase

    def _apposed_person(self, tree: Tree, names: list[EntityMention], end: int, head: int, word: str) -> str | None:
        """« le chef de la police Paul Brel », « la ministre, Nadia Bel »: the person whose role the noun says."""
        own = [n for n in names if n.label is Label.PERSON]
        if own and not is_somebody(word):
            return own[0].canonical if own[0].span.overlaps(tree.tokens[head].span) else None
        apposed = next((n for n in own if tree.lower(_first(tree, n) - 1) not in COMPLEMENT), None)
        if apposed is not None or own:
            return (apposed or own[0]).canonical
        if tree.lower(end + 1) != ",":
            return None
        beside = self._story.names_in(tree.span(end, min(end + 8, len(tree.tokens) - 1)))
        return next((n.canonical for n in beside if n.label is Label.PERSON), None)

    def _known(self, tree: Tree, phrase: Phrase, words: str, last: str | None, paper: str) -> str | None:
        """Whom words without a name mean: who was given that role, the fuller name, who spoke last."""
        head = phrase.head
        word = tree.lower(head)
        alone = all(tree.tokens[at].tag == "ADJ" for at in range(head + 1, phrase.last + 1))
        known = self._roles.get(words.lower()) or self._fuller(word, phrase.last == head, tree.tokens[head].span.start)
        if known is not None or not paper:
            return known or (self._by_role(tree, head, last) if alone else None)
        if paper == "body":
            return self._body_before(tree, head) or (None if self.is_person(last) else last)
        if word in INQUIRIES and (last is None or self.is_person(last)):
            return None
        made = self._complement(tree, head) if paper == "figures" else None
        return made or (last if tree.lower(head - 1) not in INDEFINITE else None)

    def _by_role(self, tree: Tree, head: int, last: str | None) -> str | None:
        """« selon le magistrat »: the person called so, else the person who spoke last."""
        word = tree.lower(head)
        if tree.lower(head - 1) not in DEFINITE and tree.lower(head - 2) not in DEFINITE:
            return None
        if word in self._roles:
            return self._roles[word]
        place = tree.tokens[head].span.start
        called = referent(self._story.low, self._story.names, word, place, only_called=True)
        if called is not None or is_anybody(word):
            return called
        if not is_somebody(word):
            return last if is_medium(word) and not self.is_person(last) else None
        if self.is_person(last):
            return last
        anybody = word if word in roles() else ANYBODY
        return referent(self._story.low, self._story.names, anybody, place, only_called=False)

    def _complement(self, tree: Tree, head: int) -> str | None:
        """« selon les chiffres du ministère », « selon les données publiées sur le site de l'office »: who made them."""
        if tree.tokens[head + 1 : head + 2] and tree.lower(head + 1) not in ("de", "d'", "du", "des", *PUBLISHED):
            return None
        within = range(head + 1, _end_of_source(tree, head) + 1)
        maker = next((n for n in within if tree.tokens[n].tag == "NOUN" and can_speak(tree.lower(n))), None)
        return None if maker is None or maker in tree.figures else words_of(tree, phrase_at(tree, maker))

    def speaks(self, tree: Tree, head: int) -> bool:
        """Whether the subject of a verb of saying is somebody who may say something."""
        if tree.tokens[head].tag == "PROPN" or can_speak(tree.lower(head)):
            return True
        return self.is_named(tree, head)

    def is_named(self, tree: Tree, at: int) -> bool:
        """Whether a word stands in a name."""
        return any(n.span.overlaps(tree.tokens[at].span) for n in self._story.names_in(tree.sentence.span))

    def is_person(self, name: str | None) -> bool:
        """« la banque » is nobody who spoke before."""
        return any(n.canonical == name and n.label is Label.PERSON for n in self._story.names)

    def _is_aside(self, tree: Tree, name: EntityMention) -> bool:
        first = _first(tree, name) - 1
        if tree.lower(first) in PAGES:
            first -= 1  # « sur sa page Facebook »
        if tree.tokens[first].tag == "DET":
            first -= 1
        of_office = tree.lower(first) in ("à", "au", "aux") and tree.lower(first - 1).startswith(("ministre", "secrétaire"))
        return first >= 0 and tree.lower(first) in ASIDE and not of_office

    def _body_before(self, tree: Tree, head: int) -> str | None:
        """« RMC …, selon la chaîne »: the body that the sentence names, or the one before it."""
        sentences = self._story.parsed.document.sentences
        first = sentences[max(0, tree.sentence.index - 1)].span.start
        names = self._story.names_in(Span(first, tree.tokens[head].span.start))
        return next((n.canonical for n in reversed(names) if n.label is Label.ORGANISATION), None)

    def _fuller(self, word: str, alone: bool, before: int) -> str | None:
        """« le ministère » after « le ministère de la Mer »: the fuller name."""
        if not alone:
            return None
        names = (n for n in reversed(self._story.names) if n.span.start < before)
        return next((n.canonical for n in names if n.canonical.lower().startswith(f"{word} ")), None)


def _first(tree: Tree, name: EntityMention) -> int:
    return next((token.index for token in tree.tokens if token.span.end > name.span.start), 0)


def _before_aside(tree: Tree, first: int) -> int:
    """The last word before « à l'AFP » or « sur Twitter »."""
    at = first - 1
    while tree.lower(at) not in ASIDE:
        at -= 1
    return at - 1


def _end_of_source(tree: Tree, last: int) -> int:
    """A source goes on over « publiée mardi par … » up to the next comma."""
    at = last
    while at + 1 < len(tree.tokens) and at - last < FARTHEST and tree.lower(at + 1) not in (",", ".", ";", ":", '"', "»", "("):
        if tree.tokens[at + 1].tag in ("AUX", "SCONJ") or tree.lower(at + 1) in ("qui", "que"):
            break
        at += 1
    return at
