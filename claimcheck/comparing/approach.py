"""How a figure is approached by the words around it: « vers 18 heures », « dépasse 300 », « 300 environ »."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.comparing.figures import hedge_of, quantity_of
from claimcheck.comparing.words import is_marked, split
from claimcheck.french.stems import stem
from claimcheck.french.tables import load
from claimcheck.model.mention import DateMention
from claimcheck.model.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.comparing.words import Copy, Word

_REACH = 4
_DENIED = 7
_FARTHEST = 9


@dataclass(frozen=True, slots=True)
class Approach:
    """The hedge of a figure, another that says the same, and the words beyond the figure that give it."""

    hedge: Hedge
    also: Hedge
    words: tuple[Word, ...] = ()

    def agrees(self, other: Approach) -> bool:
        """« avoisine 300 » and « près de 300 »: whether one of its hedges is one of the other's."""
        return bool({self.hedge, self.also} & {other.hedge, other.also})


@dataclass(frozen=True, slots=True)
class Saying:
    """What a word says of a figure: by itself, with a denial, to other writers; and whether it may stand after the figure."""

    hedge: Hedge
    denied: Hedge
    also: Hedge
    after: bool


@cache
def _approaches() -> dict[str, Saying]:
    """What each word says, or each stem after a « * »."""
    found: dict[str, Saying] = {}
    optional = frozenset({"words", "verbs", "after", "denied", "also"})
    for row in load("approaches", required=frozenset({"hedge"}), optional=optional):
        hedge = row.text("hedge")
        denied, also = Hedge(row.text("denied", hedge)), Hedge(row.text("also", hedge))
        says = Saying(Hedge(hedge), denied, also, row.flag("after"))
        found.update(dict.fromkeys(row.texts("words"), says) | {"*" + stem(verb): says for verb in row.texts("verbs")})
    return found


def said(word: Word) -> Saying | None:
    """What a word says of a figure beside it."""
    return _approaches().get(word.text) or _approaches().get("*" + word.key)


def approach(copy: Copy, figure: Word) -> Approach:
    """What bounds or blurs the figure: its own hedge first, else the nearest word around it."""
    assert figure.figure is not None  # noqa: S101 - only figures are approached
    before, after = copy.around(figure, _FARTHEST)
    own = hedge_of(figure.figure)
    if own is not Hedge.EXACT:
        hedge = _TURNED.get(own, own) if _is_denied(_until_figure(before[-_DENIED:][::-1])[::-1]) else own
        return Approach(hedge, Hedge.EXACT if _hardly_bounds(figure, before) else hedge)
    if isinstance(figure.figure, DateMention) and _OF_TIME & set(split(figure.text)):
        return Approach(Hedge.ABOUT, Hedge.ABOUT)  # « lundi 12 août, vers 20 heures »
    found = _approached(figure, before, after)
    if found.hedge is Hedge.EXACT and not found.words:
        found = _shared(before) or found
    if found.hedge is not Hedge.EXACT or not _may_reach(before[-_REACH:]):
        return found
    # « pouvant atteindre 300 » is « jusqu'à 300 »; of « peut atteindre 300 » the modality tells as much.
    bounds = tuple(word for word in before[-_REACH:] if word.text == "pouvant")
    return Approach(Hedge.AT_MOST, Hedge.AT_MOST, bounds) if bounds else replace(found, also=Hedge.AT_MOST)


def _approached(figure: Word, before: Sequence[Word], after: Sequence[Word]) -> Approach:
    is_quantity = figure.figure is not None and quantity_of(figure.figure) is not None
    near = _within_reach(_until_figure(before[::-1]))
    for word in near:
        says = said(word)
        if says and (is_quantity or word.text in _OF_TIME):
            if word.text == "peu" and _SIDES & {other.text for other in near}:
                return _beside(near, word)
            at = before.index(word)
            hedge = says.denied if _is_denied([*before[max(0, at - _REACH) :], *after[:1]]) else says.hedge
            return Approach(hedge, says.also if hedge is says.hedge else hedge, (word,))
    for last, word in pairwise([figure, *_until_figure(after[:2])]):
        says = said(word)
        if says and says.after and not is_marked(last, word):
            return Approach(says.hedge, says.also, (word,))
    return (_after_noun(after) if is_quantity else None) or Approach(Hedge.EXACT, Hedge.EXACT)


