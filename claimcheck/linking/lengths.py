"""What is told with a length of time or a date: how long something lasts, how old somebody is, what was done that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.french.determiners import DEFINITE, INDEFINITE, SINGULAR, THIRD_PERSON_POSSESSIVE
from claimcheck.french.events import sort_of_event
from claimcheck.french.quotation import MARKS
from claimcheck.linking.counting import bare_noun, unit_of
from claimcheck.linking.government import opens_clause, phrase_start
from claimcheck.linking.measured_nouns import extreme, label, noun_before, noun_text
from claimcheck.linking.nouns import lasting_nouns, measure_of_verb, measure_sort, spends_time
from claimcheck.linking.objects import is_faced, object_of
from claimcheck.linking.phrases import bare_complement
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit

LOOKING = frozenset({"après", "avant", "dès"})
"""Before a length of time that only says how far something lies back; « depuis dix ans » says how long it has lasted."""
ONE_ARTICLE = (DEFINITE | INDEFINITE) & SINGULAR
LED_BY = INDEFINITE | THIRD_PERSON_POSSESSIVE | {"de", "d'", "plusieurs"}
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
    return (borne if changes else None) or noun_text(tree, _brought_in(tree, unit)) or _attribute(tree, unit)


def _brought_in(tree: Tree, unit: Unit) -> int | None:
    """What a clause describes that was done on a day, « a signé un accord de pêche », and prizes, terms, votes and what is faced.

    « a envoyé un message », « a rouvert le pont »: a date alone mostly says when something was done, and measures nothing.
    """
    noun = object_of(tree, unit)
    if noun is None or tree.lower(noun) == "fois":
        return None
    named = tree.tokens[noun].text[:1].isupper()
    dated = can_last(tree.tokens[noun].lemma) or sort_of_event(tree.lower(noun)) == "vote"
    described = bare_complement(tree, noun) > noun or _leads_a_quotation(tree, noun)
    return noun if named or dated or is_faced(tree, unit) or (described and _is_told_first(tree, noun)) else None


def _leads_a_quotation(tree: Tree, noun: int) -> bool:
    """« un arrêté "assez rare" », no « "ses raisons" »: as many quotation marks before it have closed as have opened."""
    open_before = sum(word in MARKS for word in tree.words[:noun]) % 2
    return tree.lower(noun + 1) in MARKS and not open_before


def _is_told_first(tree: Tree, noun: int) -> bool:
    at = noun - 1
    while at > 0 and (tree.tokens[at].tag == "ADJ" or tree.lower(at) in MARKS):
        at -= 1
    return tree.lower(at) in LED_BY


def _attribute(tree: Tree, unit: Unit) -> str | None:
    """« 2019 a été une année noire »: what a year that is itself the subject is said to be."""
    verb = unit.verb
    if verb is None or tree.tokens[verb.main].lemma != "être" or unit.main + 1 != verb.first:
        return None
    if not opens_clause(tree, phrase_start(tree, unit.main)):
        return None
    at = verb.last + 1
    noun = at + 1 + (at + 1 < len(tree.tokens) and tree.tokens[at + 1].tag == "ADJ")
    counted = noun < len(tree.tokens) and tree.lower(at) in ONE_ARTICLE and tree.tokens[noun].tag == "NOUN"
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
