"""Claims of many articles in one file: JSON Lines, plain or compressed, or Parquet; whole or not at all."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from claimcheck.reading.archives import GZIP, PARQUET, ZSTD, parquet, zstd
from claimcheck.store.atomic import writing
from claimcheck.store.codec import encode_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claimcheck.model.claimset import ClaimSet

ROWS_AT_ONCE = 256


class Archive(Protocol):
    """A file that takes one article's claims after the other's."""

    def add(self, claims: ClaimSet) -> None:
        """The next article's."""


@contextmanager
def archive(path: Path) -> Iterator[Archive]:
    """A file to fill, which replaces an older one when the block ends well. The same claims give the same bytes."""
    with ExitStack() as stack:
        if path.name.endswith(PARQUET):
            module = parquet(str(path))
            rows = _Rows(module, stack.enter_context(writing(path)))
            stack.callback(rows.close)
            yield rows
        else:
            compressor = zstd(str(path)) if path.name.endswith(ZSTD) else None
            file = stack.enter_context(writing(path))
            if path.name.endswith(GZIP):
                import gzip

                file = cast("IO[bytes]", stack.enter_context(gzip.GzipFile("", "wb", 6, file, mtime=0)))
            elif compressor:
                file = stack.enter_context(compressor.ZstdFile(file, "wb"))
            yield _Lines(file)


class _Lines:
    def __init__(self, file: IO[bytes]) -> None:
        self.file = file

    def add(self, claims: ClaimSet) -> None:
        self.file.write(encode_line(claims) + b"\n")


class _Rows:
    """A table with a row an article: what is asked for first in columns of its own, the claims file beside it."""

    def __init__(self, module: Any, file: IO[bytes]) -> None:
        import pyarrow

        self.pyarrow = pyarrow
        text = pyarrow.string()
        self.schema = pyarrow.schema([("id", text), ("sha256", text), ("date", pyarrow.date32()), ("record", text)])
        self.writer = module.ParquetWriter(file, self.schema, compression="zstd")
        self.rows: list[dict[str, Any]] = []

    def add(self, claims: ClaimSet) -> None:
        article = claims.article
        record = encode_line(claims).decode()
        self.rows.append({"id": article.id, "sha256": article.sha256, "date": article.published, "record": record})
        if len(self.rows) == ROWS_AT_ONCE:
            self._flush()

    def close(self) -> None:
        self._flush()
        self.writer.close()

    def _flush(self) -> None:
        if self.rows:
            self.writer.write_table(self.pyarrow.Table.from_pylist(self.rows, self.schema))
            self.rows = []
