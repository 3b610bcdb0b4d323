"""Short texts read for their dates, and dates written the way examples write them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.mentions.dates import find_dates
from claimcheck.model.article import Article
from claimcheck.reading import divide

if TYPE_CHECKING:
    from claimcheck.model.mention import DateMention

PUBLISHED = date(2025, 3, 12)


def dates_in(text: str, published: date | None = PUBLISHED) -> tuple[DateMention, ...]:
    """The dates of a text."""
    return find_dates(divide(Article("texte", text, published)))


def marked(example: str) -> tuple[str, int, int]:
    """An example without its brackets, and where they stood; without brackets, the whole text."""
    if "[" not in example:
        return example, 0, len(example)
    start = example.index("[")
    return example.replace("[", "").replace("]", ""), start, example.index("]") - 1


def written(mention: DateMention, part: str) -> str:
    """What a mention says, in the notation of one part of an expected value."""
    if part == "chaque":
        return mention.kind.value.replace("recurring", "chaque")
    if part.startswith("T"):
        return f"T{mention.clock}"
    if part.startswith("P"):
        return mention.duration or ""
    return f"{mention.when.first}/{mention.when.last}" if mention.when.is_known else "?"
