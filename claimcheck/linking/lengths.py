"""What is told with a length of time or a date: how long something lasts, how old somebody is, what was done that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.french.cue_rows import saying_forms
from claimcheck.french.idioms import is_part_of
from claimcheck.linking.counting import bare_noun, unit_of
from claimcheck.linking.finite_forms import COMMAS
from claimcheck.linking.government import opens_clause, phrase_start
from claimcheck.linking.measured_nouns import extreme, label, noun_before, noun_text
from claimcheck.linking.nouns import lasting_nouns, measure_of_verb, measure_sort, spends_time
from claimcheck.linking.phrases import QUOTES
from claimcheck.linking.predicates import FIXED
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

LOOKING = frozenset({"après", "avant", "dès"})
"""Before a length of time that only says how far something lies back; « depuis dix ans » says how long it has lasted."""
AWAY = frozenset({"après", "avant", "auparavant", "plus"})
"""After one: « deux mois après », « trois jours plus tôt »."""


def measure_of_time(tree: Tree, unit: Unit, borne: str | None) -> str | None:
    """The measure of a claim whose main figure is a length or a date."""
    figure = tree.figures[unit.main]
    if isinstance(figure, DateMention) and figure.age:
        return "âge"
    named = next(filter(None, (extreme(tree, index) for index in unit.figures)), None)
    if named is not None:
        return named
    if isinstance(figure, DateMention) and figure.length is not None:
        return _length(tree, unit, borne)
    changes = unit.verb is not None and ways(tree.lower(unit.verb.main))
    return (borne if changes else None) or _object(tree, unit) or _attribute(tree, unit)


def _attribute(tree: Tree, unit: Unit) -> str | None:
    """« 2019 a été une année noire »: what a year that is itself the subject is said to be."""
    verb = unit.verb
    if verb is None or tree.tokens[verb.main].lemma != "être" or unit.main + 1 != verb.first:
        return None
    if not opens_clause(tree, phrase_start(tree, unit.main)):
        return None
    at = verb.last + 1
    noun = at + 1 + (at + 1 < len(tree.tokens) and tree.tokens[at + 1].tag == "ADJ")
    counted = noun < len(tree.tokens) and tree.lower(at) in ("un", "une", "le", "la", "l'") and tree.tokens[noun].tag == "NOUN"
    return noun_text(tree, noun) if counted else None


def can_last(noun: str) -> bool:
    """Whether a noun is a measure or what lasts: « durée », « peine »; no « lit » is five years long."""
    return measure_sort(noun) is not None or noun in lasting_nouns()


def usual_length(tree: Tree, index: int) -> str | None:
    """A length of time that no word names is how long something lasts, unless it only looks back or ahead."""
    figure = tree.figures[index]
    if not isinstance(figure, DateMention) or figure.length is None:
        return None
    start = phrase_start(tree, index)
    ago = ("il", "y") in (tree.words[max(0, start - 2) : start], tree.words[max(0, start - 3) : max(0, start - 1)])
    spent = tree.lower(index + 1).startswith(("passé", "vécu"))  # « après vingt ans passés sur scène »
    if (tree.lower(start - 1) in LOOKING and not spent) or tree.lower(index + 1) in AWAY or ago:
        return None
    return "durée"


def _object(tree: Tree, unit: Unit) -> str | None:
    """For a date alone: what was done on it, « a signé un accord » → accord."""
    if unit.verb is None or unit.verb.copula or _is_said(tree, unit.verb):
        return None
    found = tree.child(unit.verb.main, "obj")
    mark = unit.verb.mark
    relative = tree.tokens[unit.verb.main].relation == "acl:relcl"
    if mark is not None and relative and tree.lower(mark) in ("que", "qu'"):
        found = mark - 1  # « la vente qu'elle organise mardi »
    elif found is None or found in tree.figures or found < unit.verb.main or "," in tree.words[unit.verb.last : found]:
        found = _object_after(tree, unit.verb.last + 1)
    if found is None or found in tree.figures or found >= len(tree.tokens) or tree.tokens[found].tag not in ("NOUN", "PROPN"):
        return None
    if (tree.tokens[unit.verb.main].lemma, tree.lower(found)) in FIXED:
        return _faced(tree, found)
    if is_part_of(tree.tokens[unit.verb.main].lemma, tree.lower(found)):
        return None
    return noun_text(tree, found)


def _is_said(tree: Tree, verb: Verb) -> bool:
    """« …, a indiqué la mairie »: who says it stands behind the verb."""
    says = {tree.lower(verb.main), " ".join(tree.words[verb.first : verb.main + 1])}
    return tree.lower(verb.first - 1) in COMMAS and not saying_forms().isdisjoint(says)


def _faced(tree: Tree, noun: int) -> str | None:
    """« fait face à des crues », « met fin au contrat »; « fait rage à Lyon » has no object."""
    at = noun + 1
    if tree.lower(at) not in ("à", "au", "aux"):
        return None
    while at + 1 < len(tree.tokens) and tree.tokens[at].tag in ("ADP", "DET", "ADJ"):
        at += 1
    return noun_text(tree, at) if tree.tokens[at].tag == "NOUN" and at not in tree.figures else None


def _object_after(tree: Tree, at: int) -> int | None:
    """The noun of the first phrase behind a verb that no preposition leads to: « a voté mardi à l'unanimité une charte »."""
    at = _dated_phrase(tree, at)
    if at not in tree.figures and (at >= len(tree.tokens) or tree.tokens[at].tag != "DET"):
        return None
    while at + 1 < len(tree.tokens):
        tag = tree.tokens[at].tag
        if tag == "DET" and at not in tree.figures and at + 1 not in tree.figures:
            at += 1 + (tree.lower(at + 1) in QUOTES)  # « a signé lundi une « charte » »
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


def _length(tree: Tree, unit: Unit, borne: str | None) -> str | None:
    """A length of time: of a sentence, a stay, a life."""
    named = _lengthened(tree, unit.main)
    if named is not None:
        return named
    lemma = tree.tokens[unit.verb.main].lemma if unit.verb else ""
    if spends_time(lemma):
        return "temps"
    return borne or label(tree, unit) or measure_of_verb(lemma, unit_of(tree.figures[unit.main]))


def _lengthened(tree: Tree, index: int) -> str | None:
    bare = bare_noun(tree, index)
    if bare is not None and tree.lower(bare) not in ("plus", "moins"):
        return noun_text(tree, bare)
    noun = noun_before(tree, index)
    if noun is None or (tree.tokens[noun].lemma == "peine" and tree.lower(noun - 1) == "à"):
        return None
    lasts = tree.lower(index - 1) in ("de", "d'") and tree.lower(noun) in lasting_nouns()
    return noun_text(tree, noun) if measure_sort(tree.lower(noun)) or lasts else None
