"""``claimcheck rules``."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import help_in
from claimcheck.model.bilingual import Bilingual

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language

HELP = Bilingual(
    fr="Montre les règles, une par ligne : code, nom et ce qu'elle trouve.",
    en="List the rules, one a line: code, name and what it finds.",
)


def command(language: Language) -> click.Command:
    return click.Command(
        "rules", callback=partial(rules, language), **help_in(HELP, language), params=[options.language_option(language)]
    )


def rules(language: Language) -> int:
    from claimcheck.cli.handbook import pages
    from claimcheck.cli.showing import terminal_style
    from claimcheck.reports.drawing.paint import BOLD, paint

    style = terminal_style(language)
    found = pages()
    width = max(len(page.name) for page in found)
    for page in found:
        sys.stdout.write(f"{page.code}  {paint(page.name.ljust(width), BOLD, style)}  {page.summary.in_(language)}\n")
    return 0
