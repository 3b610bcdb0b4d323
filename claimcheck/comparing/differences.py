"""Which words of aligned sentences were exchanged, left out or put in, with moved words recognised as the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.comparing.cues import attributions
from claimcheck.comparing.figures import began, both_vague, same_length
from claimcheck.comparing.gaps import Gap, ends_of, without_ranges, without_restored
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.comparing.align import Group
    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.span import Span

_LONGEST = 600
"""Words compared at once: a longer stretch is cut, so that time stays in step with length."""


@dataclass(frozen=True)
class Passage:
    """One group of aligned sentences: what stayed, word by word, and the gaps.

    ``rest_old`` and ``rest_new`` are the keys of the words without counterpart in the other passages of each side.
    """

    before: Copy
    after: Copy
    old: tuple[Word, ...]
    new: tuple[Word, ...]
    kept: tuple[tuple[Word, Word], ...]
    gaps: tuple[Gap, ...]
    rest_old: frozenset[str] = frozenset()
    rest_new: frozenset[str] = frozenset()
    spare: int = 0
    """How many words that tell something the other side has left over right beside a sentence that stands alone."""

    @cached_property
    def figures(self) -> tuple[tuple[Word | None, Word | None], ...]:
        """Each figure that changed with what stands for it now; ``None`` where one has no counterpart."""
        return tuple(_changed_figures(self))

    @cached_property
    def said_before(self) -> tuple[Cue, ...]:
        """The cues of speech in the old copy."""
        return tuple(attributions(self.old))

    @cached_property
    def said_after(self) -> tuple[Cue, ...]:
        """The cues of speech in the new copy."""
        return tuple(attributions(self.new))

    @cached_property
    def stayed(self) -> dict[Span, Word]:
        """What stands in the new copy for each old word that stayed, moved ones too."""
        return {old.span: new for old, new in self.kept}

    @cached_property
    def in_order(self) -> bool:
        """Whether no word that stayed has moved."""
        starts = [new.span.start for _, new in sorted(self.kept, key=lambda pair: pair[0].span)]
        return starts == sorted(starts)

    @cached_property
    def gap_of_old(self) -> dict[Span, Gap]:
        """The gap of each old word that did not stay."""
        return {word.span: gap for gap in self.gaps for word in gap.old}

    @cached_property
    def gap_of_new(self) -> dict[Span, Gap]:
        """The gap of each word that is new."""
        return {word.span: gap for gap in self.gaps for word in gap.new}


def passage(group: Group, before: Copy, after: Copy) -> Passage:
    """Compare the sentences of one group word by word."""
    old = tuple(word for index in group.old for word in before.words(index))
    new = tuple(word for index in group.new for word in after.words(index))
    kept, gaps = _compared(_telling(old), _telling(new))
    moved, gaps = _moved(gaps)
    alike, gaps = _read_apart(gaps)
    found = Passage(before, after, old, new, (*kept, *moved, *alike), tuple(gaps))
    whole = (without_restored(without_ranges(gap), old, new) for gap in gaps)
    settled = (_without_other_readings(found, gap) for gap in whole)
    return replace(found, gaps=tuple(gap for gap in settled if gap.old or gap.new))


def _read_apart(gaps: Sequence[Gap]) -> tuple[list[tuple[Word, Word]], list[Gap]]:
    """« d'ici à lundi » made « lundi »: the same word in the same place, though each copy takes it for another Monday."""
    pairs: list[tuple[Word, Word]] = []
    left: list[Gap] = []
    for gap in gaps:
        news = {word.text: word for word in gap.new if word.figure}
        olds = {word.text: word for word in gap.old if word.figure and word.text in news}
        same = [(old, news[text]) for text, old in olds.items() if isinstance(old.figure, type(news[text].figure))]
        gone, come = {old.span for old, _ in same}, {new.span for _, new in same}
        pairs += same
        left.append(Gap(tuple(w for w in gap.old if w.span not in gone), tuple(w for w in gap.new if w.span not in come)))
    return pairs, left


def _without_other_readings(found: Passage, gap: Gap) -> Gap:
    """A figure that the other side writes in the very same words is no difference, though it was not read as a figure there."""
    same_old = [word for word in gap.old if word.figure and _stands(word, found.new, found.after, found.gap_of_new)]
    same_new = [word for word in gap.new if word.figure and _stands(word, found.old, found.before, found.gap_of_old)]
    if not same_old and not same_new:
        return gap
    told = {part for word in (*same_old, *same_new) for part in word.text.split()}
    left = [
        tuple(word for word in side if word not in same and (word.figure or word.text not in told))
        for side, same in ((gap.old, same_old), (gap.new, same_new))
    ]
    return Gap(left[0], left[1])


