"""The words of ``milestones.toml``: births and deaths, openings and closings."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.tables import load

NO_VERB = r"(?<!une )(?<!un )(?<!l')(?<!les )(?<!des )(?<!cette )"


@cache
def milestone_words(*names: str) -> str:
    """A pattern of all words of the rows named: participles in every agreement, and phrases."""
    rows = {row.name: row for row in load("milestones", required=frozenset({"participles"}), optional=frozenset({"phrases"}))}
    forms = [_agreeing(form) for name in names for form in rows[name].texts("participles")]
    forms += [re.escape(phrase) for name in names for phrase in rows[name].texts("phrases")]
    return rf"{NO_VERB}\b(?:{'|'.join(sorted(forms, key=len, reverse=True))})\b"


def _agreeing(form: str) -> str:
    """« mis en service » agrees in its first word."""
    first, space, rest = form.partition(" ")
    ending = "" if first.endswith("e") and not first.endswith("é") else "s?" if first.endswith("s") else "e?s?"
    ending = "e?s?" if first == "mis" else ending
    return f"{re.escape(first)}{ending}{re.escape(space + rest)}"
