"""How sure some words are of what they say, by cues of a table and by the mood of verbs, read without a parse."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.cues import Cue, Forms, by_first, cues_among, verbs_of_saying
from claimcheck.french.tables import load
from claimcheck.model.mention import QuantityMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.words import Word

IDLE = frozenset({"able", "bound", "aimed"})
"""What can, must or is meant to be done, which a statement may leave unsaid: it answers « peut », « doit » or « veut » alone."""


GOING = frozenset({"va", "vont", "allait", "allaient"})
"""The auxiliaries of what is about to happen."""


@cache
def _cues(*, governing: bool) -> tuple[Forms, Forms]:
    """The forms with their grade, and the decoys; ``governing``: those that count only before an infinitive."""
    rows = load("certainty", required=frozenset({"forms", "grade"}), optional=frozenset({"decoys", "infinitive"}))
    own = [row for row in rows if row.flag("infinitive") is governing]
    pairs = [(form, row.text("grade")) for row in own for form in row.texts("forms")]
    return by_first(pairs), by_first((decoy, "") for row in own for decoy in row.texts("decoys"))


@cache
def governors() -> frozenset[str]:
    """The grades that lie in a verb before an infinitive: « menace de partir »."""
    return frozenset(says for group in _cues(governing=True)[0].values() for _, says in group)


@cache
def heads(grade: str) -> frozenset[str]:
    """The verbs of a grade: « menace », « menacé »."""
    return frozenset(first for first, group in _cues(governing=True)[0].items() if any(says == grade for _, says in group))


def certainties(words: Sequence[Word]) -> list[Cue]:
    """« devrait », « peut-être », « menace de fermer », and verbs in the conditional or the future."""
    governing = [cue for cue in cues_among(words, *_cues(governing=True)) if governed(cue, words)]
    found = [*governing, *_without(governing, cues_among(words, *_cues(governing=False)))]
    found = [cue for cue in found if not _is_capacity(cue, words) and not _owes(cue, words)]
    found += [Cue("able", (word,), at) for at, word in enumerate(words) if _is_able(word)]
    taken = {cue.at + offset for cue in found for offset in range(len(cue.words))}
    for at, word in enumerate(words):
        mood = None if at in taken or word.figure or word.name else mood_at(words, at) or _near_future(words, at)
        if mood:
            found.append(Cue(mood, (word,), at))
    return sorted(found, key=lambda cue: cue.at)


def _without(taken: Sequence[Cue], cues: Iterator[Cue]) -> Iterator[Cue]:
    places = {cue.at for cue in taken}
    return (cue for cue in cues if cue.at not in places)


def governed(cue: Cue, words: Sequence[Word]) -> Word | None:
    """The infinitive that a cue stands before, a pronoun or an adverb between them at most."""
    return next((word for word in words[cue.at + len(cue.words) :][:_NEAR] if is_infinitive(word)), None)


def is_infinitive(word: Word) -> bool:
    """By its ending alone: « rouvrir », « prendre »."""
    return word.text.endswith(("er", "ir", "re")) and not word.figure and not word.name and word.text not in _NO_INFINITIVES


_NO_INFINITIVES = frozenset({"premier", "dernier", "janvier", "février", "notre", "votre", "entre", "autre", "contre", "hier"})
_NEAR = 3


def _is_capacity(cue: Cue, words: Sequence[Word]) -> bool:
    """« prévu pour 300 élèves »: for so many, not on such a day."""
    after = words[cue.at + len(cue.words) :][:2]
    for_many = len(after) == 2 and after[0].text == "pour" and isinstance(after[1].figure, QuantityMention)
    return cue.says == "scheduled" and for_many


def _owes(cue: Cue, words: Sequence[Word]) -> bool:
    """« on doit ce pont à Anne Vidal », « il doit 300 euros »: « devoir » is a modal before an infinitive alone."""
    if cue.words[0].text not in _OWING:
        return False
    after = words[cue.at + 1 :][:_NEAR_OWED]
    # « devrait, en 2025, dépasser »: a date comes between, a sum is what is owed.
    ends = (isinstance(word.figure, QuantityMention) or word.text in _OWED for word in after)
    end = next((at for at, owed in enumerate(ends) if owed), len(after))
    return not any(is_infinitive(word) for word in after[:end])


_OWING = frozenset({"doit", "doivent", "devait", "devaient", "devra", "devront", "devrait", "devraient"})
_OWED = frozenset({"à", "au", "aux", "de", "ce", "cet", "cette", "ces", "un", "une", "son", "sa", "ses", "leur", "leurs"})
_NEAR_OWED = 6


def _is_able(word: Word) -> bool:
    """« consultable », « accessible »: by its ending."""
    return not word.figure and len(word.text) >= _LONG_ADJECTIVE and word.text.rstrip("s").endswith(("able", "ible"))


_LONG_ADJECTIVE = 9

_CONDITIONAL = re.compile(r"(?:[eidvr]r|aîtr|aitr|oîtr|mettr|battr|aur|saur|clur|ompr|uivr|ivr)(?:ais|ait|ions|iez|aient)$")
_FUTURE = re.compile(r"(?:er|ir|dr|vr|rr|aîtr|aitr|mettr|battr|aur|clur|ompr)(?:a|ont)$")
# Verbs in « -rer », « -vrir », « -vrer » whose imperfect or simple past looks like a conditional or a future.
_LOOKALIKES = re.compile(
    r"^(?:(?:re|at|sou|é)?(?:tir|vir|mir)|admir|aspir|inspir|respir|expir|transpir|conspir|désir|soupir|cir|délir|livr|délivr|enivr|"
    r"ouvr|rouvr|couvr|découvr|recouvr|encadr|engendr|serr|resserr|desserr|err|narr|barr|atterr|enterr|offr|souffr)"
    r"(?:ait|aient|ais|ions|iez|a|ont)$"
)


def mood_at(words: Sequence[Word], at: int) -> str | None:
    """The mood of a verb; « a annoncé qu'il fermerait » is the future seen from the past."""
    mood = mood_of(words[at].text)
    if mood == "conditional" and _concedes(words, at):
        return None
    return "future" if mood == "conditional" and _after_past_speech(words, at) else mood


