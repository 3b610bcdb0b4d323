"""The governing verb of a claim, as an infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french import pronouns
from claimcheck.french.auxiliaries import HAVE
from claimcheck.french.changes import verb_of
from claimcheck.french.determiners import DEFINITE, DEMONSTRATIVE, POSSESSIVE, SINGULAR
from claimcheck.french.events import told_of
from claimcheck.french.happenings import verb_of_happening
from claimcheck.french.idioms import predicate
from claimcheck.french.inflection import infinitive as infinitive_of
from claimcheck.french.plurals import masculine, singular
from claimcheck.french.quotation import MARKS
from claimcheck.linking.appositions import apposition_of
from claimcheck.linking.bearers import explained_by_one_of, shown_with
from claimcheck.linking.counting import is_ratio, unit_of
from claimcheck.linking.government import is_inserted_saying
from claimcheck.linking.listed import listed_name
from claimcheck.linking.nouns import measure_of_verb
from claimcheck.linking.participles import own_participle, participle_after, participle_before
from claimcheck.linking.presenting import telling
from claimcheck.linking.tree import OPENING
from claimcheck.linking.verbs import goes_beyond
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.linking.verbs import Verb

DIRECT = frozenset({"du", "de", "le", "les", "des"})
"""What a date in a parenthesis may have before it and still name it: « (du 3 au 9 mai) », not « (en mai) »."""
KNOWN = (DEFINITE | POSSESSIVE | DEMONSTRATIVE) & SINGULAR
"""Before somebody who is known without being told about: « son fils »."""


def predicate_of(tree: Tree, unit: Unit) -> str | None:
    """The infinitive of the verb, or the verb of a noun of change; ``None`` where an elliptic member leaves it to another."""
    if (beside := _told_beside(tree, unit)) is not None:
        return beside
    done = own_participle(tree, unit)
    if done is not None:
        return infinitive_of(tree.lower(done)) or tree.tokens[done].lemma
    if unit.kind in ("aside", "member") and (sign := _sign(tree, unit)):
        return sign
    if _only_names(tree, unit) or _is_beside_speaker(tree, unit) or _is_of_known(tree, unit):
        return "être"
    if unit.kind != "main" and unit.parent is not None and not _own_verb(unit):
        return None
    return infinitive(tree, telling(tree, unit, unit.verb)) if unit.verb is not None else _without_verb(tree, unit)


def _told_beside(tree: Tree, unit: Unit) -> str | None:
    """What the words beside a figure tell of it, whatever the verb of the clause."""
    if unit.happening is not None:
        return verb_of_happening(tree.lower(unit.happening))
    if unit.thing is not None or _is_of_name_beside(tree, unit):
        return "être"
    change = change_noun(tree, unit.main)
    if change is not None:
        return verb_of(tree.lower(change))
    if unit.kind == "aside" and (verb := _change_before(tree, unit.main)) is not None:
        return verb
    adjective = measuring_adjective(tree, unit.main)
    measures = adjective is not None and not _only_aged(tree, unit, adjective)
    return f"être {tree.tokens[adjective].lemma}" if adjective is not None and measures else None


def _is_of_name_beside(tree: Tree, unit: Unit) -> bool:
    """An item of a list, one of several, a size shown, an apposition, an age in parentheses: the verb says nothing of them."""
    found = (beside(tree, unit.main) for beside in (listed_name, explained_by_one_of, shown_with, apposition_of))
    return any(name is not None for name in found) or _is_age_of_name(tree, unit)


def _without_verb(tree: Tree, unit: Unit) -> str | None:
    """« 12 blessés à Lyon », « Deux arrestations à Lyon »: what was done, in a line without a verb."""
    done = participle_after(tree, unit.main)
    if done is None and unit.verb is None:
        done = participle_before(tree, unit.main)
    if done is not None:
        return infinitive_of(tree.lower(done), past_participle=True) or tree.tokens[done].lemma
    following = tree.lower(unit.main + 1)
    toll = told_of(following) is not None  # « 12 morts après des crues »
    return None if tree.verbs or toll else verb_of_happening(following)


def _is_age_of_name(tree: Tree, unit: Unit) -> bool:
    """« Paul Brel (36 ans) », « la chanteuse Lina, 36 ans, »: what the clause goes on to say is no matter of age."""
    mention, before, after = tree.figures[unit.main], tree.lower(unit.main - 1), tree.lower(unit.main + 1)
    if not isinstance(mention, DateMention) or mention.length is None or len(unit.figures) > 1:
        return False
    name = tree.tokens[unit.main - 2].tag if unit.main > 1 else ""
    if before == "(":
        return after == ")" and name == "PROPN" and mention.age
    return before == "," and after in (",", ".", ";", "") and name in ("PROPN", "NOUN")


def _change_before(tree: Tree, figure: int) -> str | None:
    """« la hausse des redressements (12 %) »: the verb of the noun of change before the parenthesis."""
    label = label_head(tree, figure)
    return None if label is None or is_of_demonstrative(tree, label) else verb_of(tree.lower(label))


def is_of_demonstrative(tree: Tree, noun: int) -> bool:
    """« ceux de la construction (12 %) »: a name of what is meant, no change."""
    return any(tree.lower(at) in pronouns.DEMONSTRATIVE for at in range(max(0, noun - 3), noun))


def measuring_adjective(tree: Tree, figure: int) -> int | None:
    """« long de 5 km », « haute de 300 mètres »: the adjective that the figure measures."""
    if (
        tree.lower(figure - 1) in ("de", "d'")
        and measure_of_verb(masculine(singular(tree.lower(figure - 2))))
        and tree.tokens[figure - 2].tag not in ("VERB", "AUX")
    ):
        return figure - 2
    return None


def _only_aged(tree: Tree, unit: Unit, adjective: int) -> bool:
    """« un homme âgé de 38 ans a été jugé lundi »: the age is told beside what the verb says."""
    return tree.lower(adjective).startswith("âgé") and len(unit.figures) > 1 and unit.verb is not None


def _sign(tree: Tree, unit: Unit) -> str | None:
    """A figure with a sign of its own says which way it goes: « (+12 %) »."""
    text = tree.tokens[unit.main].text if is_ratio(tree.figures[unit.main]) else ""
    return {"+": "augmenter", "-": "baisser", "−": "baisser"}.get(text[:1])


def _only_names(tree: Tree, unit: Unit) -> bool:
    """« le salon (3 au 9 mai) », « visant un record (40 %) »: what a parenthesis without a verb says of the words before it.

    The figure of a clause goes on in the parenthesis after its verb: « la hausse se maintient (74 %) ».
    """
    if unit.verb is None or not tree.depth[unit.main] or unit.kind not in ("main", "aside"):
        return False
    opening = unit.main
    while tree.lower(opening) not in OPENING:
        opening -= 1
    if any(opening < verb.last < unit.main for verb in (unit.verb, *tree.verbs_before(unit.main)[:1])):
        return False
    figure = tree.figures[unit.main]
    if isinstance(figure, DateMention) and figure.length is None:
        return unit.main - opening == 1 or (unit.main - opening == 2 and tree.lower(opening + 1) in DIRECT)
    return unit.verb.form != "finite" and unit.verb.last < opening and unit_of(figure) != "score"


def _is_beside_speaker(tree: Tree, unit: Unit) -> bool:
    """« …, confie le gérant, père de trois enfants »: what stands behind the speaker is no part of what is said."""
    verb = unit.verb
    if verb is None or unit.main <= verb.last + 1 or not is_inserted_saying(tree, verb):
        return False
    speaker = tree.child(verb.main, "nsubj")
    return speaker is None or verb.last < speaker < unit.main


def _is_of_known(tree: Tree, unit: Unit) -> bool:
    """« l'actrice de 56 ans ne part pas », « son fils de 12 ans »: told beside, of somebody who is known without it."""
    mention, noun = tree.figures[unit.main], unit.main - 2
    if not isinstance(mention, DateMention) or not mention.age or len(unit.figures) > 1:
        return False
    known = tree.lower(noun - 1) in KNOWN and tree.tokens[noun].tag in ("NOUN", "ADJ")
    return known and tree.lower(unit.main - 1) in ("de", "d'")


