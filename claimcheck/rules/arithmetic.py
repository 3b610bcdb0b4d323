"""What all rules of arithmetic do: read figures as terms of an equation, compare, and name the slip that would explain it.

A percentage may have been cut off or rounded up instead of rounded: it is allowed one displayed unit on either side before
anything is called impossible. Other figures have the room that their words leave, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.dimensions import dimension, size
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import ONE_SIDED, Hedge, Quantity
from claimcheck.rules.facts import quantity_of
from claimcheck.rules.slips import SCALE, SCALE_SOMEWHERE, slips
from claimcheck.rules.solving import Known, known, proof, verdict
from claimcheck.writing.quantities import amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.model.bilingual import Language
    from claimcheck.model.finding import Finding
    from claimcheck.model.mention import Mention
    from claimcheck.rules.facts import Bound
    from claimcheck.rules.solving import Verdict
    from claimcheck.solver import Constraint

Reading = Callable[[Quantity, str], Known]
SCALES = (("milliard", 10**9), ("million", 10**6))
LEAST_SCALE, FAR_APART = 1000, 20
_ENDS = re.compile(r"\s{1,3}(?:à|et)\s{1,3}|\s{0,3}[–-]\s{0,3}")


@dataclass(frozen=True, slots=True)
class Term:
    """A figure of the article as a term of an equation; ``read`` gives it the form that the equation computes in."""

    mention: Mention
    quantity: Quantity
    read: Reading = known

    @property
    def known(self) -> Known:
        """Both bands, with the width of one displayed unit."""
        return self.read(loosened(self.quantity), self.mention.text)

    @property
    def text(self) -> str:
        """Its words; where it is one end of a range, the words of that end."""
        own, halves = quantity_of(self.mention), _ENDS.split(self.mention.text)
        if own is None or own.number is not None or self.quantity.number is None or len(halves) != 2:
            return self.mention.text
        return halves[self.quantity.number != own.lower]

    def in_unit(self, unit: str | None) -> Term:
        """The same in another unit of its dimension: 70 centimes as 0,70 euro. A bare number takes the unit as it is."""
        own = self.quantity.unit
        if own is None or unit is None or own == unit or dimension(own) != dimension(unit):
            return self
        return self.times(size(own) / size(unit), unit)

    def times(self, factor: Fraction, unit: str | None) -> Term:
        """So many times as much, of a unit."""
        scaled = replace(
            self.quantity, number=None if self.quantity.number is None else self.quantity.number * factor, unit=unit,
            stated=self.quantity.stated.scaled(factor), possible=self.quantity.possible.scaled(factor),
            likely=self.quantity.likely.scaled(factor),
        )
        return replace(self, quantity=scaled)

    @property
    def number(self) -> Fraction:
        """The figure to show in a computation: as written, or the middle of a range."""
        if self.quantity.number is not None:
            return self.quantity.number
        stated = self.quantity.stated
        ends = [end for end in (stated.lower, stated.upper) if end is not None]
        return sum(ends, Fraction(0)) / max(1, len(ends))


@dataclass(frozen=True)
class Equation:
    """Constraints over terms of the article and over unknowns; ``meant`` where they allow more than a reader expects."""

    constraints: tuple[Constraint, ...]
    terms: Mapping[str, Term]
    others: Mapping[str, Known] = field(default_factory=dict)
    loose: bool = True
    meant: tuple[Constraint, ...] = ()

    @property
    def figures(self) -> dict[str, Known]:
        """All figures by name; percentages with one displayed unit of room where ``loose``."""
        read = {
            name: term.known if self.loose else term.read(term.quantity, term.mention.text) for name, term in self.terms.items()
        }
        return {**read, **self.others}

    def verdict(self) -> Verdict | None:
        """Nothing where all figures can be true together under some reading of their words."""
        found = verdict(self.constraints, self.figures)
        return found if found and found.severity is Severity.ERROR else None

    def is_likely(self) -> bool:
        """Whether the figures agree as a reader understands them: parts that are no more than their total need not be all."""
        return verdict(self.meant or self.constraints, self.figures) is None

    def corrected(self, name: str, number: Fraction) -> Equation:
        """The same with another number for one term."""
        return replace(
            self, terms={**self.terms, name: replace(self.terms[name], quantity=shifted(self.terms[name].quantity, number))}
        )


def term(mention: Mention | None, read: Reading = known) -> Term | None:
    """A mention as a term; nothing where it has no usable figure."""
    quantity = quantity_of(mention) if mention else None
    return Term(mention, quantity, read) if mention and quantity else None


def terms_of(bound: Bound, role: str, read: Reading = known) -> list[Term]:
    """The terms of all mentions of a role."""
    return [found for mention in bound.all(role) if (found := term(mention, read)) is not None]


def ends(bound: Bound, read: Reading = known) -> tuple[Term | None, Term | None]:
    """The levels before and after, in one unit; « doubler, de 240 à 530 agents » may hold both in one range."""
    before, after = bound.one("from"), bound.one("to")
    if before is None or before is not after:
        first, last = in_one_scale(term(before, read), term(after, read))
        return first, last.in_unit(first.quantity.unit) if first and last else last
    quantity = quantity_of(before)
    if quantity is None or quantity.lower is None or quantity.upper is None:
        return None, None
    low, high = (exactly(quantity, end) for end in (quantity.lower, quantity.upper))
    return Term(before, low, read), Term(before, high, read)


def lent(levels: list[Term], other: Term) -> list[Term]:
    """The terms with the scale of the first of them that names one, else with that of another term."""
    giver = next((level for level in levels if "mill" in level.mention.text.lower()), other)
    return [_lent(level, giver) for level in levels]


def in_one_scale(first: Term | None, last: Term | None) -> tuple[Term | None, Term | None]:
    """« 3,1 milliards d'euros, contre 3,04 »: the scale of one is that of the other, which names none of its own."""
    if first is None or last is None:
        return first, last
    return _lent(first, last), _lent(last, first)


