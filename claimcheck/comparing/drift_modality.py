"""A statement that is now more certain, or less.

What it finds
    « devrait dépasser » made « dépasse », « aurait tué » made « a tué », « vraisemblablement » gone.

When it stays silent
    The same certainty in other words: « devrait » written « est attendu à ».
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.cues import balance, certainties, mood_at, mood_of
from claimcheck.comparing.differences import neighbour
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change
from claimcheck.comparing.words import is_action_noun
from claimcheck.model.finding import Severity
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Gap, Passage
    from claimcheck.comparing.words import Copy, Word
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
FRENCH = """Une affirmation maintenant plus sûre, ou moins.

Ce qu'elle trouve
    « devrait dépasser » devenu « dépasse », « aurait tué » devenu « a tué », « vraisemblablement » disparu.

Quand elle se tait
    La même certitude en d'autres mots : « devrait » écrit « est attendu à ».
"""


def check(found: Passage) -> Iterator[Finding]:
    """Compare the words and moods of certainty on both sides."""
    if not found.old or not found.new:
        return
    lost, gained = balance(certainties(found.old), certainties(found.new))
    came_from = {new.span: old for old, new in found.kept}
    lost = [cue for cue in lost if _still_told(cue, found.old, found.stayed, found.gap_of_old)]
    gained = [cue for cue in gained if _still_told(cue, found.new, came_from, found.gap_of_new)]
    lost, gained = _without_equals(found, lost, gained)
    for at in range(max(len(lost), len(gained))):
        old = lost[at].words if at < len(lost) else ()
        new = gained[at].words if at < len(gained) else ()
        yield change(found, (CODE, NAME), Severity.WARNING, old, new or _counterpart(found, old))
    if not lost and not gained:
        for was, now in _other_mood(found):
            yield change(found, (CODE, NAME), Severity.WARNING, was, now)


_SAME = ({"scheduled", "future"}, {"scheduled", "expected"})


def _without_equals(found: Passage, lost: list[Cue], gained: list[Cue]) -> tuple[list[Cue], list[Cue]]:
    """« qui aura lieu lundi » made « prévu lundi »; « naîtra en 1902 » made « naît en 1902 »."""
    lost = [cue for cue in lost if not _historic(found.before, found.old, cue) and not _as_noun(cue, found.old, found.new)]
    gained = [cue for cue in gained if not _historic(found.after, found.new, cue) and not _as_noun(cue, found.new, found.old)]
    if _decided(found.new):
        lost = [cue for cue in lost if cue.says != "future"]
    if _decided(found.old):
        gained = [cue for cue in gained if cue.says != "future"]
    for old in list(lost):
        new = next((cue for cue in gained if {old.says, cue.says} in _SAME), None)
        if new:
            lost.remove(old)
            gained.remove(new)
    return lost, gained


def _decided(words: Sequence[Word]) -> bool:
    """« a décidé de fermer » says that it will close."""
    return any(word.text.startswith("décid") and after.text == "de" for word, after in pairwise(words))


def _historic(copy: Copy, words: Sequence[Word], cue: Cue) -> bool:
    """The future of a story told: the nearest date is past when the article appears."""
    published = copy.claimset.article.published
    if cue.says != "future" or published is None:
        return False
    dates = [(abs(at - cue.at), word.figure) for at, word in enumerate(words) if isinstance(word.figure, DateMention)]
    known = [(distance, date.when) for distance, date in dates if isinstance(date, DateMention) and date.when.is_known]
    if not known:
        return False
    last = min(known, key=lambda pair: pair[0])[1].last
    return last is not None and last < published


def _other_mood(found: Passage) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """« pourra accueillir » made « pourrait accueillir »: the grade is the same word's, its mood another."""
    sides = (found.old, found.new)
    old, new = ([(cue, mood) for cue in certainties(words) if (mood := mood_at(words, cue.at))] for words in sides)
    same = {cue.words[0].text for cue, _ in old} & {cue.words[0].text for cue, _ in new}
    was, now = ([pair for pair in pairs if pair[0].words[0].text not in same] for pairs in (old, new))
    for (a, before), (b, after) in zip(was, now, strict=False):
        if a.says == b.says and before != after:
            yield a.words, b.words


def _still_told(cue: Cue, words: Sequence[Word], stayed: Mapping[Span, Word], gaps: Mapping[Span, Gap]) -> bool:
    """Whether what the cue speaks of stands on both sides; where the whole clause is new or gone, that is told elsewhere."""
    if cue.words[0].text in ("va", "vont"):
        # « va supprimer » made « annonce la suppression »: a noun has no tense.
        others = [stayed[word.span] for word in words[cue.at + 1 : cue.at + 3] if word.span in stayed and not word.figure]
        return any(not is_action_noun(other) for other in others)
    if any(word.span in stayed for word in cue.words):
        return True
    after = [word for word in words[cue.at + len(cue.words) :] if word.span in stayed or word.span in gaps][:2]
    before = [word for word in words[: cue.at] if word.span in stayed or word.span in gaps][-1:]
    return any(word.span in stayed for word in [*before, *after])


def _as_noun(cue: Cue, words: Sequence[Word], others: Sequence[Word]) -> bool:
    """« qu'elle fermerait » made « de fermer », « que la place serait interdite » « l'interdiction »: they have no tense."""
    if mood_at(words, cue.at) and any(other.key == cue.words[0].key and _is_infinitive(other) for other in others):
        return not any(other.key == cue.words[0].key and mood_of(other.text) for other in others)
    said = [word for word in words[cue.at : cue.at + len(cue.words) + 2] if not word.figure and not word.name]
    told = {word.text for word in words}
    nouns = {word.text[:_ROOT] for word in others if is_action_noun(word) and word.text not in told}
    return any(len(word.text) > _ROOT and word.text[:_ROOT] in nouns and not is_action_noun(word) for word in said)


def _is_infinitive(word: Word) -> bool:
    return word.text.endswith(("er", "ir", "re")) and not word.figure and not word.name


_ROOT = 6


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
