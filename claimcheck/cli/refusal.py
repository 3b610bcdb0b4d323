"""What the command line says when it cannot do what it is asked: one line on standard error."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from claimcheck.model.bilingual import Bilingual, same
from claimcheck.reports.drawing.visible import visible

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language

EXTRA = re.compile(r"Got unexpected extra arguments? \((.{0,2000})\)", re.DOTALL)


def refused(message: Bilingual, language: Language) -> int:
    """Say why, in one line, and give the status for it."""
    sys.stderr.write(f"claimcheck: {visible(message.in_(language))}\n")
    return 2


def _name(parameter: click.Parameter) -> str:
    """« --reason » for an option, « ARTICLE » for an argument."""
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name


def unusable(error: click.ClickException) -> Bilingual:
    """click's own complaints, which it makes in English, in both languages and with the remedy."""
    match error:
        case click.NoSuchOption():
            what = Bilingual(fr=f"l'option {error.option_name} n'existe pas", en=f"there is no option {error.option_name}")
        case click.MissingParameter():
            name = _name(error.param) if error.param else "?"
            what = Bilingual(fr=f"il manque {name}", en=f"{name} is missing")
        case click.BadParameter():
            name = error.param.opts[0] if error.param else "?"
            what = Bilingual(fr=f"{name} : valeur impossible ({error.message})", en=f"{name}: {error.message}")
        case click.UsageError() if match := EXTRA.fullmatch(error.message):
            what = Bilingual(fr=f"de trop : {match[1]}", en=f"not expected: {match[1]}")
        case _:
            what = same(error.format_message())
    called = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "claimcheck"
    return Bilingual(fr=f"{what.fr} ; voyez `{called} --help`", en=f"{what.en}; see `{called} --help`")
