"""Two names or figures that have changed places while the words between them stayed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.words import is_action_noun
from claimcheck.french.determiners import DEFINITE, INDEFINITE
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.span import Span

_LISTING = frozenset(
    {"et", "ou", "ni", "puis", "comme", "que", "le", "la", "les", "de", "du", "des", "en", "avec", "entre", "ainsi", "un", "une"}
)
_FARTHEST = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A name of one or more words, or a figure, and the words since the unit before it."""

    key: str
    words: tuple[Word, ...]
    since: tuple[str, ...]


def exchanges(found: Passage) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """The words from one to the other, on both sides."""
    if not found.old or not found.new:
        return
    now = {(a.key, b.since, b.key): (a, b) for a, b in _pairs(found.new)}
    before = [(a.key, b.since, b.key) for a, b in _pairs(found.old)]
    for a, b in _pairs(found.old):
        swapped = now.get((b.key, b.since, a.key))
        if swapped and (a.key, b.since, b.key) not in now and (b.key, b.since, a.key) not in before:
            yield [*a.words, *b.words], [*swapped[0].words, *swapped[1].words]


def exchanged_words(found: Passage) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """« la ville prête 300 euros au club » made « le club prête 300 euros à la ville »: all else is the same."""
    if found.gaps or found.in_order:
        return
    old, new = _spine(found.old), _spine(found.new)
    differ = [at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a[0] != b[0]]
    if len(old) != len(new) or len(differ) != 2:
        return
    i, j = differ
    between = [word for _, word in old[i + 1 : j]]
    telling = any(word.figure or not (word.name or word.text in FUNCTION_WORDS) for word in between)
    telling = telling and not any(word.text in ("et", "ou") for word in between)
    if (old[i][0], old[j][0]) == (new[j][0], new[i][0]) and len(between) <= _FARTHEST and telling:
        yield [old[i][1], old[j][1]], [new[i][1], new[j][1]]


def _spine(words: Sequence[Word]) -> list[tuple[str, Word]]:
    """The words without their articles, which each noun brings along; others by their stem."""
    return [(_CONTRACTED.get(word.text, word.key), word) for word in words if word.figure or word.text not in _ARTICLES]


_ARTICLES = DEFINITE | INDEFINITE
_CONTRACTED = {"au": "à", "aux": "à", "du": "de", "à": "à", "de": "de", "et": "et"}


def _pairs(words: Sequence[Word]) -> Iterator[tuple[Unit, Unit]]:
    """Neighbouring units that the words between them set against each other, not those of a list."""
    units = list(_units(words))
    for a, b in pairwise(units):
        if a.key != b.key and _alike(a, b) and 0 < len(b.since) <= _FARTHEST and not set(b.since) <= _LISTING:
            yield a, b


def _alike(a: Unit, b: Unit) -> bool:
    """Two names, or two figures of one type: « à 20 ans à Lyon » made « à Lyon à 20 ans » only moves them."""
    first, second = a.words[0], b.words[0]
    if first.figure is None or second.figure is None:
        return first.figure is second.figure
    return first.key[0] == second.key[0]


def _units(words: Sequence[Word]) -> Iterator[Unit]:
    since: list[str] = []
    name: list[Word] = []
    for word in words:
        if name and not word.name:
            yield Unit(" ".join(part.key for part in name), tuple(name), tuple(since))
            name, since = [], []
        if word.figure:
            yield Unit(word.key, (word,), tuple(since))
            since = []
        elif word.name:
            name.append(word)
        elif word.text not in DEFINITE:
            since.append(word.text)
    if name:
        yield Unit(" ".join(part.key for part in name), tuple(name), tuple(since))


