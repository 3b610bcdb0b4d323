"""A change and the only two levels it can be of, in its sentence or with the one before.

« En 2017, 640 plaintes avaient été déposées. Cette année, on en dénombre 832, soit 30 % de plus. » Tense, date or « contre »
tell which of the two is the earlier. As the syntax between the three is free, such a relation is never sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.french.alike import alike
from claimcheck.french.joints import holds, joint
from claimcheck.french.levels import begins_anew, is_base, is_now, is_past, resumes, sets_apart
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.relating.bases import compares_again, has_other_base
from claimcheck.relating.marks import (
    COUNT,
    DATE,
    EVERY,
    LENGTH,
    LEVEL,
    MONEY,
    PERCENT,
    RANK,
    amount,
    is_range,
    same_unit,
    size_of,
    sort_of,
)
from claimcheck.relating.pairs import Pair, comparable, pairs
from claimcheck.relating.stated import plain_changes
from claimcheck.relating.summing import is_joined, sums_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.model.mention import Figure
    from claimcheck.relating.marks import Marked
    from claimcheck.relating.stated import Change

# How far into a sentence a change may stand that speaks of two levels of the sentence before.
CLOSE = 60
_CLAUSE_END = re.compile(r"[,;:.()\n]")
# A level that stands alone in brackets behind what it is compared with: « qu'il y a un an (3 000 euros) ».
_BRACKET = re.compile(rf"(?:[^(){EVERY}]|{DATE}){{0,24}}[),]")


@dataclass(frozen=True, slots=True)
class _Level:
    line: Marked
    place: int

    @property
    def figure(self) -> Figure:
        return self.line.figures[self.place]

    @property
    def clause(self) -> tuple[int, int]:
        """From the last to the next mark of punctuation."""
        text = self.line.text
        start = max((match.end() for match in _CLAUSE_END.finditer(text, 0, self.place)), default=0)
        end = _CLAUSE_END.search(text, self.place)
        return start, end.start() if end else len(text)

    @property
    def words(self) -> str:
        start, end = self.clause
        return self.line.text[start:end]

    @property
    def day(self) -> date | None:
        """When the level was: the last day of the one date in its clause, or in its sentence."""
        start, end = self.clause
        here, all_dates = (list(self.line.at(DATE, *ends)) for ends in ((start, end), (0, None)))
        dates = [figure for _, figure in here or all_dates if isinstance(figure, DateMention)]
        return dates[0].when.last if len(dates) == 1 else None


def sole_pairs(line: Marked, before: list[Marked], stated: list[Change]) -> Iterator[tuple[Pair, Change]]:
    """The change of a sentence, where it states one alone, with the only two levels at hand; ``before`` are the lines before."""
    change = _sole_change(line, stated)
    levels = _levels(line, before, change) if change is not None else None
    if change is None or levels is None or not _may_bound(*levels, line, change):
        return
    if _fits(change, levels[0]) and (pair := _ordered(*levels, line, change)) is not None:
        yield pair, change


def _sole_change(line: Marked, stated: list[Change]) -> Change | None:
    moved = {figure for pair in pairs(line) if pair.form == "from-to" for figure in (pair.before, pair.after)}
    told = [change for change in stated if not change.bare and (change.figure is None or change.figure not in moved)]
    return told[0] if len(told) == 1 and not sets_apart(line.text) and sums_up(line, told[0]) else None


def _may_bound(first: _Level, second: _Level, line: Marked, change: Change) -> bool:
    """Whether the change may lead from one of the levels to the other."""
    if _is_touched(first) or _is_touched(second) or not _one_thing(change, first.figure, second.figure):
        return False
    if second.line is line and second.place < change.start and has_other_base(line.text, change.end):
        return False
    if first.line is second.line:
        if not comparable(first.figure, second.figure):
            return False
        if second.line is line and second.place < change.start and not is_joined(line, change):
            return False
    # over a full stop no unit is left out: « 90 000 membres. Le budget atteint 2 millions d'euros »; nor is one level told again
    elif not same_unit(first.figure, second.figure) or size_of(first.figure) == size_of(second.figure):
        return False
    if second.line is line and ";" in line.text[change.end : second.place]:
        return False  # « 6 de moins que la veille ; 20 ont guéri »
    return first.line is not line or not begins_anew(line.text[change.end : max(change.end, first.place)])


def _levels(line: Marked, before: list[Marked], change: Change) -> tuple[_Level, _Level] | None:
    here = _all_levels(line, change.figure, change.figure if change.family == "difference" else None)
    if here is None:
        return None
    if len(here) == 2:
        return here[0], here[1]
    if not before or not _goes_on(line, change) or sets_apart(before[-1].text):
        return None
    earlier = _earlier_levels(line, before, change)
    if earlier is not None and not here and len(earlier) == 1 and is_range(earlier[0].figure):
        earlier = earlier * 2
    if earlier is None or len(here) + len(earlier) != 2:
        return None
    if not here and (_ONWARD.search(line.text, 0, change.start) or change.start > CLOSE):
        return None
    found = [*earlier, *here]
    return found[0], found[1]


def _earlier_levels(line: Marked, before: list[Marked], change: Change) -> list[_Level] | None:
    """The levels of the sentence before; « elle a donc perdu 8 points », « C'est 8 de plus » may sum up two of one level each."""
    levels = _all_levels(before[-1], None)
    concluding = holds("concluding", line.text[: change.end])
    if levels is None or len(levels) != 1 or not (concluding or _OPENED.fullmatch(line.text, 0, change.start)):
        return levels
    # « Il a donc … » goes back over a sentence without any figure, « C'est … » does not.
    told = [earlier for earlier in before[:-1] if earlier.figures] if concluding else before[-2:-1]
    further = _all_levels(told[-1], None) if told else None
    if further is None or len(further) != 1 or (not concluding and sets_apart(told[-1].text)):
        return levels
    return [*further, *levels]


