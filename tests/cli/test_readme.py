"""The reports that the README shows are what the command writes today."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command

ROOT = Path(__file__).parent.parent.parent
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
REPORTS = [shown for language, shown in BLOCKS if not language]


@pytest.fixture(autouse=True)
def width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def example(folder: Path) -> Path:
    """A copy of the example and its claims file."""
    shutil.copytree(ROOT / "claims", folder / "claims")
    return folder / "claims" / "zhongguancun.md"


def shown(out: str) -> str:
    """With the plain spaces of the README."""
    return out.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_an_article_that_cannot_be_right(command: Command, edit: Callable[[str, str], None]) -> None:
    edit("du total national", "du total national, qui compte 500 modèles")
    assert shown(command("verify", "brume.txt").out) == REPORTS[0]


@pytest.mark.usefixtures("example")
def test_true_copy(command: Command) -> None:
    assert shown(command("verify").out) == REPORTS[1]


def test_an_edit(command: Command, example: Path) -> None:
    text = example.read_text(encoding="utf-8")
    example.write_text(text.replace("Plus de 200", "Plus de 600"), encoding="utf-8")
    assert shown(command("verify").out).startswith(REPORTS[2])
