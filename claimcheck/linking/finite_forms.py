"""Finite verbs that the tagger of a small model takes for nouns, adjectives, adverbs or participles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.french.inflection import infinitive
from claimcheck.french.known_verbs import is_verb
from claimcheck.french.quotation import CLOSING
from claimcheck.french.tables import forms_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.model.document import Token
    from claimcheck.model.mention import Figure

_PARTICIPLE = re.compile(
    r"(?:\w*(?:m|pr|qu)is(?:es?)?|\w+(?:é|ée|és|ées|i|is|ie|ies|its?|ites?|u|û|us|ue|ues|erts?|ertes?|ointe?s?|einte?s?|ainte?s?|ait|ort|orte|orts|ortes))$"
)
PLURALS = ("èrent", "aient", "eront")
FARTHEST = 60
"""How many words back a clause may have its verb."""
MISTAKEN = frozenset({"NOUN", "ADJ", "ADV", "X", "PROPN", "NUM"})
"""What a finite verb is taken for."""
BEFORE_VERB = frozenset({"se", "s'", "les", "l'", "le", "la", "lui", "leur", "y", "en", "ne", "n'", "qui", "ils", "elles"})
NEGATING = frozenset({"pas", "plus", "jamais", "que", "qu'", "guère"})
COMMAS = CLOSING | {","}
LONGEST_ADVERB = 6
"""Adverbs in -s are short: plus, moins, jamais."""
MIDWAY = (("par", "ailleurs"), ("de", "son", "côté"), ("de", "leur", "côté"), ("pour", "sa", "part"), ("pour", "leur", "part"))
"""Asides between a verb and what it takes."""


@lru_cache(maxsize=50_000)  # asked of most words, more than once of each
def may_be_participle(word: str) -> bool:
    """Whether a word in lower case has the ending of a past participle."""
    return _PARTICIPLE.match(word) is not None


@lru_cache(maxsize=50_000)  # most words are none, whatever stands around them
def _may_be_finite(word: str) -> bool:
    """Whether a word in lower case may be the form of a verb that is known, common, of change or of saying."""
    root = infinitive(word)
    return is_verb(root) or root in common_verbs() or word in saying_verbs() or bool(ways(word))


def is_finite(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """A finite verb that the tagger took for another word: no other ends like « adhèrent » or « indiquaient »."""
    if not _may_be_finite(words[at]):
        return False
    if done[at].tag in ("ADJ", "NOUN", "ADV", "X") and words[at].endswith(PLURALS):
        return is_verb(infinitive(words[at]))
    if done[at].tag not in MISTAKEN and not _looks_finite(words, at, done[at]):
        return False
    return (
        _is_conditional(words, at, done)
        or _is_plural(words, at, done)
        or _is_negated(words, at, done)
        or _is_joined(words, at, done, figures)
        or _is_told_of_a_count(words, at, done, figures)
        or _is_third_person(words, at, done, figures)
        or _says(words, at, done, figures)
        or _goes_on(words, at, done, figures)
    )


def _is_conditional(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« le prix grimperait »: no adjective ends so, and no noun without an article before it."""
    if done[at].tag not in ("ADJ", "NOUN", "ADV", "X") or not words[at].endswith("erait") or not done[at].text.islower():
        return False
    return at > 0 and done[at - 1].tag not in ("DET", "ADP") and is_verb(infinitive(words[at]))


