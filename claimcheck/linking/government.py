"""Which verb governs a figure: by our own reading of the words, and by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.french.cue_rows import saying_forms
from claimcheck.french.pronouns import PERSONAL
from claimcheck.french.quotation import CLOSING
from claimcheck.linking.finite_forms import COMMAS
from claimcheck.linking.verbs import STRONG, Verb, brings_to_level, changes_level
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree

FARTHEST = 90
NO_PART = frozenset({"pas", "plus", "ne", "n'", "après", "avant", "depuis", "dès", "pendant", "durant", "puis", "contre", "soit"})
CONJUNCTIONS = frozenset({"puisque", "puisqu'", "lorsque", "lorsqu'", "tandis", "alors", "quand", "car"})
SUBJECT_PRONOUNS = PERSONAL | {"on", "nous", "je", "j'", "vous", "ce", "c'"}


def governing(tree: Tree, index: int) -> tuple[Verb | None, bool]:
    """The verb that governs the figure at ``index``, and whether the parse is of the same opinion."""
    figure, index = index, _before_parenthesis(tree, index)
    if index != figure and index in tree.verb_by_last:  # « la confiance se maintient (74 %) »
        return tree.verb_by_last[index], True
    own = _own_opinion(tree, index)
    parsed = _parse_opinion(tree, index)
    if (told := _behind_cleft(tree, index, own or parsed)) is not None:
        return told, False
    if own is None:
        return parsed, False
    return own, parsed is not None and parsed.main == own.main


def _behind_cleft(tree: Tree, index: int, verb: Verb | None) -> Verb | None:
    """« C'est en 1987 que la ferme a ouvert », « il était midi quand le train est parti »: the verb of what happened then."""
    if verb is None or verb.last > index or not isinstance(tree.figures.get(index), DateMention):
        return None
    if tree.tokens[verb.main].lemma != "être":
        return None
    opener = tree.words[max(0, verb.first - 2) : verb.first + 1]
    marks = ("que", "qu'") if "c'" in opener or "ce" in opener else ("quand", "lorsque", "lorsqu'") if "il" in opener else ()
    if tree.lower(index + 1) not in marks:
        return None
    return next((later for later in tree.verbs_after(index) if later.form == "finite"), None)


def _before_parenthesis(tree: Tree, index: int) -> int:
    """The word that a parenthesis without a verb of its own belongs to; the figure itself outside parentheses."""
    if not tree.depth[index]:
        return index
    at = index
    while at >= 0 and tree.depth[at] >= tree.depth[index]:
        at -= 1
    inside = range(at + 1, index)
    if at < 1 or any(verb.main in inside for verb in tree.verbs):
        return index
    return at - 1 if tree.depth[at] == tree.depth[index] - 1 else index


def _parse_opinion(tree: Tree, index: int) -> Verb | None:
    by_main = tree.verb_by_main
    for above in tree.above(index):
        if above in by_main:
            verb = by_main[above]
            return None if verb.first > index and is_inserted_saying(tree, verb) else verb
        copula = tree.child(above, "cop")
        if copula is not None and copula in by_main:
            return by_main[copula]
    return None


def _own_opinion(tree: Tree, index: int) -> Verb | None:
    if (around := tree.verb_around(index)) is not None:
        return around  # « pourrait d'ici à 2050 perdre »
    start = phrase_start(tree, index)
    if (restated := _restated(tree, start)) is not None:
        return _own_opinion(tree, restated)
    if opens_clause(tree, start) or _is_size_of_opener(tree, start):
        subject_of = _verb_after(tree, index)
        if subject_of is not None:
            return subject_of
    before = _verb_before(tree, index)
    if before is not None:
        return _in_clause_said(tree, before, index) or before
    later = _verb_later(tree, index)
    governed = start > 0 and tree.tokens[start - 1].tag == "ADP"
    return None if not governed and _is_dislocated(tree, index, later) else later


def _restated(tree: Tree, start: int) -> int | None:
    """« 40 wagons, soit 12 % du parc, ont brûlé »: the figure that another one says again."""
    if tree.lower(start - 1) != "soit" or tree.lower(start - 2) != ",":
        return None
    near = range(start - 3, max(-1, start - 16), -1)
    return next((at for at in near if isinstance(tree.figures.get(at), QuantityMention)), None)


