"""Which version of the claims file this is, and what becomes of other versions."""

from __future__ import annotations

import datetime as dt

import msgspec

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.encode import SCHEMA
from claimcheck.model.problem import Problem
from claimcheck.store.spoiled import NOT_JSON, broken, misshapen

_FAMILY, _, _LATEST = SCHEMA.rpartition("/")


class _Article(msgspec.Struct):
    path: str | None = None
    date: dt.date | None = None


class Head(msgspec.Struct):
    """The first words of a claims file: enough to know whose it is, without reading all of it."""

    schema: str | None = None
    article: _Article | None = None

    @property
    def is_claims(self) -> bool:
        """Whether some version of claimcheck wrote it."""
        return self.schema is not None and self.schema.startswith(f"{_FAMILY}/")


_head = msgspec.json.Decoder(Head)


def head(raw: bytes, name: str) -> Head:
    """What the file says that it is; a ``Problem`` where it is no JSON object."""
    try:
        return _head.decode(raw)
    except msgspec.ValidationError as error:
        raise misshapen(name, str(error)) from None
    except NOT_JSON as error:
        raise broken(raw, name, str(error)) from None


def check_version(raw: bytes, name: str) -> None:
    """Raise a ``Problem`` unless this version of the program reads the file as it stands."""
    schema = head(raw, name).schema
    if schema == SCHEMA:
        return
    version = (schema or "").removeprefix(f"{_FAMILY}/")
    if version.isascii() and version.isdigit() and (len(version), version) > (len(_LATEST), _LATEST):
        raise Problem(Bilingual(
            fr=f"{name} : écrit par une version plus récente de claimcheck ({schema}) ; mettez claimcheck à jour",
            en=f"{name}: written by a newer claimcheck ({schema}); update claimcheck",
        ))
    said = schema or "—"
    raise Problem(Bilingual(
        fr=f"{name} : ce n'est pas un fichier d'affirmations (schéma {said} au lieu de {SCHEMA}) ; "
        "donnez un article ou ce que `claimcheck extract` écrit",
        en=f"{name}: not a claims file (schema {said} instead of {SCHEMA}); give an article or what `claimcheck extract` writes",
    ))
