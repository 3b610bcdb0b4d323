"""Noun phrases as subjects: the name that a description stands for, or the bearer of a measure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.french import pronouns
from claimcheck.french.determiners import DEMONSTRATIVE, THIRD_PERSON_POSSESSIVE
from claimcheck.french.tables import forms_of
from claimcheck.linking.described_people import described_person, gender_at, role_noun
from claimcheck.linking.nouns import measure_sort
from claimcheck.linking.phrases import COMPLEMENT, Phrase, bare_complement, phrase_at, words_of
from claimcheck.linking.references import SINGULAR_DEFINITE, is_anybody, referent, roles
from claimcheck.model.mention import DateMention, Label

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.model.mention import EntityMention


LONGEST = 3
"""How many words of a description may follow its first: « l'ancien maire de Lyon »."""


CALLED = frozenset({Label.PERSON, Label.ORGANISATION, Label.OTHER})
"""What a description between commas may be the name of."""


def _is_general(adjective: str) -> bool:
    """Whether an adjective does not say what is measured: « la durée totale »."""
    return adjective in forms_of("word_classes", "general")


def is_timely(noun: str) -> bool:
    """Whether it is a noun of time: what happens then is what is spoken of."""
    return noun in forms_of("word_classes", "timely")


class Bearer(NamedTuple):
    """Who or what bears a measure, and the measure where the words name one: « le prix du pain » → pain, prix."""

    subject: str | None
    measure: str | None


def described(story: Story, tree: Tree, head: int, stop: int | None = None) -> Bearer:
    """What a noun stands for; its phrase ends before ``stop``."""
    phrase = phrase_at(tree, head, stop)
    sort = _sort(tree, head)
    if sort is None:
        return Bearer(resolved(story, tree, phrase), None)
    last = bare_complement(tree, head)
    measure = tree.text(head, last)
    after = head if sort == "counting" else last
    for at in range(after + 1, phrase.last + 1):
        if tree.tokens[at].tag in ("NOUN", "PROPN") and tree.lower(at) != "affaires":
            if not _is_complement(tree, at) or is_timely(tree.lower(at)) or _is_day(tree, at):
                break
            return Bearer(resolved(story, tree, phrase_at(tree, at, stop)), measure)
    owner = _possessor(story, tree, phrase) or _spoken_of(story, tree, phrase)
    return Bearer(owner or words_of(tree, phrase), measure)


def _is_day(tree: Tree, at: int) -> bool:
    """« l'audience de lundi », « l'âge de 18 ans »: when or how much, not whose; « le chômage des 15-24 ans » is theirs."""
    figure = tree.figures.get(at)
    return isinstance(figure, DateMention) and not (figure.age and tree.lower(at - 1) in ("des", "les"))


def _is_complement(tree: Tree, noun: int) -> bool:
    """« de », « entre » or « par » before the noun and its article."""
    at = noun - 1
    while at >= 0 and tree.tokens[at].tag in ("DET", "ADJ", "NUM", "PROPN"):
        at -= 1
    return tree.lower(at) in (*COMPLEMENT, "entre", "par", "chez", "au", "aux")


def is_bare_measure(tree: Tree, head: int) -> bool:
    """« cet écart », « le taux de chômage »: a measure whose bearer was named before."""
    phrase, sort = phrase_at(tree, head), _sort(tree, head)
    if sort in (None, "given") or tree.lower(phrase.first - 1) not in SINGULAR_DEFINITE:
        return False
    if sort == "size" and tree.tokens[min(head + 1, len(tree.tokens) - 1)].tag == "ADJ" and not _is_general(tree.lower(head + 1)):
        return False  # « la fréquentation cyclable » says itself what is measured
    after = head if sort == "counting" else bare_complement(tree, head)
    nouns = (at for at in range(after + 1, phrase.last + 1) if tree.tokens[at].tag in ("NOUN", "PROPN"))
    return not any(_is_complement(tree, at) or (tree.tokens[at - 1].tag == "DET" and at not in tree.figures) for at in nouns)


def phrase_head(tree: Tree, noun: int) -> int:
    """The noun that governs a noun from the left within one phrase: « le nombre » of « le nombre de conducteurs sans permis »."""
    at = noun
    for above in tree.above(noun):
        if above > at or tree.tokens[above].tag not in ("NOUN", "PROPN") or above in tree.figures:
            break
        between = range(above + 1, at)
        if any(tree.tokens[near].tag in ("PUNCT", "AUX") or tree.lower(near) in pronouns.DEMONSTRATIVE for near in between):
            break
        at = above
    return at


def _sort(tree: Tree, head: int) -> str | None:
    long = tree.text(head, min(head + 2, len(tree.tokens) - 1)).lower().replace("d' ", "d'")
    return measure_sort(tree.lower(head)) or measure_sort(long)


def apposed(story: Story, tree: Tree, noun: int) -> str | None:
    """« Arc et Rives, un réseau de communes »: the name right before the comma that the noun explains."""
    first = phrase_at(tree, noun).first
    if first < 3 or tree.tokens[first - 1].tag != "DET" or tree.lower(first - 2) != ",":
        return None
    names = story.names_in(tree.span(0, first - 3))
    return names[-1].canonical if names and names[-1].span.end == tree.tokens[first - 3].span.end else None