def _in_clause_said(tree: Tree, before: Verb, index: int) -> Verb | None:
    """« affirme que, dès 2020, le pont a fermé »: what stands behind « que » belongs to the verb of its clause."""
    between = range(before.last + 1, index)
    mark = next((at for at in between if tree.lower(at) in ("que", "qu'") and tree.tokens[at].tag == "SCONJ"), None)
    if mark is None or any(tree.tokens[at].tag in ("VERB", "AUX") for at in range(mark, index)):
        return None
    told = says(tree, before) or (mark == before.last + 1 and tree.lower(before.first) not in ("ne", "n'"))
    return _verb_later(tree, index, mark) if told else None


def _is_dislocated(tree: Tree, index: int, later: Verb | None) -> bool:
    """« 300 morts en un jour, c'est un record »: the figure is no part of what follows the comma."""
    if later is None or not isinstance(tree.figures.get(index), QuantityMention):
        return False
    return any(tree.lower(at) in (",", "-") for at in range(index + 1, later.first))


def phrase_start(tree: Tree, index: int) -> int:
    """The first word of the noun phrase that the figure opens: articles and adverbs before it belong to it."""
    at = index
    while at > 0 and (tree.tokens[at - 1].tag in ("DET", "ADV") and tree.lower(at - 1) not in NO_PART):
        at -= 1
    return at


def opens_clause(tree: Tree, start: int) -> bool:
    """Whether a noun phrase that starts here can be a subject: nothing governs it from the left."""
    if start == 0:
        return True
    token = tree.tokens[start - 1]
    if tree.lower(start - 1) in ("lequel", "laquelle", "lesquels", "lesquelles", "que", "qu'", "où", "dont"):
        return True
    return token.tag in ("PUNCT", "CCONJ", "SCONJ", "SPACE") and tree.lower(start - 1) not in ("(", "[")


def _is_size_of_opener(tree: Tree, start: int) -> bool:
    """« quand elle courait, une femme de 40 ans est tombée »: the figure belongs to the noun that opens the clause."""
    noun = start - 2
    if tree.lower(start - 1) not in ("de", "d'") or noun < 1 or tree.tokens[noun].tag != "NOUN" or noun in tree.figures:
        return False
    return tree.tokens[noun - 1].tag == "DET" and opens_clause(tree, noun - 1)


def _verb_after(tree: Tree, index: int) -> Verb | None:
    """The finite verb whose subject the figure opens: nothing but its noun phrase lies between."""
    for verb in tree.verbs_after(index):
        if tree.depth[verb.main] != tree.depth[index]:
            continue
        if verb.form != "finite" or is_inserted_saying(tree, verb):
            continue
        between = range(index + 1, verb.first)
        if verb.mark is not None and verb.mark > index:
            continue
        return verb if _only_a_phrase(tree, index, between) else None
    return None


def _only_a_phrase(tree: Tree, index: int, between: range) -> bool:
    commas = 0
    for at in between:
        if tree.depth[at] > tree.depth[index] or tree.lower(at) in ")]":
            continue
        word = tree.lower(at)
        if word in STRONG or (tree.tokens[at].tag == "PRON" and word in SUBJECT_PRONOUNS):
            return False
        if at in tree.figures and tree.tokens[at - 1].tag != "ADP" and tree.lower(at - 1) not in (",", "soit", "dont"):
            return False
        commas += word == ","
    return commas in (0, 2)


def _verb_before(tree: Tree, index: int) -> Verb | None:
    """The nearest verb to the left that can reach the figure."""
    here, comma = tree.depth[index], False
    by_last = tree.verb_by_last
    for at in range(index - 1, max(-1, index - FARTHEST), -1):
        if tree.depth[at] > here or (tree.depth[at] == here and tree.lower(at) in ")]" and here == 0):
            continue
        word = tree.lower(at)
        if word in STRONG or tree.depth[at] < here:
            return None
        comma |= word == ","
        if word in CONJUNCTIONS and tree.tokens[at].tag in ("SCONJ", "ADV", "ADP", "CCONJ"):
            return None
        verb = _without_echo(tree, by_last.get(at))
        if verb is not None and _only_describes(tree, verb, index):
            continue
        if verb is not None and (not comma or _reaches_over_comma(tree, verb, index)):
            return verb
    return None


