"""Quotation marks: which of them open, which close, and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK_OR_LINE_END = re.compile('[«»"“”„‟‹›\n]')
_OPENING = "«‹„‟"
_CLOSING = "»›”"
# What may stand right after a closing mark, or right before an opening one.
_AFTER_CLOSING = frozenset(" \n.,;:!?…)]}-/'»›”\"")
_BEFORE_OPENING = frozenset(" \n([{'-/«‹“„\"")
_NEVER_AFTER_OPENING = frozenset(" \n.,;:!?)]}»›”")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at ``at``; ``partner`` is where the mark stands that it goes with, ``None`` where there is none."""

    at: int
    opens: bool
    partner: int | None = None


def marks_of(view: str) -> dict[int, Mark]:
    """All quotation marks by their place, in text order, each paired with its partner where it has one."""
    marks: dict[int, Mark] = {}
    stack: list[int] = []
    for match in _MARK_OR_LINE_END.finditer(view):
        at = match.start()
        if view[at] == "\n":
            _forget_at_line_end(view, at, stack)
            continue
        if _opens(view, at, stack):
            stack.append(at)
            marks[at] = Mark(at, opens=True)
            continue
        opener = _partner(view, at, stack)
        marks[at] = Mark(at, opens=False, partner=opener)
        if opener is not None:
            marks[opener] = Mark(opener, opens=True, partner=at)
    return marks


def _forget_at_line_end(view: str, at: int, stack: list[int]) -> None:
    """A straight mark left open ends with its paragraph, unless scraping has put one of the pair on the wrong line."""
    while stack and view[stack[-1]] == '"' and stack[-1] != at - 1 and view[at + 1 : at + 2] not in ('"', "\n"):
        stack.pop()


def _opens(view: str, at: int, stack: list[int]) -> bool:
    mark = view[at]
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    if mark == "“":  # closes „, or another “ that it stands too close to open
        return not (stack and view[stack[-1]] in "„“" and (view[stack[-1]] == "„" or _looks_closing(view, at)))
    return _straight_opens(view, at, stack)


def _straight_opens(view: str, at: int, stack: list[int]) -> bool:
    pending = bool(stack) and view[stack[-1]] == '"'
    before, after = _looks_opening(view, at), _looks_closing(view, at)
    if before != after:
        if before:
            # « "Une phrase. "Une autre" »: a mark that can only open leaves the one before it without a partner.
            return True
        # « dit-il."\nLes gens" »: scraped copy leaves an opening mark at the end of the line before.
        return _ends_a_sentence(view, at) and (not pending or _next_can_only_close(view, at))
    # « … partent.\n" Le maire dit »: apart from the words of its line, it closes what stands before.
    return not pending and not _stands_apart(view, at)


def _stands_apart(view: str, at: int) -> bool:
    return at > 0 and view[at - 1] == "\n" and view[at + 1 : at + 2] == " "


def _looks_opening(view: str, at: int) -> bool:
    return (at == 0 or view[at - 1] in _BEFORE_OPENING) and at + 1 < len(view) and view[at + 1] not in _NEVER_AFTER_OPENING


def _looks_closing(view: str, at: int) -> bool:
    return at > 0 and view[at - 1] not in " \n" and (at + 1 == len(view) or view[at + 1] in _AFTER_CLOSING)


def _ends_a_sentence(view: str, at: int) -> bool:
    return at > 0 and view[at - 1] in ".!?…" and view[at + 1 : at + 2] == "\n"


def _next_can_only_close(view: str, at: int) -> bool:
    """« un "oui. Elle dit."\nLes gens" partent »: the next mark closes, so this one opens, and the first has no partner."""
    following = view.find('"', at + 1)
    return following > 0 and _looks_closing(view, following) and not _looks_opening(view, following)


def _partner(view: str, at: int, stack: list[int]) -> int | None:
    """The innermost open mark of the same kind, if few enough were left open inside it."""
    wanted = {"»": "«", "›": "‹", "”": "“„‟", "“": "„“", '"': '"'}[view[at]]
    for depth in range(1, min(4, len(stack)) + 1):
        if view[stack[-depth]] in wanted:
            opener = stack[-depth]
            del stack[-depth:]
            return opener
    return None
