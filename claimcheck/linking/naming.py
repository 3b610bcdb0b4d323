"""Whom the noun phrase of a source names: a person or body in it or beside it, somebody told of before, or nobody who speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.determiners import DEMONSTRATIVE, INDEFINITE, SINGULAR, TO
from claimcheck.french.given_names import WOMAN, gender_of_given_name
from claimcheck.french.pronouns import LATTER
from claimcheck.linking.asides import ASIDE, before_aside, end_of_aside, is_aside
from claimcheck.linking.described_people import described_person
from claimcheck.linking.papers import end_of_source, is_made, maker_among, maker_in, paper_within
from claimcheck.linking.phrases import COMPLEMENT, phrase_at, words_of
from claimcheck.linking.references import SINGULAR_DEFINITE, called_in_full, is_anybody, referent, roles
from claimcheck.linking.speakers import Source, can_speak, is_medium, is_somebody, paper_of
from claimcheck.model.mention import Label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.linking.phrases import Phrase
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.model.mention import EntityMention

GOVERNING = COMPLEMENT | TO
INQUIRIES = ("enquête", "enquêtes")
"""A poll where an institute spoke before, else the police's: « l'enquête a révélé » cites nobody."""
ANYBODY = "individu"
BEFORE = 3
"""How many sentences back « l'institut » may have been named."""
OWNED = ("des", "du")
"""« le syndicat des médecins »: of whom a body is, which need not be one named before."""
BESIDE = 4
"""How many words behind a noun, comma and article included, its name may begin and end."""
STRESSED = {"lui": "il", "eux": "ils"}
SOURCES = ("source", "sources")
GENDERED = {"celui": "il", "celle": "elle", "celui-ci": "il", "celle-ci": "elle"}
ONE_SHOWN = DEMONSTRATIVE & SINGULAR
INTRODUCING = (INDEFINITE & SINGULAR) | ONE_SHOWN
VAGUE = INDEFINITE | {"de"}


