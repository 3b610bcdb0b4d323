"""A figure or a date of the body told again: « 12 morts … les 15 morts », « la foire de juin 2006 … de juin 2007 »."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.french.tables import forms_of
from claimcheck.relating.likeness import STEM, around, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention, QuantityMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "same_fact"
DEFINITE = re.compile(r"(?<!\bparmi )(?<!\bdont )(?<!\btous )\b(?:les|la|ces|cette|aux|des) $")
OTHER = re.compile(
    r" (?:[^\W\d]{1,16} )?(?:autres?|supplémentaires?|premi\w+|derni\w+|nouve\w+|suivant\w*|restant\w*|meilleur\w*|plus)\b"
)
BARRIER = re.compile(r"\b(?:barre|seuil|cap|limite)\b[^,;:.]{0,18}$")
ROUND = re.compile(r"(?:la|cette|leur|le|ce) (?:\w+ )?(?:\w+aine|millier)$")
OPENING = re.compile(r"\W{0,3}(?:les|ces) ")
BARE = re.compile(
    r" [^\W\d]{2,20}s (?:n'|ne |y |en |s'|se )?(?:ont|sont|vont|[^\W\d]{2,16}(?:ent|ront))\b"
)
NEAR = 3
STOP = re.compile(r"[,;:.!?]")
LEAST_COUNT, CLOSE, LEAST_SHARED = 5, 110, 2
SLIPS = (1, 10)
MOST = 12
COMPARED = re.compile(r"\b(?:par rapport (?:à|au)|contre|que|depuis|comparé à|face à)\b[^,;:()]{0,24}$")


def find(context: Context) -> Iterator[Relation]:
    """Tolls and round numbers taken up again with an article, and dates of one event in two years."""
    yield from _taken_up(context)
    yield from _known(context)
    yield from _rounded_again(context)
    yield from _two_years(context)


def _taken_up(context: Context) -> Iterator[Relation]:
    counts = [m for m in context.quantities if _is_of_toll(m) and m.quantity.unit is None and not m.ordinal]
    for again in (m for m in counts if _number(m) >= LEAST_COUNT and _is_definite(context, m)):
        earlier = [m for m in counts if m.span < again.span and m.counted == again.counted and _number(m) >= LEAST_COUNT]
        values = {_number(m) for m in earlier}
        if len(values) != 1 or values == {_number(again)} or context.sentence(earlier[0]) == context.sentence(again):
            continue
        if around(context, earlier[0], 200) & around(context, again, CLOSE):
            yield context.relation(FAMILY, ("value", earlier[0]), ("value", again), sure=False)


def _is_of_toll(figure: QuantityMention) -> bool:
    return (figure.counted or "").startswith(tuple(forms_of("word_classes", "toll")))


def _known(context: Context) -> Iterator[Relation]:
    """« 130 chaises … . Les 180 chaises rappellent »: a sentence that begins with what the ones just before have counted."""
    counts = [m for m in context.quantities if m.counted and m.quantity.unit is None and _number(m) >= LEAST_COUNT]
    for again in counts:
        if not _opens(context, again) or _is_of_toll(again):
            continue
        earlier = [m for m in counts if m.span < again.span and m.counted == again.counted and not m.ordinal]
        near = [m for m in earlier if 0 < _index(context, again) - _index(context, m) <= NEAR]
        if near and {_number(m) for m in earlier} not in ({_number(again)}, set()) and len({_number(m) for m in earlier}) == 1:
            yield context.relation(FAMILY, ("value", near[-1]), ("value", again), sure=False)


def _opens(context: Context, mention: QuantityMention) -> bool:
    """« Les 180 chaises rappellent »: first in its sentence, its noun bare before the verb; « les six autres » are others."""
    after = context.after(mention, 60)
    return OPENING.fullmatch(context.before(mention, 60)) is not None and BARE.match(after) is not None and not OTHER.match(after)


def _index(context: Context, mention: QuantityMention) -> int:
    sentence = context.sentence(mention)
    return sentence.index if sentence else 0


def _rounded_again(context: Context) -> Iterator[Relation]:
    """« 95 navettes … la soixantaine de navettes »: known to the reader, and only one number can have told him."""
    for again in context.quantities:
        noun = ROUND.match(context.words(again.span)) and (again.counted or "")[:STEM]
        if not noun or OTHER.match(context.after(again, 40)):
            continue
        told = [m for m in context.quantities if m is not again and m.quantity.unit is None and noun in _counts(context, m)]
        if len(told) == 1 and told[0].span < again.span and around(context, told[0], 200) & around(context, again, CLOSE):
            yield context.relation(FAMILY, ("value", told[0]), ("value", again), sure=False)


def _counts(context: Context, mention: QuantityMention) -> frozenset[str]:
    """The nouns right behind a count: « 95 bus (navettes) » are both."""
    return stems(STOP.split(context.after(mention, 36))[0])


def _number(mention: QuantityMention) -> int:
    return int(mention.quantity.number or 0)


def _is_definite(context: Context, mention: QuantityMention) -> bool:
    words = context.words(mention.span)
    if BARRIER.search(context.before(mention, 30)):
        return False
    article = DEFINITE.search(context.before(mention, 16)) is not None or words.startswith(("la ", "les ", "cette ", "ces "))
    return article and OTHER.match(context.after(mention, 36)) is None


def _is_compared(context: Context, mention: DateMention) -> bool:
    """« par rapport à mars 2011 », « contre 12 en mai 2018 »: another time on purpose."""
    return COMPARED.search(context.before(mention, 40)) is not None


def _two_years(context: Context) -> Iterator[Relation]:
    """The same month in two years, where the words just before speak of the same event and name it."""
    dates = [m for m in context.dates if len(m.written) == 1 and m.written[0].month and m.written[0].year]
    alike: dict[object, list[DateMention]] = defaultdict(list)
    for mention in dates:
        alike[mention.written[0].month, mention.written[0].day].append(mention)
    for first, second in (pair for group in alike.values() for pair in combinations(group[:MOST], 2)):
        one, two = first.written[0], second.written[0]
        if abs((one.year or 0) - (two.year or 0)) not in SLIPS:
            continue
        apart = context.sentence(first) != context.sentence(second)
        compared = _is_compared(context, first) or _is_compared(context, second)
        if apart and not compared and len(around(context, first, CLOSE) & around(context, second, CLOSE)) >= LEAST_SHARED:
            yield context.relation(FAMILY, ("value", first), ("value", second), sure=False)
