"""``claimcheck extract``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import CLAIMS_FOLDER, help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.corpus.pair import Pair
    from claimcheck.model.bilingual import Language
    from claimcheck.model.claimset import ClaimSet

HELP = Bilingual(
    fr="Écrit les affirmations vérifiables de chaque article dans claims/<nom>.json et les montre dans un tableau.\n\n"
    "Un article est un texte UTF-8 (.txt, .md), une ligne {id, text, date} d'un fichier .jsonl, .jsonl.gz ou .jsonl.zst, ou une "
    "ligne d'un fichier .parquet. « - » est l'entrée standard.",
    en="Write the checkable claims of each article to claims/<name>.json and show them in a table.\n\n"
    "An article is UTF-8 text (.txt, .md), a line {id, text, date} of a .jsonl, .jsonl.gz or .jsonl.zst file, or a row of a "
    ".parquet file. “-” is standard input.",
)
OUTPUT = Bilingual(
    fr="Dossier des fichiers d'affirmations (« claims » par défaut), un fichier .json pour un seul article, un fichier .jsonl, "
    ".jsonl.gz, .jsonl.zst ou .parquet pour tous les articles, ou « - » : une ligne JSON par article sur la sortie.",
    en="Folder of the claims files (“claims” by default), a .json file for one article alone, one .jsonl, .jsonl.gz, .jsonl.zst "
    "or .parquet file for all articles, or “-” for standard output, one line of JSON an article.",
)


def command(language: Language) -> click.Command:
    return click.Command(
        "extract", callback=partial(extract, language), **help_in(HELP, language), no_args_is_help=True,
        params=[
            click.Argument(["paths"], nargs=-1, required=True, metavar="ARTICLE..."),
            click.Option(["--output"], metavar="DIR|FILE|-", default=CLAIMS_FOLDER, help=OUTPUT.in_(language)),
            options.date_option(language), *options.corpus_options(language), options.language_option(language),
        ],
    )


def extract(language: Language, paths: tuple[str, ...], output: str, published: date | None, jobs: int, cached: bool) -> int:
    from claimcheck.cli.complaints import Complaints
    from claimcheck.cli.inputs import Inputs
    from claimcheck.cli.outputs import sink
    from claimcheck.cli.progress import Reach, followed, progress
    from claimcheck.corpus.pair import Pair
    from claimcheck.corpus.running import run

    complaints, reach = Complaints(language), Reach()
    with sink(output, language) as (take, named), progress(paths, reach, language) as shown:
        articles = named(Inputs(published, reach=reach).articles(paths))
        items = (article if isinstance(article, Problem) else Pair(article) for article in articles)
        for claims in complaints.left(followed(run(items, Reading(cached), jobs), shown)):
            take(claims)
    return complaints.status


@dataclass(frozen=True)
class Reading:
    """The claims of a few articles. Processes of their own take it along."""

    cached: bool

    def __call__(self, pairs: list[Pair]) -> list[ClaimSet]:
        from claimcheck.corpus.reading import read

        return [claims for claims, _ in read([pair.article for pair in pairs], self.cached)]
