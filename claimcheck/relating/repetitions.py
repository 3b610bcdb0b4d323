"""A figure told again in other words: headline, lede, body, caption; rounded, hedged, in another unit.

Only figures that agree are bound here, so that what is found may be found liberally: it is recorded, and no rule complains of it.
Which figures ought to agree and do not is for ``same_fact`` and ``repeated`` to find, on stricter evidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.french.alike import alike
from claimcheck.model.dimensions import dimension, size
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.relating.likeness import around
from claimcheck.relating.retelling import Amount, digits, is_equal, retells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "same_fact"
ROLE = "repeated"
NOT_COMPARED = frozenset({"times", "score"})
OTHER = re.compile(r"\b(?:autres?|premi[eè]re?s?|derni[eè]re?s?|nouve(?:lles?|aux?)|encore) $")
THESE = re.compile(r"\bces? $")
MORE = re.compile(r" (?:[^\W\d]{1,16} )?(?:autres?|supplémentaires?|de plus|de moins|chacune?)\b")
BRACKET = re.compile(r" ?\((?:soit )?")
WIDTH, NEIGHBOURS, LARGEST = 300, 12, 12
PRECISE, TWO_DIGITS = 3, 2
TAKEN_UP = 20
TEN, BOTH = 10, 2
PEOPLE, BY_NAME = "personne", 3
"""The noun that stands for any people, and how many words the people of two sentences must share."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure where it stands, with what decides whether another one tells the same."""

    mention: Figure
    amount: Amount
    noun: str | None
    about: frozenset[str]
    beside: frozenset[str]
    sentence: int
    title: bool
    aged: bool


def find(context: Context) -> Iterator[Relation]:
    """One relation for each fact that is told more than once."""
    groups: dict[object, list[Told]] = defaultdict(list)
    for mention in context.figures:
        quantity = _quantity(mention)
        if quantity is not None and not _is_other(context, mention):
            groups[_kind(context, mention, quantity)].append(_told(context, mention, quantity))
    for group in groups.values():
        for cluster in _clusters(context, group):
            told = sorted(cluster, key=lambda one: one.mention.span)
            yield context.relation(FAMILY, *((ROLE, one.mention) for one in told))


def _quantity(mention: Figure) -> Quantity | None:
    """What a figure amounts to, where it may be compared."""
    if isinstance(mention, DateMention):
        quantity = mention.length
    else:
        quantity = None if mention.ordinal or mention.malformed else mention.quantity
    if quantity is None or quantity.unit in NOT_COMPARED:
        return None
    if isinstance(mention, DateMention) and mention.age and quantity.hedge is not Hedge.EXACT:
        return None  # « les 15-24 ans », « les plus de 60 ans »: a class of people
    return quantity if quantity.number or (quantity.lower and quantity.upper) else None


def _kind(context: Context, mention: Figure, quantity: Quantity) -> tuple[object, ...]:
    """Lengths of time are compared in any unit; what is given in two units of another kind is a conversion."""
    if isinstance(mention, DateMention):
        return (dimension(quantity.unit), quantity.number if _is_age(context, mention) else None)
    return (quantity.unit,)


def _is_other(context: Context, mention: Figure) -> bool:
    """« 12 autres blessés », « 300 emplois supplémentaires »: told apart from what came before."""
    before = context.before(mention, 12)
    if THESE.search(before) and (not isinstance(mention, QuantityMention) or (mention.quantity.number or 0) < TAKEN_UP):
        return True  # « ces trois derniers mois »; « ces 4 120 bus » are those told before
    return OTHER.search(before) is not None or MORE.match(context.after(mention, 34)) is not None


def _told(context: Context, mention: Figure, quantity: Quantity) -> Told:
    sentence = context.sentence(mention)
    counted = None if isinstance(mention, DateMention) else mention.counted
    noun = counted.split()[0].lower() if counted and counted.split() else None
    return Told(
        mention, Amount.of(quantity, size(quantity.unit)), alike(noun, "mort", "personne") if noun else None,
        around(context, mention, WIDTH), _beside(context, mention),
        sentence.index if sentence else -1, bool(sentence and sentence.title), _is_age(context, mention),
    )


def _is_age(context: Context, mention: Figure) -> bool:
    """« âgé de 40 ans », and « fête ses 40 ans », which only its claim knows."""
    claim = context.claim(mention)
    return isinstance(mention, DateMention) and (mention.age or (claim is not None and claim.measure == "âge"))


