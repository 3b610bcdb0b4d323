"""Where ``extract`` puts claims: a folder of claims files, one claims file, one archive, or standard output."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem
from claimcheck.reading.archives import ARCHIVES, is_archive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.model.article import Article
    from claimcheck.model.bilingual import Language
    from claimcheck.model.claimset import ClaimSet

STANDARD = "-"
SUFFIX = ".json"
MERGE = b"\n<<<<<<< "
Sink = tuple["Callable[[ClaimSet], None]", "Callable[[Iterable[Article | Problem]], Iterator[Article | Problem]]"]


@contextmanager
def sink(output: str, language: Language) -> Iterator[Sink]:
    """What takes the claims one by one, and what the articles must go through before they are read."""
    if output == STANDARD:
        yield _print_line, iter
    elif output.endswith(ARCHIVES):
        from claimcheck.corpus.archives import archive

        with archive(Path(output)) as file:
            yield file.add, iter
    else:
        folder = Folder(Path(output), language)
        yield folder.write, folder.named


def _print_line(claims: ClaimSet) -> None:
    from claimcheck.reports.drawing.visible import escaped
    from claimcheck.store.codec import encode_line

    sys.stdout.write(escaped(encode_line(claims).decode()) + "\n")
    sys.stdout.flush()


class Folder:
    """A folder with a claims file an article; or one claims file, where ``place`` is named as one and is no folder."""

    def __init__(self, place: Path, language: Language) -> None:
        self.place = place
        self.is_file = place.suffix == SUFFIX and not place.is_dir()
        self.language = language
        # A million names would be a hundred megabytes.
        self.taken: set[int] = set()

    def named(self, articles: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
        """The articles that can have a file of their own; one without a date keeps the one that its file was made with."""
        for article in articles:
            try:
                yield article if isinstance(article, Problem) else self._named(article)
            except Problem as problem:
                yield problem

    def write(self, claims: ClaimSet) -> None:
        """Write the claims file and show what is in it."""
        from claimcheck.cli.showing import terminal_style
        from claimcheck.cli.table import show_claims
        from claimcheck.store.library import carried, save

        path = self._path(claims.article)
        save(carried(claims, path), path)
        show_claims(claims, path, terminal_style(self.language), table=not is_archive(claims.article.path))

    def _named(self, article: Article) -> Article:
        path = self._path(article)
        if hash(path) in self.taken:
            places = Bilingual("un dossier", "an") if self.is_file else Bilingual("deux dossiers", "two")
            folders = "folder" if self.is_file else "folders"
            raise Problem(Bilingual(
                fr=f"deux articles donneraient {path} ; traitez-les avec {places.fr} --output",
                en=f"two articles would both write {path}; give them {places.en} --output {folders}",
            ))
        self.taken.add(hash(path))
        if path.exists():
            _check_replaceable(path, named=self.is_file)
        if article.published is None and path.exists():
            from claimcheck.store.library import peek

            # Where the older file is broken and about to be replaced, no date is known.
            with suppress(Problem):
                older = peek(path).article
                return replace(article, published=older.date if older else None)
        return article

    def _path(self, article: Article) -> Path:
        return self.place if self.is_file else self.place / f"{_file_name(article)}{SUFFIX}"


def _check_replaceable(path: Path, *, named: bool) -> None:
    """Raise a ``Problem`` unless a claims file stands there, or the ruin of one in a folder of theirs.

    Somebody may have ``named`` another file by mistake, a newer program may have written more than this one knows, and
    between the marks of a merge there may be reviews and waivers.
    """
    from claimcheck.store.library import content
    from claimcheck.store.versions import check_version

    raw = content(path)
    if MERGE in raw:
        raise Problem(Bilingual(
            fr=f"{path} : une fusion git n'y est pas terminée ; résolvez-la ou supprimez le fichier, il n'est pas remplacé",
            en=f"{path}: a git merge is not finished in it; resolve it or remove the file, it is not replaced",
        ))
    if not named and not _is_claims_file(raw, path):
        return
    try:
        check_version(raw, str(path))
    except Problem as problem:
        raise Problem(Bilingual(
            fr=f"{problem.message.fr} ; il n'est pas remplacé", en=f"{problem.message.en}; it is not replaced",
        )) from problem


def _is_claims_file(raw: bytes, path: Path) -> bool:
    """Whether a file begins as a claims file does; one that does not is a ruin, from which nothing can be carried over."""
    from claimcheck.store.versions import head

    try:
        head(raw, str(path))
    except Problem:
        return False
    return True


def _file_name(article: Article) -> str:
    """The article's own file name; the id of one in an archive, which is anybody's text, only where it can name a file."""
    path = Path(article.path) if article.path else None
    if path is not None and not is_archive(article.path):
        return path.stem
    if article.id in {"", ".", ".."} or len(article.id) > 200 or any(sign in article.id for sign in "/\\\0"):
        raise Problem(Bilingual(
            fr=f"l'identifiant « {article.id[:50]} » ne peut pas nommer un fichier ; utilisez `--output -`",
            en=f"the id “{article.id[:50]}” cannot name a file; use `--output -`",
        ))
    return article.id
