"""A folder with an article of the user's kind, and the command run in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli import run

ARTICLE = """\
La vallée de Brume occupe moins de 4 % de la superficie de la région. Elle produit environ un tiers de la richesse régionale.
Plus de 200 modèles de moteurs y ont été conçus, soit près de 30 % du total national. Le groupe Arvel y emploie 1 250 salariés.
"""


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    def reports(self) -> list[dict[str, Any]]:
        """Standard output read as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    def findings(self) -> list[dict[str, Any]]:
        """All findings of those reports."""
        return [finding for report in self.reports() for finding in report["findings"]]


Command = Callable[..., Ended]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brume.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def command(folder: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """``command("verify", "brume.txt")`` runs in that folder, in French."""

    def call(*words: str, lang: str = "fr") -> Ended:
        status = run([*words, "--lang", lang])
        captured = capsys.readouterr()
        return Ended(status, captured.out, captured.err)

    return call


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str], None]:
    """``edit(old, new)`` changes the article of the folder, where ``old`` must stand once."""

    def change(old: str, new: str) -> None:
        path = folder / "brume.txt"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change
