"""Options that several commands share."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, TypedDict

import click

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language

NEVER = "never"
CLAIMS_FOLDER = "claims"
"""Where claims are kept, and looked for where no path is given."""


class Help(TypedDict):
    """The texts of a command."""

    help: str
    short_help: str


SEVERITIES = ("error", "warning", "note")


def help_in(text: Bilingual, language: Language) -> Help:
    """A command's help, and its first sentence for the list of commands."""
    full = text.in_(language)
    return {"help": full, "short_help": full.partition("\n")[0]}


def language_option(language: Language) -> click.Option:
    """``--lang`` is understood before click runs (cli.language); here it is declared, checked and explained."""
    text = Bilingual(fr="Langue des messages ; sinon celle du système.", en="Language of messages; the locale's otherwise.")
    return click.Option(["--lang"], type=click.Choice(["fr", "en"]), expose_value=False, help=text.in_(language))


def date_option(language: Language) -> click.Option:
    text = Bilingual(
        fr="Jour de parution, d'où se comprennent « mardi » ou « il y a deux ans ».",
        en="Day of publication, from which “mardi” or “il y a deux ans” are read.",
    )
    return click.Option(["--date", "published"], metavar="YYYY-MM-DD", callback=as_day, help=text.in_(language))


def format_option(language: Language) -> click.Option:
    from claimcheck.reports import formats

    text = Bilingual(fr="Forme du rapport (« text » par défaut).", en="Form of the report (“text” by default).")
    return click.Option(["--format", "form"], type=click.Choice(formats()), default="text", help=text.in_(language))


def fail_on_option(language: Language) -> click.Option:
    text = Bilingual(
        fr="Gravité à partir de laquelle le statut est 1 (celle de la configuration, sinon « error »).",
        en="Severity from which the status is 1 (the configuration's, otherwise “error”).",
    )
    return click.Option(["--fail-on"], type=click.Choice([*SEVERITIES, NEVER]), help=text.in_(language))


def corpus_options(language: Language) -> list[click.Option]:
    """How many articles are read at once, and whether what was read before is read again."""
    jobs = Bilingual(
        fr="Processus qui lisent en même temps (1 par défaut ; 0 : autant que de processeurs).",
        en="Processes that read at once (1 by default; 0: as many as there are processors).",
    )
    cached = Bilingual(
        fr="Relire aussi ce qui a déjà été lu, et n'en rien garder.",
        en="Read again what was read before, and keep nothing of it.",
    )
    return [
        click.Option(
            ["--jobs"], type=click.IntRange(0, 256), default=1, metavar="N", callback=_processes, help=jobs.in_(language)
        ),
        click.Option(["--no-cache", "cached"], flag_value=False, default=True, type=bool, help=cached.in_(language)),
    ]


def _processes(_: click.Context, __: click.Parameter, jobs: int) -> int:
    return jobs or len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1))


def as_day(_: click.Context, __: click.Parameter, written: str | None) -> date | None:
    if written is None:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        day = None
    # fromisoformat also reads « 20251220 » and « 2025-W51-6 », which a front matter or a colleague would not.
    if day is None or day.isoformat() != written:
        raise Problem(Bilingual(
            fr=f"--date : « {written} » n'est pas un jour du calendrier ; écrivez-le AAAA-MM-JJ, par exemple 2025-12-20",
            en=f"--date: “{written}” is no day of the calendar; write it YYYY-MM-DD, for example 2025-12-20",
        ))
    return day
