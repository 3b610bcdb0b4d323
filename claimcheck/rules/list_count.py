"""A number of things announced, and another number listed.

What it finds
    « trois départements : A, B, C et D ». Lists behind a colon, « à savoir », dashes or in brackets, beside the noun that is
    counted, and those with which the next sentence begins. More items than announced are an error, fewer one only where
    the list is closed by « et » and its bracket or full stop. Long lists are a warning at most, for a comma is easily
    lost in them, and so are lists whose items are no names and have no article.

Why it matters
    A list gains or loses an item, and the number that announces it stays.

When it stays silent
    Where an item is not one thing by its words (« dont », « notamment », « … », « les deux Corses », « Paris et sa petite
    couronne »); for a long list that lacks a single item.

How to mend it
    Count the items, and mend the number or the list.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.arithmetic import ceiling
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.rules.facts import Facts, Outcome

CODE, NAME, FAMILY = "A111", "list-count", "list_count"
EXAMPLES = [
    Wrong("Trois départements sont en alerte : le Cher, la Nièvre, l'Allier et la Creuse.", at="Trois"),
    Wrong("L'enquête porte sur six pays (France, Belgique, Italie, Espagne et Suisse).", at="six"),
    Wrong("On a placé trois départements en alerte. Le Cher, la Nièvre, l'Allier et la Creuse sont concernés.", at="trois"),
    Wrong("Le Cher, la Nièvre et l'Allier, les cinq départements touchés, sont isolés.", at="cinq", severity="warning"),
    Right("Contactés, Paul Morin et Anne Duval, les deux avocats du club, n'ont pas répondu.", why="nobody is called so"),
    Right("Le Cher, la Nièvre et l'Allier, les trois départements touchés, sont isolés.", why="three are listed"),
    Right("Le Cher, la Nièvre et l'Allier, les deux derniers en tête, sont isolés.", why="only the last two"),
    Right("Trois départements sont en alerte : le Cher, la Nièvre et l'Allier.", why="three are listed"),
    Right("L'enquête porte sur six pays (dont la France, la Belgique et l'Italie).", why="only some are named"),
    Right("L'enquête porte sur six pays (France, Belgique, Italie...).", why="the list is open"),
    Right("Six départements sont touchés : le Cher, la Nièvre, l'Allier et les deux Savoie.", why="one item is two"),
    Right("Cinq sont venus : Paul et Anne Morel, Luc, Zoé et Max.", why="a couple"),
    Right("Deux équipes de trois élèves jouent : Anne, Luc et Max d'abord.", why="the nearer number announces the list"),
]
FRENCH = """Un nombre de choses annoncé, et un autre nombre énuméré.

Ce qu'elle trouve
    « trois départements : A, B, C et D ». Les listes après deux points ou « à savoir », entre tirets ou parenthèses, à côté
    du nom compté, et celles qui commencent la phrase suivante. Plus d'éléments qu'annoncé est une erreur ; moins en est une
    seulement quand la liste est fermée par « et » et par sa parenthèse ou son point. Les longues listes, et celles dont les
    éléments ne sont ni des noms propres ni précédés d'un article, sont au plus un avertissement.

Pourquoi
    Une liste gagne ou perd un élément, et le nombre qui l'annonce reste.

Quand elle se tait
    Quand un élément n'est pas une seule chose par ses mots (« dont », « notamment », « … », « les deux Corses », « Paris et
    sa petite couronne ») ; pour une longue liste à laquelle il ne manque qu'un élément, car une virgule s'y perd vite.

Que faire
    Compter les éléments, et corriger le nombre ou la liste.
"""
LONG = 12
ENOUGH = Fraction(3, 5)
"""Fewer named than this share of those announced are a selection."""


def check(facts: Facts) -> Iterator[Outcome]:
    """Count the items of each list."""
    for bound in facts.relations(FAMILY):
        count, items = bound.quantity("count"), bound.relation.items
        if count is None or count.number is None:
            continue
        announced, listed = int(count.number), len(items)
        few = bound.relation.closed and ENOUGH * announced <= listed < announced - (listed > LONG)
        if few or (listed > announced and listed > 2):
            severity = ceiling(bound) if listed <= LONG else max(ceiling(bound), Severity.WARNING, key=lambda level: level.rank)
            yield bound.finding(CODE, NAME, severity, Bilingual(
                f"L'article en annonce {announced} et en énumère {listed}.",
                f"The article announces {announced} and lists {listed}.",
            ))
