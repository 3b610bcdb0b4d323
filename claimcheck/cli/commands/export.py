"""``claimcheck export``."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import CLAIMS_FOLDER, help_in
from claimcheck.model.bilingual import Bilingual

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language

HELP = Bilingual(
    fr="Écrit les affirmations vérifiées pour d'autres : schema.org ClaimReview ou W3C Web Annotation (JSON-LD).\n\n"
    "Sans chemin, celles du dossier claims/. Une affirmation qui a changé depuis sa vérification est laissée de côté.",
    en="Write reviewed claims for others: schema.org ClaimReview or W3C Web Annotation (JSON-LD).\n\n"
    "With no path, those of the folder claims/. A claim that changed since its review is left out.",
)
FORM = Bilingual(fr="Forme de ce qui est écrit.", en="Form of what is written.")


def command(language: Language) -> click.Command:
    from claimcheck.reports.of_reviews import forms

    return click.Command(
        "export", callback=partial(export, language), **help_in(HELP, language),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[FICHIER]..." if language == "fr" else "[CLAIMS-FILE]..."),
            click.Option(["--format", "form"], type=click.Choice(forms()), required=True, help=FORM.in_(language)),
            options.language_option(language),
        ],
    )


def export(language: Language, paths: tuple[str, ...], form: str) -> int:
    import json

    from claimcheck.cli.complaints import Complaints
    from claimcheck.cli.inputs import claims_files
    from claimcheck.reports.drawing.visible import escaped
    from claimcheck.reports.of_reviews import writer
    from claimcheck.reviewing.standing import with_standing_reviews
    from claimcheck.store.library import load

    complaints = Complaints(language)
    write = writer(form)
    found = [
        document for path in complaints.left(claims_files(paths or (CLAIMS_FOLDER,)))
        for document in write(with_standing_reviews(load(path)))
    ]
    sys.stdout.write(escaped(json.dumps(found, ensure_ascii=False, indent=2)) + "\n")
    return complaints.status
