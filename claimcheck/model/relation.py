"""What binds two or more figures to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.interval import Interval
    from claimcheck.model.span import Span

FAMILIES = (
    "share_of_whole", "fraction_vs_percent", "parts_sum", "percents_sum", "percent_change", "points_change",
    "multiple", "difference", "per_unit", "conversion", "list_count", "range_order",
    "weekday_date", "impossible_date", "duration_endpoints", "age_birth", "anniversary", "order_of_events",
    "century_or_period", "same_fact", "hedge_conflict", "false_friend", "percent_or_points",
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Figures that an equation or an order of the calendar binds.

    ``mentions`` and ``roles`` go in step; an end that the article leaves unstated has no mention. Roles are:
    share_of_whole part, whole, share (or ratio, share); parts_sum part…, total; percents_sum share…; percent_change,
    points_change, difference from, to, change; multiple from, to, multiple; per_unit total, count, average;
    conversion value, converted; fraction_vs_percent fraction, percent; list_count count; range_order range;
    weekday_date, impossible_date date; duration_endpoints from, to, duration; age_birth age, birth, event;
    anniversary rank, date, event; same_fact and hedge_conflict value…, same_fact also repeated… where the figures
    agree and are recorded alone, and restated, restated where one passage told twice gives two figures.

    ``direction`` is -1 for a fall, +1 for a rise, 0 where the words say neither. ``closed`` says that parts or items are
    declared exhaustive. ``items`` are the things listed, where they are no mentions. ``cue`` is the words that announce it.
    ``sure`` is false where the syntax leaves room for another reading. ``unchecked`` gives the reason why a relation
    that was seen is not compared. ``factor`` is a number
    that words state which are no figure: « doubler » is [9/5 ; 23/10], « par jour » of a year 365, « un grave » among parts 1.
    ``holds`` is the verdict, ``None`` before judgement or where nothing was compared.
    """

    family: str
    mentions: tuple[str, ...]
    roles: tuple[str, ...]
    claims: tuple[str, ...] = ()
    direction: int = 0
    closed: bool = False
    sure: bool = True
    items: tuple[Span, ...] = ()
    cue: Span | None = None
    unchecked: str | None = None
    holds: bool | None = None
    factor: Interval | None = None

    def role(self, name: str) -> tuple[str, ...]:
        """The ids of the mentions that play ``name``."""
        return tuple(m for m, role in zip(self.mentions, self.roles, strict=True) if role == name)
