"""The whole, population or place that a claim is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.tables import load
from claimcheck.linking.counting import counted_noun, is_ratio
from claimcheck.linking.descriptions import described, resolved
from claimcheck.linking.nouns import measure_sort
from claimcheck.linking.phrases import phrase_at
from claimcheck.linking.predicates import label_head, located
from claimcheck.linking.references import referent, roles
from claimcheck.model.mention import DateMention, Label, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.told import Told
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.claim import Claim
    from claimcheck.model.span import Span

DETERMINED = frozenset({"du", "des"})
INSIDE = frozenset({"dans", "en", "chez", "parmi", "sur"})
TOWARDS = frozenset({"à", "au", "aux"})
BEFORE = frozenset({"devant"})
OVER = 12
OPENING = 4
FARTHEST = 3
"""How many claims further up the same thing may have been measured."""


@cache
def _no_places() -> frozenset[str]:
    return frozenset(form for row in load("no_places", required=frozenset({"forms"})) for form in row.texts("forms"))


@cache
def _contests() -> frozenset[str]:
    return frozenset(form for row in load("contests", required=frozenset({"forms"})) for form in row.texts("forms"))


@cache
def _venues() -> frozenset[str]:
    return frozenset(form for row in load("venues", required=frozenset({"forms"})) for form in row.texts("forms"))


def whole_of(story: Story, tree: Tree, unit: Unit, span: Span) -> str | None:
    """« des salariés », « du total national », « au classement », else the place that the clause names."""
    figure = tree.figures[unit.main]
    if _is_age_alone(tree, unit):
        return None
    if isinstance(figure, QuantityMention) and (is_ratio(figure) or figure.ordinal):
        shared = _shared(story, tree, unit)
        if shared is not None:
            return shared
    return (
        _there(story, tree, unit)
        or _of_counted(story, tree, unit)
        or _place_named(story, tree, unit, span)
        or _inside(story, tree, unit)
    )


def _is_age_alone(tree: Tree, unit: Unit) -> bool:
    """« Inès, 23 ans, venue de Tours »: how old somebody is holds anywhere."""
    figure = tree.figures[unit.main]
    return len(unit.figures) == 1 and isinstance(figure, DateMention) and figure.age


def _shared(story: Story, tree: Tree, unit: Unit) -> str | None:
    """The whole of a share, or the list of a rank: what stands after « de » with an article."""
    figure = tree.figures[unit.main]
    at = unit.main + 1
    if isinstance(figure, QuantityMention) and figure.ordinal:
        noun = counted_noun(tree, unit.main)
        at = noun + 1 if noun is not None else at
    if not _is_determined(tree, at):
        return None
    noun = next((n for n in range(at + 1, min(len(tree.tokens), at + 5)) if tree.tokens[n].tag in ("NOUN", "PROPN")), None)
    if noun is None:
        return None
    phrase = phrase_at(tree, noun)
    if measure_sort(tree.lower(noun)) and tree.lower(noun) != "total":
        owner = described(story, tree, noun)
        if owner.measure is not None and owner.subject and owner.subject.lower() != tree.text(phrase.first, phrase.last).lower():
            return owner.subject
    return resolved(story, tree, phrase)


def _is_determined(tree: Tree, at: int) -> bool:
    return tree.lower(at) in DETERMINED or (
        tree.lower(at) in ("de", "d'") and at + 1 < len(tree.tokens) and tree.tokens[at + 1].tag == "DET"
    )


def _there(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« y »: the place named last before the sentence, else in it."""
    if unit.verb is None or "y" not in tree.words[unit.verb.first : unit.verb.last + 1]:
        return None
    before = [n for n in story.names if n.span.end <= tree.tokens[unit.verb.first].span.start and n.label is Label.PLACE]
    places = {name.canonical for name in before}
    spoken_of = story.last_topic_among(places, tree.tokens[unit.verb.first].span.start)
    return spoken_of or (before[-1].canonical if before else None)


