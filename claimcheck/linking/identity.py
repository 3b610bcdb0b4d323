"""Claim ids that an edit elsewhere, another order or another value leaves as they are."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.stems import unaccented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.claim import Claim

DIGITS = 10


def identified(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give every claim its id: a fingerprint of what it is about, counted on where two are about the same."""
    seen: Counter[str] = Counter()
    done = []
    for claim in claims:
        print_ = _fingerprint(claim)
        seen[print_] += 1
        done.append(replace(claim, id=f"c-{print_}" if seen[print_] == 1 else f"c-{print_}-{seen[print_]}"))
    return tuple(done)


def _fingerprint(claim: Claim) -> str:
    time = claim.time
    days = f"{time.first or ''}/{time.last or ''}" if time and time.is_known else ""
    about = "|".join((*(_plain(part) for part in (claim.subject, claim.measure, claim.of)), days))
    return hashlib.sha256(about.encode()).hexdigest()[:DIGITS]


def _plain(part: str | None) -> str:
    return " ".join(unaccented((part or "").lower()).split())
