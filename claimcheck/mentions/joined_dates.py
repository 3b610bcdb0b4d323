"""A day and its time of day are one date: « lundi à 14 h », « 20 h dimanche », « hier soir »."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.model.timespan import UNKNOWN_TIME, DateKind, Timespan

if TYPE_CHECKING:
    from claimcheck.mentions.date_forms.form import Reading
    from claimcheck.mentions.moment import Moment
    from claimcheck.model.span import Span

GAP = re.compile(
    r",? ?(?:(?:un peu|peu|aux alentours|autour|sur|à partir|très tôt|tôt|tard|au moment) ?)?"
    r"(?:(?:à|vers|dès|de|du|le|la|en|au|dans la|dans l'|à la|l'|les|ce|entre|avant|après|jusqu'à|depuis|environ) ?){0,2}",
    re.IGNORECASE)
LONGEST_GAP = 24
LOOK_BACK = 4
EVENING = re.compile(r"\b(?:soir|soirée|après-midi)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A date where it stands; ``whole_day`` says that its words are « journée »."""

    span: Span
    reading: Reading
    whole_day: bool = False


def joined(found: list[Found], moment: Moment) -> list[Found]:
    """Days and times of day that stand side by side made one; a time of day without a day takes the last one named."""
    whole: list[Found] = []
    for one in found:
        if whole and (pair := _pair(whole[-1], one, moment)):
            whole[-1] = pair
        else:
            whole.append(one)
    return [
        _with_day(one, whole[max(0, at - LOOK_BACK) : at], moment) if one.reading.part else one for at, one in enumerate(whole)
    ]


def _pair(left: Found, right: Found, moment: Moment) -> Found | None:
    between = moment.view[left.span.end : right.span.start]
    if len(between) > LONGEST_GAP or not GAP.fullmatch(between):
        return None
    two_clocks = left.reading.clock is not None and right.reading.clock is not None
    if right.reading.part and not two_clocks and _takes_a_time(left):
        reading = _absorbed(left.reading, right, moment)
    elif left.reading.part and is_day(right) and not right.reading.clock and (left.reading.clock or _is_of(left, between)):
        reading = _absorbed(right.reading, left, moment)
    else:
        return None
    return Found(left.span.joined(right.span), reading)


def _takes_a_time(found: Found) -> bool:
    return found.reading.part or found.reading.kind is DateKind.RECURRING or is_day(found)


def _is_of(part: Found, between: str) -> bool:
    """« la nuit de vendredi », « l'après-midi du 15 février »; but « la journée de vendredi » is just Friday."""
    return between in (" de ", " du ", " de ce ") and not part.whole_day


def is_day(found: Found) -> bool:
    """Whether the date is one day, or a weekday whose day is not known."""
    when = found.reading.when
    if found.reading.kind is DateKind.DURATION or (found.reading.kind is DateKind.RECURRING and not found.reading.written):
        return False
    return (when.first == when.last and when.first is not None) or any(day.weekday is not None for day in found.reading.written)


def _absorbed(day: Reading, part: Found, moment: Moment) -> Reading:
    """The day with the time of its part, twelve hours later where one of the two is in the evening."""
    clock = part.reading.clock or day.clock
    words = moment.view[part.span.start : part.span.end]
    if clock and "01:00" <= clock < "12:00" and day.clock and EVENING.search(words):
        clock = f"{int(clock[:2]) + 12}{clock[2:]}"
    when = day.when if day.when.is_known or day.kind is DateKind.RECURRING else part.reading.when
    return replace(day, clock=clock, when=when, part=day.part, article=day.article)


def _with_day(one: Found, earlier: list[Found], moment: Moment) -> Found:
    """The day of a time of day that stands alone: the last day named in its paragraph, else that of publication."""
    reading = one.reading
    if reading.when.is_known or reading.kind is DateKind.RECURRING:
        return one
    return Found(one.span, replace(reading, when=_day_near(one, earlier, moment)))


def _day_near(one: Found, earlier: list[Found], moment: Moment) -> Timespan:
    place = moment.document.sentence_at(one.span.start)
    for other in reversed(earlier):
        there = moment.document.sentence_at(other.span.start)
        if place is None or there is None or there.paragraph != place.paragraph:
            break
        when = other.reading.when
        if when.first is not None and when.first == when.last:
            return when
    return french.one_day(moment.published) if moment.published else UNKNOWN_TIME
