"""An edited copy held against the stored claims: each module with ``CODE`` and ``check(passage)`` is one kind of drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.align import align
from claimcheck.comparing.catalogue import kinds
from claimcheck.comparing.differences import passages
from claimcheck.comparing.settle import in_text_order, settled
from claimcheck.comparing.weigh import weighed
from claimcheck.comparing.words import copy_of

if TYPE_CHECKING:
    from claimcheck.comparing.differences import Passage
    from claimcheck.model.claimset import ClaimSet
    from claimcheck.model.finding import Finding


def compare(old: ClaimSet, new: ClaimSet) -> list[Finding]:
    """What changed from the stored claims to those of the edited copy, in the order of the new text."""
    if old.article.text == new.article.text:
        return []
    before, after = copy_of(old), copy_of(new)
    if before.text == after.text:
        return []
    found = passages(align(before, after), before, after)
    return in_text_order(finding for one in found for finding in _told(one))


def _told(found: Passage) -> list[Finding]:
    """What every kind finds in a passage, each change told once."""
    findings = settled([finding for kind in kinds() for finding in kind.check(found)])
    return list(weighed(found, findings))