def _own_verb(unit: Unit) -> bool:
    return (
        unit.parent is not None
        and unit.verb is not None
        and unit.parent.verb is not None
        and unit.verb.main != unit.parent.verb.main
    )


def change_noun(tree: Tree, figure: int) -> int | None:
    """The noun of change that a figure measures: « une hausse de 12 % », « 12 % de hausse »."""
    before = figure - 1 - (tree.lower(figure - 1) in MARKS)  # « la création de « 300 postes » »
    for at in range(before, max(-1, before - 5), -1):
        if at in tree.figures or tree.tokens[at].tag in ("VERB", "PUNCT", "AUX"):
            break
        if tree.lower(at) in ("un", "une") and tree.tokens[at].tag == "DET":  # « la construction d'un pont de 300 mètres »
            break
        if verb_of(tree.lower(at)) and tree.lower(before) in ("de", "d'", "moyen", "moyenne"):
            return at
    mention = tree.figures[figure]
    share = isinstance(mention, QuantityMention) and mention.quantity.unit in ("%", "times")
    if share and tree.lower(figure + 1) in ("de", "d'") and verb_of(tree.lower(figure + 2)):
        return figure + 2
    return None


def infinitive(tree: Tree, verb: Verb) -> str:
    """The dictionary form of a verb group, with « se » where the verb carries it."""
    lemma = tree.tokens[verb.main].lemma
    if verb.copula:  # « a en effet 52 ans » is taken for one
        lemma = "avoir" if tree.lower(verb.main) in HAVE else "être"
    following = [tree.lower(at) for at in range(verb.last + 1, min(len(tree.tokens), verb.last + 4))]
    for word in following:
        if (fixed := predicate(lemma, word)) is not None:
            return fixed
    if any(tree.lower(at) in ("se", "s'") for at in range(verb.first, verb.main)):
        return f"s'{lemma}" if lemma[:1] in "aeiouéèêhy" else f"se {lemma}"
    return lemma


