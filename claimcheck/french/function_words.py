"""Words that hold a French sentence together and say nothing checkable on their own.

Negations, quantifiers, auxiliaries in the conditional and prepositions such as « sans » are not among them: to change
one of those is to change the statement.
"""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    je tu il elle on nous vous ils elles me te se lui eux y en moi toi soi ceci cela ça celui celle ceux celles ci là
    qui que quoi dont où lequel laquelle lesquels lesquelles auquel auxquels duquel desquels quel quelle quels quelles
    et ou mais donc or car ni à dans par pour sur sous chez vers entre parmi comme ainsi alors aussi également
    si puis ensuite enfin or soit comme lors lorsque quand puisque parce afin tandis pendant durant depuis dès
    est sont être était étaient été étant suis es sommes êtes fut furent
    a ont avoir avait avaient eu ai as avons avez eut eurent ayant
    va vont allait allaient fait font faire faisait ne n t l d c s j m
    bien très plutôt même mêmes déjà encore toujours ici tout juste voici voilà cependant toutefois pourtant néanmoins
    effet exemple ailleurs revanche outre notamment bref
    quelque aujourd hui via chacun autre autres tel telle tels telles ayant
    """.split()  # noqa: SIM905 - words read better as words
)

CALENDAR_NOUNS = frozenset(
    """
    veille lendemain surlendemain quinzaine décennie siècle millénaire semestre trimestre bimestre journée matinée soirée
    weekend heure minute seconde jour semaine mois an année demi
    """.split()  # noqa: SIM905 - words read better as words
)
"""Words that name a stretch of the calendar without a number."""
