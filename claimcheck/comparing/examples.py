"""The telling cases of a kind of drift: they stand beside it, are shown by ``claimcheck explain`` and tested both ways."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """An edit that must be reported under the kind's name, at the words ``at`` of the new text (or ``was`` of the old)."""

    old: str
    new: str
    at: str | None = None
    was: str | None = None
    date: str = "2024-05-16"


@dataclass(frozen=True, slots=True)
class Same:
    """An edit that leaves every fact as it was, and ``why``: nothing above a note may be found."""

    old: str
    new: str
    why: str
    date: str = "2024-05-16"
