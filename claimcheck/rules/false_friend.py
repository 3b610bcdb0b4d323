"""« billion » or « trillion » in translated copy where « milliard » was meant.

What it finds
    « 40 billions de dollars (37 milliards d'euros) »: an English billion is a French milliard, a French billion a thousand
    of these.

Why it matters
    The word looks right in both languages, and the figure is a thousand times too great.

When it stays silent
    Where the equivalent beside it is a thousand milliards as well: then the French billion is meant; and where no figure
    stands beside it.

How to mend it
    Write « milliard » for an English billion, and « mille milliards » for an English trillion.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.arithmetic import shown, term
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "L601", "false-friend", "false_friend"

EXAMPLES = [
    Wrong("Le groupe vaut 24 billions de dollars (21 milliards d'euros).", at="24 billions de dollars"),
    Wrong("Le groupe a levé 3 milliards de dollars et en vaut 18 billions de dollars.", at="18 billions de dollars",
          severity="warning"),
    Wrong("La dette du pays a franchi les 36 trillions de dollars.", at="36 trillions de dollars", severity="warning"),
    Right("L'usine fabrique 36 trillions de transistors par an.", why="no money"),
    Right("Le pays doit 2 billions de dollars, dont 800 milliards de dollars à ses voisins.", why="numbers of two sizes"),
    Right("Le groupe vaut 24 milliards de dollars (21 milliards d'euros).", why="milliard is written"),
    Right("La dette atteint 24 billions de dollars (21 000 milliards d'euros).", why="a French billion is a thousand milliards"),
]
FRENCH = """« billion » ou « trillion » dans une traduction, là où « milliard » était voulu.

Ce qu'elle trouve
    « 40 billions de dollars (37 milliards d'euros) » : un billion anglais est un milliard, un billion français en vaut
    mille.

Pourquoi
    Le mot a l'air juste dans les deux langues, et le chiffre est mille fois trop grand.

Quand elle se tait
    Quand l'équivalent voisin est lui aussi de mille milliards : c'est alors le billion français ; et quand aucun chiffre
    n'est à côté.

Que faire
    Écrire « milliard » pour un billion anglais, « mille milliards » pour un trillion anglais.
"""

# Between a currency and its equivalent in another lies a factor; between billion and milliard lie a thousand.
SLIPPED, ROOM = Fraction(1000), Fraction(20)


def check(facts: Facts) -> Iterator[Outcome]:
    """Figures a thousand or a million times their equivalent."""
    for bound in facts.relations(FAMILY):
        long, other = term(bound.one("value")), term(bound.one("converted"))
        if long is not None and bound.one("converted") is None:
            message = _beyond(long.mention.text, long.number / SLIPPED**2, long.quantity.unit)
            yield bound.finding(CODE, NAME, Severity.WARNING, message)
            continue
        if long is None or other is None or not other.number:
            yield bound.unchecked("une des deux valeurs manque")
            continue
        ratio = long.number / other.number
        for slipped in (SLIPPED, SLIPPED**2):
            if slipped / ROOM < ratio < slipped * ROOM:
                yield bound.finding(
                    CODE,
                    NAME,
                    Severity.ERROR if bound.relation.sure else Severity.WARNING,
                    _message(long.mention.text, other.mention.text, long.number / slipped, long.quantity.unit),
                )
                break


def _beyond(long: str, meant: Fraction, unit: str | None) -> Bilingual:
    return Bilingual(
        f"« {long} » : un « trillion » français est un milliard de milliards, {shown(meant, unit, 'fr')} sans doute.",
        f"“{long}”: a French trillion is a milliard of milliards, {shown(meant, unit, 'en')} it seems.",
    )


def _message(long: str, other: str, meant: Fraction, unit: str | None) -> Bilingual:
    return Bilingual(
        f"« {long} » à côté de « {other} » : un « billion » anglais est un milliard, {shown(meant, unit, 'fr')} sans doute.",
        f"“{long}” beside “{other}”: an English billion is a French milliard, {shown(meant, unit, 'en')} it seems.",
    )
