"""A set of statements that cannot all be true, or a change that an editor must see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.model.bilingual import Bilingual, Language
    from claimcheck.model.span import Span


class Severity(StrEnum):
    """How sure a finding is.

    ``error``: impossible under every reading of the words; ``warning``: possible only under a far-fetched reading;
    ``note``: worth a look, or a derived figure.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Smaller is more severe."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Place:
    """Words that a finding points at. ``line`` and ``column`` count from 1, in code points; ``role`` is as in the relation."""

    span: Span
    text: str
    line: int
    column: int
    role: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON of the contract."""
        return {
            "start": self.span.start, "end": self.span.end, "text": self.text,
            "line": self.line, "column": self.column, "role": self.role,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """What cannot be, where, and the computation that shows it; ``was`` lies in the old text of an edited copy."""

    code: str
    rule: str
    severity: Severity
    message: Bilingual
    spans: tuple[Place, ...] = ()
    was: tuple[Place, ...] = ()
    claims: tuple[str, ...] = ()
    proof: tuple[Bilingual, ...] = ()

    def to_dict(self, language: Language = "fr") -> dict[str, Any]:
        """The JSON of the contract."""
        return {
            "code": self.code, "rule": self.rule, "severity": self.severity.value, "message": self.message.in_(language),
            "spans": [place.to_dict() for place in self.spans], "was": [place.to_dict() for place in self.was],
            "claims": list(self.claims), "proof": [step.in_(language) for step in self.proof],
        }
