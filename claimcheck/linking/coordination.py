"""Verbs that share the subject of a verb before them: « a détruit 40 fermes et fait 12 morts »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.insertions import over_insertions
from claimcheck.linking.verbs import RELATIVE

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

JOINING = frozenset({"et", "ou", "puis", "mais"})
SINGULAR_IN_S = ("is", "us", "ts", "rs")
"""How participles end whose masculine singular has the « s » of a plural: « pris », « inclus »."""


def coordinated_with(tree: Tree, verb: Verb) -> Verb | None:
    """« a détruit 40 fermes et fait 12 morts », « ouvrira en mai et accueillera 300 lits »: the verb whose subject one right
    after « et » shares."""
    if tree.child(verb.main, "nsubj") is not None or verb.form == "infinitive":
        return None
    if tree.lower(verb.first - 1) == ",":
        return _listed_with(tree, verb)
    if tree.lower(verb.first - 1) not in JOINING:
        return None
    first = _verb_joined(tree, verb)
    if first is None or first.form != "finite" or tree.depth[first.main] != tree.depth[verb.main]:
        return None
    if verb.form == "finite" and (verb.first < verb.last or tree.tokens[verb.main].tag == "AUX" or not _is_bare(tree, verb)):
        return first
    if first.first == first.last:
        return None
    if verb.form == "participle" and tree.lower(verb.first - 2) == ",":  # « a été blessé, et soigné »
        return first
    if verb.form == "participle" and not _goes_on(tree, first, verb):
        return None
    return None if {",", ";", ":"} & set(tree.words[first.last : verb.first]) else first


def _listed_with(tree: Tree, verb: Verb) -> Verb | None:
    """« ils forcent la porte, vident le coffre »: a verb behind a comma that the parse joins to one before."""
    token = tree.tokens[verb.main]
    if verb.form != "finite" or verb.mark is not None or token.relation != "conj" or over_insertions(tree, verb) is not None:
        return None
    first = tree.verb_by_main.get(token.head)
    if first is None or first.form != "finite" or first.first > verb.first or tree.depth[first.main] != tree.depth[verb.main]:
        return None
    return None if first.mark is not None and tree.lower(first.mark) in RELATIVE else first


def _verb_joined(tree: Tree, verb: Verb) -> Verb | None:
    """The verb that a verb after « et » goes on from: by the parse, else the last one that no relative pronoun opens."""
    head = tree.tokens[verb.main].head
    joined = tree.verb_by_main.get(head) if tree.tokens[verb.main].relation == "conj" and head < verb.first else None
    if joined is not None and (verb.form != "finite" or joined.form == "finite"):
        return joined
    before = tree.verbs_before(verb.first)
    if verb.form != "finite":
        return before[0] if before else None
    if _is_bare(tree, verb) and verb.first == verb.last:  # « qui ont ravagé le port et fait 12 morts »: « ont » is theirs too
        return next((other for other in before if other.form == "finite" and other.first < other.last), None)
    if joined is not None and tree.lower(verb.first - 2) != ",":  # « lors duquel il a vanté l'art pour plaire et a dit »
        return next((tree.verb_by_main[at] for at in tree.above(head) if at in tree.verb_by_main), None)
    return next((other for other in before if other.form == "finite" and other.mark is None), None)


def _is_bare(tree: Tree, verb: Verb) -> bool:
    """A participle that the tagger took for a finite form: « et fait 12 morts »."""
    return "VerbForm=Fin" not in tree.tokens[verb.main].morph


def _goes_on(tree: Tree, first: Verb, verb: Verb) -> bool:
    """Whether a participle shares the auxiliary of a verb before: by the parse, or where it describes no noun between them."""
    token = tree.tokens[verb.main]
    if (token.relation, token.head) == ("conj", first.main):
        return True
    between = range(first.last + 1, verb.first)
    nouns = [at for at in between if tree.tokens[at].tag in ("NOUN", "PROPN") and at not in tree.figures]
    return bool(nouns) and not any(_can_describe(tree, noun, verb.main) for noun in nouns)


def _can_describe(tree: Tree, noun: int, participle: int) -> bool:
    """Whether nothing in gender or number keeps a participle from the noun: « ses fonctions et condamné » is of no function."""
    word, morph = tree.lower(participle), tree.tokens[noun].morph
    several = word.endswith(("s", "x"))
    if "Number=Plur" in morph and not several:
        return False
    if "Number=Sing" in morph and several and not word.endswith(SINGULAR_IN_S):
        return False
    return "Gender=Fem" not in morph or word.rstrip("s").endswith("e")
