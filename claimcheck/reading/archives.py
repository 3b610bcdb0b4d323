"""Files of many articles: JSON Lines, plain or compressed, and Parquet. Rows come one at a time, however large the file."""

from __future__ import annotations

import sys
import zlib
from typing import IO, TYPE_CHECKING, Any, cast

from claimcheck.reading import refusals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GZIP, ZSTD, PARQUET = ".jsonl.gz", ".jsonl.zst", ".parquet"
LINES = (".jsonl", GZIP, ZSTD)
ARCHIVES = (*LINES, PARQUET)

LONGEST_LINE = 64 * 2**20
"""Bytes of the longest line read as an article."""

BOMB = 16 * LONGEST_LINE
"""Bytes after which a line is no longer searched for its end: a small compressed file may hold terabytes."""

_COLUMNS = ("id", "text", "date", "title")
_ROWS_AT_ONCE = 32


def is_archive(path: str | None) -> bool:
    """Whether a file of that name holds many articles."""
    return path is not None and path.endswith(ARCHIVES)


def lines(source: IO[bytes], path: str) -> Iterator[bytes]:
    """The lines of a file of JSON Lines; one beyond ``LONGEST_LINE`` comes cut, just too long to be accepted."""
    plain = _decompressed(source, path)
    try:
        while line := plain.readline(LONGEST_LINE + 1):
            yield line
            if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                _skip_line(plain, path)
    except (EOFError, zlib.error) as error:
        raise refusals.broken_archive(path) from error
    except Exception as error:
        # Neither kind has a class of its own among the built-in ones, and zstd may not be installed.
        if type(error).__name__ in {"BadGzipFile", "ZstdError"}:
            raise refusals.broken_archive(path) from error
        raise


def _skip_line(plain: IO[bytes], path: str) -> None:
    skipped = LONGEST_LINE
    while (part := plain.readline(2**20)) and not part.endswith(b"\n"):
        skipped += len(part)
        if skipped > BOMB:
            raise refusals.endless_line(path)


def _decompressed(source: IO[bytes], path: str) -> IO[bytes]:
    if path.endswith(GZIP):
        import gzip  # only compressed archives need it

        return cast("IO[bytes]", gzip.GzipFile(fileobj=source))
    if path.endswith(ZSTD):
        opened: IO[bytes] = zstd(path).ZstdFile(source)
        return opened
    return source


def zstd(path: str) -> Any:
    """The module that reads and writes zstd. Raises ``Problem`` where an older Python lacks it."""
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd as module
        else:
            from backports import zstd as module
    except ImportError:
        raise refusals.lacks_extra(path, "zstd") from None
    return module


def parquet(path: str) -> Any:
    """pyarrow's module for Parquet. Raises ``Problem`` where it is not installed."""
    try:
        import pyarrow.parquet  # 0.2 s, and not everybody's
    except ImportError:
        raise refusals.lacks_extra(path, "parquet") from None
    return pyarrow.parquet


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet file, with those of the columns id, text, date and title that it has."""
    pyarrow_parquet = parquet(str(path))
    try:
        with pyarrow_parquet.ParquetFile(path) as table:
            columns = [name for name in _COLUMNS if name in table.schema_arrow.names]
            for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns, use_threads=False):
                yield from batch.to_pylist()
    except (ValueError, NotImplementedError) as error:  # ArrowInvalid is a ValueError
        raise refusals.broken_archive(str(path)) from error
