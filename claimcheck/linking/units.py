"""The figures of a sentence, sorted into what will be one claim each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from claimcheck.french.changes import verb_of
from claimcheck.french.determiners import TO
from claimcheck.linking.counting import counted_noun, is_trait, unit_of
from claimcheck.linking.government import governing, opens_clause, phrase_start
from claimcheck.linking.happenings import happening
from claimcheck.linking.listed import listed_name
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.standing_apart import apart
from claimcheck.linking.vintages import vintage
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb
    from claimcheck.model.mention import Figure

TEMPORAL = frozenset(
    {
        "en", "pendant", "durant", "depuis", "sur", "après", "avant", "d'ici", "dans", "pour", "dès", "sous", "d'",
        "ces", "aux", "passés",
    }
)
Kind = Literal["main", "contrast", "restated", "part", "member", "aside"]
LINKS: dict[str, Kind] = {"contre": "contrast", "soit": "restated", "dont": "part"}
STRETCHES = frozenset({"période", "espace", "bout", "terme", "issue", "cours"})
"""« en l'espace de deux ans », « au bout de deux ans »: before them stands what leads to the whole length."""


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """Figures (token indexes) that make one claim. ``parent`` is the unit before it that lends what this one leaves out.

    ``kind`` says how it stands beside its parent: "main" on its own, "contrast" (« contre 30 »), "restated" (« soit 30 »), "part"
    (« dont 30 »), "member" of a list, "aside" in parentheses.
    """

    figures: tuple[int, ...]
    verb: Verb | None
    kind: Kind = "main"
    parent: Unit | None = None
    agreed: bool = False
    first: int = 0
    last: int = 0
    main: int = field(default=0)
    happening: int | None = None
    """The noun of what happened that a date belongs to: « la libération en mars de deux otages »."""
    thing: tuple[int, int] | None = None
    """The first and last word of what a year says when it was made: « une Simca 1000 de 1967 »."""
    shared: tuple[int, ...] = ()
    """The one date of a clause that tells several figures: « a vendu 30 lits et 12 tables en mai »."""


@lru_cache(maxsize=1)
def units_of(tree: Tree) -> tuple[Unit, ...]:
    """The units of a sentence, in text order of their main figure. Its claims and its dates are both told of them, in turn."""
    groups: dict[int, list[int]] = {}
    governors: dict[int, tuple[Verb | None, bool]] = {}
    together, alone = apart(tree.figures, tree)
    for index in together:
        verb, agreed = governing(tree, index)
        governors[index] = verb, agreed
        groups.setdefault(verb.main if verb else -1, []).append(index)
    dated = [unit for members in groups.values() for unit in _of_happenings(tree, members, governors[members[0]][0])]
    dated += [Unit((index,), None, main=index, thing=thing) for index in together if (thing := vintage(tree, index))]
    dated += [Unit((index,), None, "aside" if tree.depth[index] else "main", main=index) for index in alone]
    taken = {index for unit in dated for index in unit.figures}
    left = [[index for index in members if index not in taken] for members in groups.values()]
    found = [unit for members in left if members for unit in _split(tree, members, governors)]
    return tuple(sorted((*_with_attributes(tree, found), *dated), key=lambda unit: unit.main))


def _of_happenings(tree: Tree, members: list[int], verb: Verb | None) -> list[Unit]:
    """The dates of a clause that belong to a noun of it, with the count of whom it befell; none before a verb with a count."""
    measured = any(is_measure(tree, index) for index in members)
    found = []
    for index in members:
        noun = None if measured and verb is not None and index < verb.first else happening(tree, index)
        if noun is not None:
            counted = index + 2 if tree.lower(index + 1) in COMPLEMENT and index + 2 in members else index
            found.append(Unit(tuple(sorted({index, counted})), None, main=counted, happening=noun))
    return found


def _with_attributes(tree: Tree, units: list[Unit]) -> list[Unit]:
    """« 300 lits ouverts en mai »: the date of a participle belongs to the figure whose noun the participle describes."""
    kept = list(units)
    for unit in units:
        if unit.verb is None or unit.verb.form != "participle" or any(is_measure(tree, index) for index in unit.figures):
            continue
        noun = tree.tokens[unit.verb.main].head
        owner = next((other for other in kept if other is not unit and _describes(tree, other.main, noun, unit.verb.main)), None)
        if owner is not None:
            merged = replace(owner, figures=tuple(sorted((*owner.figures, *unit.figures))))
            kept = [merged if other is owner else other for other in kept if other is not unit]
    return kept


