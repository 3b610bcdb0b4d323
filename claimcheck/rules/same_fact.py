"""One fact with two values: headline and body.

« 12 millions de visiteurs » above an article that counts 10 millions. Only figures of the same unit or counted noun are compared
whose sentences share words, or that one digit tells apart, and only where no other figure of the body agrees as well. A headline
may round or cut: up to five per cent pass. Earlier tolls (« un bilan précédent »), parts (« dont », « parmi »), other years and
comparisons are left alone. A warning, since title and text may still speak of two things; a note where different sources are
cited.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.mention import DateMention
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.facts import quantity_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Mention
    from claimcheck.model.quantity import Quantity
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "S301", "same-fact", "same_fact"
FIRE = "Brest : l'incendie du port fait 17 morts\n\n"
EXAMPLES = [
    Wrong("Morlaix : le festival accueille 12 millions de visiteurs\n\nLe festival de Morlaix accueille 10 millions de visiteurs.",
          at="12 millions", severity="warning"),
    Wrong(FIRE + "L'incendie qui a ravagé le port a fait 37 morts lundi.", at="37", severity="warning"),
    Right(FIRE + "L'incendie qui a ravagé le port a fait dix-sept morts.", why="the same"),
    Right(FIRE + "Un bilan précédent de l'incendie du port faisait état de 12 morts.", why="an earlier toll"),
    Right("Une pétition de 10 000 signatures\n\nLa pétition a 9 870 signatures contre le projet.", why="it rounds"),
    Right("Le port supprime 460 emplois\n\nLe port de Brest supprime des postes, dont 120 emplois de dockers.", why="a part"),
]
ROUNDING = Fraction(1, 20)


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare the two values."""
    for bound in facts.relations(FAMILY):
        title, body = bound.all("value")
        if _agree(title, body):
            continue
        severity = Severity.WARNING
        if len(bound.sources - {None}) > 1:
            severity = Severity.NOTE
        yield bound.finding(CODE, NAME, severity, _message(bound, title, body))


def _message(bound: Bound, title: Mention, body: Mention) -> Bilingual:
    line = bound.facts.place(body).line
    return Bilingual(
        f"Le titre écrit « {title.text} », mais le texte « {body.text} » (ligne {line}) : l'un des deux est faux.",
        f"The headline writes “{title.text}”, but the text “{body.text}” (line {line}): one of the two is wrong.",
    )


def _agree(title: Mention, body: Mention) -> bool:
    if isinstance(title, DateMention) and isinstance(body, DateMention) and not (title.length or body.length):
        return title.written[0].day == body.written[0].day
    first, second = quantity_of(title), quantity_of(body)
    if first is None or second is None:
        return True
    return first.possible.meets(second.possible) or _rounded(first, second)


def _rounded(title: Quantity, body: Quantity) -> bool:
    """A headline's round figure, within five per cent; small counts are not rounded."""
    if title.number is None or body.number is None or min(title.number, body.number) < 1 / ROUNDING:
        return False
    near = Interval.between(1 - ROUNDING, 1 + ROUNDING) * Interval.exactly(body.number)
    return near.holds(title.number) or (near * Interval.exactly(1)).meets(title.possible)
