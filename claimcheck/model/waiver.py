"""A finding that the desk has looked at and accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Waiver:
    """``fingerprint`` stands for the rule and its ``figures``: it holds as long as they do, wherever they are moved."""

    rule: str
    claims: tuple[str, ...]
    figures: tuple[str, ...]
    fingerprint: str
    reason: str
    by: str | None = None
    on: date | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON of the contract."""
        return {
            "rule": self.rule, "claims": list(self.claims), "figures": list(self.figures), "fingerprint": self.fingerprint,
            "reason": self.reason, "by": self.by, "date": self.on.isoformat() if self.on else None,
        }
