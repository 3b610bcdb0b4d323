"""The verbs of a sentence with their auxiliaries and clitics."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from claimcheck.french.auxiliaries import BE, HAVE
from claimcheck.french.changes import ways
from claimcheck.french.quotation import OPENING
from claimcheck.french.tables import load
from claimcheck.linking.finite_forms import may_be_participle
from claimcheck.linking.tagging import ASIDES
from claimcheck.linking.unmistakable_forms import CONTRACTED

if TYPE_CHECKING:
    from collections.abc import Container

    from claimcheck.model.document import Token

RELATIVE = frozenset({"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"} | CONTRACTED)
STRONG = frozenset({";", ":"})
AUXILIARIES = BE | HAVE
INSERTED = (
    ("à", "nouveau"), ("de", "nouveau"), ("en", "effet"), ("en", "partie"), ("en", "revanche"), ("en", "fait"),
    ("au", "total"), ("au", "moins"), ("sans", "doute"), ("d'", "abord"), ("d'", "ailleurs"), ("tout", "de", "même"),
    ("d'", "ores", "et", "déjà"), ("pour", "sa", "part"), ("pour", "leur", "part"), ("quant", "à", "lui"),
    ("quant", "à", "elle"), ("de", "son", "côté"), ("de", "facto"),
)
"""Adverbs of several words between an auxiliary and its participle."""
INSERTABLE = frozenset(word for phrase in INSERTED for word in phrase)
MODAL = ("pou", "peu", "pu", "dev", "doi", "dû")
CLITICS = frozenset(
    {"ne", "n'", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur", "nous", "vous", "me", "te", "m'", "t'"}
)
Form = Literal["finite", "participle", "infinitive"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group: ``main`` carries the meaning, ``first`` to ``last`` are its words with clitics and auxiliaries.

    ``copula`` says that the main word is « être » before an attribute; ``mark`` is the relative pronoun or conjunction that
    opens its clause.
    """

    main: int
    first: int
    last: int
    form: Form
    copula: bool = False
    mark: int | None = None


@cache
def _stems(row: str) -> tuple[str, ...]:
    """The beginnings of the verbs of one row of the table."""
    rows = load("verb_stems", required=frozenset({"stems"}))
    return next(found.texts("stems") for found in rows if found.name == row)


def helps(word: str) -> bool:
    """Whether a form before an infinitive only says how sure or how far along it is: « devrait »."""
    return word.startswith(_stems("helping"))


def counts_things(word: str) -> bool:
    """Whether the verb says that its object was counted: « recense »."""
    return word.startswith(_stems("counting"))


def states(word: str) -> bool:
    """Whether who a participle names behind « par » is the source of its figure: « estimé à 40 euros par le maire »."""
    return word.startswith(_stems("stating"))


def acts_with_object(word: str) -> bool:
    """Whether a verb of saying is one of doing where it has an object: « a lancé un appel »."""
    return word.startswith(_stems("acting"))


def changes_level(word: str) -> bool:
    """Whether a verb says which way a level goes, or that it stays: « a bondi », « reste à 12 % », « divisé par deux »."""
    return bool(ways(word)) or word.startswith(_stems("levelling"))


def brings_to_level(word: str) -> bool:
    """Whether a verb sets the level of its object: « a porté le loyer à 600 euros »."""
    return word.startswith(_stems("bringing"))


def wants(word: str) -> bool:
    """Whether what its infinitive says is somebody's plan: « espère vendre »."""
    return word.startswith(_stems("wanting"))


def proposes(word: str) -> bool:
    """Whether what its infinitive says is only proposed: « réclame de porter »."""
    return word.startswith(_stems("proposing"))


def accuses(word: str) -> bool:
    """Whether what its infinitive says to have been done is only held against somebody: « accusé d'avoir versé »."""
    return word.startswith(_stems("accusing"))


def sets_a_day(word: str) -> bool:
    """Whether a verb gives a thing its day: « reporté au 9 juin »."""
    return word.startswith(_stems("setting"))


def announces(word: str) -> bool:
    """Whether its clause in the conditional tells what was to come: « avait annoncé qu'il parlerait »."""
    return word.startswith(_stems("announcing"))


def tells_a_state(word: str) -> bool:
    """Whether a participle tells what something is: « âgés de 18 ans »."""
    return word.startswith(_stems("standing"))


def orders(word: str) -> bool:
    """Whether who stands behind its « à » does what its infinitive says: « a demandé au club de verser 40 euros »."""
    return word.startswith(_stems("ordering"))


def describes(word: str) -> bool:
    """Whether a present participle tells what a noun is rather than what somebody does: « une ferme, comptant 12 vaches »."""
    return word.startswith(_stems("describing"))


def begins_existence(word: str) -> bool:
    """Whether a participle says since when a thing exists: « fondé en 1911 »."""
    return word.startswith(_stems("founding"))


def holds_what_moves(word: str) -> bool:
    """Whether what rises or falls is not the subject, but something that it has: « perd 6 points »."""
    return word.startswith(_stems("holding"))


