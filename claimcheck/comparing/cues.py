"""Words that say who speaks, how sure it is, and whether it is denied, read without a parse."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import offices_of
from claimcheck.comparing.words import is_marked, split
from claimcheck.french.cue_rows import cue_forms, cue_rows
from claimcheck.french.stems import stem, unaccented

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Copy, Word

Forms = dict[str, list[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that are a cue: what they say, and where they stand among the words of the passage."""

    says: str
    words: tuple[Word, ...]
    at: int


@cache
def _attributions() -> tuple[Forms, Forms]:
    rows = cue_rows("attribution")
    pairs = [(form, row.text("says")) for row in rows for form in cue_forms(row)]
    return by_first(pairs), by_first((decoy, "") for row in rows for decoy in row.texts("decoys"))


def by_first(pairs: Sequence[tuple[str, str]] | Iterator[tuple[str, str]]) -> Forms:
    forms: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for form, says in pairs:
        words = split(form)
        forms[words[0]].append((words, says))
    return {first: sorted(group, key=lambda item: -len(item[0])) for first, group in forms.items()}


def attributions(words: Sequence[Word]) -> list[Cue]:
    """« selon », « affirme », « a indiqué »…, and other forms of the verbs of saying."""
    found = list(cues_among(words, *_attributions()))
    taken = {cue.at + offset for cue in found for offset in range(len(cue.words))}
    for at, word in enumerate(words):
        if at not in taken and not word.figure and not word.name and _VERB.search(word.text) and _is_form_of_saying(word):
            found.append(Cue("verb", (word,), at))
    return sorted((_as_view(cue, words) for cue in found), key=lambda cue: cue.at)


def _as_view(cue: Cue, words: Sequence[Word]) -> Cue:
    """« Pour la ministre, … », « Pour Anne Vidal, … »: at the head of a clause, up to a comma, what follows is her view."""
    before, after = words[max(0, cue.at - 1) : cue.at], words[cue.at : cue.at + _LONGEST_VIEW]
    if cue.says != "view" or (before and not is_marked(before[0], words[cue.at])):
        return cue
    end = next((at for at, (a, b) in enumerate(pairwise(after)) if at and is_marked(a, b)), None)
    who = after[1 : end + 1] if end else ()
    named = any(a.name and b.name for a, b in pairwise(who)) or offices_of(who)
    return replace(cue, says="prefix") if named and not any(word.figure for word in who) else cue


_LONGEST_VIEW = 8


def _is_form_of_saying(word: Word) -> bool:
    """« affirmèrent », by the stem and the letters before it: « signé » is no form of « signale », though they share a stem."""
    letters = unaccented(word.text)
    return any(letters.startswith(unaccented(form)[:-2]) for form in _forms_of_saying().get(word.key, ()))


_VERB = re.compile(r"(?:ent|aient|ait|é|ée|és|èrent|a)$")


def verbs_of_saying() -> frozenset[str]:
    """The stems of the verbs of the table: it need not list every form."""
    return frozenset(_forms_of_saying())


@cache
def _forms_of_saying() -> dict[str, tuple[str, ...]]:
    forms = (form[0] for group in _attributions()[0].values() for form, says in group if says == "verb" and len(form) == 1)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        if len(form) > 4:
            found[stem(form)].append(form)
    return {key: tuple(group) for key, group in found.items()}


def cues_among(words: Sequence[Word], forms: Forms, decoys: Forms) -> Iterator[Cue]:
    at = 0
    while at < len(words):
        decoy = _longest(words, at, decoys)
        if decoy:
            at += len(decoy[0])
            continue
        form = _longest(words, at, forms)
        if form:
            yield Cue(form[1], tuple(words[at : at + len(form[0])]), at)
        at += len(form[0]) if form else 1


def _longest(words: Sequence[Word], at: int, forms: Forms) -> tuple[tuple[str, ...], str] | None:
    for form, says in forms.get(words[at].text, ()):
        if tuple(word.text for word in words[at : at + len(form)]) == form:
            return form, says
    return None


_DENIERS = frozenset(
    {"pas", "jamais", "aucun", "aucune", "rien", "guère", "nullement", "ni", "sans", "plus", "personne", "nul", "nulle", "non"}
)
_NEED_NE = frozenset({"plus", "personne", "aucun", "aucune", "rien", "nul", "nulle", "jamais"})
_AFTERWARDS = {
    "pas": {"seulement", "moins", "avant"},
    "sans": {"doute", "cesse", "abri", "emploi"},
    "non": {"seulement", "plus", "pas", "loin", "sans", "que"},
    "plus": {"de", "que", "tard", "tôt"},
}


def deniers(words: Sequence[Word]) -> list[Cue]:
    """The words that deny: « pas », « aucun », « sans », « plus » with its « ne »; « ne … que » and « pas avant » restrict."""
    found = []
    for at, word in enumerate(words):
        if word.text in _DENIERS and word.figure is None and _denies(words, at):
            found.append(Cue("denied", (word,), at))
    return found


def _denies(words: Sequence[Word], at: int) -> bool:
    text = words[at].text
    following = [word.text for word in words[at + 1 : at + (4 if text == "pas" else 2)]]
    after = set(following)
    if "moins" in after and "de" not in following[following.index("moins") :]:
        after.discard("moins")  # « pas moins intense »
    if after & _AFTERWARDS.get(text, set()):
        return False
    # « Aucun blessé n'a été signalé »: these may stand before their « ne », the others only after it.
    last = at if text in ("plus", "jamais") else at + 8
    return text not in _NEED_NE or any(word.text == "ne" for word in words[max(0, at - 5) : last])


_TURNS = frozenset({"pas", "jamais", "non", "sans", "aucun", "aucune", "ni", "guère", "rien"})


def is_denied(copy: Copy, word: Word) -> bool:
    """Whether a denial stands close to a word: « n'a pas accepté », « ne rouvrira pas avant lundi », « sans perdre »."""
    before, after = copy.around(word, 4)
    near = [other.text for other in (*before[-3:], *after[:2])]
    return any(text in _TURNS for text in near) or ("ne" in [w.text for w in before[-4:]] and "plus" in near)


def turned_twice(found: Passage, old: Sequence[Word], new: Sequence[Word]) -> bool:
    """« n'a pas accepté » made « a refusé »: a denial and an opposite bring the statement back."""
    if not old or not new or old[0].text in _TURNS or new[0].text in _TURNS:
        return False
    return is_denied(found.before, old[0]) is not is_denied(found.after, new[0])


def balance(old: Sequence[Cue], new: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """The cues that went and those that came, like against like."""
    return _more(old, new), _more(new, old)


def _more(cues: Sequence[Cue], others: Sequence[Cue]) -> list[Cue]:
    spare = Counter(cue.says for cue in others)
    wordings = {tuple(word.text for word in cue.words) for cue in others}
    left: list[Cue] = []
    # A cue in the same words is the same cue: those in other words are left over first.
    for cue in sorted(cues, key=lambda cue: tuple(word.text for word in cue.words) not in wordings):
        if spare[cue.says]:
            spare[cue.says] -= 1
        else:
            left.append(cue)
    return sorted(left, key=lambda cue: cue.at)


def speaking_words(words: Sequence[Word]) -> bool:
    """Whether one of some words is a cue of speech."""
    return bool(attributions(words))
