"""Claims files in folders, and the articles that they belong to."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem
from claimcheck.store.codec import decode, decode_additions, encode
from claimcheck.store.paths import real
from claimcheck.store.versions import Head, head

if TYPE_CHECKING:
    from claimcheck.model.claimset import ClaimSet

LIMIT = 1 << 28  # a quarter of a gigabyte: far beyond any article, and still within memory


def load(path: Path) -> ClaimSet:
    """The claims that a file holds; its article's ``path`` is as the file gives it."""
    return decode(content(path), str(path))


def peek(path: Path) -> Head:
    """Whose file it is, and which article it belongs to, without reading the rest."""
    return head(content(path), str(path))


def carried(claims: ClaimSet, path: Path) -> ClaimSet:
    """The claims with what people added to the file that they are about to replace."""
    # Where there is no older file, or a broken one, nobody added anything that can be read.
    with suppress(Problem):
        added = decode_additions(content(path), str(path))
        return replace(claims, waivers=added.waivers, reviews=added.reviews)
    return claims


def save(claims: ClaimSet, path: Path) -> None:
    """Write a claims file whose article is named relative to it."""
    from claimcheck.store import atomic  # 0.01 s: only what writes needs it

    article = claims.article
    if article.path is not None:
        near = Path(os.path.relpath(real(Path(article.path)), real(path.parent))).as_posix()
        claims = replace(claims, article=replace(article, path=near))
    atomic.write(path, encode(claims))


def article_path(stored: str, claims_file: Path) -> Path:
    """Where the article of a claims file lies, as seen from here.

    A claims file may come from a stranger's pull request: it names an article below the working folder or below the folder
    that its own folder stands in, or it is refused.
    """
    here = Path.cwd()
    meant = real(claims_file.parent / stored)
    if meant.is_relative_to(here):
        return meant.relative_to(here)
    if meant.is_relative_to(real(claims_file).parent.parent):
        return meant
    raise Problem(Bilingual(
        fr=f"{claims_file} : son article « {stored} » est hors d'ici ; lancez claimcheck d'un dossier qui contient les deux",
        en=f"{claims_file}: its article “{stored}” lies outside this folder; run claimcheck from one that holds both",
    ))


def content(path: Path) -> bytes:
    """The bytes of an ordinary file of reasonable size; a ``Problem`` for anything else."""
    try:
        if refused := _refused(path):
            raise Problem(refused)
        return path.read_bytes()
    except FileNotFoundError:
        raise Problem(Bilingual(
            fr=f"{path} : ce fichier n'existe pas ; vérifiez le nom", en=f"{path}: no such file; check the name",
        )) from None
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise Problem(Bilingual(
            fr=f"{path} : impossible à lire ({said}) ; vérifiez les droits",
            en=f"{path}: cannot be read ({said}); check its permissions",
        )) from None


def _refused(path: Path) -> Bilingual | None:
    """Why what stands there is not read, if it is no claims file of anybody's."""
    if path.is_dir():
        return Bilingual(fr=f"{path} : c'est un dossier ; donnez un fichier", en=f"{path}: a folder; give a file")
    if path.exists() and not path.is_file():
        return Bilingual(
            fr=f"{path} : ce n'est pas un fichier ordinaire ; copiez son contenu dans un fichier",
            en=f"{path}: not an ordinary file; copy its content into one",
        )
    if path.stat().st_size > LIMIT:
        return Bilingual(
            fr=f"{path} : trop grand pour un fichier d'affirmations ; relancez `claimcheck extract`",
            en=f"{path}: too big for a claims file; run `claimcheck extract` again",
        )
    return None
