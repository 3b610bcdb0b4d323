"""A counted noun or a whole that gains or loses a modifier: « 62 % des élèves » made « 62 % des élèves internes »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.approach import said
from claimcheck.comparing.certainty import certainties
from claimcheck.comparing.contrasts import senses_of
from claimcheck.comparing.cues import speaking_words
from claimcheck.comparing.figures import size_of
from claimcheck.comparing.words import split
from claimcheck.french.function_words import FUNCTION_WORDS
from claimcheck.french.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.gaps import Gap
    from claimcheck.comparing.words import Copy, Word
    from claimcheck.model.span import Span

Pair = tuple[tuple["Word", ...], tuple["Word", ...]]

_LONGEST = 3
_REACH = 9
_PREPOSITIONS = frozenset({"de", "du", "des", "en", "à", "au", "le", "la", "les"})
_VERBS = frozenset({"est", "sont", "était", "étaient", "a", "ont", "avait", "avaient", "sera", "seront", "aura", "ne", "se"})
_AGED = frozenset({"âgé", "âgée", "âgés", "âgées"})
_IDLE = frozenset({"total", "totale", "tout", "moyenne", "peine", "déjà", "aujourd", "hier", "désormais", "actuellement"}) | _AGED


def restricted(found: Passage) -> Iterator[Pair]:
    """Modifiers that came or went right behind what a figure counts, where nothing else of the passage went or came for them."""
    for gap in found.gaps:
        mine, other = (gap.new, gap.old) if gap.new else (gap.old, gap.new)
        copy, words = (found.after, found.new) if gap.new else (found.before, found.old)
        if other or len(mine) > _LONGEST or not _may_restrict(words, mine) or _answered(found, gap):
            continue
        figure = _counting(copy, words, mine)
        if not figure and len(found.gaps) == 1 and _measured(copy, words, mine):
            yield gap.old, gap.new
        if figure and (_is_share(figure) or (gap.new and _is_next(words, figure, mine))) and _stayed(found, figure):
            yield gap.old, gap.new


def modified(found: Passage) -> Iterator[Pair]:
    """« les trains régionaux » made « les trains »: a modifier that went or came behind any noun that stayed; worth a look."""
    kept = {word.span for pair in found.kept for word in pair}
    for gap in found.gaps:
        mine, other = (gap.new, gap.old) if gap.new else (gap.old, gap.new)
        copy, words = (found.after, found.new) if gap.new else (found.before, found.old)
        if other or len(mine) > 2 or _is_apposed(words, mine) or not _may_restrict(words, mine) or _answered(found, gap):
            continue
        at = words.index(mine[0])
        anchor = next((word for word in reversed(words[max(0, at - 3) : at]) if word.text not in FUNCTION_WORDS), None)
        if {"et", "ou", "ni", "avec"} & {word.text for word in words[max(0, at - 2) : at]}:
            continue  # « une ferme et un moulin »: another thing
        if anchor and anchor.span in kept and not anchor.figure and not _apart(copy, anchor.span, mine[0].span):
            yield gap.old, gap.new


def _is_apposed(words: Sequence[Word], mine: Sequence[Word]) -> bool:
    """A name that no « de » ties to the noun before it: « le maire, Paul Morin », not « les élèves de CM2 »."""
    return any(word.name for word in mine) and words[words.index(mine[0]) - 1].text not in ("de", "du", "des")


def _may_restrict(words: Sequence[Word], mine: Sequence[Word]) -> bool:
    if certainties(mine) or speaking_words(mine) or any(word.figure or word.text in _IDLE or said(word) for word in mine):
        return False
    before = words[words.index(mine[0]) - 1].text
    if mine[0].text.endswith("ment") and before not in _PREPOSITIONS:
        return False
    return not any(sense.field in ("restriction", "quantifier") for word in mine for sense in senses_of(word))


def _answered(found: Passage, gap: Gap) -> bool:
    """Whether words of the other side stand alone elsewhere: they may tell the same."""
    return any(other.old and not other.new if gap.new else other.new and not other.old for other in found.gaps)


def _counting(copy: Copy, words: Sequence[Word], mine: Sequence[Word]) -> Word | None:
    """The figure whose noun phrase the words end: no comma, bracket or verb stands between."""
    at = words.index(mine[0])
    last = mine[0]
    nouns = 0
    for word in reversed(words[max(0, at - _REACH) : at]):
        if _apart(copy, word.span, last.span) or word.text in _VERBS:
            return None
        if word.figure:
            return word if nouns else None
        nouns += word.text not in FUNCTION_WORDS
        last = word
    return None


def _measured(copy: Copy, words: Sequence[Word], mine: Sequence[Word]) -> bool:
    """« le nombre d'accidents mortels »: one word right behind the noun of what a claim measures, or of its whole."""
    at = words.index(mine[0])
    anchor = words[at - 1] if at else None
    if len(mine) > 1 or mine[0].text in _OF_TIME:
        return False
    if anchor is None or mine[0].name or anchor.name or _apart(copy, anchor.span, mine[0].span):
        return False
    slots = [slot for claim in copy.claims_at(anchor.span) for slot in (claim.measure, claim.of) if slot]
    return anchor.key in {stem(part) for slot in slots for part in split(slot)}


_OF_TIME = frozenset({"avant", "après", "dès", "depuis", "vers"})


def _apart(copy: Copy, left: Span, right: Span) -> bool:
    return bool(set(copy.document.view[left.end : right.start]) & set(",;:.!?()\n«»\"“„–—"))


def _is_share(figure: Word) -> bool:
    size = size_of(figure.figure) if figure.figure else None
    return size is not None and size.kind == "%"


def _is_next(words: Sequence[Word], figure: Word, mine: Sequence[Word]) -> bool:
    """« 512 salariés permanents »: figure, noun and modifier side by side."""
    return len(mine) == 1 and not mine[0].name and words.index(mine[0]) - words.index(figure) == 2


def _stayed(found: Passage, figure: Word) -> bool:
    return any(figure in pair for pair in found.kept)