def _only_describes(tree: Tree, verb: Verb, index: int) -> bool:
    """« avec 30 cas recensés et 12 morts », « réduire le prix des boissons sucrées de 8 % »: it takes no figure."""
    token, start = tree.tokens[verb.main], phrase_start(tree, index)
    beside = verb.first > 0 and tree.tokens[verb.first - 1].tag in ("NOUN", "ADJ", "PROPN", "ADV")
    if verb.form != "participle" or not beside or tree.lower(verb.main).endswith(("ant", "ante", "ants", "antes")):
        return False
    figure, leads = tree.figures.get(index), tree.lower(start - 1)
    if not isinstance(figure, QuantityMention) or tree.tokens[verb.first - 1].tag == "AUX":
        return False
    if leads in ("et", "ou"):
        return any(isinstance(tree.figures.get(at), QuantityMention) for at in range(max(0, verb.first - 6), verb.first))
    if leads not in ("de", "d'") or changes_level(tree.lower(verb.main)) or brings_to_level(tree.lower(verb.main)):
        return False
    changing = (other for other in tree.verbs_before(verb.first) if ways(tree.lower(other.main)) and other.form != "participle")
    return figure.quantity.unit is not None and token.relation.startswith(("acl", "amod")) and next(changing, None) is not None


def _without_echo(tree: Tree, verb: Verb | None) -> Verb | None:
    """« a été retrouvé pendu »: the participle that follows a verb only describes its outcome."""
    if verb is None or verb.form != "participle":
        return verb
    if tree.lower(verb.main) == "allant":  # « offrent des puissances allant de 90 à 150 ch »: from where to where
        return next((other for other in tree.verbs_before(verb.first) if other.form == "finite"), verb)
    before = next((other for other in tree.verbs if other.last == verb.first - 1 and other.form == "finite"), None)
    return before or verb


def _reaches_over_comma(tree: Tree, verb: Verb, index: int) -> bool:
    if verb.form == "finite" and (verb.mark is None or tree.lower(verb.mark) in ("que", "qu'")):
        return True
    return verb.main in tree.above(index)


def is_inserted_saying(tree: Tree, verb: Verb) -> bool:
    """« …, a indiqué la mairie »: it governs nothing of what is said."""
    at = verb.last + 1
    while at < len(tree.tokens) and (at in tree.figures or tree.tokens[at].tag == "ADV"):
        at += 1
    after = tree.tokens[at].tag if at < len(tree.tokens) else ""
    if tree.lower(verb.first - 1) not in COMMAS or after not in ("DET", "PROPN"):
        return False
    # « …", s'est réjoui le gérant »: whatever the verb behind a quotation
    quoted = tree.lower(verb.first - 1) == "," and tree.lower(verb.first - 2) in CLOSING
    return (quoted and _has_its_speaker_behind(tree, verb)) or says(tree, verb)


def _has_its_speaker_behind(tree: Tree, verb: Verb) -> bool:
    speaker = tree.child(verb.main, "nsubj")
    return verb.form == "finite" and (speaker is None or speaker > verb.last)


def says(tree: Tree, verb: Verb) -> bool:
    """« affirme », « a fait savoir »: whether a verb only gives what somebody says."""
    return not saying_forms().isdisjoint((tree.lower(verb.main), " ".join(tree.words[verb.first : verb.main + 1])))


def _verb_later(tree: Tree, index: int, mark: int = -1) -> Verb | None:
    """The first main verb to the right, of a figure that stands before its clause (« En 2015, … »)."""
    here = tree.depth[index]
    for verb in tree.verbs_after(index):
        if tree.depth[verb.main] == here and verb.form == "finite":
            relative = verb.mark is not None and verb.mark > index and verb.mark != mark
            if relative or is_inserted_saying(tree, verb):
                continue
            crossed = range(index + 1, verb.first)
            return None if any(tree.lower(at) in STRONG for at in crossed) else verb
    return None
