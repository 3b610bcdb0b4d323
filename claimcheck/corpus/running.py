"""The one way in: work on a stream of articles in this process or in several, with the same results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.corpus.shards import Item, Result, collect_rarely, shards, work_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.corpus.pair import Pair
    from claimcheck.model.problem import Problem


def run(items: Iterable[Item], work: Callable[[list[Pair]], Sequence[Result]], processes: int = 1) -> Iterator[Result | Problem]:
    """One result an item, in order. ``work`` takes a few articles at once and must be picklable."""
    if processes == 1:
        collect_rarely()
        for shard in shards(items):
            yield from work_on(shard, work)
        return
    from claimcheck.corpus.workers import in_order  # 0.02 s: multiprocessing

    for results in in_order(work, shards(items), processes):
        yield from results
