"""What is told under a condition: « si le scrutin avait lieu dimanche, … serait », « peut monter à 900 euros en cas de … ».

« Si 60 % approuvent, 40 % hésitent » sets two facts against each other: a condition shows in the mood or tense of the main verb
(Grevisse and Goosse, *Le bon usage*, on clauses of condition).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.leading import over
from claimcheck.linking.moods import MAY, is_conditional_at, is_future_at, is_subjunctive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.mentions.cues import Cue

CONDITION = "si"
"""The row of the cues that state a condition; those of « faute de » give a cause as well."""
IF = frozenset({"si", "s'"})


def is_under_condition(tree: Tree, unit: Unit, cues: Sequence[Cue], *, conditional: bool) -> bool:
    """Whether a condition that reaches the figure makes it a hypothesis; ``conditional`` is the mood of its own verb."""
    found = {cue.row for cue in cues if cue.says == "hypothetical"}
    if not found:
        return False
    if conditional or is_subjunctive(tree, unit) or _states_condition(tree, unit):
        return True
    verb = over(tree, unit)
    if verb is None:
        return any(is_conditional_at(tree, at) for at in _clause(tree, unit.main))
    group = range(verb.first, verb.last + 1)
    allowed = not MAY.isdisjoint(tree.words[verb.first : verb.last + 1])
    asked = verb.mark is not None and tree.lower(verb.mark) in IF  # « se demande si 300 places suffiront »
    return CONDITION in found and not asked and (allowed or any(is_future_at(tree, at) for at in group))


def _states_condition(tree: Tree, unit: Unit) -> bool:
    """« si l'on votait dimanche », of which the main verb tells what would follow, or which asks."""
    verb = over(tree, unit)
    if verb is None or verb.mark is None or tree.lower(verb.mark) not in IF:
        return False
    group = range(verb.first, verb.last + 1)
    if not any(_is_imperfect(tree, at) for at in group):
        return False
    return tree.words[-1] == "?" or any(is_conditional_at(tree, at) for at in range(len(tree.tokens)) if at not in group)


def _is_imperfect(tree: Tree, at: int) -> bool:
    """By the tagger, or by the ending that the imperfect shares with the conditional alone."""
    if tree.tokens[at].tag not in ("VERB", "AUX") or is_conditional_at(tree, at):
        return False
    return "Tense=Imp" in tree.tokens[at].morph or tree.lower(at).endswith(("ait", "aient"))


def _clause(tree: Tree, main: int) -> range:
    """The words before a figure, back to a mark of punctuation."""
    start = main
    while start > 0 and tree.lower(start - 1) not in (",", ";", ":", "("):
        start -= 1
    return range(start, main)
