"""What is done on a day, « a signé un accord », and to whom: « a renversé le roi », « a bombardé la Syrie »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import TO
from claimcheck.french.idioms import is_part_of, predicate
from claimcheck.french.names import is_people
from claimcheck.french.quotation import MARKS
from claimcheck.french.tables import forms_of
from claimcheck.linking.descriptions import resolved
from claimcheck.linking.finite_forms import COMMAS
from claimcheck.linking.government import says
from claimcheck.linking.phrases import COMPLEMENT, phrase_at
from claimcheck.linking.references import is_human
from claimcheck.model.mention import DateMention, Label

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

LONG_NAME = 6
BEARERS = frozenset({Label.PERSON, Label.PLACE, Label.ORGANISATION})


def affected(story: Story, tree: Tree, unit: Unit) -> str | None:
    """Who or which place something is done to on a day: it is of them that the deed is told, they measure nothing."""
    days = (isinstance(figure := tree.figures[index], DateMention) and figure.length is None for index in unit.figures)
    noun = object_of(tree, unit) if all(days) else None
    if noun is None:
        return None
    return resolved(story, tree, phrase_at(tree, noun)) if _bears(story, tree, noun) else None


def _bears(story: Story, tree: Tree, noun: int) -> bool:
    """« le roi », « la Syrie », « l'autocrate Paul Brel »: somebody, or what bears a name of its own."""
    word = tree.lower(noun)
    if is_human(tree.tokens[noun].lemma) or word in forms_of("persons") or is_people(word):
        return True
    names = story.names_in(tree.span(noun, min(len(tree.tokens) - 1, noun + LONG_NAME)))
    if not names:
        return False
    own = names[0].span.covers(tree.tokens[noun].span) and names[0].label in BEARERS
    after = noun + 1 < len(tree.tokens) and names[0].span.start == tree.tokens[noun + 1].span.start
    return own or (after and names[0].label is Label.PERSON)


def object_of(tree: Tree, unit: Unit) -> int | None:
    """For a date alone: what was done on it, « a signé un accord » → accord."""
    if unit.verb is None or unit.verb.copula or _is_said(tree, unit.verb):
        return None
    if (fixed := _fixed_with(tree, unit.verb)) is not None:
        return _faced(tree, fixed)
    found = tree.child(unit.verb.main, "obj")
    mark = unit.verb.mark
    relative = tree.tokens[unit.verb.main].relation == "acl:relcl"
    if mark and relative and tree.lower(mark) in ("que", "qu'"):
        found = mark - 1  # « la vente qu'elle organise mardi »
    elif found is None or found in tree.figures or found < unit.verb.main or "," in tree.words[unit.verb.last : found]:
        found = _object_after(tree, unit.verb.last + 1)
    if found is None or found in tree.figures or found >= len(tree.tokens) or tree.tokens[found].tag not in ("NOUN", "PROPN"):
        return None
    if is_part_of(tree.tokens[unit.verb.main].lemma, tree.lower(found)):
        return None
    return found


def is_faced(tree: Tree, unit: Unit) -> bool:
    """Whether the verb is one with a noun: « fait face à des crues »."""
    return unit.verb is not None and _fixed_with(tree, unit.verb) is not None


def _is_said(tree: Tree, verb: Verb) -> bool:
    """« …, a indiqué la mairie »: who says it stands behind the verb."""
    return tree.lower(verb.first - 1) in COMMAS and says(tree, verb)


def _fixed_with(tree: Tree, verb: Verb) -> int | None:
    """The noun that is one with its verb: « face » of « fait face », « objet » of « fait l'objet »."""
    lemma = tree.tokens[verb.main].lemma
    return next((at for at in (verb.last + 1, verb.last + 2) if predicate(lemma, tree.lower(at))), None)


def _faced(tree: Tree, noun: int) -> int | None:
    """« fait face à des crues », « fait l'objet mardi d'une plainte »; « fait rage à Lyon » has no object."""
    at = noun + 1 + (noun + 1 in tree.figures)
    if tree.lower(at) not in (COMPLEMENT if tree.lower(noun) == "objet" else TO):
        return None
    while at + 1 < len(tree.tokens) and tree.tokens[at].tag in ("ADP", "DET", "ADJ"):
        at += 1
    return at if tree.tokens[at].tag == "NOUN" and at not in tree.figures else None


def _object_after(tree: Tree, at: int) -> int | None:
    """The noun of the first phrase behind a verb that no preposition leads to: « a voté mardi à l'unanimité une charte »."""
    at = _dated_phrase(tree, at)
    if at not in tree.figures and (at >= len(tree.tokens) or tree.tokens[at].tag != "DET"):
        return None
    while at + 1 < len(tree.tokens):
        tag = tree.tokens[at].tag
        if tag == "DET" and at not in tree.figures and at + 1 not in tree.figures:
            at += 1 + (tree.lower(at + 1) in MARKS)  # « a signé lundi une « charte » »
            return at + (at < len(tree.tokens) and tree.tokens[at].tag == "ADJ")
        if tag == "ADP":
            at += 1
            while at + 1 < len(tree.tokens) and tree.tokens[at].tag in ("DET", "ADJ"):
                at += 1
            if tree.tokens[at].tag != "NOUN":
                return None
        elif tag not in ("ADV", "DET") and at not in tree.figures and not (tag == "ADJ" and at - 1 in tree.figures):
            return None
        at += 1
    return None


def _dated_phrase(tree: Tree, at: int) -> int:
    """The date itself of « préside à partir de 15 h une séance », else the same place."""
    if at >= len(tree.tokens) or tree.tokens[at].tag != "ADP":
        return at
    date = next((n for n in range(at + 1, at + 4) if n in tree.figures), None)
    plain = date is not None and all(tree.tokens[n].tag in ("ADP", "DET") or tree.lower(n) == "partir" for n in range(at, date))
    return date if plain and date is not None else at