def _concedes(words: Sequence[Word], at: int) -> bool:
    """« quand bien même elle partirait », « au cas où il neigerait »: a mere turn of the grammar."""
    texts = [word.text for word in words[max(0, at - _CLAUSE) : at]]
    return any(pair in _CONCEDING for pair in pairwise(texts))


_CONCEDING = frozenset({("bien", "même"), ("cas", "où")})


def _after_past_speech(words: Sequence[Word], at: int) -> bool:
    texts = [word.text for word in words[max(0, at - _CLAUSE) : at]]
    if "que" not in texts:
        return False
    que = len(texts) - 1 - texts[::-1].index("que") + max(0, at - _CLAUSE)
    said = [word for word in words[max(0, que - 5) : que] if _is_said(word)]
    if not said:
        return False
    auxiliary = {word.text for word in words[max(0, que - 7) : que]} & _PAST_AUXILIARIES
    return bool(auxiliary) or said[-1].text.endswith(("ait", "aient"))


def _is_said(word: Word) -> bool:
    """« a indiqué que », « a fait savoir que »."""
    return not word.figure and (word.key in verbs_of_saying() or word.text in ("savoir", "valoir"))


_CLAUSE = 9
_PAST_AUXILIARIES = frozenset({"a", "ont", "avait", "avaient", "avons", "ai", "est", "était"})


def _near_future(words: Sequence[Word], at: int) -> str | None:
    """« va fermer », « vont bientôt être »; « a annoncé qu'il allait fermer » is the same seen from the past."""
    text = words[at].text
    if text not in ("va", "vont") and not (text in GOING and _after_past_speech(words, at)):
        return None
    return "future" if any(is_infinitive(word) for word in words[at + 1 : at + 3]) else None


@lru_cache(65536)
def mood_of(text: str) -> str | None:
    """« conditional » or « future », by the ending of a verb; ``None`` for all else."""
    if len(text) < 4 or _LOOKALIKES.match(text):
        return None
    if _CONDITIONAL.search(text):
        return "conditional"
    return "future" if _FUTURE.search(text) and text not in ("caméra", "opéra") else None
