"""Text to words: each run of signs between spaces is cut by spaCy's tokenizer, once, and remembered."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    Cut = Callable[[str], tuple[str, ...]]

KEPT_RUNS = 30_000
"""Runs whose words are remembered, a few megabytes: nine in ten runs of an article stood in others."""

LONGEST = 80
"""A longer run is one word: the tokenizer's time grows with its square."""

CutWord = tuple[str, int, bool]
"""A word, where it starts, and whether a space follows."""

_RUN = re.compile(r"\S+")
_PLAIN = re.compile(r"""(["«“(]*)((?:[cdjlmnstCDJLMNST]|[Qq]u)'|)([^\W\d_]+)(\.?)([:;]|[",!?)»”]*)(\.?)""")
"""A word of letters alone, an elided one before it, and marks around: the tokenizer takes it apart at just these places."""

_ELIDED = re.compile(r"(?<![^\W\d_])(?:[cdjlmnst]|(?:jus|lors|puis|quel|pres)?qu)'$", re.IGNORECASE)


def cutter(tokenizer: Any) -> Cut:
    """What cuts a run of signs into words."""
    exceptions = frozenset(tokenizer.rules)

    @lru_cache(maxsize=KEPT_RUNS)
    def cut(run: str) -> tuple[str, ...]:
        if len(run) > LONGEST:
            return (run,)
        plain = _PLAIN.fullmatch(run)
        if plain is not None and (words := _apart(plain, exceptions)):  # nine runs in ten, in a tenth of the tokenizer's time
            return words
        elided = _ELIDED.search(run)  # « d'environ 30 % »: the figure is a word of its own, and the tokenizer sees « d' » alone
        words = tuple(token.text for token in tokenizer(run[: elided.start()] if elided else run))
        return (*words, elided.group()) if elided else words

    return cut


def _apart(plain: re.Match[str], exceptions: Container[str]) -> tuple[str, ...]:
    """The words of a plain run; none where something in it may be an abbreviation or another exception of the tokenizer."""
    before, elided, word, stop, after, last = plain.groups()
    if stop + last and (not word[-1].islower() or (stop and last) or f"{word}." in exceptions):
        return ()
    if word in exceptions or (elided and (elided in exceptions or elided + word in exceptions)):
        return ()
    if not before and not elided:
        return (word, *stop, *after, *last)
    return (*before, elided, word, *stop, *after, *last) if elided else (*before, word, *stop, *after, *last)


def words_between(text: str, start: int, end: int, cut: Cut) -> list[CutWord]:
    """The words of a stretch of text."""
    found: list[CutWord] = []
    for run in _RUN.finditer(text, start, end):
        at, behind = run.span()
        spaced = text.startswith(" ", behind)
        words = cut(run.group())
        for word in words[:-1]:
            found.append((word, at, False))
            at += len(word)
        found.append((words[-1], at, spaced))
    return found