# « C'est 12 % de plus », « Une hausse de 12 % », « Soit 40 de moins »
_OPENED = re.compile(r"\W*(?:(?:c'est|soit|cela fait|cela représente|l'écart est de) )?(?:(?:une?|[^\W\d_]{1,12}) ){0,2}")


def ordered_levels(line: Marked) -> Pair | None:
    """The only two levels of a sentence that states no change, where its words tell which is the earlier."""
    levels = _all_levels(line, None)
    if levels is None or len(levels) != 2 or sets_apart(line.text):
        return None
    first, second = levels
    figures = (first.figure, second.figure)
    names = {figure.counted for figure in figures if isinstance(figure, QuantityMention) and figure.counted}
    if not same_unit(*figures) or PERCENT in map(sort_of, figures) or len(names) > 1:
        return None
    return _by_time(first, second, joined=True)


_ONWARD = re.compile(r"\b(?:que|qu'|qui|puisque?|car|où)\b")


def _goes_on(line: Marked, change: Change) -> bool:
    """« Ils sont … », « Une hausse de … », « L'an dernier, elle en a servi … », « En 2018, seules 875 l'ont été »."""
    lead = _LEAD.match(line.text)
    words = line.text[lead.end() :] if lead else line.text
    if holds("concluding", line.text[: change.end]):
        return True
    counted = lead is not None and re.match(rf"(?:seule\w* |quelque |environ )?{LEVEL}", words) is not None
    if _OWN_BASE.match(line.text, change.end) or _OTHER_MEASURE.match(words):
        return False
    return counted or resumes(words) or change.start == len(line.text) - len(line.text.lstrip())


