"""A multiple that does not fit the two levels it is stated of, and the ratio that two shares imply.

What it finds
    « a doublé, de 10 à 30 millions »: it has tripled. « deux fois plus de cas (450, contre 150) »: three times.
    From two shares of one whole it derives a ratio: 4 % of the area and a third of the output are more than eight times the mean.

Why it matters
    « doublé » and « triplé » are headline words, and are often kept when the figures below them are updated.

When it stays silent
    « doublé » is said of 1,8 to 2,3 times, « plus que doublé » of anything above; « deux fois plus » is ×2, « trois fois
    moins » ÷3.

How to mend it
    Divide the later level by the earlier one, and name the multiple that is nearest.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Hedge
from claimcheck.model.report import Derived
from claimcheck.rules.arithmetic import Equation, Term, contradiction, ends, shown, term
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known, known, narrowed
from claimcheck.solver import Product
from claimcheck.writing.quantities import bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.quantity import Quantity
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A107", "multiple", "multiple"

EXAMPLES = [
    Wrong("Le budget a doublé, passant de 12 à 37 millions d'euros.", at="37 millions d'euros"),
    Wrong("Les demandes ont été multipliées par six, passant de 2 345 à 9 120.", at="six"),
    Wrong(
        "Le parc occupe 5 % de la superficie du pays et attire la moitié de ses visiteurs, soit une densité de trois fois la "
        "moyenne."
    ,
          at="trois fois"),
    Right("Le blé a doublé et le gaz, qui valait 50 euros en mai, a dépassé 400 euros.", why="the levels are of the gas"),
    Right("Le budget a doublé, passant de 13 à 27 millions d'euros.", why="2,08 times is « doublé »"),
    Right("Le budget a plus que doublé, passant de 12 à 37 millions d'euros.", why="above two"),
    Right("Les demandes ont été divisées par deux, passant de 400 à 200.", why="a half"),
    Right("Le bourg voisin, quatre fois plus peuplé, compte 3 240 puits ; celui-ci 590.", why="times as many people, not wells"),
    Right("La récolte est tombée à 6 000 tonnes, contre 9 000 en 2020 et 18 000 en 1995, soit trois fois moins.",
          why="of the second base"),
    Right("Les ventes de vélos ont doublé, celles de casques ont triplé, passant de 150 à 450 paires.", why="the nearer change"),
]
FRENCH = """Un multiple qui ne va pas avec les deux niveaux dont il est dit, et le rapport que deux parts impliquent.

Ce qu'elle trouve
    « a doublé, de 10 à 30 millions » : il a triplé. « deux fois plus de cas (450, contre 150) » : trois fois. De deux parts
    d'un même tout, elle déduit un rapport : 4 % de la superficie et un tiers de la production font plus de huit fois la
    moyenne.

Pourquoi
    « doublé » et « triplé » sont des mots de titre, qu'on garde souvent quand les chiffres changent en dessous.

Quand elle se tait
    « doublé » se dit de 1,8 à 2,3 fois, « plus que doublé » de tout ce qui dépasse ; « deux fois plus » est ×2, « trois
    fois moins » ÷3.

Que faire
    Diviser le niveau final par le niveau initial, et nommer le multiple le plus proche.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Multiples that their levels rule out; ratios of shares that are derived."""
    for bound in facts.relations(FAMILY):
        before, after = ends(bound)
        if before is None or after is None:
            yield bound.unchecked("une des deux valeurs manque")
        elif before.number * after.number <= 0:
            yield bound.unchecked("une des deux valeurs est nulle ou négative")
        elif bound.one("multiple") is None and bound.relation.factor is None:
            yield _derived(bound, before, after)
        else:
            yield from _compared(bound, before, after)


def times(quantity: Quantity, label: str) -> Known:
    """« trois fois » is said of 2,7 to 3,45 times; a multiple with decimals means its digits."""
    number = quantity.number
    if number is None or quantity.hedge is not Hedge.EXACT or number.denominator > 1:
        return Known(quantity.possible, quantity.likely, label, "times")
    room = Interval(number * Fraction(9, 10), number * Fraction(23, 20))
    return Known(room, room, label, "times")


def _compared(bound: Bound, before: Term, after: Term) -> Iterator[Outcome]:
    multiple = term(bound.one("multiple"), times)
    terms = {"from": before, "to": after, **({"times": multiple} if multiple else {})}
    factor = bound.relation.factor
    others = {} if multiple or factor is None else {"times": Known(factor, factor, "", "times")}
    readings = [Equation((Product(high, low, "times"),), terms, others) for high, low in _orders(bound)]
    # « divisé par deux » says which way; « trois fois plus » of two levels may name either first.
    if any(equation.verdict() is None for equation in readings):
        return
    falls = after.number < before.number
    high, low = (before, after) if falls else (after, before)
    if low.number:
        message = _message(bound, before, after, _value(high) / _value(low), falls=falls)
        yield from contradiction(bound, CODE, NAME, readings[-1 if falls else 0], message)


def _orders(bound: Bound) -> tuple[tuple[str, str], ...]:
    """Which level is the multiple of the other: as the words say, either where they say nothing."""
    rise, fall = ("to", "from"), ("from", "to")
    return {1: (rise,), -1: (fall,)}.get(bound.relation.direction, (rise, fall))


def _value(level: Term) -> Fraction:
    return level.number / 100 if level.quantity.unit == "%" else level.number


def _message(bound: Bound, before: Term, after: Term, ratio: Fraction, *, falls: bool) -> Bilingual:
    stated = bound.one("multiple")
    ending = (f"mais l'article écrit « {stated.text} »", f"but the article writes “{stated.text}”") if stated else (
        "mais l'article dit autre chose", "but the article says otherwise")
    fr, en = ("divisé", "divided") if falls else ("multiplié", "multiplied")
    return Bilingual(
        f"De « {before.text} » à « {after.text} », c'est {fr} par {shown(ratio, None, 'fr')}, {ending[0]}.",
        f"From “{before.text}” to “{after.text}” is {en} by {shown(ratio, None, 'en')}, {ending[1]}.",
    )


def _derived(bound: Bound, base: Term, share: Term) -> Derived:
    """« moins de 4 % de la superficie », « un tiers du produit »: output per area, as a multiple of the mean."""
    figures = {
        "base": _plain(base), "share": _plain(share), "ratio": Known(Interval(), Interval(), unit="times"),
    }
    ratio = narrowed((Product("share", "base", "ratio"),), figures, "ratio")
    stated = _value(share) / _value(base)
    names = [
        (claim.measure if (claim := bound.facts.claim(found.mention)) else None) or found.mention.text for found in (share, base)
    ]
    mean = next((claim.of for claim in bound.claims if claim.of), None)
    about = f"{names[0]} / {names[1]}" + (f", {mean}" if mean else "")
    fr, en = shown(stated, "times", "fr"), shown(stated, "times", "en")
    least = bounds_of(ratio.possible, "times")
    return Derived(
        Bilingual(f"rapport à la moyenne ({about})", f"ratio to the mean ({about})"),
        ratio.possible, ratio.likely, "times", bound.relation.claims,
        (
            Bilingual(f"{share.mention.text} ÷ {base.mention.text} : {fr} la moyenne aux chiffres écrits",
                      f"{share.mention.text} ÷ {base.mention.text}: {en} the mean at the stated figures"),
            Bilingual(f"dans toute lecture : {least.fr}", f"in every reading: {least.en}"),
        ),
    )


def _plain(share: Term) -> Known:
    return known(share.quantity, share.mention.text)
