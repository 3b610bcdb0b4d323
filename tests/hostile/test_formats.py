"""Names and texts full of markup, quotes and control codes, through every format."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Command

NAMES = ["a\x1b[31m\u202e.txt", "a\nb.txt", "a,b:c%d.txt", '"<i>&.txt', "[red]👩‍🌾[red].txt", "a|b`c`.txt"]
TEXT = "\ufeffLe 31 juin 2025, \x1b[5m👩‍🌾 <b>&amp;\u202e[red] | `a`,\r\nle musée a reçu 300 visiteurs.\r\n"


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"])
def test_hostile_names_and_texts(command: Command, folder: Path, form: str, name: str) -> None:
    (folder / name).write_text(TEXT, encoding="utf-8", newline="")
    ended = command("verify", name, "--format", form)
    assert (ended.status, ended.err) == (1, "")
    assert "\x1b" not in ended.out
    if form in ("json", "sarif", "gitlab", "rdjson", "jsonl"):
        json.loads(ended.out)
    elif form == "junit":
        ET.fromstring(ended.out)
    elif form == "github":
        assert ended.out.count("\n") == 1
