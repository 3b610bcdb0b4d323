"""Parts that do not add up to their total.

What it finds
    « 640 vélos (515 en ville, 135 au dehors) »: 515 and 135 are 650.

Why it matters
    A total and its parts come from one table; where they differ, one of them was copied wrongly.

When it stays silent
    Below the total, unless the parts are declared exhaustive: « dont » and « notamment » name some parts only. Where the parts
    are rounded so that the sum may be true; where a part lies within another.

How to mend it
    Add the parts up again; where some are left out on purpose, write « dont » or « notamment ».
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.interval import NOT_NEGATIVE, Interval
from claimcheck.rules.arithmetic import Equation, Term, contradiction, lent, shown, term, terms_of
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known
from claimcheck.solver import Sum
from claimcheck.writing.quantities import amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "A103", "parts-sum", "parts_sum"

EXAMPLES = [
    Wrong("Le tribunal a reçu 257 dossiers : 140 clos, 85 en cours et 42 rejetés.", at="42"),
    Wrong("Au total, 947 bornes ont été posées (816 en ville, 121 à la campagne).", at="947"),
    Wrong("L'usine emploie 120 ingénieurs et 340 ouvriers, soit 480 salariés.", at="480"),
    Right("Le tribunal a reçu 257 dossiers : 140 clos, 85 en cours et 32 rejetés.", why="140 + 85 + 32 = 257"),
    Right("L'accident a fait 40 blessés, dont 12 femmes et 9 enfants.", why="« dont » names some parts only"),
    Right("L'usine emploie 120 ingénieurs et 340 ouvriers, soit près de 500 salariés.", why="« près de » leaves room"),
    Right("Sur les 64 marins secourus, 14 étaient encore soignés lundi, dont 5 à Brest ; 50 avaient pu rentrer.",
          why="5 are of the 14"),
    Right("Sur les 310 inscrits, 296 sont venus et 204 ont été classés.", why="those who were classed had come as well"),
    Wrong("Sur les 310 dossiers, 206 ont été admis et 124 ont été refusés.", at="124"),
    Right("Le choc a fait 31 tués et 90 blessés de 12 pays : 14 tués en gare, 17 sur le quai.", why="14 + 17 = 31"),
    Right("La ville a dépensé 48 millions d'euros : 30 millions pour le stade, 11 pour la salle et 7 pour la piste.",
          why="11 and 7 are millions"),
    Right("Plus de la moitié des 90 employés, 33 à Lyon et 16 à Lille, ont signé.", why="the parts are of the half"),
    Wrong("Au total, 34 fêtards ont été arrêtés, 15 samedi et 21 dimanche.", at="34", severity="warning"),
]
FRENCH = """Des parties dont la somme n'est pas le total.

Ce qu'elle trouve
    « 640 vélos (515 en ville, 135 au dehors) » : 515 et 135 font 650.

Pourquoi
    Un total et ses parties viennent d'un même tableau ; s'ils diffèrent, l'un d'eux a été mal recopié.

Quand elle se tait
    Sous le total, sauf si les parties sont dites complètes : « dont » et « notamment » n'en nomment que quelques-unes.
    Quand les parties sont arrondies et que la somme peut être vraie ; quand une partie est comprise dans une autre.

Que faire
    Refaire la somme ; si des parties manquent exprès, écrire « dont » ou « notamment ».
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Totals that their parts miss, or exceed."""
    for bound in facts.relations(FAMILY):
        total, parts = term(bound.one("total")), terms_of(bound, "part")
        if total is None or not parts or (len(parts) == 1 and bound.relation.factor is None):
            yield bound.unchecked("le total ou une partie manque")
            continue
        parts = lent(parts, total)
        names = tuple(f"part{index}" for index in range(len(parts)))
        terms = {**dict(zip(names, parts, strict=True)), "total": total}
        others = {} if bound.relation.closed else {"rest": Known(NOT_NEGATIVE, NOT_NEGATIVE, "…", total.quantity.unit)}
        if (ones := bound.relation.factor) is not None:
            others["ones"] = Known(ones, ones, "1", total.quantity.unit)
        exhaustive = Sum("total", tuple(name for name in (*names, *others) if name != "rest"))
        equation = Equation((Sum("total", (*names, *others)),), terms, others, meant=(exhaustive,))
        yield from contradiction(bound, CODE, NAME, equation, _message(total, parts, ones))


def _message(total: Term, parts: list[Term], ones: Interval | None) -> Bilingual:
    unit = total.quantity.unit
    # beside one figure alone, « une femme et un homme » are items; behind several, they may be something else
    most = int(ones.upper or 0) if ones and len(parts) == 1 else 0
    numbers = [*(part.number for part in parts), *[Fraction(1)] * most]
    summed = sum(numbers, Fraction(0))
    added = {language: " + ".join(amount(number, None, language) for number in numbers) for language in ("fr", "en")}
    return Bilingual(
        f"{added['fr']} = {shown(summed, unit, 'fr')}, mais l'article écrit « {total.mention.text} ».",
        f"{added['en']} = {shown(summed, unit, 'en')}, but the article writes “{total.mention.text}”.",
    )
