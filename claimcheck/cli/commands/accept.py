"""``claimcheck accept``."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import CLAIMS_FOLDER, help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.pair import Pair
    from claimcheck.model.bilingual import Language
    from claimcheck.model.finding import Finding

HELP = Bilingual(
    fr="Accepte les articles tels qu'ils sont : récrit leurs fichiers d'affirmations et montre les faits qui ont changé.\n\n"
    "Sans chemin, tous ceux du dossier claims/ dont l'article a été modifié. Ce que l'on y avait noté reste.",
    en="Accept articles as they stand: write their claims files anew and show the facts that changed.\n\n"
    "With no path, all those of the folder claims/ whose article was edited. What people noted in them stays.",
)
ARTICLE = Bilingual(
    fr="Le nouvel endroit d'un article déplacé ou renommé.",
    en="The new place of an article that was moved or renamed.",
)


def command(language: Language) -> click.Command:
    return click.Command(
        "accept", callback=partial(accept, language), **help_in(HELP, language),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[FICHIER]..." if language == "fr" else "[CLAIMS-FILE]..."),
            click.Option(["--article"], metavar="ARTICLE", help=ARTICLE.in_(language)),
            options.language_option(language),
        ],
    )


def accept(language: Language, paths: tuple[str, ...], article: str | None) -> int:
    from claimcheck.cli.complaints import Complaints

    complaints = Complaints(language)
    for path, pair in complaints.left(_pairs(paths or (CLAIMS_FOLDER,), article)):
        if article is not None or pair.must_be_read:
            _accept(Path(path), pair, language)
    return complaints.status


def _pairs(paths: tuple[str, ...], article: str | None) -> Iterator[tuple[str, Pair] | Problem]:
    from claimcheck.cli.inputs import claims_files
    from claimcheck.cli.pairing import with_its_article

    found = list(claims_files(paths))
    if article is not None and len(found) != 1:
        yield Problem(Bilingual(
            fr="--article va avec un seul fichier d'affirmations ; nommez-le", en="--article goes with one claims file; name it",
        ))
        return
    for path in found:
        if isinstance(path, Problem):
            yield path
            continue
        try:
            pair = with_its_article(path, article)
        except Problem as problem:
            yield problem
            continue
        yield pair if isinstance(pair, Problem) else (str(path), pair)


def _accept(path: Path, pair: Pair, language: Language) -> None:
    from claimcheck.cli.judging import Judging
    from claimcheck.cli.reference import reference_facts
    from claimcheck.store.library import save
    from claimcheck.store.waivers import still_needed

    [(outcome, claims)] = Judging(reference_facts())([pair])
    save(replace(claims, waivers=still_needed(claims, outcome.report.waived)), path)
    changed = [finding for finding in outcome.report.findings if finding.code.startswith("D")]
    _say(path, changed, language)


def _say(path: Path, changed: list[Finding], language: Language) -> None:
    from claimcheck.reports.drawing.summary import counted
    from claimcheck.reports.drawing.visible import visible

    colon = " :" if language == "fr" else ":"
    made = Bilingual(fr="accepté", en="accepted").in_(language)
    sys.stdout.write(visible(f"{path} {made}{colon} {counted(len(changed), 'change', language)}") + "\n")
    for finding in changed:
        sys.stdout.write(visible(f"  {finding.rule} [{finding.code}] {finding.message.in_(language)}") + "\n")
