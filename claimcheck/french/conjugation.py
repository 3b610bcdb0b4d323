"""All forms of the verbs in ``verbs.toml``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.french.tables import Row

_REQUIRED = frozenset({"ending", "verbs", "present", "future", "participle"})
_OPTIONAL = frozenset({"past", "others"})
_IMPERFECT = ("ais", "ait", "ions", "iez", "aient", "ant")
_OPENED = re.compile(r"(?:e(?=[^aeiouyéè]$)|é(?=[^aeiouyéè]{1,2}$))")
_DOUBLED = frozenset({"rappel", "appel", "interpel"})
"""Stems that double their « l » before a mute « e »; the others open the vowel: « martèle », « révèle »."""
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient")


def table() -> tuple[Row, ...]:
    """The rows of ``verbs.toml``, one a family."""
    return load("verbs", required=_REQUIRED, optional=_OPTIONAL)


def irregular_forms() -> dict[str, str]:
    """Each form with its infinitive. Where two verbs share a form (« suis », « vit ») the earlier row has it."""
    forms: dict[str, str] = {}
    for row in table():
        endings = tuple(dict.fromkeys(_endings(row)))
        cut = len(row.text("ending"))
        for verb in row.texts("verbs"):
            stem = verb[:-cut]
            for ending in endings:
                forms.setdefault(stem + ending, verb)
    return forms


def third_persons(infinitive: str) -> tuple[str, ...]:
    """What a reporter writes of a regular verb in « -er »: third persons of present and past, participles.

    « révéler » gives révèle, révèlent, révélait, révélaient, révéla, révélèrent, révélant and révélé.
    Raises ``ValueError`` for other verbs.
    """
    if not infinitive.endswith("er"):
        raise ValueError(f"{infinitive} is no verb in -er")
    stem = infinitive.removesuffix("er")
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    mute = stem + "l" if stem in _DOUBLED else _OPENED.sub("è", stem)
    return (
        mute + "e", mute + "ent", soft + "ait", soft + "aient", soft + "a", stem + "èrent", soft + "ant", stem + "é",
    )


def _endings(row: Row) -> Iterator[str]:
    """What may stand in place of the ending of the infinitive."""
    yield row.text("ending")
    present = row.text("present").split(" ")
    yield from present
    plural, third = present[3].removesuffix("ons"), present[5].removesuffix("nt")
    yield from (plural + ending for ending in _IMPERFECT)
    yield from (third, third + "s", plural + "ions", plural + "iez")
    yield from (row.text("future") + ending for ending in _FUTURE)
    for participle in row.texts("participle"):
        yield from (participle, participle + "e", participle + "s", participle + "es")
    yield from row.text("past", "").split()
    yield from row.texts("others")
