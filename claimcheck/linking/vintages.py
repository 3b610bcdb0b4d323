"""Years that are a trait of a thing: « une Simca 1000 de 1967 », « un exemplaire de 1983 »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.nouns import made_things
from claimcheck.linking.phrases import praise
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree

FARTHEST = 8
INDEFINITE = frozenset({"un", "une", "deux", "des"})


def vintage(tree: Tree, figure: int) -> tuple[int, int] | None:
    """The first and the last word of what a year says when it was made: a named or a made thing behind « un » or « une »."""
    if not isinstance(tree.figures[figure], DateMention) or not tree.text(figure, figure).isdigit():
        return None
    last = figure - 2
    if last < 1 or tree.lower(figure - 1) not in ("de", "d'"):
        return None
    article = next((at for at in range(last, max(-1, last - FARTHEST), -1) if tree.tokens[at].tag == "DET"), None)
    if article is None or tree.lower(article) not in INDEFINITE:
        return None
    first = article + 1
    while first < last and tree.lower(first) in praise():
        first += 1
    return _named(tree, first, last)


def _named(tree: Tree, first: int, last: int) -> tuple[int, int] | None:
    """A make with its model, or what is made: « un modèle 512 » is told by its model."""
    words = range(first, last + 1)
    if any(tree.tokens[at].tag in ("PUNCT", "VERB", "AUX", "PRON", "CCONJ") and at not in tree.figures for at in words):
        return None
    made = next((at for at in words if tree.lower(at) in made_things()), None)
    if made is not None:
        return (made + 1, last) if made < last and not tree.lower(made + 1).startswith("d") else (first, last)
    named = next((at for at in words if tree.text(at, at)[:1].isupper()), None)
    return None if named is None or any(tree.tokens[at].tag == "ADP" for at in words) else (named, last)
