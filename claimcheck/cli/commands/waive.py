"""``claimcheck waive``."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.model.bilingual import Language
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding

HELP = Bilingual(
    fr="Accepte un constat que `verify` montre d'un fichier d'affirmations ; il se tait tant que ses chiffres restent.\n"
    "Un fait modifié s'accepte par `claimcheck accept`.\n\n"
    "CONSTAT est une règle, par son nom ou son code, avec la ligne s'il le faut : « share-of-whole:12 ».",
    en="Accept a finding that `verify` shows of a claims file; it stays silent as long as its figures stand.\n"
    "A changed fact is accepted with `claimcheck accept`.\n\n"
    "FINDING is a rule, by its name or code, with the line where needed: “share-of-whole:12”.",
)
REASON = Bilingual(fr="Pourquoi le constat est accepté.", en="Why the finding is accepted.")
BY = Bilingual(fr="Qui l'accepte.", en="Who accepts it.")
DAY = Bilingual(fr="Jour où il est accepté, s'il faut le noter.", en="Day of acceptance, where it is to be noted.")


def command(language: Language) -> click.Command:
    file, finding = ("FICHIER", "CONSTAT") if language == "fr" else ("CLAIMS-FILE", "FINDING")
    return click.Command(
        "waive", callback=partial(waive, language), **help_in(HELP, language),
        params=[
            click.Argument(["path"], metavar=file), click.Argument(["wanted"], metavar=finding),
            click.Option(["--reason"], required=True, help=REASON.in_(language)),
            click.Option(["--by"], help=BY.in_(language)),
            click.Option(["--date", "on"], metavar="YYYY-MM-DD", callback=options.as_day, help=DAY.in_(language)),
            options.language_option(language),
        ],
    )


def waive(language: Language, path: str, wanted: str, reason: str, by: str | None, on: date | None) -> int:
    from dataclasses import replace

    from claimcheck.model.waiver import Waiver
    from claimcheck.reports.drawing.visible import visible
    from claimcheck.store import atomic
    from claimcheck.store.codec import encode
    from claimcheck.store.fingerprints import of_finding
    from claimcheck.store.library import load

    if not reason.strip():
        raise Problem(Bilingual(fr="--reason est vide ; dites pourquoi", en="--reason is empty; say why"))
    claims, findings = _judged(path)
    found = _chosen(findings, wanted, path)
    figures = tuple(place.text for place in found.spans)
    waiver = Waiver(found.rule, found.claims, figures, of_finding(found, claims), reason.strip(), by, on)
    stored = load(Path(path))
    atomic.write(Path(path), encode(replace(stored, waivers=(*stored.waivers, waiver))))
    said = Bilingual(fr="constat accepté", en="finding waived").in_(language)
    sys.stdout.write(visible(f"{path}: {said}: {_name(found)} ({', '.join(figures)})") + "\n")
    return 0


def _judged(path: str) -> tuple[ClaimSet, tuple[Finding, ...]]:
    """The claims of the article as it stands, and the findings on these that nobody has accepted."""
    from claimcheck.cli.judging import Judging
    from claimcheck.cli.pairing import CLAIMS, with_its_article
    from claimcheck.cli.reference import reference_facts

    if Path(path).suffix != CLAIMS:
        raise Problem(Bilingual(
            fr=f"{path} : ce n'est pas un fichier d'affirmations ; lancez `claimcheck extract` et donnez ce qu'il écrit",
            en=f"{path}: not a claims file; run `claimcheck extract` and give what it writes",
        ))
    pair = with_its_article(Path(path))
    if isinstance(pair, Problem):
        raise pair
    [(outcome, claims)] = Judging(reference_facts())([pair])
    return claims, outcome.report.findings


def _chosen(findings: tuple[Finding, ...], wanted: str, path: str) -> Finding:
    rule, _, where = wanted.casefold().partition(":")
    if rule.startswith(_CHANGES):
        # A waiver would leave the old fact in the claims file for good.
        raise Problem(Bilingual(
            fr=f"{path} : « {wanted} » est un fait modifié ; `claimcheck accept {path}` accepte l'article tel qu'il est",
            en=f"{path}: “{wanted}” is a changed fact; `claimcheck accept {path}` accepts the article as it stands",
        ))
    of_rule = [found for found in findings if rule in (found.rule, found.code.casefold())]
    there = [found for found in of_rule if not where or _name(found).partition(":")[2] == where or _line(found) == where]
    if len(there) == 1:
        return there[0]
    names = ", ".join(dict.fromkeys(f"{_name(found)} (« {', '.join(p.text for p in found.spans)} »)" for found in there))
    if there:
        raise Problem(Bilingual(
            fr=f"{path} : plusieurs constats conviennent : {names} ; ajoutez la ligne, ou la ligne et la colonne",
            en=f"{path}: several findings match: {names}; add the line, or the line and the column",
        ))
    raise Problem(Bilingual(
        fr=f"{path} : aucun constat « {wanted} » ; `claimcheck verify` les montre",
        en=f"{path}: no finding “{wanted}”; `claimcheck verify` shows them",
    ))


_CHANGES = ("drift-", "d4")


def _name(finding: Finding) -> str:
    """« share-of-whole:12:5 »."""
    return f"{finding.rule}:{finding.spans[0].line}:{finding.spans[0].column}" if finding.spans else finding.rule


def _line(finding: Finding) -> str:
    return str(finding.spans[0].line) if finding.spans else ""
