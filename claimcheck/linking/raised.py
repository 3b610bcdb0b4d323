"""What somebody makes rise or fall, or brings to a level: « réduire la facture de 40 % », « a porté le loyer à 600 euros »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.french.determiners import DEFINITE, DEMONSTRATIVE, THIRD_PERSON_POSSESSIVE
from claimcheck.linking.counting import is_ordinal
from claimcheck.linking.government import phrase_start
from claimcheck.linking.measured_nouns import noun_text
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.verbs import brings_to_level
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

DETERMINED = DEFINITE | THIRD_PERSON_POSSESSIVE | DEMONSTRATIVE
TO, FROM = frozenset({"à", "jusqu'à"}), frozenset({"de", "d'"})
REACH = 12
"""How far behind its verb what is brought to a level may stand."""


def moved(tree: Tree, unit: Unit) -> str | None:
    """« réduire la facture de 40 % », « réduire de 40 % la facture »: what somebody makes rise or fall."""
    if unit.verb is None or unit.main < unit.verb.last or tree.lower(unit.main - 1) not in ("de", "d'", "par"):
        return None
    first, last = unit.verb.last + 1, unit.main - 1
    if first == last:
        first, last = unit.main + 1, unit.main + 3
    if last + 1 > len(tree.tokens) or last - first < 2 or tree.tokens[first].tag != "DET" or tree.lower(first) in ("du", "des"):
        return None
    noun = first + 1 + (tree.tokens[first + 1].tag == "ADJ")
    between = range(first + 1, last)
    whole = not any(tree.tokens[n].tag in ("PUNCT", "VERB", "AUX") or n in tree.figures for n in between)
    return noun_text(tree, noun) if whole and noun < len(tree.tokens) and tree.tokens[noun].tag == "NOUN" else None


def brought_to(tree: Tree, unit: Unit) -> str | None:
    """« a ramené sa peine à 5 ans », « porter de 3 % à 4 % la taxe »: what somebody brings to a level."""
    verb, figure = unit.verb, unit.main
    if verb is None or figure <= verb.last or is_ordinal(tree.figures[figure]) or not _brings(tree, verb):
        return None
    levels = [index for index in unit.figures if index > verb.last and not _is_day(tree, index)]
    if not levels:
        return None
    start = phrase_start(tree, levels[0])
    leads = tree.lower(start - 1)
    if start - 1 == verb.last + 1:
        return noun_text(tree, _named_behind(tree, levels[-1])) if leads in FROM | TO else None
    reaches = leads in TO or (leads in FROM and len(levels) > 1)
    return noun_text(tree, _named_between(tree, verb, start - 1)) if reaches else None


def _is_day(tree: Tree, index: int) -> bool:
    figure = tree.figures.get(index)
    return isinstance(figure, DateMention) and figure.length is None


def _brings(tree: Tree, verb: Verb) -> bool:
    word = tree.lower(verb.main)
    return brings_to_level(word) or bool(ways(word))


def _named_between(tree: Tree, verb: Verb, stop: int) -> int | None:
    """« a réévalué nettement son préjudice, à »: the noun that no preposition leads to."""
    for at in range(verb.last + 1, min(stop, verb.last + REACH)):
        if _is_day(tree, at):  # « a réévalué en mai son déficit »
            continue
        if tree.tokens[at].tag in ("VERB", "AUX", "SCONJ", "PRON") or at in tree.figures:
            return None
        if tree.lower(at) in DETERMINED and tree.tokens[at - 1].tag != "ADP":
            noun = _noun_at(tree, at + 1)
            return noun if noun is not None and _only_its_phrase(tree, noun + 1, stop) else None
    return None


def _only_its_phrase(tree: Tree, first: int, stop: int) -> bool:
    """Whether nothing but complements of a noun, and a last comma, stands before what leads to the level."""
    between = range(first, stop - (tree.lower(stop - 1) == ","))
    led = (tree.tokens[at].tag == "ADP" and tree.lower(at) not in COMPLEMENT for at in between)
    return not any(led) and not any(tree.tokens[at].tag in ("PUNCT", "VERB", "AUX", "SCONJ") for at in between)


def _named_behind(tree: Tree, figure: int) -> int | None:
    """« porter à 14 semaines de congé la limite légale »: the noun right behind the level."""
    at = figure + 1
    if tree.lower(at) in COMPLEMENT and at + 1 < len(tree.tokens) and tree.tokens[at + 1].tag == "NOUN":
        at += 2
    return _noun_at(tree, at + 1) if tree.lower(at) in DETERMINED else None


def _noun_at(tree: Tree, at: int) -> int | None:
    """The noun that an article leads to, over an adjective."""
    noun = at + (at < len(tree.tokens) and tree.tokens[at].tag == "ADJ")
    return noun if noun < len(tree.tokens) and tree.tokens[noun].tag == "NOUN" and noun not in tree.figures else None
