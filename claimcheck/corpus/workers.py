"""Processes that work on shards. One that is killed costs a second try of its shard; one article that kills twice is left out."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic

from claimcheck.corpus.pair import Pair
from claimcheck.corpus.shards import Result, Shard, collect_rarely, failed, must_be_read, work_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from claimcheck.model.problem import Problem

AHEAD = 4
"""Shards, for each process, that may be finished or begun before the one whose turn it is: they wait in memory."""

TRIES = 2


def in_order(
    work: Callable[[list[Pair]], Sequence[Result]], shards: Iterable[Shard], processes: int
) -> Iterator[list[Result | Problem]]:
    """The results of each shard, in the order of the shards. Shards that need no parser are worked on here, at once."""
    done: dict[int, list[Result | Problem]] = {}
    numbered = enumerate(shards)
    turn = begun = 0
    crew = _Crew(work, processes)
    try:
        while True:
            while crew.has_room and begun - turn < AHEAD * processes and (job := next(numbered, None)):
                number, shard = job
                begun += 1
                if must_be_read(shard):
                    crew.begin(_Task(number, shard))
                else:
                    done[number] = work_on(shard, work)
            done.update(crew.finished())
            if turn == begun:
                return
            while turn in done:
                yield done.pop(turn)
                turn += 1
    finally:
        crew.dismiss()


@dataclass
class _Task:
    number: int
    shard: Shard
    tries: int = 0


@dataclass(frozen=True, eq=False)
class _Worker:
    process: SpawnProcess
    connection: Connection


class _Crew(Generic[Result]):
    """Up to so many processes, each started when there is work for it."""

    def __init__(self, work: Callable[[list[Pair]], Sequence[Result]], size: int) -> None:
        self.work = work
        self.size = size
        self.idle: deque[_Worker] = deque()
        self.busy: dict[Connection, tuple[_Worker, _Task]] = {}

    @property
    def has_room(self) -> bool:
        return len(self.busy) < self.size

    def begin(self, task: _Task) -> None:
        """Give a shard to a process; one that died in the meantime is replaced."""
        task.tries += 1
        while True:
            worker = self.idle.popleft() if self.idle else self._hired()
            try:
                worker.connection.send(task.shard)
            except OSError:
                _end(worker)
                continue
            self.busy[worker.connection] = worker, task
            return

    def finished(self) -> list[tuple[int, list[Result | Problem]]]:
        """Wait for one process at least, if any is at work; tries again what died with its process."""
        results = []
        for connection in wait(list(self.busy)) if self.busy else ():
            worker, task = self.busy.pop(connection)  # type: ignore[call-overload]
            try:
                results.append((task.number, worker.connection.recv()))
            except (EOFError, OSError):
                _end(worker)
                if task.tries < TRIES:
                    self.begin(task)
                else:
                    results.append((task.number, [self._alone((item,)) for item in task.shard]))
            else:
                self.idle.append(worker)
        return results

    def _alone(self, shard: Shard) -> Result | Problem:
        """The result of one item, in a process of its own. It happens once in a million articles, and nothing waits for it."""
        for _ in range(TRIES):
            worker = self._hired()
            try:
                worker.connection.send(shard)
                [result] = worker.connection.recv()
            except (EOFError, OSError):
                continue
            else:
                return result  # type: ignore[no-any-return]
            finally:
                _end(worker)
        [item] = shard
        return failed(item, "killed") if isinstance(item, Pair) else item

    def _hired(self) -> _Worker:
        # « spawn »: a fork would copy the threads' locks and the buffers of whoever calls us.
        spawning = multiprocessing.get_context("spawn")
        here, there = spawning.Pipe()
        process = spawning.Process(target=_serve, args=(there, self.work), daemon=True)
        process.start()
        there.close()
        return _Worker(process, here)

    def dismiss(self) -> None:
        """End all processes; what they write is written whole or not at all."""
        for worker in (*self.idle, *(worker for worker, _ in self.busy.values())):
            _end(worker)


def _end(worker: _Worker) -> None:
    worker.connection.close()
    worker.process.kill()
    worker.process.join()


def _serve(connection: Connection, work: Callable[[list[Pair]], Sequence[Any]]) -> None:
    """Work on shards until nobody sends any more. An interrupt from the keyboard is for the process that hired us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
    try:
        while True:
            connection.send(work_on(connection.recv(), work))
    except (EOFError, OSError):
        return
