"""Who stands behind a publication or a survey: « publié par X », « une étude menée par X », « un sondage X »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import offices_of
from claimcheck.french.tables import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.words import Word
    from claimcheck.model.span import Span

_REACH = 6


def agents(words: Sequence[Word], cues: Sequence[Cue]) -> set[Span]:
    """The words that may name who published, asked or counted."""
    told = {word.span for cue in cues if cue.says in ("publish", "verb") for word in _after_by(words, cue.at + len(cue.words))}
    return told | {word.span for at in range(len(words)) if _is_survey(words, at) for word in _of_survey(words, at)}


def _after_by(words: Sequence[Word], at: int) -> Sequence[Word]:
    """« publié mardi par X », « annoncée par X »: what follows « par », which stands close."""
    by = next((at + offset for offset, word in enumerate(words[at : at + 3]) if word.text == "par"), None)
    return words[by + 1 : by + 1 + _REACH] if by is not None else ()


def _is_survey(words: Sequence[Word], at: int) -> bool:
    """« une recherche », not « des capacités de recherche »."""
    word = words[at]
    if word.figure or word.name or (at and words[at - 1].text == "de"):
        return False
    if word.text in _DATA:
        return any(other.text in ("de", "du", "des") for other in words[at + 1 : at + 2])
    return bool(offices_of([word]) & {"study", "inquiry"})


def _of_survey(words: Sequence[Word], at: int) -> Iterator[Word]:
    """« un sondage X », « l'étude, menée par X »."""
    reach = _REACH if words[at].text in _DATA else _NEAR
    yield from (word for word in words[at + 1 : at + reach] if word.name)
    for offset, word in enumerate(words[at + 1 : at + _REACH]):
        if word.text.rstrip("es") in forms_of("word_classes", "made"):
            yield from _after_by(words, at + offset + 2)


_NEAR = 3
_DATA = frozenset({"informations", "données", "chiffres", "statistiques"})
