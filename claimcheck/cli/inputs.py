"""What the paths of the command line stand for: articles, claims files, or folders of either."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from claimcheck.model.article import Article
    from claimcheck.model.claimset import ClaimSet

ARTICLES = {".txt", ".md", ".jsonl"}
CLAIMS = ".json"


def _none(_: Path) -> bool:
    return False


class Pair(NamedTuple):
    """An article as it stands now, beside the claims stored of it where there are any."""

    article: Article
    stored: ClaimSet | None = None

    @property
    def must_be_read(self) -> bool:
        """Whether the claims are yet to be extracted from the article."""
        return self.stored is None or self.stored.article.sha256 != self.article.sha256


def articles(paths: Iterable[str], published: date | None) -> Iterator[Article | Problem]:
    """The articles of files and folders, in order."""
    from claimcheck.reading.files import read_articles

    for path in paths:
        # pathlib reads an empty name, as an unset variable of a script gives it, as the folder at hand.
        if not path:
            yield _nameless()
            continue
        found = [str(file) for file in _walk(Path(path)) if file.suffix != CLAIMS] if Path(path).is_dir() else [path]
        if not found:
            yield _empty(path)
        for file in found:
            yield from read_articles(file, published)


def pairs(
    paths: Iterable[str], published: date | None, excluded: Callable[[Path], bool] = _none
) -> Iterator[Pair | Problem]:
    """What there is to check in files and folders, in order. In a folder, an article that has a claims file comes once.

    Of folders what is ``excluded`` is left out; a file named on the command line is always wanted.
    """
    for path in paths:
        try:
            if not path:
                yield _nameless()
            elif Path(path).is_dir():
                yield from _pairs_of_folder(Path(path), published, excluded)
            else:
                yield from _pairs_of_file(path, published)
        except Problem as problem:
            yield problem


def _pairs_of_file(path: str, published: date | None) -> Iterator[Pair | Problem]:
    if Path(path).suffix == CLAIMS:
        yield _with_its_article(Path(path))
        return
    from claimcheck.reading.files import read_articles

    for article in read_articles(path, published):
        yield article if isinstance(article, Problem) else Pair(article)


def _pairs_of_folder(folder: Path, published: date | None, excluded: Callable[[Path], bool]) -> Iterator[Pair | Problem]:
    found = list(_walk(folder))
    if not found:
        yield _empty(str(folder))
    files = [file for file in found if not excluded(file)]
    from claimcheck.store.library import peek

    heads = {file: peek(file) for file in files if file.suffix == CLAIMS}
    of_claims = {
        file: (file.parent / head.article.path).resolve() for file, head in heads.items() if head.article and head.article.path
    }
    covered = set(of_claims.values())
    for file in files:
        # Other people's JSON may stand in a folder; named on the command line it would be refused.
        wanted = heads[file].is_claims if file in heads else file.resolve() not in covered
        if wanted and not excluded(of_claims.get(file, file)):
            yield from pairs([str(file)], published)


def _with_its_article(path: Path) -> Pair | Problem:
    """The stored claims beside the article as it stands now; one from standard input or an archive has only its stored text."""
    from claimcheck.store.library import article_path, load

    stored = load(path)
    if stored.article.path is None or stored.article.path.endswith(".jsonl"):
        return Pair(replace(stored.article, path=None), stored)
    where = article_path(stored.article.path, path)
    if not where.exists():
        return Problem(Bilingual(
            fr=f"{path} : son article « {where} » n'existe plus ; remettez-le, ou supprimez ce fichier d'affirmations",
            en=f"{path}: its article “{where}” is gone; put it back, or delete this claims file",
        ))
    from claimcheck.reading.files import read_articles

    [now] = read_articles(str(where), stored.article.published)
    return now if isinstance(now, Problem) else Pair(replace(now, id=stored.article.id), stored)


def _walk(folder: Path) -> Iterator[Path]:
    """Articles and claims files below a folder, sorted, links and hidden names left out."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _walk(entry)
        elif entry.is_file() and entry.suffix in ARTICLES | {CLAIMS}:
            yield entry


def _nameless() -> Problem:
    return Problem(Bilingual(
        fr="un chemin est vide ; donnez un fichier ou un dossier", en="a path is empty; give a file or a folder",
    ))


def _empty(folder: str) -> Problem:
    kinds = ", ".join(sorted(ARTICLES))
    return Problem(Bilingual(
        fr=f"{folder} : ce dossier ne contient ni article ({kinds}) ni fichier d'affirmations ; lancez `claimcheck extract`",
        en=f"{folder}: no article ({kinds}) and no claims file in this folder; run `claimcheck extract`",
    ))
