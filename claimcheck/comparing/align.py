"""Which sentences of the old copy say what which sentences of the new one say: by their words, not by their place."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.french.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.words import Copy, Word

Sentence = tuple["Word", ...]

_COMMON = 40
"""A word of more sentences than that is no clue."""

_ALIKE = 0.45
"""The share of its weighed words that a sentence must find in another to be told by it."""

_PARTNERS = 3
"""A sentence is joined from, or split into, so many at most."""


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences, by their index, that tell the same; one side is empty where the other stands alone."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    place: int = -1
    """The sentence of the new text after which one that is gone would stand."""


def align(old: Copy, new: Copy) -> tuple[Group, ...]:
    """Groups of changed sentences, in the order of the new text; sentences that are word for word the same are left out."""
    same = _same(old, new)
    before = [i for i in range(len(old.document.sentences)) if i not in same]
    kept = set(same.values())
    after = [j for j in range(len(new.document.sentences)) if j not in kept]
    groups = _absorbed(list(_components(before, after, _links(old, new, before, after))), old, new)
    told = dict(same)
    for group in groups:
        if group.new:
            told.update(dict.fromkeys(group.old, group.new[-1]))
    groups = _joined_by_place(groups, told, old, new)
    placed = [Group(g.old, g.new, g.new[0] if g.new else _place(g.old[0], told)) for g in groups]
    return tuple(sorted(placed, key=lambda group: (group.place, group.old)))


def _place(index: int, told: dict[int, int]) -> int:
    """Where in the new text a sentence that is gone would stand."""
    return next((told[i] for i in range(index, max(-1, index - 50), -1) if i in told), -1)


def _same(old: Copy, new: Copy) -> dict[int, int]:
    """The sentences of the old text that the new one holds letter by letter."""
    stock: defaultdict[str, list[int]] = defaultdict(list)
    for index in range(len(new.document.sentences) - 1, -1, -1):
        stock[new.wording(index)].append(index)
    before = range(len(old.document.sentences))
    return {index: same.pop() for index in before if (same := stock.get(old.wording(index)))}


def _links(old: Copy, new: Copy, before: Sequence[int], after: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of sentences where one tells much of what the other tells; each keeps its best partners."""
    weights = _weights(old, new, before, after)
    clues_old = {i: _clues(old.words(i), weights) for i in before}
    clues_new = {j: _clues(new.words(j), weights) for j in after}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j, clues in clues_new.items():
        for clue in clues:
            holders[clue].append(j)
    scores: dict[tuple[int, int], float] = {}
    for i, clues in clues_old.items():
        for j in {j for clue in clues if len(holders[clue]) <= _COMMON for j in holders[clue]}:
            scores[i, j] = _likeness(clues, clues_new[j], abs(i - j), len(after))
    return _best(scores)


def _weights(old: Copy, new: Copy, before: Sequence[int], after: Sequence[int]) -> dict[str, float]:
    spread = Counter(w.key for i in before for w in old.words(i))
    spread.update(w.key for j in after for w in new.words(j))
    return {key: 1 / (1 + count / 4) for key, count in spread.items()}


def _clues(sentence: Sentence, weights: dict[str, float]) -> dict[str, float]:
    telling = (word for word in sentence if word.figure or word.text not in FUNCTION_WORDS)
    return {word.key: weights[word.key] * (1.5 if word.name or word.figure else 1) for word in telling}


def _likeness(a: dict[str, float], b: dict[str, float], distance: int, length: int) -> float:
    shared = [min(weight, b[key]) for key, weight in a.items() if key in b]
    if not shared:
        return 0
    smaller = min(sum(a.values()), sum(b.values()))
    # Of two sentences that are equally alike, the nearer one is meant.
    return sum(shared) / smaller - 0.05 * min(1, distance / (length + 1))


def _best(scores: dict[tuple[int, int], float]) -> set[tuple[int, int]]:
    """The links that one of their ends prefers over all others; a clear second one marks a split or a join."""
    links: set[tuple[int, int]] = set()
    taken_old: Counter[int] = Counter()
    taken_new: Counter[int] = Counter()
    for (i, j), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score < _ALIKE or (taken_old[i] and taken_new[j]):
            continue
        if max(taken_old[i], taken_new[j]) < _PARTNERS:
            links.add((i, j))
            taken_old[i] += 1
            taken_new[j] += 1
    return links


