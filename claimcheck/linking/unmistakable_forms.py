"""Forms that only a verb has, whatever a small model takes them for: « prit », « gardera », « est punie de »."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.auxiliaries import BE
from claimcheck.french.cue_rows import saying_forms
from claimcheck.french.determiners import DEFINITE
from claimcheck.french.inflection import infinitive
from claimcheck.french.known_verbs import is_future, is_verb, past_forms
from claimcheck.french.tables import forms_of
from claimcheck.linking.finite_forms import may_be_participle

if TYPE_CHECKING:
    from collections.abc import Container

    from claimcheck.model.document import Token

CONTRACTED = frozenset({"auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"})
"""Relative pronouns with their preposition: never a subject."""
MAY_BE_PRONOUNS = CONTRACTED | DEFINITE
TAKEN_FOR = frozenset({"NOUN", "ADJ", "ADV", "PROPN", "X"})
PAST = ("é", "ée", "és", "ées", "u", "us", "ant")
CLITICS = frozenset({"-t", "-il", "-elle", "-ils", "-elles", "-on"})
LED_TO = frozenset({"que", "qu'", ":", '"', "«", "“", "ne", "avoir", "être"})
"""What stands behind a verb of saying that opens what is said."""
AFTER = frozenset({"de", "d'", "du", "des", "par", "à", "au", "aux", "en", "dans", "pour", "depuis", "le"})


def is_past(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« il prit possession », « la ville obtint »: a passé simple that the tagger took for a noun."""
    if done[at].tag not in ("NOUN", "ADJ", "ADV", "X", "PROPN") or words[at] not in past_forms() or not done[at].text.islower():
        return False
    return at == 0 or done[at - 1].tag not in ("DET", "ADP", "AUX", "NUM")


def is_saying(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« la maire note que », « il évoque « … » », « ajoute-t-il »: a verb of saying taken for a noun or an adjective."""
    past = done[at].tag == "VERB" and "VerbForm=Part" in done[at].morph and words[at].endswith("t")  # « Nadia Bel écrit : »
    mistaken = past or (done[at].tag in TAKEN_FOR and not words[at].endswith(PAST))
    following = words[at + 1] if at + 1 < len(words) else ""
    if not mistaken or not done[at].text.islower() or not (following in CLITICS or following in LED_TO):
        return False
    known = words[at] in saying_forms() or f"{words[at]} {following}" in saying_forms()  # « montre que »
    return known and (following in CLITICS or _follows_somebody(done, at))


def _follows_somebody(done: list[Token], at: int) -> bool:
    """A noun, a name or a pronoun right before a verb, or a noun with its adjective: no « dernière annonce »."""
    before = at - 1 - (at > 1 and done[at - 1].tag == "ADJ")
    return before >= 0 and done[before].tag in ("NOUN", "PROPN", "PRON")


def is_unmistakable(word: str) -> bool:
    """A future or an imperfect of the plural: no noun ends so and has such a stem."""
    return word.endswith(("era", "eront", "ira", "iront", "aient")) and is_verb(infinitive(word))


def is_pronoun(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« auquel », and the « la » of « et la gardera »: never an article before a verb in the future."""
    if words[at] in CONTRACTED:
        return done[at].tag != "PRON"
    if done[at].tag != "DET" or words[at] not in DEFINITE or at + 1 >= len(done):
        return False
    return done[at + 1].tag == "VERB" and is_unmistakable(words[at + 1])


def passive_of(words: tuple[str, ...], at: int, done: list[Token], figures: Container[int]) -> int | None:
    """The « est » of « est punie de 3 ans »: a passive whose participle the tagger took for an adjective."""
    if not _may_be_passive(done[at], words[at]) or describes(words[at]):
        return None
    back = at - 1
    while back >= 0 and done[back].tag == "ADV" and words[back] not in BE:
        back -= 1
    if back < 0 or words[back] not in BE or done[back].tag not in ("AUX", "VERB"):
        return None
    told = _goes_on(words, at, done) or at + 1 in figures
    return back if told and is_verb(infinitive(words[at], past_participle=True)) else None


def _may_be_passive(token: Token, word: str) -> bool:
    """An adjective, or a noun that no article stands before: « la date est fixée au 12 juin »."""
    if token.tag == "NOUN":
        return word.endswith(("ée", "és", "ées", "ises"))
    return token.tag == "ADJ" and may_be_participle(word)


def _goes_on(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """Whether what was done is told with its circumstances: « est ouvert le lundi », « étaient fermées depuis mai »."""
    return at + 1 < len(words) and (words[at + 1] in AFTER or done[at + 1].tag in ("ADP", "DET", "NUM"))


def is_future_untold(words: tuple[str, ...], at: int, done: list[Token]) -> bool:
    """« ouvrira », taken for a participle or a name."""
    if not words[at].endswith(("ra", "ront")) or "Tense=Fut" in done[at].morph or not done[at].text.islower():
        return False
    return (done[at].tag in ("VERB", "AUX") or not at or done[at - 1].tag not in ("DET", "ADJ", "ADP")) and is_future(words[at])


def describes(participle: str) -> bool:
    """Whether a participle says what a thing is like, not what was done to it."""
    return participle.startswith(_states())


@cache
def _states() -> tuple[str, ...]:
    return tuple(forms_of("word_classes", "states"))
