"""Studies, polls and other papers that are cited: which word names one, and which name beside it made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.cue_rows import published_forms
from claimcheck.french.tables import forms_of
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.speakers import can_speak, is_somebody, paper_of

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.model.mention import EntityMention

FARTHEST = 12
ENDS = frozenset({",", ".", ";", ":", '"', "»", "("})


def is_made(word: str) -> bool:
    """« menée », « publiés »: what is done with a paper, before « par » and who did it."""
    return word in published_forms() or word.startswith(tuple(forms_of("word_classes", "made")))


def paper_within(tree: Tree, head: int) -> int:
    """« la dernière vague du baromètre », « les premiers résultats d'une étude »: the study that a part of it is cited for."""
    word = tree.lower(head)
    if paper_of(word) == "study" or tree.tokens[head].tag != "NOUN" or is_somebody(word):
        return head
    for at in range(head + 1, min(head + 5, len(tree.tokens))):
        if tree.lower(at) not in COMPLEMENT and tree.tokens[at].tag not in ("DET", "ADJ", "ADP"):
            return at if paper_of(tree.lower(at)) == "study" and at > head + 1 else head
    return head


def end_of_source(tree: Tree, last: int) -> int:
    """A source goes on over « publiée mardi par … » up to the next comma."""
    at = last
    while at + 1 < len(tree.tokens) and at - last < FARTHEST and tree.lower(at + 1) not in ENDS:
        if tree.tokens[at + 1].tag in ("AUX", "SCONJ") or tree.lower(at + 1) in ("qui", "que"):
            break
        at += 1
    return at


def maker_among(tree: Tree, names: list[EntityMention]) -> list[EntityMention]:
    """« un sondage réalisé pour la Sotram par Ifop »: first who made it; for whom it was made did not."""
    made = [name for name in names if not _led_by(tree, name, "pour")]
    own = [name for name in made if not _is_published_by(tree, name)]
    return [name for name in own if _led_by(tree, name, "par")] or own or made


def _is_published_by(tree: Tree, name: EntityMention) -> bool:
    """« un sondage Ifop publié mardi par Le Progrès »: who prints a study does not make it."""
    first = tree.index_of(name.span)
    by = next((at for at in range(first - 1, max(-1, first - 4), -1) if tree.lower(at) == "par"), None)
    return by is not None and any(tree.lower(at) in published_forms() for at in range(max(0, by - 3), by))


def maker_in(tree: Tree, head: int) -> int | None:
    """« les chiffres du ministère », « les données publiées sur le site de l'office »: the noun of who made them."""
    following = tree.lower(head + 1)
    if following and following not in COMPLEMENT and not is_made(following):
        return None
    within = range(head + 1, end_of_source(tree, head) + 1)
    maker = next((n for n in within if tree.tokens[n].tag == "NOUN" and can_speak(tree.lower(n))), None)
    return None if maker is None or maker in tree.figures else maker


def _led_by(tree: Tree, name: EntityMention, word: str) -> bool:
    first = tree.index_of(name.span)
    at = first - 1 - (tree.tokens[first - 1].tag in ("DET", "NOUN"))
    return tree.lower(first - 1) == word or tree.lower(at) == word or tree.lower(at - 1) == word
