"""What belongs to a number: its scale, the noun of a fraction or a round figure, « et demi », its unit."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french import counted, numerals
from claimcheck.french.alternation import alternation
from claimcheck.french.units import sign_at, unit_at, word_at
from claimcheck.mentions.amount import ABOUT, CARDINAL, PART

if TYPE_CHECKING:
    from claimcheck.french.units import Measured
    from claimcheck.mentions.amount import Amount
    from claimcheck.mentions.places import Places

SCALE = re.compile(r" (millions?|milliards?|billions?|trillions?|mille)(?: (millions?|milliards?|billions?))?(?![^\W_])")
HALF = re.compile(r" et demie?(?![^\W_])")
HALF_OF = re.compile(r" et demie? (?:ans?|mois|heures?|siècles?|kilomètres?|mètres?|fois)(?![^\W_])")  # « 3 et demi ans »
LINK = re.compile(r" (?:de |d')?|-|$")
HALVED = re.compile(rf"[ -]({'|'.join(counted.HALVED)})(?![^\W_])")
ALONE = re.compile(r" seule? ")
CHANGED_BY = re.compile(rf"(?<![^\W_])(?:{alternation(counted.CHANGES)}) d'$")
OF_SCALE = re.compile(r" (?:de |d')(milliers|millions|milliards)(?![^\W_])")


def measured(places: Places, amount: Amount) -> Amount:
    """The amount with its scale, fraction noun, « et demi » and unit."""
    amount = _with_noun(places, _with_scale(places.low, amount))
    return with_unit(places, amount)


def _with_scale(low: str, amount: Amount) -> Amount:
    if scale := SCALE.match(low, amount.end):
        factor = 1
        for word in scale.groups():
            factor *= 1000 if word == "mille" else numerals.SCALES.get(word or "", 1)
        amount = amount._replace(
            end=scale.end(), bare=scale.end(), value=amount.value * factor, step=amount.step * factor, tail=amount.tail * factor,
            scale=amount.scale * factor,
        )
    if (amount.scale > 1 or HALF_OF.match(low, amount.end)) and (half := HALF.match(low, amount.end)):
        more = Fraction(amount.scale, 2)
        return amount._replace(end=half.end(), bare=half.end(), value=amount.value + more, step=more, tail=more)
    return amount


def _with_noun(places: Places, amount: Amount) -> Amount:
    """« trois quarts », « une dizaine », « deux cinquièmes »."""
    if not amount.worded and amount.value.denominator != 1:
        return amount
    found = counted.noun_after(places.low, amount.end, amount.value)
    if not found:
        return amount
    row, end = found
    value = row.times(amount.value)
    if row.kind == ABOUT and (thousands := OF_SCALE.match(places.low, end)):  # « une centaine de millions »
        value, end = value * numerals.SCALES.get(thousands[1], 1000), thousands.end()
    if row.name == "demi" and (halved := HALVED.match(places.low, end)):  # « un demi-million »
        scale = numerals.SCALES.get(halved[1]) or int(counted.rows_by_form()[halved[1]].value)
        worth = value * scale
        return amount._replace(end=halved.end(), bare=halved.end(), value=worth, step=worth, tail=worth, scale=max(scale, 1000))
    start = counted.article_before(places.low, amount.start) if row.kind == PART else amount.start
    return amount._replace(
        start=start, end=end, bare=end, value=value, step=value, tail=value, kind=row.kind,
        spread=row if row.kind == ABOUT else None, worded=True,
    )


def with_unit(places: Places, amount: Amount) -> Amount:
    """The amount with the unit right after it; « de » joins the two only after a scale, a fraction or « dizaine »."""
    found = _unit_after(places, amount)
    if not found:
        return amount
    spaced_thousand = found.unit is None and places.low[amount.end] == " " and places.view[found.end - 1] in "kK"
    return amount if spaced_thousand else _scaled(places, amount, found)  # « 10 k »: attached, a thousand; apart, nobody knows


def _unit_after(places: Places, amount: Amount) -> Measured | None:
    low, view, end = places.low, places.view, amount.end
    if low[end : end + 1] not in (" ", "") and (attached := unit_at(view, low, end)):
        return attached
    if amount.worded and amount.value == 1 and (alone := ALONE.match(low, end)):  # « une seule journée »
        return unit_at(view, low, alone.end())
    link = LINK.match(low, end)
    if not link or link.end() == end:
        return None
    if link.group() == "-":
        return word_at(view, low, link.end())
    if len(link.group()) == 1:
        return unit_at(view, low, link.end())
    if amount.scale == 1 and amount.kind not in (ABOUT, PART):
        return None
    found = unit_at(view, low, link.end())
    return found if found and found.unit else None


def _scaled(places: Places, amount: Amount, found: Measured) -> Amount:
    """Apply a unit, and the scale of a sign such as « M€ »."""
    unit, end, scale = found
    article = amount.worded and amount.value == 1 and amount.kind == CARDINAL and amount.scale == 1
    changed = CHANGED_BY.search(places.low, max(0, amount.start - 16), amount.start)
    if article and unit and not unit.one and not HALF.match(places.low, end) and not changed:
        return amount
    amount = amount._replace(end=end, bare=end if scale > 1 else amount.bare, unit=unit, value=amount.value * scale,
                             step=amount.step * scale, tail=amount.tail * scale, scale=amount.scale * scale)
    if unit is None:
        return with_unit(places, amount) if not places.low.startswith(("k", "m"), end) else amount
    if half := HALF.match(places.low, end):
        more = Fraction(amount.scale, 2)
        return amount._replace(end=half.end(), value=amount.value + more, step=more, tail=more)
    return amount


def priced(places: Places, amount: Amount) -> Amount:
    """« $10 millions », « £3.5M »: the scale after a figure whose sign of money stands before it."""
    sign = sign_at(places.view, amount.end)
    if sign and sign.unit is None:
        return amount._replace(end=sign.end, bare=sign.end, value=amount.value * sign.scale, step=amount.step * sign.scale,
                               tail=amount.tail * sign.scale, scale=sign.scale)
    return _with_scale(places.low, amount)
