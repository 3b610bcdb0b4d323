"""A figure taken up at once with « ce » or « ces », and another value: « treize A321 … . Ces 18 avions ».

A demonstrative points at what was just told. Only where the sentences just before hold one figure of its kind, and no figure
before it in the article agrees, can the two be one.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.french.tables import forms_of
from claimcheck.model.dimensions import size
from claimcheck.model.mention import QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.relating.likeness import stems
from claimcheck.relating.marks import AGE, COUNT, LENGTH, MEASURE, MONEY, PERCENT, amount, same_unit, size_of, sort_of
from claimcheck.relating.same_fact import is_other

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.interval import Interval
    from claimcheck.model.mention import Figure
    from claimcheck.model.quantity import Quantity
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "same_fact"
MEASURED = frozenset({MONEY, MEASURE, PERCENT, LENGTH})
THESE = re.compile(r"\bces (?:quelque |presque )?$")
# « cette somme de », « ce score sans appel de »
THIS = re.compile(
    r"\b(?:ce|cet|cette) (?P<noun>[^\W\d_]{3,20}) (?:[^\W\d_]{3,20} )?(?:d'environ |de près |de plus )?(?:de |d')$"
)
# « "75 000 euros, c'est inespéré" », « "82 % des collègues, c'est massif" »: a figure that somebody comments on
QUOTED = re.compile(r"[«\"“] ?$")
COMMENTED = re.compile(r"(?: [^\W\d_']+){0,4}, (?:c'est(?! (?:ce|la|le|mon|ma|notre)\b)|ce n'est|ce serait|ça|cela)\b")
# « Les 2 400 kilos de poudre », first in its sentence
THE = re.compile(r"\W{0,3}les $")
NOUN = re.compile(r" (?:de |d')?(?P<noun>[^\W\d_]{3,30})")
OTHERS = re.compile(
    r" (?:[^\W\d_]{1,16} )?(?:autres?|premi\w+|derni\w+|nouve\w+|supplémentaires?|restant\w*|suivant\w*|prochain\w*)\b"
)
RATE = re.compile(
    r" (?:[^\W\d_]{1,16} )?(?:par\b|/|chacun\w*|l'(?:unité|heure|an|hectare)"
    r"|le (?:litre|kilo|mètre|kilomètre|baril)|la (?:tonne|nuit|pièce|place))"
)
LIMIT = re.compile(r"\b(?:maxim|plafon|minim|moyen|encour|jusqu|limit|au plus|au moins)")
NAME = re.compile(r" [A-Z][\w-]*\d|\W[A-Z]{2,}")
LEAST, FARTHEST, NEAR, ROUNDED = 5, 4, 2, Fraction(11, 10)


def find(context: Context) -> Iterator[Relation]:
    """Each such figure with the one that it must take up."""
    for again in context.figures:
        if _points_back(context, again) and (told := _told(context, again)):
            yield context.relation(FAMILY, ("restated", told), ("restated", again), sure=False)


def _points_back(context: Context, again: Figure) -> bool:
    """Whether a figure of the body, or its noun, is pointed at as something told."""
    if not _is_pointed_at(context, again) or OTHERS.match(context.after(again, 40)):
        return False
    sentence = context.sentence(again)
    return sentence is not None and not sentence.title


def _is_pointed_at(context: Context, again: Figure) -> bool:
    """Whether the words before it say « ces » or « cette somme de », or it is quoted and commented on."""
    sort = sort_of(again)
    if sort != COUNT and sort not in MEASURED:
        return False
    ahead = context.before(again, 60)
    if QUOTED.search(ahead) and COMMENTED.match(context.after(again, 60)):
        return True
    if sort == COUNT:
        return THESE.search(ahead) is not None and size_of(again) >= LEAST
    this = THIS.search(ahead)
    if this is not None:
        return this["noun"] in forms_of("word_classes", "figures-again")
    the = THE.fullmatch(ahead) if sort == MEASURE else None
    return sort in (MONEY, MEASURE) and (the or THESE.search(ahead)) is not None


def _told(context: Context, again: Figure) -> Figure | None:
    """The only value of its kind in the sentences just before, where it differs and no earlier figure agrees."""
    earlier = [m for m in context.figures if m.span.end <= again.span.start and _is_alike(m, again)]
    near = _nearest(context, again, earlier)
    if len({size_of(m) for m in near}) != 1 or any(not _differ(m, again) for m in earlier):
        return None
    told = near[-1]
    far = max(size_of(told), size_of(again)) > FARTHEST * min(size_of(told), size_of(again))
    if far or _are_parts(again, earlier) or is_other(context, again, told) or not _is_plain(context, told):
        return None
    return told if _is_one_kind(context, told, again) else None


def _is_alike(figure: Figure, again: Figure) -> bool:
    """Of one unit, and no rank or age."""
    return sort_of(figure) == sort_of(again) != AGE and same_unit(figure, again) and size_of(figure) > 1


def _nearest(context: Context, again: Figure, earlier: list[Figure]) -> list[Figure]:
    """The figures of the nearest sentence that holds any, the own one included."""
    home = context.sentence(again)
    for step in range(NEAR + 1):
        found = [m for m in earlier if home and (at := context.sentence(m)) and at.index == home.index - step]
        if found:
            return found
    return []


def _differ(figure: Figure, again: Figure) -> bool:
    """Whether no reading makes the two one; a tenth apart is a round figure, save for counts."""
    one, two = amount(figure), amount(again)
    if one is None or two is None:
        return True
    meet = _read(one).meets(_read(two))
    near = max(size_of(figure), size_of(again)) <= ROUNDED * min(size_of(figure), size_of(again))
    return not meet and not (near and sort_of(again) != COUNT)


def _read(quantity: Quantity) -> Interval:
    """What a reader understands by a bound, and all that a plain figure may be, in the base of its dimension."""
    read = quantity.possible if quantity.hedge is Hedge.EXACT else quantity.likely
    return read.scaled(size(quantity.unit))


def _are_parts(again: Figure, earlier: list[Figure]) -> bool:
    """« 12 hommes et 6 femmes … ces 18 personnes », « 20 élus, dont 2 absents … ces 18 élus »."""
    sizes = sorted({size_of(m) for m in earlier[-6:]})
    wanted = size_of(again)
    return any(wanted in (one + two, two - one) for one, two in combinations(sizes, 2)) or wanted == sum(sizes)


def _is_plain(context: Context, told: Figure) -> bool:
    """No change, no rate, no limit: « a augmenté de 30 % », « 30 euros par mois », « au plus 30 euros » are of something else."""
    ahead = context.before(told, 40)
    limit = LIMIT.search(f"{ahead} {told.text.lower()}")
    return not ways(ahead[-30:]) and not limit and RATE.match(context.after(told, 24)) is None


def _is_one_kind(context: Context, told: Figure, again: Figure) -> bool:
    """Whether what is taken up may be what was told, by its noun."""
    if sort_of(again) == COUNT:
        return _is_one_count(context, told, again)
    this = THIS.search(context.before(again, 60))
    if this is None:
        return True
    punished = forms_of("word_classes", "punishments")
    told_of = (*punished, "condamn", "infligé", "écopé", "requi")
    return this["noun"] not in punished or any(word in context.before(told, 60) for word in told_of)


def _is_one_count(context: Context, told: Figure, again: Figure) -> bool:
    """Of one noun; or by a noun for many things, where the first count is of a name."""
    noun = NOUN.match(context.after(again, 40))
    if noun is None or not isinstance(told, QuantityMention):
        return False
    behind = context.after(told, 40)
    if stems(noun["noun"]) & stems(behind.split(",")[0]):
        return True
    named = NAME.match(context.view, told.span.end) is not None
    return named and noun["noun"] in forms_of("word_classes", "things-again")
