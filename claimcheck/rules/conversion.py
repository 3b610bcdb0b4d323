"""An amount and its equivalent in another unit that are not the same.

What it finds
    « 5 km (5 miles) », « une heure (90 minutes) », « 40 millions de dollars (37 milliards d'euros) », and two sums of one
    article that are converted at two rates.

Why it matters
    The equivalent is worked out by the newsroom and nobody else checks it; a slip in it is often one of scale.

When it stays silent
    Exchange rates are never looked up: one pair alone is only held to what its currency has been worth since 1999, with room, and
    is a warning unless its scale is off; pairs of one article must agree within 5 %. Unnamed dollars may be Canadian or
    Australian.

How to mend it
    Convert again; where the two sums are of two dates, say so.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.dimensions import dimension, size
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Hedge
from claimcheck.rules.arithmetic import Equation, Term, contradiction, exactly, joined, likely_slip, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known
from claimcheck.solver import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A110", "conversion", "conversion"

EXAMPLES = [
    Wrong("La course fait 26 miles (42 km) et monte à 9 000 pieds (4 743 mètres).", at="4 743 mètres"),
    Wrong("Le trajet dure une heure (90 minutes).", at="90 minutes"),
    Wrong("Le fonds vaut 30 millions de dollars (27 milliards d'euros).", at="27 milliards d'euros"),
    Wrong("La montre vaut 4 235 livres sterling (4 743 euros) et le collier 8 640 livres sterling (7 805 euros).",
          at="7 805 euros"),
    Wrong("Le billet coûte 50 livres sterling (157 euros).", at="157 euros", severity="warning"),
    Right("La course fait 26 miles (42 km).", why="41,8 km rounds to 42"),
    Right("Le fonds vaut 30 millions de dollars (27 millions d'euros).", why="one pair alone, at a rate that has been"),
    Right("La montre vaut 4 235 livres sterling (4 743 euros) et le collier 8 640 livres sterling (9 677 euros).",
          why="one rate"),
    Right("Un écran de 24 pouces (27 pouces en option).", why="an option, no equivalent"),
]

# What one unit has been worth in euros since 1999, with room: no rate, only the order of size that gives a slipped scale away.
WORTH: dict[str, tuple[str, str]] = {
    "USD": ("0.50", "1.30"),
    "CAD": ("0.52", "0.90"),
    "AUD": ("0.48", "0.90"),
    "NZD": ("0.42", "0.75"),
    "HKD": ("0.075", "0.160"),
    "SGD": ("0.42", "0.85"),
    "TWD": ("0.020", "0.040"),
    "GBP": ("0.95", "1.80"),
    "CNY": ("0.085", "0.160"),
    "JPY": ("0.0052", "0.0115"),
    "KRW": ("0.00045", "0.0012"),
    "INR": ("0.0090", "0.026"),
    "RUB": ("0.0070", "0.045"),
    "CHF": ("0.58", "1.15"),
    "BRL": ("0.14", "0.60"),
    "SEK": ("0.080", "0.130"),
    "NOK": ("0.078", "0.145"),
    "DKK": ("0.130", "0.138"),
    "PLN": ("0.19", "0.33"),
    "CZK": ("0.025", "0.046"),
    "HUF": ("0.0022", "0.0046"),
    "TND": ("0.26", "0.80"),
    "MAD": ("0.080", "0.110"),
    "ZAR": ("0.045", "0.180"),
    "ILS": ("0.16", "0.32"),
    "THB": ("0.018", "0.034"),
    "SAR": ("0.16", "0.32"),
    "AED": ("0.16", "0.33"),
    "QAR": ("0.16", "0.33"),
    "MXN": ("0.033", "0.150"),
    "FRF": ("0.14", "1.15"),
}
AGREEMENT = Fraction(5, 100)
# Where the scale slipped, not the rate: three times beyond what a currency has been worth.
OFF_SCALE = 3


def check(facts: Facts) -> Iterator[Outcome]:
    """Equivalents that are none."""
    rates: dict[tuple[str, str], list[tuple[Bound, Term, Term]]] = {}
    for bound in facts.relations(FAMILY):
        value, converted = _written(bound, "value"), _written(bound, "converted")
        if value is None or converted is None or not value.number or not converted.number:
            yield bound.unchecked("une des deux valeurs manque")
            continue
        if ends := _ends(value, converted):
            yield from _range(bound, ends)
            continue
        units = (value.quantity.unit or "", converted.quantity.unit or "")
        if dimension(units[0]) == dimension(units[1]):
            yield from _physical(bound, value, converted)
        elif all(len(unit) == 3 and unit.isupper() for unit in units):
            rates.setdefault(units, []).append((bound, value, converted))
            if "EUR" in units:
                yield from _alone(bound, value, converted, only=_only(facts, units))
            elif _only(facts, units):
                yield bound.unchecked("aucun second couple de ces monnaies")
        else:
            yield bound.unchecked("deux unités sans rapport fixe")
    for pairs in rates.values():
        yield from _one_rate(pairs)


def _ends(value: Term, converted: Term) -> list[tuple[Term, Term]]:
    """The lower and the upper ends of two ranges: « entre 640 et 910 livres (entre 720 et 1 020 euros) »."""
    if value.quantity.hedge is not Hedge.RANGE or converted.quantity.hedge is not Hedge.RANGE:
        return []
    pairs = []
    for end in ("lower", "upper"):
        first, second = ((found, getattr(found.quantity, end)) for found in (value, converted))
        if first[1] and second[1]:
            pairs.append(tuple(replace(found, quantity=exactly(found.quantity, number)) for found, number in (first, second)))
    return [(first, second) for first, second in pairs] if len(pairs) == 2 else []


def _range(bound: Bound, ends: list[tuple[Term, Term]]) -> Iterator[Outcome]:
    """Both ends of a range are converted at one rate."""
    units = ends[0][0].quantity.unit, ends[0][1].quantity.unit
    if dimension(units[0]) == dimension(units[1]):
        for value, converted in ends:
            yield from _physical(bound, value, converted)
    elif all(unit and len(unit) == 3 and unit.isupper() for unit in units):
        yield from _one_rate([(bound, value, converted) for value, converted in ends])


def _written(bound: Bound, role: str) -> Term | None:
    """What is converted is the figure as written, whatever its hedge: « plus de 400 milliards (260 milliards) »."""
    found = term(bound.one(role))
    if found is None or found.quantity.number is None or found.quantity.hedge is Hedge.EXACT:
        return found
    number = found.quantity.number
    room = Interval(number * Fraction(19, 20), number * Fraction(21, 20))
    return replace(found, quantity=replace(found.quantity, possible=room, likely=room))


def _only(facts: Facts, units: tuple[str, str]) -> bool:
    found = [(v, c) for b in facts.relations(FAMILY) if (v := b.quantity("value")) and (c := b.quantity("converted"))]
    return sum((v.unit, c.unit) == units for v, c in found) < 2


def _physical(bound: Bound, value: Term, converted: Term) -> Iterator[Outcome]:
    factor = size(value.quantity.unit) / size(converted.quantity.unit)
    exactly = Interval.exactly(factor)
    room = _room(value, converted)
    rate = Known(exactly * room, exactly * room, shown(factor, None, "fr"))
    equation = Equation((Product("converted", "value", "rate"),), {"value": value, "converted": converted}, {"rate": rate})
    right = value.number * factor
    unit = converted.quantity.unit
    message = Bilingual(
        f"« {value.mention.text} » font {shown(right, unit, 'fr')}, mais l'article écrit « {converted.mention.text} ».",
        f"“{value.mention.text}” is {shown(right, unit, 'en')}, but the article writes “{converted.mention.text}”.",
    )
    yield from contradiction(bound, CODE, NAME, equation, message)


def _room(value: Term, converted: Term) -> Interval:
    """Equivalents are round figures: 3 % beside what the digits say."""
    del value, converted
    return Interval(Fraction(97, 100), Fraction(103, 100))


def _alone(bound: Bound, value: Term, converted: Term, *, only: bool) -> Iterator[Outcome]:
    """One pair: the foreign currency must have been worth that at some time. Beside others, only its scale is judged so."""
    foreign, euros = (value, converted) if converted.quantity.unit == "EUR" else (converted, value)
    if foreign.quantity.unit not in WORTH:
        yield bound.unchecked("aucun ordre de grandeur connu pour cette monnaie")
        return
    low, high = (Fraction(worth) for worth in WORTH[foreign.quantity.unit])
    for room, severity in ((OFF_SCALE, Severity.ERROR), *(((1, Severity.WARNING),) if only else ())):
        worth = Interval(low / room, high * room)
        equation = Equation(
            (Product("euros", "foreign", "worth"),), {"foreign": foreign, "euros": euros}, {"worth": Known(worth, worth)}
        )
        if equation.verdict() is not None:
            yield from contradiction(bound, CODE, NAME, equation, _odd(foreign, euros), gravest=severity)
            return


def _odd(foreign: Term, euros: Term) -> Bilingual:
    rate = euros.number / foreign.number
    unit = foreign.quantity.unit
    return Bilingual(
        (
            f"« {foreign.mention.text} » pour « {euros.mention.text} » mettent 1 {unit} à {shown(rate, None, 'fr')} EUR, ce "
            f"qu'il n'a jamais valu."
        ),
        (
            f"“{foreign.mention.text}” for “{euros.mention.text}” makes 1 {unit} worth {shown(rate, None, 'en')} EUR, which it "
            f"never was."
        ),
    )


def _one_rate(pairs: list[tuple[Bound, Term, Term]]) -> Iterator[Outcome]:
    """Every pair against the first that differs from it: one article converts at one rate."""
    if len(pairs) < 2:
        return
    middle = sorted(converted.number / value.number for _, value, converted in pairs)[len(pairs) // 2]
    base = min(pairs, key=lambda pair: abs(pair[2].number / pair[1].number - middle))
    for bound, value, converted in pairs:
        if (bound, value) == base[:2]:
            continue
        same = Interval(1 / (1 + AGREEMENT), 1 + AGREEMENT)
        equation = Equation(
            (
                Product("converted", "value", "rate"),
                Product("other converted", "other value", "other rate"),
                Product("rate", "other rate", "same"),
            ),
            {"value": value, "converted": converted, "other value": base[1], "other converted": base[2]},
            {"rate": Known(Interval(), Interval()), "other rate": Known(Interval(), Interval()), "same": Known(same, same)},
        )
        refuted = equation.verdict()
        if refuted is None:
            continue
        rates = [shown(pair[2].number / pair[1].number, None, "fr") for pair in ((bound, value, converted), base)]
        message = Bilingual(
            f"Deux taux dans le même article : « {value.mention.text} » = « {converted.mention.text} » ({rates[0]}), "
            f"« {base[1].mention.text} » = « {base[2].mention.text} » ({rates[1]}).",
            f"Two rates in one article: “{value.mention.text}” = “{converted.mention.text}” ({rates[0]}), "
            f"“{base[1].mention.text}” = “{base[2].mention.text}” ({rates[1]}).",
        )
        found = bound.finding(CODE, NAME, Severity.ERROR, joined(message, likely_slip(equation)))
        spans = dict.fromkeys((*found.spans, *base[0].places()))
        yield replace(found, spans=tuple(sorted(spans, key=lambda place: place.span)))