def _lent(level: Term, other: Term) -> Term:
    scale = next((scale for word, scale in SCALES if word in other.mention.text.lower()), None)
    number, beside = level.quantity.number, other.quantity.number
    if scale is None or not number or not beside or abs(number) >= LEAST_SCALE or "mill" in level.mention.text.lower():
        return level
    # « de 800 à 1,2 million d'abonnés » tells both in full
    if not Fraction(1, FAR_APART) < number * scale / beside < FAR_APART:
        return level
    room = level.quantity.possible
    half = _digit(number) / 2 if room.is_point else Fraction(0)
    wide = Interval(number - half, number + half) if half else room
    full = replace(level, quantity=replace(level.quantity, possible=wide, likely=wide))
    return full.times(Fraction(scale), other.quantity.unit)


def exactly(quantity: Quantity, number: Fraction) -> Quantity:
    """One end of a range, with the room that its trailing zeros leave."""
    unit = Fraction(1)
    while number and number % (unit * 10) == 0:
        unit *= 10
    room = min(unit / 2, abs(number) / 20) if number.denominator == 1 and unit > 1 else Fraction(0)
    width = Interval(number - room, number + room)
    return replace(quantity, number=number, stated=Interval.exactly(number), possible=width, likely=width, hedge=Hedge.EXACT)


def as_fine(level: Term, other: Term) -> Term:
    """« 7 euros, contre 6,40 euros »: beside a level with decimals, a round one is meant to the same digit."""
    widths = [_width(found.quantity) for found in (level, other)]
    exact = all(found.quantity.hedge is Hedge.EXACT and found.quantity.number is not None for found in (level, other))
    if not exact or widths[0] is None or widths[1] is None or widths[1] >= widths[0]:
        return level
    number = level.number
    room = Interval(number - widths[1] / 2, number + widths[1] / 2)
    return replace(level, quantity=replace(level.quantity, possible=room, likely=room))


def _width(quantity: Quantity) -> Fraction | None:
    low, high = quantity.possible.lower, quantity.possible.upper
    return None if low is None or high is None else high - low


def loosened(quantity: Quantity) -> Quantity:
    """A rate with one displayed unit on either side, where it has no hedge of its own."""
    room = _precise(quantity)
    if room is not None:
        return replace(quantity, possible=room, likely=room)
    return _cut_off(quantity) if quantity.unit in ("%", "pp") else quantity


def as_cut_off(measured: Term) -> Term:
    """« 33 euros » for 33,63: an amount that was cut off instead of rounded."""
    return replace(measured, quantity=_cut_off(measured.quantity))