# « soit 9 de plus en une nuit » starts from a level that is not told; « Le nombre d'apprentis » is another measure.
_OWN_BASE = re.compile(
    rf" (?:en|depuis|sur) (?:une? |les )?[^\W\d_]{{0,12}} ?[{LENGTH}{DATE}]|(?: \w+)? (?:en|sur) une? (?:an|mois|jour|semaine)\b"
)
_OTHER_MEASURE = re.compile(r"(?:le|la|l') ?(?:\w+) (?:de|du|des|d')")
_LEAD = re.compile(rf"\W*(?:(?:en|depuis|fin|début|au|le|à|dès) )?{DATE}[^{EVERY}.;:()]{{0,20}}?,? (?=[\w{EVERY}])")


def _all_levels(line: Marked, change: Figure | None, apart: Figure | None = None) -> list[_Level] | None:
    """The levels of a sentence, of the sort of the difference ``apart``; nothing where another figure may belong to them."""
    found = [
        place for place in line.places
        if line.figures[place] is not change and line.text[place] not in (DATE, RANK) and not _is_known(line, place)
        and not _is_of_another_sort(line.figures[place], apart)
    ]
    if not all(re.fullmatch(LEVEL, line.text[place]) and not _comes_to(line, place) for place in found):
        return None
    if change is None and {line.figures[place] for place in found} & _steps(line):
        return None
    # « Un litre coûte 6 euros »: what one of a thing costs.
    return [_Level(line, place) for place in found if len(found) == 2 or not _is_one(line.figures[place])]


# « les deux postes », « ces trois villes »: told by how many they are, no level.
_KNOWN = re.compile(r"\b(?:les|ces|ses|leurs|des|aux) $")


def _is_of_another_sort(level: Figure, apart: Figure | None) -> bool:
    """« court 10 kilomètres en 29 minutes, …, soit deux minutes d'écart »: a distance is no level of a time."""
    if apart is None or (first := amount(level)) is None or (second := amount(apart)) is None:
        return False
    return None not in (first.unit, second.unit) and not same_unit(level, apart)


def _is_known(line: Marked, place: int) -> bool:
    """« l'écart entre les deux postes »: a small number in words behind a definite article takes up what the reader knows."""
    in_words = line.text[place] == COUNT and line.figures[place].text.isalpha()
    return in_words and _KNOWN.search(line.text, max(0, place - 8), place) is not None


def _steps(line: Marked) -> set[Figure | None]:
    """« a bondi de 20 centimes »: the way from one level to another, no level."""
    return {change.figure for change in plain_changes(line) if change.family == "difference" and not change.bare}


_COMES_TO = re.compile(rf"{PERCENT}(?:[^;:.{EVERY}]|{DATE}){{0,60}}, soit (?:quelque |environ |près de )?$")


def _comes_to(line: Marked, place: int) -> bool:
    """« a perdu 2 % de ses élèves, soit 140 »: what the percentage comes to, no level."""
    return _COMES_TO.search(line.text, max(0, place - 90), place) is not None


def _is_one(figure: Figure) -> bool:
    quantity = amount(figure)
    return quantity is not None and quantity.number == 1


def _one_thing(change: Change, first: Figure, second: Figure) -> bool:
    """Two counts of things with different names are no levels of one measure."""
    figures = (first, second, change.figure) if change.family == "difference" else (first, second)
    # « 850 salariés, puis 610 : 240 postes ont disparu »
    names = {alike(figure.counted, "emploi") for figure in figures if isinstance(figure, QuantityMention) and figure.counted}
    return len(names) < 2 or sort_of(first) == PERCENT


def _fits(change: Change, level: _Level) -> bool:
    if change.family == "points_change":
        return sort_of(level.figure) == PERCENT
    if change.family == "difference":
        return change.figure is not None and same_unit(change.figure, level.figure) and sort_of(level.figure) != PERCENT
    return change.family == "multiple" or sort_of(level.figure) != PERCENT


