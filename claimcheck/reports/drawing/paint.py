"""Colours, where the terminal wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from claimcheck.reports import Style

BOLD, FAINT = "1", "2"
SEVERE = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


def paint(text: str, code: str, style: Style) -> str:
    """The text in a colour of the terminal's own."""
    return f"\x1b[{code}m{text}\x1b[0m" if style.color and text else text
