"""Articles beside the claims that are stored of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.options import CLAIMS_FOLDER
from claimcheck.corpus.pair import Pair
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem
from claimcheck.reading.archives import is_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claimset import ClaimSet

CLAIMS = ".json"
TEXTS = {".txt", ".md"}
SEARCHED = 300  # files of a folder in which a moved article is looked for; more would keep the user waiting


def with_its_article(path: Path, article: str | None = None) -> Pair | Problem:
    """A claims file beside its article as it stands now, or beside another file that ``article`` names.

    One from standard input or an archive has only its stored text. Raises a ``Problem`` where the file is no sound claims file.
    """
    from claimcheck.store.library import article_path, load

    stored = load(path)
    if article is None and (stored.article.path is None or is_archive(stored.article.path)):
        return Pair(replace(stored.article, path=None), stored)
    where = Path(article) if article is not None else article_path(stored.article.path or "", path)
    if article is None and not where.exists():
        return _gone(path, where, stored)
    from claimcheck.reading.files import read_articles

    first, *more = read_articles(str(where), stored.article.published)
    if more:
        return Problem(Bilingual(
            fr=f"{where} : un fichier d'affirmations va avec un seul article ; donnez-le seul",
            en=f"{where}: a claims file goes with one article; give that one alone",
        ))
    return first if isinstance(first, Problem) else Pair(replace(first, id=stored.article.id), stored)


def claims_file_of(article: Path) -> Path | None:
    """The claims file of an article, where ``extract`` writes it or beside the article; an archive has none for all of it."""
    if is_archive(str(article)):
        return None
    from claimcheck.store.library import peek
    from claimcheck.store.paths import real

    for folder in dict.fromkeys((Path(CLAIMS_FOLDER), article.parent / CLAIMS_FOLDER, article.parent)):
        file = folder / f"{article.stem}{CLAIMS}"
        if not file.is_file():
            continue
        head = peek(file)
        meant = head.article.path if head.is_claims and head.article else None
        if meant and real(file.parent / meant) == real(article):
            return file
    return None


def _gone(path: Path, where: Path, stored: ClaimSet) -> Problem:
    """What to say where the article is gone: where its text stands now, if that is anywhere near."""
    moved = next((file for file in _near(path, where) if _is_text_of(file, stored)), None)
    if moved is not None:
        return Problem(Bilingual(
            fr=f"{path} : son article « {where} » est maintenant « {moved} » ; `claimcheck accept {path} --article {moved}`",
            en=f"{path}: its article “{where}” is “{moved}” now; `claimcheck accept {path} --article {moved}`",
        ))
    return Problem(Bilingual(
        fr=f"{path} : son article « {where} » n'existe plus ; remettez-le, dites où il est (`claimcheck accept {path} "
        "--article …`), ou supprimez ce fichier d'affirmations",
        en=f"{path}: its article “{where}” is gone; put it back, say where it is (`claimcheck accept {path} --article …`), "
        "or delete this claims file",
    ))


def _near(path: Path, where: Path) -> Iterator[Path]:
    """Articles of the folders where a renamed or moved one would be."""
    for folder in dict.fromkeys((where.parent, path.parent, Path())):
        if folder.is_dir():
            files = sorted(file for file in folder.iterdir() if file.suffix in TEXTS and file.is_file() and not file.is_symlink())
            yield from files[:SEARCHED]


def _is_text_of(file: Path, stored: ClaimSet) -> bool:
    from claimcheck.reading.files import read_articles

    [found] = read_articles(str(file), stored.article.published)
    return not isinstance(found, Problem) and found.sha256 == stored.article.sha256
