"""Shards in several processes: in order, whatever happens to a process or an article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.corpus.pair import Pair
from claimcheck.corpus.running import run
from claimcheck.corpus.shards import ARTICLES, CHARACTERS, Item, shards
from claimcheck.model.article import Article
from claimcheck.model.bilingual import same
from claimcheck.model.problem import Problem
from tests.corpus.jobs import obey

MANY = 3 * ARTICLES


def items(*special: tuple[int, str]) -> Iterator[Item]:
    """Three shards of articles that say their number, but for the special ones."""
    texts = dict(special)
    return (Pair(Article(f"a{n}", texts.get(n, f"{n}"))) for n in range(MANY))


def said(results: list[str | Problem]) -> list[str]:
    return [result.message.en if isinstance(result, Problem) else result for result in results]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_the_order_of_the_articles(processes: int) -> None:
    slow = items((0, "sleep 0.2"))
    assert said(list(run(slow, obey, processes))) == ["sleep 0.2", *map(str, range(1, MANY))]


def test_a_killed_process_costs_nothing_but_time(tmp_path: Path) -> None:
    once = f"die-once {tmp_path / 'died'}"
    results = said(list(run(items((40, once)), obey, 2)))
    assert (tmp_path / "died").exists()
    assert results == [*map(str, range(40)), once, *map(str, range(41, MANY))]


def test_an_article_that_kills_every_process_is_named_and_left_out() -> None:
    results = said(list(run(items((40, "die")), obey, 2)))
    assert results[40].startswith("a40: claimcheck fails on this article (killed)")
    assert results[:40] + results[41:] == [str(n) for n in range(MANY) if n != 40]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_that_fails_is_named_and_left_out(processes: int) -> None:
    results = said(list(run(items((40, "fail")), obey, processes)))
    assert results[40].startswith("a40: claimcheck fails on this article (ArithmeticError)")
    assert results[:40] + results[41:] == [str(n) for n in range(MANY) if n != 40]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_cannot_be_read_keeps_its_place(processes: int) -> None:
    broken = Problem(same("broken"))
    results = list(run([*items(), broken, *items()], obey, processes))
    assert [n for n, result in enumerate(results) if isinstance(result, Problem)] == [MANY]
    assert len(results) == 2 * MANY + 1


def test_no_more_articles_are_taken_than_can_be_worked_on() -> None:
    taken = 0

    def endless() -> Iterator[Item]:
        nonlocal taken
        while True:
            taken += 1
            yield Pair(Article(f"a{taken}", "x"))

    results = run(endless(), obey, 2)
    assert next(results) == "x"
    assert taken <= 10 * ARTICLES
    results.close()  # type: ignore[attr-defined]


def test_long_articles_make_small_shards() -> None:
    long = [Pair(Article(f"a{n}", "x" * CHARACTERS)) for n in range(3)]
    assert [len(shard) for shard in shards(long)] == [1, 1, 1]
