"""Where the noun stands that a figure measures: before or after it, before its parenthesis, as the subject of its verb."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.changes import verb_of
from claimcheck.french.plurals import singular
from claimcheck.french.quotation import MARKS
from claimcheck.french.tables import forms_of
from claimcheck.linking.acronyms import spelled_out
from claimcheck.linking.counting import counted_noun, is_ordinal, unit_of
from claimcheck.linking.government import phrase_start
from claimcheck.linking.nouns import is_money, measure_of_verb, measure_sort
from claimcheck.linking.phrases import COMPLEMENT, bare_complement
from claimcheck.linking.subject_heads import subject_head
from claimcheck.linking.verbs import holds_what_moves
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import Figure

EVERYTHING = frozenset({"total", "ensemble", "totalité", "moyenne", "reste"})
LABEL = 8
"""How far before its parenthesis a label may begin."""


def noun_text(tree: Tree, noun: int | None) -> str | None:
    """A noun with its adjectives and complements without an article, the noun itself as a lemma."""
    if noun is None:
        return None
    if (full := spelled_out(tree, noun)) is not None:
        return full
    last = bare_complement(tree, noun)
    last -= last > noun and _leads_further(tree, last)
    adjectives = noun
    while adjectives < last and tree.tokens[adjectives + 1].tag == "ADJ":
        adjectives += 1
    described = " ".join((_as_named(tree, noun), *(singular(tree.lower(at)) for at in range(noun + 1, adjectives + 1))))
    return f"{described} {tree.text(adjectives + 1, last)}" if last > adjectives else described


def _leads_further(tree: Tree, adjective: int) -> bool:
    """« des parents désireux de payer », « un taux compris entre 2 et 4 »: an adjective with its own complement names nothing."""
    after = adjective + 1
    if after + 1 >= len(tree.tokens) or after in tree.figures:
        return tree.lower(adjective) == "compris"  # « compris entre » is a word of the figure itself
    verb = tree.tokens[after + 1].tag == "VERB" and "VerbForm=Inf" in tree.tokens[after + 1].morph
    return tree.lower(after) == "entre" or (tree.lower(after) in ("de", "d'", "à") and verb)


def _as_named(tree: Tree, noun: int) -> str:
    """The lemma of a noun; a name or an acronym keeps its capitals."""
    token = tree.tokens[noun]
    text = tree.text(noun, noun)
    named = text.isupper() or (token.tag == "PROPN" and noun > 0 and text[:1].isupper())
    return text if named and not measure_sort(tree.lower(noun)) and not _is_shouted(tree, noun) else token.lemma


def _is_shouted(tree: Tree, noun: int) -> bool:
    """« LES 300 LITS FERMENT »: a heading all in capitals names nobody by them."""
    beside = (tree.text(at, at) for at in (noun - 1, noun + 1) if 0 <= at < len(tree.tokens) and at not in tree.figures)
    return any(len(word) > 1 and word.isupper() for word in beside)


def noun_before(tree: Tree, index: int) -> int | None:
    """The noun before « de 80 kW », also over « estimé à », « pouvant atteindre », « purement électrique de »."""
    for at in range(index - 1, max(-1, index - LABEL), -1):
        tag = tree.tokens[at].tag
        if tree.lower(at) in MARKS or _is_short_form(tree, at):
            continue
        if isinstance(tree.figures.get(at), DateMention):  # « un plafond arrêté pour 2031 à 27 euros »
            continue
        if at in tree.figures or tag in ("PUNCT", "AUX") or (tag == "VERB" and not _describes(tree, at)):
            return None
        if tag == "NOUN" and (tree.lower(at) in EVERYTHING or tree.lower(at - 1) in ("en", "au")):
            continue
        if tree.words[max(0, at - 1) : at + 1] == ("à", "hauteur"):  # « un legs à hauteur de 900 euros »
            continue
        if tag == "NOUN" and len(tree.lower(at)) == 1:  # « un livret B »
            continue
        if tag == "NOUN":
            return _governing_measure(tree, at)
    return None


def _is_short_form(tree: Tree, at: int) -> bool:
    """« un arrêt de travail (ADT) de 12 jours »: the capitals in parentheses, with their marks, that only repeat the noun."""
    opening = next((near for near in (at, at - 1, at - 2) if tree.lower(near) == "("), None)
    return opening is not None and tree.lower(opening + 2) == ")" and tree.text(opening + 1, opening + 1).isupper()


def _describes(tree: Tree, verb: int) -> bool:
    """« fixé », « pouvant atteindre »: a verb within the phrase of a noun."""
    morph, before = tree.tokens[verb].morph, tree.tokens[verb - 1].morph if verb else ""
    return "VerbForm=Part" in morph or ("VerbForm=Inf" in morph and "Tense=Pres|VerbForm=Part" in before)


def _governing_measure(tree: Tree, noun: int) -> int:
    """« taux » of « un taux de chômage », « aide » of « une aide de la ville », « score » of « un score surprise »."""
    if tree.tokens[noun - 1].tag == "NOUN" and measure_sort(tree.lower(noun - 1)):
        return noun - 1
    chain = [noun]
    while (head := of_what(tree, chain[-1])) is not None:
        chain.append(head)
    bare = next((at for at in chain if tree.lower(at - 1) not in ("de", "d'")), chain[-1])
    if measure_sort(tree.lower(bare)):
        return bare
    return next((at for at in chain if measure_sort(tree.lower(at))), bare if bare == chain[-1] else chain[-1])


def of_what(tree: Tree, noun: int) -> int | None:
    """The noun that « de » hangs a noun on: « le montant global de transactions », « l'aide de la ville »."""
    at = noun - 1
    if tree.tokens[at].tag == "DET" and tree.lower(at) not in (*COMPLEMENT, "un", "une"):
        at -= 1
    if at < 1 or tree.lower(at) not in COMPLEMENT:
        return None
    head = at - 1
    while head > 0 and tree.tokens[head].tag == "ADJ":
        head -= 1
    return head if tree.tokens[head].tag == "NOUN" and head not in tree.figures else None


