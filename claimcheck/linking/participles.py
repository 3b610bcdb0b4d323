"""Participles that tell what was done to the things that a figure counts, or on its date, where no verb of a clause does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.inflection import infinitive
from claimcheck.french.known_verbs import is_verb
from claimcheck.linking.counting import is_share
from claimcheck.linking.finite_forms import common_verbs
from claimcheck.linking.government import phrase_start
from claimcheck.linking.unmistakable_forms import describes
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit

FARTHEST = 7
"""How many words behind a figure the participle of its noun may stand."""
BESIDE = frozenset({"avec", "outre", "soit", "et", "pour", "malgré", "parmi", "(", "dont"})
"""What opens a side remark with a figure."""


def own_participle(tree: Tree, unit: Unit) -> int | None:
    """« avec 300 lits créés », « outre les 8 chats recueillis »: what was done to the things that a side remark counts."""
    if tree.lower(phrase_start(tree, unit.main) - 1) not in BESIDE:
        return None
    for at in range(unit.main + 1, min(len(tree.tokens), unit.main + 6)):
        token = tree.tokens[at]
        if tree.lower(at) in ("ayant", "étant") and at == unit.main + 1:  # « dont 31 ayant voté »
            continue
        if token.tag in ("PUNCT", "AUX", "CCONJ") or at in tree.figures:
            return None
        if token.tag == "VERB":
            return at if "VerbForm=Part" in token.morph and "Tense=Past" in token.morph else None
        if (
            token.relation in ("amod", "acl")
            and tree.lower(at).endswith(("é", "ée", "és", "ées"))
            and infinitive(tree.lower(at)) in common_verbs()
        ):
            return at
    return None


def participle_after(tree: Tree, figure: int) -> int | None:
    """« une femme de 71 ans blessée à Lyon », « deux cars de ville incendiés »: what was done, in a line without a verb."""
    whole = True
    for at in range(figure + 1, min(len(tree.tokens), figure + FARTHEST)):
        token = tree.tokens[at]
        if token.tag == "VERB" or _looks_done(tree, at):
            return at if _is_done(tree, at) and (whole or tree.lower(at).endswith("s")) else None
        whole &= tree.lower(at) not in ("de", "d'")
        if at in tree.figures or (token.tag not in ("NOUN", "ADJ", "ADV") and tree.lower(at) not in ("de", "d'")):
            return None
    return None


def participle_before(tree: Tree, figure: int) -> int | None:
    """« ce soldat fusillé en 1914 »: what was done on the date of a line without a verb."""
    if not isinstance(tree.figures[figure], DateMention):
        return None
    at = phrase_start(tree, figure) - 1
    while at > 0 and (tree.tokens[at].tag == "ADP" or tree.lower(at) in ("ici", '"', "»")):
        at -= 1
    return at if at > 0 and (_looks_done(tree, at) or (tree.tokens[at].tag == "VERB" and _is_done(tree, at))) else None


def _is_done(tree: Tree, at: int) -> bool:
    morph = tree.tokens[at].morph
    return _looks_done(tree, at) or ("VerbForm=Part" in morph and "Tense=Past" in morph)


def _looks_done(tree: Tree, at: int) -> bool:
    """A participle that the tagger took for a noun or an adjective, right behind its noun."""
    word = tree.lower(at)
    if tree.tokens[at].tag not in ("NOUN", "ADJ", "X") or describes(word) or not word.endswith(("é", "ée", "és", "ées")):
        return False
    verb = infinitive(word)
    known = verb in common_verbs() or (tree.tokens[at].tag == "ADJ" and is_verb(verb))
    return known and at > 0 and (tree.tokens[at - 1].tag in ("NOUN", "PROPN", "ADV") or _is_share(tree, at - 1))


def _is_share(tree: Tree, at: int) -> bool:
    """« un car sur deux supprimé »; « quatre blessés » only counts them."""
    figure = tree.figures.get(at)
    return figure is not None and is_share(figure)
