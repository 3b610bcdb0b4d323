"""Calendar arithmetic that several rules share: days that may not exist, and the years that an article speaks of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Mention
    from claimcheck.rules.facts import Facts

LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, ``None`` where the calendar has none of that number."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def julian_weekday(year: int, month: int, day: int) -> int:
    """The weekday, Monday being 0, that the Julian calendar gave the day: the Gregorian one counts fewer leap years."""
    shifted = year - (month < 3)
    day_of_march_year = (153 * ((month - 3) % 12) + 2) // 5 + day - 1
    return (365 * shifted + shifted // 4 + day_of_march_year) % 7


def nearest(month: int, day: int, to: date) -> date | None:
    """The occurrence of a day that lies nearest to another one."""
    found = (day_of(year, month, day) for year in range(to.year - 4, to.year + 5))
    return min((when for when in found if when), key=lambda when: abs(when - to), default=None)


def month_beside(when: date, by: int) -> tuple[int, int]:
    """Year and month so many months away."""
    year, month = divmod(when.year * 12 + when.month - 1 + by, 12)
    return year, month + 1


def years_near(facts: Facts, mention: Mention, ahead: int, behind: int) -> set[int]:
    """The years that dates, lengths of time and anniversaries within so many code points before and after speak of."""
    return {
        year for other in facts.claimset.mentions
        if other is not mention and -ahead <= other.span.end - mention.span.start <= behind
        for year in _years(other, facts.published)
    }


def years_named(facts: Facts) -> set[int]:
    """All years that the article speaks of."""
    return {year for mention in facts.claimset.mentions for year in _years(mention, facts.published)}


def years_of_title(facts: Facts) -> set[int]:
    """The years that the headline speaks of."""
    headline = facts.headline_end
    found = (mention for mention in facts.claimset.mentions if mention.span.end <= headline)
    return {year for mention in found for year in _years(mention, facts.published)}


def _years(mention: Mention, published: date | None) -> Iterator[int]:
    if isinstance(mention, DateMention) and mention.kind is not DateKind.DURATION:
        yield from (day.year for day in mention.written if day.year is not None)
        # A bare year or a period of years has no calendar words, an ordinary day no year of its own.
        if mention.when.first and mention.when.last and mention.when.last - mention.when.first >= timedelta(days=89):
            yield from range(mention.when.first.year, min(mention.when.last.year, mention.when.first.year + 10) + 1)
    elif published is not None and (ago := _years_ago(mention)) is not None:
        yield from range(published.year - ago - 1, published.year - ago + 1)


def _years_ago(mention: Mention) -> int | None:
    """« 30 ans », « 30e »: what may have begun so many years ago."""
    number = None
    if isinstance(mention, DateMention) and mention.length and mention.length.unit == "year":
        number = mention.length.number
    elif isinstance(mention, QuantityMention) and mention.ordinal:
        number = mention.quantity.number
    return int(number) if number is not None and 2 <= number <= 200 else None
