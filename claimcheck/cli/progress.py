"""How far a long run has come: one line on a terminal, with its rate and the time that remains; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.bilingual import Language

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds before the line appears: a single article needs none."""

EVERY = 0.1
ERASE = "\r\x1b[2K"


class Reach:
    """How many bytes of the input have been read: archives are too long to count their articles first."""

    def __init__(self) -> None:
        self._before = 0
        self._file: IO[bytes] | None = None
        self._size = 0

    def entered(self, path: str) -> None:
        """A file is next."""
        self._before += self._size
        self._file, self._size = None, _size(Path(path))

    def opened(self, file: IO[bytes]) -> None:
        """That file is being read."""
        self._file = file

    @property
    def position(self) -> int:
        within = self._file.tell() if self._file and not self._file.closed else self._size
        return self._before + min(within, self._size)


class Progress:
    """Shown on standard error, and out of the way of whatever is written meanwhile."""

    def __init__(self, reach: Reach, total: int, language: Language) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        self.reach = reach
        self.articles = 0
        self.began = self.drawn = time.monotonic()
        self.line = ""
        self.console = Console(stderr=True)
        remaining = [TextColumn("reste" if language == "fr" else "left"), TimeRemainingColumn()]
        columns = [BarColumn(None), TaskProgressColumn(), *(remaining if total else ()), TextColumn("{task.description}")]
        self.bar = Progress(*columns, auto_refresh=False)
        self.task = self.bar.add_task("", total=total or None)

    def advance(self) -> None:
        """One more article is done."""
        self.articles += 1
        now = time.monotonic()
        if now - self.began < PATIENCE:
            return
        if not self.line or now - self.drawn >= EVERY:
            self.line, self.drawn = self._line(now), now
        sys.stderr.write(self.line)
        sys.stderr.flush()

    def hide(self) -> None:
        """Make room for what is about to be written."""
        if self.line:
            sys.stderr.write(ERASE)
            sys.stderr.flush()

    def _line(self, now: float) -> str:
        said = f"{self.articles} articles, {self.articles / (now - self.began):.1f}/s"
        self.bar.update(self.task, completed=self.reach.position, description=said)
        with self.console.capture() as drawn:
            self.console.print(self.bar.get_renderable(), end="")
        return ERASE + drawn.get().replace("\n", "").rstrip()


@contextmanager
def progress(paths: Iterable[str], reach: Reach, language: Language) -> Iterator[Progress | None]:
    """The line of a run over ``paths``, erased at its end; ``None`` where nobody would see it."""
    if not sys.stderr.isatty():
        yield None
        return
    shown = Progress(reach, sum(_size_below(Path(path)) for path in paths), language)
    try:
        yield shown
    finally:
        shown.hide()


def followed(items: Iterable[Item], shown: Progress | None) -> Iterator[Item]:
    """The items; the line is gone while whoever asks for them writes about one, and comes back moved on."""
    for item in items:
        if shown:
            shown.hide()
        yield item
        if shown:
            shown.advance()


def _size_below(path: Path) -> int:
    if not path.is_dir():
        return _size(path)
    return sum(_size(file) for file in path.rglob("*"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