def passages(groups: Sequence[Group], before: Copy, after: Copy) -> tuple[Passage, ...]:
    """All groups compared, each knowing what the others have left over."""
    compared = [passage(group, before, after) for group in groups]
    found = [one for one in compared if one.old or one.new]  # a mark alone on its line has no words
    rest_old = frozenset(word.key for one in found for gap in one.gaps for word in gap.old if one.new)
    rest_new = frozenset(word.key for one in found for gap in one.gaps for word in gap.new if one.old)
    spare = _spare(groups, compared)
    known = (replace(one, rest_old=rest_old, rest_new=rest_new, spare=more) for one, more in zip(compared, spare, strict=True))
    return tuple(one for one in known if one.old or one.new)


def _spare(groups: Sequence[Group], compared: Sequence[Passage]) -> list[int]:
    """For each group whose one side is empty, the words without counterpart that its neighbours have on that side."""
    more = [sum(len(gap.old) - len(gap.new) for gap in one.gaps) for one in compared]
    left = (more, [-surplus for surplus in more])
    found = []
    for at, group in enumerate(groups):
        near = [other for other in (at - 1, at + 1) if 0 <= other < len(groups) and _beside(group, groups[other])]
        found.append(sum(max(0, left[1 if group.old else 0][other]) for other in near) if not (group.old and group.new) else 0)
    return found


def _beside(one: Group, other: Group) -> bool:
    return abs(one.place - other.place) <= 1 or any(abs(i - j) == 1 for i in one.old for j in other.old)


def _telling(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.figure or word.name or word.text not in FUNCTION_WORDS]


def _compared(old: Sequence[Word], new: Sequence[Word]) -> tuple[list[tuple[Word, Word]], list[Gap]]:
    kept: list[tuple[Word, Word]] = []
    gaps: list[Gap] = []
    for i in range(0, max(len(old), len(new), 1), _LONGEST):
        a, b = old[i : i + _LONGEST], new[i : i + _LONGEST]
        matcher = SequenceMatcher(None, [word.key for word in a], [word.key for word in b], autojunk=False)
        for tag, a0, a1, b0, b1 in matcher.get_opcodes():
            if tag == "equal":
                kept += zip(a[a0:a1], b[b0:b1], strict=True)
            else:
                gaps.append(Gap(tuple(a[a0:a1]), tuple(b[b0:b1])))
    return kept, gaps


def _moved(gaps: Sequence[Gap]) -> tuple[list[tuple[Word, Word]], list[Gap]]:
    """Take out of the gaps the words that stand in another gap of the other side."""
    stock: defaultdict[str, list[Word]] = defaultdict(list)
    for gap in reversed(gaps):
        for word in reversed(gap.new):
            stock[word.key].append(word)
    moved = [(word, stock[word.key].pop()) for gap in gaps for word in gap.old if stock.get(word.key)]
    moved = _without_half_moves(gaps, moved)
    gone = {word.span for word, _ in moved}
    come = {word.span for _, word in moved}
    return moved, [
        Gap(tuple(w for w in gap.old if w.span not in gone), tuple(w for w in gap.new if w.span not in come)) for gap in gaps
    ]


def _without_half_moves(gaps: Sequence[Gap], moved: list[tuple[Word, Word]]) -> list[tuple[Word, Word]]:
    """« à deux reprises » made « à trois reprises. Deux »: a figure in whose place another stands has not moved alone."""
    gone, come = {old.span for old, _ in moved}, {new.span for _, new in moved}
    pairs = [(gap.old[0], gap.new[0]) for gap in gaps if len(gap.old) == len(gap.new) == 1]
    exchanged = [(old.span, new.span) for old, new in pairs if old.figure and new.figure and _same_type(old, new)]
    half = {span for old, new in exchanged if (old in gone) is not (new in come) for span in (old, new)}
    return [(old, new) for old, new in moved if old.span not in half and new.span not in half]


def neighbour(found: Passage, words: Sequence[Word]) -> Word | None:
    """The first word of the new copy that stands for one of these, or for one soon after them: where to point at what is gone."""
    spans = [word.span for word in found.old]
    at = bisect_right(spans, words[0].span.start, key=lambda span: span.start) - 1
    return next((found.stayed[span] for span in spans[max(0, at) : at + len(words) + 8] if span in found.stayed), None)


