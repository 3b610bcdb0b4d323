"""Dictionary forms: nouns and adjectives to the singular, verbs to the infinitive."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcheck.french.conjugation import irregular_forms
from claimcheck.french.plurals import masculine, singular

_REGULAR_ENDINGS = re.compile(
    "(?:er(?:aient|ions|iez|ait|ais|ons|ont|ez|ai|as|a)"
    "|aient|èrent|ions|ant|ait|ais|ons|iez|ent|ées|âmes|âtes|ez|és|ée|es|as|ai|ât|er|é|e|a)$"
)
_SECOND_GROUP = re.compile(
    "(?:iss(?:aient|ions|ait|ais|ons|ant|iez|ent|ez|es|e)"
    "|ir(?:aient|ions|iez|ait|ais|ons|ont|ez|ai|as|ent|a)|ies|is|ie|it|ît|i)$"
)
_ISSER = frozenset({"gliss", "hiss", "pliss", "tiss", "viss", "liss", "esquiss", "ratiss", "déviss", "métiss", "tapiss"})
# « tirait » is « tirer », « finirait » is « finir ».
_IRER = frozenset(
    """
    t ret att adm dés resp insp asp v exp dél ét soup déch chav transp consp emp m asp f c rev
    """.split()  # noqa: SIM905 - words read better as words
)
_OUIR = frozenset({"jou", "réjou", "éblou", "enfou", "évanou", "épanou"})
# « préfèrent » is of « préférer », « aimèrent » of « aimer »: the beginnings of the verbs in « -érer ».
_ERER = frozenset(
    """
    préf esp désesp consid déconsid g dig sugg ing adh accél lib tol récup exag diff réf déf conf transf inf prof
    ins réins rep op coop gén dégén régén délib mod énum rémun lac mac persév rév inh av pond prolif temp vén alt a
    désalt obtemp réit exc ulc incin vocif
    """.split()  # noqa: SIM905 - words read better as words
)
_E_STEMS = re.compile("(?:[vnms]|(?:^|con|dé|sur)gel|cel|model|martel|harcel|cisel|pel|achet|furet)$")
_ELLER = ("scell", "excell", "interpell", "querell", "flagell", "sell", "libell", "rebell", "labell")
_ETER = ("jett", "étiquett", "cachett", "épousset", "feuillett", "furett")


@lru_cache(maxsize=50_000)
def lemma(word: str, tag: str, morph: str = "") -> str:
    """The dictionary form of a word, lower case except for names."""
    if tag == "PROPN":
        return word
    lower = word.lower()
    if tag in ("VERB", "AUX"):
        if "VerbForm=Inf" in morph and (lower.endswith(("er", "ir")) or _irregular().get(lower) == lower):
            return lower
        return infinitive(lower, past_participle="VerbForm=Part" in morph and "Tense=Past" in morph)
    if tag == "NOUN":
        return singular(lower)
    if tag == "ADJ":
        return masculine(singular(lower))
    return lower


@cache
def _irregular() -> dict[str, str]:
    return irregular_forms()


@lru_cache(maxsize=50_000)
def infinitive(word: str, *, past_participle: bool = False) -> str:
    """« obtiendra » → « obtenir », « finissent » → « finir », « protège » → « protéger »."""
    known = _irregular().get(word) or (_of_participle(word) if past_participle else None)
    if known:
        return known
    if word.endswith(("er", "ir")):
        return word
    second = _SECOND_GROUP.search(word)
    if second and _is_second(word, second):
        return word[: second.start()] + "ir"
    if word.endswith("èrent") and word[: -len("èrent")] in _ERER:
        return word[: -len("èrent")] + "érer"
    regular = _REGULAR_ENDINGS.search(word)
    return _first_group(word[: regular.start()], regular.group()) if regular else word


def _of_participle(word: str) -> str | None:
    bare = re.sub("(?<=[éiu])e?s?$", "", word)
    if bare.endswith("é"):
        return bare[:-1] + "er"
    return bare + "r" if bare.endswith("i") else bare[:-1] + "re" if bare.endswith("u") else None


def _is_second(word: str, ending: re.Match[str]) -> bool:
    """« finissent », not « baissent », « glissent », « étudie » or « plaît »."""
    stem = word[: ending.start()]
    if not stem or (stem[-1] in "aeouy" and stem not in _OUIR):
        return False
    if ending.group() in ("ie", "ies") or (ending.group().startswith("ir") and stem in _IRER):
        return False
    return not ending.group().startswith("iss") or stem + "iss" not in _ISSER


def _first_group(stem: str, ending: str) -> str:
    """The infinitive of « appell-e », « protèg-e », « paie », « mange-ons », « commenç-ait »."""
    if stem.endswith("ç"):
        return stem[:-1] + "cer"
    if stem.endswith("ge"):
        return stem[:-1] + "er"
    if ending[0] == "e":  # the endings that are not heard change the vowel before them
        stem = _unchanged_stem(stem)
    return stem + "er"


def _unchanged_stem(stem: str) -> str:
    grave = re.search("è([^aeiouyéè]{1,3}u?)$", stem)
    if grave:
        vowel = "e" if _E_STEMS.search(stem[: grave.start()] + "e" + grave.group(1)) else "é"
        return stem[: grave.start()] + vowel + grave.group(1)
    if stem.endswith("ell") and not stem.endswith(_ELLER):
        return stem[:-1]
    if stem.endswith(_ETER):
        return stem[:-1]
    if stem.endswith(("ai", "oi", "ui")):
        return stem[:-1] + "y"
    return stem