def _beside(context: Context, mention: Figure) -> frozenset[str]:
    """The other figures of the sentence: « chez les 15-34 ans » says of whom both speak as a word would."""
    sentence = context.sentence(mention)
    others = context.figures_in(sentence.span) if sentence else ()
    return frozenset(other.text for other in others if other is not mention and any(char.isdigit() for char in other.text))


def _clusters(context: Context, group: list[Told]) -> Iterator[list[Told]]:
    """Figures that all agree with each other, from neighbour to neighbour in order of size."""
    ordered = sorted(group, key=lambda told: (told.amount.lowest, told.mention.span))
    clusters: dict[int, list[Told]] = {}
    for place, first in enumerate(ordered):
        for second in ordered[place + 1 : place + 1 + NEIGHBOURS]:
            if retells(first.amount, second.amount) and _is_same(context, first, second):
                _join(clusters, first, second)
    yield from {id(cluster): cluster for cluster in clusters.values()}.values()


def _join(clusters: dict[int, list[Told]], first: Told, second: Told) -> None:
    """Put two figures into one cluster, unless a member of either contradicts the other's."""
    one, two = (clusters.get(id(told), [told]) for told in (first, second))
    if one is two or len(one) + len(two) > LARGEST:
        return
    if all(retells(left.amount, right.amount) for left in one for right in two):
        joined = [*one, *two]
        clusters.update({id(told): joined for told in joined})


def _is_same(context: Context, first: Told, second: Told) -> bool:
    """Whether two figures that agree speak of one thing: the rounder the figures, the more words they must share."""
    if first.sentence == second.sentence:
        early, late = sorted((first.mention, second.mention), key=lambda mention: mention.span)
        return BRACKET.fullmatch(context.between(early, late)) is not None
    equal = is_equal(first.amount, second.amount)
    precision = _precision(first, second)
    if equal and precision > PRECISE:
        return True
    if not (equal and precision >= TWO_DIGITS) and _at_other_times(context, first.mention, second.mention):
        return False
    if not _may_be_one(first, second, equal):
        return False
    claimed = _claimed_alike(context, first, second)
    shared = len(first.about & second.about) + claimed + (first.title or second.title) + 2 * len(first.beside & second.beside)
    return shared >= _needed(first, second, equal, precision if claimed < BOTH else max(precision, TWO_DIGITS))


def _precision(first: Told, second: Told) -> int:
    """The digits that tell two figures from others: « 40 ans » is as exact an age as « 41 ans »."""
    aged = (first.aged or second.aged) and (first.amount.written or 0) >= TEN
    return max(min(digits(first.amount), digits(second.amount)), TWO_DIGITS if aged else 0)


def _may_be_one(first: Told, second: Told, equal: bool) -> bool:
    """Whether what the two count may be the same: by its noun, by many digits, or as people by a noun of their own."""
    unnamed = first.noun is None or second.noun is None
    if first.amount.unit is not None or first.noun == second.noun or (unnamed and equal) or _is_fine(first, second):
        return True
    return PEOPLE in {first.noun, second.noun} and len(first.about & second.about) >= BY_NAME


def _is_fine(first: Told, second: Told) -> bool:
    """« 41 000 faillites » for « 41 387 entreprises »: so many digits leave little to chance where the words go together."""
    precise = max(digits(first.amount), digits(second.amount)) > PRECISE + 1
    return precise and len(first.about & second.about) >= PRECISE


def _needed(first: Told, second: Told, equal: bool, precision: int) -> int:
    if not equal:
        return 2
    if precision >= PRECISE:
        return 0
    unknown, aged = first.noun is None and second.noun is None, first.aged or second.aged
    vague = Hedge.ABOUT in {first.amount.hedge, second.amount.hedge} and not (first.title or second.title)
    return (1 if not unknown or aged else 2) + (precision < TWO_DIGITS) + vague


def _claimed_alike(context: Context, first: Told, second: Told) -> int:
    """Whether their claims have one subject, and whether they measure the same."""
    one, two = context.claim(first.mention), context.claim(second.mention)
    if one is None or two is None:
        return 0
    return (one.subject is not None and one.subject == two.subject) + (one.measure is not None and one.measure == two.measure)


def _at_other_times(context: Context, first: Figure, second: Figure) -> bool:
    """Both are dated, and no day is common to them."""
    one, two = context.claim(first), context.claim(second)
    times = (one.time if one else None, two.time if two else None)
    if times[0] is None or times[1] is None or not (times[0].last and times[1].last and times[0].first and times[1].first):
        return False
    return times[0].last < times[1].first or times[1].last < times[0].first
