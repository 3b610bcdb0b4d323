"""The sentences for JSON that cannot be used."""

from __future__ import annotations

import re

import msgspec

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

NOT_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What msgspec raises for bytes that are no JSON of the wanted shape."""

_BYTE = re.compile(r"\(byte ([0-9]+)\)")
AGAIN = Bilingual(fr="relancez `claimcheck extract` sur l'article", en="run `claimcheck extract` on the article again")


def broken(raw: bytes, name: str, detail: str) -> Problem:
    """For what is no JSON at all; ``detail`` is the decoder's word."""
    where = _BYTE.search(detail)
    line = raw[: int(where[1]) if where else len(raw)].count(b"\n") + 1
    return Problem(Bilingual(
        fr=f"{name}, ligne {line} : ce JSON est abîmé ({detail}) ; corrigez-le ou {AGAIN.fr}",
        en=f"{name}, line {line}: this JSON is broken ({detail}); mend it or {AGAIN.en}",
    ))


def misshapen(name: str, detail: str) -> Problem:
    """For JSON of another shape than a claims file's; ``detail`` names the place (« - at `$.claims[0].text` »)."""
    return Problem(Bilingual(
        fr=f"{name} : ce fichier d'affirmations n'est pas valable ({detail}) ; {AGAIN.fr}",
        en=f"{name}: this claims file is not valid ({detail}); {AGAIN.en}",
    ))
