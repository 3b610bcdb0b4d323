"""What a figure counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.nouns import measure_of_unit, measure_of_verb, measure_sort
from claimcheck.linking.phrases import COMPLEMENT, bare_complement
from claimcheck.linking.predicates import change_noun, measuring_adjective
from claimcheck.linking.subjects import counted_noun
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import Figure


def measure_of(tree: Tree, unit: Unit, borne: str | None) -> str | None:
    """The measure of a claim; ``borne`` is the one that its grammatical subject names."""
    figure = tree.figures[unit.main]
    if isinstance(figure, DateMention) and figure.length is None:
        return None
    if isinstance(figure, QuantityMention) and figure.ordinal:
        return _noun_text(tree, counted_noun(tree, unit.main))
    changed = change_noun(tree, unit.main)
    if changed is not None:
        return _complement_of(tree, changed) or _complement_of(tree, unit.main) or borne
    adjective = measuring_adjective(tree, unit.main)
    if adjective is not None:
        return measure_of_verb(tree.tokens[adjective].lemma) or measure_of_verb(tree.lower(adjective))
    if not _is_ratio(figure) and (noun := counted_noun(tree, unit.main)) is not None and _is_count(figure):
        return _noun_text(tree, noun)
    return _measured(tree, unit, figure, borne)


def _measured(tree: Tree, unit: Unit, figure: Figure, borne: str | None) -> str | None:
    """For figures with a unit: « une puissance de 80 kW », the verb, the subject's measure, the unit."""
    counted = counted_noun(tree, unit.main)
    if counted is not None and tree.lower(unit.main + 1) in COMPLEMENT and not _is_duration(figure):
        return _noun_text(tree, counted)
    noun = _measuring_noun(tree, unit.main)
    if noun is not None:
        return _noun_text(tree, noun)
    lemma = tree.tokens[unit.verb.main].lemma if unit.verb else ""
    return measure_of_verb(lemma) or borne or measure_of_unit(_unit_of(figure)) or (_age(figure))


def _age(figure: Figure) -> str | None:
    return "âge" if isinstance(figure, DateMention) and figure.age else "durée" if isinstance(figure, DateMention) else None


def _is_duration(figure: Figure) -> bool:
    return isinstance(figure, DateMention)


def _is_ratio(figure: Figure) -> bool:
    return _unit_of(figure) in ("%", "pp", "times")


def _is_count(figure: Figure) -> bool:
    return isinstance(figure, QuantityMention) and figure.quantity.unit is None


def _unit_of(figure: Figure) -> str | None:
    quantity = figure.quantity if isinstance(figure, QuantityMention) else figure.length
    return quantity.unit if quantity else None


def _measuring_noun(tree: Tree, index: int) -> int | None:
    """The noun before « de 80 kW », also over « estimé à », « fixée à »."""
    for at in range(index - 1, max(-1, index - 7), -1):
        if at in tree.figures or tree.tokens[at].tag in ("PUNCT", "AUX"):
            return None
        if tree.tokens[at].tag == "NOUN":
            linked = tree.lower(index - 1) in (*COMPLEMENT, "à")
            return at if linked or measure_sort(tree.lower(at)) else None
    return None


def _complement_of(tree: Tree, after: int) -> str | None:
    """« une baisse des défaillances », « 12 % de hausse des prix »: what changes."""
    for at in (after + 1, after + 2):
        if tree.lower(at) in COMPLEMENT and at + 1 < len(tree.tokens):
            return _noun_text(tree, counted_noun(tree, at))
    return None


def _noun_text(tree: Tree, noun: int | None) -> str | None:
    if noun is None:
        return None
    last = bare_complement(tree, noun)
    rest = tree.text(noun + 1, last) if last > noun else ""
    return f"{tree.tokens[noun].lemma} {rest}".strip()


def counted_of(tree: Tree, index: int) -> str | None:
    """The lemma of the noun that a mention counts or measures, ``None`` for a bare measure."""
    figure = tree.figures[index]
    noun = counted_noun(tree, index)
    if noun is None or (not _is_count(figure) and tree.lower(index + 1) not in COMPLEMENT):
        return None
    return tree.tokens[noun].lemma
