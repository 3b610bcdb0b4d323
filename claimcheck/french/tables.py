"""The French words, read from the TOML tables beside this file and checked while they are read.

A table holds rows, ``[row-name]`` each, with the keys that its reader asks for. Every row may also carry ``examples`` (texts
where the form is meant, with what it must become, or a plain list) and ``not`` (texts that look like it and are none); tests
are generated from them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent
ALWAYS = frozenset({"examples", "not"})


class TableError(Exception):
    """A table says something that its reader does not understand; the message names file, row, key and remedy."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. The readers below refuse a value of the wrong kind."""

    table: str
    name: str
    values: Mapping[str, Any]

    def text(self, key: str, default: str | None = None) -> str:
        """A single text."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.error(key, "attendu : un texte entre guillemets")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.error(key, "attendu : une liste de textes")
        return tuple(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.error(key, "attendu : true ou false")
        return value

    def number(self, key: str) -> Fraction:
        """An exact number: an integer, or a text such as "0.5", "1/3" or "-15 %"."""
        value = self.values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise self.error(key, 'attendu : un entier ou un texte comme "1/3" ou "-15 %"')
        return self.exact(key, value)

    def numbers(self, key: str) -> tuple[Fraction, ...]:
        """A list of exact numbers, empty where the key is missing."""
        return tuple(self.exact(key, item) for item in self.texts(key))

    def error(self, key: str, remedy: str) -> TableError:
        """What to raise where ``key`` holds something unusable."""
        return TableError(f"{FOLDER / self.table}.toml, [{self.name}] : clé « {key} » ; {remedy}")

    def exact(self, key: str, value: int | str) -> Fraction:
        """An exact number as it is written in a table; ``key`` is for the message."""
        written = str(value).replace(" ", "").replace(",", ".")
        try:
            return Fraction(written[:-1]) / 100 if written.endswith("%") else Fraction(written)
        except (ValueError, ZeroDivisionError):
            raise self.error(key, f"« {value} » n'est pas un nombre ; attendu par exemple 12, \"1/3\" ou \"-15 %\"") from None

    @property
    def examples(self) -> Mapping[str, str]:
        """Texts where the form is meant, with what each must become (empty where the row only lists texts)."""
        value = self.values.get("examples", {})
        if isinstance(value, list):
            return dict.fromkeys(self.texts("examples"), "")
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise self.error("examples", "attendu : une liste de textes, ou { \"texte\" = \"valeur\" }")
        return value

    @property
    def counterexamples(self) -> tuple[str, ...]:
        """Texts that look like the form and are none."""
        return self.texts("not")


@cache
def load(name: str, *, required: frozenset[str], optional: frozenset[str] = frozenset()) -> tuple[Row, ...]:
    """All rows of ``<name>.toml``; raises ``TableError`` for an unknown or a missing key."""
    with (FOLDER / f"{name}.toml").open("rb") as source:
        try:
            table = tomllib.load(source)
        except tomllib.TOMLDecodeError as error:
            raise TableError(f"{FOLDER / name}.toml : {error} ; corriger la syntaxe TOML à cet endroit") from error
    return tuple(_checked(name, row, values, required, optional) for row, values in table.items())


@cache
def forms_of(table: str, row: str | None = None) -> frozenset[str]:
    """The forms of a table of words, or those of one of its rows."""
    rows = {found.name: found.texts("forms") for found in load(table, required=frozenset({"forms"}))}
    return frozenset(rows[row]) if row else frozenset(form for forms in rows.values() for form in forms)


def _checked(table: str, name: str, values: Any, required: frozenset[str], optional: frozenset[str]) -> Row:
    path, known = f"{FOLDER / table}.toml", required | optional | ALWAYS
    if not isinstance(values, dict):
        raise TableError(f"{path} : clé « {name} » hors d'une ligne ; attendu : une ligne [nom] avec ses clés")
    for key in values:
        if key not in known:
            raise TableError(f"{path}, [{name}] : clé « {key} » inconnue ; attendu : {', '.join(sorted(known))}")
    for key in sorted(required):
        if key not in values:
            raise TableError(f"{path}, [{name}] : clé « {key} » manquante ; l'ajouter")
    return Row(table, name, values)
