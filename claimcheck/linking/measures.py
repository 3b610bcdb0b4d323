"""What a figure counts or measures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.changes import verb_of
from claimcheck.french.inflection import infinitive
from claimcheck.french.plurals import singular
from claimcheck.linking.counting import bare_noun, counted_noun, counted_within, is_count, is_ordinal, is_ratio, unit_of
from claimcheck.linking.government import phrase_start
from claimcheck.linking.lengths import can_last, measure_of_time, usual_length
from claimcheck.linking.measured_nouns import (
    EVERYTHING,
    along,
    announced_noun,
    asked_people,
    change_told,
    complement_of,
    follows_participle,
    label,
    noun_before,
    noun_text,
    risen,
    sized,
    specified,
    subject_noun,
)
from claimcheck.linking.nouns import (
    can_be_in,
    is_money,
    is_same_measure,
    measure_of_unit,
    measure_of_verb,
    measure_sort,
    spends_time,
    spent_nouns,
    words_beside,
)
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.predicates import change_noun, label_head, measuring_adjective
from claimcheck.linking.raised import brought_to, moved
from claimcheck.linking.ranks import measure_of_rank
from claimcheck.linking.verbs import changes_level
from claimcheck.linking.wholes import parted_noun
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import Figure

SIGNS = frozenset("+-−")
SPRINT = re.compile(r"\b0 ?(?:à|-) ?\d{2,3} ?km/h")


def measure_of(tree: Tree, unit: Unit, borne: str | None) -> str | None:
    """The measure of a claim; ``borne`` is the one that its grammatical subject names."""
    main = _measuring(tree, unit)
    unit = unit if main == unit.main else replace(unit, main=main)
    figure = tree.figures[unit.main]
    if borne is not None and not can_be_in(borne, unit_of(figure)):
        borne = None
    if (level := _level(tree, unit, figure)) is not None:
        return level
    if isinstance(figure, DateMention):
        if borne is not None and not can_last(borne.split(maxsplit=1)[0]):
            borne = None
        return measure_of_time(tree, unit, borne)
    return _sprint(tree, unit) or _quantified(tree, unit, figure, borne)


def _level(tree: Tree, unit: Unit, figure: Figure) -> str | None:
    """What is brought to the level that a figure states; a date states none, and a bare count tells what it counts."""
    if isinstance(figure, DateMention):
        stated = figure.length is not None and not figure.age
    else:
        stated = not is_count(figure) or counted_noun(tree, unit.main) is None
    return brought_to(tree, unit) if stated else None


def _quantified(tree: Tree, unit: Unit, figure: QuantityMention, borne: str | None) -> str | None:
    if figure.ordinal:
        return measure_of_rank(tree, unit.main)
    if (told := _told_beside(tree, unit.main, figure)) is not None:
        return told
    changed = change_noun(tree, unit.main)
    if changed is not None:
        return _changed(tree, unit, figure, changed, borne)
    if unit.kind == "aside" and (head := label_head(tree, unit.main)) is not None and verb_of(tree.lower(head)):
        return complement_of(tree, head) or borne
    if unit.kind == "aside" and figure.text[:1] in SIGNS and (labelled := label(tree, unit)) is not None:
        return labelled
    if is_ratio(figure):
        return _shared(tree, unit, figure, borne)
    return _number_of(tree, unit.main, borne) if is_count(figure) else _measured(tree, unit, figure, borne)


def _told_beside(tree: Tree, index: int, figure: QuantityMention) -> str | None:
    """« six élus sur dix », « 300, c'est le nombre de … », « 8 cm de plus en longueur »."""
    if (within := counted_within(tree, index)) is not None:
        return within
    if (announced := announced_noun(tree, index)) is not None:
        return noun_text(tree, announced)
    return None if is_ratio(figure) or is_count(figure) else along(tree, index)


def _number_of(tree: Tree, index: int, borne: str | None) -> str | None:
    """What a bare count counts; « le nombre de noyades a bondi, avec 62 morts » goes on with its number."""
    if borne is not None and tree.lower(phrase_start(tree, index) - 1) == "avec" and _is_number(borne):
        return borne
    return _counted(tree, index) or noun_text(tree, parted_noun(tree, index)) or borne


def _is_number(measure: str) -> bool:
    """Whether a measure is a number of things: « nombre de lits »."""
    return measure_sort(measure.split(maxsplit=1)[0]) == "counting"


def _counted(tree: Tree, index: int) -> str | None:
    """« 30 lits », « une magnitude de 4,2 »; « 15 » is an age in « âgés de 15 et 17 ans »."""
    after = tree.figures.get(index + 2)
    if tree.lower(index + 1) in ("et", "ou", "à", ",") and isinstance(after, DateMention) and after.age:
        return "âge"
    return noun_text(tree, counted_noun(tree, index)) or sized(tree, index)


def _sprint(tree: Tree, unit: Unit) -> str | None:
    """« de 0 à 100 km/h en 4,3 secondes »: it is the time that is told."""
    start = tree.tokens[unit.main].span.start
    if not SPRINT.search(tree.view, max(0, start - 4), start + 16):
        return None
    later = (tree.figures[index] for index in sorted(tree.figures) if index > unit.main)
    return "durée" if any(unit_of(figure) == "s" for figure in later) else None


def _measuring(tree: Tree, unit: Unit) -> int:
    """The main figure, or the age beside a date or a rank: « un homme de 76 ans arrêté en juin »."""
    main = tree.figures[unit.main]
    if not is_ordinal(main) and (not isinstance(main, DateMention) or main.length is not None):
        return unit.main
    ages = (index for index in unit.figures if isinstance(figure := tree.figures[index], DateMention) and figure.age)
    return next(ages, unit.main)


