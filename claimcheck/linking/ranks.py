"""What a rank is a rank of: « la troisième étape », « 4e de la course », « la 12e Foire aux vins »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.tables import forms_of
from claimcheck.linking.counting import counted_noun
from claimcheck.linking.measured_nouns import noun_text
from claimcheck.linking.phrases import COMPLEMENT

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree

GRADED = frozenset({"plus", "moins", "meilleur", "meilleure", "meilleurs", "meilleures", "pire", "pires"})
"""« la deuxième plus grande ville »: a rank by what is the most or the least."""


def measure_of_rank(tree: Tree, index: int) -> str | None:
    """The noun of a rank; a bare one is a place, « arrivé deuxième », and one of a name an edition of it."""
    noun = counted_noun(tree, index)
    if noun is None or tree.lower(index + 1) in COMPLEMENT:
        told_of = tree.tokens[index - 1].tag == "DET" if index else True  # « le deuxième a fui »: somebody
        return None if told_of else "place"
    if tree.lower(noun) in forms_of("word_classes", "rungs") or tree.lower(index + 1) in GRADED:
        return "rang"
    if tree.tokens[noun].tag == "PROPN" and tree.tokens[noun].text[:1].isupper():
        return "édition"
    return noun_text(tree, noun)