def _ordered(first: _Level, second: _Level, line: Marked, change: Change) -> Pair | None:
    """Which of the two is the base, as the words say; a gap has none."""
    forth, back = _both_ways(first, second)
    gap = change.way == 0 and change.figure is not None and change.family != "multiple"
    if gap and line is second.line and second.place > change.start:
        within = first.line is line and change.start < first.place and second.place < change.end
        behind = back if _in_bracket_behind(first, second, line, change) else None
        return replace(forth, form="two") if within else behind
    if not _is_base(first) and _is_base(second):
        return back
    if first.line is second.line and (told := _from_to(first)) is not None:
        return told
    if _THAN.match(line.text, change.end) and first.line is second.line and second.place > change.end:
        return None if compares_again(line.text, change.end, second.place) else back
    timed = _by_time(first, second, joined=_is_joined(first, second, line, change))
    if timed is not None:
        return timed
    if _arrives(first, second, line, change):
        return forth
    if _in_bracket_behind(first, second, line, change):
        return back
    if first.line is not second.line and second.place < change.start:
        return forth
    return replace(forth, form="two") if gap and first.line is line else None


def _both_ways(first: _Level, second: _Level) -> tuple[Pair, Pair]:
    """Two levels in their order, and the other way round."""
    forth = Pair(first.figure, second.figure, first.place, first.place + 1, "from-to")
    return forth, replace(forth, before=second.figure, after=first.figure)


def _by_time(first: _Level, second: _Level, *, joined: bool) -> Pair | None:
    """The earlier level and the later, as tense, « désormais » or the dates of two ``joined`` levels tell."""
    forth, back = _both_ways(first, second)
    pasts, nows = ([test(level.words) for level in (first, second)] for test in (is_past, is_now))
    if pasts[0] != pasts[1]:
        return forth if pasts[0] else back
    if nows[0] != nows[1]:
        return back if nows[0] else forth
    days = [level.day if joined else None for level in (first, second)]
    if days[0] and days[1] and days[0] != days[1]:
        return forth if days[0] < days[1] else back
    return None


# « perd 2 %, à 38 euros, après être tombé à 34 euros »: a price of the day, no base
_TOUCHED = re.compile(r"\baprès (?:avoir|être) [^\W\d_]+ (?:à|jusqu'à) $")


def _is_touched(level: _Level) -> bool:
    return sort_of(level.figure) == MONEY and _TOUCHED.search(level.line.text, max(0, level.place - 40), level.place) is not None


# « 17 % de plus que la mise à prix »: the base follows.
_THAN = re.compile(r" (?:que |qu')")
_REACHED = re.compile(rf"{joint('reached')} $")


def _arrives(first: _Level, second: _Level, line: Marked, change: Change) -> bool:
    """« La prime, d'un montant de 400 euros, sera relevée de 25 % et atteindra 500 euros »: the level aside, then the new one."""
    if not (first.line is second.line is line and first.place < change.start < second.place and change.way):
        return False
    start, end = first.clause
    aside = line.text[start - 1 : start] == line.text[end : end + 1] == ","
    return aside and _REACHED.search(line.text, max(0, second.place - 24), second.place) is not None


def _is_joined(first: _Level, second: _Level, line: Marked, change: Change) -> bool:
    """« …, soit une hausse de 12 % » behind both levels; across sentences, the second goes on with the first."""
    return first.line is not second.line or (
        second.place < change.start and _SUMMED.search(line.text, max(second.place, change.start - 30), change.start) is not None
    )


_SUMMED = re.compile(r"\bsoit\b|\($")


def _from_to(level: _Level) -> Pair | None:
    found = [pair for pair in pairs(level.line) if pair.form == "from-to"]
    return found[0] if len(found) == 1 else None


def _is_base(level: _Level) -> bool:
    return is_base(level.line.text[max(0, level.place - 30) : level.place])


def _in_bracket_behind(first: _Level, second: _Level, line: Marked, change: Change) -> bool:
    text = line.text
    return (
        first.line is second.line is line and first.place < change.start < second.place
        and text[second.place - 1] == "(" and _BRACKET.match(text, second.place + 1) is not None
    )
