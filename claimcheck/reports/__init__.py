"""Output formats: each module beside this file is one, with ``def render(outcomes, style) -> Iterator[str]``."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimcheck.model.article import Article
    from claimcheck.model.bilingual import Language
    from claimcheck.model.report import Report


class Outcome(NamedTuple):
    """What checking one article gave: ``spans`` of its findings lie in ``article``, ``was`` in ``before``."""

    report: Report
    article: Article
    before: Article | None = None

    @property
    def path(self) -> str:
        """The file to point at, or the name of the article where it came from no file of its own."""
        return self.article.path or self.article.id


class Style(NamedTuple):
    """How to write: the language of messages, and what the terminal can show."""

    language: Language = "fr"
    color: bool = False
    width: int = 80


Renderer = Callable[[Iterable[Outcome], Style], Iterator[str]]


def formats() -> list[str]:
    """The names of all formats."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg)


def renderer(form: str) -> Renderer:
    """What writes a format: pieces of text, each complete enough to be shown at once."""
    found: Renderer = import_module(f"{__name__}.{form}").render
    return found
