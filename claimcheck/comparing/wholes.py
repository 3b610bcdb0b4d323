"""Places that an edit widens, and nouns that stand in each other's place beside a figure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.certainty import certainties
from claimcheck.comparing.contrasts import senses_of
from claimcheck.comparing.cues import speaking_words
from claimcheck.comparing.peoples import place_of
from claimcheck.comparing.words import split
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.contrasts import Contrast
    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
    from claimcheck.comparing.words import Word

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]


def widened_places(found: Passage) -> Iterator[Pair]:
    """« Pékin » made « la région Pékin-Tianjin »: a kept name that now has a territory or another name tied to it."""
    kept = {new.span.end: (old, new) for old, new in found.kept if new.name}
    starts = {new.span.start: (old, new) for old, new in found.kept if new.name}
    view = found.after.document.view
    for gap in found.gaps:
        for word in gap.new:
            tied = kept.get(word.span.start - 1) if view[word.span.start - 1 : word.span.start] == "-" else None
            tied = tied or (starts.get(word.span.end + 1) if view[word.span.end : word.span.end + 1] == "-" else None)
            if tied and word.name and not gap.old:
                yield (tied[0],), (tied[1], word)
                break


def narrowed(found: Passage) -> Iterator[Pair]:
    """« la gratuité des bus » made « la gratuité des bus pour les étudiants », and the other way, where nothing else changed."""
    if len(found.gaps) != 1 or len(found.gaps[0].old) + len(found.gaps[0].new) != 1:
        return
    gap = found.gaps[0]
    side, words = (found.old, gap.old) if gap.old else (found.new, gap.new)
    at = side.index(words[0])
    is_noun = not words[0].figure and not words[0].text.endswith(("er", "ir", "re"))
    if at + 1 < len(side) and not side[at + 1].figure and side[at + 1].text not in FUNCTION_WORDS and not _ends(found, words[0]):
        return  # « pour les élections municipales » made « pour les municipales »: the phrase stayed
    if is_noun and any(word.text in ("pour", "chez", "parmi") for word in side[max(0, at - 2) : at]):
        yield gap.old, gap.new


def _ends(found: Passage, word: Word) -> bool:
    """Whether a mark stands behind a word."""
    copy = found.before if word in found.old else found.after
    return copy.document.view[word.span.end : word.span.end + 1] in (",", ";", ":", ".", ")", '"', "»")


def restricted_alike(found: Passage, contrast: Contrast) -> bool:
    """« ne … que deux » made « seulement deux »; « un jeune homme de 25 ans » made « un homme de 25 ans »."""
    word = next(iter((*contrast.old, *contrast.new)))
    if word.text in ("jeune", "jeunes") and not (contrast.old and contrast.new) and _of_years(found.new):
        return True
    if not any(sense.field == "restriction" for sense in senses_of(word)):
        return False
    return _only(found.old) is not _only(found.new)


def _of_years(words: Sequence[Word]) -> bool:
    """Whether an age stands among some words."""
    return any(word.figure and word.text.endswith(" ans") for word in words)


def _only(words: Sequence[Word]) -> bool:
    """Whether a « ne … que » stands among some words, or a figure that is « à peine » reached."""
    if any(word.figure and word.text.startswith("à peine") for word in words):
        return True
    denied = [at for at, word in enumerate(words) if word.text == "ne"]
    return any(word.text == "que" for at in denied for word in words[at + 1 : at + 7])


def turned_limits(found: Passage) -> Iterator[Pair]:
    """« ne concerne pas seulement les cadres » made « ne concerne que les cadres », and the other way."""
    was, now = _not_only(found.old), _not_only(found.new)
    if was and not now and _limit(found.new):
        yield was, _limit(found.new)
    if now and not was and _limit(found.old):
        yield _limit(found.old), now


def _not_only(words: Sequence[Word]) -> tuple[Word, ...]:
    """« pas seulement », « pas uniquement », « pas que »."""
    for a, b in pairwise(words):
        if a.text in ("pas", "non") and b.text in (*_LIMITING, "que"):
            return a, b
    return ()


def _limit(words: Sequence[Word]) -> tuple[Word, ...]:
    """« ne … que », « seulement »."""
    limiting = next((word for word in words if word.text in _LIMITING), None)
    if limiting or not _only(words):
        return (limiting,) if limiting else ()
    ne = next(at for at, word in enumerate(words) if word.text == "ne")
    return tuple(word for word in words[ne + 1 : ne + 7] if word.text == "que")[:1]


_LIMITING = ("seulement", "uniquement", "exclusivement")


def denied_whole(found: Passage, contrast: Contrast) -> bool:
    """« n'écartent aucune piste » made « gardent toutes les pistes »: the « ne » went with the « aucun »."""
    nothing = [word.text in ("aucun", "aucune") for word in (*contrast.old[:1], *contrast.new[:1])]
    return any(nothing) and sum(w.text == "ne" for w in found.old) != sum(w.text == "ne" for w in found.new)


def exchanged_nouns(found: Passage) -> Iterator[Pair]:
    """One word in the place of one other, near a figure, that no table knows: worth a look."""
    for gap in found.gaps:
        if len(gap.old) == len(gap.new) == 1 and _unknown(gap) and gap.old[0].key in _measured(found, gap.old[0]):
            yield gap.old, gap.new


def _measured(found: Passage, word: Word) -> set[str]:
    """The words for what the claims around a word measure, of what, and of whom they tell it."""
    slots = [slot for claim in found.before.claims_at(word.span) for slot in (claim.measure, claim.of, claim.subject) if slot]
    return {stem(part) for slot in slots for part in split(slot)}


def _unknown(gap: Gap) -> bool:
    old, new = gap.old[0], gap.new[0]
    if old.figure or new.figure or old.name or new.name or place_of(old) or place_of(new):
        return False
    if certainties(gap.old) or certainties(gap.new) or speaking_words(gap.old) or speaking_words(gap.new):
        return False
    known = {sense.field for sense in senses_of(old)} & {sense.field for sense in senses_of(new)}
    return not known and min(len(old.text), len(new.text)) > 3 and old.key[:4] != new.key[:4]
