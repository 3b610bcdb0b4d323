"""Many words as one regular expression that shares their beginnings, so that trying them costs no more than reading them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Branch(dict[str, "_Branch"]):
    """What may follow a letter; the empty key marks the end of a word."""


def alternation(words: Iterable[str]) -> str:
    """A pattern for exactly these words, longest first; it has no nested repetition and so takes linear time."""
    root = _Branch()
    for word in words:
        at = root
        for letter in word:
            at = at.setdefault(letter, _Branch())
        at[""] = _Branch()
    return _written(root)


_END = "\U0010ffff"
"""Stands for the end of a whole word in the tree of letters, where it comes after every letter: longer words are tried first."""


def whole_words(forms: Iterable[str]) -> str:
    """The same for forms that end where a word does; an elided one (« d' ») may be glued to the next."""
    ended = alternation(form if form.endswith("'") else form + _END for form in forms)
    return ended.replace(re.escape(_END), r"(?!\w)")


def _written(branch: _Branch) -> str:
    choices = [re.escape(letter) + _written(rest) for letter, rest in sorted(branch.items()) if letter]
    ends = "" in branch
    if not choices:
        return ""
    if len(choices) == 1 and not ends:
        return choices[0]
    return f"(?:{'|'.join(choices)}){'?' if ends else ''}"
