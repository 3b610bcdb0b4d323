"""A statement that is now more certain, or less.

What it finds
    « devrait dépasser » made « dépasse », « aurait tué » made « a tué », « vraisemblablement » gone.

When it stays silent
    The same certainty in other words: « devrait » written « est attendu à ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.certainty import GOING, certainties, governed, governors, heads, is_infinitive, mood_at
from claimcheck.comparing.contrasts import contrasts
from claimcheck.comparing.cues import balance
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change, change_beside
from claimcheck.comparing.same_certainty import without_equals
from claimcheck.comparing.words import is_action_noun
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
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
    lost, gained = without_equals(found, *balance(certainties(found.old), certainties(found.new)))
    came_from = {new.span: old for old, new in found.kept}
    lost = [cue for cue in lost if _still_told(cue, found.old, found.stayed, found.gap_of_old, found.new)]
    gained = [cue for cue in gained if _still_told(cue, found.new, came_from, found.gap_of_new, found.old)]
    for at in range(max(len(lost), len(gained))):
        old = lost[at].words if at < len(lost) else ()
        new = gained[at].words if at < len(gained) else ()
        severity = _severity(found, lost[at : at + 1], gained[at : at + 1])
        yield change_beside(found, (CODE, NAME), severity, *((old, new) if new else _with_verb(found, old)))
    for contrast in contrasts(found, "modality"):
        if contrast.old and contrast.new:
            yield change(found, (CODE, NAME), Severity.WARNING, contrast.old, contrast.new)
    if not lost and not gained:
        for was, now in _other_mood(found):
            yield change(found, (CODE, NAME), Severity.WARNING, was, now)


def _severity(found: Passage, lost: Sequence[Cue], gained: Sequence[Cue]) -> Severity:
    """A cue that went or came with the verb it stands before may be that verb's own: « est ouvert » made « peut être visité »."""
    held = [_holds(cue, found.old, found.new) for cue in lost] + [_holds(cue, found.new, found.old) for cue in gained]
    return Severity.WARNING if len(held) > 1 or all(held) else Severity.NOTE


def _holds(cue: Cue, words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether the verb that the cue is about, or a form of it, stands on the other side; a cue without a verb holds."""
    after = [word for word in words[cue.at + len(cue.words) :] if word.text not in FUNCTION_WORDS]
    if _is_adverb(cue):
        return True
    verb = governed(cue, words)
    if verb is None and mood_at(words, cue.at):
        verb = cue.words[0]
    if verb is None:
        return True
    if verb.text.startswith(_AUXILIARIES):
        verb = next((word for word in after if word is not verb), verb)
    told = [word for word in others if word.key == verb.key or _akin(word, verb)]
    # « ont jusqu'à lundi pour voter » made « peuvent voter jusqu'à lundi »: other words hold the verb there.
    return any(not (is_infinitive(word) and is_infinitive(verb)) for word in told)


def _is_adverb(cue: Cue) -> bool:
    """« sans doute », « vraisemblablement »: said of the whole clause, whatever verb follows."""
    return cue.words[-1].text in ("doute", "priori") or cue.words[-1].text.endswith("ment")


def _akin(a: Word, b: Word) -> bool:
    """« atteindre » and « atteint »: verbs of the third group share no stem, but how they begin."""
    return min(len(a.text), len(b.text)) >= _ROOT and a.text[:_ROOT] == b.text[:_ROOT]


_ROOT = 4
_AUXILIARIES = ("être", "avoir", "aur", "ser")


def _other_mood(found: Passage) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """« pourra accueillir » made « pourrait accueillir »: the grade is the same word's, its mood another."""
    sides = (found.old, found.new)
    old, new = ([(cue, mood) for cue in certainties(words) if (mood := mood_at(words, cue.at))] for words in sides)
    same = {cue.words[0].text for cue, _ in old} & {cue.words[0].text for cue, _ in new}
    was, now = ([pair for pair in pairs if pair[0].words[0].text not in same] for pairs in (old, new))
    for (a, before), (b, after) in zip(was, now, strict=False):
        if a.says == b.says and before != after:
            yield a.words, b.words


def _still_told(
    cue: Cue, words: Sequence[Word], stayed: Mapping[Span, Word], gaps: Mapping[Span, Gap], others: Sequence[Word]
) -> bool:
    """Whether what the cue speaks of stands on both sides; where the whole clause is new or gone, that is told elsewhere."""
    if cue.says in governors():
        return _is_freed(cue, words, stayed, others)
    if cue.words[0].text in GOING:
        # « va supprimer » made « annonce la suppression »: a noun has no tense.
        near = [stayed[word.span] for word in words[cue.at + 1 : cue.at + 3] if word.span in stayed and not word.figure]
        return any(not is_action_noun(other) for other in near)
    if any(word.span in stayed for word in cue.words):
        return True
    after = [word for word in words[cue.at + len(cue.words) :] if word.span in stayed or word.span in gaps][:2]
    before = [word for word in words[: cue.at] if word.span in stayed or word.span in gaps][-1:]
    return any(word.span in stayed for word in [*before, *after])


def _is_freed(cue: Cue, words: Sequence[Word], stayed: Mapping[Span, Word], others: Sequence[Word]) -> bool:
    """« menace de fermer » made « ferme »: the infinitive is a finite verb now, and no verb of the like holds it back."""
    verb = governed(cue, words)
    other = stayed.get(verb.span) if verb else None
    held = any(word.text in heads(cue.says) for word in others)
    return other is not None and not held and not is_infinitive(other) and not is_action_noun(other)


def _with_verb(found: Passage, old: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """« aurait » gone from « aurait tué » and « a tué »: the cue and what stands in its place, or its verb on both sides."""
    for word in old:
        if word.span in found.stayed:
            return old, (found.stayed[word.span],)
        gap = found.gap_of_old.get(word.span)
        if gap and gap.new:
            return old, gap.new
    verb = next(iter(found.old[found.old.index(old[-1]) + 1 :]), None)
    same = found.stayed.get(verb.span) if verb and not verb.figure else None
    if not verb or not same or same.figure:
        return old, ()
    at = found.new.index(same)
    return (*old, verb), found.new[at - 1 if at and found.new[at - 1].text in FUNCTION_WORDS else at : at + 1]
