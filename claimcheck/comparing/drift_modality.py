"""A statement that is now more certain, or less.

What it finds
    « devrait dépasser » made « dépasse », « aurait tué » made « a tué », « vraisemblablement » gone.

When it stays silent
    The same certainty in other words: « devrait » written « est attendu à ».
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.certainty import ABLE, certainties, governed, governors, heads, is_infinitive, mood_at, mood_of
from claimcheck.comparing.cues import balance
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
    from claimcheck.model.timespan import Timespan

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
    lost, gained = _without_equals(found, *balance(certainties(found.old), certainties(found.new)))
    came_from = {new.span: old for old, new in found.kept}
    lost = [cue for cue in lost if _still_told(cue, found.old, found.stayed, found.gap_of_old, found.new)]
    gained = [cue for cue in gained if _still_told(cue, found.new, came_from, found.gap_of_new, found.old)]
    for at in range(max(len(lost), len(gained))):
        old = lost[at].words if at < len(lost) else ()
        new = gained[at].words if at < len(gained) else ()
        yield change(found, (CODE, NAME), Severity.WARNING, old, new or _counterpart(found, old))
    if not lost and not gained:
        for was, now in _other_mood(found):
            yield change(found, (CODE, NAME), Severity.WARNING, was, now)


_SAME = (
    {"scheduled", "future"}, {"scheduled", "expected"}, {"scheduled", "planned"}, {"scheduled", "tasked"}, {"promised", "future"},
    {"promised", "planned"}, {"planned", "intended"}, {"possible", ABLE},
)


def _without_equals(found: Passage, lost: list[Cue], gained: list[Cue]) -> tuple[list[Cue], list[Cue]]:
    """« qui aura lieu lundi » made « prévu lundi »; « naîtra en 1902 » made « naît en 1902 »."""
    for old in list(lost):
        new = next((cue for cue in gained if _is_same(found, old, cue)), None)
        if new:
            lost.remove(old)
            gained.remove(new)
    lost = [cue for cue in lost if not _says_nothing(found, cue, new=False)]
    gained = [cue for cue in gained if not _says_nothing(found, cue, new=True)]
    if _decided(found.new):
        lost = [cue for cue in lost if cue.says != "future"]
    if _decided(found.old):
        gained = [cue for cue in gained if cue.says != "future"]
    return lost, gained


def _is_same(found: Passage, old: Cue, new: Cue) -> bool:
    """« va fermer » made « compte fermer », « fermera lundi » « doit fermer lundi »; not « fermera en 2030 » « doit fermer »."""
    grades = {old.says, new.says}
    if grades == {"planned", "future"}:
        return any(cue.words[0].text in _GOING for cue in (old, new))
    if grades == {"scheduled", "future"} and any(_length(day) > _A_MONTH for day in _days(found)):
        return False
    return grades in _SAME or _enable(old, new)


def _days(found: Passage) -> list[Timespan]:
    """The dates that both copies tell, known by their first and last day."""
    told = [old.figure.when for old, _ in found.kept if isinstance(old.figure, DateMention)]
    return [when for when in told if when.first and when.last]


def _length(when: Timespan) -> timedelta:
    return when.last - when.first if when.first and when.last else timedelta()


def _says_nothing(found: Passage, cue: Cue, *, new: bool) -> bool:
    """A cue that the other side may do without: its story is past, its verb a noun or an infinitive there, its day to come."""
    copy, words, others = (found.after, found.new, found.old) if new else (found.before, found.old, found.new)
    aside = cue.says == ABLE or _historic(copy, words, cue) or _as_noun(cue, words, others) or _mends(found, cue)
    return aside or (cue.says == "future" and mood_at(words, cue.at) is not None and _dated(found, others))


def _enable(old: Cue, new: Cue) -> bool:
    """« permettra d'aider » made « servira à aider »: « permettre » is what will be as well as what may be."""
    return {old.says, new.says} == {"possible", "future"} and any(c.words[0].text.startswith("permett") for c in (old, new))