def usual_measure(tree: Tree, unit: Unit) -> str | None:
    """What a figure measures where no words say it: what its unit is for."""
    figure = tree.figures[unit.main]
    if isinstance(figure, DateMention):
        return usual_length(tree, unit.main)
    if is_money(unit_of(figure)) and tree.lower(unit.main - 1) == "à" and tree.tokens[unit.main - 2].tag == "NOUN":
        return "prix"  # « une villa à 300.000 euros »
    return measure_of_unit(unit_of(figure), words_beside(tree, unit.main))


def _changed(tree: Tree, unit: Unit, figure: QuantityMention, changed: int, borne: str | None) -> str | None:
    """« une hausse des ventes de 12 % », « un budget en baisse de 3 % », « le financement de 30 projets de loi »."""
    if is_count(figure) and (counted := counted_noun(tree, unit.main)) is not None:
        return noun_text(tree, counted)
    named = noun_text(tree, risen(tree, changed)) or complement_of(tree, changed) or complement_of(tree, unit.main)
    of_parent = unit.kind in ("restated", "contrast") and unit.parent is not None
    return named or (None if of_parent else borne or subject_noun(tree, unit))


def _shared(tree: Tree, unit: Unit, figure: QuantityMention, borne: str | None) -> str | None:
    """« 30 % des lits », « 12 % de satisfaits », « un taux de 9 % »; « du total » is what the subject counts."""
    if (qualified := _qualified(tree, unit.main)) is not None:
        return qualified
    if (given := specified(tree, unit.main)) is not None:
        return noun_text(tree, given)
    noun = counted_noun(tree, unit.main) if tree.lower(unit.main + 1) in COMPLEMENT else None
    if noun is not None and _is_spent(tree, unit, noun):
        return "temps"
    if noun is not None and tree.lower(noun) not in EVERYTHING:
        return noun_text(tree, noun)
    if figure.quantity.unit is None and (counted := counted_noun(tree, unit.main)) is not None:
        return noun_text(tree, counted)
    if (asked := asked_people(tree, unit.main)) is not None:
        return asked
    if unit.verb is None or changes_level(tree.lower(unit.verb.main)):
        return borne or moved(tree, unit) or subject_noun(tree, unit)
    return borne or change_told(tree, unit)


def _qualified(tree: Tree, index: int) -> str | None:
    """« un jouet 100 % français »: the thing that is so to a part."""
    before, after = index - 1, index + 1
    if before < 0 or after >= len(tree.tokens) or tree.tokens[before].tag != "NOUN" or tree.tokens[after].tag != "ADJ":
        return None
    return None if before in tree.figures else f"{tree.tokens[before].lemma} {singular(tree.lower(after))}"


def _is_spent(tree: Tree, unit: Unit, noun: int) -> bool:
    """« 40 % de cette durée est consacrée au jeu »: a part of the time that the whole lasts."""
    return unit.verb is not None and tree.lower(noun) in spent_nouns() and spends_time(tree.tokens[unit.verb.main].lemma)


def _measured(tree: Tree, unit: Unit, figure: QuantityMention, borne: str | None) -> str | None:
    """For figures with a unit: « 3 tonnes de riz », « une puissance de 80 kW », the verb, the subject's measure, the unit."""
    adjective = measuring_adjective(tree, unit.main)
    if adjective is not None:
        return measure_of_verb(tree.tokens[adjective].lemma) or measure_of_verb(singular(tree.lower(adjective)))
    kind = unit_of(figure)
    bare = bare_noun(tree, unit.main) if "/" not in (kind or "") else None  # « 1,2 g par litre de sang »
    if bare is not None:
        return noun_text(tree, bare)
    noun = noun_before(tree, unit.main)
    if noun is not None and _is_given(tree, unit.main, noun, kind):
        return noun_text(tree, noun)
    if borne is not None and not _is_number(borne):
        return borne
    return _done(tree, unit, kind) or borne or label(tree, unit)


def _done(tree: Tree, unit: Unit, kind: str | None) -> str | None:
    """What the verb measures, in the noun for its unit: « pèse 12 kg » a weight, « pèse 3 milliards de tonnes » a mass."""
    told = _told_by_verb(tree, unit, kind)
    usual = usual_measure(tree, unit) if told is not None else None
    return usual if told is not None and usual is not None and is_same_measure(usual, told) else told


def _told_by_verb(tree: Tree, unit: Unit, kind: str | None) -> str | None:
    """What the verb measures, or the participle beside the figure: « la maison, achetée 210.000 euros »."""
    beside = phrase_start(tree, unit.main) - 1
    beside -= tree.lower(beside) in ("à", "pour")
    if beside >= 0 and tree.tokens[beside].tag in ("VERB", "ADJ"):
        told = measure_of_verb(infinitive(tree.lower(beside), past_participle=True), kind)
        if told is not None:
            return told
    return measure_of_verb(tree.tokens[unit.verb.main].lemma, kind) if unit.verb else None


def _is_given(tree: Tree, figure: int, noun: int, kind: str | None) -> bool:
    """Whether the noun before a figure is what it measures: « une amende de 300 euros », no weight in km/h."""
    if measure_sort(tree.lower(noun)) or verb_of(tree.lower(noun)):
        return can_be_in(tree.lower(noun), kind)
    holds = tree.lower(figure - 1) in COMPLEMENT or tree.lower(figure - 1) == "avec"  # « un livret avec 900 euros »
    return is_money(kind) and (holds or follows_participle(tree, figure))


def is_measure_sure(tree: Tree, unit: Unit) -> bool:
    """Whether the parse, too, hangs the figure on the noun that stands after it, or that noun on the figure."""
    noun = counted_noun(tree, unit.main)
    return noun is not None and (tree.tokens[unit.main].head == noun or tree.tokens[noun].head == unit.main)
