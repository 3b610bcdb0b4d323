"""Amounts in a row: « 140 clos, 85 en cours et 32 rejetés », « comptés (310) et marqués (295) ».

Found from figure to figure, each gap tested on its own, so that the time grows with the sentence alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.relating.marks import AGE, AMOUNT, DATE, EVERY, LENGTH, MONEY, PERCENT, RANK, Marked
from claimcheck.relating.pairs import names_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

GAP, BRACKET_GAP = 130, 140
# Brackets without an amount (« (SAV) », « (-8,4 %) ») may stand between.
_ASIDE = re.compile(rf"\([^(){EVERY}\n]{{0,40}}(?:{PERCENT}[^(){EVERY}\n]{{0,20}})?\)")
_OTHER = re.compile(rf"[:()\n]|(?![{DATE}{RANK}])[{EVERY}]")
_SEPARATED = re.compile(r"(?:,|;|\bet|\bpuis|\bplus)(?: enfin| aussi| encore)? ?(?:l'|les |la |le |de |d')?$")
_WORD = re.compile(rf"[^\W\d_]{{3,}}|\b(?!(?:et|ou|de|du|la|le|un|au|en)\b)[^\W\d_]{{2}}\b|\b[dl]'[^\W\d_]|{DATE}")
_AMOUNT = re.compile(AMOUNT)
_OPENED = re.compile(r"\((?:soit )?$")
_SHUT = re.compile(rf"[^(){EVERY}]{{0,15}}\)")
# « 114 parmi les 1 426 examinés, 39 sur les 756 de Nîmes »: what each part was counted among is no item of the list.
_BASE = re.compile(r"\b(?:parmi|sur) (?:les |ces |un total de )$")
# « 480 morts (soit 12 depuis hier), soit quatre de plus en un jour, dont … »: what only goes with the total
_ALONE_IN_BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
_STEP = re.compile(
    rf", soit {AMOUNT} [^,;:()\n]{{0,24}}(?:de|en) (?:plus|moins)\b[^,;:()\n{EVERY}]{{0,24}}"
    rf"(?:{DATE}[^,;:()\n{EVERY}]{{0,12}})?(?=,)"
)
# « Sur les 40 skieurs, 15 sont indemnes, dont un enfant, 25 blessés dont deux évacués »: some of a part
_OF_THESE = re.compile(rf"^\W*(?:selon [^,;:()]{{2,60}}, )?(?:sur|parmi) (?:les |ces |un total de )?{AMOUNT}")
# … « 22 sont rentrés dont un garçon âgé de neuf ans, »
_SOME = re.compile(
    rf",? dont (?:une? |{AMOUNT} )[^,;:()\n{EVERY}]{{0,50}}"
    rf"(?: (?:de|âgée?s? de) [{AGE}{LENGTH}][^,;:()\n{EVERY}]{{0,30}})?(?=[,;.]|$)"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Where the amounts of a row stand; ``ones`` counts the items that are « un » or « une » and no figure."""

    places: tuple[int, ...]
    ones: int = 0

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def end(self) -> int:
        return self.places[-1] + 1


def plain(words: str) -> str | None:
    """The words of a gap without its harmless brackets; nothing where another figure or a break stands there."""
    kept = _ASIDE.sub(" ", words)
    return None if _OTHER.search(kept) else kept


def cleared(line: Marked) -> Marked:
    """The line without what only goes with one figure: brackets that hold no list, « , soit 12 de plus en un jour »."""
    text = _STEP.sub(_blank, _ALONE_IN_BRACKETS.sub(_blank_aside, line.text))
    these = _OF_THESE.match(text)
    text = _SOME.sub(_blank, text) if these else text
    # the number of which the parts are told is no base of a rate: « Sur les 40 skieurs »
    first = these.end() if these else 0
    bases = {place for place in line.places if place >= first and _BASE.search(text, max(0, place - 24), place)}
    text = "".join(" " if place in bases else letter for place, letter in enumerate(text))
    if text == line.text:
        return line
    return Marked(text, {place: figure for place, figure in line.figures.items() if text[place] != " "}, line.offsets)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _blank_aside(found: re.Match[str]) -> str:
    return found.group() if _is_list(found.group()) else _blank(found)


