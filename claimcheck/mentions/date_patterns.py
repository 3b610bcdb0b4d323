"""Patterns of dates: regular expressions in which « <month> » stands for a vocabulary and « <:person> » for a list of words.

« <month> » becomes a group of that name (« <month2> » a second one), a space one to three spaces, « ␣? » up to three.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from claimcheck.french import calendar as french
from claimcheck.mentions import date_vocabulary

BOUNDARY = r"(?:(?![^\W_])|(?<=[a-zé])(?=(?-i:[A-ZÀÉ]))|(?<=[a-zéû] \d{4})(?=[^\W\d_]{2}))"
"""The end of a word, or a sentence glued to the next: « depuis l'été dernierLe maire », « 15 juillet 2020par »."""

_SPACE = re.compile(r"\[[^\]]*\]| \??")
_VOCABULARY = re.compile(r"(?<!\?P)<([a-z]+)(\d?)>")
_LIST = re.compile(r"<:([a-z-]+)>")


@cache
def expanded(source: str) -> str:
    """The regular expression that a pattern stands for."""
    with_lists = _LIST.sub(lambda found: f"(?:{french.listed(found[1])})", _SPACE.sub(_gap, source))
    return _VOCABULARY.sub(_group, with_lists)


def _gap(found: re.Match[str]) -> str:
    """Spaces of a pattern; character classes stay as they are."""
    return {" ": "[ ]{1,3}", " ?": "[ ]{0,3}"}.get(found[0], found[0])


def _group(found: re.Match[str]) -> str:
    return f"(?P<{found[1]}{found[2]}>{date_vocabulary.alternatives(found[1])})"


class Around:
    """A pattern for the words before or after a date, compiled when it is first needed."""

    def __init__(self, source: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self.source, self.flags = source, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(expanded(self.source), self.flags)

    def ends(self, text: str) -> bool:
        """Whether the pattern, which ends with « $ », stands at the end of a text."""
        return self.pattern.search(text) is not None

    def begins(self, view: str, at: int = 0) -> bool:
        """Whether the pattern stands at a place."""
        return self.pattern.match(view, at) is not None
