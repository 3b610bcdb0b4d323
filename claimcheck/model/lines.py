"""Lines and columns of a text, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.finding import Place

if TYPE_CHECKING:
    from claimcheck.model.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each line of ``text`` starts; CR, LF and CRLF end a line, as in every editor."""

    text: str
    starts: tuple[int, ...]

    def place(self, span: Span, role: str | None = None) -> Place:
        """The span with its words, line and column."""
        line = bisect_right(self.starts, span.start)
        return Place(span, span.of(self.text), line, span.start - self.starts[line - 1] + 1, role)

    def line(self, number: int) -> str:
        """The words of line ``number``, counted from 1, without its line end."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")


def lines_of(text: str) -> Lines:
    """Find all lines at once."""
    return Lines(text, (0, *(match.end() for match in _LINE_END.finditer(text))))
