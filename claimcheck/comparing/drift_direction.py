"""A movement that now goes the other way, or two names or figures that have changed places.

What it finds
    « hausse » made « baisse », « de Paris à Lyon » made « de Lyon à Paris ».

When it stays silent
    The same way in other words, « hausse » written « augmentation »; a list in another order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import contrasts, opposed
from claimcheck.comparing.converses import told_from_other_end
from claimcheck.comparing.cues import turned_twice
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.exchanges import exchanged_words, exchanges, turned_passive, turned_ways
from claimcheck.comparing.figures import Aspect, aspect
from claimcheck.comparing.gaps import Gap
from claimcheck.comparing.headings import opposite_headings, opposite_times
from claimcheck.comparing.prepositions import opposite_ways
from claimcheck.comparing.report import change
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.contrasts import Contrast
    from claimcheck.comparing.differences import Passage
    from claimcheck.model.finding import Finding

CODE, NAME = "D411", "drift-direction"
EXAMPLES = [
    Changed("Les ventes sont en hausse de 3 %.", "Les ventes sont en baisse de 3 %.", at="baisse"),
    Changed("Les loyers ont baissé à Rennes.", "Les loyers ont grimpé à Rennes.", at="grimpé"),
    Changed("Le taux évolue de +0,7 %.", "Le taux évolue de -0,7 %.", at="-0,7"),
    Changed("Le train va de Paris à Lyon.", "Le train va de Lyon à Paris.", at="Lyon à Paris"),
    Changed("La banque a racheté sa rivale.", "La banque a été rachetée par sa rivale.", at="rachetée"),
    Same("Les ventes sont en hausse de 3 %.", "Les ventes augmentent de 3 %.", why="the same way"),
    Same("La ligne relie Brest et Quimper.", "La ligne relie Quimper et Brest.", why="a list in another order"),
]
FRENCH = """Un mouvement qui va dans l'autre sens, ou deux noms ou chiffres qui ont échangé leurs places.

Ce qu'elle trouve
    « hausse » devenu « baisse », « de Paris à Lyon » devenu « de Lyon à Paris ».

Quand elle se tait
    Le même sens en d'autres mots : « hausse » écrit « augmentation » ; une liste dans un autre ordre.
"""


def check(found: Passage) -> Iterator[Finding]:
    """Look for opposite movements, then for places exchanged."""
    found_contrasts = list(contrasts(found, "direction"))
    from_other_end = [contrast for contrast in found_contrasts if told_from_other_end(found, contrast)]
    for contrast in found_contrasts:
        if contrast in from_other_end or turned_twice(found, contrast.old, contrast.new):
            continue
        if not _turned_with(found, contrast):
            yield change(found, (CODE, NAME), Severity.ERROR, contrast.old, contrast.new)
    for was, now in found.figures:
        if was and now and was.figure and now.figure and aspect(was.figure, now.figure) is Aspect.SIGN:
            yield change(found, (CODE, NAME), Severity.ERROR, [was], [now])
    for old, new in () if from_other_end else (*exchanges(found), *exchanged_words(found), *turned_ways(found)):
        first, second = old[0].span.of(found.before.text), old[-1].span.of(found.before.text)
        message = Bilingual(
            f"« {first} » et « {second} » ont échangé leurs places.", f"“{first}” and “{second}” have changed places."
        )
        yield change(found, (CODE, NAME), Severity.ERROR, old, new, message)
    for old, new in (*opposite_ways(found), *opposite_times(found), *opposite_headings(found)):
        yield change(found, (CODE, NAME), Severity.ERROR, old, new)
    for verb, turned in turned_passive(found):
        yield change(found, (CODE, NAME), Severity.ERROR, [verb], [turned])


def _turned_with(found: Passage, contrast: Contrast) -> bool:
    """« moins forte » made « plus faible »: the adjective has turned round with its degree."""
    if not contrast.old or not contrast.new or {contrast.old[0].text, contrast.new[0].text} != {"plus", "moins"}:
        return False
    was, now = found.before.around(contrast.old[0], 1)[1], found.after.around(contrast.new[0], 1)[1]
    return opposed(Gap(tuple(was), tuple(now))) is not None
