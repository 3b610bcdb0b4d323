"""Articles divided into sentences and quotations, and parsed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.reading.parse import parse_all
    from claimcheck.reading.segment import divide

__all__ = ["divide", "parse_all"]


def __getattr__(name: str) -> Any:
    # Checking stored claims reads the article's file alone, without the 0.02 s of what divides and parses.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{'segment' if name == 'divide' else 'parse'}"), name)
