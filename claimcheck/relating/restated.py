"""A passage told again in nearly the same words, with another figure in it: headline and lede, a summary, a quotation twice.

Copy that is edited in one of two places leaves exactly this behind. Either all that the shorter passage says stands in the
longer one, or the words right around the two figures are the same; names, times and the other figures may not differ, or
the passages may tell of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, takewhile
from typing import TYPE_CHECKING

from claimcheck.model.dimensions import size
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.timespan import DateKind
from claimcheck.relating.likeness import around, stems
from claimcheck.relating.retelling import LESS, MORE, Amount, retells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.document import Sentence
    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY, ROLE = "same_fact", "restated"
WORDS = re.compile(r"[^\W_]+")
LEAST_RUN, LEAST_SHARED = 3, 5
"""How many content words must stand right around both figures, and how many two whole passages must have in common."""
TITLE_SHARE, BODY_SHARE = 0.8, 1.0
"""How much of the shorter passage must stand in the longer one: a headline has words of its own."""
MOST, NEAR, WIDTH = 12, 60, 120


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with figures, and what must be the same in another one that tells it again."""

    sentence: Sentence
    words: frozenset[str]
    names: frozenset[str]
    figures: tuple[tuple[Figure, Amount], ...]
    times: tuple[DateMention, ...]


def find(context: Context) -> Iterator[Relation]:
    """One relation for each figure that a passage and its retelling give differently."""
    passages = [_passage(context, sentence) for sentence in context.with_figures]
    for first, second in _pairs(passages):
        pair = _differing(context, first, second) if _at_one_time(first, second) else None
        if pair and (_is_retold(first, second) or _is_verbatim(context, first, second, pair)):
            yield context.relation(FAMILY, (ROLE, pair[0]), (ROLE, pair[1]))


def _passage(context: Context, sentence: Sentence) -> Passage:
    inside = context.figures_in(sentence.span)
    names = (entity.text.lower() for entity in context.entities_in(sentence.span))
    times = (m for m in inside if isinstance(m, DateMention) and m.kind is not DateKind.DURATION and not m.reporting)
    return Passage(
        sentence, stems(context.words(sentence.span)), stems(" ".join(names)),
        tuple((figure, amount) for figure in inside if (amount := _amount(figure)) is not None), tuple(times),
    )


def _pairs(passages: list[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Pairs that share enough words; a word that stands everywhere brings nothing together."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, passage in enumerate(passages):
        for word in passage.words:
            places[word].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for found in places.values():
        for pair in combinations(found[:MOST], 2):
            shared[pair] += 1
    yield from ((passages[one], passages[two]) for (one, two), count in sorted(shared.items()) if count >= LEAST_RUN)


def _is_retold(first: Passage, second: Passage) -> bool:
    """Whether the longer passage holds all that the shorter one says, the figure that differs apart."""
    short, long = sorted((first, second), key=lambda passage: len(passage.words))
    shared = len(short.words & long.words)
    title = first.sentence.title
    if shared < LEAST_SHARED or shared < (TITLE_SHARE if title else BODY_SHARE) * len(short.words):
        return False
    if not short.names <= long.words or not (title or first.names == second.names):
        return False
    return sum(not any(_agree(*one, *other) for other in long.figures) for one in short.figures) == 1


def _is_verbatim(context: Context, first: Passage, second: Passage, pair: tuple[Figure, Figure]) -> bool:
    """Whether the words right around the two figures are the same for long enough, whatever else the passages say."""
    if not (first.names <= second.words or second.names <= first.words):
        return False
    return len(stems(" ".join(_run(context, *pair)))) >= LEAST_RUN


def _run(context: Context, one: Figure, two: Figure) -> Iterator[str]:
    """The words before and behind two figures for as long as they are the same."""
    before = (WORDS.findall(context.before(figure, WIDTH))[::-1] for figure in (one, two))
    behind = (WORDS.findall(context.after(figure, WIDTH)) for figure in (one, two))
    for left, right in (before, behind):
        yield from (word for word, _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def _at_one_time(first: Passage, second: Passage) -> bool:
    """Whether each time of the passage that names fewer is one of the other's."""
    few, many = sorted((first.times, second.times), key=len)
    return all(any(_is_same_time(one, two) for two in many) for one in few)


def _is_same_time(one: DateMention, two: DateMention) -> bool:
    """« chaque année » and « 8 h 20 » stand on no calendar; the same words are the same time."""
    if one.when.is_known and two.when.is_known:
        return one.when.meets(two.when)
    return one.text.lower() == two.text.lower()


def _differing(context: Context, first: Passage, second: Passage) -> tuple[Figure, Figure] | None:
    """The one figure of its kind that the two passages do not have in common."""
    left = [one for one, amount in first.figures if not any(_agree(one, amount, *other) for other in second.figures)]
    right = [two for two, amount in second.figures if not any(_agree(two, amount, *other) for other in first.figures)]
    pairs = [(one, two) for one in left for two in right if _kind(one) == _kind(two)]
    if len(pairs) == 1 and not _bracket(*pairs[0]) and around(context, pairs[0][0], NEAR) & around(context, pairs[0][1], NEAR):
        return pairs[0]
    return None


def _kind(figure: Figure) -> tuple[str, str | None]:
    """What two figures must have in common to stand for each other."""
    if isinstance(figure, DateMention):
        return ("age" if figure.age else "length"), figure.length.unit if figure.length else None
    return "quantity", figure.quantity.unit or figure.counted


def _amount(figure: Figure) -> Amount | None:
    if isinstance(figure, QuantityMention):
        quantity = None if figure.ordinal or figure.malformed else figure.quantity
    else:
        quantity = figure.length
    return Amount.of(quantity, size(quantity.unit)) if quantity is not None and quantity.number is not None else None


def _agree(one: Figure, first: Amount, two: Figure, second: Amount) -> bool:
    """Told alike. « 15 des 100 milliards » leaves a unit out, and « 2 ans » may be two and a half."""
    if first.written is None or second.written is None or first.written == second.written:
        return True
    low, high = sorted((first.written, second.written))
    if isinstance(one, DateMention) and isinstance(two, DateMention) and int(high) == low:
        return True
    return _kind(one) == _kind(two) and retells(first, second)


def _bracket(one: Figure, two: Figure) -> bool:
    """« plus de 40 » and « moins de 50 »: two bounds between which the figure lies."""
    first, second = (m.quantity if isinstance(m, QuantityMention) else m.length for m in (one, two))
    if first is None or second is None or not first.possible.meets(second.possible):
        return False
    hedges = {first.hedge, second.hedge}
    return len(hedges & MORE) == len(hedges & LESS) == 1
