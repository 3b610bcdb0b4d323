"""An amount and its equivalent in another unit that are not the same.

What it finds
    « 5 km (5 miles) », « une heure (90 minutes) », « 40 millions de dollars (37 milliards d'euros) », and two sums of one
    article that are converted at two rates.

Why it matters
    The equivalent is worked out by the newsroom and nobody else checks it; a slip in it is often one of scale.

When it stays silent
    Exchange rates are never looked up: one pair alone is only held to what its currency has been worth in these years, with
    room, and is a warning unless its scale is off; pairs of one article must agree within 5 %. Unnamed dollars may be Canadian or
    Australian.

How to mend it
    Convert again; where the two sums are of two dates, say so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.dimensions import dimension, size
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Hedge
from claimcheck.rules import degrees
from claimcheck.rules.arithmetic import Equation, Term, contradiction, exactly, joined, likely_slip, shown, term
from claimcheck.rules.calendar import years_named
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known
from claimcheck.rules.worth import worth
from claimcheck.solver import Product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.bilingual import Language
    from claimcheck.model.finding import Finding
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A110", "conversion", "conversion"

EXAMPLES = [
    Wrong("La course fait 26 miles (42 km) et monte à 9 000 pieds (4 743 mètres).", at="4 743 mètres"),
    Wrong("Le trajet dure une heure (90 minutes).", at="90 minutes"),
    Wrong("Le fonds vaut 30 millions de dollars (27 milliards d'euros).", at="27 milliards d'euros"),
    Wrong("La montre vaut 4 235 livres sterling (4 743 euros) et le collier 8 640 livres sterling (7 805 euros).",
          at="7 805 euros"),
    Wrong("Le billet coûte 50 livres sterling (157 euros).", at="157 euros", severity="warning"),
    Wrong("Un salaire de 3 000 réais (2 540 euros) ne suffit pas.", at="2 540 euros", date="2020-06-11", severity="warning"),
    Wrong("Le loyer est estimé entre 500 et 600 livres sterling (entre 560 et 1 170 euros).", at="entre 560 et 1 170 euros"),
    Right("Le vélo coûte 2 500 réais (450 euros).", why="0,18 euro a real", date="2020-06-11"),
    Right("En 2007, il gagnait 1 000 dollars (680 euros).", why="the dollar of that year", date="2020-06-11"),
    Right("La course fait 26 miles (42 km).", why="41,8 km rounds to 42"),
    Right("Le fonds vaut 30 millions de dollars (27 millions d'euros).", why="one pair alone, at a rate that has been"),
    Right("La montre vaut 4 235 livres sterling (4 743 euros) et le collier 8 640 livres sterling (9 677 euros).",
          why="one rate"),
    Right("La crue s'est arrêtée à 30 centimètres de la cote d'alerte (4,70 mètres).", why="the height of the mark"),
    Right("Le litre coûte 1,92 euro, 14 centimes de plus qu'en mai (1,78 euro).", why="the price of May"),
    Right("Un écran de 24 pouces (27 pouces en option).", why="an option, no equivalent"),
    Right("Le sac de ciment se vend 9 euros, soit 36 centimes le kilo.", why="a price per kilo"),
    Wrong("L'usine est à une heure de route (100 minutes au plus).", at="100 minutes au plus"),
    Right("L'usine est à une heure de route (60 minutes au plus).", why="an hour"),
]
FRENCH = """Un montant et son équivalent dans une autre unité qui ne sont pas les mêmes.

