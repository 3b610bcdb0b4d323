"""A statement that is now more certain, or less.

What must be reported: « devrait dépasser » made « dépasse », « aurait tué » made « a tué », « vraisemblablement »
gone. What must not: the same certainty in other words, « devrait » written « est attendu à ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.cues import balance, certainties, mood_of
from claimcheck.comparing.differences import neighbour
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Gap, Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.finding import Finding
    from claimcheck.model.span import Span

CODE, NAME = "D405", "drift-modality"
EXAMPLES = [
    Changed("Le hangar devrait contenir 80 voiliers.", "Le hangar contient 80 voiliers.", was="devrait"),
    Changed("Le garde aurait tué deux loups.", "Le garde a tué deux loups.", was="aurait"),
    Changed("L'incendie est vraisemblablement criminel.", "L'incendie est criminel.", was="vraisemblablement"),
    Changed("Le collier protégerait les chats.", "Le collier protège les chats.", at="protège"),
    Changed("Le pont devrait rouvrir lundi.", "Le pont pourrait rouvrir lundi.", at="pourrait"),
    Changed("La salle pourra accueillir 300 élèves.", "La salle pourrait accueillir 300 élèves.", at="pourrait"),
    Same("La hausse devrait être de 3 %.", "La hausse est attendue à 3 %.", why="both say that it is expected"),
    Same("Le tournoi sera suivi par 40 pays.", "Quarante pays suivront le tournoi.", why="the future in both"),
]


def check(found: Passage) -> Iterator[Finding]:
    """Compare the words and moods of certainty on both sides."""
    if not found.old or not found.new:
        return
    lost, gained = balance(certainties(found.old), certainties(found.new))
    came_from = {new.span: old for old, new in found.kept}
    lost = [cue for cue in lost if _still_told(cue, found.old, found.stayed, found.gap_of_old)]
    gained = [cue for cue in gained if _still_told(cue, found.new, came_from, found.gap_of_new)]
    for at in range(max(len(lost), len(gained))):
        old = lost[at].words if at < len(lost) else ()
        new = gained[at].words if at < len(gained) else ()
        yield change(found, (CODE, NAME), Severity.WARNING, old, new or _counterpart(found, old))
    if not lost and not gained:
        for was, now in _other_mood(found):
            yield change(found, (CODE, NAME), Severity.WARNING, was, now)


def _other_mood(found: Passage) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """« pourra accueillir » made « pourrait accueillir »: the grade is the same word's, its mood another."""
    old, new = ([cue for cue in certainties(words) if mood_of(cue.words[0].text)] for words in (found.old, found.new))
    same = {cue.words[0].text for cue in old} & {cue.words[0].text for cue in new}
    was, now = ([cue for cue in cues if cue.words[0].text not in same] for cues in (old, new))
    for a, b in zip(was, now, strict=False):
        if a.says == b.says and mood_of(a.words[0].text) != mood_of(b.words[0].text):
            yield a.words, b.words


def _still_told(cue: Cue, words: Sequence[Word], stayed: Mapping[Span, Word], gaps: Mapping[Span, Gap]) -> bool:
    """Whether what the cue speaks of stands on both sides; where the whole clause is new or gone, that is told elsewhere."""
    if cue.words[0].text in ("va", "vont"):
        # « va supprimer » made « annonce la suppression »: a noun has no tense.
        others = [stayed[word.span] for word in words[cue.at + 1 : cue.at + 3] if word.span in stayed and not word.figure]
        return any(not other.text.rstrip("s").endswith(_NOUN_ENDINGS) for other in others)
    if any(word.span in stayed for word in cue.words):
        return True
    after = [word for word in words[cue.at + len(cue.words) :] if word.span in stayed or word.span in gaps][:2]
    before = [word for word in words[: cue.at] if word.span in stayed or word.span in gaps][-1:]
    return any(word.span in stayed for word in [*before, *after])


_NOUN_ENDINGS = ("ion", "ment", "age", "ure", "ance")


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
