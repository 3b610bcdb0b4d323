"""Writing a file so that a kill, a full disk or a second writer leaves either the old file whole or the new one whole."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``."""
    with writing(path) as file:
        file.write(content)


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A file to write, beside ``path`` until the block ends well, then flushed to the disk and renamed over it.

    Permissions of an older file are kept. After an exception nothing has changed.
    """
    try:
        mode = _mode(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with _replacing(path, mode) as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Problem(Bilingual(
            fr=f"{path} : impossible à écrire ({error.strerror}) ; rien n'a changé, choisissez un autre dossier avec --output",
            en=f"{path}: cannot be written ({error.strerror}); nothing has changed, choose another folder with --output",
        )) from error


def _mode(path: Path) -> int:
    try:
        found = path.lstat().st_mode
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if not stat.S_ISREG(found):
        # Renaming over a link would cut it, writing through it would reach a file that nobody named.
        raise Problem(Bilingual(
            fr=f"{path} : ce n'est pas un fichier ordinaire (lien, dossier ou périphérique) ; ôtez-le ou choisissez --output",
            en=f"{path}: not an ordinary file (a link, folder or device); remove it or choose --output",
        ))
    return stat.S_IMODE(found)


@contextmanager
def _replacing(path: Path, mode: int) -> Iterator[IO[bytes]]:
    # Named before it is made, unlike by tempfile: an interrupt in between would leave it behind.
    new = path.parent / f".claimcheck-{os.urandom(8).hex()}.tmp"
    try:
        with open(new, "xb", opener=_private) as file:
            yield file
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
