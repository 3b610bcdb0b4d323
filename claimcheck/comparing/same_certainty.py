"""Cues of certainty that answer each other, and those that the other side may do without."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.certainty import GOING, IDLE, certainties, governed, is_infinitive, mood_at, mood_of
from claimcheck.comparing.words import is_action_noun
from claimcheck.french.determiners import DEFINITE, DEMONSTRATIVE, INDEFINITE, THIRD_PERSON_POSSESSIVE
from claimcheck.french.tables import forms_of
from claimcheck.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.timespan import Timespan

_SAME = (
    {"scheduled", "future"}, {"scheduled", "expected"}, {"scheduled", "planned"}, {"scheduled", "tasked"}, {"promised", "future"},
    {"promised", "planned"}, {"planned", "intended"}, {"possible", "able"}, {"expected", "bound"}, {"scheduled", "bound"},
    {"intended", "aimed"}, {"planned", "aimed"}, {"scheduled", "aimed"}, {"expected", "aimed"},
)


def without_equals(found: Passage, lost: list[Cue], gained: list[Cue]) -> tuple[list[Cue], list[Cue]]:
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
        return any(cue.words[0].text in GOING for cue in (old, new))
    if grades == {"expected", "future"}:
        return _lays_down(found.before, old) or _lays_down(found.after, new)
    if grades == {"scheduled", "future"} and any(_length(day) > _A_MONTH for day in _days(found)):
        return False
    return grades in _SAME or _enable(old, new)


def _lays_down(copy: Copy, cue: Cue) -> bool:
    """« l'accord prévoit la fermeture de trois sites »: what a text lays down will be."""
    before = {word.text for word in copy.around(cue.words[0], 2)[0]}
    return cue.words[0].text.startswith("prévoi") and bool(before & forms_of("word_classes", "texts"))


def _days(found: Passage) -> list[Timespan]:
    """The dates that both copies tell, known by their first and last day."""
    told = [old.figure.when for old, _ in found.kept if isinstance(old.figure, DateMention)]
    return [when for when in told if when.first and when.last]


def _length(when: Timespan) -> timedelta:
    return when.last - when.first if when.first and when.last else timedelta()


def _says_nothing(found: Passage, cue: Cue, *, new: bool) -> bool:
    """A cue that the other side may do without: its story is past, its verb a noun or an infinitive there, its day to come."""
    copy, words, others = (found.after, found.new, found.old) if new else (found.before, found.old, found.new)
    aside = cue.says in IDLE or _historic(copy, words, cue) or _as_noun(cue, words, others) or _mends(found, cue)
    if aside or _as_purpose(found, words, cue, new=new) or (cue.says in _AHEAD and _forecast(words) and _forecast(others)):
        return True
    if _in_other_form(found, words, cue, new=new) or _as_plain_noun(found, cue, new=new):
        return True
    if cue.says != "future":
        return False
    return _as_much_to_come(words, others) or (mood_at(words, cue.at) is not None and _dated(found, others))


_AHEAD = frozenset({"expected", "future"})


def _forecast(words: Sequence[Word]) -> bool:
    """« prévoit de faire circuler » made « devraient circuler, prévoit la ville »: the forecast is told by its verb as well."""
    return any(word.text.startswith(_FORECASTS) for word in words if not word.figure and not word.name)


_FORECASTS = ("prévoi", "prévis", "prévu", "table", "anticip")


def _as_purpose(found: Passage, words: Sequence[Word], cue: Cue, *, new: bool) -> bool:
    """« doit payer s'il veut entrer » made « doit payer pour entrer »."""
    verb = governed(cue, words) if cue.says == "intended" else None
    stayed = {now.span: was for was, now in found.kept} if new else found.stayed
    other = stayed.get(verb.span) if verb else None
    before = (found.before if new else found.after).around(other, _NEAR)[0] if other else ()
    return other is not None and is_infinitive(other) and any(word.text in ("pour", "afin") for word in before)


_NEAR = 3


def _in_other_form(found: Passage, words: Sequence[Word], cue: Cue, *, new: bool) -> bool:
    """« souhaite » made « son souhait est », « estime à 3 % » « estimée à 3 % »: the word itself stayed, in no other mood."""
    stayed = {now.span: was for was, now in found.kept} if new else found.stayed
    other = next((stayed[word.span] for word in cue.words if word.span in stayed), None)
    if other is None or other.text == cue.words[0].text or mood_at(words, cue.at):
        return False
    return mood_of(other.text) is None


def _as_plain_noun(found: Passage, cue: Cue, *, new: bool) -> bool:
    """« coûtera 3 millions » made « le coût est de 3 millions »: a noun behind its article has no tense."""
    stayed = {now.span: was for was, now in found.kept} if new else found.stayed
    other = stayed.get(cue.words[0].span)
    before = (found.before if new else found.after).around(other, 1)[0] if other else ()
    return bool(before) and before[0].text in _DETERMINERS and other is not None and mood_of(other.text) is None


_DETERMINERS = DEFINITE | INDEFINITE | DEMONSTRATIVE | THIRD_PERSON_POSSESSIVE | {"du", "au", "aux"}


def _as_much_to_come(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """« devront présenter » made « seront tenus de présenter »: the other side has the future in its cue."""
    return 0 < _to_come(words) <= _to_come(others)


def _to_come(words: Sequence[Word]) -> int:
    return sum(mood_at(words, cue.at) == "future" or cue.words[0].text in ("va", "vont") for cue in certainties(words))


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


def _as_noun(cue: Cue, words: Sequence[Word], others: Sequence[Word]) -> bool:
    """« qu'elle fermerait » made « de fermer », « que la place serait interdite » « l'interdiction »: they have no tense."""
    verbs = (verb for verb in _verbs(cue, words) if not is_infinitive(verb))
    if mood_at(words, cue.at) and any(_as_infinitive(verb, others) for verb in verbs):
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