def _is_plural(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« les voisins les hébergent », « les avions rentrent »: no adverb ends so behind a pronoun or without a verb."""
    if done[at].tag != "ADV" or not words[at].endswith("ent") or words[at].endswith("ment") or not is_verb(infinitive(words[at])):
        return False
    if at and words[at - 1] in BEFORE_VERB:
        return True
    told = any("VerbForm=Fin" in token.morph for token in done[max(0, at - FARTHEST) : at])
    return at > 0 and done[at - 1].tag in ("NOUN", "PROPN") and not told


def _is_told_of_a_count(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """« seuls quatre figurent parmi les cas »: a verb right after a count that stands for those counted before."""
    if done[at].tag not in ("NOUN", "ADJ", "X") or not words[at].endswith("ent") or at - 1 not in figures or at + 1 >= len(done):
        return False
    leads = done[at + 1].tag in ("ADP", "ADV", "DET") and words[at + 1] not in ("de", "d'")
    return leads and infinitive(words[at]) in common_verbs()


def _is_negated(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« la surface ne dépassait pas 80 m² »: nothing but a verb stands between « ne » and « pas »."""
    if done[at].tag not in ("NOUN", "ADJ", "ADV", "X", "PROPN") or not at or words[at - 1] not in ("ne", "n'"):
        return False
    return at + 1 < len(words) and words[at + 1] in NEGATING and is_verb(infinitive(words[at]))


def _is_joined(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """« il s'estime lésé et détourne 40.000 euros »: a verb between « et » and what it takes, in a clause that has one."""
    if done[at].tag not in ("NOUN", "ADJ", "ADV", "X", "NUM") or at < 2 or words[at - 1] not in ("et", "puis", "mais"):
        return False
    if at + 1 >= len(done) or not words[at].endswith(("e", "ent", "t", "d")) or words[at].endswith("ment"):
        return False
    led = words[at + 1] in ("de", "d'") and at + 2 in figures  # « et écope de 3 mois »
    takes = at + 1 in figures or led or (done[at + 1].tag == "DET" and words[at + 1] not in ("de", "des", "du"))
    told = any("VerbForm=Fin" in token.morph and token.tag in ("VERB", "AUX") for token in done[max(0, at - FARTHEST) : at])
    return takes and told and is_verb(infinitive(words[at]))


def _is_third_person(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """« la ville organise une fête », « arrivent ensuite »: a verb taken for something else."""
    token, before = done[at], done[at - 1] if at else None
    if (token.tag not in ("ADV", "ADJ", "NOUN", "PROPN", "X") and not _looks_finite(words, at, token)) or at + 1 >= len(done):
        return False
    if before is not None and (before.tag not in ("NOUN", "PROPN", "ADJ", "PRON") or before.text == token.text):
        return False
    if not words[at].endswith(THIRD_PERSON if before else OPENING_PLURAL) or words[at].endswith("ment"):
        return False
    # « le trafic progresse de 8 % »
    if before is not None and words[at + 1] in ("de", "d'") and at + 2 in figures and ways(words[at]):
        return _has_article(at - 1, done, counts=False)
    after = _past_aside(words, at + 1)
    if not _takes(words, after, done, figures, opening=before is None) or infinitive(words[at]) not in common_verbs():
        return False
    if before is None or before.tag == "PRON" or (token.tag == "ADV" and words[at].endswith("ent")):
        return True
    return _has_article(at - 1, done, counts=after in figures)


THIRD_PERSON = ("e", "ent", "nt", "t", "ait", "aient", "it", "d", "ra", "ront")
OPENING_PLURAL = ("ent", "aient")


def _takes(words: tuple[str, ...], after: int, done: list[Token], figures: Mapping[int, Figure], *, opening: bool) -> bool:
    """Whether a verb may take what stands there: not « de », nor any preposition for a word that opens a sentence."""
    if after >= len(done):
        return False
    if after in figures or done[after].tag in ("DET", "ADV", "NUM"):
        return True
    return done[after].tag == "ADP" and not opening and words[after] != "de"


def _looks_finite(words: tuple[str, ...], at: int, token: Token) -> bool:
    """Whether a word taken for a participle does not end like one."""
    return token.tag == "VERB" and "VerbForm=Part" in token.morph and not may_be_participle(words[at]) and words[at].endswith("e")


def _past_aside(words: tuple[str, ...], at: int) -> int:
    """Where a sentence goes on after « par ailleurs », « de son côté »."""
    return next((at + len(aside) for aside in MIDWAY if words[at : at + len(aside)] == aside), at)


def _says(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """« …, rapporte la radio »: a verb of the press after a comma, its subject behind it; « La Voix révèle jeudi que »."""
    if done[at].tag not in ("ADJ", "NOUN", "ADV", "X") or at == 0 or at + 1 >= len(done) or words[at] not in saying_verbs():
        return False
    if words[at - 1] in COMMAS:
        quoted = words[at - 1] == "," and words[at - 2] in COMMAS  # « …", raconte à la radio le berger »
        led = (quoted and done[at + 1].tag == "ADP") or words[at + 1] in ("que", "qu'")  # « le maire, élu en mai, pense que »
        return led or done[at + 1].tag in ("PROPN", "DET")
    after = at + 2 if at + 1 in figures else at + 1
    return done[at - 1].tag in ("NOUN", "PROPN") and words[after : after + 1] in (("que",), ("qu'",))


def _goes_on(words: tuple[str, ...], at: int, done: list[Token], figures: Mapping[int, Figure]) -> bool:
    """« La boutique, ouverte en mai, compte déjà 80 articles »: the verb after an aside, in a sentence that had none."""
    if done[at].tag not in ("ADJ", "NOUN", "X") or at < LONGEST_ADVERB - 1 or words[at - 1] != "," or "," not in words[: at - 1]:
        return False
    after = at + 1 + (at + 1 < len(done) and done[at + 1].tag == "ADV")
    if after not in figures and (after >= len(done) or done[after].tag != "DET"):
        return False
    if infinitive(words[at]) not in common_verbs() or not words[at].endswith(("e", "ent", "t", "d")):
        return False
    return not any("VerbForm=Fin" in token.morph and token.tag in ("VERB", "AUX") for token in done[:at])


def _has_article(at: int, done: list[Token], *, counts: bool) -> bool:
    """Whether the noun phrase that ends here has an article, so that a verb may follow."""
    noun = counts  # « la coopérative emploie 40 … »: an adjective may be the noun
    first = at - FARTHEST
    while at >= max(0, first) and (done[at].tag in ("NOUN", "ADJ", "PROPN") or _is_inside(done, at)):
        if done[at].tag == "PROPN":
            return True
        noun |= done[at].tag == "NOUN"
        at -= 1
    return noun and at >= 0 and done[at].tag == "DET"


def _is_inside(done: list[Token], at: int) -> bool:
    """« la note de ce type d'achat oscille »: the « de » and its article within a noun phrase."""
    complement = done[at].text.lower() in ("de", "d'", "d’", "du", "des") and done[at].tag == "ADP"
    led = at > 0 and done[at].tag == "DET" and done[at - 1].text.lower() in ("de", "d'", "d’")
    return at > 0 and ((complement and done[at - 1].tag in ("NOUN", "ADJ")) or led)


def saying_verbs() -> frozenset[str]:
    """Finite forms of verbs of saying."""
    return forms_of("time_words", "says")


def common_verbs() -> frozenset[str]:
    """Verbs that a tagger takes for something else."""
    return forms_of("common_verbs")
