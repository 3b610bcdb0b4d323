"""Changes of a level, in percent, in points, as a difference or as a multiple, each bound to the pair that it is stated of."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.joints import joint
from claimcheck.french.levels import begins_anew, breaks_off
from claimcheck.relating.bases import REACH, on_base
from claimcheck.relating.binding import bound
from claimcheck.relating.marks import DATE, EVERY, FLAT_LETTER, LEVEL, OPEN_LETTER, PERCENT, POINTS, lines_before, marked, sort_of
from claimcheck.relating.neighbours import told_after, told_before
from claimcheck.relating.pairs import Pair, comparable, pairs
from claimcheck.relating.sole_levels import sole_pairs
from claimcheck.relating.stated import plain_changes
from claimcheck.relating.summing import may_multiply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked
    from claimcheck.relating.stated import Change

_SOIT = joint("summing")
# What stands between a pair and the change that sums it up: « , soit une », « ( », « , une », « : un »
_JOINED_AFTER = re.compile(
    rf"{OPEN_LETTER}{{0,110}}?(?:{_SOIT}[^;:{EVERY}]{{0,50}}|\([^;:{EVERY}]{{0,12}}|[,:] ?(?:en|une|un|d'où une|avec une|par une"
    rf"|ou|affichant une|marquant une) )"
)
# « soit une coupe de 20 % »: a noun of change that no table knows; a level, a share or a mean is none.
_BARE_AFTER = re.compile(
    rf"{OPEN_LETTER}{{0,110}}?(?:{_SOIT} (?:de |[+-] ?|une? (?!{joint('level-noun')})[^\W\d_]{{3,16}} (?:[^\W\d_]{{3,16}} )?de )?"
    r"|\((?:[+-] ?)?)"
)
# « 75 élues, contre 80, soit 38 % des sièges »: a share of others
_OF_OTHERS = re.compile(r" (?:des|du|de (?:la|l'|sa|son|ses|leurs?|nos|ces?|cette)) ?(?!moins|plus|mieux)")
# What stands between a change and the pair that explains it: « , passant », « (», « : », « avec », « , à »
_JOINED_BEFORE = re.compile(
    rf"{OPEN_LETTER}{{0,110}}?(?:\bpass(?:e|ent|ant|er|é|és|ée|ées|ait|aient|era|eront|a)\b(?: \w+)? ?|[(:] ?|(?<= )- ?|\bavec "
    rf"(?:un total de )?|,? (?:pour (?:s'établir|atteindre|passer|arriver) )?à |, |(?<= )et )"
)
# « l'écart est de 40 voix : 820 pour la sortante, 780 pour son rival »
_EXPLAINED = re.compile(
    rf" |{FLAT_LETTER}{{0,30}}?, (?:crédit|donn|mesur|estim)\w+ |{OPEN_LETTER}{{0,40}}?(?: ?:| ?\(| -) ?(?:à |de |avec )?"
)
_GAP_JOINT = re.compile(r"[), ]*(?:soit |cet |l'|un |d'où un |avec un )*")


def find(context: Context) -> Iterator[Relation]:
    """Every change whose pair stands in the same sentence, or in the one beside it."""
    for sentence in context.with_figures:
        line, before = marked(context, sentence.span), lines_before(context, sentence, 2)
        stated, found = _in_order(line), list(pairs(line))
        joined = [
            (pair, change) for pair in found for change in _near(stated, pair)
            if _fits(line, pair, change) and not _of_a_neighbour(stated, pair, change)
        ]
        summed = {change.start for pair, change in joined if pair.end <= change.start}
        # « (60 contre 50, soit +20 %), comme les ventes (90 contre 80) »: a change that sums up one pair opens no other.
        joined = [(pair, change) for pair, change in joined if pair.end <= change.start or change.start not in summed]
        joined += on_base(line, stated, before[-1] if before else None)
        yield from (relation for pair, change in joined for relation in bound(context, line, pair, change))
        yield from _with_difference(context, line, stated)
        yield from _apart(context, line, stated, {change.figure for _, change in joined})
        if not all(change.bare for change in stated):
            yield from _sole(context, line, lines_before(context, sentence, 4), stated, {change.start for _, change in joined})
        if before and not any(change.family in ("percent_change", "multiple") and not change.bare for change in stated):
            yield from told_before(context, before[-1], _in_order(before[-1]), line, found)
        elif before and not any(True for _ in line.at(LEVEL)):
            yield from told_after(context, line, stated, before)


def _in_order(line: Marked) -> list[Change]:
    return sorted(plain_changes(line), key=lambda change: change.start)


def _near(stated: list[Change], pair: Pair) -> list[Change]:
    """The changes that stand close enough to a pair to be its sum."""
    ends = (pair.start - REACH, pair.end + REACH)
    first, last = (bisect_left(stated, place, key=lambda change: change.start) for place in ends)
    return stated[first:last]


def _of_a_neighbour(stated: list[Change], pair: Pair, change: Change) -> bool:
    """« les uns ont doublé, les autres triplé, passant de 20 à 60 »: a change of the same sort stands nearer to the pair."""
    return any(
        change.end <= other.start < other.end <= pair.start and other.family == change.family and not other.bare
        for other in stated
    )


def _fits(line: Marked, pair: Pair, change: Change) -> bool:
    """Whether the words between a pair and a change make the one the sum of the other."""
    if change.family == "multiple" and not may_multiply(line, change):
        return False
    if pair.form == "two":
        gap = change.way == 0 and not change.bare and change.family in ("difference", "points_change")
        if change.end <= pair.start:
            return gap and _EXPLAINED.fullmatch(line.text, change.end, pair.start) is not None
        return gap and change.start >= pair.end and _GAP_JOINT.fullmatch(line.text, pair.end, change.start) is not None
    own = 2 * (sort_of(pair.before) == PERCENT)
    if pair.form in ("against", "after") and len(re.findall(f"[{PERCENT}{POINTS}]", line.text[pair.start : pair.end])) > own:
        if not pair.start < change.start < change.end < pair.end:
            return False
        return line.text[change.start - 2 : change.start].endswith("(") and not change.bare
    if change.start >= pair.end:
        return _fits_behind(line, pair, change)
    return change.end <= pair.start and not change.bare and _fits_ahead(line, pair, change)


def _fits_behind(line: Marked, pair: Pair, change: Change) -> bool:
    words = _without_difference(line, pair.end, change.start)
    form = _BARE_AFTER if change.bare else _JOINED_AFTER
    kind = not change.bare or (
        change.family == "percent_change" and not _OF_OTHERS.match(line.text, change.end) and not _is_paired(line, pair, change)
    )
    # « passe de 15 à 19 millions, quatre millions de plus »
    apposed = words == ", " and change.end > change.start + 1 and change.start in line.figures
    apposed = apposed and _CLAUSE_END.match(line.text, change.end) is not None
    joined = apposed or form.fullmatch(words) or (not change.bare and change.way and _is_shown_by(line, pair, change))
    return kind and joined is not None and bool(joined) and not breaks_off(words)


_CLAUSE_END = re.compile(r" ?(?:[.,;)]|$)")
# « Avec 640 visiteurs en mai après 500 en avril, la fréquentation a progressé de 28 % »
_SHOWN = re.compile(rf"{OPEN_LETTER}{{0,50}}, (?:[^\s,;:(){EVERY}]+ ){{1,8}}(?:a|ont|est|sont|s'est|se sont) (?:\w+ment )?")
_WITH = re.compile(rf"\W{{0,4}}avec [^;:(){EVERY}]{{0,40}}")


# … and not « a augmenté de 28 % ses recettes »
_NOTHING_ELSE = re.compile(rf"[,.;)]|$| (?:en|sur|par rapport|depuis|cette|cet|ce|{DATE})\b| {DATE}")


def _is_shown_by(line: Marked, pair: Pair, change: Change) -> bool:
    """Whether the sentence begins with its levels, and its main verb sums them up."""
    led = _WITH.fullmatch(line.text, 0, pair.start) is not None and _NOTHING_ELSE.match(line.text, change.end) is not None
    return led and _SHOWN.fullmatch(line.text, pair.end, change.start) is not None


def _fits_ahead(line: Marked, pair: Pair, change: Change) -> bool:
    words = line.text[change.end : pair.start]
    if (change.way == 0 and re.search(r"\b(?:sur|avec|devant)\b", words)) or begins_anew(words):
        return False
    return _JOINED_BEFORE.fullmatch(words) is not None and not breaks_off(words)


def _is_paired(line: Marked, pair: Pair, change: Change) -> bool:
    """« la marge est de 8 %, soit 56 millions, contre 64 millions (9,4 %) »: the level of then has its share as well."""
    in_brackets = line.text[change.start - 1 : change.start] == "(" and line.text[change.end : change.end + 1] == ")"
    return in_brackets and any(True for _ in line.at(PERCENT, max(0, pair.start - REACH), pair.start))


_SUMMED_UP = re.compile(rf"{FLAT_LETTER}{{0,60}}?,? ?{_SOIT}(?: une?| [^\W\d_]{{1,12}})?(?: \w+)? ?")


def _apart(context: Context, line: Marked, stated: list[Change], taken: set[Figure | None]) -> Iterator[Relation]:
    """« les uns gagnent 1 900 euros, les autres 2 300 euros, soit un écart de 400 euros »: the only two levels before it."""
    for change in stated:
        if change.way or change.bare or change.figure is None or change.figure in taken:
            continue
        levels = [(place, figure) for place, figure in line.at(LEVEL, 0, change.start) if figure is not change.figure]
        last = levels[-1][0] if levels else 0
        summed = _SUMMED_UP.fullmatch(line.text[last + 1 : change.start])
        if len(levels) == 2 and summed and comparable(levels[0][1], levels[1][1]):
            yield from bound(context, line, Pair(levels[0][1], levels[1][1], 0, last + 1, "two"), change)


_DIFFERENCE = re.compile(rf"soit {LEVEL}[^;:{EVERY}]{{0,60}}(?:de|en) (?:plus|moins)\b")


def _without_difference(line: Marked, start: int, end: int) -> str:
    """The words of a stretch; « soit 24 élèves de moins » may stand between a pair and its percentage."""
    return _DIFFERENCE.sub("soit", line.text[start:end])


_LEVEL_AND_DIFFERENCE = re.compile(
    rf"(?P<to>{LEVEL}){FLAT_LETTER}{{0,60}}?,? soit (?P<apart>{LEVEL})(?: [^\s,;:(){EVERY}]+){{0,4}}?"
    r" (?:de|en) (?P<way>plus|moins)\b"
)
_UP_TO_LEVEL = re.compile(rf"{OPEN_LETTER}{{0,60}}(?:\b(?:avec|à)| ?[:,])(?: un total de)? ")


def _with_difference(context: Context, line: Marked, stated: list[Change]) -> Iterator[Relation]:
    """« a reculé de 4 %, avec 192 chutes, soit 8 de moins »: level and difference give the percentage."""
    for match in line.find(_LEVEL_AND_DIFFERENCE) if " soit " in line.text else ():
        level, apart = line.figure(match, "to"), line.figure(match, "apart")
        told = [
            change for change in stated
            if change.family == "percent_change" and not change.bare and change.end <= match.start("to")
        ]
        way = 1 if match["way"] == "plus" else -1
        if level is None or apart is None or not comparable(apart, level) or not told or told[-1].way != way:
            continue
        words = line.text[told[-1].end : match.start("to")]
        if _UP_TO_LEVEL.fullmatch(words) and not breaks_off(words):
            yield context.relation(
                "percent_change", ("to", level), ("difference", apart), ("change", told[-1].figure), direction=way,
                cue=line.span(match.start(), match.end()),
            )


def _sole(context: Context, line: Marked, before: list[Marked], stated: list[Change], taken: set[int]) -> Iterator[Relation]:
    """The one change of a sentence that no closer form has bound to its levels."""
    for pair, change in sole_pairs(line, before, stated):
        if change.start not in taken:
            for relation in bound(context, line, pair, change):
                yield replace(relation, sure=False)