Ce qu'elle trouve
    « 5 km (5 miles) », « une heure (90 minutes) », « 40 millions de dollars (37 milliards d'euros) », et deux sommes d'un
    article converties à deux taux.

Pourquoi
    L'équivalent est calculé par la rédaction et personne ne le vérifie ; l'erreur est souvent d'échelle.

Quand elle se tait
    Les taux de change ne sont jamais consultés : un couple seul est seulement tenu à ce que sa monnaie a valu ces dernières
    années, avec du jeu, et n'est qu'un avertissement sauf erreur d'échelle ; les couples d'un article doivent s'accorder à
    5 % près. Des dollars sans pays peuvent être canadiens ou australiens.

Que faire
    Refaire la conversion ; si les deux sommes sont de deux dates, le dire.
"""

Pair = tuple["Bound", Term, Term]
"""A relation with its value and its converted value."""
AGREEMENT = Interval(Fraction(100, 105), Fraction(105, 100))
ROUNDED = Interval(Fraction(97, 100), Fraction(103, 100))
"""Equivalents are round figures: 3 % beside what the digits say."""
ANY = Known(Interval(), Interval())
OLD_POUND = Fraction(1, 2)  # « une livre de beurre » is of 500 grams
# What stands before the name of a currency.
_CURRENCY = re.compile(r"^.*(?:\d|\bde |\bd')\W*")
# Where the scale slipped, not the rate: three times beyond what a currency has been worth.
OFF_SCALE = 3


def check(facts: Facts) -> Iterator[Outcome]:
    """Equivalents that are none."""
    rates: dict[tuple[str, str], list[Pair]] = {}
    for bound in facts.relations(FAMILY):
        value, converted = _written(bound, "value"), _written(bound, "converted")
        if value is None or converted is None or not value.number or not converted.number:
            yield bound.unchecked("une des deux valeurs manque")
            continue
        if ends := _ends(value, converted):
            yield from _range(bound, ends)
            continue
        units = (value.quantity.unit or "", converted.quantity.unit or "")
        if dimension(units[0]) == dimension(units[1]) or set(units) == degrees.SCALES:
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
        for alike in _by_name(pairs):
            yield from _one_rate(alike)


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


def _degrees(bound: Bound, value: Term, converted: Term) -> Iterator[Outcome]:
    equations = degrees.readings(value, converted)
    if all(equation.verdict() for equation in equations):
        yield from contradiction(bound, CODE, NAME, equations[0], _not_equal(value, degrees.converted_number(value), converted))


def _physical(bound: Bound, value: Term, converted: Term) -> Iterator[Outcome]:
    if value.quantity.unit in degrees.SCALES and converted.quantity.unit in degrees.SCALES:
        yield from _degrees(bound, value, converted)
        return
    factor = size(value.quantity.unit) / size(converted.quantity.unit)
    exactly = Interval.exactly(factor)
    if value.quantity.unit == "lb" and "livre" in value.mention.text:
        exactly = Interval(factor, factor * OLD_POUND / size("lb"))
    rate = Known(exactly * ROUNDED, exactly * ROUNDED, shown(factor, None, "fr"))
    equation = Equation((Product("converted", "value", "rate"),), {"value": value, "converted": converted}, {"rate": rate})
    yield from contradiction(bound, CODE, NAME, equation, _not_equal(value, value.number * factor, converted))


def _not_equal(value: Term, right: Fraction, converted: Term) -> Bilingual:
    unit = converted.quantity.unit
    return Bilingual(
        f"« {value.mention.text} » font {shown(right, unit, 'fr')}, mais l'article écrit « {converted.mention.text} ».",
        f"“{value.mention.text}” is {shown(right, unit, 'en')}, but the article writes “{converted.mention.text}”.",
    )


def _alone(bound: Bound, value: Term, converted: Term, *, only: bool) -> Iterator[Outcome]:
    """One pair: the foreign currency must have been worth that at some time. Beside others, only its scale is judged so."""
    foreign, euros = (value, converted) if converted.quantity.unit == "EUR" else (converted, value)
    published = bound.facts.published
    if (ends := worth(foreign.quantity.unit, years_named(bound.facts) | {published.year} if published else ())) is None:
        yield bound.unchecked("aucun ordre de grandeur connu pour cette monnaie")
        return
    low, high = ends
    for room, severity in ((OFF_SCALE, Severity.ERROR), *(((1, Severity.WARNING),) if only else ())):
        known = Interval(low / room, high * room)
        equation = Equation(
            (Product("euros", "foreign", "worth"),), {"foreign": foreign, "euros": euros}, {"worth": Known(known, known)}
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


def _by_name(pairs: list[Pair]) -> list[list[Pair]]:
    """« 20 dollars canadiens » and « 20 dollars »: beside a currency named in full, the bare name may be another country's."""
    names = [_CURRENCY.sub("", value.mention.text.lower()) for _, value, _ in pairs]
    bare = [any(other.startswith(f"{name} ") for other in names) for name in names]
    return [[pair for pair, alone in zip(pairs, bare, strict=True) if alone is kind] for kind in (True, False)]


def _one_rate(pairs: list[Pair]) -> Iterator[Finding]:
    """Every pair against the one at the middle rate: one article converts at one rate."""
    if len(pairs) < 2:
        return
    middle = sorted(_rate(pair) for pair in pairs)[len(pairs) // 2]
    base = min(pairs, key=lambda pair: abs(_rate(pair) - middle))
    for pair in pairs:
        equation = _same_rate(pair, base)
        if pair[:2] != base[:2] and equation.verdict() is not None:
            found = pair[0].finding(CODE, NAME, Severity.ERROR, joined(_two_rates(pair, base), likely_slip(equation)))
            spans = dict.fromkeys((*found.spans, *base[0].places()))
            yield replace(found, spans=tuple(sorted(spans, key=lambda place: place.span)))


def _rate(pair: Pair) -> Fraction:
    _, value, converted = pair
    return converted.number / value.number


def _same_rate(pair: Pair, base: Pair) -> Equation:
    (_, value, converted), (_, base_value, base_converted) = pair, base
    return Equation(
        (
            Product("converted", "value", "rate"),
            Product("other converted", "other value", "other rate"),
            Product("rate", "other rate", "same"),
        ),
        {"value": value, "converted": converted, "other value": base_value, "other converted": base_converted},
        {"rate": ANY, "other rate": ANY, "same": Known(AGREEMENT, AGREEMENT)},
    )


def _two_rates(pair: Pair, base: Pair) -> Bilingual:
    def told(found: Pair, language: Language) -> tuple[str, str, str]:
        return found[1].mention.text, found[2].mention.text, shown(_rate(found), None, language)

    fr = ", ".join(f"« {value} » = « {converted} » ({rate})" for value, converted, rate in (told(pair, "fr"), told(base, "fr")))
    en = ", ".join(f"“{value}” = “{converted}” ({rate})" for value, converted, rate in (told(pair, "en"), told(base, "en")))
    return Bilingual(f"Deux taux dans le même article : {fr}.", f"Two rates in one article: {en}.")
