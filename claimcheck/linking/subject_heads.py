"""The word that is the grammatical subject of a verb: noun, name or pronoun, before anything is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.pronouns import PERSONAL, POINTING
from claimcheck.linking.agreement import agrees
from claimcheck.linking.controllers import controller_of
from claimcheck.linking.coordination import coordinated_with
from claimcheck.linking.descriptions import is_timely, phrase_head
from claimcheck.linking.insertions import over_insertions
from claimcheck.linking.nouns import measure_sort
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.references import is_human
from claimcheck.linking.subject_behind import RELATIVES, behind_verb
from claimcheck.linking.verbs import changes_level, describes
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

PRONOUNS = PERSONAL | POINTING
SUBJECTS = PRONOUNS | RELATIVES
CLITIC_SUBJECTS = PERSONAL | {"on", "je", "j'", "tu"}
"""Pronouns that right before a verb are its subject, whatever else the parser finds."""
SEES, MAKES = ("vu", "voi", "voy", "verr", "vit"), ("fai", "fer", "fit", "font", "laiss")
NEXT = 8
"""How many verbs joined one to the other may share a subject."""
ADVERBIAL = frozenset({"fois"})
"""Nouns that are never what a verb is said of: « cette fois », « une fois »."""


def subject_head(tree: Tree, verb: Verb) -> int | None:
    """The noun, name or pronoun that is the subject of a verb: by the parse, else the nearest phrase before it."""
    for _ in range(NEXT):  # « il vint, et vit, et vainquit »
        if (beside := _beside(tree, verb)) is not None:
            return beside
        first = coordinated_with(tree, verb)
        if first is None:
            break
        verb = first
    return _own(tree, verb)


def _beside(tree: Tree, verb: Verb) -> int | None:
    """A subject that the words right around the verb give away."""
    if verb.form == "finite" and tree.lower(verb.first - 1) in CLITIC_SUBJECTS:
        return verb.first - 1
    inverted = behind_verb(tree, verb)
    return inverted if inverted is not None else _caused(tree, verb)


def _own(tree: Tree, verb: Verb) -> int | None:
    parsed = _parsed_subject(tree, verb)
    if verb.form == "finite" and (near := _touching(tree, verb)) is not None:
        return near
    apart = controller_of(tree, verb) if verb.form == "infinitive" else over_insertions(tree, verb)
    if apart is not None:
        return apart
    if parsed is not None:
        return parsed
    if verb.form == "participle":
        return _modified(tree, verb)
    if verb.form == "infinitive":
        return _of_verb_before(tree, verb)
    return nearest_before(tree, verb)


def _caused(tree: Tree, verb: Verb) -> int | None:
    """« a vu bondir les plaintes de 9 % », « fait baisser les prix »: what it is that leaps or falls."""
    if "VerbForm=Inf" not in tree.tokens[verb.main].morph:
        return None
    before = tree.lower(verb.main - 1)
    if not before.startswith(SEES) and not (before.startswith(MAKES) and changes_level(tree.lower(verb.main))):
        return None
    for at in range(verb.last + 1, min(len(tree.tokens), verb.last + 8)):
        if tree.tokens[at].tag in ("NOUN", "PROPN") and at not in tree.figures and tree.tokens[at - 1].tag != "ADP":
            return at
        if tree.tokens[at].tag in ("PUNCT", "VERB", "AUX", "CCONJ"):
            break
    return None


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
            and not is_governed(tree, found)
            and agrees(tree, found, verb)
            and not tree.lower(found).startswith("âgé")
        ):
            return _noun_of(tree, found)
    return None


def _noun_of(tree: Tree, found: int) -> int:
    """« les touristes étrangers »: the noun, where the parser took its adjective for the head."""
    return found - 1 if tree.tokens[found].tag == "ADJ" and found and tree.tokens[found - 1].tag == "NOUN" else found


def is_governed(tree: Tree, at: int) -> bool:
    """« remportée par Lyon a attiré »: what a preposition governs is no subject, « de » and « plus de » before a figure aside."""
    start = _start_of(tree, at, ("DET", "ADJ", "NUM", "PROPN"))
    return start > 0 and tree.tokens[start - 1].tag == "ADP" and tree.lower(start - 1) not in COMPLEMENT


def _can_be_subject(tree: Tree, at: int) -> bool:
    """A date is no subject, nor is a length of time or a share without its noun."""
    figure = tree.figures.get(at)
    if tree.tokens[at].tag == "PUNCT" or tree.lower(at) in ADVERBIAL:
        return False
    if isinstance(figure, DateMention):  # « les 15-34 ans », « 2017 a été une bonne année », « samedi est classé rouge »
        if figure.age and at > 0 and tree.lower(at - 1) in ("les", "des"):
            return True
        verb = next((verb for verb in tree.verbs if verb.first == at + 1), None)
        opens = at == 0 or tree.tokens[at - 1].tag in ("CCONJ", "SCONJ") or (at == 1 and tree.tokens[0].tag == "DET")
        # « L'année 2019 a été rude », not « Le 3 mai s'ouvre la foire »
        return verb is not None and opens and figure.length is None and tree.lower(verb.first) not in ("se", "s'")
    return True


def _of_verb_before(tree: Tree, verb: Verb) -> int | None:
    """An infinitive shares the subject of the verb that governs it."""
    whole = [other for other in tree.verbs if other.form == "finite" and tree.depth[other.main] <= tree.depth[verb.main]]
    before = [other for other in whole if other.last < verb.first]  # none of an aside
    if before:
        return subject_head(tree, before[-1])
    after = next((other for other in tree.verbs if other.first > verb.last and other.form == "finite"), None)
    return subject_head(tree, after) if after else None


def _modified(tree: Tree, verb: Verb) -> int | None:
    """What a participle describes: the noun before it, or the subject of the main verb where it opens the sentence."""
    token = tree.tokens[verb.main]
    if (leader := _led_by(tree, verb)) is not None:
        return subject_head(tree, leader)
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
        if tree.tokens[at].tag in ("NOUN", "PROPN") and at not in tree.figures and not is_timely(tree.lower(at)):
            governing = phrase_head(tree, at)
            return governing if measure_sort(tree.lower(governing)) else at
        if tree.tokens[at].tag in ("VERB", "AUX"):
            break
    later = next((other for other in tree.verbs if other.first > verb.last and other.form == "finite"), None)
    return subject_head(tree, later) if later else None


def _led_by(tree: Tree, verb: Verb) -> Verb | None:
    """« a donné un signal en diffusant », « a frappé Brest, tuant », « est sorti, l'ayant fui »: whose subject does this too."""
    present = next((word for word in tree.words[verb.first : verb.main + 1] if word.endswith("ant")), None)
    if present is None:
        return None
    gerund = "en" in (tree.lower(verb.first - 1), tree.lower(verb.first))
    if not gerund and (tree.lower(verb.first - 1) not in (",", "mais") or _tells_of_noun(tree, verb, present)):
        return None
    near = (*tree.verbs_before(verb.first), *(tree.verbs_after(verb.last) if gerund else ()))
    return next((other for other in near if other.form == "finite" and tree.depth[other.main] == tree.depth[verb.main]), None)