def _changed_figures(found: Passage) -> Iterator[tuple[Word | None, Word | None]]:
    left_old: list[Word] = []
    left_new: list[Word] = []
    for gap in found.gaps:
        olds = [word for word in gap.old if word.figure]
        news = [word for word in gap.new if word.figure]
        for old in olds:
            new = next((word for word in news if _same_type(old, word)), None)
            if new is None:
                left_old.append(old)
            else:
                news.remove(new)
                yield old, new
        left_new += news
    left_old, left_new = _without_ratios(left_old, left_new)
    left_old, left_new = _without_starts(found, left_old, left_new)
    for old in left_old:
        same = next((word for word in left_new if _same_type(old, word)), None)
        new = same or next((word for word in left_new if _alike(old, word)), None)
        if new is not None:
            left_new.remove(new)
        if new is None or _same_type(old, new):
            yield old, new
    yield from ((None, word) for word in left_new)


def is_weak(word: Word) -> bool:
    """« premier » as an adjective, « aujourd'hui » for « désormais », « à ce jour »: they say little by themselves."""
    figure = word.figure
    if isinstance(figure, DateMention):
        return word.text in _OF_NOW
    return isinstance(figure, QuantityMention) and figure.ordinal and figure.quantity.number == 1


_OF_NOW = frozenset({"aujourd'hui", "ce jour", "cette année", "cette semaine", "ce mois-ci"})


def _without_ratios(old: list[Word], new: list[Word]) -> tuple[list[Word], list[Word]]:
    """« trois des cinq otages » made « trois otages sur cinq »: two figures on one side are one ratio on the other."""
    for ratios, parts in ((old, new), (new, old)):
        for ratio in [word for word in ratios if " sur " in word.text]:
            told = [word for word in parts if word.text in ratio.text.split()]
            if len(told) == 2:
                ratios.remove(ratio)
                parts[:] = [word for word in parts if word not in told]
    return old, new


def _without_starts(found: Passage, old: list[Word], new: list[Word]) -> tuple[list[Word], list[Word]]:
    """« depuis 2019 » made « depuis cinq ans »: a length of time that began in the year told."""
    published = found.before.claimset.article.published
    for starts, lengths in ((old, new), (new, old)):
        for start in list(starts):
            same = next((w for w in lengths if published and began(start.figure, w.figure, published.year)), None)
            if same:
                starts.remove(start)
                lengths.remove(same)
    return old, new


def _alike(old: Word, new: Word) -> bool:
    """Whether two figures of two types tell the same: one reading took in more of the words around than the other."""
    if old.figure and new.figure and (same_length(old.figure, new.figure) or both_vague(old.figure, new.figure)):
        return True
    if _HOUR.match(old.text) and _hour(old.text) == _hour(new.text):
        return True  # « (18H00 GMT) » made « (18 heures GMT) »
    was, now = set(old.text.split()), set(new.text.split())
    return was <= now or now <= was


_HOUR = re.compile(r"(\d{1,2}) ?(?:h|heures?)\b ?(?:(\d\d)\b)?|(\d{1,2})h(\d\d)")


def _hour(text: str) -> tuple[int, int] | None:
    """« 18h00 », « 18 heures »: hour and minute as written."""
    found = _HOUR.match(text)
    return (int(found[1] or found[3]), int(found[2] or found[4] or 0)) if found else None


def _same_type(old: Word, new: Word) -> bool:
    return old.key[0] == new.key[0]


def _stands(word: Word, others: Sequence[Word], copy: Copy, unmatched: Mapping[Span, Gap]) -> bool:
    """Whether the very words stand on the other side too, where the reading of them was another."""
    if not others:
        return False
    if (" sur " in word.text and _told_apart(word, others)) or ends_of(word, others):
        return True
    start = others[0].span.start
    text = copy.document.view[start : others[-1].span.end].lower()
    wanted = _ARTICLE.sub("", word.text)
    # A figure that has its counterpart already, or was read as one there too, speaks for itself alone.
    taken = [other.span for other in others if other.figure and (other.span not in unmatched or other.key == word.key)]
    at = text.find(wanted)
    while at >= 0:
        alone = not _BEFORE.search(text[max(0, at - 2) : at]) and not _AFTER.match(text[at + len(wanted) : at + len(wanted) + 2])
        if alone and not any(span.start <= start + at < span.end for span in taken):
            return True
        at = text.find(wanted, at + 1)
    return False


def _told_apart(ratio: Word, others: Sequence[Word]) -> bool:
    """« trois otages sur cinq » says what « trois des cinq otages » said."""
    told = {other.text for other in others}
    numbers = ratio.text.split()
    return numbers[0] in told and numbers[-1] in told


_ARTICLE = re.compile("^(?:les?|la|l') ?")
# « 12 » does not stand in « 120 », « 12 000 », « 3,12 », « 12.500 » or « 12e », « sept mois » not in « dix-sept mois ».
_BEFORE = re.compile(r"\w-?$|\d[., ]$")
_AFTER = re.compile(r"-?\w|[., ]\d")
