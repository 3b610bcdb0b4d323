"""A change as a finding: both wordings with their places, and the stored claims that it touches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.comparing.differences import neighbour
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Finding, Severity
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word


def change(
    found: Passage,
    rule: tuple[str, str],
    severity: Severity,
    old: Sequence[Word],
    new: Sequence[Word],
    message: Bilingual | None = None,
) -> Finding:
    """« plus de 200 » est devenu « plus de 600 »: a finding on words of the old text and those that stand for them now."""
    was, now = whole(old), whole(new)
    claims = found.before.claims_at(was) if was else found.after.claims_at(now) if now else ()
    return Finding(
        rule[0], rule[1], severity, message or became(found, was, now),
        (found.after.place(now, "new"),) if now else (),
        (found.before.place(was, "old"),) if was else (),
        tuple(dict.fromkeys(claim.id for claim in claims)),
    )


def change_beside(
    found: Passage,
    rule: tuple[str, str],
    severity: Severity,
    old: Sequence[Word],
    new: Sequence[Word],
    message: Bilingual | None = None,
) -> Finding:
    """As ``change``; where nothing stands in the place of the old words, it points at the word beside them."""
    finding = change(found, rule, severity, old, new, message)
    near = None if new or not old else neighbour(found, old)
    return replace(finding, spans=(found.after.place(near.span, "new"),)) if near else finding


def whole(words: Sequence[Word]) -> Span | None:
    """From the first to the last of some words."""
    return Span(min(w.span.start for w in words), max(w.span.end for w in words)) if words else None


def words_of(copy: Copy, words: Sequence[Word]) -> str:
    """All that stands from the first to the last of some words, on one line."""
    span = whole(words)
    return quoted(copy, span) if span else ""


def became(found: Passage, was: Span | None, now: Span | None) -> Bilingual:
    """What an editor reads: the old words and the new ones."""
    before = quoted(found.before, was) if was else None
    after = quoted(found.after, now) if now else None
    if before and after:
        return Bilingual(f"« {before} » est devenu « {after} ».", f"“{before}” became “{after}”.")
    if before:
        return Bilingual(f"« {before} » a disparu.", f"“{before}” is gone.")
    return Bilingual(f"« {after} » est nouveau.", f"“{after}” is new.")


def quoted(copy: Copy, span: Span, longest: int = 120) -> str:
    """The words of a span on one line, cut in the middle where they are many."""
    words = " ".join(span.of(copy.text).split())
    return words if len(words) <= longest else f"{words[: longest // 2].rstrip()} … {words[-longest // 3 :].lstrip()}"
