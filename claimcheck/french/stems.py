"""A rough stem: what the inflected and derived forms of one French word share."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SHORTEST = 4
_ENDINGS = sorted(
    """
    issements issement ements ement ations ation ateurs ateur atrices atrice itions ition ages age ances ance ences ence
    eraient erait erions eront erons erez erai eras era iraient irait irons iront ira issent issant issait isse
    aient antes ante ants ant ees ee es e er ez ent s ait ais aux ales ale als al elles elle els el iques ique
    eurs eur euses euse eux ives ive ifs if istes iste ites ite ies ie iens iennes ienne ien aises aise oises oise ois
    ir i is it us u ues ue
    """.split(),  # noqa: SIM905 - a list of endings reads better as words
    key=len,
    reverse=True,
)


# « lever », « levé », « votent »: verbs may have a stem of three letters.
_OF_SHORT_VERBS = frozenset({"er", "e", "ee", "es", "ees", "ent", "era", "ait", "aient", "ant"})


@lru_cache(65536)
def unaccented(word: str) -> str:
    """The word without its accents: capitals often stand without them."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


@lru_cache(65536)
def stem(word: str) -> str:
    """What « financer », « financé » and « financements » share; rarely less than four letters."""
    bare = unaccented(word)
    for ending in _ENDINGS:
        shortest = _SHORTEST - 1 if ending in _OF_SHORT_VERBS else _SHORTEST
        if bare.endswith(ending) and len(bare) - len(ending) >= shortest:
            return _single(bare[: -len(ending)])
    return _single(bare)


def _single(root: str) -> str:
    if len(root) > _SHORTEST and root.endswith("i"):
        root = root[:-1]  # « apprécier » and « apprécie »
    if len(root) > _SHORTEST and root.endswith("u"):
        root = root[:-1]  # « bloquer » and « bloque », « échouer » and « échoue »
    # « appelle » and « appelé », « professionnel » and « professionnelle »
    return root[:-1] if len(root) > _SHORTEST and root[-1] == root[-2] else root
