"""What a figure counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.changes import verb_of, ways
from claimcheck.french.plurals import singular
from claimcheck.linking.counting import bare_noun, counted_noun, counted_within, is_count, is_ratio, unit_of
from claimcheck.linking.government import phrase_start
from claimcheck.linking.nouns import measure_of_unit, measure_of_verb, measure_sort, spends_time
from claimcheck.linking.phrases import COMPLEMENT, bare_complement
from claimcheck.linking.predicates import change_noun, label_head, measuring_adjective
from claimcheck.linking.subject_heads import subject_head
from claimcheck.linking.verbs import holds_what_moves
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit

LOOKING = frozenset({"depuis", "après", "avant", "dès"})
"""Before a length of time that only says how far something lies back."""
SIGNS = frozenset("+-−")
EVERYTHING = frozenset({"total", "ensemble", "totalité", "moyenne", "reste"})


def measure_of(tree: Tree, unit: Unit, borne: str | None) -> str | None:
    """The measure of a claim; ``borne`` is the one that its grammatical subject names."""
    figure = tree.figures[unit.main]
    if isinstance(figure, DateMention):
        return _object(tree, unit) if figure.length is None else _length(tree, unit, borne)
    if (within := counted_within(tree, unit.main)) is not None:
        return within
    if figure.ordinal:
        return noun_text(tree, counted_noun(tree, unit.main))
    changed = change_noun(tree, unit.main)
    if changed is not None:
        if is_count(figure) and (counted := counted_noun(tree, unit.main)) is not None:  # « le financement de 30 projets de loi »
            return noun_text(tree, counted)
        of_parent = unit.kind in ("restated", "contrast") and unit.parent is not None
        return (
            _complement_of(tree, changed)
            or _complement_of(tree, unit.main)
            or (None if of_parent else borne or subject_noun(tree, unit))
        )
    if unit.kind == "aside" and (label := label_head(tree, unit.main)) is not None and verb_of(tree.lower(label)):
        return _complement_of(tree, label) or borne
    if unit.kind == "aside" and figure.text[:1] in SIGNS and (labelled := _label(tree, unit)) is not None:
        return labelled
    if is_ratio(figure):
        return _shared(tree, unit, figure, borne)
    if is_count(figure):
        return noun_text(tree, counted_noun(tree, unit.main)) or _sized(tree, unit.main) or borne
    return _measured(tree, unit, figure, borne)


def _object(tree: Tree, unit: Unit) -> str | None:
    """For a date alone: what was done on it, « a signé un accord » → accord."""
    if unit.verb is None or unit.verb.copula:
        return None
    found = tree.child(unit.verb.main, "obj")
    if found is None or found in tree.figures:
        found = _object_after(tree, unit.verb.last + 1)
    if found is None or found in tree.figures or found >= len(tree.tokens) or tree.tokens[found].tag not in ("NOUN", "PROPN"):
        return None
    return noun_text(tree, found)


def _object_after(tree: Tree, at: int) -> int | None:
    """The noun of the first phrase behind a verb that no preposition leads to: « a voté mardi à l'unanimité une charte »."""
    if at not in tree.figures and (at >= len(tree.tokens) or tree.tokens[at].tag != "DET"):
        return None
    while at + 1 < len(tree.tokens):
        tag = tree.tokens[at].tag
        if tag == "DET" and at not in tree.figures:
            return at + 1 + (tree.tokens[at + 1].tag == "ADJ")
        if tag == "ADP":
            at += 1
            while at + 1 < len(tree.tokens) and tree.tokens[at].tag in ("DET", "ADJ"):
                at += 1
            if tree.tokens[at].tag != "NOUN":
                return None
        elif tag != "ADV" and at not in tree.figures:
            return None
        at += 1
    return None


