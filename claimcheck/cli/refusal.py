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
COMMAND = re.compile(r"No such command '(.{0,2000}?)'\.", re.DOTALL)


def refused(message: Bilingual, language: Language) -> int:
    """Say why, in one line, and give the status for it."""
    sys.stderr.write(f"claimcheck: {visible(message.in_(language))}\n")
    return 2


def _name(parameter: click.Parameter) -> str:
    """« --reason » for an option, « ARTICLE » for an argument."""
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name


def _expected(error: click.BadParameter) -> Bilingual:
    """What the parameter takes, which click tells in English alone."""
    said = error.message.rstrip(".")
    match error.param.type if error.param else None:
        case click.Choice(choices=choices):
            return Bilingual(fr=", ".join(map(str, choices)), en=said)
        case click.IntRange(min=least, max=most):
            return Bilingual(fr=f"un nombre entier de {least} à {most}", en=said)
    return same(said)


def _misused(error: click.BadOptionUsage) -> Bilingual:
    """A value that is missing, or one where there is none to give."""
    name = error.option_name
    if "does not take" in error.message:
        return Bilingual(fr=f"{name} ne prend pas de valeur", en=f"{name} takes no value")
    return Bilingual(fr=f"{name} : il manque la valeur", en=f"{name}: its value is missing")


def unusable(error: click.ClickException) -> Bilingual:
    """click's own complaints, which it makes in English, in both languages and with the remedy."""
    match error:
        case click.NoSuchOption():
            what = Bilingual(fr=f"l'option {error.option_name} n'existe pas", en=f"there is no option {error.option_name}")
        case click.MissingParameter():
            name = _name(error.param) if error.param else "?"
            what = Bilingual(fr=f"il manque {name}", en=f"{name} is missing")
        case click.BadParameter():
            name, wanted = _name(error.param) if error.param else "?", _expected(error)
            what = Bilingual(fr=f"{name} : valeur impossible ; attendu : {wanted.fr}", en=f"{name}: {wanted.en}")
        case click.BadOptionUsage():
            what = _misused(error)
        case click.UsageError() if match := EXTRA.fullmatch(error.message):
            what = Bilingual(fr=f"de trop : {match[1]}", en=f"not expected: {match[1]}")
        case click.UsageError() if match := COMMAND.match(error.message):
            what = Bilingual(fr=f"la commande « {match[1]} » n'existe pas", en=f"there is no command “{match[1]}”")
        case _:
            what = same(error.format_message())
    called = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "claimcheck"
    return Bilingual(fr=f"{what.fr} ; voyez `{called} --help`", en=f"{what.en}; see `{called} --help`")