def specified(tree: Tree, index: int) -> int | None:
    """« un taux de 9 % », « un score impressionnant de 58 % »: the measure that « de » gives a value to."""
    if tree.lower(index - 1) not in COMPLEMENT and not follows_participle(tree, index):
        return None
    noun = noun_before(tree, index)
    return noun if noun is not None and measure_sort(tree.lower(noun)) in ("share", "size", "money", "given") else None


def follows_participle(tree: Tree, index: int) -> bool:
    """« des taxes pouvant atteindre 40 % », « un taux fixé à 3 % »; « vendu 30 euros » says itself what is measured."""
    at = index - 1 - (tree.lower(index - 1) in ("à", "les"))
    return at > 0 and tree.tokens[at].tag == "VERB" and _describes(tree, at) and measure_of_verb(tree.tokens[at].lemma) is None


def along(tree: Tree, index: int) -> str | None:
    """« 4 cm de plus en largeur », « 20 km/h en pointe », « un mur de 5 mètres de haut »."""
    at = index + 1
    while at < index + 4 and tree.lower(at) in ("de", "d'", "plus", "moins", "supplémentaires", "supplémentaire"):
        at += 1
    if tree.lower(at - 1) in ("de", "d'") and not is_money(unit_of(tree.figures[index])):
        if (adjective := measure_of_verb(singular(tree.lower(at)))) is not None:
            return adjective
        if measure_sort(tree.lower(at)) == "size":  # « 1.400 mètres d'altitude »
            return noun_text(tree, at)
    if tree.lower(at) != "en" or at + 1 >= len(tree.tokens) or tree.tokens[at + 1].tag != "NOUN":
        return None
    several = tree.lower(at + 1).endswith(("s", "x")) and tree.lower(at + 2) not in COMPLEMENT
    paid = several and is_money(unit_of(tree.figures[index]))  # « 300 euros en espèces »
    return noun_text(tree, at + 1) if paid or measure_sort(tree.lower(at + 1)) == "size" else None


def risen(tree: Tree, changed: int) -> int | None:
    """« un chiffre d'affaires en hausse de 5 % »: the noun that « en » hangs a noun of change on."""
    if tree.lower(changed - 1) != "en":
        return None
    at = changed - 2
    while at > 0 and tree.tokens[at].tag == "ADJ":
        at -= 1
    if at < 0 or tree.tokens[at].tag != "NOUN" or at in tree.figures:
        return None
    return _governing_measure(tree, at)


