"""How a figure is approached by the words around it: « vers 18 heures », « dépasse 300 », « 300 environ »."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.comparing.figures import hedge_of, quantity_of
from claimcheck.comparing.words import split
from claimcheck.french.stems import stem
from claimcheck.french.tables import load
from claimcheck.model.mention import DateMention
from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.words import Copy, Word

_REACH = 4


@dataclass(frozen=True, slots=True)
class Approach:
    """The hedge of a figure, and the words beyond the figure that give it."""

    hedge: Hedge
    words: tuple[Word, ...] = ()


@cache
def _approaches() -> dict[str, tuple[Hedge, bool]]:
    """What each word says, or each stem after a « * », and whether it may also stand after its figure."""
    found: dict[str, tuple[Hedge, bool]] = {}
    for row in load("approaches", required=frozenset({"hedge"}), optional=frozenset({"words", "verbs", "after"})):
        says = Hedge(row.text("hedge")), row.flag("after")
        found.update(dict.fromkeys(row.texts("words"), says) | {"*" + stem(verb): says for verb in row.texts("verbs")})
    return found


def said(word: Word) -> tuple[Hedge, bool] | None:
    """What a word says of a figure beside it, and whether it may stand after it."""
    return _approaches().get(word.text) or _approaches().get("*" + word.key)


def approach(copy: Copy, figure: Word) -> Approach:
    """What bounds or blurs the figure: its own hedge first, else the nearest word around it."""
    assert figure.figure is not None  # noqa: S101 - only figures are approached
    own = hedge_of(figure.figure)
    if own is not Hedge.EXACT:
        return Approach(own)
    if isinstance(figure.figure, DateMention) and _OF_TIME & set(split(figure.text)):
        return Approach(Hedge.ABOUT)  # « lundi 12 août, vers 20 heures »
    before, after = copy.around(figure, _REACH)
    for word in _until_figure(before[::-1]):
        hedge = said(word)
        if hedge and (quantity_of(figure.figure) or word.text in _OF_TIME):
            return Approach(hedge[0], (word,))
    for word in _until_figure(after[:2]):
        hedge = said(word)
        if hedge and hedge[1]:
            return Approach(hedge[0], (word,))
    return Approach(Hedge.EXACT)


def is_hour(copy: Copy, figure: Word) -> bool:
    """« vers 18 heures », « à 9 h »: a length of time that is a time of day by the word before it."""
    quantity = quantity_of(figure.figure) if figure.figure else None
    before = copy.around(figure, 1)[0]
    if quantity is None or quantity.unit != "h" or quantity.number is None or quantity.number >= _HOURS:
        return False
    return figure.text.startswith(_AT) or any(word.text + " " in _AT for word in before)


# « franchi ces derniers jours »: a day is approached by the words of time alone.
_OF_TIME = frozenset({"vers", "autour", "alentours", "environs", "environ", "peu"})
_HOURS = 25
_AT = ("vers ", "à ", "dès ", "avant ", "après ")


def _until_figure(words: Sequence[Word]) -> list[Word]:
    """The words up to the next figure: what stands beyond it is said of that one."""
    reached: list[Word] = []
    for word in words:
        if word.figure:
            break
        reached.append(word)
    return reached
