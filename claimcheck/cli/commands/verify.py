"""``claimcheck verify``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import CLAIMS_FOLDER, help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from claimcheck.model.bilingual import Language
    from claimcheck.reports import Outcome

HELP = Bilingual(
    fr="Vérifie des articles, des fichiers d'affirmations ou des dossiers ; sans chemin, le dossier claims/.\n\n"
    "Un fichier d'affirmations est comparé à son article : inchangé, ses affirmations sont vérifiées telles quelles ; modifié, "
    "le nouveau texte est vérifié et chaque fait qui a changé est montré. « - » est l'entrée standard.",
    en="Check articles, claims files or folders; with no path, the folder claims/.\n\n"
    "A claims file is held against its article: unchanged, its claims are checked as they stand; edited, the new text is checked "
    "and every fact that changed is shown. “-” is standard input.",
)
TRACKED = Bilingual(
    fr="Des fichiers nommés, seulement les articles qui ont un fichier d'affirmations (pour pre-commit).",
    en="Of the files named, only articles that have a claims file (for pre-commit).",
)
REVIEWED = Bilingual(
    fr="Signale aussi les affirmations que personne n'a vérifiées, ou qui ont changé depuis.",
    en="Report also claims that nobody has checked, or that changed since.",
)
BASELINE = Bilingual(
    fr="Tait les constats que `claimcheck baseline` y a notés.",
    en="Leave out the findings that `claimcheck baseline` noted there.",
)


def command(language: Language) -> click.Command:
    return click.Command(
        "verify", callback=partial(verify, language), **help_in(HELP, language),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[CHEMIN]..." if language == "fr" else "[PATH]..."),
            options.format_option(language), options.fail_on_option(language), options.date_option(language),
            click.Option(["--tracked"], is_flag=True, help=TRACKED.in_(language)),
            click.Option(["--require-reviewed"], is_flag=True, help=REVIEWED.in_(language)),
            click.Option(["--baseline"], metavar="FICHIER" if language == "fr" else "FILE", help=BASELINE.in_(language)),
            *options.corpus_options(language), options.language_option(language),
        ],
    )


def verify(
    language: Language, paths: tuple[str, ...], form: str, fail_on: str | None, published: date | None, *,
    tracked: bool, require_reviewed: bool, baseline: str | None, jobs: int, cached: bool,
) -> int:
    from claimcheck.cli.complaints import Complaints
    from claimcheck.cli.configuration import configuration
    from claimcheck.cli.inputs import Inputs
    from claimcheck.cli.judging import Judging
    from claimcheck.cli.progress import Reach, followed, progress
    from claimcheck.cli.reference import reference_facts
    from claimcheck.cli.showing import show
    from claimcheck.corpus.running import run

    paths = paths or _default()
    desk = configuration()
    complaints, reach = Complaints(language), Reach()
    with progress(paths, reach, language) as shown:
        found = Inputs(published, desk.excludes, reach, tracked=tracked).pairs(paths)
        judged = complaints.left(followed(run(found, Judging(reference_facts(), cached), jobs), shown))
        outcomes = (each.with_unreviewed if require_reviewed else each.outcome for each in judged)
        wanted = desk.settled(_without_known(outcomes, baseline or desk.baseline))
        status = show(wanted, form, language, fail_on or desk.fail_on)
    return max(status, complaints.status)


def _default() -> tuple[str]:
    from pathlib import Path  # 0.01 s, which `--help` need not pay

    if not Path(CLAIMS_FOLDER).is_dir():
        raise Problem(Bilingual(
            fr="il n'y a pas de dossier claims/ ici ; nommez un article, ou commencez par `claimcheck extract ARTICLE`",
            en="there is no folder claims/ here; name an article, or begin with `claimcheck extract ARTICLE`",
        ))
    return (CLAIMS_FOLDER,)


def _without_known(outcomes: Iterable[Outcome], baseline: str | None) -> Iterable[Outcome]:
    if baseline is None:
        return outcomes
    from pathlib import Path

    from claimcheck.cli.baselines import known, without

    return without(known(Path(baseline)), outcomes)