def _after_noun(after: Sequence[Word]) -> Approach | None:
    """« 300 personnes au moins », « 300 salariés au plus »."""
    for au, word in pairwise(_until_figure(after[:_REACH])):
        hedge = _LIMITS.get(word.text) if au.text == "au" else None
        if hedge:
            return Approach(hedge, hedge, (au, word))
    return None


_LIMITS = {"moins": Hedge.AT_LEAST, "minimum": Hedge.AT_LEAST, "plus": Hedge.AT_MOST, "maximum": Hedge.AT_MOST}


def _hardly_bounds(figure: Word, before: Sequence[Word]) -> bool:
    """« a atteint jusqu'à 3 cm » for « a atteint 3 cm », « à partir de 30 critères » for what is made of 30."""
    if figure.text.startswith("jusqu"):
        return any(word.text.startswith(("attein", "atteign")) for word in before[-2:])
    quantity = quantity_of(figure.figure) if figure.figure else None
    return figure.text.startswith("à partir de") and quantity is not None and quantity.unit is None


def _shared(before: Sequence[Word]) -> Approach | None:
    """« ne dépasse pas 300 m², et le jardin 2 hectares »: a verb left out after « et » approaches the second figure as well."""
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].figure), None)
    between = [word.text for word in before[at + 1 :]] if at is not None else []
    if at is None or not 1 < len(between) <= _REACH or between[0] != "et" or between[1] not in _DETERMINERS:
        return None
    return _approached(before[at], before[:at], ())


_DETERMINERS = frozenset({"le", "la", "les", "son", "sa", "ses", "leur", "leurs", "celui", "celle", "ceux"})


def _beside(near: Sequence[Word], word: Word) -> Approach:
    """« peu après 19 heures », « peu avant »: on one side of it."""
    hedge = Hedge.MORE_THAN if any(other.text == "après" for other in near) else Hedge.NEARLY
    return Approach(hedge, hedge, (word,))


_SIDES = frozenset({"avant", "après"})


def _within_reach(backwards: Sequence[Word]) -> list[Word]:
    """The nearest words; « l'équivalent de », « la barre de » lie between without being counted."""
    reached: list[Word] = []
    counted = 0
    for word in backwards:
        counted += word.text not in _BRIDGES
        if counted > _REACH:
            break
        reached.append(word)
    if not any(word.text in _BRIDGES and word.text not in _SMALL for word in reached):
        return reached[:_REACH]
    return reached


_SMALL = frozenset({"le", "la", "les", "de", "du", "des", "à"})
_BRIDGES = _SMALL | {"équivalent", "barre", "seuil", "cap", "montant", "somme", "niveau", "total", "plafond"}


def _is_denied(words: Sequence[Word]) -> bool:
    """Whether a « ne … pas » stands among some words; « ne … plus que » is none."""
    texts = [word.text for word in words]
    if "ne" not in texts:
        return False
    behind = texts[texts.index("ne") :]
    if any(_CAN.fullmatch(text) for text in behind[1:3]) and "que" not in behind:
        return True  # « ne peut rester plus de 48 heures » denies without « pas »
    restricts = {"plus"} if ("plus", "que") in pairwise(behind) else set()
    return bool(({"pas", "jamais", "plus", "guère"} - restricts) & set(behind))


_TURNED = {Hedge.MORE_THAN: Hedge.AT_MOST, Hedge.LESS_THAN: Hedge.AT_LEAST}


_CAN = re.compile("peut|peuvent|pu|puisse(?:nt)?|pouvoir|pouvant|pouvait|pouvaient|pourr(?:a|ont|ait|aient)")


def _may_reach(before: Sequence[Word]) -> bool:
    """« peut atteindre 300 », « pouvant aller à 300 »: 300 at most, to some writers."""
    texts = [word.text for word in before]
    return any(_CAN.fullmatch(text) for text in texts) and bool({"atteindre", "aller", "monter"} & set(texts))


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