def _length(tree: Tree, unit: Unit, borne: str | None) -> str | None:
    """A length of time: of a sentence, a stay, a life."""
    figure = tree.figures[unit.main]
    if isinstance(figure, DateMention) and figure.age:
        return "âge"
    named = _lengthened(tree, unit)
    if named is not None:
        return named
    lemma = tree.tokens[unit.verb.main].lemma if unit.verb else ""
    if spends_time(lemma):
        return "temps"
    return borne or _label(tree, unit)


def _label(tree: Tree, unit: Unit) -> str | None:
    """« l'espérance de vie (80 ans) »: the measure that stands before the parenthesis."""
    if not tree.depth[unit.main]:
        return None
    at = unit.main
    while at >= 0 and tree.depth[at] >= tree.depth[unit.main]:
        at -= 1
    for near in range(at - 1, max(-1, at - 8), -1):
        finite = tree.tokens[near].tag == "VERB" and "VerbForm=Part" not in tree.tokens[near].morph
        if finite or tree.tokens[near].tag in ("PUNCT", "AUX") or near in tree.figures:
            return None
        if measure_sort(tree.lower(near)):
            return (
                noun_text(tree, near) if any(tree.tokens[n].tag == "VERB" for n in range(near, at)) else tree.text(near, at - 1)
            )
    return None


def usual_measure(tree: Tree, unit: Unit) -> str | None:
    """What a figure measures where no words say it: what its unit is for."""
    figure = tree.figures[unit.main]
    if isinstance(figure, DateMention):
        since = tree.lower(phrase_start(tree, unit.main) - 1) in LOOKING
        return "durée" if figure.length is not None and not since else None
    return measure_of_unit(unit_of(figure))


def _lengthened(tree: Tree, unit: Unit) -> str | None:
    bare = bare_noun(tree, unit.main)
    if bare is not None and tree.lower(bare) not in ("plus", "moins"):
        return noun_text(tree, bare)
    noun = _noun_before(tree, unit.main)
    if noun is None or (tree.tokens[noun].lemma == "peine" and tree.lower(noun - 1) == "à"):
        return None
    close = tree.lower(unit.main - 1) in ("de", "d'") and noun == unit.main - 2
    return noun_text(tree, noun) if measure_sort(tree.lower(noun)) or close else None


def _shared(tree: Tree, unit: Unit, figure: QuantityMention, borne: str | None) -> str | None:
    """« 30 % des lits », « 12 % de satisfaits »; « du total » is what the subject counts."""
    noun = counted_noun(tree, unit.main) if tree.lower(unit.main + 1) in COMPLEMENT else None
    if noun is not None and tree.lower(noun) not in EVERYTHING:
        return noun_text(tree, noun)
    if figure.quantity.unit is None and (counted := counted_noun(tree, unit.main)) is not None:
        return noun_text(tree, counted)
    if unit.verb is not None and not ways(tree.lower(unit.verb.main)):
        return borne
    return borne or _moved(tree, unit) or subject_noun(tree, unit)


def _measured(tree: Tree, unit: Unit, figure: QuantityMention, borne: str | None) -> str | None:
    """For figures with a unit: « 3 tonnes de riz », « une puissance de 80 kW », the verb, the subject's measure, the unit."""
    adjective = measuring_adjective(tree, unit.main)
    if adjective is not None:
        return measure_of_verb(tree.tokens[adjective].lemma) or measure_of_verb(tree.lower(adjective))
    bare = bare_noun(tree, unit.main)
    if bare is not None:
        return noun_text(tree, bare)
    noun = _noun_before(tree, unit.main)
    if noun is not None and (
        measure_sort(tree.lower(noun))
        or verb_of(tree.lower(noun))
        or (_is_money(figure) and tree.lower(unit.main - 1) in COMPLEMENT)
    ):
        return noun_text(tree, noun)
    lemma = tree.tokens[unit.verb.main].lemma if unit.verb else ""
    return measure_of_verb(lemma) or borne or _label(tree, unit)


def _sized(tree: Tree, index: int) -> str | None:
    """« une magnitude de 4,2 », « de magnitude 4 »: a measure that has no unit."""
    noun = index - 2 if tree.lower(index - 1) in ("de", "d'") else index - 1
    return noun_text(tree, noun) if noun >= 0 and measure_sort(tree.lower(noun)) == "size" else None


