"""Who stands behind a verb of saying: « …, a écrit mardi soir sur Twitter Nadia Bel », « …, affirme-t-elle »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.pronouns import DEMONSTRATIVE, INVERTED, POINTING
from claimcheck.french.quotation import CLOSING
from claimcheck.linking.asides import ASIDE, MANNER, over_aside
from claimcheck.linking.phrases import COMPLEMENT

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree

POINTED_AT = DEMONSTRATIVE | POINTING
EUPHONIC = "-t"
UNNAMED = "-on"
PLACES = ("à", "au", "aux", "dans", "chez", "auprès", "côté")
BETWEEN = (
    "ainsi", "aussi", "encore", "également", "notamment", "par", "ailleurs", "de", "son", "côté", "enfin", "en",
    "outre", "même", "à", "-",
)
INSERTED = 14
"""How many words may stand between commas behind a verb of saying: « explique, sur un ton amusé, le maire »."""


def clitic_of(tree: Tree, first: int, end: int) -> int | None:
    """« …, a-t-elle également indiqué », « …, indique-t-elle »: the pronoun behind the auxiliary or behind the verb itself."""
    behind = end + (tree.lower(end) == EUPHONIC)
    if tree.lower(behind) in INVERTED:
        return behind
    at = first - 1
    while at > 0 and tree.tokens[at].tag == "ADV":
        at -= 1
    return at if at > 0 and tree.lower(at) in INVERTED else None


def place_of_saying(tree: Tree, end: int) -> int | None:
    """« assure-t-on dans l'entourage du maire », « dit-on à la mairie »: the noun phrase of where somebody unnamed speaks."""
    behind = end + (tree.lower(end) == EUPHONIC)
    if tree.lower(behind) != UNNAMED or tree.lower(behind + 1) not in PLACES:
        return None
    return behind + 1 + (tree.lower(behind + 2) in COMPLEMENT)


def subject_behind(story: Story, tree: Tree, first: int, end: int) -> int | None:
    """The word that opens the subject behind a verb, over dates and asides; a comma or a mark stands before the verb."""
    if tree.lower(first).endswith("ant") or (first > 0 and tree.lower(first - 1) not in (",", *CLOSING)):
        return None  # « précisant que »
    at = _over_what_lies_between(story, tree, end, quoted=_closes_quotation(tree, first))
    if at >= len(tree.tokens):
        return None
    if story.is_named(tree.tokens[at].span):
        return at  # « indique franceinfo »: a name is none to a tagger that knows names by their capitals
    if tree.lower(at) in POINTED_AT:
        return at
    return at if tree.tokens[at].tag in ("DET", "PROPN") or (tree.tokens[at].tag == "NOUN" and first > 0) else None


def _closes_quotation(tree: Tree, first: int) -> bool:
    return tree.lower(first - 1) in CLOSING or (tree.lower(first - 1) == "," and tree.lower(first - 2) in CLOSING)


def _over_what_lies_between(story: Story, tree: Tree, at: int, *, quoted: bool) -> int:
    while at < len(tree.tokens):
        tag, word = tree.tokens[at].tag, tree.lower(at)
        if _opens_aside(tree, at):
            at = over_aside(story, tree, at)
        elif at in tree.figures or tag == "ADV" or (tag in ("ADP", "PRON", "PUNCT") and word in BETWEEN):
            at += 1
        elif word == "," and quoted and (resumed := _behind_insert(tree, at)) is not None:
            at = resumed
        else:
            break
    return at


def _opens_aside(tree: Tree, at: int) -> bool:
    """« à l'AFP », « sur France 2 », and in bare nouns « par communiqué », « pour sa part »."""
    if tree.tokens[at].tag not in ("ADP", "ADV"):
        return False
    following = tree.tokens[min(at + 1, len(tree.tokens) - 1)]
    bare = following.tag == "NOUN" or (tree.lower(at) == "pour" and tree.lower(at + 1) == "sa")
    return tree.lower(at) in ASIDE or (tree.lower(at) in MANNER and bare)


def _behind_insert(tree: Tree, comma: int) -> int | None:
    """What follows words set apart by commas that have no verb: « , sur un ton amusé, le maire »."""
    for at in range(comma + 1, min(comma + INSERTED, len(tree.tokens) - 1)):
        if at in tree.figures:
            continue
        if tree.lower(at) == ",":
            return at + 1
        if tree.tokens[at].tag in ("VERB", "AUX", "PUNCT", "SCONJ"):
            return None
    return None
