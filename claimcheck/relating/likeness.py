"""How much two places of an article speak of the same thing: the words that they share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.mention import Figure
    from claimcheck.relating.context import Context

WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 5
COMMON = frozenset("""
    avec dans pour plus moins cette leur leurs dont sont fait font faire faisant entre être avoir après avant selon
    ainsi près environ encore autres autre elles elle nous vous mais comme tous tout toute toutes depuis jusqu deux
    trois quatre cinq sept huit neuf cent mille million millions milliard milliards euros dollars lundi mardi mercredi
    jeudi vendredi samedi dimanche était étaient avait avaient aurait sera seront doit devrait peut même sous chez vers
    contre aussi alors quand lors lorsque cela celui celle ceux sans très bien déjà moment personnes personne heures
    jours mois année années janvier février mars avril juin juillet août septembre octobre novembre décembre
""".split())  # noqa: SIM905 - a list of words reads better without its quotes


def stems(words: str) -> frozenset[str]:
    """The beginnings of the content words: « détruits » and « destruction » stay two, « emplois » and « emploi » are one."""
    return frozenset(word[:STEM] for word in WORD.findall(words) if word not in COMMON)


def around(context: Context, figure: Figure, width: int = 150) -> frozenset[str]:
    """The stems of the sentence around a figure, without the figure itself."""
    return stems(f"{context.before(figure, width)} {context.after(figure, width)}")
