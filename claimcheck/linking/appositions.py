"""Figures of what an apposition calls somebody or something: « le maire, un élu de la ville depuis 12 ans, »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.changes import verb_of
from claimcheck.french.determiners import DEFINITE, INDEFINITE, SINGULAR
from claimcheck.french.quotation import CLOSING
from claimcheck.linking.government import phrase_start
from claimcheck.linking.nouns import measure_sort

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree

FARTHEST, LONGEST = 12, 40
ARTICLES = (DEFINITE | INDEFINITE) & SINGULAR
ENDS = frozenset({",", ".", ";", "", ")"})


def apposition_of(tree: Tree, figure: int) -> int | None:
    """The noun before the comma of an apposition with the figure; none where the clause has no verb before it or goes on."""
    comma = _comma_before(tree, phrase_start(tree, figure) - 1)
    if comma is None or tree.lower(comma + 1) not in ARTICLES or not _is_aside(tree, comma, figure):
        return None
    noun = next((at for at in range(comma + 2, figure) if tree.tokens[at].tag in ("NOUN", "PROPN")), None)
    if noun is None or verb_of(tree.lower(noun)) or measure_sort(tree.lower(noun)):
        return None
    end = comma - 1 - (tree.lower(comma - 1) in CLOSING | {")"})
    while end > 0 and tree.tokens[end].tag == "ADJ" and end not in tree.figures:
        end -= 1
    return end if end >= 0 and tree.tokens[end].tag in ("NOUN", "PROPN") and end not in tree.figures else None


def _comma_before(tree: Tree, start: int) -> int | None:
    """The comma that opens the words before the figure, where nothing but one noun phrase with its complements is between."""
    for at in range(start, max(-1, start - FARTHEST), -1):
        if tree.lower(at) == ",":
            return at
        if tree.tokens[at].tag in ("VERB", "AUX", "PRON", "CCONJ", "SCONJ", "PUNCT") or at in tree.figures:
            return None
    return None


def _is_aside(tree: Tree, comma: int, figure: int) -> bool:
    """Whether the clause has its verb before the comma, and the apposition ends without one, or in a relative clause."""
    told = any(verb.form == "finite" and tree.depth[verb.main] == 0 for verb in tree.verbs_before(comma))
    for at in range(figure + 1, min(len(tree.tokens), figure + LONGEST)):
        if tree.lower(at) in ENDS or tree.lower(at) in ("qui", "dont", "que", "où"):
            break
        if tree.tokens[at].tag in ("VERB", "AUX") and "VerbForm=Fin" in tree.tokens[at].morph:
            return False
    return told
