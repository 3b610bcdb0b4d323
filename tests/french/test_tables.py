"""The loader of tables refuses what it does not understand, and says where and what to do."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from claimcheck.french import tables
from claimcheck.french.tables import Row, TableError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    tables.load.cache_clear()
    return tmp_path


def read(folder: Path, toml: str) -> tuple[Row, ...]:
    (folder / "words.toml").write_text(toml, encoding="utf-8")
    tables.load.cache_clear()
    return tables.load("words", required=frozenset({"forms"}), optional=frozenset({"value"}))


def test_a_row(folder: Path) -> None:
    [row] = read(folder, '[a]\nforms = ["x", "y"]\nvalue = "-15 %"\nexamples = { "x" = "1" }\nnot = ["z"]\n')
    assert row.texts("forms") == ("x", "y")
    assert row.number("value") == Fraction(-15, 100)
    assert (dict(row.examples), row.counterexamples) == ({"x": "1"}, ("z",))


@pytest.mark.parametrize(("toml", "said"), [
    ('[a]\nforms = ["x"]\nfroms = ["y"]\n', "[a] : clé « froms » inconnue ; attendu : "),
    ("[a]\nvalue = 1\n", "[a] : clé « forms » manquante ; l'ajouter"),
    ("forms = 1\n", "clé « forms » hors d'une ligne"),
    ("[a\n", "corriger la syntaxe TOML"),
])
def test_mistakes_in_a_table(folder: Path, toml: str, said: str) -> None:
    with pytest.raises(TableError) as caught:
        read(folder, toml)
    assert said in str(caught.value)
    assert "words.toml" in str(caught.value)


def test_mistakes_in_a_value(folder: Path) -> None:
    [row] = read(folder, '[a]\nforms = "x"\nvalue = "beaucoup"\n')
    with pytest.raises(TableError, match=r"\[a\] : clé « forms » ; attendu : une liste de textes"):
        row.texts("forms")
    with pytest.raises(TableError, match="« beaucoup » n'est pas un nombre"):
        row.number("value")
