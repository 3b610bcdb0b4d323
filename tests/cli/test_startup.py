"""What a command may load: help and unchanged claims know no parser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

HEAVY = {"spacy", "thinc", "numpy", "dateparser", "rich", "charset_normalizer", "regex"}
REPORT = """
import sys
from claimcheck.cli import run
status = run(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(status)
"""


def loaded(folder: Path, *words: str) -> set[str]:
    ended = subprocess.run([sys.executable, "-c", REPORT, *words], cwd=folder, capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in ended.stderr.split()}


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["verify", "--help"], ["extract", "--help"]])
def test_help_loads_neither_the_parser_nor_the_codec(folder: Path, words: list[str]) -> None:
    assert loaded(folder, *words) & (HEAVY | {"msgspec"}) == set()


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_unchanged_claims_are_checked_without_the_parser(command: Command, folder: Path, form: str) -> None:
    command("extract", "brume.txt")
    assert loaded(folder, "verify", "--format", form) & HEAVY == set()


def test_python_m_is_the_same_program(folder: Path) -> None:
    ended = subprocess.run([sys.executable, "-m", "claimcheck", "--version"], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("claimcheck ")
