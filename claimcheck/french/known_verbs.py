"""Which infinitives are those of French verbs, so that a word that only ends like a verb is told from one."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from claimcheck.french.conjugation import irregular_forms, table
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.french.tables import Row

_PREFIXES = ("ré", "re", "r", "dé", "dés", "co", "sur", "sous", "pré", "auto", "mé", "entre", "en", "em", "in", "contre", "inter")
_SHORTEST = 4
"""Letters of the shortest verb that a prefix may stand before: « re-dire »."""

_TURNED = (("è", "e"), ("è", "é"), ("ller", "ler"), ("tter", "ter"), ("ier", "yer"))
"""What a mute « e » does to the stem in the future: « achètera », « appellera », « jettera », « essaiera »."""

_OTHER_WORDS = frozenset(
    {"but", "dit", "redit", "contredit", "interdit", "prédit", "médit", "fuit", "enfuit", "tut", "plut", "crut"}
)
"""Nouns, participles and forms of two verbs."""


@cache
def _infinitives() -> frozenset[str]:
    tables = (load(name, required=frozenset({"forms"})) for name in ("common_verbs", "known_verbs"))
    regular = (form for rows in tables for row in rows for form in row.texts("forms"))
    return frozenset((*regular, *irregular_forms().values()))


@lru_cache(10_000)
def is_verb(infinitive: str) -> bool:
    """Whether this is the infinitive of a verb, with or without a prefix."""
    if infinitive in _infinitives():
        return True
    bare = (infinitive[len(prefix) :].removeprefix("-") for prefix in _PREFIXES if infinitive.startswith(prefix))
    return any(len(verb) >= _SHORTEST and verb in _infinitives() for verb in bare)


@cache
def _irregular_futures() -> frozenset[str]:
    return frozenset(
        verb[: -len(row.text("ending"))] + row.text("future") + ending
        for row in table() for verb in row.texts("verbs") for ending in ("a", "ont")
    )


@lru_cache(10_000)
def is_future(word: str) -> bool:
    """Whether this is a third person of the future: « ouvrira », « permettront », « tiendra »; « entra » is of the past."""
    root = word.removesuffix("ont") if word.endswith("ront") else word.removesuffix("a") if word.endswith("ra") else ""
    if word in _irregular_futures():
        return True
    return root.endswith(("er", "ir")) and any(is_verb(spelled) for spelled in (root, *(root.replace(*turn) for turn in _TURNED)))


_CONDITIONAL = ("ait", "aient", "ions", "iez")


def is_conditional_form(word: str) -> bool:
    """« choisirait », « voteraient »: the stem of the future with the endings of the imperfect; « tirait » is none."""
    return any(word.endswith(ending) and is_future(f"{word.removesuffix(ending)}a") for ending in _CONDITIONAL)


@cache
def past_forms() -> frozenset[str]:
    """The third persons of the passé simple that are no other words as well: « prit », « obtinrent »."""
    return frozenset(form for row in table() for form in _past_of(row)) - _OTHER_WORDS


def _past_of(row: Row) -> Iterator[str]:
    cut = len(row.text("ending"))
    for verb in row.texts("verbs"):
        yield from (verb[:-cut] + ending for ending in row.text("past", "").split())