def _describes(tree: Tree, figure: int, noun: int, participle: int) -> bool:
    """Whether the noun is the one that the figure counts, with nothing but words of its phrase up to the participle."""
    counted = counted_noun(tree, figure)
    if counted is None or figure > participle or any(tree.tokens[at].tag in ("PUNCT", "AUX") for at in range(figure, participle)):
        return False
    joined = ("CCONJ", "DET", "ADJ", "NOUN", "PROPN")  # « 40 bus et trams supprimés lundi »
    return counted == noun or (noun > counted and all(tree.tokens[at].tag in joined for at in range(counted + 1, noun)))


def is_measure(tree: Tree, index: int) -> bool:
    """Whether a figure is what a claim states: a quantity, or a length of time that is no mere time frame."""
    figure = tree.figures[index]
    if isinstance(figure, QuantityMention):
        return True
    # « 9 ans pour les uns et de 8 ans pour les autres » goes on with a length
    aged = figure.age and tree.words[max(0, index - 2) : index] != ("et", "de")
    return figure.kind is DateKind.DURATION and not aged and not _is_frame(tree, index)


def _is_frame(tree: Tree, index: int) -> bool:
    start = phrase_start(tree, index)
    if tree.lower(start - 1) in ("de", "d'") and tree.lower(start - 2) in STRETCHES:  # « sur une période de six mois »
        return tree.lower(phrase_start(tree, start - 2) - 1) in TEMPORAL | {"au", "à"}
    before = tree.lower(start - 1)
    return before in TEMPORAL and before != "d'"


def _split(tree: Tree, members: list[int], governors: dict[int, tuple[Verb | None, bool]]) -> list[Unit]:
    heads = [index for index in members if is_measure(tree, index)]
    if not heads:
        return _without_measure(tree, members, governors)
    units: list[Unit] = []
    for index in heads:
        kind = _kind(tree, index, units, governors[index][0])
        if kind == "same":
            units[-1] = replace(units[-1], figures=(*units[-1].figures, index))
            continue
        verb, agreed = governors[index]
        parent = _lender(tree, units, index, kind) if kind != "main" else None
        units.append(Unit((index,), verb, kind, parent, agreed, main=index))
    times = [index for index in members if index not in heads]
    verb = governors[heads[0]][0]
    if times and verb is not None and all(_is_apposed(tree, index, verb) for index in heads):
        return [replace(unit, verb=None) for unit in units] + _without_measure(tree, times, governors)
    compared = [index for index in times if _link_before(tree, index) == "restated"]  # « soit autant qu'en 1995 »
    done = _with_times(tree, units, [index for index in times if index not in compared])
    return done + [replace(done[-1], figures=(index,), kind="restated", parent=done[-1], main=index) for index in compared]


def _is_apposed(tree: Tree, index: int, verb: Verb) -> bool:
    """« le conseil de Royan, ville de 18.000 habitants, a voté mardi »: a trait told beside the subject."""
    between_commas = "," in tree.words[:index] and "," in tree.words[index : verb.first]
    return index < verb.first and is_trait(tree, index) and between_commas


def _lender(tree: Tree, units: list[Unit], index: int, kind: Kind) -> Unit | None:
    """The unit before; over « contre 30 en 2024, soit une hausse de 5 % », where the change is told of the level."""
    if not units:
        return None
    last = units[-1]
    told = any(verb_of(tree.lower(at)) is not None for at in range(last.main + 1, index))
    return last.parent if kind == "restated" and last.kind == "contrast" and last.parent is not None and told else last


def _without_measure(tree: Tree, members: list[int], governors: dict[int, tuple[Verb | None, bool]]) -> list[Unit]:
    outside = [index for index in members if not tree.depth[index]]
    inside = [index for index in members if tree.depth[index]]
    named = [index for index in outside if listed_name(tree, index) is not None]
    if len(named) > 1:  # « Lina, 34 ans, et Marc, 29 ans »: each figure with its own name
        outside = [index for index in outside if index not in named[1:]]
        inside = sorted([*inside, *named[1:]])
    found = []
    for group in (outside, *([index] for index in inside)):
        if group:
            verb, agreed = governors[group[0]]
            found.append(Unit(tuple(group), verb, "aside" if tree.depth[group[0]] else "main", None, agreed, main=group[0]))
    return found


