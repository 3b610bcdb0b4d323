"""The version of the program, which the package takes from here."""

from __future__ import annotations

__version__ = "0.1.0"