def _is_list(bracket: str) -> bool:
    return len(_AMOUNT.findall(bracket)) > 1 or _AND_ONE.search(bracket) is not None or _ONE_AND.search(bracket) is not None


def rows(line: Marked) -> Iterator[Run]:
    """Every longest row of two amounts or more that commas and « et » join."""
    row: list[int] = []
    for place in [*(place for place, _ in line.at(AMOUNT)), len(line.text)]:
        if row and not _joined(line, row[-1], place):
            if len(row) > 1:
                yield Run(tuple(row), _ones(line.text[row[0] : row[-1]]) + _ones_behind(line.text, row[-1] + 1))
            row = []
        row.append(place)


def _joined(line: Marked, left: int, right: int) -> bool:
    text = line.text
    if right >= len(text) or right - left > GAP:
        return False
    words = plain(text[left + 1 : right])
    if words is None or _SEPARATED.search(words) is None:
        return False
    # « les lignes 1, 2 et 5 »: numbers with no word of their own are names; « 12 millions d'euros, 7 millions pour » has one.
    of_money = text[left] == MONEY and names_scale(line.figures[left]) and names_scale(line.figures[right])
    return of_money or _WORD.search(words) is not None


_WORDS = rf"[^,;:()\n{EVERY}]"
# « 21 visiteurs et un guide », « deux enfants, une femme et un homme »
_AND_ONE = re.compile(
    rf"{_WORDS}{{2,50}}(?P<more>(?:, une? {_WORDS}{{2,45}}){{0,5}}),? et une? {_WORDS}{{2,45}}?(?:\)| -|[.;,]|$)"
)
_ONE_AND = re.compile(rf"(?:\(|: ?| - |, )une? [^,;:()\n{EVERY}]{{2,45}} et (?:les )?$")


def beside_one(line: Marked) -> Iterator[Run]:
    """An amount that shares its list with « un » alone: « (21 visiteurs et un guide) », « : un car et quatre autobus »."""
    for place, _ in line.at(AMOUNT):
        if found := _AND_ONE.match(line.text, place + 1):
            yield Run((place,), 1 + _ones(found["more"]))
        elif _ONE_AND.search(line.text, max(0, place - 60), place):
            yield Run((place,))


_ONES = re.compile(r"\bune? (?=\w)")


def _ones(words: str) -> int:
    return len(_ONES.findall(words))


# « trois mineurs, deux femmes et un retraité »: the items behind the last figure of a list
_LISTED_ONE = re.compile(r"(?:,|\bet|\bpuis|\bainsi qu[e'])(?: enfin| aussi)? ?une? (?=\w)")
_SAME_CLAUSE = re.compile(rf"[^;:.()\n{EVERY}]{{0,{GAP}}}")


def _ones_behind(text: str, end: int) -> int:
    found = _SAME_CLAUSE.match(text, end)
    return len(_LISTED_ONE.findall(found.group())) if found else 0


def ones_before(words: str) -> int:
    """« : un grave, 15 légers »: the items before the first figure of a list."""
    return _ones(words)


def bracketed(line: Marked) -> Iterator[Run]:
    """Every longest row of two amounts or more that stand in brackets of their own."""
    row: list[int] = []
    for place in [*(place for place, _ in line.at(AMOUNT) if _alone(line.text, place)), -1]:
        if row and (place < 0 or place - row[-1] > BRACKET_GAP or ";" in line.text[row[-1] : place]):
            if len(row) > 1:
                yield Run(tuple(row))
            row = []
        row.append(place)


def _alone(text: str, place: int) -> bool:
    return _OPENED.search(text, max(0, place - 6), place) is not None and _SHUT.match(text, place + 1) is not None
