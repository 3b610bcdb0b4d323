"""``claimcheck baseline``."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import CLAIMS_FOLDER, help_in
from claimcheck.model.bilingual import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from claimcheck.model.bilingual import Language

HELP = Bilingual(
    fr="Note tous les constats d'aujourd'hui : `claimcheck verify --baseline FICHIER` ne montre plus que les nouveaux.\n\n"
    "Les chemins sont ceux de `verify` ; sans chemin, le dossier claims/.",
    en="Note all findings of today: `claimcheck verify --baseline FILE` then shows new ones alone.\n\n"
    "Paths are those of `verify`; with no path, the folder claims/.",
)
OUTPUT = Bilingual(fr="Le fichier à écrire.", en="The file to write.")
FILE = "claimcheck-baseline.json"


def command(language: Language) -> click.Command:
    return click.Command(
        "baseline", callback=partial(baseline, language), **help_in(HELP, language),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[CHEMIN]..." if language == "fr" else "[PATH]..."),
            click.Option(
                ["--output"], metavar="FICHIER" if language == "fr" else "FILE", default=FILE, show_default=True,
                help=OUTPUT.in_(language),
            ),
            options.date_option(language), options.language_option(language),
        ],
    )


def baseline(language: Language, paths: tuple[str, ...], output: str, published: date | None) -> int:
    from claimcheck.cli.baselines import marks
    from claimcheck.cli.complaints import Complaints
    from claimcheck.cli.configuration import configuration
    from claimcheck.cli.inputs import Inputs
    from claimcheck.cli.judging import Judging
    from claimcheck.cli.reference import reference_facts
    from claimcheck.corpus.running import run

    desk, complaints = configuration(), Complaints(language)
    found = Inputs(published, desk.excludes).pairs(paths or (CLAIMS_FOLDER,))
    judged = complaints.left(run(found, Judging(reference_facts())))
    noted = marks(desk.settled(each.outcome for each in judged))
    # Of articles that were all refused nothing is known: an empty file would say that they had no findings.
    if complaints.usable or not complaints.status:
        _write(output, noted, language)
    return complaints.status


def _write(output: str, noted: Mapping[str, str], language: Language) -> None:
    from pathlib import Path

    from claimcheck.cli.baselines import encoded
    from claimcheck.reports.drawing.visible import visible
    from claimcheck.store import atomic

    atomic.write(Path(output), encoded(noted))
    colon = " :" if language == "fr" else ":"
    many = Bilingual(fr="constats notés", en="findings noted").in_(language)
    sys.stdout.write(visible(f"{output}{colon} {len(noted)} {many}") + "\n")
