"""Finds the quantities of a French text: single amounts, joined where they belong together, with their hedges and intervals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.counted import TOLL
from claimcheck.french.hedges import Hedging, hedge_after, hedge_before
from claimcheck.french.inflection import lemma
from claimcheck.mentions.amount import ABOUT, CARDINAL, MULTIPLE, ORDINAL, RATIO, SCORE
from claimcheck.mentions.amounts import amounts
from claimcheck.mentions.combining import Found, combined
from claimcheck.mentions.named_numbers import noun_follows
from claimcheck.mentions.places import Places
from claimcheck.mentions.precision import between, bounds
from claimcheck.model.interval import EVERYTHING
from claimcheck.model.mention import QuantityMention
from claimcheck.model.quantity import Hedge, Quantity
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.french.units import Unit
    from claimcheck.mentions.amount import Amount
    from claimcheck.model.document import Document

RATIO_NOUN = re.compile(r"[^ ]+ ([^\W\d_]{2,})")
TIMES_BEFORE = re.compile(r"(?:multipli|divis)[^\W\d_]{0,20}(?: [^\W\d_]{1,20})? par $")
# « un, deux, trois »
ENUMERATED = re.compile(r",? (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|zéro)(?![^\W_])")
AFTER_PERCENT = re.compile(r"% ?[,(;] ?\(?$")  # « (35 %, -5) »
PARENTHESIS = re.compile(r"\([^()]{0,22}$")
FAR = 160  # characters between « points » and the change in parentheses
NEAR = 45  # characters between « un mort » and the next figure of the toll
NEXT_WORD = re.compile(r" ([^\W\d_]+)")


def find_quantities(document: Document, taken: tuple[Span, ...]) -> tuple[QuantityMention, ...]:
    """All quantities outside the spans that are taken, in text order; lengths of time are among them."""
    places = Places(document, taken)
    found = combined(places, amounts(places))
    mentions: list[QuantityMention] = []
    floor = 0
    for at, figure in enumerate(found):
        if _is_article(places, figure, found[max(0, at - 1) : at + 2]):
            continue
        mention = _mention(places, figure, floor)
        # « cent €2 »: one sign of money goes with one figure, the first.
        if mention.span.start >= floor and places.taken_end(mention.span.start, mention.span.end) is None:
            mentions.append(mention)
            floor = mention.span.end
    return tuple(mentions)


def _is_article(places: Places, figure: Found, neighbours: list[Found]) -> bool:
    """Whether « un » or « une » only introduces a noun."""
    amount = figure.amount
    if not amount.worded or amount.value != 1 or amount.kind != CARDINAL or figure.high or amount.unit or amount.scale > 1:
        return False
    if ENUMERATED.match(places.low, figure.end):
        return False
    word = NEXT_WORD.match(places.low, figure.end)
    if places.low[figure.start : figure.end] not in ("un", "une"):
        return False
    beside = any(other is not figure and abs(other.start - figure.end) < NEAR for other in neighbours)
    return not (word and word[1] in TOLL and beside)


def _mention(places: Places, figure: Found, floor: int) -> QuantityMention:
    start, end = figure.start, figure.end
    hedging: Hedging | None = None
    if figure.amount.kind not in (SCORE, ORDINAL):
        if before := hedge_before(places.low, start, floor):
            hedging, start = before
        if hedging is None and (after := hedge_after(places.low, end)):
            hedging, end = after
    span = Span(start, end)
    return QuantityMention(
        id="", span=span, text=span.of(places.document.article.text), quantity=_quantity(places, figure, hedging),
        counted=_counted(places, figure), ordinal=figure.amount.kind == ORDINAL, elliptical=figure.elliptical,
    )


def _quantity(places: Places, figure: Found, hedging: Hedging | None) -> Quantity:
    amount, unit = figure.amount, _unit(places, figure)
    if amount.kind == SCORE:
        return Quantity(None, EVERYTHING, EVERYTHING, EVERYTHING, "score", Hedge.EXACT)
    if figure.high:
        stated, possible, likely = between(amount, figure.high)
        return Quantity(None, stated, possible, likely, unit, Hedge.RANGE)
    stated, possible, likely = bounds(amount, hedging, counts=noun_follows(places, figure.end))
    hedge = hedging.hedge if hedging else Hedge.ABOUT if amount.kind == ABOUT else Hedge.EXACT
    return Quantity(amount.value, stated, possible, likely, unit, hedge)


def _unit(places: Places, figure: Found) -> str | None:
    amount = figure.high or figure.amount
    if amount.whole:
        return "‰" if amount.whole == 1000 else "%" if amount.whole == 100 else f"per_{amount.whole}"
    if amount.kind == MULTIPLE or TIMES_BEFORE.search(places.low, max(0, figure.start - 30), figure.start):
        return "times"
    if amount.unit is None:
        return "pp" if amount.signed and _is_of_points(places, figure.start) else None
    return _resolved(places, amount.unit, amount)


def _is_of_points(places: Places, start: int) -> bool:
    """« (35 %, -5) », « elle perd des points (-5 depuis avril) »."""
    if AFTER_PERCENT.search(places.low, max(0, start - 5), start):
        return True
    if not PARENTHESIS.search(places.low, max(0, start - 24), start) or "%" not in places.low:
        return False
    points = places.low.rfind(" points ", max(0, start - FAR), start)
    return points >= 0 and places.same_sentence(points, start)


def _resolved(places: Places, unit: Unit, amount: Amount) -> str | None:
    """« points » are percentage points only beside percentages, « livres » pounds only where the article says which."""
    if unit.weight and _is_weighed(places, amount):
        return unit.weight
    if unit.head and (named := places.named_in_full(unit.head)):
        return named
    if unit.unless and places.low.startswith(unit.unless, amount.end + 1):
        return unit.without
    if not unit.cue:
        return unit.code
    meant = places.names_any(unit.cue) if unit.money else any(word in places.around(amount.start) for word in unit.cue)
    return unit.code if meant else unit.without


# « pèse 2 000 livres », « d'un poids de 40 livres »
WEIGHED = re.compile(r"\b(?:pèse|pesa|peser|pesé|poids|soulev|soulèv)[^,;:.()\n]{0,30}$")
# « 2 000 livres (environ 900 kg) »
IN_KILOS = re.compile(
    r" ?(?:\(|, (?:soit|ou) |(?:soit|ou) )(?:soit |ou )?(?:(?:environ|près de|quelque|plus de|un peu \w+ de) )?"
    r"\d[\d., ]{0,9} ?(?:kg|kilo|gramme|g\b|tonne|t\b)"
)


def _is_weighed(places: Places, amount: Amount) -> bool:
    """Whether livres are a weight, no money and no books."""
    weighed = WEIGHED.search(places.low, max(0, amount.start - 50), amount.start)
    return weighed is not None or IN_KILOS.match(places.low, amount.end) is not None


def _counted(places: Places, figure: Found) -> str | None:
    """The noun within a ratio (« six élus sur dix »), where no parse can see it; any other is told by the parse."""
    if figure.amount.kind != RATIO:
        return None
    match = RATIO_NOUN.match(places.low, figure.start, figure.end)
    return lemma(match[1], "NOUN", "Number=Plur") if match and match[1] not in ("sur", "fois", "fraction") else None
