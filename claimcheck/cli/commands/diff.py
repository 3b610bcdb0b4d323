"""``claimcheck diff``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.model.article import Article
    from claimcheck.model.bilingual import Language
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.reports import Outcome

HELP = Bilingual(
    fr="Compare deux versions, chacune un article ou un fichier d'affirmations, et montre les faits qui ont changé.",
    en="Compare two versions, each an article or a claims file, and show the facts that changed.",
)


def command(language: Language) -> click.Command:
    old, new = ("ANCIEN", "NOUVEAU") if language == "fr" else ("OLD", "NEW")
    return click.Command(
        "diff", callback=partial(diff, language), **help_in(HELP, language),
        params=[
            click.Argument(["old"], metavar=old), click.Argument(["new"], metavar=new),
            options.format_option(language), options.fail_on_option(language), options.date_option(language),
            options.language_option(language),
        ],
    )


def diff(language: Language, old: str, new: str, form: str, fail_on: str | None, published: date | None) -> int:
    from claimcheck.cli.configuration import configuration
    from claimcheck.cli.showing import show

    desk = configuration()
    before, after = _version(old, published), _version(new, published)
    return show(desk.settled(_compared(before, after)), form, language, fail_on or desk.fail_on)


def _compared(before: ClaimSet | Article, after: ClaimSet | Article) -> Iterator[Outcome]:
    from claimcheck.cli.judging import compared
    from claimcheck.rules import judge

    old, new = _claims(before, after)
    report, judged = judge(new)
    yield compared(new.article, old, judged, report)


def _claims(*versions: ClaimSet | Article) -> list[ClaimSet]:
    from claimcheck.model.article import Article

    unread = [version for version in versions if isinstance(version, Article)]
    if unread:
        from claimcheck.pipeline import run  # 1 s: claims files need no parser

        read = iter([claims for claims, _ in run(unread)])
    return [next(read) if isinstance(version, Article) else version for version in versions]


def _version(path: str, published: date | None) -> ClaimSet | Article:
    from pathlib import Path  # 0.01 s, which `--help` need not pay

    from claimcheck.cli.pairing import CLAIMS

    if Path(path).suffix == CLAIMS:
        from claimcheck.store.library import load

        return load(Path(path))
    from claimcheck.reading.files import read_articles

    first, *more = read_articles(path, published)
    if isinstance(first, Problem):
        raise first
    if more:
        raise Problem(Bilingual(
            fr=f"{path} : diff compare deux articles, et ce fichier en contient plusieurs ; donnez-en un par fichier",
            en=f"{path}: diff compares two articles, and this file holds several; give one a file",
        ))
    return first