def _possessor(story: Story, tree: Tree, phrase: Phrase) -> str | None:
    """« leur proportion », « son prix »: of whoever was spoken of last."""
    word = tree.lower(phrase.first - 1)
    if word in THIRD_PERSON_POSSESSIVE:
        topic = story.last_owner(tree.tokens[phrase.first - 1].span.start, plural=word.startswith("leur"))
        return topic.subject if topic else None
    return None


def _spoken_of(story: Story, tree: Tree, phrase: Phrase) -> str | None:
    """« un prix de vente fixé à 90 euros », « avec une pointe de »: of what the sentences before are about."""
    if tree.lower(phrase.first - 1) not in ("un", "une"):
        return None
    topic = story.last_topic(tree.tokens[phrase.first - 1].span.start)
    return topic.subject if topic else None


def resolved(story: Story, tree: Tree, phrase: Phrase) -> str:
    """The name that the phrase is or stands for, else its words."""
    span = tree.span(phrase.first, phrase.last)
    words = words_of(tree, phrase)
    if _is_former(tree, phrase) and (found := _stood_for(story, tree, phrase)) is not None:
        return found
    if (name := _explained_by(story, tree, phrase)) is not None:
        return name
    if (whole := _name_around(story, tree, phrase)) is not None:
        return whole
    named = story.named(span, words)
    if named != words:
        return named
    shown = tree.lower(phrase.first - 1) in DEMONSTRATIVE
    bare = not story.names_in(span) and (shown or phrase.last - phrase.first <= LONGEST)
    return (_stood_for(story, tree, phrase) if bare else None) or described_person(story, tree, phrase) or words


def _name_around(story: Story, tree: Tree, phrase: Phrase) -> str | None:
    """« saoudite » of « l'Arabie saoudite »: the name that the phrase is the end of."""
    head = tree.tokens[phrase.head].span
    around = tree.span(max(0, phrase.first - LONGEST), phrase.last)
    found = next((name for name in story.names_in(around) if name.span.covers(head)), None)
    if found is None or found.span.start >= tree.tokens[phrase.first].span.start:
        return None
    return found.canonical if found.span.end == tree.tokens[phrase.last].span.end else None


def _explained_by(story: Story, tree: Tree, phrase: Phrase) -> str | None:
    """« le suspect, Paul Brel, a nié », « l'appareil, un Airbus A320, »: the name between commas behind a definite noun."""
    if not phrase.first or tree.lower(phrase.first - 1) not in SINGULAR_DEFINITE or tree.lower(phrase.last + 1) != ",":
        return None
    after = phrase.last + 2 + (tree.lower(phrase.last + 2) in ("un", "une"))
    if after >= len(tree.tokens) or tree.tokens[after].tag != "PROPN":
        return None
    names = story.names_in(tree.span(after, len(tree.tokens) - 1))
    if not names or names[0].span.start != tree.tokens[after].span.start or names[0].label not in CALLED:
        return None
    closes = next((token.index for token in tree.tokens[after:] if token.span.start >= names[0].span.end), len(tree.tokens))
    within = story.names_in(tree.span(phrase.first, phrase.last))
    person = names[0].label is Label.PERSON  # « la patronne de la Sotram, Julie Brel, »
    named = any(name.label is Label.PERSON or (name.label is not Label.PLACE and not person) for name in within)
    return names[0].canonical if tree.lower(closes) == "," and not named else None


def _stood_for(story: Story, tree: Tree, phrase: Phrase) -> str | None:
    """The name that a definite noun stands for, or the person that the article brought in without a name."""
    if not phrase.first or tree.lower(phrase.first - 1) not in SINGULAR_DEFINITE:
        return None
    noun, place = tree.tokens[phrase.head].lemma, tree.tokens[phrase.head].span.start
    if tree.lower(phrase.head + 1) in ("public", "publique"):  # « le ministère public » is no ministry
        return None
    if phrase.first == phrase.last and is_anybody(noun):
        return story.introduced(tree, phrase.head) or referent(story.low, story.names, noun, place, only_called=True)
    shown = tree.lower(phrase.first - 1) in DEMONSTRATIVE and phrase.first == phrase.head  # « ce directeur de banque »
    short = phrase.last - phrase.first <= 1 or shown or _is_former(tree, phrase) or _is_of_a_place(tree.lower(phrase.last))
    return referent(story.low, _of_gender(story, tree, phrase.head), noun, place, only_called=not short)


def _of_gender(story: Story, tree: Tree, noun: int) -> tuple[EntityMention, ...]:
    """The names that a noun may mean: no man by « l'actrice »."""
    gender = gender_at(tree, noun) if role_noun(tree, noun) is not None else ""
    if not gender:
        return story.names
    return _names_but(story, "Masc" if gender == "Fem" else "Fem")


@lru_cache(maxsize=2)  # both genders of the article at hand
def _names_but(story: Story, other: str) -> tuple[EntityMention, ...]:
    """The names but those of people of one gender."""
    return tuple(name for name in story.names if name.label is not Label.PERSON or story.persons.gender(name.canonical) != other)


def _is_former(tree: Tree, phrase: Phrase) -> bool:
    """« l'ancien maire de Lyon »: somebody whom the article has named."""
    return phrase.first < phrase.head and tree.lower(phrase.first).startswith(("ancien", "ex-"))


def _is_of_a_place(word: str) -> bool:
    """« le musée de la ville »: a complement that is itself a description."""
    role = roles().get(word)
    return word in ("capitale", "club") or (role is not None and role.label == "LOC")