def _kind(tree: Tree, index: int, units: list[Unit], verb: Verb | None) -> Kind | Literal["same"]:
    """How a measure stands to the one before it on the same verb."""
    before = units[-1].figures[-1] if units else None
    if before is not None and _is_same_statement(tree, before, index):
        return "same"
    cue = _link_before(tree, index)
    if cue:
        return cue
    if before is not None and verb is not None and before < index < verb.first and opens_clause(tree, phrase_start(tree, index)):
        return "main"
    closed = before is not None and ")" in tree.words[before + 1 : index]
    if tree.depth[index] > (tree.depth[before] if before is not None and not closed else 0):
        return "aside"
    return "member" if before is not None else "main"


def _link_before(tree: Tree, index: int) -> Kind | None:
    """« contre », « soit », « dont » between the last comma or figure and this one."""
    for at in range(index - 1, max(-1, index - 9), -1):
        if at in tree.figures or (tree.tokens[at].tag in ("VERB", "AUX") and tree.lower(at) != "soit"):
            return None
        word = tree.lower(at)
        if word in LINKS:
            return LINKS[word]
        if word == "lieu" and tree.lower(at - 1) == "au":
            return "contrast"
        if word in (",", "(", ";", ":"):
            return None
    return None


def _is_same_statement(tree: Tree, before: int, index: int) -> bool:
    """A change « de A à B », a conversion « A (B) », a restored figure « A (B) »: one statement with two figures."""
    first, second = tree.figures[before], tree.figures[index]
    between = tree.words[before + 1 : index]
    if between and between[0] == "(" and index - before <= 2 + (between[-1] in ("soit", "environ")):
        return _like(first, second) and tree.lower(index + 1) == ")"
    if tree.depth[before] != tree.depth[index] or index - before > 12:
        return False
    ranges = tree.lower(phrase_start(tree, before) - 1) in COMPLEMENT and tree.lower(phrase_start(tree, index) - 1) in TO
    return ranges and unit_of(first) == unit_of(second) and "," not in between


def _like(first: Figure, second: Figure) -> bool:
    """Both measured, or both bare: « 5 km (3,1 miles) », « le quart (3.000) »."""
    return (unit_of(first) in ("%", None)) == (unit_of(second) in ("%", None)) or unit_of(second) is None


def _with_times(tree: Tree, units: list[Unit], times: list[int]) -> list[Unit]:
    """Every date goes to the unit in whose words it stands: the last measure before it, else the first after it."""
    places = {number: list(unit.figures) for number, unit in enumerate(units)}
    numbers = {id(unit): number for number, unit in enumerate(units)}
    for index in times:
        places[_owner(tree, units, index)].append(index)
    done: list[Unit] = []
    for number, unit in enumerate(units):
        parent = done[numbers[id(unit.parent)]] if unit.parent is not None else None
        done.append(replace(unit, figures=tuple(sorted(places[number])), parent=parent, shared=_shared(tree, unit, times)))
    return done


def _shared(tree: Tree, unit: Unit, times: list[int]) -> tuple[int, ...]:
    """The only date of a clause, where it stands behind all that the clause counts: « …, depuis le 11 août »."""
    only = [index for index in times if not tree.depth[index]]
    if len(times) != 1 or len(only) != 1 or unit.kind not in ("main", "member") or unit.main > only[0]:
        return ()
    date = only[0]
    before = date - 1 if tree.lower(date - 1) != "le" else date - 2
    ends = date + 1 >= len(tree.tokens) or tree.tokens[date + 1].tag == "PUNCT"
    stop = before - 1 if ends and tree.lower(before - 1) == "," else date
    between = tree.words[unit.main : stop]
    return () if ":" in between or ";" in between or "," in between else (date,)


def _owner(tree: Tree, units: list[Unit], index: int) -> int:
    owner = 0
    for number, unit in enumerate(units):
        if unit.main < index and (unit.kind == "main" or tree.depth[unit.main] <= tree.depth[index]):
            owner = number
    if owner and isinstance(tree.figures[index], DateMention) and units[owner].kind in ("aside", "restated"):
        return owner if tree.depth[index] == tree.depth[units[owner].main] and index - units[owner].main <= 9 else 0
    return owner
