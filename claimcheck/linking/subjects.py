"""Who or what a claim is about: the subject of its verb with pronouns resolved, or the bearer of the measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.linking.counting import counted_noun, counted_within, sized_noun
from claimcheck.linking.descriptions import Bearer, described, is_bare_measure, phrase_head
from claimcheck.linking.nouns import measure_sort, verb_of
from claimcheck.linking.phrases import COMPLEMENT, Phrase, bare_complement, words_of
from claimcheck.linking.predicates import label_head, located, own_participle
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb
    from claimcheck.model.claim import Claim

COUNTING = (
    "identifi",
    "détect",
    "recens",
    "dénombr",
    "comptabilis",
    "enregistr",
    "observ",
    "constat",
    "signal",
    "répertori",
)
RELATIVES = frozenset({"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})
PRONOUNS = frozenset({"il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"})
ANAPHORS = frozenset(
    {
        "chiffre",
        "nombre",
        "total",
        "tendance",
        "phénomène",
        "niveau",
        "hausse",
        "baisse",
        "recul",
        "progression",
        "évolution",
        "mouvement",
        "bilan",
    }
)
ADVERBIAL = frozenset({"fois"})
"""Nouns that are never what a verb is said of: « cette fois », « une fois »."""
NOBODY = Bearer(None, None)


@dataclass(frozen=True, slots=True)
class Found:
    """A subject, and whether our own chunking names the same word as the parse."""

    bearer: Bearer
    agreed: bool = False


def subject_head(tree: Tree, verb: Verb) -> int | None:
    """The noun, name or pronoun that is the subject of a verb: by the parse, else the nearest phrase before it."""
    parsed = _parsed_subject(tree, verb)
    if verb.form == "finite" and (near := _touching(tree, verb)) is not None:
        return near
    if parsed is not None:
        return parsed
    if verb.form == "participle":
        return _modified(tree, verb)
    if verb.form == "infinitive":
        return _of_verb_before(tree, verb)
    return nearest_before(tree, verb)


def _parsed_subject(tree: Tree, verb: Verb) -> int | None:
    places = [*range(verb.last, verb.first - 1, -1)]
    if verb.copula:
        places.insert(0, tree.tokens[verb.main].head)
    for place in places:
        found = tree.child(place, "nsubj")
        if (
            found is not None
            and (found < verb.first or found > verb.last)
            and _can_be_subject(tree, found)
            and not _is_governed(tree, found)
        ):
            return found
    return None


def _is_governed(tree: Tree, at: int) -> bool:
    """« remportée par Lyon a attiré »: what a preposition governs is no subject, « de » and « plus de » before a figure aside."""
    start = at
    while start > 0 and (tree.tokens[start - 1].tag in ("DET", "ADJ", "NUM", "PROPN") or start - 1 in tree.figures):
        start -= 1
    return start > 0 and tree.tokens[start - 1].tag == "ADP" and tree.lower(start - 1) not in COMPLEMENT


def _can_be_subject(tree: Tree, at: int) -> bool:
    """A date is no subject, nor is a length of time or a share without its noun."""
    figure = tree.figures.get(at)
    if isinstance(figure, DateMention):  # « les 15-34 ans »
        return figure.age and at > 0 and tree.lower(at - 1) in ("les", "des")
    return True


def _of_verb_before(tree: Tree, verb: Verb) -> int | None:
    """An infinitive shares the subject of the verb that governs it."""
    before = [other for other in tree.verbs if other.last < verb.first and other.form == "finite"]
    if before:
        return subject_head(tree, before[-1])
    after = next((other for other in tree.verbs if other.first > verb.last and other.form == "finite"), None)
    return subject_head(tree, after) if after else None


def _modified(tree: Tree, verb: Verb) -> int | None:
    """What a participle describes: the noun before it, or the subject of the main verb where it opens the sentence."""
    token = tree.tokens[verb.main]
    near = token.head < verb.first and not any(
        other.form == "finite" and token.head < other.main < verb.main for other in tree.verbs
    )
    if (
        token.relation.startswith(("acl", "amod"))
        and tree.tokens[token.head].tag in ("NOUN", "PROPN")
        and token.head not in tree.figures
        and near
    ):
        return token.head
    for at in range(verb.first - 1, max(-1, verb.first - 6), -1):
        if tree.depth[at] > tree.depth[verb.main]:
            continue
        if tree.tokens[at].tag in ("NOUN", "PROPN") and at not in tree.figures:
            governing = phrase_head(tree, at)
            return governing if measure_sort(tree.lower(governing)) else at
        if tree.tokens[at].tag in ("VERB", "AUX"):
            break
    later = next((other for other in tree.verbs if other.first > verb.last and other.form == "finite"), None)
    return subject_head(tree, later) if later else None


def _touching(tree: Tree, verb: Verb) -> int | None:
    """The noun whose phrase ends right before the verb, governed by no preposition: there our own reading is the better one."""
    if verb.mark is not None and verb.mark >= verb.first - 1:
        return None
    own = nearest_before(tree, verb)
    if own is None or tree.tokens[own].tag == "PRON" or (own in tree.figures and own != verb.first - 1):
        return None
    between = range(own + 1, verb.first)
    return own if all(tree.tokens[at].tag in ("ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "CCONJ") for at in between) else None


def nearest_before(tree: Tree, verb: Verb) -> int | None:
    """The nearest noun before a verb that no preposition governs."""
    at = verb.first - 1
    participles = {other.main for other in tree.verbs if other.form == "participle"}
    while at >= 0:
        token = tree.tokens[at]
        if tree.depth[at] > tree.depth[verb.main]:
            at -= 1
            continue
        if tree.lower(at) == "," and at == verb.first - 1:
            at = _before_insertion(tree, at)
            continue
        if (at in tree.figures and not _can_be_subject(tree, at)) or tree.lower(at) in ADVERBIAL:
            at -= 1
            continue
        if (
            token.tag in ("NOUN", "PROPN")
            or (at in tree.figures and _can_be_subject(tree, at))
            or (token.tag == "PRON" and (tree.lower(at) in PRONOUNS | RELATIVES))
        ):
            start = at
            while start > 0 and (
                tree.tokens[start - 1].tag in ("DET", "ADJ", "NUM", "PROPN", "NOUN") or start - 1 in tree.figures
            ):
                start -= 1
            if start == 0 or tree.tokens[start - 1].tag != "ADP":
                return next(
                    (n for n in range(start, at) if tree.tokens[n].tag == "NOUN" and tree.tokens[n + 1].tag == "NOUN"), at
                )
            at = start - 1
            continue
        if token.tag in ("AUX", "VERB") and at not in participles:
            return None
        at -= 1
    return None


def _before_insertion(tree: Tree, comma: int) -> int:
    """« la chaîne, qui diffusait le match, a attiré »: over what stands between two commas."""
    for at in range(comma - 1, 0, -1):
        if tree.lower(at) == "," and tree.depth[at] == tree.depth[comma]:
            opener = tree.lower(at + 1)
            inserted = opener in RELATIVES or tree.tokens[at + 1].tag in ("VERB", "DET", "PROPN", "NOUN", "ADJ", "ADV", "ADP")
            return at - 1 if inserted else comma - 1
    return comma - 1


def subject_of(story: Story, tree: Tree, unit: Unit, earlier: Claim | None) -> Found:
    """The subject of a claim, and the measure that it bears where the grammatical subject is a measure."""
    if unit.kind in ("aside", "member") or unit.verb is None:
        own = _for_whom(story, tree, unit)
        if own is not None:
            return Found(own)
    if unit.kind == "aside":
        return Found(_labelled(story, tree, unit, earlier))
    if unit.verb is None:
        return Found(_without_verb(story, tree, unit))
    if own_participle(tree, unit) is not None:
        return Found(Bearer(_counted(tree, unit), None))
    if _counts(tree, unit):
        return Found(Bearer(_counted(tree, unit), None))
    head = subject_head(tree, unit.verb)
    bearer = sized_noun(tree, unit.main)
    if bearer is not None and bearer != head and unit.kind == "main":
        return Found(described(story, tree, bearer, unit.main - 1))
    return Found(_resolved(story, tree, head, unit, earlier), head is not None and head == nearest_before(tree, unit.verb))


def _for_whom(story: Story, tree: Tree, unit: Unit) -> Bearer | None:
    """« 12 % pour les femmes », « 300 chez les jeunes », « 12 millions de voix pour la liste »."""
    for at in range(unit.main + 1, min(len(tree.tokens), unit.main + 7)):
        if tree.tokens[at].tag in ("PUNCT", "VERB", "AUX") or at in tree.figures:
            return None
        if tree.lower(at) in ("pour", "chez"):
            noun = next(
                (n for n in range(at + 1, min(len(tree.tokens), at + 4)) if tree.tokens[n].tag in ("NOUN", "PROPN")), None
            )
            return described(story, tree, noun) if noun is not None else None
    return None


def _labelled(story: Story, tree: Tree, unit: Unit, earlier: Claim | None) -> Bearer:
    """What stands before the parenthesis of a figure; nobody where that is itself a figure with its noun."""
    head = label_head(tree, unit.main)
    if head is None:
        return NOBODY
    if earlier is not None and earlier.subject and located(tree, head) and verb_of(tree.lower(head)) is None:
        return Bearer(earlier.subject, earlier.measure)  # « en milieu rural (+12 %) » says where
    if verb_of(tree.lower(head)) is not None and unit.verb is not None:  # « avec une hausse des ventes (+7 %) »
        return _resolved(story, tree, subject_head(tree, unit.verb), unit, earlier)
    return described(story, tree, phrase_head(tree, _named_before_comma(story, tree, head)))


def _named_before_comma(story: Story, tree: Tree, place: int) -> int:
    """« Petit Palais, Paris (12 %) »: the name before the place that only locates it."""
    first = place
    while first > 0 and tree.tokens[first - 1].tag == "PROPN":
        first -= 1
    if first < 2 or tree.lower(first - 1) != "," or tree.tokens[first - 2].tag not in ("PROPN", "NOUN"):
        return place
    names = story.names_in(tree.span(first - 2, place))
    return first - 2 if names and names[-1].label.value == "LOC" else place


def _counts(tree: Tree, unit: Unit) -> bool:
    if unit.verb is None:
        return False
    return tree.lower(unit.verb.main).startswith(COUNTING) and unit.main > unit.verb.main and _counted(tree, unit) is not None


def _counted(tree: Tree, unit: Unit) -> str | None:
    noun = counted_noun(tree, unit.main)
    return words_of(tree, Phrase(noun, noun, bare_complement(tree, noun))) if noun is not None else None


def _resolved(story: Story, tree: Tree, head: int | None, unit: Unit, earlier: Claim | None) -> Bearer:
    if head is None:
        return _last_topic(story, tree, unit)
    if head in tree.figures:
        return _figure_as_subject(story, tree, head, unit, earlier)
    word = tree.lower(head)
    if word in RELATIVES:
        return _antecedent(story, tree, head, unit, earlier)
    if word in PRONOUNS:
        return story.topic_for(word, tree.tokens[head].span.start) or NOBODY
    if tree.tokens[head].tag in ("PRON", "DET"):
        return _said_before(story, tree, unit, earlier)
    stop = unit.verb.first if unit.verb and unit.verb.first > head else None
    found = described(story, tree, head, stop)
    if earlier is not None and earlier.subject and is_bare_measure(tree, head):
        return Bearer(earlier.subject, earlier.measure if word in ANAPHORS else found.measure)
    return found


def _said_before(story: Story, tree: Tree, unit: Unit, earlier: Claim | None) -> Bearer:
    return Bearer(earlier.subject, earlier.measure) if earlier else _last_topic(story, tree, unit)


def _figure_as_subject(story: Story, tree: Tree, head: int, unit: Unit, earlier: Claim | None) -> Bearer:
    """« Les 15-34 ans », « six Français sur dix », « 300 lits », « 58 % de cette durée », « 12 % »."""
    if isinstance(tree.figures[head], DateMention):
        return Bearer(tree.text(head, head), None)
    if (within := counted_within(tree, head)) is not None:
        return Bearer(within, None)
    noun = counted_noun(tree, head)
    if noun is None:
        return _said_before(story, tree, unit, earlier)
    if earlier is not None and tree.lower(noun - 1) in ("ce", "cet", "cette", "ces") and measure_sort(tree.lower(noun)):
        return Bearer(earlier.subject, None)
    return described(story, tree, noun)


def _antecedent(story: Story, tree: Tree, pronoun: int, unit: Unit, earlier: Claim | None) -> Bearer:
    if unit.verb is None:
        return NOBODY
    if tree.lower(pronoun - 1) in ("ce", "c'"):
        return Bearer(earlier.subject, earlier.measure) if earlier else _last_topic(story, tree, unit)
    token = tree.tokens[unit.verb.main]
    if (
        token.relation == "acl:relcl"
        and tree.tokens[token.head].tag in ("NOUN", "PROPN")
        and token.head < pronoun
        and token.head not in tree.figures
    ):
        return described(story, tree, token.head, pronoun)
    for at in range(pronoun - 1, -1, -1):
        if tree.tokens[at].tag in ("NOUN", "PROPN") and tree.depth[at] == tree.depth[pronoun] and at not in tree.figures:
            return described(story, tree, at)
    return NOBODY


def _last_topic(story: Story, tree: Tree, unit: Unit) -> Bearer:
    return story.last_topic(tree.tokens[unit.main].span.start) or NOBODY


def _without_verb(story: Story, tree: Tree, unit: Unit) -> Bearer:
    """In « 12 blessés à Lyon » it is the wounded."""
    noun = counted_noun(tree, unit.main)
    if noun is not None:
        return Bearer(words_of(tree, Phrase(noun, noun, bare_complement(tree, noun))), None)
    for at in range(unit.main - 1, -1, -1):
        if tree.tokens[at].tag in ("NOUN", "PROPN") and tree.depth[at] == tree.depth[unit.main] and at not in tree.figures:
            if tree.lower(at - 1) in ("par", "en"):  # « en baisse par rapport à », no noun that anything is said of
                continue
            return described(story, tree, at)
    return _last_topic(story, tree, unit)
