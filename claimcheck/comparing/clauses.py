"""Clauses that went or came as a whole, and whether their words are told elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.approach import said
from claimcheck.comparing.certainty import certainties
from claimcheck.comparing.contrasts import senses_of
from claimcheck.comparing.cues import speaking_words
from claimcheck.french.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from claimcheck.comparing.differences import Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.span import Span

_CLAUSE = 4
"""Words that tell something and have no counterpart: so many make a clause."""

_SHORT_CLAUSE = 2
_ROOT = 6
"""Letters that two words of one family share: « gendarmes », « gendarmerie »."""


def one_sided(found: Passage, unpaired: Set[Span], *, new: bool) -> Iterator[tuple[Word, ...]]:
    """The words of each gap that has hardly anything on the other side: a clause that went, or came.

    ``unpaired`` are the figures of this side that nothing on the other stands for.
    """
    # Where nothing else in the passage changed, a word or two are enough to be told.
    gaps = found.gaps
    alone = len(gaps) == 1 and not (gaps[0].old and gaps[0].new) and found.in_order
    others = (word for gap in gaps for word in (gap.old if new else gap.new))
    answers = {word.key[:_ROOT] for word in others if not word.figure and len(word.key) >= _ROOT}
    for gap in gaps:
        mine, other = (gap.new, gap.old) if new else (gap.old, gap.new)
        figures = [word for word in mine if word.figure and word.span in unpaired]
        if other and (figures or any(word.figure for word in other) or len(other) * 4 > len(mine)):
            continue
        told = [word for word in mine if (word.span in unpaired if word.figure else word.key[:_ROOT] not in answers)]
        short = alone and (_says_much(told) or _says_something(told))
        if len(told) >= _CLAUSE or short or (figures and len(told) >= 2):
            yield tuple(told)


def is_slight(found: Passage, words: Sequence[Word], *, new: bool) -> bool:
    """Words that hold no figure and no name of their own: a clause of a sentence that stayed, or a few words without a verb."""
    if any(word.figure for word in words) or not words or not _names_are_told(found, words, new=new):
        return False
    if (found.old and found.new) or all(word.name for word in words) or _may_be_reworded(found, words, new=new):
        return True
    telling = [word for word in words if word.text not in FUNCTION_WORDS]
    return len(telling) <= _SHORT_SENTENCE and not any(word.text in _VERBS for word in words)


def _may_be_reworded(found: Passage, words: Sequence[Word], *, new: bool) -> bool:
    """« Le feu est maîtrisé » made « On l'a vite éteint »: as many words stand in its place that nothing else answers."""
    telling = sum(word.text not in FUNCTION_WORDS for word in words)
    names = {word.key for word in words if word.name}
    # « Vienne est en tête » made « devancée par Vienne » in the sentence beside it.
    return found.spare * 2 >= telling or bool(names and names <= (found.rest_old if new else found.rest_new))


_SHORT_SENTENCE = 3
_VERBS = frozenset("est sont était étaient a ont avait avaient fut furent sera seront aura auront y se ne".split())  # noqa: SIM905


def _names_are_told(found: Passage, words: Sequence[Word], *, new: bool) -> bool:
    """« poursuit Anne Vidal » made « poursuit-elle »: the other copy has the name as well."""
    mine, other = (found.after, found.before) if new else (found.before, found.after)
    names = (mine.entities_at(word.span) for word in words if word.name)
    return all(any(other.names_also(entity.canonical) for entity in entities) for entities in names)


def _says_something(words: Sequence[Word]) -> bool:
    """« et une grange », « déjà condamnée »: a word or two; an adverb says little."""
    if len(words) > _SHORT_CLAUSE or certainties(words) or speaking_words(words) or any(said(word) for word in words):
        return False
    if any(word.figure or word.name for word in words):
        return False
    telling = (word.text for word in words if word.text not in FUNCTION_WORDS)
    return any(len(text) > _SHORT_WORD and not text.endswith("ment") for text in telling)


_SHORT_WORD = 3


def _says_much(words: Sequence[Word]) -> bool:
    """Two words at least that are no cue of their own: « sans doute » and « pas avant » are weighed by their meaning."""
    return not certainties(words) and sum(len(word.text) > 4 and not senses_of(word) for word in words) >= _SHORT_CLAUSE


def _tells(word: Word) -> bool:
    return bool(word.figure) or (len(word.text) > _SHORT_WORD and word.text not in _HARDLY_TELLING)


# « sans faire de victime » and « il n'a fait aucune victime »
_HARDLY_TELLING = FUNCTION_WORDS | {"faire", "aucun", "aucune", "avoir", "être"}


def told_elsewhere(words: Sequence[Word], others: frozenset[str]) -> bool:
    """Whether most of what a sentence tells is among the words left over in other places."""
    telling = [word for word in words if word.key in others or _tells(word)]
    return bool(telling) and sum(word.key in others for word in telling) * 10 >= len(telling) * 6
