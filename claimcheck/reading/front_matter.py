"""What an article says of itself, between ``---`` lines above its text."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem

LIMIT = 10_000  # no front matter is longer; a rule of dashes in a long text is none
_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_FIELD = re.compile(r"^(date|title)[ \t]*:[ \t]*([^\r\n]*)", re.MULTILINE)


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields that matter here (``date``, ``title``), and the text after the front matter, unchanged."""
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end(), LIMIT) if opening else None
    if opening is None or closing is None:
        return {}, text
    fields = {field[1]: _bare(field[2]) for field in _FIELD.finditer(text, opening.end(), closing.start())}
    return fields, text[closing.end() :].removeprefix("\n")


def the_day(written: str, name: str) -> date:
    """The day of a ``date:``; a time after it is dropped, as in « 2025-12-20T08:00:00Z »."""
    try:
        return date.fromisoformat(written.strip()[:10])
    except ValueError:
        raise Problem(Bilingual(
            fr=f"{name} : la date « {written[:30]} » n'est pas un jour du calendrier ; écrivez AAAA-MM-JJ",
            en=f"{name}: the date “{written[:30]}” is no day of the calendar; write YYYY-MM-DD",
        )) from None


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
