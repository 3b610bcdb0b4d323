"""An article as its author left it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Article:
    """The text that all offsets point into, and what is known about it.

    ``text`` is what the file holds after its byte-order mark and front matter, unchanged.
    ``published`` is the publication date against which « mardi » and « il y a deux ans » are read; without it such
    words stay unresolved. ``path`` is as given, for messages; ``None`` where the text came from memory. ``first_line`` is
    the line of that file on which the text starts.
    """

    id: str
    text: str
    published: date | None = None
    title: str | None = None
    path: str | None = None
    language: str = "fr"
    first_line: int = 1

    @cached_property
    def sha256(self) -> str:
        """The fingerprint of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
