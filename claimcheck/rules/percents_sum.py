"""Percentages of one question that exceed a hundred.

What it finds
    « 52 % des abonnés sont pour, 47 % contre et 11 % indifférents »: 110 %.

Why it matters
    Whoever copies a poll line by line can take a figure of the line beside it.

When it stays silent
    Where several answers could be given; where the list is not one of one question; up to one displayed unit a term, since each
    is rounded; below a hundred, since somebody may be left out.

How to mend it
    Add the answers up again with the poll at hand.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.interval import Interval
from claimcheck.rules.arithmetic import Equation, contradiction, shown, terms_of
from claimcheck.rules.examples import Right, Wrong
from claimcheck.rules.solving import Known
from claimcheck.solver import Sum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "A104", "percents-sum", "percents_sum"

EXAMPLES = [
    Wrong("Le tramway obtient le soutien de 52 % des abonnés, tandis que 47 % y sont opposés et 11 % sans opinion.", at="47 %"),
    Right("Le tramway obtient le soutien de 52 % des abonnés, tandis que 37 % y sont opposés et 11 % sans opinion.",
          why="100 in all"),
    Right("Parmi les sondés, 62 % lisent la presse, 54 % écoutent la radio et 71 % regardent la télévision.",
          why="several answers"),
    Right("Le cuir a augmenté de 48 %, le liège de 39 % et le lin de 27 %.", why="changes, not shares"),
    Right("Élue en 2008 avec 54 % des voix, elle a été battue en 2014 (47 %), puis est revenue en 2020 avec 59 %.",
          why="three votes"),
    Right("64 % des votants approuvent le texte, 51 % désapprouvent sa méthode.", why="two questions"),
]
FRENCH = """Des pourcentages d'une même question qui dépassent cent.

Ce qu'elle trouve
    « 52 % des abonnés sont pour, 47 % contre et 11 % indifférents » : 110 %.

Pourquoi
    En recopiant un sondage ligne à ligne, on peut prendre un chiffre de la ligne voisine.

Quand elle se tait
    Quand plusieurs réponses étaient possibles ; quand la liste n'est pas celle d'une seule question ; à une unité affichée
    près par terme, puisque chacun est arrondi ; sous cent, puisque tous n'ont pas répondu.

Que faire
    Refaire la somme des réponses, le sondage sous les yeux.
"""

_HUNDRED = Interval.between(0, 1)


def check(facts: Facts) -> Iterator[Outcome]:
    """Lists of shares above a hundred."""
    for bound in facts.relations(FAMILY):
        shares = terms_of(bound, "share")
        if len(shares) < 2:
            yield bound.unchecked("une seule part est écrite")
            continue
        names = tuple(f"share{index}" for index in range(len(shares)))
        equation = Equation(
            (Sum("all", names),), dict(zip(names, shares, strict=True)), {"all": Known(_HUNDRED, _HUNDRED, "100 %", "%")}
        )
        summed = sum((share.number if share.quantity.unit == "%" else share.number * 100 for share in shares), Fraction(0))
        added = " + ".join(share.mention.text for share in shares)
        message = Bilingual(
            f"{added} font {shown(summed, '%', 'fr')}, plus que le tout.",
            f"{added} is {shown(summed, '%', 'en')}, more than the whole.",
        )
        yield from contradiction(bound, CODE, NAME, equation, message)
