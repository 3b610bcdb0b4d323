"""Files beside the articles that hold anything but what is wanted: named, refused in one line, nothing read outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_refusals import refused

FACTS = '[[fact]]\nmeasure = "habitant"\nsource = "mairie"\nvalue = {}\n'


@pytest.mark.parametrize(
    "content",
    [
        FACTS.format('"1e999999999"'), FACTS.format('"10^999999999"'), FACTS.format("1e999999999"), FACTS.format("9" * 9000),
        FACTS.format('"' + "9" * 9000 + '"'), FACTS.format("[" * 100_000), "fact = 3", "fact = [3]", "fact = 'x'",
        "[fact]\nx = 1",
        "\0", "\ufeff[[fact", "[[fact]]\nvalue = 3", "x = \x1b[31m",
    ],
    ids=range(14),
)
def test_reference_facts(command: Command, folder: Path, content: str) -> None:
    (folder / "claims").mkdir()
    (folder / "claims" / "facts.toml").write_text(content, encoding="utf-8")
    ended = command("verify", "brume.txt")
    refused(ended, "facts.toml")
    assert "\x1b" not in ended.err


@pytest.mark.parametrize("name", ["claims/facts.toml", "claimcheck.toml"])
@pytest.mark.parametrize("kind", ["latin-1", "device", "pipe", "loop", "folder"])
def test_settings_that_are_no_text_file(command: Command, folder: Path, name: str, kind: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    match kind:
        case "latin-1":
            path.write_bytes("é".encode("latin-1"))
        case "device":
            path.symlink_to("/dev/zero")
        case "pipe":
            os.mkfifo(path)
        case "loop":
            path.symlink_to(path)
        case _:
            path.mkdir()
    ended = command("verify", "brume.txt")
    assert ended.status in (0, 2)
    assert ended.err.count("\n") == (ended.status == 2)


@pytest.mark.parametrize(
    "content",
    ["x = " + "[" * 100_000, "select = 3", "severity = 3", "fail-on = " + "9" * 9000, 'baseline = "/dev/zero"', "\0", "x = 1"],
    ids=range(7),
)
def test_configuration(command: Command, folder: Path, content: str) -> None:
    (folder / "claimcheck.toml").write_text(content, encoding="utf-8")
    refused(command("verify", "brume.txt"))