def _of_counted(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« 300 entreprises de la région »: the place or body that the counted things are of."""
    noun = counted_noun(tree, unit.main)
    if noun is None:
        return None
    phrase = phrase_at(tree, noun)
    for at in range(noun + 1, phrase.last + 1):
        if (
            tree.tokens[at].tag == "NOUN"
            and tree.tokens[at].lemma in roles()
            and tree.lower(at - 1) in ("la", "l'", "du", "le", "cette", "ce", "cet")
        ):
            return referent(story.low, story.names, tree.tokens[at].lemma, tree.tokens[at].span.start, only_called=False)
    return None


def _place_named(story: Story, tree: Tree, unit: Unit, span: Span) -> str | None:
    """The last place named in the clause outside parentheses, unless it is part of the subject's own name."""
    depths = {token.span.start: tree.depth[token.index] for token in tree.tokens}
    names = [n for n in story.names_in(span) if n.label is Label.PLACE and depths.get(n.span.start, 0) <= tree.depth[unit.main]]
    return names[-1].canonical if names else None


def _inside(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« dans les villes », « en périphérie », « au ministère »: after the figure first, then where the clause opens."""
    if unit.kind == "aside" and (label := label_head(tree, unit.main)) is not None and located(tree, label):
        return resolved(story, tree, phrase_at(tree, label))
    length = isinstance(figure := tree.figures[unit.main], DateMention) and figure.length is not None
    leads = INSIDE if length else INSIDE | TOWARDS | BEFORE  # « 3 mois de prison » is of no place that somebody went to
    main, verb = unit.main, unit.verb
    found = _first_inside(story, tree, range(main + 1, min(len(tree.tokens), main + OVER)), leads)
    if found is None and unit.kind in ("main", "aside"):
        start = verb.first if verb else main
        found = _first_inside(story, tree, range(max(0, min(start, main) - OVER), min(start, main)), leads)
    if found is None and unit.kind == "main" and verb is not None:  # « elle passera devant un jury en mai »
        found = _first_inside(story, tree, range(verb.last + 1, main), leads - INSIDE)
    if found is None and unit.kind == "main" and tree.lower(0) in INSIDE:  # « Dans le canton, à 40 km du lac, deux chiens … »
        found = _first_inside(story, tree, range(min(OPENING, main)), leads)
    return found


def _first_inside(story: Story, tree: Tree, places: range, leads: frozenset[str]) -> str | None:
    for at in places:
        if tree.lower(at) in (";", ":") or (tree.lower(at) == "," and at - places.start > 1 and places.start > 0):
            return None
        if at in tree.figures and at + 1 < places.stop and tree.lower(at - 1) in ("et", ","):
            return None
        if tree.tokens[at].tag == "ADP" and tree.lower(at) in leads:
            noun = next(
                (n for n in range(at + 1, min(len(tree.tokens), at + 5)) if tree.tokens[n].tag in ("NOUN", "PROPN")), None
            )
            if (
                noun is None
                or noun in tree.figures
                or not _holds(tree.lower(at), tree.lower(noun))
                or any(n in tree.figures for n in range(at, noun))
            ):
                continue
            return resolved(story, tree, phrase_at(tree, noun))
    return None


def _holds(preposition: str, noun: str) -> bool:
    """Whether a figure can be of what a preposition leads to: « dans les villes », « au second tour »."""
    if preposition in INSIDE:
        return noun not in _no_places()
    return noun in _venues() or (preposition in TOWARDS and noun in _contests())


def carried_whole(claim: Claim, told: Told | None) -> str | None:
    """The whole of the claim before, or of the last one further up that plainly measures the same thing."""
    if claim.of is not None or claim.measure is None:
        return claim.of
    for _ in range(FARTHEST):
        if told is None:
            return None
        if told.claim.measure == claim.measure:
            return told.claim.of
        told = told.before
    return None
