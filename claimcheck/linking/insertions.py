"""The subject before what stands between commas: « Paul Brel, un maçon de 40 ans, et qui boitait, a fui »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.agreement import agrees
from claimcheck.linking.clauses import REACH
from claimcheck.linking.descriptions import is_timely
from claimcheck.linking.verbs import RELATIVE
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

SETTING_APART = frozenset({",", "-", "–", "—"})
STRONG = frozenset({";", ":", ".", "?", "!", "..."})
SUBORDINATING = frozenset({"que", "qu'", "si", "s'", "quand", "lorsque", "lorsqu'", "puisque", "puisqu'", "comme", "car", "où"})


def over_insertions(tree: Tree, verb: Verb) -> int | None:
    """The noun that opens the clause of a verb which a comma or a dash cuts off from its subject."""
    if verb.form != "finite" or tree.lower(verb.first - 1) not in SETTING_APART:
        return None
    start = _clause_start(tree, verb)
    while start is not None and not _opens_with_noun(tree, start):
        start = _after_comma(tree, start, verb.first - 1)  # « En mai, », « Née à Lyon, »: what only leads up to the subject
    if start is None:
        return None
    noun = _head(tree, start, verb.first - 1)
    return noun if noun is not None and agrees(tree, noun, verb) else None


def _clause_start(tree: Tree, verb: Verb) -> int | None:
    """Right after the last stop, conjunction or verb of another clause; over relative clauses, which are told of the subject."""
    at = verb.first - 2
    depth = tree.depth[verb.main]
    while at >= max(0, verb.first - REACH):
        word = tree.lower(at)
        if tree.depth[at] == depth:
            if word in STRONG:
                return at + 1
            if word in SUBORDINATING and tree.tokens[at].tag in ("SCONJ", "CCONJ", "ADV", "PRON") and not _is_relative(tree, at):
                return at + 1
            other = tree.verb_by_last.get(at)
            if other is not None and other.form == "finite":
                if other.mark is None or not _is_relative(tree, other.mark):
                    return _after_comma(tree, at, verb.first - 1)
                at = other.mark
        at -= 1
    return 0 if at < 0 else None


def _is_relative(tree: Tree, at: int) -> bool:
    return tree.lower(at) in RELATIVE and tree.tokens[at].tag != "SCONJ"


def _after_comma(tree: Tree, start: int, end: int) -> int | None:
    """Behind the next comma of the clause, over « et »; ``None`` where it is the one right before the verb."""
    depth = tree.depth[start]
    comma = next((at for at in range(start, end) if tree.lower(at) == "," and tree.depth[at] <= depth), None)
    if comma is None:
        return None
    return comma + 1 if comma + 1 < end else None


def _opens_with_noun(tree: Tree, start: int) -> bool:
    """An article or a name; no bare noun, « maire de Lyon, »."""
    at = start
    while tree.lower(at) in ("et", "mais", "or", "«", '"'):
        at += 1
    dated = any(isinstance(tree.figures.get(near), DateMention) for near in (at, at + 1))  # « Le 12 juin, »
    return not dated and (tree.tokens[at].tag in ("DET", "PROPN") or at in tree.figures)


def _head(tree: Tree, start: int, end: int) -> int | None:
    """The first noun of the phrase or the count that it opens with, none of time: « le mois dernier, »."""
    for at in range(start, end):
        if at in tree.figures:
            return at
        if tree.tokens[at].tag in ("NOUN", "PROPN") and at not in tree.figures:
            return None if is_timely(tree.lower(at)) else at
        if tree.tokens[at].tag in ("ADP", "VERB", "AUX", "PRON"):
            return None
    return None