def bound_of(tree: Tree, unit: Unit) -> Hedge | None:
    """The bound that a verb gives its figure: « devrait dépasser 300 »."""
    if unit.verb is None or unit.kind != "main" or unit.main < unit.verb.main:
        return None
    if goes_beyond(tree.lower(unit.verb.main)):
        negated = any(word in ("ne", "n'") for word in tree.words[max(0, unit.verb.first - 1) : unit.verb.last])
        return Hedge.AT_MOST if negated else Hedge.MORE_THAN
    return None


def label_head(tree: Tree, figure: int) -> int | None:
    """The noun before the parenthesis of a figure, or that governs it; ``None`` where that is a figure with its noun."""
    at = figure
    while at >= 0 and tree.depth[at] >= tree.depth[figure]:
        at -= 1
    for near in range(at - 1, max(-1, at - 6), -1):
        if _is_year_of(tree, near) or _is_year_of(tree, near + 1):
            continue
        if near in tree.figures:
            return None
        if tree.tokens[near].tag in ("NOUN", "PROPN"):
            return None if _is_counted(tree, near) else _changing(tree, near)
        if tree.tokens[near].tag not in ("ADJ", "ADV", "PROPN", "X"):
            return None
    return None


def _is_year_of(tree: Tree, at: int) -> bool:
    """« une berline de 1974 (12 000 euros) »: the year says nothing of what the parenthesis belongs to."""
    return isinstance(tree.figures.get(at), DateMention) and tree.lower(at - 1) in ("de", "d'", "en")


def located(tree: Tree, noun: int) -> bool:
    """« en milieu rural », « dans les villes »: a noun that says where."""
    start = noun
    while start > 0 and tree.tokens[start - 1].tag in ("DET", "ADJ"):
        start -= 1
    return tree.tokens[noun].tag == "NOUN" and tree.lower(start - 1) in ("en", "dans", "chez")


def _is_counted(tree: Tree, noun: int) -> bool:
    """« 300 lits (12 %) », « 3 millions de visiteurs (12 %) »."""
    start = noun
    while start > 0 and tree.tokens[start - 1].tag in ("PROPN", "ADJ"):
        start -= 1
    return start - 1 in tree.figures or (
        tree.lower(start - 1) in ("de", "d'", "des", "du") and (start - 2 in tree.figures or start - 3 in tree.figures)
    )


def _changing(tree: Tree, noun: int) -> int:
    """« la hausse » of « la hausse des redressements judiciaires », else the noun itself."""
    for at in range(noun - 1, max(-1, noun - 9), -1):
        if tree.tokens[at].tag in ("PUNCT", "VERB", "AUX") or at in tree.figures:
            break
        if verb_of(tree.lower(at)) and tree.tokens[at - 1].tag in ("DET", "ADP", "ADJ"):
            return at
    return noun
