"""Noun phrases: how far they go, and their words without article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.french.determiners import DEFINITE, OF
from claimcheck.french.quotation import MARKS
from claimcheck.french.tables import forms_of
from claimcheck.linking.verbs import RELATIVE
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import Figure

LONGEST = 14
COMPLEMENT = OF
WHEN = frozenset({"lors", "durant", "pendant", "depuis", "après", "avant", "dès"})
"""Prepositions of time: « la visite du maire lors du marché » is the visit."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase from its first word after the article to its last; ``head`` is its noun."""

    head: int
    first: int
    last: int


def phrase_at(tree: Tree, head: int, stop: int | None = None) -> Phrase:
    """The noun phrase of a noun: its adjectives, names and complements, up to the next figure, verb or comma or ``stop``."""
    last = _last(tree, head, len(tree.tokens) if stop is None or stop <= head else stop)
    return Phrase(head, _first(tree, head), last)


def phrase_stop(tree: Tree, unit: Unit, head: int) -> int | None:
    """Where the words of a subject end: before the verb, and before the day that the claim tells: « l'audience de lundi »."""
    day = next((index for index in unit.figures if index > head and _is_day(tree.figures[index])), None)
    stops = (day, unit.verb.first if unit.verb and unit.verb.first > head else None)
    return min((stop for stop in stops if stop is not None), default=None)


def _is_day(figure: Figure) -> bool:
    return isinstance(figure, DateMention) and not figure.age


def _first(tree: Tree, head: int) -> int:
    at = head
    while at > 0 and (
        (tree.tokens[at - 1].tag == "ADJ" and tree.lower(at - 1) not in praise())
        or (tree.tokens[at - 1].tag == "PROPN" and tree.tokens[head].tag == "PROPN")
    ):
        at -= 1
    return at


def _last(tree: Tree, head: int, end: int) -> int:
    last = at = head
    while at + 1 < end and at + 1 - head < LONGEST:
        at += 1
        if _ends_phrase(tree, head, at):
            break
        if tree.tokens[at].tag not in ("ADP", "DET", "CCONJ", "ADV", "PUNCT") or tree.lower(at) in MARKS:
            last = at
    return last - (last > head and _is_cut_off(tree, last))


def _is_cut_off(tree: Tree, at: int) -> bool:
    """« les délégués conviés » of « les délégués conviés à voter »: a participle without what it takes, « le conflit entre »."""
    if tree.lower(at) in ("entre", "dans", "sur", "contre"):
        return True
    return tree.tokens[at].tag == "VERB" and tree.tokens[at + 1 : at + 2] != () and tree.tokens[at + 1].tag == "ADP"


def _ends_phrase(tree: Tree, head: int, at: int) -> bool:
    token, word = tree.tokens[at], tree.lower(at)
    if word in MARKS:
        return not _quoted_name(tree, at)
    if token.tag == "PUNCT" or word in RELATIVE or _is_figure_apart(tree, at) or _opens_phrase(tree, at):
        return True
    if token.tag in ("AUX", "PRON", "SCONJ", "CCONJ"):
        return token.tag != "CCONJ" or not _joins_inside(tree, head, at)
    if token.tag in ("VERB", "ADJ") and tree.lower(at + 1) == "par":  # « la coupe remportée par Lyon »: what befell it
        return True
    if (word, tree.lower(at + 1)) in (("par", "exemple"), ("à", "partir")):
        return True
    if token.tag == "VERB":
        if word.startswith(("publié", "diffusé", "dévoilé", "rendu", "paru")):
            return True
        return not (token.relation.startswith(("acl", "amod")) and "VerbForm=Part" in token.morph and _inside(tree, head, at))
    if token.tag == "ADP" and word in WHEN:
        return True
    if token.tag == "ADP" and word not in COMPLEMENT:
        return not _inside(tree, head, at)
    return token.tag == "ADV" and not _inside(tree, head, at)


def _opens_phrase(tree: Tree, at: int) -> bool:
    """« reçoit dans la cité basque les élus du pays »: an article right behind a noun begins what comes next."""
    return (
        tree.tokens[at].tag == "DET"
        and at not in tree.figures
        and tree.lower(at) in DEFINITE
        and tree.tokens[at - 1].tag in ("NOUN", "ADJ", "PROPN")
    )


def _is_figure_apart(tree: Tree, at: int) -> bool:
    """A figure that is no « de 38 ans », « des 15-34 ans »: a size or a length says nothing of which one is meant."""
    figure = tree.figures.get(at)
    if isinstance(figure, DateMention):
        return tree.lower(at - 1) not in COMPLEMENT or (figure.length is not None and not figure.age)
    return figure is not None


def _quoted_name(tree: Tree, at: int) -> bool:
    return any(tree.lower(near) in MARKS for near in range(max(0, at - 5), min(len(tree.tokens), at + 6)) if near != at)


def _inside(tree: Tree, head: int, at: int) -> bool:
    return head in tree.above(at)


def _joins_inside(tree: Tree, head: int, at: int) -> bool:
    following = at + 1
    if following + 1 in tree.figures and tree.tokens[following].tag == "ADP":  # « 12 % pour les uns et de 9 % pour les autres »
        return False
    return (
        following < len(tree.tokens) and tree.tokens[following].tag in ("NOUN", "ADJ", "PROPN", "ADP") and _inside(tree, head, at)
    )


def words_of(tree: Tree, phrase: Phrase) -> str:
    """The phrase as it stands, without article and without quotation marks around it."""
    text = tree.text(phrase.first, phrase.last)
    return " ".join(text.replace("„", " ").replace("“", " ").replace('"', " ").replace("«", " ").replace("»", " ").split())


def bare_complement(tree: Tree, head: int) -> int:
    """The last word of « chiffre d'affaires », « produit régional brut »: adjectives and complements without an article."""
    last = at = head
    while at + 1 < len(tree.tokens):
        at += 1
        token = tree.tokens[at]
        if token.tag == "ADJ" and at not in tree.figures:
            last = at
        elif (
            tree.lower(at) in ("d'", "de")
            and at + 1 < len(tree.tokens)
            and tree.tokens[at + 1].tag == "NOUN"
            and at + 1 not in tree.figures
        ):
            last = at = at + 1
        else:
            break
    return last


def praise() -> frozenset[str]:
    """Adjectives that name no kind of thing."""
    return forms_of("word_classes", "praise")