def _dated(found: Passage, others: Sequence[Word]) -> bool:
    """« sortira le 12 juin » made « sort le 12 juin »: the present of a day that both copies tell and that is to come."""
    published = found.before.claimset.article.published
    # « ouvre en 2028 » says more than « doit ouvrir en 2028 »: so far ahead, the present of a plan is a promise.
    near = [day.first for day in _days(found) if _length(day) <= _A_MONTH]
    to_come = any(published and first and first > published for first in near)
    return to_come and not any(word.text in _PAST for word in others)


_A_MONTH = timedelta(days=31)
_PAST = frozenset({"a", "ont", "avait", "avaient", "était", "étaient", "été", "fut", "furent"})


def _mends(found: Passage, cue: Cue) -> bool:
    """« leur prix peur varier » mended to « leur prix peut varier »: one word with one letter changed is no cue lost or won."""
    word = cue.words[0]
    gap = found.gap_of_old.get(word.span) or found.gap_of_new.get(word.span)
    if len(cue.words) > 1 or not gap or len(gap.old) != 1 or len(gap.new) != 1:
        return False
    old, new = gap.old[0].text, gap.new[0].text
    return len(old) == len(new) >= _LONG and sum(a != b for a, b in zip(old, new, strict=True)) == 1


_LONG = 4


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


def _still_told(
    cue: Cue, words: Sequence[Word], stayed: Mapping[Span, Word], gaps: Mapping[Span, Gap], others: Sequence[Word]
) -> bool:
    """Whether what the cue speaks of stands on both sides; where the whole clause is new or gone, that is told elsewhere."""
    if cue.says in governors():
        return _is_freed(cue, words, stayed, others)
    if cue.words[0].text in _GOING:
        # « va supprimer » made « annonce la suppression »: a noun has no tense.
        near = [stayed[word.span] for word in words[cue.at + 1 : cue.at + 3] if word.span in stayed and not word.figure]
        return any(not is_action_noun(other) for other in near)
    if any(word.span in stayed for word in cue.words):
        return True
    after = [word for word in words[cue.at + len(cue.words) :] if word.span in stayed or word.span in gaps][:2]
    before = [word for word in words[: cue.at] if word.span in stayed or word.span in gaps][-1:]
    return any(word.span in stayed for word in [*before, *after])


_GOING = frozenset({"va", "vont", "allait", "allaient"})


def _is_freed(cue: Cue, words: Sequence[Word], stayed: Mapping[Span, Word], others: Sequence[Word]) -> bool:
    """« menace de fermer » made « ferme »: the infinitive is a finite verb now, and no verb of the like holds it back."""
    verb = governed(cue, words)
    other = stayed.get(verb.span) if verb else None
    held = any(word.text in heads(cue.says) for word in others)
    return other is not None and not held and not is_infinitive(other) and not is_action_noun(other)


def _as_noun(cue: Cue, words: Sequence[Word], others: Sequence[Word]) -> bool:
    """« qu'elle fermerait » made « de fermer », « que la place serait interdite » « l'interdiction »: they have no tense."""
    if mood_at(words, cue.at) and any(_as_infinitive(verb, others) for verb in _verbs(cue, words)):
        return True
    said = [word for word in words[cue.at : cue.at + len(cue.words) + 2] if not word.figure and not word.name]
    told = {word.text for word in words}
    nouns = {word.text[:_ROOT] for word in others if is_action_noun(word) and word.text not in told}
    return any(len(word.text) > _ROOT and word.text[:_ROOT] in nouns and not is_action_noun(word) for word in said)


def _verbs(cue: Cue, words: Sequence[Word]) -> Sequence[Word]:
    """The verb, or the participle after an auxiliary: « seront remboursés » made « pour se faire rembourser »."""
    is_auxiliary = cue.words[0].text.startswith(("ser", "aur"))
    return words[cue.at + 1 : cue.at + 3] if is_auxiliary else cue.words[:1]


def _as_infinitive(verb: Word, others: Sequence[Word]) -> bool:
    same = [other for other in others if other.key == verb.key]
    return any(is_infinitive(other) for other in same) and not any(mood_of(other.text) for other in same)


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