class Naming:
    """Whom the phrases of an article name; it remembers who was given which role."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._roles: dict[str, str] = {}
        self._full: dict[str, str | None] = {}
        self._unnamed: str | None = None
        self._maker: str | None = None
        """Who made the last study or figures cited: « selon cette étude »."""

    def source_after(self, tree: Tree, offset: int, last: str | None) -> Source | None:
        """The source that the first noun or name after a place begins, over those who are only spoken to."""
        at = tree.index_from(offset)
        skipped = -1
        while at < len(tree.tokens) and tree.tokens[at].span.start <= offset + 80:
            token = tree.tokens[at]
            if token.tag == "PUNCT" and at > skipped:
                return None
            if tree.lower(at) in ASIDE and token.tag == "ADP":
                skipped = end_of_aside(self.story, tree, at)
                at = skipped
            elif token.index not in tree.figures and (token.tag in ("NOUN", "PROPN") or self.story.is_named(token.span)):
                return self.named(tree, at, last)
            elif tree.lower(at) in GENDERED:
                return self.meant_by(GENDERED[tree.lower(at)], token.span.start, last)
            elif token.tag == "PRON" and tree.lower(at) in ("lui", "elle", "eux", "elles", "il"):
                return self.meant(tree, at, last)
            at += 1
        return None

    def opening_study(self, tree: Tree, last: str | None) -> Source | None:
        """« Une étude publiée dans Nature lie … », « Ce sondage mené par … », « Un sondage Ifop … »: what opens a sentence."""
        article, study, made = tree.lower(0), tree.lower(1), tree.lower(2)
        if not made or tree.tokens[0].tag != "DET" or paper_of(study) != "study":
            return None
        named = article in INTRODUCING and self.story.is_named(tree.tokens[2].span)
        if not named and not is_made(made) and made not in ("de", "d'", "du"):
            return None
        return self.named(tree, 1, last)

    def meant(self, tree: Tree, pronoun: int, last: str | None) -> Source | None:
        """« selon lui », « a-t-elle dit »: who spoke last, else whom the pronoun means."""
        word = tree.lower(pronoun).removeprefix("-t").removeprefix("-")
        clitic = word != tree.lower(pronoun)
        topic = self.story.topic_for(STRESSED.get(word, word), tree.tokens[pronoun].span.start)
        spoken = topic.subject if topic is not None else None
        several = word == "eux" and last is not None and last.split(maxsplit=1)[0][-1] not in "sx"  # no « accusation »
        if several and spoken is not None and can_speak(spoken.split(maxsplit=1)[0].lower()):
            return Source(spoken)
        if last is not None and self.may_mean(word, last):
            return Source(last, person=self.is_person(last))
        if last is not None and word != "lui" and spoken not in self.story.people:
            return Source(last, person=self.is_person(last))
        if clitic and (opening := self._opening(tree)) is not None:
            return opening
        if not spoken or not (spoken in self.story.canonical_names or can_speak(spoken.split()[0].lower())):
            return self.main_person(word, tree.sentence.span.start) if clitic else None
        return Source(spoken, person=self.is_person(spoken))

    def meant_by(self, pronoun: str, place: int, last: str | None) -> Source | None:
        """« ajoute ce dernier », « dit celle qui … »: who spoke last, else whom the article is about."""
        if last is not None and self.is_person(last) and self.may_mean(pronoun, last):
            return Source(last, person=True)
        return self.main_person(pronoun, place)

    def main_person(self, pronoun: str, place: int) -> Source | None:
        """« a-t-elle dit », where nobody of that gender has spoken: whom the article is about, else the last one named."""
        if pronoun not in ("il", "elle"):
            return None
        person = self.story.persons.meant(place, "Fem" if pronoun == "elle" else "Masc")
        return Source(person, person=True) if person is not None else None

    def may_mean(self, pronoun: str, last: str) -> bool:
        """« il » is no woman, nor a newspaper where a man was just told of; « ils » may be any body."""
        if pronoun in ("ils", "elles", "eux"):
            return True
        if not self.is_person(last):
            return last not in self.story.canonical_names and is_somebody(last.split(maxsplit=1)[0].lower())  # « une habitante »
        woman = gender_of_given_name(last.split(maxsplit=1)[0]) == WOMAN
        return " " not in last or woman == (pronoun == "elle")

    def _opening(self, tree: Tree) -> Source | None:
        """« La Sotram supprimera 30 bus, a-t-elle indiqué »: the person or body that the sentence begins with."""
        within = tree.span(0, min(2, len(tree.tokens) - 1))
        spoken = (Label.PERSON, Label.ORGANISATION)
        name = next((n for n in self.story.names_in(within) if n.label in spoken), None)
        return Source(name.canonical, person=name.label is Label.PERSON) if name is not None else None

    def named(self, tree: Tree, head: int, last: str | None) -> Source | None:
        """The person or body in the phrase of a source or in apposition to it, else the phrase; and whether it is a study."""
        if tree.lower(head) in LATTER and tree.lower(head - 1) in ONE_SHOWN:
            return self.meant_by(LATTER[tree.lower(head)], tree.tokens[head].span.start, last)
        head = paper_within(tree, head)
        phrase, word = phrase_at(tree, head), tree.lower(head)
        paper = paper_of(word)
        end = end_of_source(tree, phrase.last) if paper else phrase.last
        names = self._names_of(tree, tree.span(phrase.first, end), tree.tokens[head].span, paper)
        own = self._without_aside(tree, phrase)
        person = self._apposed_person(tree, names, end, head, word) if not paper else None
        if person is not None:
            self._roles[words_of(tree, own).lower()] = self._roles[word] = person
            return Source(person, person=True)
        short = None if is_somebody(word) or (paper and names) else self._shortened(tree, phrase.last)
        if short is not None:
            return Source(short, paper)
        if not names:
            return self._without_name(tree, own, paper, last)
        if is_somebody(word) and self._is_of(tree, head, names[0]):
            return self._somebody_of(tree, own, words_of(tree, own))
        return self._by_name(tree, head, names[0], paper)

    def _without_name(self, tree: Tree, phrase: Phrase, paper: str, last: str | None) -> Source | None:
        """Whom a phrase means in which nobody is named: somebody told of before, else just what it says."""
        word, words = tree.lower(phrase.head), words_of(tree, phrase)
        if paper == "figures" and tree.lower(phrase.first - 1) in VAGUE and "même" not in words:
            self._unnamed = words if word in SOURCES else self._unnamed
            return Source(words, named=False)  # « selon une source policière »
        known = self._known(tree, phrase, words, last, paper)
        if known is None and word in INQUIRIES:
            return None
        return Source(known or words, paper, known is not None and self.is_person(known), self.speaks(tree, phrase.head))

    def _is_of(self, tree: Tree, head: int, name: EntityMention) -> bool:
        """« la présidente du Synerlit » is somebody of that body, « le porte-parole Synerlit » bears its name."""
        between = range(head + 1, tree.index_of(name.span))
        return name.label is not Label.PERSON and any(tree.lower(at) in COMPLEMENT for at in between)

    def _somebody_of(self, tree: Tree, phrase: Phrase, words: str) -> Source:
        """Whom the article names in that role, else the role: never the body itself."""
        person = self._called_in_full(words.lower()) or described_person(self.story, tree, phrase)
        return Source(person or words, person=person is not None)

    def _shortened(self, tree: Tree, end: int) -> str | None:
        """« l'agence chargée de la santé (UNFPA) »: what initials right behind the phrase of a body stand for."""
        if tree.lower(end + 1) != "(" or tree.lower(end + 3) != ")":
            return None
        within = tree.tokens[end + 2]
        name = self.story.name_at(within.span)
        if name is not None:
            return name.canonical if name.label is Label.ORGANISATION else None
        return within.text if sum(letter.isupper() for letter in within.text) > 1 else None

    def _by_name(self, tree: Tree, head: int, name: EntityMention, paper: str) -> Source:
        if paper in ("study", "figures"):
            self._maker = name.canonical
        someone = name.label is Label.PERSON
        beside = someone and tree.lower(tree.index_of(name.span) - 1) not in GOVERNING
        return Source(name.canonical, paper, someone, self.speaks(tree, head) or beside)

    def _names_of(self, tree: Tree, within: Span, at_head: Span, paper: str) -> list[EntityMention]:
        """The names in the phrase of a source, without those of places and of whom was spoken to."""
        names = [n for n in self.story.names_in(within) if n.label is not Label.PLACE or n.span.overlaps(at_head)]
        if paper:
            return maker_among(tree, names) if paper == "study" else names
        return [n for n in names if n.span.overlaps(at_head) or not is_aside(tree, n)]

    def _without_aside(self, tree: Tree, phrase: Phrase) -> Phrase:
        """« l'animatrice à l'AFP »: no more than « l'animatrice »."""
        names = self.story.names_in(tree.span(phrase.first, phrase.last))
        asides = [at for name in names if is_aside(tree, name) and (at := tree.index_of(name.span)) > phrase.head]
        return replace(phrase, last=before_aside(tree, min(asides))) if asides else phrase

    def _apposed_person(self, tree: Tree, names: list[EntityMention], end: int, head: int, word: str) -> str | None:
        """« le chef de la police Paul Brel », « la ministre, Nadia Bel »: the person whose role the noun says."""
        own = [n for n in names if n.label is Label.PERSON]
        if own and not is_somebody(word):
            return own[0].canonical if own[0].span.overlaps(tree.tokens[head].span) else None
        apposed = next((n for n in own if tree.lower(tree.index_of(n.span) - 1) not in GOVERNING), None)
        if apposed is not None:
            return apposed.canonical
        beside = self._beside(tree, end) if is_somebody(word) else None  # no « précise Le Progrès, le médecin Paul Brel … »
        return beside or (own[0].canonical if own else None)

    def _beside(self, tree: Tree, end: int) -> str | None:
        """« la ministre de la Mer, Nadia Bel », « l'élu et ami de Paul Brel, Luc Roux »: the person right behind the comma."""
        comma = next((at for at in range(end + 1, min(end + BESIDE + 1, len(tree.tokens))) if tree.lower(at) == ","), None)
        if comma is None or any(tree.tokens[at].tag in ("VERB", "AUX", "PUNCT") for at in range(end + 1, comma)):
            return None
        near = self.story.names_in(tree.span(comma, min(comma + 7, len(tree.tokens) - 1)))
        return next((n.canonical for n in near if n.label is Label.PERSON), None)

    def _known(self, tree: Tree, phrase: Phrase, words: str, last: str | None, paper: str) -> str | None:
        """Whom words without a name mean: who was given that role, the fuller name, who spoke last."""
        head = phrase.head
        word = tree.lower(head)
        alone = all(tree.tokens[at].tag == "ADJ" for at in range(head + 1, phrase.last + 1))
        known = self._last_so_called(word, tree.tokens[head].span.start, last) if not paper and alone else None
        known = known or self._roles.get(words.lower()) or self._fuller(word, phrase.last == head, tree.tokens[head].span.start)
        if known is None and not paper and " " in words and is_somebody(word):
            known = self._called_in_full(words.lower())
        if known is not None or not paper:
            return known or (self._by_role(tree, head, words, last) if alone or words.lower() in roles() else None)
        if paper == "body":
            return self._body_before(tree, phrase) or (None if self.is_person(last) else last)
        if word in INQUIRIES and (last is None or self.is_person(last)):
            return None
        if word in SOURCES and self._unnamed is not None and tree.lower(head - 1) not in VAGUE:
            return self._unnamed  # « selon cette même source »
        maker = maker_in(tree, head) if paper == "figures" else None
        own = phrase_at(tree, maker) if maker is not None else None
        made = self._shortened(tree, own.last) or words_of(tree, own) if own is not None else None
        return made or (self._maker or last if tree.lower(head - 1) not in VAGUE else None)

    def _called_in_full(self, words: str) -> str | None:
        if words not in self._full:
            self._full[words] = called_in_full(self.story.low, self.story.persons.names, words)
        return self._full[words]

    def called(self, article: str, noun: str, place: int, last: str | None) -> str | None:
        """« explique la jeune femme », « ajoute l'élu »: whom the text calls so, else the last speaker; no parse is needed."""
        if noun in self._roles:
            return self._roles[noun]
        known = self._called_so(noun, place, last)
        if known is not None or last is None or not self.is_person(last) or not (is_somebody(noun) or is_anybody(noun)):
            return known
        gender = {"le": "il", "ce": "il", "cet": "il", "la": "elle", "cette": "elle"}.get(article)
        return last if gender is None or self.may_mean(gender, last) else None

    def _called_so(self, noun: str, place: int, last: str | None) -> str | None:
        """Who spoke last where the article calls them so, else the last one whom it calls so: « le ministre »."""
        known = self._last_so_called(noun, place, last)
        return known or referent(self.story.low, self.story.names, noun, place, only_called=True)

    def _last_so_called(self, noun: str, place: int, last: str | None) -> str | None:
        own = [name for name in self.story.persons.names if name.canonical == last]
        return referent(self.story.low, own, noun, place, only_called=True) if own else None

    def _by_role(self, tree: Tree, head: int, words: str, last: str | None) -> str | None:
        """« selon le magistrat », « le chef de l'État »: the person called so, else the person who spoke last."""
        word = words.lower() if words.lower() in roles() else tree.lower(head)
        if tree.lower(head - 1) not in SINGULAR_DEFINITE and tree.lower(head - 2) not in SINGULAR_DEFINITE:
            return None
        if word in self._roles:
            return self._roles[word]
        place = tree.tokens[head].span.start
        called = self._called_so(word, place, last)
        if called is not None:
            return called
        if is_anybody(word):
            gender = "elle" if "Gender=Fem" in tree.tokens[head].morph else "il"
            topic = self.story.topic_for(gender, place) if last is None else None
            spoken = topic.subject if topic is not None else last
            if spoken is not None and self.is_person(spoken) and self.may_mean(gender, spoken):
                return spoken
            return self.story.persons.meant(place, "Fem" if gender == "elle" else "Masc")
        if not is_somebody(tree.lower(head)):
            return last if is_medium(word) and not self.is_person(last) else None
        if self.is_person(last):
            return last
        anybody = word if word in roles() else ANYBODY
        return referent(self.story.low, self.story.names, anybody, place, only_called=False)

    def speaks(self, tree: Tree, head: int) -> bool:
        """Whether the subject of a verb of saying is somebody who may say something."""
        if tree.tokens[head].tag == "PROPN" or can_speak(tree.lower(head)):
            return True
        return self.story.is_named(tree.tokens[head].span)

    def is_person(self, name: str | None) -> bool:
        """« la banque » is nobody who spoke before."""
        return name in self.story.people

    def _body_before(self, tree: Tree, phrase: Phrase) -> str | None:
        """« RMC …, selon la chaîne »: the body right behind a comma, that the sentence names, or one of those before it."""
        beside = self.story.names_in(tree.span(phrase.last, min(phrase.last + BESIDE, len(tree.tokens) - 1)))
        if tree.lower(phrase.last + 1) == "," and beside and beside[0].label is Label.ORGANISATION:
            return beside[0].canonical  # « le principal syndicat du secteur, le Synerlit, »
        own = any(tree.lower(at) in OWNED for at in range(phrase.head + 1, phrase.last))
        sentences = self.story.parsed.document.sentences
        first = sentences[max(0, tree.sentence.index - (1 if own else BEFORE))].span.start
        names = self.story.names_in(Span(first, tree.tokens[phrase.head].span.start))
        return next((n.canonical for n in reversed(names) if n.label is Label.ORGANISATION), None)

    def _fuller(self, word: str, alone: bool, before: int) -> str | None:
        """« le ministère » after « le ministère de la Mer »: the fuller name."""
        if not alone:
            return None
        names = (n for n in reversed(self.story.names) if n.span.start < before)
        return next((n.canonical for n in names if n.canonical.lower().startswith(f"{word} ")), None)
