"""What the paths of the command line stand for: articles, claims files, or folders of either."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.pairing import CLAIMS, claims_file_of, with_its_article
from claimcheck.corpus.pair import Pair
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem
from claimcheck.reading.archives import ARCHIVES
from claimcheck.reading.refusals import unreadable
from claimcheck.store.paths import real

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from claimcheck.cli.progress import Reach
    from claimcheck.model.article import Article
    from claimcheck.store.versions import Head

ARTICLES = (".txt", ".md", *ARCHIVES)


def _none(_: Path) -> bool:
    return False


class Inputs:
    """Articles and claims files of a command; ``reach`` knows how far it has come.

    Of folders what is ``excluded`` is left out; a file named on the command line is always wanted, but for those without
    stored claims where only what is ``tracked`` is.
    """

    def __init__(
        self, published: date | None, excluded: Callable[[Path], bool] = _none, reach: Reach | None = None, *,
        tracked: bool = False,
    ) -> None:
        self.published = published
        self.excluded = excluded
        self.reach = reach
        self.tracked = tracked

    def articles(self, paths: Iterable[str]) -> Iterator[Article | Problem]:
        """The articles of files and folders, in order."""
        for path in paths:
            # pathlib reads an empty name, as an unset variable of a script gives it, as the folder at hand.
            if not path:
                yield _nameless()
            elif _is_folder(Path(path)):
                yield from self._articles_of_folder(Path(path))
            else:
                yield from self._read(path)

    def _articles_of_folder(self, folder: Path) -> Iterator[Article | Problem]:
        found = False
        for file in _walk(folder):
            if file.suffix != CLAIMS:
                found = True
                yield from self._read(str(file))
        if not found:
            yield _empty(str(folder))

    def pairs(self, paths: Iterable[str]) -> Iterator[Pair | Problem]:
        """What there is to check in files and folders, in order. An article that has a claims file comes once."""
        seen: set[Path] = set()
        for path in paths:
            if not path:
                yield _nameless()
            elif _is_folder(Path(path)):
                yield from self._pairs_of_folder(Path(path))
            else:
                yield from self._pairs_of_file(path, seen)

    def _read(self, path: str) -> Iterator[Article | Problem]:
        from claimcheck.reading.files import read_articles

        if self.reach is None:
            yield from read_articles(path, self.published)
            return
        self.reach.entered(path)
        yield from read_articles(path, self.published, self.reach.opened)

    def _pairs_of_file(self, path: str, seen: set[Path]) -> Iterator[Pair | Problem]:
        file = Path(path)
        try:
            claims = file if file.suffix == CLAIMS else claims_file_of(file)
            if self.tracked and (claims is None or not _is_claims(claims)):
                return
            if claims is None:
                for article in self._read(path):
                    yield article if isinstance(article, Problem) else Pair(article)
            elif real(claims) not in seen:
                # Of a commit that holds both, the article and its claims file are one thing to check.
                seen.add(real(claims))
                if self.reach:
                    self.reach.entered(path)
                yield with_its_article(claims)
        except Problem as problem:
            yield problem
        except OSError as error:
            yield unreadable(path, error)

    def _pairs_of_folder(self, folder: Path) -> Iterator[Pair | Problem]:
        covered: set[str] = set()
        unwanted: set[str] = set()
        for file in _walk(folder):
            if file.suffix == CLAIMS and not self.excluded(file):
                self._sort_out(file, covered, unwanted)
        found = False
        for file in _walk(folder):
            found = True
            left_out = str(file) in unwanted if file.suffix == CLAIMS else str(real(file)) in covered
            if not left_out and not self.excluded(file):
                yield from self._pairs_of_file(str(file), set())
        if not found:
            yield _empty(str(folder))

    def _sort_out(self, file: Path, covered: set[str], unwanted: set[str]) -> None:
        """Note the article that a claims file stands for; one of an excluded article, and JSON of other people's, is not wanted.

        Named on the command line they would be read, or refused, as JSON too broken to tell whose it is always is.
        """
        head = _head(file)
        article = _meant(head, file)
        if article:
            covered.add(str(article))
        if head and (not head.is_claims or (article and self.excluded(article))):
            unwanted.add(str(file))


def _head(file: Path) -> Head | None:
    from claimcheck.store.library import peek

    try:
        return peek(file)
    except Problem:
        return None


def _meant(head: Head | None, file: Path) -> Path | None:
    with suppress(Problem):
        return real(file.parent / head.article.path) if head and head.article and head.article.path else None
    return None


def _is_claims(file: Path) -> bool:
    from claimcheck.store.library import peek

    return peek(file).is_claims


def claims_files(paths: Iterable[str]) -> Iterator[Path | Problem]:
    """The claims files that are named, those of folders and those of articles, in order."""
    for path in paths:
        file = Path(path)
        if not path:
            yield _nameless()
        elif _is_folder(file):
            yield from (found for found in _walk(file) if found.suffix == CLAIMS and _is_claims(found))
        else:
            found = file if file.suffix == CLAIMS else claims_file_of(file)
            yield found or Problem(Bilingual(
                fr=f"{path} : cet article n'a pas de fichier d'affirmations ; lancez `claimcheck extract {path}`",
                en=f"{path}: this article has no claims file; run `claimcheck extract {path}`",
            ))


def _walk(folder: Path) -> Iterator[Path]:
    """Articles and claims files below a folder, sorted, links and hidden names left out."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _walk(entry)
        elif entry.name.endswith((*ARTICLES, CLAIMS)) and entry.is_file():
            yield entry


def _is_folder(path: Path) -> bool:
    # A name that is too long, or a link that leads to itself: whoever reads it as a file says so.
    with suppress(OSError):
        return path.is_dir()
    return False


def _nameless() -> Problem:
    return Problem(Bilingual(
        fr="un chemin est vide ; donnez un fichier ou un dossier", en="a path is empty; give a file or a folder",
    ))


def _empty(folder: str) -> Problem:
    kinds = ", ".join(ARTICLES)
    return Problem(Bilingual(
        fr=f"{folder} : ce dossier ne contient ni article ({kinds}) ni fichier d'affirmations ; lancez `claimcheck extract`",
        en=f"{folder}: no article ({kinds}) and no claims file in this folder; run `claimcheck extract`",
    ))
