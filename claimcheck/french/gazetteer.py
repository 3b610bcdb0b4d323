"""Names of places, from ``places.txt`` (written by ``.tools/places.py``; cities from GeoNames, CC BY 4.0)."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from claimcheck.french.stems import unaccented


@cache
def _places() -> dict[str, str]:
    kinds: dict[str, str] = {}
    kind = ""
    for line in (Path(__file__).parent / "places.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line[1:-1]
        else:
            kinds.setdefault(_key(line), kind)
    return kinds


def _key(name: str) -> str:
    # capitals often stand without accents: « Etats-Unis », « Ecosse »
    return unaccented(name.replace("’", "'")).lower().replace("saint-", "st-")


@lru_cache(65536)
def kind_of_place(name: str) -> str | None:
    """ "country", "continent", "region" or "city"; ``None`` for a name that is no known place."""
    return _places().get(_key(name))
