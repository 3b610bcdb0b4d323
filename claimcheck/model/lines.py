"""Lines and columns of a text, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.finding import Place

if TYPE_CHECKING:
    from claimcheck.model.article import Article
    from claimcheck.model.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each line of ``text`` starts; CR, LF and CRLF end a line, as in every editor.

    ``first`` is the number of the first line.
    """

    text: str
    starts: tuple[int, ...]
    first: int = 1

    def place(self, span: Span, role: str | None = None) -> Place:
        """The span with its words, line and column."""
        line = bisect_right(self.starts, span.start) - 1
        return Place(span, span.of(self.text), line + self.first, span.start - self.starts[line] + 1, role)

    def line(self, number: int) -> str:
        """The words of line ``number`` without its line end."""
        index = number - self.first
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[index] : end].rstrip("\r\n")


def lines_of(article: Article) -> Lines:
    """Find all lines at once, numbered as in the article's file."""
    return Lines(article.text, (0, *(match.end() for match in _LINE_END.finditer(article.text))), article.first_line)
