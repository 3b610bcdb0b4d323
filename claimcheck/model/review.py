"""What a person found out about a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date


class Status(StrEnum):
    """How a claim came out of its check."""

    CONFIRMED = "confirmed"
    MIXED = "mixed"
    REFUTED = "refuted"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Review:
    """``claim`` is the claim's id, ``fingerprint`` what it said then: the review holds for these words of fact alone.

    ``url`` is the source that it was held against.
    """

    claim: str
    status: Status
    fingerprint: str
    url: str | None = None
    note: str | None = None
    by: str | None = None
    on: date | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON of the contract."""
        return {
            "claim": self.claim, "status": self.status.value, "fingerprint": self.fingerprint, "url": self.url,
            "note": self.note, "by": self.by, "date": self.on.isoformat() if self.on else None,
        }
