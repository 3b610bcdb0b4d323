"""A length of time that leads from its year beyond the day of publication: « arrivé en 2017, il … onze ans plus tard », in 2024.

Where the sentence tells what has happened, it cannot have happened then; what fits binds no two figures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

YEARS = re.compile(r"P(\d{1,3})Y")
LATER = re.compile(r" plus tard\b")
# « il sera », « on aurait », « doit rouvrir »: still to come, or only thought of
TO_COME = re.compile(r"\b(?:si|doit|doivent|devait|prévu\w*|horizon|va|vont|espère\w*|compte\w*|pour)\b")
NOT_YET = ("Tense=Fut", "Mood=Cnd")
# « parti en 2017, au bout de trente ans. Il … deux ans plus tard »: counted from what was told last
BREAK = re.compile(r"[.;:!?()]")


def find(context: Context) -> Iterator[Relation]:
    """Lengths in years « plus tard » with the only year of their sentence before them."""
    published = context.published
    for length in context.figures if published else ():
        years = YEARS.fullmatch(length.duration or "") if isinstance(length, DateMention) else None
        start = _start(context, length) if years and isinstance(length, DateMention) else None
        if years and start and published and start.when.last and start.when.last.year + int(years[1]) > published.year + 1:
            yield context.relation("duration_endpoints", ("from", start), ("duration", length), sure=False)


def _start(context: Context, length: DateMention) -> DateMention | None:
    """The one year that the sentence names, where it stands before a length that ends « plus tard »."""
    if not (context.words(length.span).endswith(" plus tard") or LATER.match(context.after(length, 12))):
        return None
    sentence = context.sentence(length)
    if sentence is None or TO_COME.search(context.words(sentence.span)):
        return None
    if any(mark in token.morph for token in context.tokens(sentence) for mark in NOT_YET):
        return None
    dated = [m for m in context.figures_in(sentence.span) if isinstance(m, DateMention) and m.names_year]
    one = dated[0] if len(dated) == 1 and len(dated[0].written) == 1 and dated[0].span < length.span else None
    return one if one and not BREAK.search(context.between(one, length)) else None
