"""Input that is skipped: said on standard error as it comes, remembered for the exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from claimcheck.cli.refusal import refused
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.bilingual import Language

Item = TypeVar("Item")


class Complaints:
    """``status`` is 2 once anything was skipped, ``usable`` counts what was not."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.status = 0
        self.usable = 0

    def about(self, problem: Problem) -> None:
        self.status = refused(problem.message, self.language)

    def left(self, items: Iterable[Item | Problem]) -> Iterator[Item]:
        """The usable items."""
        for item in items:
            if isinstance(item, Problem):
                self.about(item)
            else:
                self.usable += 1
                yield item