def _tells_of_noun(tree: Tree, verb: Verb, present: str) -> bool:
    """« un hôtel, abritant 30 lits »: whether what stands after a comma tells what the noun before it is."""
    noun = verb.first - 2 not in tree.figures and tree.tokens[verb.first - 2].tag not in ("ADV", "ADJ", "PRON")
    return noun and describes(present)


def _touching(tree: Tree, verb: Verb) -> int | None:
    """The noun whose phrase ends right before the verb, governed by no preposition: there our own reading is the better one."""
    if verb.mark is not None and verb.mark >= verb.first - 1:
        return None
    own = nearest_before(tree, verb)
    if own is None or tree.tokens[own].tag == "PRON" or (own in tree.figures and own != verb.first - 1):
        return None
    between = range(own + 1, verb.first)
    if own > 1 and tree.tokens[own].tag == "PROPN" and tree.tokens[own - 1].tag == "NOUN" and not is_human(tree.lower(own - 1)):
        own -= 1  # « l'affaire Brel a fait »
    return own if all(tree.tokens[at].tag in ("ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "CCONJ") for at in between) else None


def nearest_before(tree: Tree, verb: Verb) -> int | None:
    """The nearest noun before a verb that no preposition governs: of several the first that agrees with it in number."""
    found = _not_objects(tree, verb, list(_before(tree, verb)))
    return next((noun for noun in found if agrees(tree, noun, verb)), found[0] if found else None)


def _not_objects(tree: Tree, told: Verb, nouns: list[int]) -> list[int]:
    """« deux livreurs portant des gilets ont volé », « le projet de fermer l'usine coûte »: no object, the noun before it."""
    for verb in reversed(tree.verbs_before(told.first)):
        before = tree.lower(verb.first - 1)
        takes = verb.form == "participle" and tree.lower(verb.main).endswith("ant") and before not in ("en", ",")
        if takes or (verb.form == "infinitive" and before in ("de", "d'", "à")):
            kept = [noun for noun in nouns if noun < verb.first]
            if kept and len(kept) < len(nouns):
                return kept
    return nouns


def _before(tree: Tree, verb: Verb) -> Iterator[int]:
    """The nouns before a verb that no preposition governs, nearest first, over the relative clauses on the way."""
    at = verb.first - 1
    if tree.lower(at) == ",":
        at = _before_insertion(tree, at)
    passed = {at for other in tree.verbs if other.form != "finite" for at in range(other.first, other.last + 1)}
    while at >= 0:
        if tree.depth[at] > tree.depth[verb.main]:
            at -= 1
        elif tree.tokens[at].tag in ("AUX", "VERB") and at not in passed and at not in tree.figures:
            if (before := _before_relative(tree, at)) is None:
                return
            at = before
        elif tree.tokens[at].tag == "PRON" and tree.lower(at) in SUBJECTS and tree.tokens[at - 1].tag != "ADP":
            yield at
            at -= 1
        elif _is_noun(tree, at):
            start = _start_of(tree, at)
            if start == 0 or tree.tokens[start - 1].tag != "ADP":
                yield _first_noun(tree, start, at)
            at = start - 1
        else:
            at -= 1


def _is_noun(tree: Tree, at: int) -> bool:
    nominal = at in tree.figures or tree.tokens[at].tag in ("NOUN", "PROPN")
    return nominal and _can_be_subject(tree, at)


def _start_of(tree: Tree, at: int, tags: tuple[str, ...] = ("DET", "ADJ", "NUM", "PROPN", "NOUN")) -> int:
    """The first word of the noun phrase that ends here: no more stands before its article but « tous »."""
    start = at
    while start > 0 and (tree.tokens[start - 1].tag in tags or start - 1 in tree.figures or _grades(tree, start - 1)):
        if tree.tokens[start].tag == "DET" and tree.tokens[start - 1].tag not in ("DET", "ADJ"):
            break  # « En 2015 la grange a brûlé »
        if _is_day(tree, start - 1) and start != at:
            break  # « depuis le 3 mai seuls 40 élus ont voté »
        start -= 1
    return start


def _is_day(tree: Tree, at: int) -> bool:
    figure = tree.figures.get(at)
    return isinstance(figure, DateMention) and not figure.age and figure.length is None


def _grades(tree: Tree, at: int) -> bool:
    """« des plus grandes villes »: an adverb before an adjective of the phrase."""
    return (
        tree.tokens[at].tag == "ADV"
        and tree.tokens[at + 1].tag == "ADJ"
        and tree.lower(at) in ("plus", "moins", "très", "trop", "si")
    )


def _first_noun(tree: Tree, start: int, last: int) -> int:
    return next((n for n in range(start, last) if tree.tokens[n].tag == "NOUN" and tree.tokens[n + 1].tag == "NOUN"), last)


def _before_relative(tree: Tree, at: int) -> int | None:
    """« le train qui part lundi a du retard »: over a relative clause to the noun that it describes."""
    inner = tree.verb_by_last.get(at)
    if inner is None or inner.mark is None or tree.lower(inner.mark) not in RELATIVES:
        return None
    return inner.mark - 1 if inner.mark and tree.tokens[inner.mark - 1].tag in ("NOUN", "PROPN", "ADJ") else None


def _before_insertion(tree: Tree, comma: int) -> int:
    """« la chaîne, qui diffusait le match, a attiré »: over what stands between two commas."""
    for at in range(comma - 1, 0, -1):
        if tree.lower(at) == "," and tree.depth[at] == tree.depth[comma]:
            opener = tree.lower(at + 1)
            inserted = opener in RELATIVES or tree.tokens[at + 1].tag in ("VERB", "DET", "PROPN", "NOUN", "ADJ", "ADV", "ADP")
            if inserted and tree.tokens[at + 1].tag == "DET" and _opens_beside(tree, at):
                return comma - 1
            return at - 1 if inserted else comma - 1
    return comma - 1


def _opens_beside(tree: Tree, comma: int) -> bool:
    """« Fondée à Lyon par deux sœurs, la marque, »: what stands before the comma only leads up to the subject."""
    opens = bool(tree.verbs) and tree.verbs[0].first == 0 and tree.verbs[0].form == "participle"
    return opens and not any(verb.form == "finite" and verb.mark is None for verb in tree.verbs_before(comma))
