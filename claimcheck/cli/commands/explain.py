"""``claimcheck explain``."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import help_in
from claimcheck.model.bilingual import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.cli.handbook import Example, Page
    from claimcheck.model.bilingual import Language
    from claimcheck.reports import Style

HELP = Bilingual(
    fr="Explique une règle, par son nom ou son code, avec ses exemples (« share-of-whole » ou « A101 »).",
    en="Explain a rule, by its name or code, with its examples (“share-of-whole” or “A101”).",
)
FOUND = Bilingual(fr="Trouvé :", en="Found:")
SILENT = Bilingual(fr="Rien à signaler :", en="Nothing to report:")


def command(language: Language) -> click.Command:
    return click.Command(
        "explain", callback=partial(explain, language), **help_in(HELP, language),
        params=[
            click.Argument(["name"], metavar="RÈGLE" if language == "fr" else "RULE"), options.language_option(language),
        ],
    )


def explain(language: Language, name: str) -> int:
    from claimcheck.cli.handbook import pages, unknown_rule
    from claimcheck.cli.showing import terminal_style

    all_pages = pages()
    page = next((page for page in all_pages if name.casefold() in (page.code.casefold(), page.name)), None)
    if page is None:
        raise unknown_rule(name, all_pages)
    sys.stdout.write("\n".join(_lines(page, terminal_style(language))) + "\n")
    return 0


def _lines(page: Page, style: Style) -> Iterator[str]:
    from claimcheck.reports.drawing.paint import BOLD, paint

    yield paint(f"{page.name} [{page.code}]", BOLD, style)
    yield ""
    yield from _documentation(page.documentation.in_(style.language), style)
    for heading, examples in ((FOUND, page.found), (SILENT, page.silent)):
        yield ""
        yield paint(heading.in_(style.language), BOLD, style)
        for example in examples:
            yield from _shown(example, style)


def _documentation(text: str, style: Style) -> Iterator[str]:
    """The page of a rule at the width of the screen: a line that is not indented stands alone, the first and the headings."""
    from claimcheck.reports.drawing.paint import BOLD, paint
    from claimcheck.reports.drawing.wrapped import wrapped

    summary, *sections = text.split("\n\n")
    yield from wrapped(summary, style.width)
    for section in sections:
        heading, _, body = section.partition("\n")
        yield ""
        yield paint(heading, BOLD, style)
        yield from wrapped(" ".join(body.split()), style.width, "    ", "    ")


def _shown(example: Example, style: Style) -> Iterator[str]:
    from claimcheck.reports.drawing.paint import FAINT, paint
    from claimcheck.reports.drawing.wrapped import wrapped

    for mark, text in zip(("  ", "→ "), example.texts, strict=False):
        yield from wrapped(text, style.width, f"  {mark}", "    ")
    yield paint(f"      ({example.remark})", FAINT, style)
