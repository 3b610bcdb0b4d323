"""The noun that a relative clause is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.pronouns import DEMONSTRATIVE
from claimcheck.linking.agreement import agrees
from claimcheck.linking.descriptions import Bearer, apposed, described, phrase_head
from claimcheck.linking.speakers import is_somebody
from claimcheck.model.mention import Label

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb


def antecedent_of(story: Story, tree: Tree, pronoun: int, verb: Verb) -> Bearer | None:
    """By the parse where the number of the noun allows it, else the nearest noun that the clause can be told of."""
    if (shown := tree.lower(pronoun - 1)) in DEMONSTRATIVE:  # « celle qui avait sombré »
        return story.topic_for(shown, tree.tokens[pronoun - 1].span.start)
    parsed = tree.tokens[verb.main]
    if (
        parsed.relation == "acl:relcl"
        and _stands_before(tree, parsed.head, pronoun)
        and _can_be_told_of(tree, parsed.head, pronoun, verb)
    ):
        return _explained(story, tree, parsed.head, pronoun)
    if (whole := _one_of_them(tree, parsed.head, pronoun)) is not None:
        return described(story, tree, whole, pronoun)
    near = [
        at for at in range(pronoun - 1, -1, -1) if _stands_before(tree, at, pronoun) and tree.depth[at] == tree.depth[pronoun]
    ]
    near = [at for at in near if not _is_title_word(story, tree, at, pronoun)] or near
    fitting = next((at for at in near if _can_be_told_of(tree, at, pronoun, verb)), near[0] if near else None)
    return described(story, tree, _whose_place(story, tree, fitting), pronoun) if fitting is not None else None


def _whose_place(story: Story, tree: Tree, noun: int) -> int:
    """« au maire de Tulle, qui a payé 300 euros »: somebody rather than the place that only says which one."""
    name = story.name_at(tree.tokens[noun].span)
    if name is None or name.label is not Label.PLACE:
        return noun
    within = range(phrase_head(tree, noun), noun)
    return next((at for at in tree.above(noun) if at in within and is_somebody(tree.lower(at))), noun)


def _one_of_them(tree: Tree, head: int, pronoun: int) -> int | None:
    """« la fête, l'un des plus grands rassemblements au monde, qui a attiré »: the noun that « l'un des » explains."""
    if head >= pronoun or tree.lower(head) not in ("un", "une") or tree.lower(head - 1) != "l'" or tree.lower(head - 2) != ",":
        return None
    return next((at for at in range(head - 3, max(-1, head - 9), -1) if tree.tokens[at].tag in ("NOUN", "PROPN")), None)


def _stands_before(tree: Tree, noun: int, pronoun: int) -> bool:
    return noun < pronoun and noun not in tree.figures and _is_nominal(tree, noun)


def _is_nominal(tree: Tree, at: int) -> bool:
    """A noun; no « classe restylée » nor « la même », but « les graves inondations », whatever the tagger takes them for."""
    token = tree.tokens[at]
    if token.tag == "ADJ":
        return at > 0 and tree.tokens[at - 1].tag in ("DET", "ADJ") and tree.tokens[token.head].tag != "NOUN"
    return token.tag == "PROPN" or (token.tag == "NOUN" and token.relation not in ("amod", "fixed"))


def _explained(story: Story, tree: Tree, noun: int, pronoun: int) -> Bearer:
    """The noun itself, or whom it explains: the subject of an attribute, the name before an apposition."""
    owner = _subject_of_attribute(tree, noun)
    if owner is not None:
        return described(story, tree, owner)
    name = apposed(story, tree, noun)
    return Bearer(name, None) if name else described(story, tree, noun, pronoun)


def _is_title_word(story: Story, tree: Tree, noun: int, pronoun: int) -> bool:
    """« les films "La Mer" et "Le Vent", qui ont attiré »: what is told outside the quotation marks is not of a word within."""
    document = story.parsed.document
    return document.is_quoted(tree.tokens[noun].span) and not document.is_quoted(tree.tokens[pronoun].span)


def _can_be_told_of(tree: Tree, noun: int, pronoun: int, verb: Verb) -> bool:
    """« les salles du musée qui ont accueilli »: a noun of the number of the clause, and no « lieu » of « a lieu »."""
    if tree.lower(pronoun) != "qui":
        return True
    fixed = noun > 0 and tree.tokens[noun - 1].tag in ("VERB", "AUX")
    return agrees(tree, noun, verb) and not fixed


def _subject_of_attribute(tree: Tree, noun: int) -> int | None:
    """« Lyon est une ville qui compte 30 parcs », « l'un des lacs qui… »: what is told of the attribute is of the subject."""
    for at in (noun, tree.tokens[noun].head, tree.tokens[tree.tokens[noun].head].head):
        if tree.child(at, "cop") is not None:
            found = tree.child(at, "nsubj")
            return found if found is not None and found < noun and tree.tokens[found].tag in ("NOUN", "PROPN") else None
        if tree.tokens[at].relation != "nmod" or tree.lower(at - 1) not in ("des", "au", "de"):
            return None
    return None
