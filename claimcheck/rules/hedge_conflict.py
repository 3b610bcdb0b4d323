"""Two hedges of one figure that exclude each other.

What it finds
    « plus de 200 » here, « moins de 200 » there: an error, since nothing is both. « plus de 200 » and « près de 200 » are a
    warning, as « près de » stands just below a figure, but is also used for « environ ». « au moins 400 élèves » and « 360
    élèves » are a warning where subject, verb and counted noun are the same.

Why it matters
    Headline and body get their hedge from two hands.

When it stays silent
    Where small figures share no other words.

How to mend it
    Keep one hedge, that of the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.model.quantity import Hedge
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.quantity import Quantity
    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "S302", "hedge-conflict", "hedge_conflict"
PORT = "Le port de Brest a perdu plus de 600 emplois.\n\n"
EXAMPLES = [
    Wrong(PORT + "La crise a détruit moins de 600 emplois au port de Brest.", at="plus de 600"),
    Wrong(PORT + "Le port de Brest a perdu près de 600 emplois en deux ans.", at="près de 600", severity="warning"),
    Wrong("Le lycée compte au moins 400 élèves.\n\nLe lycée compte 360 élèves cette rentrée.", at="au moins 400",
          severity="warning"),
    Wrong("Plus de 160 morts dans un éboulement à la mine de Kolo\n\nMoins de 160 mineurs sont morts dans un éboulement à la "
          "mine de Kolo.", at="Plus de 160"),
    Wrong("Le lycée compte 412 élèves.\n\nLe lycée compte moins de 412 élèves.", at="moins de 412", severity="warning"),
    Wrong("Une pétition a recueilli plus de 15.000 signatures. La pétition, qui a recueilli 14.480 signatures, est close.",
          at="plus de 15.000", severity="warning"),
    Right("Le parc peut recevoir jusqu'à 9.000 visiteurs pour ce spectacle de nuit. Le parc avait déjà, en juillet, reçu pour "
          "ce spectacle de nuit 12.000 visiteurs.", why="at an earlier time"),
    Right("Le lycée compte 1.500 élèves.\n\nLe lycée compte moins de 1.500 élèves.", why="a round figure in a headline"),
    Right("Le lycée compte au moins 400 élèves.\n\nLe lycée compte 412 élèves cette rentrée.", why="within the bound"),
    Right(PORT + "Le port de Brest a perdu plus de 600 emplois en deux ans.", why="the same"),
    Right("Le port a perdu près de 600 emplois.\n\nLe port de Brest a perdu 596 emplois.", why="just below"),
    Right("Les moins de 40 ans l'approuvent.\n\nLes plus de 40 ans le rejettent.", why="two groups of people"),
]
FRENCH = """Deux approximations d'un même chiffre qui s'excluent.

Ce qu'elle trouve
    « plus de 200 » ici, « moins de 200 » là : une erreur, car rien n'est les deux. « plus de 200 » et « près de 200 » sont
    un avertissement, puisque « près de » reste juste en dessous, mais se dit aussi pour « environ ». « au moins 400
    élèves » et « 360 élèves » sont un avertissement quand sujet, verbe et nom compté sont les mêmes.

Pourquoi
    Le titre et le texte reçoivent leur approximation de deux mains.

Quand elle se tait
    Quand les petits chiffres n'ont pas d'autres mots en commun.

Que faire
    Garder une seule approximation, celle de la source.
"""


def check(facts: Facts) -> Iterator[Outcome]:
    """Compare the bounds that the two hedges state."""
    for bound in facts.relations(FAMILY):
        first, second = bound.quantities("value")
        severity = _severity(first, second)
        if severity is None:
            continue
        if severity is Severity.ERROR and not bound.relation.sure:
            severity = Severity.WARNING
        one, two = (mention.text for mention in bound.all("value"))
        yield bound.finding(CODE, NAME, severity, Bilingual(
            f"« {one} » et « {two} » ne peuvent valoir du même chiffre.", f"“{one}” and “{two}” cannot both hold of one figure."))


def _severity(first: Quantity, second: Quantity) -> Severity | None:
    hedges = {first.hedge, second.hedge}
    if Hedge.EXACT in hedges:
        return Severity.WARNING
    above = hedges & {Hedge.MORE_THAN, Hedge.AT_LEAST}
    if above and Hedge.LESS_THAN in hedges:
        return Severity.ERROR
    if above and Hedge.NEARLY in hedges:
        return Severity.WARNING
    return Severity.WARNING if hedges == {Hedge.MORE_THAN, Hedge.AT_MOST} else None
