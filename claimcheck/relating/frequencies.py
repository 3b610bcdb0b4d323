"""A count of a year and how often that is: « 52 600 appels en 2018, soit un toutes les dix minutes »."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.interval import Interval
from claimcheck.model.mention import DateMention
from claimcheck.relating.marks import COUNT, DATE, EVERY, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_W = rf"[^;:(){EVERY}\n]"
_EVERY = (
    rf"(?:,|\(| -)? ?soit (?:en moyenne |environ |près d'|plus d')?une? (?:[^\W\d_]+ ){{0,2}}?(?:en moyenne )?"
    rf"(?P<every>{DATE})"
)
FORMS = (
    re.compile(rf"(?P<count>{COUNT}){_W}{{0,90}}?\b(?:en|sur) (?:l'année )?(?P<when>{DATE}){_W}{{0,30}}?{_EVERY}"),
    re.compile(rf"\ben (?P<when>{DATE}),? {_W}{{0,60}}?(?P<count>{COUNT}){_W}{{0,90}}?{_EVERY}"),
)
_ISO = re.compile(r"P(?:(?P<days>\d{1,4})(?P<day>[DW])|T(?P<hours>\d{1,4})(?P<hour>[HM]))")
_DAYS = {"D": Fraction(1), "W": Fraction(7), "H": Fraction(1, 24), "M": Fraction(1, 1440)}


def find(context: Context) -> Iterator[Relation]:
    """Counts of one calendar year that are over, with the time from one to the next."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        for form in FORMS if "soit" in line.text else ():
            for match in line.find(form):
                count, every, when = (line.figure(match, group) for group in ("count", "every", "when"))
                if count and _is_a_year(context, when) and (times := _times_a_year(every)):
                    yield context.relation(
                        "per_unit", ("total", count), ("every", every), factor=times, sure=False,
                        cue=line.span(match.start(), match.end()),
                    )


def _is_a_year(context: Context, when: Figure | None) -> bool:
    """A calendar year, over by publication."""
    if not isinstance(when, DateMention) or when.when.first is None or when.when.last is None:
        return False
    over = context.published is None or when.when.last < context.published
    return over and (when.when.last - when.when.first).days in (364, 365)


def _times_a_year(every: Figure | None) -> Interval | None:
    """How many times a year what comes back « tous les trois jours » does, with the room of a round figure."""
    found = _ISO.fullmatch(every.duration or "") if isinstance(every, DateMention) else None
    if found is None:
        return None
    number, unit = (found["days"], found["day"]) if found["days"] else (found["hours"], found["hour"])
    length = Fraction(int(number)) * _DAYS[unit]
    room = max(length / 5, _DAYS[unit] * Fraction(3, 5))
    return Interval.between(365 / (length + room), 366 / (length - room))
