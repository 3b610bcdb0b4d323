"""Lengths of time that are no number with a unit: « 2 h 12 », « trois trimestres », « toute la semaine »."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french import calendar as french
from claimcheck.french.hedges import before
from claimcheck.mentions.amount import Amount
from claimcheck.mentions.date_forms.form import Reading, form
from claimcheck.mentions.date_vocabulary import amount
from claimcheck.mentions.precision import bounds
from claimcheck.model.encode import number as written_number
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    import re

    from claimcheck.french.hedges import Hedging
    from claimcheck.mentions.moment import Moment

HEDGES = "plus de|moins de|près de|presque|environ|quelque|au moins|à peine"
ISO = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "h": "PT{}H", "min": "PT{}M", "s": "PT{}S"}


def iso_length(value: Fraction, unit: str) -> str | None:
    """A length as ISO 8601 writes it."""
    if unit not in ISO or value <= 0:
        return None
    return ISO[unit].format(written_number(value))


def exact_length(value: Fraction, unit: str) -> Quantity:
    """A length that the words give exactly."""
    point = Interval.exactly(value)
    return Quantity(number=value, stated=point, possible=point, likely=point, unit=unit)


def hedged_length(value: Fraction, unit: str, hedging: Hedging | None) -> Quantity:
    """A length with what stands before it: « près de trois décennies »."""
    if hedging is None:
        return exact_length(value, unit)
    stated, possible, likely = bounds(Amount(0, 0, 0, value), hedging, counts=True)
    return Quantity(value, stated, possible, likely, unit, hedging.hedge)


def clock_length(hours: int, minutes: int, seconds: int = 0) -> Reading:
    """Hours and minutes, with the length in minutes (in seconds where there are any)."""
    iso = f"PT{hours}H" + (f"{minutes}M" if minutes or seconds else "") + (f"{seconds}S" if seconds else "")
    total = (hours * 60 + minutes) * 60 + seconds
    length = exact_length(Fraction(total), "s") if seconds else exact_length(Fraction(total, 60), "min")
    return Reading(DateKind.DURATION, duration=iso, length=length)


@form(
    rf"(?:(?P<hedge>{HEDGES}) )?<number> (?P<name>trimestres?|semestres?|siècles?|décennies?|quinquennats?|septennats?|saisons)"
    r"(?! \d{4})",
    starts="number plus moins près presque environ quelque au à",
    examples={"pendant [3 trimestres]": "P9M", "durant [deux siècles]": "P200Y", "en [deux décennies]": "P20Y",
              "pendant [près de trois décennies]": "P30Y"},
    nots=("un siècle d'or",),
)
def long_units(match: re.Match[str], moment: Moment) -> Reading | None:
    """Quarters, halves, decades and centuries, as months and years."""
    value, row = amount(match["number"]), french.words("unit").get(match["name"].lower())
    if value is None or row is None or (value == 1 and not match["number"][0].isdigit() and _described(match)):
        return None
    value *= row.number("number")
    unit = row.text("unit")
    hedging = before().get((match["hedge"] or "").lower())
    return Reading(DateKind.DURATION, duration=iso_length(value, unit), length=hedged_length(value, unit, hedging))


def _described(match: re.Match[str]) -> bool:
    return match.string[match.end() : match.end() + 3] in (" d'", " de")


@form(
    r"(?P<name>semaine|année|journée) entière|"
    r"toute (?:la (?P<name2>semaine|journée|matinée|soirée|nuit)|l'année)|tout le mois",
    starts="toute tout semaine année journée",
    examples={"Je serai absent [toute la semaine].": "P1W", "Il a plu [toute la journée].": "P1D"},
)
def whole_unit(match: re.Match[str], moment: Moment) -> Reading | None:
    """« toute la semaine »."""
    name = match["name"] or match["name2"] or ("mois" if "mois" in match[0].lower() else "année")
    row = french.words("unit").get(name.lower())
    if row is None:
        return Reading(DateKind.DURATION)
    one = Fraction(1)
    return Reading(DateKind.DURATION, duration=iso_length(one, row.text("unit")), length=exact_length(one, row.text("unit")))


@form(
    r"(?P<name>un demi-siècle|un quart de siècle|une demi-journée)", starts="un une",
    examples={"depuis [un quart de siècle]": "P25Y", "pendant [un demi-siècle]": "P50Y"},
)
def part_of_unit(match: re.Match[str], moment: Moment) -> Reading | None:
    """« un demi-siècle »."""
    name = match["name"].lower()
    value, unit = (Fraction(1, 2), "day") if name.endswith("journée") else (Fraction(50 if "demi" in name else 25), "year")
    return Reading(DateKind.DURATION, duration=iso_length(value, unit), length=exact_length(value, unit))


@form(
    r"une? seule? <unit>", starts="un une", examples={"en [une seule journée]": "P1D", "[un seul mois]": "P1M"},
)
def single_unit(match: re.Match[str], moment: Moment) -> Reading | None:
    """« une seule journée »."""
    row = french.words("unit")[match["unit"].lower()]
    value = row.number("number")
    return Reading(DateKind.DURATION, duration=iso_length(value, row.text("unit")), length=exact_length(value, row.text("unit")))


@form(
    r"(?:plusieurs|quelques|de nombreuses|de longues|de longs) <unit>", starts="plusieurs quelques de",
    examples={"pendant [plusieurs jours]": "?"}, nots=("plusieurs h",),
)
def vague_length(match: re.Match[str], moment: Moment) -> Reading | None:
    """A length that nothing measures."""
    return Reading(DateKind.DURATION) if len(match["unit"]) > 3 else None
