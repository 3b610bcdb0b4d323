"""``claimcheck extract``."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from claimcheck.model.article import Article
    from claimcheck.model.bilingual import Language
    from claimcheck.model.claimset import ClaimSet

HELP = Bilingual(
    fr="Écrit les affirmations vérifiables de chaque article dans claims/<nom>.json et les montre dans un tableau.\n\n"
    "Un article est un texte UTF-8 (.txt, .md) ou une ligne {id, text, date} d'un fichier .jsonl. « - » est l'entrée standard.",
    en="Write the checkable claims of each article to claims/<name>.json and show them in a table.\n\n"
    "An article is UTF-8 text (.txt, .md) or a line {id, text, date} of a .jsonl file. “-” is standard input.",
)
OUTPUT = Bilingual(
    fr="Dossier des fichiers d'affirmations (« claims » par défaut), ou « - » : une ligne JSON par article sur la sortie.",
    en="Folder of the claims files (“claims” by default), or “-” for standard output, one line of JSON an article.",
)
STANDARD = "-"


def command(language: Language) -> click.Command:
    return click.Command(
        "extract", callback=partial(extract, language), **help_in(HELP, language), no_args_is_help=True,
        params=[
            click.Argument(["paths"], nargs=-1, required=True, metavar="ARTICLE..."),
            click.Option(["--output"], metavar="DIR|-", default="claims", help=OUTPUT.in_(language)),
            options.date_option(language), options.language_option(language),
        ],
    )


def extract(language: Language, paths: tuple[str, ...], output: str, published: date | None) -> int:
    from pathlib import Path  # 0.01 s, which `--help` need not pay

    from claimcheck.cli.complaints import Complaints
    from claimcheck.cli.inputs import articles

    complaints = Complaints(language)
    usable = complaints.left(articles(paths, published))
    if output == STANDARD:
        _print_lines(usable)
    else:
        _write_files(usable, Path(output), language)
    return complaints.status


def _print_lines(articles: Iterable[Article]) -> None:
    from claimcheck.store.codec import encode_line

    for claims in _claims(articles):
        sys.stdout.write(encode_line(claims).decode() + "\n")
        sys.stdout.flush()


def _write_files(articles: Iterable[Article], folder: Path, language: Language) -> None:
    from claimcheck.cli.showing import terminal_style
    from claimcheck.cli.table import show_claims
    from claimcheck.store.library import carried, save

    written: set[Path] = set()
    for claims in _claims(_dated(articles, folder)):
        path = _unused(folder / f"{_file_name(claims.article)}.json", written)
        save(carried(claims, path), path)
        show_claims(claims, path, terminal_style(language), table=not _is_line(claims.article))


def _dated(articles: Iterable[Article], folder: Path) -> Iterator[Article]:
    """An article without a date of its own keeps the one that its claims file was made with."""
    from contextlib import suppress
    from dataclasses import replace

    from claimcheck.store.library import peek

    for article in articles:
        known = None
        if article.published is None:
            # Where there is no older file, or a broken one that is about to be replaced, no date is known.
            with suppress(Problem):
                older = peek(folder / f"{_file_name(article)}.json").article
                known = older.date if older else None
        yield replace(article, published=known) if known else article


def _file_name(article: Article) -> str:
    """The article's own file name; the id of a line of JSON, which is anybody's text, only where it can name a file."""
    from pathlib import Path

    path = Path(article.path) if article.path else None
    if path is not None and not _is_line(article):
        return path.stem
    if article.id in {"", ".", ".."} or len(article.id) > 200 or any(sign in article.id for sign in "/\\\0"):
        raise Problem(Bilingual(
            fr=f"l'identifiant « {article.id[:50]} » ne peut pas nommer un fichier ; utilisez `--output -`",
            en=f"the id “{article.id[:50]}” cannot name a file; use `--output -`",
        ))
    return article.id


def _is_line(article: Article) -> bool:
    """Whether the article is one of the many of a file of JSON Lines."""
    return article.path is not None and article.path.endswith(".jsonl")


def _unused(path: Path, written: set[Path]) -> Path:
    if path in written:
        raise Problem(Bilingual(
            fr=f"deux articles donneraient {path} ; traitez-les avec deux dossiers --output",
            en=f"two articles would both write {path}; give them two --output folders",
        ))
    written.add(path)
    return path


def _claims(articles: Iterable[Article]) -> Iterator[ClaimSet]:
    first = next(iterator := iter(articles), None)
    if first is None:
        return
    from itertools import chain

    from claimcheck.pipeline import run  # 1 s: nothing is loaded for input that cannot be read

    for claims, _ in run(chain([first], iterator)):
        yield claims
