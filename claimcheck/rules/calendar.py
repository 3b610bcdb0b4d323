"""Calendar arithmetic that several rules share: days that may not exist, and the years that an article speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind, day_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.model.mention import Mention
    from claimcheck.rules.facts import Facts

LONG_PAST, LIVING_MEMORY = 5, 100


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


def years_recalled(facts: Facts, mention: Mention, reach: int) -> set[int]:
    """The years long past that the words just before a date recall: « en 1987 », « il y a trente ans »."""
    published = facts.published
    if published is None:
        return set()
    ahead = (other for other in facts.claimset.mentions if 0 <= mention.span.start - other.span.end <= reach)
    found = {year for other in ahead for year in (*_written(other), *_recalled(other, published))}
    return {year for year in found if LONG_PAST <= abs(year - published.year) <= LIVING_MEMORY}


def years_of_title(facts: Facts) -> set[int]:
    """The years of living memory that the headline writes."""
    headline, published = facts.headline_end, facts.published
    oldest = published.year - LIVING_MEMORY if published else 0
    found = {year for mention in facts.claimset.mentions if mention.span.end <= headline for year in _written(mention)}
    return {year for year in found if year >= oldest}


def years_named(facts: Facts) -> set[int]:
    """All years that the article writes."""
    return {year for mention in facts.claimset.mentions for year in _written(mention)}


def years_told(facts: Facts) -> set[int]:
    """The years before the last that the article writes, or counts back to: « en 2015 », « trois ans après l'attentat »."""
    published = facts.published
    if published is None:
        return set()
    counted = {
        published.year - int(mention.length.number) for mention in facts.claimset.mentions
        if isinstance(mention, DateMention) and not mention.age and mention.length and mention.length.unit == "year"
        and mention.length.number and mention.length.number <= LIVING_MEMORY
    }
    recalled = {
        mention.when.first.year for mention in facts.claimset.mentions
        if isinstance(mention, DateMention) and mention.kind is DateKind.RELATIVE and mention.when.first
    }
    oldest = published.year - LIVING_MEMORY
    return {year for year in counted | recalled | years_named(facts) if oldest <= year < published.year - 1}


def months_near(facts: Facts, mention: Mention, reach: int) -> set[tuple[int, int]]:
    """Year and month of the dates that end within so many code points before a mention."""
    return {
        (end.year, end.month) for other in facts.claimset.mentions
        if isinstance(other, DateMention) and 0 <= mention.span.start - other.span.end <= reach
        for end in (other.when.first, other.when.last) if end is not None
    }


def _written(mention: Mention) -> Iterator[int]:
    if isinstance(mention, DateMention):
        yield from (day.year for day in mention.written if day.year is not None)


def _recalled(mention: Mention, published: date) -> Iterator[int]:
    """« il y a 26 ans », and round lengths of time, « les 30 ans du festival », which anniversaries recall; no ages."""
    if not isinstance(mention, DateMention) or mention.age:
        return
    if mention.kind is DateKind.RELATIVE and mention.when.first and mention.when.first.year < published.year:
        yield mention.when.first.year
    elif mention.length and mention.length.unit == "year" and (years := mention.length.number) and years % 10 == 0:
        yield from range(published.year - int(years) - 1, published.year - int(years) + 2)
