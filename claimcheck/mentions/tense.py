"""The tense of the verbs of a sentence, told from the shape of the words alone, before any parse."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import NamedTuple


class Tense(Enum):
    """Where the words around a date point to: back, forward, nowhere, or there are no other words at all."""

    PAST = -1
    PRESENT = 0
    FUTURE = 1
    ALONE = 2


AIMED = re.compile(r"\b(?:pour|d'ici|pour (?:la journée|la soirée|la nuit) d[eu]|à partir d[eu]|à compter d[eu]|à l'horizon)(?: le| ce)? $", re.IGNORECASE)
"""A preposition before a date that points forward whatever the verb: « les prévisions pour lundi »."""


class Cue(NamedTuple):
    """A verb form, or a word such as « prévu », with its place."""

    start: int
    end: int
    tense: Tense


# Nouns and names that end like a future: a sentence with « opéra » has none.
NO_FUTURE = (
    "opéra|caméra|choléra|sierra|cobra|ultra|extra|contra|mantra|tantra|hydra|paprika|tiara|zebra|aura|infra|supra|"
    "front|affront|fleuront"
)
NO_PAST = "lait|fait|trait|souhait|portrait|retrait|extrait|attrait|parfait|bienfait|méfait|forfait|imparfait|distrait|abstrait|sait|plait|plaît"
PARTICIPLE = r"(?!(?:société|côté|marché|santé|vérité|majorité|prévue?s?|attendue?s?|programmée?s?)\b)[a-zà-öø-ÿ]{1,20}(?:é|ée|és|ées|i|ie|is|ies|it|ite|u|ue|us|ues|ert|erte|int|inte)"
ADVERBS = r"(?: [a-zà-öø-ÿ]{1,15}){0,2}?"

FUTURE = (
    rf"(?:sera|seront|aura|auront|va être|vont être|doit être|doivent être|devrait être|devraient être|pourrait être){ADVERBS} {PARTICIPLE}"
    r"|(?:va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|compte|comptent|entend|entendent|veut|veulent)"
    r"(?: [a-zà-öø-ÿ]{1,15}){0,2} (?:s'|l')?[a-zà-öø-ÿ]{1,20}(?:er|ir|re)"
    rf"|(?!(?:{NO_FUTURE})\b)[a-zà-öø-ÿ]{{1,20}}(?:[eiudvrt]ra|[eiudvrt]ront|[eiudvrt]rai|[eiudvrt]rons)"
    r"|prévue?s?|attendue?s?|programmée?s?|planifiée?s?|annoncée?s? pour|à venir|fixée?s? au|reportée?s? (?:au|à)|d'ici|à partir d[eu']|jusqu'(?:au?|en)"
)
PAST = (
    rf"(?:a|ont|avait|avaient|ai|avons|eut|ayant|est|sont|était|étaient|fut|furent){ADVERBS} {PARTICIPLE}"
    r"|était|étaient|fut|furent|avait|avaient|eut|eurent"
    rf"|(?!(?:{NO_PAST})\b)[a-zà-öø-ÿ]{{1,20}}(?:[^r\W]ait|[^r\W]aient|èrent|irent|urent|int)"
    r"|publiée?s?|parue?s?|diffusée?s?|dévoilée?s?|annoncée?s?|survenue?s?|présentée?s?|rendue?s? public(?:que)?s?|née?s?|décédée?s?|morte?s?|"
    r"achevée?s?|close?s?|terminée?s?|depuis"
)


NEITHER = r"(?:était|étaient|avait été|avaient été)(?: [a-zà-öø-ÿ]{1,15})? (?:prévue?s?|attendue?s?|programmée?s?)"


@cache
def _cues() -> re.Pattern[str]:
    # A pattern per word start: every alternative is bounded, so that a long line costs no more than its length.
    return re.compile(rf"(?<![^\W_])(?:(?P<neither>{NEITHER})|(?P<future>{FUTURE})|(?P<past>{PAST}))(?![^\W_])")


def cues(view: str, start: int, end: int) -> tuple[Cue, ...]:
    """The verb forms of one sentence that tell a tense, in their order."""
    found = _cues().finditer(view, start, end)
    tenses = {"future": Tense.FUTURE, "past": Tense.PAST, "neither": Tense.PRESENT}
    return tuple(Cue(cue.start(), cue.end(), tenses[cue.lastgroup or "neither"]) for cue in found)