def goes_beyond(word: str) -> bool:
    """Whether the verb makes its figure a bound: « dépasse »."""
    return word.startswith(_stems("exceeding"))


def verb_groups(tokens: tuple[Token, ...], words: tuple[str, ...], figures: Container[int]) -> tuple[Verb, ...]:
    """The verb groups of a sentence in text order."""
    found: list[Verb] = []
    for index, token in enumerate(tokens):
        alone = token.tag == "AUX" and (token.head in figures or _stands_alone(tokens, index))  # « c'est 3 jours »
        if index in figures or not (token.tag == "VERB" or alone):
            continue
        verb = _group(tokens, words, index, found[-1].last if found else -1, figures)
        if found and _is_helped(tokens, words, found[-1], verb):
            helper = found.pop()
            verb = replace(verb, first=helper.first, form=helper.form, mark=helper.mark)
        found.append(verb)
    return tuple(found)


def _is_helped(tokens: tuple[Token, ...], words: tuple[str, ...], helper: Verb, verb: Verb) -> bool:
    """« devrait » before « dépasser »: one statement, whose certainty the first word gives."""
    if (
        verb.form != "infinitive" and words[helper.main] in AUXILIARIES and may_be_participle(words[verb.main])
    ):  # an auxiliary that the parser took for a verb: « aurions » before « perdu »
        return all(tokens[at].tag == "ADV" for at in range(helper.last + 1, verb.first))
    if verb.form != "infinitive":
        return False
    between = range(helper.last + 1, verb.first)
    if tokens[helper.main].tag == "AUX":  # « sont à déplorer »
        return "à" in words[helper.last + 1 : verb.first] and len(between) <= 3
    if not helps(words[helper.main]):
        return False
    governed = tokens[verb.main].relation == "xcomp" and tokens[verb.main].head == helper.main
    if governed and words[helper.main].startswith(MODAL) and not any(tokens[at].tag == "PUNCT" for at in between):
        return True  # « pourrait d'ici à 2050 dominer »
    return all(tokens[at].tag in ("ADV", "PART") or words[at] in ("à", "de", "d'", *CLITICS) for at in between)


def _stands_alone(tokens: tuple[Token, ...], index: int) -> bool:
    """An auxiliary that helps no verb: a copula, or a verb that the tagger took for one."""
    token = tokens[index]
    return not token.relation.startswith("aux") or tokens[token.head].tag != "VERB" or token.head < index


def _group(tokens: tuple[Token, ...], words: tuple[str, ...], index: int, previous: int, figures: Container[int]) -> Verb:
    token = tokens[index]
    first, finite, infinite = index, _is_finite(token), False
    for at in range(index - 1, previous, -1):
        if tokens[at].tag == "AUX":
            finite |= _is_finite(tokens[at])
            infinite |= "VerbForm=Inf" in tokens[at].morph
        elif not (
            tokens[at].tag == "ADV"
            or (words[at] in CLITICS and tokens[at].tag in ("PRON", "ADV", "PART"))
            or _is_aside(words, at)
            or _is_opening_mark(tokens, words, at)
        ):
            break
        first = at
    while first < index and tokens[first].tag == "ADV" and words[first] not in CLITICS:
        first += 1
    form: Form = "finite" if finite else "infinitive" if infinite or _is_infinitive(token, words[index]) else "participle"
    mark = _mark(tokens, words, first, previous)
    if mark is not None and words[mark] == "dont" and mark + 1 in figures and words[mark:first].count(",") == 1:
        mark = None  # « 40 élus, dont 12 femmes, soutiennent »
    return Verb(index, first, index, form, token.tag == "AUX" and token.relation == "cop", mark)


def _is_aside(words: tuple[str, ...], at: int) -> bool:
    """« ont par ailleurs bondi »: words between the auxiliary and its participle."""
    if words[at] in INSERTABLE and any(
        words[at - step : at - step + len(phrase)] == phrase for phrase in INSERTED for step in range(len(phrase)) if at >= step
    ):
        return True
    return words[at] in ASIDES and any(word in AUXILIARIES for word in words[max(0, at - 4) : at])


def _is_opening_mark(tokens: tuple[Token, ...], words: tuple[str, ...], at: int) -> bool:
    """« avaient "déserté" les lieux »: the mark between an auxiliary and the quoted participle."""
    return words[at] in OPENING and at > 0 and tokens[at - 1].tag == "AUX"


def _is_finite(token: Token) -> bool:
    return "VerbForm=Fin" in token.morph or "Mood=" in token.morph


def _is_infinitive(token: Token, word: str) -> bool:
    return "VerbForm=Inf" in token.morph or ("VerbForm=" not in token.morph and word.endswith(("er", "ir", "re")))


def _mark(tokens: tuple[Token, ...], words: tuple[str, ...], first: int, previous: int) -> int | None:
    """The word that opens a subordinate clause between the verb before and this one."""
    for at in range(first - 1, previous, -1):
        if words[at] in STRONG:
            return None
        if tokens[at].tag == "SCONJ" or (words[at] in RELATIVE and tokens[at].tag in ("PRON", "ADV", "ADP", "DET")):
            return at
    return None
