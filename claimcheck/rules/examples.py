"""The telling cases of a rule, which stand beside it, are shown by ``claimcheck explain`` and tested in both directions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wrong:
    """A text in which the rule must find a contradiction that points at the words ``at``.

    ``date`` is the publication date, ``severity`` the level that the finding must have, ``facts`` the desk's reference file.
    """

    text: str
    at: str
    date: str | None = None
    severity: str = "error"
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Right:
    """A text in which the rule must find nothing above a note, and ``why``."""

    text: str
    why: str
    date: str | None = None
    facts: str = ""
