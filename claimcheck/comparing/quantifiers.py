"""Words of how many beside figures: « cinq » made « tous », « plusieurs » made « trois », « tous » made « presque tous »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import senses_of
from claimcheck.french.determiners import DEFINITE, DEMONSTRATIVE, PLURAL, THIRD_PERSON_POSSESSIVE
from claimcheck.model.mention import QuantityMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.span import Span

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]

_LIMITS = frozenset({"all", "none", "most"})
_SOFTENERS = frozenset({"presque", "quasi", "quasiment", "pratiquement"})
_MOST_WORDS = 2


def counted_otherwise(found: Passage, *, limits: bool) -> Iterator[Pair]:
    """A bare number on one side where the other has a quantifier alone; ``limits``: all, none and most, else the vague ones."""
    unpaired = {word.span for pair in found.figures for word in pair if word and None in pair}
    for gap in found.gaps:
        if max(len(gap.old), len(gap.new)) > _MOST_WORDS:
            continue
        for side, other in ((gap.old, gap.new), (gap.new, gap.old)):
            quantifier = next((word for word in other if _value(word)), None)
            whole = quantifier is not None and _value(quantifier) in ("all", "none")
            counts = (word for word in side if _is_bare(word) or (whole and _is_fraction(word)))
            number = next((word for word in counts if word.span in unpaired), None)
            if number and quantifier and (_value(quantifier) in _LIMITS) is limits:
                yield ((number,), (quantifier,)) if side is gap.old else ((quantifier,), (number,))


def singled(found: Passage) -> Iterator[Pair]:
    """« dans les deux sens » made « dans un seul sens », and the other way."""
    unpaired = {word.span for pair in found.figures for word in pair if word and None in pair}
    for gap in found.gaps:
        for side, other, copy in ((gap.old, gap.new, found.before), (gap.new, gap.old, found.after)):
            counts = [word for word in side if _is_bare(word) and word.span in unpaired]
            one = [word for word in other if word.text in ("seul", "seule", "unique")]
            if len(counts) == len(side) == len(one) == len(other) == 1 and _defined(copy, counts[0]):
                yield (side, other) if side is gap.old else (other, side)


def _defined(copy: Copy, number: Word) -> bool:
    return any(word.text in _NAMED for word in copy.around(number, 1)[0])


def _is_bare(word: Word) -> bool:
    """« cinq », not « 5 % », « 5 km » or « la moitié »."""
    figure = word.figure
    if not isinstance(figure, QuantityMention) or figure.quantity.unit or figure.ordinal:
        return False
    return figure.quantity.number is not None and figure.quantity.number >= 1


def _is_fraction(word: Word) -> bool:
    """« la moitié » made « tous »; « plus de la moitié » may be « une majorité »."""
    return word.figure is not None and bool({"moitié", "tiers", "quart", "quarts"} & set(word.text.split()))


def _value(word: Word) -> str | None:
    if word.figure or word.name:
        return None
    return next((sense.value for sense in senses_of(word) if sense.field == "quantifier"), None)


def softened(found: Passage) -> Iterator[Pair]:
    """« toutes » made « presque toutes », and the other way."""
    stayed = {new.span: old for old, new in found.kept}
    for gap in found.gaps:
        yield from _softened(found, gap, stayed)


def _softened(found: Passage, gap: Gap, stayed: dict[Span, Word]) -> Iterator[Pair]:
    for mine, other, words in ((gap.old, gap.new, found.old), (gap.new, gap.old, found.new)):
        if len(mine) != 1 or other or mine[0].text not in _SOFTENERS:
            continue
        after = _next(words, mine[0])
        if not after or _value(after) not in _LIMITS:
            continue
        if mine is gap.old and after.span in found.stayed:
            yield (mine[0], after), (found.stayed[after.span],)
        elif mine is gap.new and after.span in stayed:
            yield (stayed[after.span],), (mine[0], after)


def in_part(found: Passage) -> Iterator[Pair]:
    """« les membres » made « certains membres », « des élus » « tous les élus »: all whom the article named, or a part."""
    stayed = {new.span: old for old, new in found.kept}
    for gap in found.gaps:
        for mine, other, words, others in ((gap.old, gap.new, found.old, found.new), (gap.new, gap.old, found.new, found.old)):
            if len(mine) != 1 or other or not _is_part(words, mine[0]):
                continue
            noun = _noun(words, mine[0])
            same = noun and (found.stayed if mine is gap.old else stayed).get(noun.span)
            at = others.index(same) if same else 0
            whole = _WHOLE if mine[0].text in ("tous", "toutes") else _NAMED
            if noun and not noun.figure and same and at and others[at - 1].text in whole:
                yield ((mine[0], noun), (same,)) if mine is gap.old else ((same,), (mine[0], noun))


def _is_part(words: Sequence[Word], word: Word) -> bool:
    """« certains élus », « la plupart des élus », « tous les élus »; not « toute l'équipe », which is the team."""
    if word.text in ("tous", "toutes"):
        after = _next(words, word)
        return after is not None and after.text in _WHOLE
    return _value(word) in _PARTS


def _noun(words: Sequence[Word], quantifier: Word) -> Word | None:
    after = words[words.index(quantifier) + 1 :][:3]
    return next((word for word in after if word.text not in _WHOLE), None)


_PARTS = frozenset({"some", "none", "most"})
_NAMED = (DEFINITE | DEMONSTRATIVE | THIRD_PERSON_POSSESSIVE) & PLURAL
_WHOLE = _NAMED | {"des", "aux"}


def wholly(found: Passage) -> Iterator[Pair]:
    """« fermée en partie » made « fermée », and the other way."""
    for gap in found.gaps:
        mine, other, words = (gap.old, gap.new, found.old) if gap.old else (gap.new, gap.old, found.new)
        if len(mine) == 1 and not other and (mine[0].text == "partiellement" or _in_part(words, mine[0])):
            yield gap.old, gap.new


def limited(found: Passage) -> Iterator[Pair]:
    """« les élus, notamment les maires » made « seuls les maires »: words of all, none or only in the place of others."""
    for gap in found.gaps:
        limits = [any(_limits(word) for word in side) for side in (gap.old, gap.new)]
        if gap.old and gap.new and limits[0] is not limits[1] and max(len(gap.old), len(gap.new)) <= _MOST_WORDS:
            yield gap.old, gap.new


def _limits(word: Word) -> bool:
    fields = {sense.field for sense in senses_of(word)} if not word.figure else set()
    return _value(word) in _LIMITS or "restriction" in fields


def _in_part(words: Sequence[Word], word: Word) -> bool:
    at = words.index(word)
    return word.text == "partie" and at > 0 and words[at - 1].text == "en"


def _next(words: Sequence[Word], word: Word) -> Word | None:
    at = words.index(word) + 1
    return words[at] if at < len(words) else None
