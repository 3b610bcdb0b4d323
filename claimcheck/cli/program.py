"""The group of commands: a new command is a new module in ``commands`` with ``def command(language) -> click.Command``."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

import click

from claimcheck.cli import commands
from claimcheck.cli.options import language_option
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.version import __version__

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Language

HELP = Bilingual(
    fr="Vérifie que les chiffres, les dates et les noms d'un article peuvent être vrais tous ensemble.",
    en="Checks that the figures, dates and names of a French article can all be true together.",
)
VERSION = Bilingual(fr="Affiche la version.", en="Show the version.")
EPILOG = Bilingual(
    fr="Statut : 0 rien à signaler, 1 des constats, 2 arguments ou fichiers inutilisables.",
    en="Status: 0 nothing to report, 1 findings, 2 unusable arguments or input.",
)


class Commands(click.Group):
    """Commands by the names of their modules, imported when they are called or listed."""

    def __init__(self, language: Language, params: list[click.Parameter]) -> None:
        super().__init__("claimcheck", help=HELP.in_(language), epilog=EPILOG.in_(language), params=params)
        self.language = language

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own shape
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = import_module(f"{commands.__name__}.{cmd_name}").command(self.language)
        return found


def program(language: Language) -> click.Group:
    """The whole command line, speaking one language."""
    return Commands(language, [_version_option(language), language_option(language)])


def _version_option(language: Language) -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(f"claimcheck {__version__}")
            ctx.exit()

    return click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=VERSION.in_(language))
