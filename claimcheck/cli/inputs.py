"""What the paths of the command line stand for: articles, claims files, or folders of either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.pairing import CLAIMS, Pair, claims_file_of, with_its_article
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from claimcheck.model.article import Article

ARTICLES = {".txt", ".md", ".jsonl"}


def _none(_: Path) -> bool:
    return False


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
    paths: Iterable[str], published: date | None, excluded: Callable[[Path], bool] = _none, *, tracked: bool = False
) -> Iterator[Pair | Problem]:
    """What there is to check in files and folders, in order. An article that has a claims file comes once.

    Of folders what is ``excluded`` is left out; a file named on the command line is always wanted, but for those without
    stored claims where only what is ``tracked`` is.
    """
    seen: set[Path] = set()
    for path in paths:
        try:
            if not path:
                yield _nameless()
            elif Path(path).is_dir():
                yield from _pairs_of_folder(Path(path), published, excluded)
            else:
                yield from _pairs_of_file(path, published, seen, tracked=tracked)
        except Problem as problem:
            yield problem


def _pairs_of_file(path: str, published: date | None, seen: set[Path], *, tracked: bool) -> Iterator[Pair | Problem]:
    file = Path(path)
    claims = file if file.suffix == CLAIMS else claims_file_of(file)
    if tracked and (claims is None or not _is_claims(claims)):
        return
    if claims is None:
        from claimcheck.reading.files import read_articles

        for article in read_articles(path, published):
            yield article if isinstance(article, Problem) else Pair(article)
    elif claims.resolve() not in seen:
        # Of a commit that holds both, the article and its claims file are one thing to check.
        seen.add(claims.resolve())
        yield with_its_article(claims)


def _is_claims(file: Path) -> bool:
    from claimcheck.store.library import peek

    return peek(file).is_claims


def claims_files(paths: Iterable[str]) -> Iterator[Path | Problem]:
    """The claims files that are named, those of folders and those of articles, in order."""
    for path in paths:
        file = Path(path)
        if not path:
            yield _nameless()
        elif file.is_dir():
            yield from (found for found in _walk(file) if found.suffix == CLAIMS and _is_claims(found))
        else:
            found = file if file.suffix == CLAIMS else claims_file_of(file)
            yield found or Problem(Bilingual(
                fr=f"{path} : cet article n'a pas de fichier d'affirmations ; lancez `claimcheck extract {path}`",
                en=f"{path}: this article has no claims file; run `claimcheck extract {path}`",
            ))


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