def turned_ways(found: Passage) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """« parti de Brest un lundi pour Lyon » made « parti de Lyon un lundi pour Brest »: where from and where to, exchanged."""
    if not all(_leads(side) for side in (found.old, found.new)):
        return  # « le préfet de Savoie … au Mont-Blanc » made « en Savoie … du Mont-Blanc »
    old, new = _ways(found.old), _ways(found.new)
    for start, word in old["from"].items():
        ends = [end for end in old["to"] if end in new["from"] and start in new["to"] and start != end]
        if ends and start not in new["from"] and ends[0] not in new["to"]:
            yield [word, old["to"][ends[0]]], [new["from"][ends[0]], new["to"][start]]
            return


def _leads(words: Sequence[Word]) -> bool:
    """Whether a word among some tells of a way for certain: « vers », « depuis », « quitter », « parti »."""
    return any(word.text in _LEADING or word.key in _WAY_VERBS or word.key in _TRAVEL for word in words if not word.figure)


_LEADING = frozenset({"vers", "depuis", "jusque"})
_TRAVEL = frozenset(
    map(stem, ("partir", "parti", "part", "départ", "aller", "venir", "train", "vol", "avion", "trajet", "voyage"))
)


def _ways(words: Sequence[Word]) -> dict[str, dict[str, Word]]:
    """Names by the preposition before them: those that a way starts from and those that it leads to."""
    found: dict[str, dict[str, Word]] = {"from": {}, "to": {}}
    for before, name in pairwise(word for word in words if word.text not in DEFINITE):
        way = _WAYS.get(before.text) or _WAY_VERBS.get(before.key)
        if way and name.name:
            found[way].setdefault(name.key, name)
    return found


_WAYS = {
    "de": "from", "du": "from", "des": "from", "depuis": "from",
    "à": "to", "au": "to", "aux": "to", "vers": "to", "pour": "to", "jusque": "to", "en": "to",
}


# « quitte Brest pour gagner Lyon »
_WAY_VERBS = {
    **dict.fromkeys(map(stem, ("quitter", "fuir", "délaisser", "évacuer")), "from"),
    **dict.fromkeys(map(stem, ("rejoindre", "gagner", "regagner", "rallier", "rejoint", "rejoignent")), "to"),
}


_PASSIVE = frozenset({"été", "être", "est", "sont", "était", "étaient", "fut", "furent", "sera", "seront"})


def turned_passive(found: Passage) -> Iterator[tuple[Word, Word]]:
    """« a racheté sa rivale » made « a été rachetée par sa rivale »: the verb turned round while its two sides stayed."""
    places_old = {word.span: at for at, word in enumerate(found.old)}
    places_new = {word.span: at for at, word in enumerate(found.new)}
    for old, new in found.kept:
        i, j = places_old[old.span], places_new[new.span]
        if old.figure or old.name or is_action_noun(old) or is_action_noun(new):
            continue
        # « saluée par » is as passive as « a été saluée par ».
        both = (_has_auxiliary(found.old, i) and _has_auxiliary(found.new, j)) or (_by(found.old, i) and _by(found.new, j))
        if both or _is_passive(found.old, i) is _is_passive(found.new, j):
            continue
        if _same_sides(found, found.old, i, new, places_new):
            yield old, new


def _is_passive(words: Sequence[Word], at: int) -> bool:
    """« a été rachetée par »: the auxiliary right before, the agent right after."""
    return _has_auxiliary(words, at) and _by(words, at)


def _by(words: Sequence[Word], at: int) -> bool:
    return any(word.text == "par" for word in words[at + 1 : at + 2])


def _has_auxiliary(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].text in _PASSIVE


def _same_sides(found: Passage, words: Sequence[Word], at: int, new: Word, places: dict[Span, int]) -> bool:
    """Whether the nearest words that stayed before and after the verb are still before and after it."""
    before = next((found.stayed[word.span] for word in reversed(words[:at]) if word.span in found.stayed), None)
    after = next((found.stayed[word.span] for word in words[at + 1 :] if word.span in found.stayed), None)
    return bool(before and after and places[before.span] < places[new.span] < places[after.span])
