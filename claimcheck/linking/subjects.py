"""Who or what a claim is about: the subject of its verb with pronouns resolved, or the bearer of the measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.nouns import measure_sort
from claimcheck.linking.phrases import COMPLEMENT, Phrase, bare_complement, phrase_at, words_of
from claimcheck.linking.story import PRONOUNS

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

COUNTING = (
    "identifi", "détect", "recens", "dénombr", "comptabilis", "enregistr", "observ", "constat", "compt", "signal", "répertori",
)


def subject_head(tree: Tree, verb: Verb) -> int | None:
    """The noun, name or pronoun that is the subject of a verb: by the parse, else the nearest phrase before it."""
    head = tree.tokens[verb.main].head if verb.copula else verb.main
    found = tree.child(head, "nsubj")
    if found is None and not verb.copula:
        found = tree.child(verb.main, "nsubj")
    if verb.form == "participle" and found is None:
        return _modified(tree, verb)
    if found is not None:
        return found
    return _nearest_before(tree, verb)


def _modified(tree: Tree, verb: Verb) -> int | None:
    """What a participle describes: the noun before it, or the subject of the main verb where it opens the sentence."""
    token = tree.tokens[verb.main]
    if token.relation.startswith(("acl", "amod")) and tree.tokens[token.head].tag in ("NOUN", "PROPN") and token.head not in tree.figures:
        return token.head
    before = _nearest_before(tree, verb)
    if before is not None:
        return before
    later = next((other for other in tree.verbs if other.first > verb.last and other.form == "finite"), None)
    return subject_head(tree, later) if later else None


def _nearest_before(tree: Tree, verb: Verb) -> int | None:
    """The nearest noun before a verb that no preposition governs."""
    at = verb.first - 1
    while at >= 0:
        token = tree.tokens[at]
        if tree.depth[at] > tree.depth[verb.main] or token.tag in ("ADV",):
            at -= 1
            continue
        if token.tag in ("NOUN", "PROPN") or token.index in tree.figures or (token.tag == "PRON" and tree.lower(at) in PRONOUNS):
            start = at
            while start > 0 and tree.tokens[start - 1].tag in ("DET", "ADJ", "NUM", "PROPN"):
                start -= 1
            if start == 0 or tree.tokens[start - 1].tag != "ADP":
                return at
            at = start - 1
            continue
        if token.tag in ("AUX",) or (token.tag == "VERB" and at not in (other.main for other in tree.verbs if other.form == "participle")):
            return None
        at -= 1
    return None


def subject_of(story: Story, tree: Tree, unit: Unit) -> tuple[str | None, str | None]:
    """The subject of a claim, and the measure that it bears where the grammatical subject is a measure."""
    if unit.kind in ("aside", "member") or unit.verb is None:
        own = _for_whom(story, tree, unit)
        if own is not None:
            return own, None
    if unit.kind == "aside":
        return _labelled(story, tree, unit)
    if unit.verb is None:
        return _without_verb(story, tree, unit)
    if _counts(tree, unit):
        return _counted(tree, unit), None
    return _resolved(story, tree, subject_head(tree, unit.verb), unit)


def _for_whom(story: Story, tree: Tree, unit: Unit) -> str | None:
    """« 12 % pour les femmes », « 300 chez les jeunes »."""
    if tree.lower(unit.main + 1) not in ("pour", "chez"):
        return None
    for at in range(unit.main + 2, min(len(tree.tokens), unit.main + 6)):
        if tree.tokens[at].tag in ("NOUN", "PROPN"):
            return bearer(story, tree, at)[0]
    return None


def _labelled(story: Story, tree: Tree, unit: Unit) -> tuple[str | None, str | None]:
    """What stands before the parenthesis of a figure; ``None`` where that is itself a figure with its noun."""
    at = unit.main
    while at >= 0 and tree.depth[at] >= tree.depth[unit.main]:
        at -= 1
    for near in range(at - 1, max(-1, at - 6), -1):
        if near in tree.figures:
            return None, None
        if tree.tokens[near].tag in ("NOUN", "PROPN"):
            start = near
            while start > 0 and tree.tokens[start - 1].tag == "PROPN":
                start -= 1
            if tree.lower(start - 1) in COMPLEMENT and start - 2 in tree.figures:
                return None, None
            return bearer(story, tree, near)
        if tree.tokens[near].tag not in ("ADJ", "ADV", "PROPN", "X"):
            return None, None
    return None, None


def _counts(tree: Tree, unit: Unit) -> bool:
    assert unit.verb is not None
    return tree.lower(unit.verb.main).startswith(COUNTING) and unit.main > unit.verb.main and _counted(tree, unit) is not None


def _counted(tree: Tree, unit: Unit) -> str | None:
    noun = counted_noun(tree, unit.main)
    return words_of(tree, Phrase(noun, noun, bare_complement(tree, noun))) if noun is not None else None


def counted_noun(tree: Tree, index: int) -> int | None:
    """The noun that a figure counts: right after it, or after « de »."""
    at = index + 1
    for _ in range(4):
        if at >= len(tree.tokens) or at in tree.figures:
            return None
        tag, word = tree.tokens[at].tag, tree.lower(at)
        if tag in ("NOUN", "PROPN") or (at == index + 1 and tag in ("ADJ", "VERB", "X") and word.endswith(("s", "x"))):
            return at
        if tag not in ("ADP", "DET", "ADJ", "NUM") or (tag == "ADP" and word not in COMPLEMENT):
            return None
        at += 1
    return None


def _resolved(story: Story, tree: Tree, head: int | None, unit: Unit) -> tuple[str | None, str | None]:
    if head is None:
        return _last_topic(story, tree, unit), None
    word = tree.lower(head)
    if head in tree.figures:
        noun = counted_noun(tree, head)
        return (bearer(story, tree, noun)[0], None) if noun is not None else (_last_topic(story, tree, unit), None)
    if word in ("qui", "que", "qu'", "dont", "où", "lequel", "laquelle"):
        return _antecedent(story, tree, head, unit)
    if word in PRONOUNS:
        return story.topic_for(word, tree.tokens[head].span.start), None
    if tree.tokens[head].tag == "PRON":
        return _last_topic(story, tree, unit), None
    return bearer(story, tree, head)


def _antecedent(story: Story, tree: Tree, pronoun: int, unit: Unit) -> tuple[str | None, str | None]:
    assert unit.verb is not None
    token = tree.tokens[unit.verb.main]
    if token.relation == "acl:relcl" and tree.tokens[token.head].tag in ("NOUN", "PROPN") and token.head < pronoun:
        return bearer(story, tree, token.head)
    for at in range(pronoun - 1, -1, -1):
        if tree.tokens[at].tag in ("NOUN", "PROPN") and tree.depth[at] == tree.depth[pronoun]:
            return bearer(story, tree, at)
    return None, None


def bearer(story: Story, tree: Tree, head: int) -> tuple[str, str | None]:
    """The phrase of a noun; where the noun is a measure (« le taux de chômage de la région »), its bearer and the measure."""
    phrase = phrase_at(tree, head)
    words = story.named(tree.span(phrase.first, phrase.last), words_of(tree, phrase))
    sort = measure_sort(tree.lower(head)) or measure_sort(tree.text(head, min(head + 2, len(tree.tokens) - 1)).lower())
    if sort is None:
        return words, None
    last = bare_complement(tree, head)
    measure = tree.text(head, last)
    after = last if sort != "counting" else head
    for at in range(after + 1, phrase.last + 1):
        if tree.tokens[at].tag in ("NOUN", "PROPN") and tree.lower(at) != "affaires":
            inner = phrase_at(tree, at)
            return story.named(tree.span(inner.first, inner.last), words_of(tree, inner)), measure
    return words, measure


def _last_topic(story: Story, tree: Tree, unit: Unit) -> str | None:
    before = tree.tokens[unit.main].span.start
    earlier = [topic for topic in story.topics if topic.offset < before]
    return earlier[-1].text if earlier else None


def _without_verb(story: Story, tree: Tree, unit: Unit) -> tuple[str | None, str | None]:
    """In « 12 blessés à Lyon » it is the wounded, in « Ligne B (12 %) » the line."""
    if tree.depth[unit.main]:
        for at in range(unit.main - 1, -1, -1):
            if tree.tokens[at].tag in ("NOUN", "PROPN") and not tree.depth[at]:
                return bearer(story, tree, at)
    noun = counted_noun(tree, unit.main)
    if noun is not None:
        return words_of(tree, Phrase(noun, noun, bare_complement(tree, noun))), None
    return _last_topic(story, tree, unit), None
