"""An edited article held against its stored claims, beside extracting it: `pytest -m benchmark -s` prints the ratio."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

import claimcheck
from claimcheck.model.claimset import ClaimSet
from tests.benchmarks.test_figures_speed import SENTENCES

ARTICLES = 30
EDITS = [("Le", "Ce"), ("mardi", "lundi"), ("3,4 %", "4,3 %"), ("près de 265", "plus de 265"), (" a rappelé", " rappelle")]


def article(number: int) -> str:
    """An article of 24 sentences like no other."""
    order = [(number * 7 + step * 5) % len(SENTENCES) for step in range(24)]
    return "\n\n".join(f"{SENTENCES[at][:-1]} à {number + step} reprises." for step, at in enumerate(order))


def edited(text: str) -> str:
    """The article with several edits, and its first two paragraphs exchanged."""
    for old, new in EDITS:
        text = text.replace(old, new)
    first, second, *others = text.split("\n\n")
    return "\n\n".join([second, first, *others])


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def extracted(text: str) -> ClaimSet:
    return claimcheck.extract(text, date=date(2025, 3, 12))


@pytest.mark.benchmark
@pytest.mark.slow
def test_comparing_costs_little_more_than_extracting() -> None:
    texts = [article(number) for number in range(ARTICLES)]
    stored = [extracted(text) for text in texts]
    claimcheck.compare(stored[0], extracted(edited(texts[0])))  # tables are read once
    copies = [edited(text) for text in texts]
    alone = seconds(lambda: [extracted(copy) for copy in copies])
    both = seconds(lambda: [claimcheck.compare(old, extracted(copy)) for old, copy in zip(stored, copies, strict=True)])
    print(f"\nextracting {alone:.2f} s, extracting and comparing {both:.2f} s, ratio {both / alone:.2f}")  # noqa: T201
    assert both <= 1.3 * alone
