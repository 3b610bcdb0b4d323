"""A change in one sentence, a headline among them, whose two levels stand in the sentence after or in those before it.

« … en recul de 15 %. 425 élèves sont venus, contre 500. » As nothing but their order joins the sentences, such a relation is
never sure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.joints import holds
from claimcheck.relating.binding import bound
from claimcheck.relating.marks import DATE, FRACTION, LENGTH, LEVEL, PERCENT, same_unit, sort_of
from claimcheck.relating.pairs import Pair, comparable
from claimcheck.relating.sole_levels import ordered_levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked
    from claimcheck.relating.stated import Change

# « contre 1,50 euro dans le pays voisin » compares places, « de plus qu'en 2014 » has its base at hand.
_ELSEWHERE = re.compile(
    rf" ?(?:dans (?:le|la|les|l')|chez|ailleurs|en (?!{DATE})(?!un )|au (?!{DATE})(?!début|cours|mois|même)"
    rf"|à (?!{DATE})(?!la )\w)"
)
_OWN_BASE = re.compile(r" ?(?:que |qu'|par rapport)")
# « Sur six mois, … »: levels of a period of their own.
_OTHER_PERIOD = re.compile(rf"\W*(?:sur|au|à la|pour|depuis|en) (?:les |l'ensemble de )?\w{{0,12}} ?[{DATE}{LENGTH}]")
# « a triplé », « un doublement », not the adjective of « une boîte double »
_MULTIPLIED = re.compile(r"(?:doubl|pl)(?:é|ée|és|ées|er|era|eront|ent|ait|aient|ement)$")
_TIMES_VERB = re.compile(r"\b(?:multipli|divis)\w+ par $")


def told_before(
    context: Context, previous: Marked, stated: list[Change], following: Marked, pairs: list[Pair]
) -> Iterator[Relation]:
    """The one change of a sentence without any level, explained by the two levels of the next."""
    told = [change for change in stated if not change.bare and (change.figure or _MULTIPLIED.search(_cue(previous, change)))]
    others = [place for place, _ in previous.at(LEVEL) if not any(previous.figures[place] is change.figure for change in told)]
    if len(told) != 1 or others or told[0].family == "points_change" or _OWN_BASE.match(previous.text, told[0].end):
        return
    change = told[0]
    if change.family == "multiple" and change.factor is None and not _times_verb(previous, change):
        return
    levels = [pair for pair in pairs if sort_of(pair.after) != PERCENT and pair.form in ("from-to", "against")]
    if not levels and change.family != "difference" and (found := ordered_levels(following)) is not None:
        levels = [found]
    if len(levels) == 1 and _one_measure(change, levels[0]) and not _ELSEWHERE.match(following.text, levels[0].end):
        if _OTHER_PERIOD.match(following.text) and _OTHER_PERIOD.match(" " + previous.text[change.end : change.end + 40]):
            return
        for relation in bound(context, previous, levels[0], change, home=following):
            yield replace(relation, sure=False)


def told_after(context: Context, line: Marked, stated: list[Change], before: list[Marked]) -> Iterator[Relation]:
    """« Le port recevait 120 navires. Il en reçoit 365. Le nombre a triplé »: a multiple of the two levels just told."""
    told = [
        change for change in stated
        if change.family == "multiple" and (_times_verb(line, change) if change.factor is None else _of_a_number(line))
    ]
    if any(sort_of(figure) in (PERCENT, FRACTION) for told_line in before for figure in told_line.figures.values()):
        return
    for lines in (before[-1:], before):
        levels = [figure for told_line in lines for _, figure in told_line.at(LEVEL)]
        if len(told) == 1 and len(levels) == 2 and comparable(*levels):
            pair = Pair(levels[0], levels[1], 0, 0, "two")
            for relation in bound(context, line, pair, replace(told[0], way=0)):
                yield replace(relation, sure=False)
            return


def _cue(line: Marked, change: Change) -> str:
    return line.text[change.start : change.end]


def _times_verb(line: Marked, change: Change) -> bool:
    return _TIMES_VERB.search(line.text, max(0, change.start - 40), change.start) is not None


def _of_a_number(line: Marked) -> bool:
    """« le nombre a doublé », « il a donc doublé »: not « il a doublé la voiture »."""
    return holds("number-noun", line.text) or holds("concluding", line.text)


def _one_measure(change: Change, pair: Pair) -> bool:
    """Across sentences, a difference must be in the very unit of its levels."""
    return change.family != "difference" or (
        change.figure is not None and same_unit(change.figure, pair.after) and same_unit(pair.before, pair.after)
    )
