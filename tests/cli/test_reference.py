"""The desk's own facts in ``claims/facts.toml``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command

BREST = '[[fact]]\nmeasure = "habitant"\nof = "Brest"\nvalue = "139456"\nsource = "Insee"\n'


@pytest.fixture
def town(folder: Path) -> Path:
    (folder / "claims").mkdir()
    (folder / "claims" / "facts.toml").write_text(BREST, encoding="utf-8")
    (folder / "brest.txt").write_text("La ville de Brest compte 193 456 habitants.", encoding="utf-8")
    return folder


def test_an_article_and_its_stored_claims_are_held_to_them(town: Path, command: Command) -> None:
    command("extract", "brest.txt")
    for path in ("brest.txt", "claims"):
        ended = command("verify", path, "--format", "jsonl")
        assert ended.status == 1
        assert [finding["rule"] for finding in ended.findings()] == ["reference-fact"]


def test_a_broken_file_is_named(town: Path, command: Command) -> None:
    (town / "claims" / "facts.toml").write_text("[[fact]]\nmesure = 1\n", encoding="utf-8")
    ended = command("verify", "brest.txt")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "claims/facts.toml, [[fact]] 1" in ended.err


def test_a_file_that_is_none_is_named_once(town: Path, command: Command) -> None:
    path = town / "claims" / "facts.toml"
    path.unlink()
    path.symlink_to("/dev/zero")
    ended = command("verify", "brest.txt")
    assert ended.status == 2
    assert ended.err.count("facts.toml") == ended.err.count("\n") == 1
