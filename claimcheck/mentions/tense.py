"""The tense of the verbs of a sentence, told from the shape of the words alone, before any parse."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from claimcheck.mentions.date_patterns import Around


class Tense(Enum):
    """Where the words around a date point to: back, forward, nowhere, or there are no other words at all."""

    PAST = -1
    PRESENT = 0
    FUTURE = 1
    ALONE = 2


class Cue(NamedTuple):
    """A verb form, or a word such as « prévu », with its place."""

    start: int
    end: int
    tense: Tense
    says: bool = False


AIMED = Around(
    r"\b(?:pour|d'ici(?: [aà]u?)?|pour (?:la journée|la soirée|la nuit) d[eu]|à partir d[eu]|à compter d[eu]|"
    r"à l'horizon(?: d[eu])?|jusqu'(?:[aà]u?|en))(?: les?| ce| la| l')? $")
"""A preposition before a date that points forward whatever the verb: « les prévisions pour lundi »."""

WORD = r"[a-zà-öø-ÿ]{1,20}"
BETWEEN = r"(?: [a-zà-öø-ÿ]{1,15}){0,2}?"
PARTICIPLE = rf"(?!<:no-participle>\b){WORD}(?:é|ée|és|ées|i|ie|is|ies|it|ite|u|ue|us|ues|ert|erte|int|inte)"
TO_BE = r"sera|seront|aura|auront|(?:va|vont|doit|doivent|devrait|devraient|pourrait|pourraient)(?: [a-zà-öø-ÿ]{1,12})? être"
MODAL = r"va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|compte|comptent|entend|entendent|veut|veulent"
HAVING = r"a|ont|avait|avaient|ai|avons|eut|ayant|est|sont|était|étaient|fut|furent|aurait|auraient"

DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|le \d)"
MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"

AT_FIRST = r"(?:initialement|d'abord|à l'origine|au départ|auparavant)"
NEITHER = (
    r"(?:était|étaient|avait été|avaient été)(?: [a-zà-öø-ÿ]{1,15})? (?:prévue?s?|attendue?s?|programmée?s?)|"
    rf"{AT_FIRST} (?:prévue?s?|programmée?s?|fixée?s?)(?: aux?)?|(?:prévue?s?|programmée?s?|fixée?s?)(?: aux?)? {AT_FIRST}"
)
"""« le départ était prévu le 3 mai », « prévu à l'origine pour juin »: it may have been put off."""
FUTURE = (
    rf"(?:{TO_BE}){BETWEEN} {PARTICIPLE}|(?:{MODAL}){BETWEEN} (?:s'|l')?{WORD}(?:er|ir|re)|"
    rf"être {PARTICIPLE}|(?!<:no-future>\b){WORD}[eiudvrt](?:ra|ront|rai|rons)|<:to-come>"
)
PAST = (
    rf"(?:{HAVING}|avoir){BETWEEN} {PARTICIPLE}|vient{BETWEEN} (?:de |d')|"
    rf"(?!<:no-participle>\b){WORD}(?:é|ée|és|ées|[b-df-np-tvz]u)(?=,? {DAY}| par\b| en {MONTH}\b)|"
    r"était|étaient|fut|furent|avait|avaient|eut|eurent|"
    rf"(?!<:no-past>\b){WORD}(?:[^r\W]ait|[^r\W]aient|èrent|irent|urent|int)|<:done>"
)
PLANNED = rf"qu'(?:ils?|elles?|on)(?: (?:se|y|en|le|la|les|lui))? (?:s'|l'|y )?(?!aur|ser){WORD}(?:rait|raient)"
"""« il a annoncé qu'il se rendrait lundi »: the future seen from the past; « aurait tué », « serait tombé » report."""

CUES = Around(
    rf"(?<![^\W_])(?:(?P<neither>{NEITHER})|(?P<future>{FUTURE}|{PLANNED})|(?P<past>{PAST})|(?P<says><:says>))(?![^\W_])",
    re.RegexFlag(0))
TENSES = {"future": Tense.FUTURE, "past": Tense.PAST, "neither": Tense.PRESENT, "says": Tense.PAST}


def cues(view: str, start: int, end: int) -> tuple[Cue, ...]:
    """The verb forms of one sentence that tell a tense, in their order."""
    found = CUES.pattern.finditer(view, start, end)
    return tuple(Cue(cue.start(), cue.end(), TENSES[cue.lastgroup or "neither"], cue.lastgroup == "says") for cue in found)
