"""A statement that is now more certain, or less.

What must be reported: « devrait dépasser » made « dépasse », « aurait tué » made « a tué », « vraisemblablement »
gone. What must not: the same certainty in other words, « devrait » written « est attendu à ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.cues import balance, certainties
from claimcheck.comparing.differences import neighbour
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.finding import Finding
    from claimcheck.model.span import Span

CODE, NAME = "D405", "drift-modality"
EXAMPLES = [
    Changed("Le coût devrait dépasser 300 euros.", "Le coût dépasse 300 euros.", was="devrait"),
    Changed("Le garde aurait tué deux loups.", "Le garde a tué deux loups.", was="aurait"),
    Changed("L'incendie est vraisemblablement criminel.", "L'incendie est criminel.", was="vraisemblablement"),
    Changed("La taxe augmenterait les prix.", "La taxe augmente les prix.", at="augmente"),
    Changed("Le pont devrait rouvrir lundi.", "Le pont pourrait rouvrir lundi.", at="pourrait"),
    Same("La hausse devrait être de 3 %.", "La hausse est attendue à 3 %.", why="both say that it is expected"),
    Same("Le tournoi sera suivi par 40 pays.", "Quarante pays suivront le tournoi.", why="the future in both"),
]


def check(found: Passage) -> Iterator[Finding]:
    """Compare the words and moods of certainty on both sides."""
    if not found.old or not found.new:
        return
    lost, gained = balance(certainties(found.old), certainties(found.new))
    lost = [cue for cue in lost if _still_told(cue, found.old, frozenset(found.stayed), found)]
    come = frozenset(new.span for _, new in found.kept)
    gained = [cue for cue in gained if _still_told(cue, found.new, come, found)]
    for at in range(max(len(lost), len(gained))):
        old = lost[at].words if at < len(lost) else ()
        new = gained[at].words if at < len(gained) else ()
        yield change(found, (CODE, NAME), Severity.WARNING, old, new or _counterpart(found, old))


def _still_told(cue: Cue, words: Sequence[Word], stayed: frozenset[Span], found: Passage) -> bool:
    """Whether what the cue speaks of stands on both sides; where the whole clause is new or gone, that is told elsewhere."""
    if any(word.span in stayed for word in cue.words):
        return True
    if cue.words[0].text in ("va", "vont"):
        return any(word.span in stayed for word in words[cue.at + 1 : cue.at + 3])
    telling = [word for word in words[cue.at + len(cue.words) :] if word.span in stayed or _in_gap(word, found)][:3]
    before = [word for word in words[: cue.at] if word.span in stayed or _in_gap(word, found)][-1:]
    return any(word.span in stayed for word in [*before, *telling[:2]])


def _in_gap(word: Word, found: Passage) -> bool:
    return word.span in found.gap_of_old or word.span in found.gap_of_new


def _counterpart(found: Passage, old: Sequence[Word]) -> Sequence[Word]:
    """What stands in the place of a cue that is gone."""
    for word in old:
        if word.span in found.stayed:
            return (found.stayed[word.span],)
        gap = found.gap_of_old.get(word.span)
        if gap and gap.new:
            return gap.new
    near = neighbour(found, old)
    return (near,) if near else ()
