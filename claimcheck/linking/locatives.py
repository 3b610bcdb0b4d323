"""Where a clause says that something takes place: « au musée de la Mer », « à Tours », « dans la Creuse »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import DEFINITE, POSSESSIVE, TO
from claimcheck.french.events import sort_of_event
from claimcheck.french.gazetteer import kind_of_place
from claimcheck.french.tables import forms_of
from claimcheck.linking.counting import counted_noun
from claimcheck.linking.descriptions import resolved
from claimcheck.linking.government import says
from claimcheck.linking.phrases import phrase_at, words_of
from claimcheck.linking.predicates import located
from claimcheck.model.mention import Label

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import EntityMention

INSIDE = frozenset({"dans", "en", "chez", "parmi", "sur"})
BEFORE = frozenset({"devant"})
LEADING = INSIDE | TO | BEFORE
AGAINST = frozenset({"face", "grâce", "quant", "rapport", "suite", "contrairement", "jusqu'"})
"""Before « à » they lead to no place: « face au PSG »."""
HOLDING = frozenset({Label.PLACE, Label.ORGANISATION, Label.EVENT})
"""What bears a name and can hold a figure."""
LONG_NAME = 8
BROAD = {"continent": 4, "country": 3, "region": 2}
"""How wide a kind of place is; a town, a house and an event are narrower than any."""


def narrowest(story: Story, tree: Tree, unit: Unit, clause: range, leads: frozenset[str]) -> str | None:
    """The narrowest place, house or event that a preposition leads to, after the figure first: « au musée de la Mer à Tours ».

    Only the prepositions of ``leads`` lead to a house.
    """
    figure = unit.main
    for places in (range(figure + 1, clause.stop), range(clause.start, figure)):
        told = [at for at in places if tree.depth[at] == tree.depth[figure] and tree.tokens[at].tag == "ADP"]
        led = ((at, _led(story, tree, at, places.stop, leads)) for at in told)
        if found := [place for at, place in led if place is not None and not describes_another(tree, unit, at)]:
            return min(found, key=lambda place: place[0])[1]
    return None


def describes_another(tree: Tree, unit: Unit, at: int) -> bool:
    """« les masques volés à Lyon manquent mardi »: a place told with a participle that describes another noun."""
    own = range(unit.verb.first, unit.verb.last + 1) if unit.verb is not None else range(0)
    described = {counted_noun(tree, unit.main), unit.main - 2, unit.main}
    for above in tree.above(at):
        token = tree.tokens[above]
        if above in own or above in described:
            return False
        if token.tag == "VERB" and "VerbForm=Part" in token.morph and token.relation.startswith(("acl", "amod", "advcl")):
            return token.head not in described and not any(above in tree.above(index) for index in unit.figures)
    return False


def _led(story: Story, tree: Tree, at: int, stop: int, leads: frozenset[str]) -> tuple[int, str] | None:
    """How wide the place is that the word at ``at`` leads to, and its name."""
    word = tree.lower(at)
    noun = _noun_after(tree, at, stop) if tree.tokens[at].tag == "ADP" and word in LEADING else None
    if noun is None or tree.lower(at - 1) in AGAINST:
        return None
    name = _name_at(story, tree, noun)
    if name is not None and tree.lower(noun) not in forms_of("venues"):
        return (_breadth(name), name.canonical) if name.label in (Label.PLACE, Label.EVENT) else None
    if word in leads - INSIDE and tree.lower(noun) in forms_of("venues"):
        return 0, place_words(story, tree, noun)
    return _holding_place(story, tree, noun) if word in INSIDE and tree.lower(noun) not in forms_of("no_places") else None


def _holding_place(story: Story, tree: Tree, noun: int) -> tuple[int, str] | None:
    """« dans une rue de Tours »: a phrase with a place in it, as wide as that."""
    phrase = phrase_at(tree, noun)
    within = [n for n in story.names_in(tree.span(phrase.first, phrase.last)) if n.label is Label.PLACE]
    return (_breadth(within[0]), place_words(story, tree, noun)) if within else None


def body_led_to(story: Story, tree: Tree, unit: Unit, clause: range) -> str | None:
    """« employé à la préfecture de Tours », « filmée à la Poste »: what bears a name, after the figure first."""
    if unit.verb is not None and says(tree, unit.verb):  # « a confié à l'AFP »
        return None
    for places in (range(unit.main + 1, clause.stop), range(clause.start, unit.main)):
        for at in places:
            if tree.lower(at) not in TO or tree.tokens[at].tag != "ADP" or tree.depth[at] > tree.depth[unit.main]:
                continue
            noun = _noun_after(tree, at, places.stop)
            if noun is None or tree.lower(at - 1) in AGAINST or not _is_determined(tree, at) or describes_another(tree, unit, at):
                continue
            if tree.lower(noun) not in forms_of("no_places", "turn") and _bears_a_name(story, tree, noun):
                return place_words(story, tree, noun)
    return None


def _is_determined(tree: Tree, at: int) -> bool:
    return tree.lower(at) in ("au", "aux") or tree.lower(at + 1) in DEFINITE | POSSESSIVE


def _bears_a_name(story: Story, tree: Tree, noun: int) -> bool:
    """Whether a phrase is or holds the name of a place, a body or an event, and of nobody."""
    phrase = phrase_at(tree, noun)
    labels = {name.label for name in story.names_in(tree.span(phrase.first, phrase.last))}
    return Label.PERSON not in labels and not labels.isdisjoint(HOLDING)


def event_named(story: Story, tree: Tree, unit: Unit, clause: range) -> str | None:
    """« 8 millions de téléspectateurs pour la finale de la Coupe Vigie »: the event that the clause names last."""
    names = story.names_in(tree.span(clause.start, clause.stop - 1))
    told = [name for name in names if name.label is Label.EVENT and tree.depth[tree.index_of(name.span)] <= tree.depth[unit.main]]
    return told[-1].canonical if told else None


def place_words(story: Story, tree: Tree, noun: int) -> str:
    """The name that a phrase is, « le canton de Salers », else its words, « la grange de Paul Brel »."""
    phrase = phrase_at(tree, noun)
    names = story.names_in(tree.span(phrase.first, phrase.last))
    if any(name.label is Label.PERSON for name in names) or (names and tree.lower(noun) in forms_of("venues")):
        return words_of(tree, phrase)
    return resolved(story, tree, phrase)


def _noun_after(tree: Tree, at: int, stop: int) -> int | None:
    """The noun or name that a preposition leads to, over its article and adjectives."""
    for noun in range(at + 1, min(stop, at + 5)):
        if noun in tree.figures or tree.tokens[noun].tag in ("VERB", "AUX", "PUNCT", "PRON", "ADP"):
            return None
        if tree.tokens[noun].tag in ("NOUN", "PROPN"):
            return noun
    return None


def _name_at(story: Story, tree: Tree, noun: int) -> EntityMention | None:
    around = tree.span(max(0, noun - LONG_NAME), min(len(tree.tokens) - 1, noun + LONG_NAME))
    return next((name for name in story.names_in(around) if name.span.covers(tree.tokens[noun].span)), None)


def _breadth(name: EntityMention) -> int:
    return BROAD.get(kind_of_place(name.canonical) or "", 1) if name.label is Label.PLACE else 0


def first_inside(story: Story, tree: Tree, unit: Unit, places: range, leads: frozenset[str]) -> str | None:
    """The first common noun that a preposition leads to and in which a figure can hold: « dans les villes »."""
    for at in places:
        if tree.lower(at) in (";", ":") or (tree.lower(at) == "," and at - places.start > 1 and places.start > 0):
            return None
        if at in tree.figures and at + 1 < places.stop and tree.lower(at - 1) in ("et", ","):
            return None
        if tree.tokens[at].tag == "ADP" and tree.lower(at) in leads:
            noun = _noun_after(tree, at, len(tree.tokens))
            if noun is not None and _holds(tree, at, noun) and not describes_another(tree, unit, at):
                return place_words(story, tree, noun)
    return None


def _holds(tree: Tree, at: int, noun: int) -> bool:
    """Whether a figure can be of what a preposition leads to: « dans les villes », « au second tour »."""
    preposition, word = tree.lower(at), tree.lower(noun)
    if preposition not in INSIDE:
        return word in forms_of("venues") or (preposition in TO and _is_contest(word))
    if tree.lower(at + 1) in POSSESSIVE:  # « dans sa lettre », « sur leur table »
        return False
    return word in forms_of("areas") if preposition == "en" else word not in forms_of("no_places")


def _is_contest(noun: str) -> bool:
    return noun in forms_of("contests") or sort_of_event(noun) == "vote"


def says_where(tree: Tree, noun: int) -> bool:
    """Whether a noun in a phrase with « dans », « en » or « chez » is a place or a field: « dans les villes »."""
    start = noun
    while start > 0 and tree.tokens[start - 1].tag in ("DET", "ADJ"):
        start -= 1
    return located(tree, noun) and _holds(tree, start - 1, noun)
