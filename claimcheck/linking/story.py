"""An article as linking looks at it: its trees, its names by place, and who was spoken of last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.french.casing import lowered
from claimcheck.french.pronouns import LATTER
from claimcheck.linking.descriptions import Bearer, described, is_timely
from claimcheck.linking.events import events_in
from claimcheck.linking.people import GENDERED, People
from claimcheck.linking.references import is_human, roles
from claimcheck.linking.speakers import is_somebody
from claimcheck.linking.subject_heads import is_governed
from claimcheck.linking.tagging import mended
from claimcheck.linking.topics import Topic, whom
from claimcheck.linking.tree import Tree
from claimcheck.linking.unnamed import Unnamed, unnamed_in
from claimcheck.model.mention import EntityMention, Label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Container

    from claimcheck.linking.events import Event
    from claimcheck.model.document import Parsed, Token
    from claimcheck.model.mention import Figure, Mention


LEAD = 400
"""How far into an article its product has been named."""


FARTHEST = 60
"""How many words back a sentence may have named who does what it tells."""


@dataclass(frozen=True, eq=False)
class Story:
    """A parsed article with its numbered mentions."""

    parsed: Parsed
    mentions: tuple[Mention, ...]

    @cached_property
    def low(self) -> str:
        """The view in lower case, code point for code point."""
        return lowered(self.parsed.document.view)

    @cached_property
    def names(self) -> tuple[EntityMention, ...]:
        """The names in text order."""
        return tuple(mention for mention in self.mentions if isinstance(mention, EntityMention))

    @cached_property
    def persons(self) -> People:
        """The people among the names."""
        people = tuple(name for name in self.names if name.label is Label.PERSON)
        return People(self.parsed.document.view, self.low, people)

    @cached_property
    def _name_ends(self) -> list[int]:
        return [name.span.end for name in self.names]

    def names_in(self, span: Span) -> list[EntityMention]:
        """The names that lie within a span."""
        at = bisect_right(self._name_ends, span.start)
        found = []
        while at < len(self.names) and self.names[at].span.start < span.end:
            if span.covers(self.names[at].span):
                found.append(self.names[at])
            at += 1
        return found

    @cached_property
    def canonical_names(self) -> frozenset[str]:
        """What the names of the article stand for."""
        return frozenset(name.canonical for name in self.names)

    def name_at(self, span: Span) -> EntityMention | None:
        """The name that holds a word."""
        at = bisect_right(self._name_ends, span.start)
        return self.names[at] if at < len(self.names) and self.names[at].span.covers(span) else None

    @cached_property
    def trees(self) -> dict[int, Tree]:
        """The trees of the sentences that were parsed, by sentence index."""
        document = self.parsed.document
        figures: dict[int, list[Figure]] = defaultdict(list)
        for mention in self.mentions:
            if not isinstance(mention, EntityMention) and (sentence := document.sentence_at(mention.span.start)):
                figures[sentence.index].append(mention)
        found = {}
        for index, tokens in self.parsed.tokens.items():
            places = {token.span.start: token.index for token in tokens}
            held = {places[f.span.start]: f for f in figures[index] if f.span.start in places}
            words = tuple(token.span.of(self.low) for token in tokens)
            named = self._named(tokens)
            found[index] = Tree(document.sentences[index], mended(tokens, words, held, named), words, held, document.view)
        return found

    @cached_property
    def people(self) -> frozenset[str]:
        """The canonical names of persons."""
        return frozenset(name.canonical for name in self.persons.names)

    def is_named(self, span: Span) -> bool:
        """Whether a word stands in a name, or a name in it."""
        at = bisect_right(self._name_ends, span.start)
        return at < len(self.names) and self.names[at].span.overlaps(span)

    def _named(self, tokens: tuple[Token, ...]) -> frozenset[int]:
        """The words that are part of a name."""
        names = self.names_in(Span(tokens[0].span.start, tokens[-1].span.end)) if tokens else []
        found: set[int] = set()
        for name in names:
            first = bisect_left(tokens, name.span.start, key=_start_of)
            found.update(range(first, bisect_right(tokens, name.span.end, lo=first, key=_end_of)))
        return frozenset(found)

    @cached_property
    def _topics(self) -> list[Topic]:
        """The subjects so far; it grows in text order while they are described, as each may mean one before it."""
        return []

    @cached_property
    def descriptions(self) -> dict[str, str]:
        """Whom « le ministre de la Mer » has meant, and means from then on; like the topics it grows in text order."""
        return {}

    @cached_property
    def events(self) -> dict[str, list[Event]]:
        """What the article says that happens, by sort and in text order."""
        found: dict[str, list[Event]] = defaultdict(list)
        for _, tree in sorted(self.trees.items()):
            for sort, event in events_in(tree):
                found[sort].append(event)
        return dict(found)

    @cached_property
    def machine(self) -> str | None:
        """The product that the headline or the lead names and the article goes on about: a car, a telephone."""
        products = [name for name in self.names if name.label is Label.OTHER]
        early = {name.canonical for name in products if name.span.start < LEAD}
        counts = Counter(name.canonical for name in products if name.canonical in early)
        name, times = next(iter(counts.most_common(1)), ("", 0))
        return name if times > 1 else None

    def read_topics(self) -> None:
        """Note the subjects of all parsed sentences in text order, pronouns left out."""
        for _, tree in sorted(self.trees.items()):
            for token in tree.tokens:
                if self._is_topic(tree, token):
                    self._topics.append(self._topic(tree, token))
                elif tree.words[token.index] == "agit" and (shown := self._shown(tree, token.index)) is not None:
                    self._topics.append(shown)

    def _is_topic(self, tree: Tree, token: Token) -> bool:
        """A noun that something is said of; no « ce dernier », which only repeats one, and no heading « TOURISME. »."""
        if token.tag not in ("NOUN", "PROPN") or not token.relation.startswith(("nsubj", "ROOT")) or token.index in tree.figures:
            return False
        word = tree.words[token.index]
        if is_timely(word) or word in LATTER or (tree.sentence.title and tree.words[0] == "-"):
            return False
        if token.relation == "ROOT" and token.tag == "PROPN":
            if is_governed(tree, token.index):
                return False
            return not token.text.isupper() or bool(self.names_in(token.span))
        return token.relation.startswith("nsubj") and not is_governed(tree, token.index)

    def _topic(self, tree: Tree, token: Token) -> Topic:
        plural = None if "Number=" not in token.morph else "Number=Plur" in token.morph
        bearer = described(self, tree, token.index)
        if bearer.subject in self.people:  # « l'édile », whatever « édile » is
            return Topic(token.span.start, bearer, self.persons.gender(bearer.subject), plural=False, human=True)
        named = token.tag == "PROPN" or self.name_at(token.span) is not None
        gender = self._name_gender(tree, token) if named else _gender(tree, token)
        return Topic(token.span.start, bearer, gender, plural, human=is_human(token.lemma))

    def _shown(self, tree: Tree, verb: int) -> Topic | None:
        """« il s'agit du maire de Lyon, Paul Brel »: whom the sentence brings in, the person where it names one."""
        if tree.lower(verb - 1) != "s'" or tree.lower(verb + 1) not in ("de", "d'", "du", "des"):
            return None
        nouns = [at for at in range(verb + 2, len(tree.tokens)) if tree.tokens[at].tag in ("NOUN", "PROPN")]
        people = [at for at in nouns if (name := self.name_at(tree.tokens[at].span)) and name.label is Label.PERSON]
        return self._topic(tree, tree.tokens[(people or nouns)[0]]) if people or nouns else None

    def _name_gender(self, tree: Tree, token: Token) -> str:
        """What an article shows, « le FMI », what a person is called, « Mme Lagarde », or the given name; else unknown."""
        article = GENDERED.get(tree.lower(token.index - 1), "") if token.index else ""
        name = self.name_at(token.span)
        if article or name is None:
            return article
        if name.label is Label.PERSON:
            return self.persons.gender(name.canonical)
        return "Fem" if name.canonical.lower().split()[0].endswith(FEMININE) else ""

    def topic_for(self, word: str, before: int, besides: str | None = None, *, aged: bool = False) -> Bearer | None:
        """Whom a pronoun means, of the last eight subjects before it, else of who does something or is named there.

        It is not who is quoted, ``besides``, and somebody where it tells an age.
        """
        gender = "Fem" if word.startswith(("elle", "celle", "cette")) else "Masc"
        plural = word in ("ils", "elles", "ceux-ci", "celles-ci")
        topics = self._before(before)
        found = whom(topics, gender, plural=plural, besides=besides, aged=aged)
        found = found or self._agent_before(before, gender, plural=plural)
        if found is not None:
            return found
        if plural:
            return next((topic.bearer for topic in reversed(topics) if topic.plural), None)
        name = self.persons.meant(before, gender)
        if name is None and aged:
            return self.unnamed.last(gender, before)
        return Bearer(name, None) if name else None

    def _agent_before(self, place: int, gender: str, *, plural: bool) -> Bearer | None:
        """« vendus par la maison Brel, à la foire qu'elle organise »: who does it in the same sentence."""
        sentence = self.parsed.document.sentence_at(place)
        tree = self.trees.get(sentence.index) if sentence else None
        if tree is None:
            return None
        here = bisect_right(tree.tokens, place - 1, key=lambda token: token.span.start)
        for at in range(here - 1, max(0, here - FARTHEST), -1):
            if tree.tokens[at].tag not in ("NOUN", "PROPN") or at in tree.figures:
                continue
            start = at - (tree.tokens[at - 1].tag == "DET")
            if tree.lower(start - 1) == "par" and _gender(tree, tree.tokens[at]) in ("", gender):
                return None if plural else described(self, tree, at)
        return None

    @cached_property
    def unnamed(self) -> Unnamed:
        """The people whom the article brings in without a name."""
        return unnamed_in(tree for _, tree in sorted(self.trees.items()))

    def introduced(self, tree: Tree, noun: int) -> str | None:
        """Whom « l'homme » means of them."""
        token = tree.tokens[noun]
        return self.unnamed.meant(token.lemma, _gender(tree, token), token.span.start)

    def last_topic(self, before: int) -> Bearer | None:
        """The subject that stands last before a place."""
        topics = self._before(before)
        return topics[-1].bearer if topics else None

    def last_owner(self, before: int, *, plural: bool) -> Bearer | None:
        """Whom « son » or « leur » means: the last subject of that number."""
        fitting = [topic.bearer for topic in self._before(before) if topic.plural in (plural, None)]
        return fitting[-1] if fitting else self.last_topic(before)

    def last_topic_among(self, names: Container[str], before: int) -> str | None:
        """The subject that stands last before a place and is one of the names."""
        found = (topic.bearer.subject for topic in reversed(self._before(before)) if topic.bearer.subject in names)
        return next(found, None)

    def _before(self, place: int) -> list[Topic]:
        at = bisect_right(self._topics, place - 1, key=lambda topic: topic.offset)
        return self._topics[max(0, at - 8) : at]

    def named(self, span: Span, words: str) -> str:
        """The canonical name where the words are nothing but a name with a title, else the words themselves."""
        names = self.names_in(span)
        if len(names) != 1:
            return words
        if names[0].label is Label.PERSON:
            called_after = self._is_somebodys(names[0], span) or self._is_called_after(names[0], span)
            return words if called_after else names[0].canonical
        return names[0].canonical if self._is_most_of(names[0], span) or self._is_titled(names[0], span) else words

    def _is_somebodys(self, person: EntityMention, span: Span) -> bool:
        """« la fille de Paul Brel », « l'avocat du maire Paul Brel » are others; « le ministre de la Mer Paul Brel » is he."""
        before = self.low[span.start : person.span.start].replace("'", "' ").split()
        if before and before[-1] in OF:
            return True
        titled = len(before) > 2 and is_human(before[-1])
        return titled and (before[-2] in ("du", "des") or before[-3:-1] in (["de", "la"], ["de", "l'"]))

    def _is_called_after(self, person: EntityMention, span: Span) -> bool:
        """« l'affaire Brel », « la loi Brel »: a thing with somebody's surname; « la retraitée Julie Brel » is she."""
        before = self.low[span.start : person.span.start].replace("'", "' ").split()
        return bool(before) and " " not in person.text and before[-1].isalpha() and not is_human(before[-1])

    def _is_most_of(self, name: EntityMention, span: Span) -> bool:
        """« la société des autoroutes Brel »; « le fondateur de la Ligue du Nord » is somebody, however long the name."""
        before = self.low[span.start : name.span.start].split()
        return len(name.span) * 2 >= len(span) and not (before and is_somebody(before[0]))

    def _is_titled(self, name: EntityMention, span: Span) -> bool:
        """« la société Brel », « le groupe industriel Brel »: a common noun with its own name."""
        before = self.low[span.start : name.span.start].split()
        titled = name.span.end == span.end and 0 < len(before) <= 2 and before[0] in roles()
        # « le canton de Salers » is Salers, « le maire de Salers » is not
        return titled and not (is_somebody(before[0]) and before[-1] in ("de", "du", "des", "d'"))


def _start_of(token: Token) -> int:
    return token.span.start


def _end_of(token: Token) -> int:
    return token.span.end


OF = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "pour", "par", "avec", "contre", "chez", "sur", "entre"})

FEMININE = ("tion", "sion", "ence", "ance", "té", "ie", "ure", "aine", "que")
"""How nouns of that gender end, as the first word of « Agence de l'eau »."""


def _gender(tree: Tree, token: Token) -> str:
    """The gender that the article shows, else the tagger's: an article is never mistaken for the other."""
    shown = next((GENDERED[tree.lower(at)] for at in (token.index - 1, token.index - 2) if tree.lower(at) in GENDERED), None)
    if shown is not None:
        return shown
    return "Fem" if "Gender=Fem" in token.morph else "Masc" if "Gender=Masc" in token.morph else ""
