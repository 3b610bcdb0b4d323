"""A list that has more or fewer items than its count announces.

What it finds
    « trois départements : le Gers, les Landes, l'Ariège et le Lot » lists four. The list stands after a colon, in
    parentheses, or at the head of the next sentence, and all its items are of one kind.

Why it matters
    A name was added to the list, or taken out of it, and the count before it stayed.

When it stays silent
    On « dont », « notamment », « parmi », « etc. »; on items that are groups (« ses deux fils »); on lists
    with appositions between the commas. Fewer items than announced are a warning at most, since one may stand for several.

How to mend it
    Count the items again; where some are left out on purpose, write « dont » or « notamment ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "A111", "list-count", "list_count"
SLIP = 3
"""How many items a list loses by mistake: where more are missing, it lists things of another kind."""
EXAMPLES = [
    Wrong("Trois départements sont en alerte : le Gers, les Landes, l'Ariège et le Lot.", at="Trois"),
    Wrong("L'étude porte sur deux pays (Italie, Malte et Chypre).", at="deux"),
    Wrong("Cinq villes sont candidates : Brest, Nantes, Lyon et Lille.", at="Cinq", severity="warning"),
    Wrong("Cinq régions restent fermées. L'Attique, la Crète, l'Épire, la Thrace, la Thessalie et le Péloponnèse attendent.",
          at="Cinq", severity="warning"),
    Right("Trois villes sont candidates : Brest, Nantes et Lyon.", why="three are listed"),
    Right("Cinq départements sont touchés, dont le Gers et le Lot.", why="« dont » names some of them"),
    Right("Cinq pays participent (Italie, Malte, Chypre...).", why="the list goes on"),
    Right("Sept départements sont classés : le Gers, le Lot, les deux départements corses et la Réunion.",
          why="an item stands for two"),
    Right("Deux élus étaient là : Anne Roy, maire de Foix, et Paul Lin, conseiller.", why="appositions stand between commas"),
    Right("Trois personnes sont mortes : le feu s'est propagé vite, la porte était fermée et l'alarme muette.",
          why="clauses are no list"),
]


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare each count with the items listed."""
    for bound in facts.relations(FAMILY):
        counted = bound.quantity("count")
        listed = len(bound.relation.items)
        if counted is None or counted.number is None or counted.number == listed:
            continue
        if listed > counted.number:
            severity = Severity.ERROR if bound.relation.sure else Severity.WARNING
            yield _finding(bound, int(counted.number), listed, severity)
        elif bound.relation.closed and counted.number - listed <= SLIP:
            yield _finding(bound, int(counted.number), listed, Severity.WARNING)
        else:
            yield bound.unchecked("the list may leave items out")


def _finding(bound: Bound, announced: int, listed: int, severity: Severity) -> Outcome:
    return bound.finding(CODE, NAME, severity, Bilingual(
        f"L'article en annonce {announced} et en cite {listed}.", f"The article announces {announced} and lists {listed}.",
    ))
