"""Dates that belong to a noun of what happened: « la libération en mars de deux otages », « après leur arrestation mardi »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.determiners import THIRD_PERSON_POSSESSIVE
from claimcheck.french.happenings import verb_of_happening
from claimcheck.linking.descriptions import Bearer, described
from claimcheck.linking.government import phrase_start
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree

FARTHEST = 9
BEFORE_DATE = frozenset({"en", "au", "du", "à", "le"})
FRAMES = frozenset({"depuis", "dès", "pendant", "durant", "avant", "jusqu'", "jusqu'à", "jusqu'au", "lors", "avec", "pour"})
"""What only says when the verb of the clause happens: « depuis l'ouverture en 2012, le musée attire »."""


def happening(tree: Tree, figure: int) -> int | None:
    """The noun of what happens that a date stands beside, with nothing but words of its phrase between."""
    date = tree.figures[figure]
    if not isinstance(date, DateMention) or date.length is not None:
        return None
    at = phrase_start(tree, figure) - 1
    if tree.lower(at) in BEFORE_DATE:
        at -= 1
    for noun in range(at, max(-1, at - FARTHEST), -1):
        if noun in tree.figures or not _is_of_phrase(tree, noun):
            return None
        if tree.tokens[noun].tag == "NOUN" and verb_of_happening(tree.lower(noun)):
            counted = noun - 1 in tree.figures  # « 9 morts ce week-end » counts them
            return None if counted or _only_frames(tree, noun) or _is_named_by_year(tree, noun, figure) else noun
    return None


def _is_named_by_year(tree: Tree, noun: int, figure: int) -> bool:
    """« le vote au second tour de l'élection de 2017 »: the year tells which one is meant."""
    return tree.lower(noun).startswith("élection") and tree.lower(figure).isdigit()


def _is_of_phrase(tree: Tree, at: int) -> bool:
    word = tree.lower(at)
    return tree.tokens[at].tag in ("NOUN", "PROPN", "ADJ", "DET") or (word in COMPLEMENT and tree.tokens[at].tag == "ADP")


def _only_frames(tree: Tree, noun: int) -> bool:
    """« dès son arrivée lundi », « lors de la signature mardi »."""
    at = noun - 1
    if tree.lower(at) == "en":  # « lors de sa mise en vente » is one noun
        return True
    while at >= 0 and tree.tokens[at].tag in ("DET", "ADJ"):
        at -= 1
    return tree.lower(at) in FRAMES or (tree.lower(at) in (*COMPLEMENT, "à") and tree.lower(at - 1) in FRAMES)


def whom_it_befalls(story: Story, tree: Tree, noun: int, figure: int) -> Bearer | None:
    """Of whom or what it is told: its complement before or behind the date, or whom its possessive means."""
    for at in (noun + 1, figure + 1):
        if tree.lower(at) in COMPLEMENT:
            near = range(at + 1, min(len(tree.tokens), at + 6))
            head = next((n for n in near if tree.tokens[n].tag in ("NOUN", "PROPN") and n not in tree.figures), None)
            return described(story, tree, head) if head is not None else None
    if tree.lower(noun - 1) in THIRD_PERSON_POSSESSIVE:
        plural = tree.lower(noun - 1).startswith("leur")
        return story.last_owner(tree.tokens[noun - 1].span.start, plural=plural)
    return None