def label(tree: Tree, unit: Unit) -> str | None:
    """« l'espérance de vie (80 ans) »: the measure that stands before the parenthesis."""
    if not tree.depth[unit.main]:
        return None
    at = unit.main
    while at >= 0 and tree.depth[at] >= tree.depth[unit.main]:
        at -= 1
    for near in range(at - 1, max(-1, at - LABEL), -1):
        finite = tree.tokens[near].tag == "VERB" and "VerbForm=Part" not in tree.tokens[near].morph
        if finite or tree.tokens[near].tag in ("PUNCT", "AUX") or near in tree.figures:
            return None
        if measure_sort(tree.lower(near)):
            return (
                noun_text(tree, near) if any(tree.tokens[n].tag == "VERB" for n in range(near, at)) else tree.text(near, at - 1)
            )
    return None


def sized(tree: Tree, index: int) -> str | None:
    """« une magnitude de 4,2 », « de magnitude 4 »: a measure that has no unit."""
    noun = index - 2 if tree.lower(index - 1) in ("de", "d'") else index - 1
    return noun_text(tree, noun) if noun >= 0 and measure_sort(tree.lower(noun)) == "size" else None


def subject_noun(tree: Tree, unit: Unit) -> str | None:
    """What rises or falls is its own measure: « les délits ont bondi de 12 % »."""
    if unit.verb is None:
        return None
    head = subject_head(tree, unit.verb)
    if head is None or head in tree.figures or tree.tokens[head].tag != "NOUN" or holds_what_moves(tree.lower(unit.verb.main)):
        return None
    return noun_text(tree, head)


def asked_people(tree: Tree, index: int) -> str | None:
    """« les élus sont 61 % à le dire »."""
    if tree.lower(index + 1) != "à" or tree.tokens[index - 1].tag != "AUX":
        return None
    asked = tree.child(index, "nsubj")
    return noun_text(tree, asked) if asked is not None and tree.tokens[asked].tag == "NOUN" else None


def change_told(tree: Tree, unit: Unit) -> str | None:
    """« la baisse des tarifs ne sera que de 3 % »: what the change is of that the verb is said of."""
    head = subject_head(tree, unit.verb) if unit.verb is not None else None
    return complement_of(tree, head) if head is not None and verb_of(tree.lower(head)) else None


def announced_noun(tree: Tree, index: int) -> int | None:
    """« 800 euros, c'est le prix que … », « 300, c'est le nombre de … »: the noun that tells what the figure is."""
    at = index + 1
    if tree.words[at : at + 2] != (",", "c'") or tree.lower(at + 2) not in ("est", "était") or at + 4 >= len(tree.tokens):
        return None
    noun = at + 4
    return noun if tree.tokens[noun].tag == "NOUN" and measure_sort(tree.lower(noun)) is not None else None


def complement_of(tree: Tree, after: int) -> str | None:
    """« une baisse des défaillances », « 12 % de hausse des prix »: what changes."""
    for at in (after + 1, after + 2):
        if tree.lower(at) in COMPLEMENT and at + 1 < len(tree.tokens) and at + 1 not in tree.figures:
            return noun_text(tree, counted_noun(tree, at))
    return None


@cache
def _extremes(row: str) -> frozenset[str]:
    return forms_of("extremes", row)


def _is_measured(figure: Figure | None) -> bool:
    """A figure that states something itself, no rank and no time of the year: « le pire jour d'un mois de mai »."""
    return figure is not None and not is_ordinal(figure) and (isinstance(figure, QuantityMention) or figure.length is not None)


def extreme(tree: Tree, index: int) -> str | None:
    """« un record depuis 15 ans », « le pire jour depuis 2005 », « le taux le plus bas depuis mai »: what is without its like."""
    start = phrase_start(tree, index)
    if tree.lower(start - 1) != "depuis":
        return None
    for at in range(start - 2, max(-1, start - 2 - LABEL), -1):
        if tree.tokens[at].tag in ("VERB", "AUX") or _is_measured(tree.figures.get(at)):
            return None
        if tree.lower(at) in _extremes("noun"):
            return noun_text(tree, at)
        if tree.lower(at) in _extremes("adjective") and (tree.tokens[at - 1].tag == "DET" or tree.lower(at - 1) in ("du", "des")):
            after = next((n for n in range(at + 1, start - 1) if tree.tokens[n].tag == "NOUN"), at + 1)
            before = at - 2 if at >= 2 and tree.tokens[at - 2].tag == "NOUN" else None
            return noun_text(tree, before if before is not None else min(after, start - 2))
    return None
