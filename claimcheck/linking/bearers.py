"""Whom a clause is told of where that is not its grammatical subject: told by where the figure stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import THIRD_PERSON_POSSESSIVE
from claimcheck.linking.counting import counted_noun
from claimcheck.linking.descriptions import is_timely
from claimcheck.linking.government import phrase_start
from claimcheck.linking.nouns import measure_sort
from claimcheck.model.mention import DateMention, Label, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import EntityMention

AFTER = frozenset({",", ")", ".", ""})
AGED = ("âgé", "agé")


def named_before(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« le maire de Lyon Paul Brel, 37 ans », « Lyon, 500.000 habitants, »: the name that a trait between commas describes."""
    start = phrase_start(tree, unit.main)
    noun = counted_noun(tree, unit.main)
    figure, last = tree.figures[unit.main], unit.main if noun is None else noun
    if start < 2 or tree.lower(start - 1) not in (",", "(") or tree.lower(last + 1) not in AFTER:
        return None
    name = next((n for n in story.names_in(tree.span(0, start - 2)) if n.span.end == tree.tokens[start - 2].span.end), None)
    if name is None:
        return None
    aged = isinstance(figure, DateMention) and figure.age and name.label is Label.PERSON
    return name.canonical if aged or (noun is not None and _opens_with(tree, name, last)) else None


def _opens_with(tree: Tree, name: EntityMention, last: int) -> bool:
    """« Lyon, 500.000 habitants, »: the sentence begins with the name, and goes on after the comma."""
    return name.span.start == tree.sentence.span.start and tree.lower(last + 1) == ","


def whom_ages_tell_of(tree: Tree, unit: Unit) -> int | None:
    """« la mort d'un lycéen de 16 ans », « ses fils de 4 et 9 ans »: the noun right before ages, where nothing else is told."""
    ages = [tree.figures[at] for at in unit.figures]
    if not all(isinstance(age, DateMention) and age.age for age in ages) or tree.lower(unit.figures[0] - 1) not in ("de", "d'"):
        return None
    at = unit.figures[0] - 2
    while at > 0 and (tree.tokens[at].tag == "ADJ" or tree.lower(at).startswith(AGED)):
        at -= 1
    noun = at >= 0 and tree.tokens[at].tag == "NOUN" and at not in tree.figures and not tree.lower(at).startswith(AGED)
    return at if noun and not measure_sort(tree.lower(at)) and not is_timely(tree.lower(at)) else None


def explained_by_one_of(tree: Tree, figure: int) -> int | None:
    """« la fête, l'une des trois plus anciennes du pays, »: the noun that an apposition calls one of several."""
    if (
        tree.words[max(0, figure - 3) : figure] not in (("l'", "un", "des"), ("l'", "une", "des"))
        or tree.lower(figure - 4) != ","
    ):
        return None
    return next((at for at in range(figure - 5, max(-1, figure - 12), -1) if tree.tokens[at].tag in ("NOUN", "PROPN")), None)


def agent_of_score(tree: Tree, unit: Unit) -> int | None:
    """« perdue par Lens 1-3 »: who lost."""
    figure, verb = tree.figures[unit.main], unit.verb
    if not isinstance(figure, QuantityMention) or figure.quantity.unit != "score" or verb is None or verb.form != "participle":
        return None
    if tree.lower(verb.last + 1) != "par" or unit.main < verb.last:
        return None
    return next((at for at in range(verb.last + 2, unit.main) if tree.tokens[at].tag in ("NOUN", "PROPN")), None)


def shown_with(tree: Tree, figure: int) -> int | None:
    """« le viaduc, avec ses 300 mètres »: the noun right before « avec » has the size."""
    mention = tree.figures[figure]
    if not isinstance(mention, QuantityMention) or mention.quantity.unit in (None, "%"):
        return None
    if tree.lower(figure - 1) not in THIRD_PERSON_POSSESSIVE or tree.lower(figure - 2) != "avec":
        return None
    at = figure - 3 - (tree.lower(figure - 3) == ",")
    while at > 0 and tree.tokens[at].tag == "ADJ":
        at -= 1
    return at if at >= 0 and tree.tokens[at].tag in ("NOUN", "PROPN") else None


def existing(tree: Tree, unit: Unit) -> int | None:
    """« en 2050, il n'y aura plus de lynx »: what there is or is not, where only the day is told."""
    verb = unit.verb
    if verb is None or tree.tokens[verb.main].lemma != "avoir" or "y" not in tree.words[max(0, verb.first - 1) : verb.main]:
        return None
    if not isinstance(tree.figures[unit.main], DateMention) or unit.main == verb.last + 1:  # « il y a 3 ans »
        return None
    behind = range(verb.last + 1, min(len(tree.tokens), verb.last + 6))
    return next((at for at in behind if tree.tokens[at].tag in ("NOUN", "PROPN") and at not in tree.figures), None)


def only_exists(tree: Tree, unit: Unit, head: int | None) -> bool:
    """« il y aura 300 invités », « il n'y a que 12 lits »: nobody does anything, and the guests are what is told of."""
    if unit.verb is None or head is None or tree.lower(head) != "il" or "y" not in tree.words[head + 1 : unit.verb.main]:
        return False
    return (
        tree.tokens[unit.verb.main].lemma == "avoir" and unit.main > unit.verb.main and counted_noun(tree, unit.main) is not None
    )


def goes_with(tree: Tree, unit: Unit) -> bool:
    """« le nombre de noyades a bondi, avec 62 personnes mortes »: a side remark on what the clause is about."""
    return unit.verb is not None and tree.lower(phrase_start(tree, unit.main) - 1) == "avec"


def is_one_of_several(tree: Tree, unit: Unit) -> bool:
    """« 31 % des uns étaient absents, 16 % des autres »: a figure beside one that is the subject brings its own noun."""
    if unit.kind != "member" or unit.verb is None or unit.parent is None or unit.parent.main > unit.verb.first:
        return False
    return unit.main > unit.verb.last and tree.lower(unit.main + 1) in ("des", "du") and counted_noun(tree, unit.main) is not None
