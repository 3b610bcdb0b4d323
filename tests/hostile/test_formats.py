"""Names and texts full of markup, quotes and control codes, through every format."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Command

NAMES = ["a\x1b[31m\u202e.txt", "a\nb.txt", "a,b:c%d.txt", '"<i>&.txt', "[red]👩‍🌾[red].txt", "a|b`c`.txt"]
TEXT = "\ufeffLe 31 juin 2025, \x1b[5m\x9b31m👩‍🌾 <b>&amp;\u202e[red] | `a`,\r\nle musée a reçu 300 visiteurs.\r\n"
OBEYED = set("\x1b\x9b\u202e")


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"])
def test_hostile_names_and_texts(command: Command, folder: Path, form: str, name: str) -> None:
    (folder / name).write_text(TEXT, encoding="utf-8", newline="")
    ended = command("verify", name, "--format", form)
    assert (ended.status, ended.err) == (1, "")
    assert not set(ended.out) & OBEYED
    if form in ("json", "sarif", "gitlab", "rdjson", "jsonl"):
        json.loads(ended.out)
    elif form == "junit":
        ET.fromstring(ended.out)
    elif form == "github":
        assert ended.out.count("\n") == 1


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_claims_on_a_terminal(command: Command, folder: Path, name: str) -> None:
    (folder / name).write_text(TEXT, encoding="utf-8", newline="")
    ended = command("extract", name, "--output", "-")
    assert not set(ended.out) & OBEYED
    [claims] = ended.reports()
    assert (claims["article"]["text"], claims["article"]["path"]) == (TEXT.removeprefix("\ufeff"), name)
    assert command("extract", name).status == 0
    [file] = (folder / "claims").iterdir()
    noted = ("--status", "confirmed", "--note", "\x1b[31m", "--by", "\x9b")
    assert command("review", f"claims/{file.name}", claims["claims"][0]["id"], *noted).status == 0
    for form in ("claimreview", "web-annotation"):
        exported = command("export", f"claims/{file.name}", "--format", form)
        assert not set(exported.out) & OBEYED
        [document] = json.loads(exported.out)
        assert document.get("claimReviewed", claims["claims"][0]["text"]) == claims["claims"][0]["text"]
