"""A word or two exchanged in a sentence that stayed, which no other kind of drift knows.

What it finds
    One word in the place of another, put in or left out, where little else changed: « une crue lente » made « une crue
    soudaine ». No table tells whether the fact is another, so it is a note, worth a look.

When it stays silent
    Another kind tells the change, or the sentence was reworded or put in another order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.quotes import sound
from claimcheck.comparing.report import change_beside
from claimcheck.french.stems import unaccented
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
    from claimcheck.model.finding import Finding

CODE, NAME = "D415", "drift-wording"
EXAMPLES = [
    Changed("Le village garde un souvenir de la crue lente.", "Le village garde un souvenir de la crue soudaine.", at="soudaine"),
    Changed("La fanfare a joué une valse devant la mairie.", "La fanfare a joué une polka devant la mairie.", at="polka"),
    Same("Le pont compte 12 arches de pierre.", "Le pont compte douze arches de pierre.", why="the same figure"),
    Same("Hier, la fanfare a joué une valse.", "La fanfare a joué une valse hier.", why="another order alone"),
]
FRENCH = """Un ou deux mots remplacés dans une phrase restée telle, qu'aucune autre règle ne connaît.

Ce qu'elle trouve
    Un mot à la place d'un autre, ajouté ou retiré, là où presque rien d'autre n'a changé : « une crue lente » devenu « une
    crue soudaine ». Aucune table ne dit si le fait est un autre : c'est une note, à regarder.

Quand elle se tait
    Une autre règle dit le changement, ou la phrase a été reformulée ou mise dans un autre ordre.
"""

_A_FEW = 4
"""Words that went or came, up to which little has changed."""


def check(found: Passage) -> Iterator[Finding]:
    """A note on each gap; ``settled`` keeps it only where no other kind tells anything of its words."""
    changed = [word for gap in found.gaps for word in (*gap.old, *gap.new) if not word.figure]
    if not found.in_order or not found.kept or not 0 < len(changed) <= _A_FEW:
        return
    for gap in found.gaps:
        if not _is_inflected(gap) and not _is_speech(found, gap):
            yield change_beside(found, (CODE, NAME), Severity.NOTE, gap.old, gap.new)


def _is_inflected(gap: Gap) -> bool:
    """« partagés » made « partagées »: an agreement was mended."""
    pairs = zip(gap.old, gap.new, strict=False)
    return len(gap.old) == len(gap.new) and all(sound(unaccented(a.text)) == sound(unaccented(b.text)) for a, b in pairs)


def _is_speech(found: Passage, gap: Gap) -> bool:
    """« selon » made « d'après », « indiqué » made « dit »: who speaks is compared by drift-attribution."""
    cues = [{word.span for cue in side for word in cue.words} for side in (found.said_before, found.said_after)]
    sides = zip((gap.old, gap.new), cues, strict=True)
    return bool(gap.old and gap.new) and all(word.span in spans for words, spans in sides for word in words)