def _is_money(figure: QuantityMention) -> bool:
    """Currencies are written with three capitals: EUR, but kWh."""
    unit = unit_of(figure) or ""
    return len(unit) == 3 and unit.isupper()


def _noun_before(tree: Tree, index: int) -> int | None:
    """The noun before « de 80 kW », also over « estimé à », « fixée à », « purement électrique de »."""
    for at in range(index - 1, max(-1, index - 8), -1):
        if at in tree.figures or tree.tokens[at].tag in ("PUNCT", "AUX"):
            return None
        if tree.tokens[at].tag == "VERB" and "VerbForm=Part" not in tree.tokens[at].morph:
            return None
        if tree.tokens[at].tag == "NOUN" and (tree.lower(at) in EVERYTHING or tree.lower(at - 1) in ("en", "au")):
            continue
        if tree.tokens[at].tag == "NOUN":
            start = at
            while (head := _of_what(tree, start)) is not None:
                start = head
            return start if measure_sort(tree.lower(start)) else at
    return None


def _of_what(tree: Tree, noun: int) -> int | None:
    """The noun that « de » hangs a bare noun on: « le montant global de transactions »."""
    if noun < 2 or tree.lower(noun - 1) not in ("de", "d'"):
        return None
    head = noun - 2
    while head > 0 and tree.tokens[head].tag == "ADJ":
        head -= 1
    return head if tree.tokens[head].tag == "NOUN" else None


def subject_noun(tree: Tree, unit: Unit) -> str | None:
    """What rises or falls is its own measure: « les délits ont bondi de 12 % »."""
    if unit.verb is None:
        return None
    head = subject_head(tree, unit.verb)
    if head is None or head in tree.figures or tree.tokens[head].tag != "NOUN" or holds_what_moves(tree.lower(unit.verb.main)):
        return None
    return noun_text(tree, head)


def _moved(tree: Tree, unit: Unit) -> str | None:
    """« réduire la facture de 40 % »: what somebody makes rise or fall stands between the verb and « de »."""
    if unit.verb is None or unit.main - unit.verb.last < 4 or tree.lower(unit.main - 1) not in ("de", "d'"):
        return None
    at = unit.verb.last + 1
    if tree.tokens[at].tag != "DET" or tree.tokens[at + 1].tag != "NOUN" or tree.lower(at) in ("du", "des"):
        return None
    between = range(at + 1, unit.main - 1)
    whole = not any(tree.tokens[n].tag in ("PUNCT", "VERB", "AUX") or n in tree.figures for n in between)
    return noun_text(tree, at + 1) if whole else None


def _complement_of(tree: Tree, after: int) -> str | None:
    """« une baisse des défaillances », « 12 % de hausse des prix »: what changes."""
    for at in (after + 1, after + 2):
        if tree.lower(at) in COMPLEMENT and at + 1 < len(tree.tokens) and at + 1 not in tree.figures:
            return noun_text(tree, counted_noun(tree, at))
    return None


def is_measure_sure(tree: Tree, unit: Unit) -> bool:
    """Whether the parse, too, hangs the figure on the noun that stands after it, or that noun on the figure."""
    noun = counted_noun(tree, unit.main)
    return noun is not None and (tree.tokens[unit.main].head == noun or tree.tokens[noun].head == unit.main)


def noun_text(tree: Tree, noun: int | None) -> str | None:
    """A noun with its adjectives and complements without an article, the noun itself as a lemma."""
    if noun is None:
        return None
    last = bare_complement(tree, noun)
    adjectives = noun
    while adjectives < last and tree.tokens[adjectives + 1].tag == "ADJ":
        adjectives += 1
    described = " ".join((tree.tokens[noun].lemma, *(singular(tree.lower(at)) for at in range(noun + 1, adjectives + 1))))
    return f"{described} {tree.text(adjectives + 1, last)}" if last > adjectives else described
