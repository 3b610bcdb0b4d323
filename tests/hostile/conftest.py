"""The command line and its folder, as in ``tests/cli``."""

from __future__ import annotations

from tests.cli.conftest import command, folder

__all__ = ["command", "folder"]
