"""Words that exclude each other, from a table: which contrast lies between the words that went and those that came."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.comparing.peoples import place_of
from claimcheck.comparing.words import plain
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.stems import stem
from claimcheck.french.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
    from claimcheck.comparing.words import Word

_PREFIXES = ("in", "im", "il", "ir", "non", "dé", "dés", "des", "mal", "anti")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word says within a field where only one thing can be true; ``alone``: also where nothing takes its place.

    ``decoys`` share the stem and say something else: « le montant » does not rise; where there are ``forms``, these alone
    say it: « partie » is a part, « partagé » and « partir » are none.
    """

    field: str
    value: str
    kind: str
    alone: bool
    nouns: frozenset[str] = frozenset()
    decoys: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Contrast:
    """A word gone and one come that exclude each other; one side is empty for a word that counts alone."""

    old: tuple[Word, ...]
    new: tuple[Word, ...]


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """What each stem says."""
    found: defaultdict[str, list[Sense]] = defaultdict(list)
    optional = frozenset({"alone", "value", "decoys", "exact"})
    for row in load("contrasts", required=frozenset({"field", "kind", "words"}), optional=optional):
        value, decoys = row.text("value", row.name), frozenset(row.texts("decoys"))
        forms = frozenset(plain(word) for word in row.texts("words")) if row.flag("exact") else frozenset()
        sense = Sense(row.text("field"), value, row.text("kind"), row.flag("alone"), decoys=decoys, forms=forms)
        for word in row.texts("words"):
            if sense not in found[stem(word.lower())]:
                found[stem(word.lower())].append(sense)
    for row in load("exclusive", required=frozenset({"words"})):
        for entry in row.texts("words"):
            nouns = frozenset(plain(word) for word in entry.split("|"))
            for word in nouns:
                found[stem(word)].append(Sense(row.name, entry, "scope", alone=False, nouns=nouns))
    return {key: tuple(values) for key, values in found.items()}


def senses_of(word: Word) -> tuple[Sense, ...]:
    """What a word says in the form that it has."""
    return tuple(sense for sense in senses().get(word.key, ()) if _has_form(word, sense))


def _has_form(word: Word, sense: Sense) -> bool:
    return word.text not in sense.decoys and (not sense.forms or word.text in sense.forms)


def contrasts(found: Passage, kind: str) -> Iterator[Contrast]:
    """Every contrast of one kind, the nearest words first: in one gap, then anywhere in the passage."""
    open_gaps: list[Gap] = []
    for gap in found.gaps:
        pair = _pair(gap.old, gap.new, kind)
        if pair and not _is_answered(found, *pair):
            yield Contrast((pair[0],), (pair[1],))
        else:
            open_gaps.append(gap)
    gone, come = [word for gap in open_gaps for word in gap.old], [word for gap in open_gaps for word in gap.new]
    afar = _pair(gone, come, kind)
    if afar and not _is_answered(found, *afar):
        yield Contrast((afar[0],), (afar[1],))
        return
    for gap in open_gaps:
        if not gap.new:
            yield from (Contrast((word,), ()) for word in _alone(gap.old, kind) if not _said(word, come, kind))
        if not gap.old:
            yield from (Contrast((), (word,)) for word in _alone(gap.new, kind) if not _said(word, gone, kind))


def _is_answered(found: Passage, gone: Word, come: Word) -> bool:
    """« a perdu 3 millions, après un bénéfice » made « après avoir gagné 4 millions, une perte »: no sense was lost."""
    olds, news = [word for gap in found.gaps for word in gap.old], [word for gap in found.gaps for word in gap.new]
    if not _is_balanced(gone, olds, [word for word in news if word is not come]):
        return False
    # In the place of one another, opposites are meant as such, unless the other one is answered as well.
    tight = any(gone in gap.old and come in gap.new and _is_tight(gap) for gap in found.gaps)
    return not tight or _is_balanced(come, news, [word for word in olds if word is not gone])


def _is_tight(gap: Gap) -> bool:
    return len(gap.old) == len(gap.new) <= _A_FEW


_A_FEW = 2


def _is_balanced(word: Word, mine: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether the other side says one of the senses of a word as often."""
    told = {(sense.field, sense.value) for sense in senses_of(word)}
    return any(_times(sense, mine) <= _times(sense, others) for sense in told)


def _times(told: tuple[str, str], words: Sequence[Word]) -> int:
    stems = (senses_of(word) for word in words if not word.figure)
    return sum(any((sense.field, sense.value) == told for sense in known) for known in stems)


def _said(word: Word, others: Sequence[Word], kind: str) -> bool:
    """Whether one of some words says the same: « le seul accès » made « l'unique accès »."""
    told = {(sense.field, sense.value) for other in others for sense in _of_kind(other, kind)}
    return any((sense.field, sense.value) in told for sense in _of_kind(word, kind))


def _compass(words: Sequence[Word]) -> bool:
    """« l'Ouest » tied alone to a place that stayed, though it is written as a name."""
    return len(words) == 1 and is_compass(words[0])


def is_compass(word: Word) -> bool:
    """« nord », « occidental »."""
    return any(sense.field == "compass" for sense in senses_of(word))


def offices_of(words: Sequence[Word]) -> set[str]:
    """Which offices some words name: « police », « préfet », « direction »."""
    # « par » has the stem of « parents ».
    telling = (word for word in words if not word.figure and word.text not in FUNCTION_WORDS)
    return {sense.value for word in telling for sense in senses_of(word) if sense.field == "speaker"}


def opposed(gap: Gap) -> tuple[Word, Word] | None:
    """The first two words of a gap that are opposites in any field but scope."""
    return _pair(gap.old, gap.new, "polarity") or _pair(gap.old, gap.new, "direction") or negated_form(gap)


def negated_form(gap: Gap) -> tuple[Word, Word] | None:
    """« légal » and « illégal »: one word is the other with a prefix that denies it."""
    for old in gap.old:
        for new in gap.new:
            short, long = sorted((old.text, new.text), key=len)
            # « le voile » is not what « dévoilé » denies: the accents are those of the word without its prefix.
            if len(short) >= 5 and any(long == prefix + short for prefix in _PREFIXES):
                return old, new
    return None


def _pair(old: Sequence[Word], new: Sequence[Word], kind: str) -> tuple[Word, Word] | None:
    for gone in old:
        for lost in _of_kind(gone, kind):
            rivals = [(come, sense) for come in new for sense in _of_kind(come, kind) if sense.field == lost.field]
            if rivals and not any(sense.value == lost.value for _, sense in rivals):
                return gone, rivals[0][0]
    return None


def _alone(words: Sequence[Word], kind: str) -> Iterator[Word]:
    if kind == "scope" and _compass(words):
        return iter(words)
    return (word for word in words if any(sense.alone for sense in _of_kind(word, kind)))


def _of_kind(word: Word, kind: str) -> tuple[Sense, ...]:
    if word.figure or (word.name and not place_of(word) and kind != "attribution"):
        return ()
    return tuple(sense for sense in senses_of(word) if sense.kind == kind and _is_form(word, sense))


_NOUN_ENDINGS = ("s", "x", "e", "es")
_LONG_NOUN = 5


def _is_form(word: Word, sense: Sense) -> bool:
    """Things are nouns: « mari » is the husband, « se marie » is not."""
    forms = (word.text.removesuffix(ending) for ending in _NOUN_ENDINGS)
    return not sense.nouns or word.text in sense.nouns or any(form in sense.nouns and len(form) >= _LONG_NOUN for form in forms)
