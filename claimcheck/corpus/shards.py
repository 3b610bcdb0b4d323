"""A stream of articles cut into shards, and a shard worked on so that one bad article costs nobody else anything."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, TypeVar

from claimcheck.corpus.pair import Pair
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Item = Pair | Problem
Shard = tuple[Item, ...]
Result = TypeVar("Result")

ARTICLES = 32
CHARACTERS = 200_000
"""A shard is what the parser takes at once, so that it gives the same words in however many processes the shards are read."""


def collect_rarely() -> None:
    """For a process that reads articles: their objects go with them, and to look for garbage costs what it costs to find none."""
    gc.set_threshold(200_000)


def shards(items: Iterable[Item]) -> Iterator[Shard]:
    """Consecutive items, together no more than one process may hold. What cannot be used keeps its place among them."""
    shard: list[Item] = []
    size = 0
    for item in items:
        shard.append(item)
        size += len(item.article.text) if isinstance(item, Pair) else 0
        if len(shard) == ARTICLES or size >= CHARACTERS:
            yield tuple(shard)
            shard, size = [], 0
    if shard:
        yield tuple(shard)


def must_be_read(shard: Shard) -> bool:
    """Whether anything in it needs the parser."""
    return any(isinstance(item, Pair) and item.must_be_read for item in shard)


def work_on(shard: Shard, work: Callable[[list[Pair]], Sequence[Result]]) -> list[Result | Problem]:
    """One result an item, in order; where the work fails on all together it is tried on each, and the failing one is named."""
    pairs = [item for item in shard if isinstance(item, Pair)]
    try:
        results: list[Result | Problem] = [*work(pairs)] if pairs else []
    except Exception:  # noqa: BLE001 - whatever it is, each of the others is still wanted
        results = [_alone(pair, work) for pair in pairs]
    waiting = iter(results)
    return [item if isinstance(item, Problem) else next(waiting) for item in shard]


def _alone(pair: Pair, work: Callable[[list[Pair]], Sequence[Result]]) -> Result | Problem:
    try:
        [result] = work([pair])
    except Problem as problem:
        return problem
    except Exception as error:  # noqa: BLE001 - a defect of ours ends neither the run nor in a traceback
        return failed(pair, type(error).__name__)
    return result


def failed(pair: Pair, why: str) -> Problem:
    """For an article that the program itself cannot cope with."""
    return Problem(Bilingual(
        fr=f"{pair.name} : cet article fait échouer claimcheck ({why}) et n'est pas lu ; signalez-le avec son texte",
        en=f"{pair.name}: claimcheck fails on this article ({why}) and leaves it out; report it with its text",
    ))