def _cut_off(quantity: Quantity) -> Quantity:
    possible = quantity.possible
    if quantity.hedge is Hedge.NEARLY and quantity.number is not None and possible.lower is not None:
        # « près de 750 % » for 750,4: the digits may have been cut off here as well
        wide = Interval(possible.lower, quantity.number + _digit(quantity.number))
        return replace(quantity, possible=wide, likely=wide)
    if quantity.hedge is not Hedge.EXACT or possible.lower is None or possible.upper is None:
        return quantity
    half = (possible.upper - possible.lower) / 2
    wide = Interval(possible.lower - half, possible.upper + half)
    return replace(quantity, possible=wide, likely=wide)


def _digit(number: Fraction) -> Fraction:
    """What the last digit of a figure counts: a tenth for 4,7."""
    unit = Fraction(1)
    while (number / unit).denominator != 1 and unit > Fraction(1, 10**6):
        unit /= 10
    return unit


def _precise(quantity: Quantity) -> Interval | None:
    """« quelque 40 617 », « pas moins de 83 962 »: so many digits leave little to the hedge."""
    number = quantity.number
    if number is None or number.denominator != 1:
        return None
    digits = len(str(abs(number.numerator)).rstrip("0"))
    if quantity.hedge in (Hedge.ABOUT, Hedge.NEARLY) and digits > 3:
        return Interval(number * Fraction(99, 100), number * Fraction(101, 100))
    if quantity.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) and digits > 4:
        return Interval(number, number * Fraction(101, 100))
    return None


def shifted(quantity: Quantity, number: Fraction) -> Quantity:
    """Another number with the same room around it."""
    by = Interval.exactly(number - (quantity.number or 0))
    return replace(
        quantity, number=number, stated=quantity.stated + by, possible=quantity.possible + by, likely=quantity.likely + by
    )


def contradiction(
    bound: Bound, code: str, rule: str, equation: Equation, message: Bilingual, *, gravest: Severity = Severity.ERROR
) -> Iterator[Finding]:
    """A finding where the equation cannot hold: ``message`` with the slip that would explain it, and the steps as proof."""
    refuted = equation.verdict()
    if refuted is None:
        return
    severity = max(refuted.severity, gravest, ceiling(bound), key=lambda level: level.rank)
    steps = proof(refuted.steps, equation.figures)
    yield bound.finding(code, rule, severity, joined(message, likely_slip(equation)), *steps)


def ceiling(bound: Bound) -> Severity:
    """How grave a finding may be: two sources may disagree, and unsure syntax proves nothing."""
    if len(bound.sources) > 1 and None not in bound.sources:
        return Severity.NOTE
    return Severity.ERROR if bound.relation.sure else Severity.WARNING


def likely_slip(equation: Equation) -> Bilingual | None:
    """The one slip of the pen that would explain the contradiction; without its figure where it may be in several.

    It must make the figures what a reader expects, not just possible: beside « plus de 20 » nearly any figure is possible.
    """
    found = [
        (term, number, kind)
        for name, term in equation.terms.items() if term.quantity.number is not None
        for number, kind in slips(term.text, term.quantity)
        if term.quantity.hedge not in ONE_SIDED and equation.corrected(name, number).is_likely()
    ]
    if not found:
        return None
    if len(found) > 1:
        return SCALE_SOMEWHERE if all(kind is SCALE for _, _, kind in found) else None
    [(wrong, number, kind)] = found
    unit = wrong.quantity.unit
    return Bilingual(
        f"{kind.fr.capitalize()} ? Avec {shown(number, unit, 'fr')} au lieu de « {wrong.text} », le compte y est.",
        f"{kind.en.capitalize()}? With {shown(number, unit, 'en')} instead of “{wrong.text}” it works out.",
    )


def shown(number: Fraction, unit: str | None, language: Language) -> str:
    """A computed figure, at a precision that a reader takes in."""
    if unit == "%" or abs(number) < 100:
        rounded = Fraction(round(number * 100), 100) if abs(number) < 10 else Fraction(round(number * 10), 10)
        return amount(rounded, unit, language)
    return amount(Fraction(round(number)), unit, language)


def joined(message: Bilingual, more: Bilingual | None) -> Bilingual:
    """Two sentences."""
    return Bilingual(f"{message.fr} {more.fr}", f"{message.en} {more.en}") if more else message


def wrote(mentions: Iterable[Mention]) -> Bilingual:
    """The written words, quoted and joined."""
    texts = [mention.text for mention in mentions]
    return Bilingual(" et ".join(f"« {text} »" for text in texts), " and ".join(f"“{text}”" for text in texts))