def _components(before: Sequence[int], after: Sequence[int], links: set[tuple[int, int]]) -> Iterator[Group]:
    partners: defaultdict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for i, j in links:
        partners["old", i].append(("new", j))
        partners["new", j].append(("old", i))
    seen: set[tuple[str, int]] = set()
    for start in [*(("old", i) for i in before), *(("new", j) for j in after)]:
        if start in seen:
            continue
        members, waiting = [], [start]
        seen.add(start)
        while waiting:
            member = waiting.pop()
            members.append(member)
            fresh = [p for p in partners[member] if p not in seen]
            seen.update(fresh)
            waiting += fresh
        old = sorted(index for side, index in members if side == "old")
        new = sorted(index for side, index in members if side == "new")
        yield Group(tuple(old), tuple(new))


def _absorbed(groups: Sequence[Group], old: Copy, new: Copy) -> list[Group]:
    """Add a sentence that stands alone to the group beside it that tells some of its words: two sentences were made one."""
    gone = [_content_of(old, group.old) - _content_of(new, group.new) for group in groups]
    come = [_content_of(new, group.new) - _content_of(old, group.old) for group in groups]
    of_old = {i: at for at, group in enumerate(groups) if group.old and group.new for i in group.old}
    of_new = {j: at for at, group in enumerate(groups) if group.old and group.new for j in group.new}
    joined: dict[int, Group] = dict(enumerate(groups))
    for at, group in enumerate(groups):
        if group.old and group.new:
            continue
        mine, theirs, places = (gone[at], come, of_old) if group.old else (come[at], gone, of_new)
        index = (group.old or group.new)[0]
        for beside in [places[index + step] for step in (-1, 1) if index + step in places]:
            both = _with(joined[beside], group)
            if len(mine & theirs[beside]) >= _FEW and len(mine & theirs[beside]) * _PART >= len(mine) and both:
                joined[beside] = both
                del joined[at]
                break
    return list(joined.values())


def _with(one: Group, other: Group) -> Group | None:
    """Both in one, unless that is too many sentences."""
    old, new = tuple(sorted((*one.old, *other.old))), tuple(sorted((*one.new, *other.new)))
    return Group(old, new) if max(len(old), len(new)) <= _PARTNERS else None


_FEW, _PART = 2, 3
_NEAR = 3
"""How many sentences further on one that was reworded from end to end may stand."""


def _content_of(copy: Copy, indices: Sequence[int]) -> set[str]:
    return {key for index in indices for key in _content(copy.words(index))}


def _joined_by_place(groups: Sequence[Group], told: dict[int, int], old: Copy, new: Copy) -> list[Group]:
    """Join a sentence that is gone with a new one in its place that shares a word: it was reworded from end to end."""
    come = {group.new[0]: group for group in groups if not group.old}
    joined: list[Group] = []
    for group in groups:
        if group.new:
            continue
        first = _place(group.old[0], told) + 1
        near = (at for at in range(first, first + _NEAR) if at in come)
        at = next((at for at in near if _share_a_word(old.words(group.old[0]), new.words(at))), None)
        if at is not None:
            fresh = come.pop(at)
            told[group.old[0]] = at
            joined.append(Group(group.old, fresh.new))
        else:
            joined.append(group)
    return [*(group for group in groups if group.old and group.new), *joined, *come.values()]


def _share_a_word(a: Sentence, b: Sentence) -> bool:
    return bool(_content(a) & _content(b)) or _same_frame(a, b)


def _same_frame(a: Sentence, b: Sentence) -> bool:
    """« Elle a 45 ans » and « Elle a 54 ans »: all but the figure is the same."""
    frames = [[word.text for word in sentence if not word.figure] for sentence in (a, b)]
    return frames[0] == frames[1] != [] and len(frames[0]) < len(a) == len(b)


def _content(sentence: Sentence) -> set[str]:
    return {word.key for word in sentence if word.figure or word.text not in FUNCTION_WORDS}
