"""``claimcheck verify``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.model.bilingual import Language

HELP = Bilingual(
    fr="Vérifie des articles, des fichiers d'affirmations ou des dossiers ; sans chemin, le dossier claims/.\n\n"
    "Un fichier d'affirmations est comparé à son article : inchangé, ses affirmations sont vérifiées telles quelles ; modifié, "
    "le nouveau texte est vérifié et chaque fait qui a changé est montré. « - » est l'entrée standard.",
    en="Check articles, claims files or folders; with no path, the folder claims/.\n\n"
    "A claims file is held against its article: unchanged, its claims are checked as they stand; edited, the new text is checked "
    "and every fact that changed is shown. “-” is standard input.",
)
DEFAULT = "claims"


def command(language: Language) -> click.Command:
    return click.Command(
        "verify", callback=partial(verify, language), **help_in(HELP, language),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[CHEMIN]..." if language == "fr" else "[PATH]..."),
            options.format_option(language), options.fail_on_option(language), options.date_option(language),
            options.language_option(language),
        ],
    )


def verify(language: Language, paths: tuple[str, ...], form: str, fail_on: str | None, published: date | None) -> int:
    from pathlib import Path  # 0.01 s, which `--help` need not pay

    from claimcheck.cli.complaints import Complaints
    from claimcheck.cli.configuration import configuration
    from claimcheck.cli.inputs import pairs
    from claimcheck.cli.judging import outcomes
    from claimcheck.cli.reference import reference_facts
    from claimcheck.cli.showing import show

    if not paths and not Path(DEFAULT).is_dir():
        raise Problem(Bilingual(
            fr=f"il n'y a pas de dossier {DEFAULT}/ ici ; nommez un article, ou commencez par `claimcheck extract ARTICLE`",
            en=f"there is no folder {DEFAULT}/ here; name an article, or begin with `claimcheck extract ARTICLE`",
        ))
    desk = configuration()
    complaints = Complaints(language)
    found = complaints.left(pairs(paths or (DEFAULT,), published, desk.excludes))
    status = show(desk.settled(outcomes(found, reference_facts())), form, language, fail_on or desk.fail_on)
    return max(status, complaints.status)
