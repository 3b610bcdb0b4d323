"""Whether a title and a given name are a woman's or a man's: « Mme Brel » is Julie and not Paul."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.french.stems import unaccented
from claimcheck.french.tables import load

WOMAN, MAN = "f", "m"
TITLE = re.compile(r"(?<!\w)(?:(Mme|Mlle|[Mm]adame)|(M\.|[Mm]onsieur)) $")


def gender_of_title(before: str) -> str | None:
    """What the title at the end of the words before a name tells."""
    match = TITLE.search(before)
    return None if match is None else WOMAN if match.group(1) else MAN


def gender_of_given_name(name: str) -> str:
    """By its ending, and by the table of those that end otherwise."""
    first = unaccented(name.lower()).split("-")[0]
    return _exceptions().get(first, WOMAN if first.endswith(("a", "e")) else MAN)


@cache
def _exceptions() -> dict[str, str]:
    rows = load("given_names", required=frozenset({"forms", "gender"}))
    return {form: row.text("gender") for row in rows for form in row.texts("forms")}
