"""Changes of a level, in percent, in points, as a difference or as a multiple, each bound to the pair that it is stated of."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.levels import names_earlier
from claimcheck.relating.marks import DATE, EVERY, FRACTION, LEVEL, PERCENT, POINTS, RANK, Marked, marked, same_unit, sort_of
from claimcheck.relating.pairs import Pair, comparable, pairs
from claimcheck.relating.sole_levels import sole_pairs
from claimcheck.relating.stated import Change, changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

REACH = 300
_ANY = rf"(?:[^;{EVERY}\n]|[{DATE}{RANK}])"
_BREAK = re.compile(
    r"\b(?:tandis que?|alors que?|mais|pendant que|quand|notamment|par ailleurs|dont|parmi|sur un total|entre autres"
    r"|respectivement|manque à gagner)\b"
)
_SOIT = r"\b(?:soit|c'est-à-dire|ce qui (?:représente|correspond à|fait|équivaut à)|représentant|correspondant à)\b"
# What stands between a pair and the change that sums it up: « , soit une », « ( », « , une »
_JOINED_AFTER = re.compile(
    rf"{_ANY}{{0,110}}?(?:{_SOIT}[^;:{EVERY}]{{0,50}}|\([^;:{EVERY}]{{0,12}}|, ?(?:en|une|un|d'où une|avec une|par une|ou"
    rf"|affichant une|marquant une) )"
)
# « soit une coupe de 20 % »: a noun of change that no table knows; a level, a share or a mean is none.
_NO_CHANGE = (
    r"(?!majorité|part|proportion|participation|taux|marge|moyenne|rendement|ratio|total|niveau|score|densité|somme|rabais)"
)
_BARE_AFTER = re.compile(
    rf"{_ANY}{{0,110}}?(?:{_SOIT} (?:de |[+-] ?|une? {_NO_CHANGE}[^\W\d_]{{3,16}} (?:[^\W\d_]{{3,16}} )?de )?|\((?:[+-] ?)?)"
)
# What stands between a change and the pair that explains it: « , passant », « (», « : », « avec », « , à »
_JOINED_BEFORE = re.compile(
    rf"{_ANY}{{0,110}}?(?:\bpass(?:e|ent|ant|er|é|és|ée|ées|ait|aient|era|eront|a)\b(?: \w+)? ?|[(:] ?|(?<= )- ?|\bavec (?:un "
    rf"total de )?|,? à |, |(?<= )et )"
)
# « 7 points de moins que sa voisine (35 %) », « en hausse de 12 % par rapport à 2021, où 4 600 élèves »
_FLAT = rf"(?:[^;(){EVERY}\n]|[{DATE}{RANK}])"
_BASE = re.compile(
    rf"{_FLAT}{{0,60}}?\b(?:que|qu'|par rapport|en comparaison|comparé\w*|dessous|dessus|de la|du|de l'|sur un an|il y a un "
    rf"an)\b{_FLAT}{{0,110}}?"
    rf"(?:(?<=que )(?:les |la |le |ses |nos )?|(?<=par rapport )(?:aux? |à )(?:l'|la |les? |ses? |quelque "
    rf")?|\((?:contre )?|\b(?:où|duquel|quand"
    rf"|lorsque?)\b[^;:,()]{{0,40}}?)(?P<before>{LEVEL})"
)
_SAME_LEVEL = re.compile(
    r"\W*(?:cet|cette|ce|ces) (?:part|chiffre|taux|nombre|proportion|score|cote|pourcentage|total|montant|niveau)s?\b"
)


def find(context: Context) -> Iterator[Relation]:
    """Every change whose pair stands in the same sentence, or in the one beside it."""
    lines = [marked(context, sentence.span) for sentence in context.sentences]
    for index, line in enumerate(lines):
        if not line.figures:
            continue
        found, stated = list(pairs(line)), sorted(changes(line), key=lambda change: change.start)
        joined = [(pair, change) for pair in found for change in _near(stated, pair) if _fits(line, pair, change)]
        joined += _on_base(line, stated, lines[index - 1] if index else None)
        relations = [relation for pair, change in joined for relation in _relation(context, line, pair, change)]
        yield from relations
        yield from _with_difference(context, line, stated)
        yield from _apart(context, line, stated, {change.figure for _, change in joined})
        taken = {change.start for _, change in joined}
        yield from _sole(context, line, lines[index - 1] if index else None, stated, taken)
        if index and not any(change.family in ("percent_change", "multiple") and not change.bare for change in stated):
            yield from _told_before(context, lines[index - 1], line, found)
        elif index and not any(True for _ in line.at(LEVEL)):
            yield from _told_after(context, line, stated, lines[max(0, index - 2) : index])


def _near(stated: list[Change], pair: Pair) -> list[Change]:
    """The changes that stand close enough to a pair to be its sum."""
    ends = (pair.start - REACH, pair.end + REACH)
    first, last = (bisect_left(stated, place, key=lambda change: change.start) for place in ends)
    return stated[first:last]


def _relation(context: Context, line: Marked, pair: Pair, change: Change) -> Iterator[Relation]:
    family = _family(pair, change)
    if change.family == "multiple" and _OWN_TERMS.match(line.text, change.end):
        return
    if family is None or change.figure in (pair.before, pair.after):
        return
    # Before « (31 % contre 44 %) » the verb may speak of either; after the pair, or with a base of another time, it sums it up.
    directed = pair.form in ("from-to", "base") or change.start >= pair.end or _of_another_time(line, pair)
    yield context.relation(
        family, ("from", pair.before), ("to", pair.after), ("multiple" if family == "multiple" else "change", change.figure),
        direction=change.way if directed else 0, cue=line.span(change.start, change.end), factor=change.factor,
    )


def _of_another_time(line: Marked, pair: Pair) -> bool:
    """« contre 300 auparavant », « contre 300 en 2016 »."""
    rest = re.split(r"[.;:()]", line.text[pair.end : pair.end + 40])[0]
    return names_earlier(rest) or DATE in rest


# « deux fois plus de femmes que d'hommes »
_OWN_TERMS = re.compile(rf" (?:plus|moins) (?:de |d')[^,;:.{EVERY}]{{0,40}}?\bqu(?:e |')")


def _family(pair: Pair, change: Change) -> str | None:
    """What the change is, given its levels; nothing where the units cannot belong together."""
    in_percent = sort_of(pair.before) == PERCENT
    match change.family:
        case "percent_change":
            if in_percent:
                return None if change.bare else "percent_or_points"
            return change.family
        case "points_change":
            return change.family if in_percent else None
        case "difference":
            fits = change.figure is not None and not change.bare and comparable(change.figure, pair.after) and not in_percent
            return change.family if fits else None
        case family:
            return family


def _fits(line: Marked, pair: Pair, change: Change) -> bool:
    """Whether the words between a pair and a change make the one the sum of the other."""
    if pair.form == "two":
        words = line.text[pair.end : change.start] if change.start >= pair.end else None
        gap = change.way == 0 and not change.bare and change.family in ("difference", "points_change")
        return gap and words is not None and re.fullmatch(r"[), ]*(?:soit |cet |l'|un |d'où un |avec un )*", words) is not None
    own = 2 * (sort_of(pair.before) == PERCENT)
    if pair.form == "against" and len(re.findall(f"[{PERCENT}{POINTS}]", line.text[pair.start : pair.end])) > own:
        if not pair.start < change.start < change.end < pair.end:
            return False
        return pair.form == "against" and line.text[change.start - 2 : change.start].endswith("(") and not change.bare
    if change.start >= pair.end:
        words = _without_difference(line, pair.end, change.start)
        form = _BARE_AFTER if change.bare else _JOINED_AFTER
        return (
            form.fullmatch(words) is not None
            and not _BREAK.search(words)
            and not (change.bare and change.family != "percent_change")
        )
    if change.end <= pair.start and not change.bare:
        words = line.text[change.end : pair.start]
        if change.way == 0 and re.search(r"\b(?:sur|avec|devant)\b", words):
            return False
        return _JOINED_BEFORE.fullmatch(words) is not None and not _BREAK.search(words)
    return False


def _apart(context: Context, line: Marked, stated: list[Change], taken: set[Figure | None]) -> Iterator[Relation]:
    """« les uns gagnent 1 900 euros, les autres 2 300 euros, soit un écart de 400 euros »: the only two levels before it."""
    for change in stated:
        if change.way or change.bare or change.figure is None or change.figure in taken:
            continue
        levels = [figure for _, figure in line.at(LEVEL, 0, change.start) if figure is not change.figure]
        last = max((place for place, _ in line.at(LEVEL, 0, change.start) if line.figures[place] is not change.figure), default=0)
        words = line.text[last + 1 : change.start]
        summed = re.fullmatch(rf"{_FLAT}{{0,60}}?,? ?{_SOIT}(?: une?| [^\W\d_]{{1,12}})?(?: \w+)? ?", words)
        if len(levels) == 2 and summed and comparable(*levels):
            yield from _relation(context, line, Pair(levels[0], levels[1], 0, last + 1, "two"), change)


_DIFFERENCE = re.compile(rf"soit {LEVEL}[^;:{EVERY}]{{0,60}}(?:de|en) (?:plus|moins)\b")


def _without_difference(line: Marked, start: int, end: int) -> str:
    """The words of a stretch; « soit 24 élèves de moins » may stand between a pair and its percentage."""
    return _DIFFERENCE.sub("soit", line.text[start:end])


def _on_base(line: Marked, stated: list[Change], previous: Marked | None) -> list[tuple[Pair, Change]]:
    """Changes stated against a base that follows them: « soit 11 points de plus qu'en 2021 (31 %) »."""
    found = []
    for change in stated:
        base = _BASE.match(line.text, change.end)
        before = line.figure(base, "before") if base else None
        if base is None or before is None or change.bare or _BREAK.search(base.group()):
            continue
        after = _level_before(line, change, before) or _level_named(line, change, before, previous)
        if after is not None:
            found.append((Pair(before, after, change.start, base.end(), "base"), change))
    return found


# « dans 27 villes »: a figure that only places the level.
_ASIDE = re.compile(r"\b(?:dans|parmi|pour|par|chez) (?:les |des )?$")


_CLOSED = re.compile(r"\([^()\n]{0,120}\)")


def _aside_dropped(text: str, start: int, end: int) -> str:
    words = _CLOSED.sub("", text[start:end])
    return re.sub(rf"\b(?:dans|parmi|pour|par|chez) (?:les |des )?[{EVERY}]", "", words)


def _level_before(line: Marked, change: Change, before: Figure) -> Figure | None:
    """The level just before a change, with nothing but words between them; brackets that close before it do not count."""
    closed = [match.span() for match in _CLOSED.finditer(line.text, max(0, change.start - REACH), change.start)]
    places = [
        place for place, figure in line.at(LEVEL, change.start - REACH, change.start)
        if figure is not change.figure and comparable(before, figure)
        and not any(start <= place < end for start, end in closed)
        and not _ASIDE.search(line.text, max(0, place - 8), place)
    ]
    if not places:
        return None
    words = _aside_dropped(line.text, places[-1] + 1, change.start)
    figure = line.figures[places[-1]]
    fits = re.fullmatch(rf"{_ANY}{{0,130}}", words) and not _BREAK.search(words)
    return figure if fits else None


def _level_named(line: Marked, change: Change, before: Figure, previous: Marked | None) -> Figure | None:
    """« Cette part est en progression »: the only level of the sentence before."""
    if previous is None or not _SAME_LEVEL.match(line.text) or any(place < change.start for place, _ in line.at(LEVEL)):
        return None
    levels = [figure for _, figure in previous.at(LEVEL) if comparable(before, figure)]
    return levels[0] if len(levels) == 1 else None


def _with_difference(context: Context, line: Marked, stated: list[Change]) -> Iterator[Relation]:
    """« a reculé de 4 %, avec 192 chutes, soit 8 de moins »: level and difference give the percentage."""
    for match in line.find(_LEVEL_AND_DIFFERENCE):
        level, apart = line.figure(match, "to"), line.figure(match, "apart")
        told = [
            change
            for change in stated
            if change.family == "percent_change" and not change.bare and change.end <= match.start("to")
        ]
        way = 1 if match["way"] == "plus" else -1
        if level is None or apart is None or not comparable(apart, level) or not told or told[-1].way != way:
            continue
        words = line.text[told[-1].end : match.start("to")]
        if re.fullmatch(rf"{_ANY}{{0,60}}(?:\b(?:avec|à)| ?[:,])(?: un total de)? ", words) and not _BREAK.search(words):
            yield context.relation(
                "percent_change", ("to", level), ("difference", apart), ("change", told[-1].figure), direction=way,
                cue=line.span(match.start(), match.end()),
            )


_LEVEL_AND_DIFFERENCE = re.compile(
    rf"(?P<to>{LEVEL}){_FLAT}{{0,60}}?,? soit (?P<apart>{LEVEL})(?: [^\s,;:(){EVERY}]+){{0,4}}? (?:de|en) (?P<way>plus|moins)\b"
)


# « contre 1,50 euro dans le pays voisin » compares places, « de plus qu'en 2014 » has its base at hand.
_ELSEWHERE = re.compile(rf" ?(?:dans (?:le|la|les|l')|chez|ailleurs|en (?!{DATE})(?!un )|au (?!{DATE})(?!début|cours|mois|même))")
_OWN_BASE = re.compile(r" ?(?:que |qu'|par rapport)")


def _told_before(context: Context, previous: Marked, following: Marked, found: list[Pair]) -> Iterator[Relation]:
    """« … en recul de 15 %. 425 élèves sont venus, contre 500 »: the one change of a sentence, explained by the next."""
    told = [
        change
        for change in changes(previous)
        if not change.bare and change.figure and change.family in ("percent_change", "difference")
    ]
    others = [place for place, _ in previous.at(LEVEL) if not any(previous.figures[place] is change.figure for change in told)]
    levels = [pair for pair in found if sort_of(pair.after) != PERCENT]
    if (
        len(told) == 1
        and len(levels) == 1
        and not others
        and levels[0].form in ("from-to", "against")
        and _one_measure(told[0], levels[0])
        and not _ELSEWHERE.match(following.text, levels[0].end)
        and not _OWN_BASE.match(previous.text, told[0].end)
    ):
        for relation in _relation(context, previous, levels[0], told[0]):
            yield replace(relation, sure=False)


def _sole(context: Context, line: Marked, previous: Marked | None, stated: list[Change], taken: set[int]) -> Iterator[Relation]:
    """The one change of a sentence that no closer form has bound to its levels."""
    for pair, change in sole_pairs(line, previous, stated):
        if change.start not in taken:
            for relation in _relation(context, line, pair, change):
                yield replace(relation, sure=False)


def _one_measure(change: Change, pair: Pair) -> bool:
    """Across sentences, a difference must be in the very unit of its levels."""
    return change.family != "difference" or (
        change.figure is not None and same_unit(change.figure, pair.after) and same_unit(pair.before, pair.after)
    )


# « le nombre a doublé », « un doublement »: not « il a doublé la voiture ».
_OF_A_NUMBER = re.compile(r"\b(?:nombre|chiffre|rythme|total|montant|taux|prix|part|budget|\w+plement|doublement)\b")
_TIMES_VERB = re.compile(r"\b(?:multipli|divis)\w+ par $")


def _told_after(context: Context, line: Marked, stated: list[Change], before: list[Marked]) -> Iterator[Relation]:
    """« Le port recevait 120 navires. Il en reçoit 365. Le nombre a triplé »: a multiple of the two levels just told."""
    told = [
        change
        for change in stated
        if change.family == "multiple"
        and (
            _TIMES_VERB.search(line.text, max(0, change.start - 40), change.start)
            if change.factor is None
            else _OF_A_NUMBER.search(line.text)
        )
    ]
    if any(sort_of(figure) in (PERCENT, FRACTION) for told_line in before for figure in told_line.figures.values()):
        return
    for lines in (before[-1:], before):
        levels = [figure for told_line in lines for _, figure in told_line.at(LEVEL)]
        if len(told) == 1 and len(levels) == 2 and comparable(*levels):
            pair = Pair(levels[0], levels[1], 0, 0, "two")
            for relation in _relation(context, line, pair, replace(told[0], way=0)):
                yield replace(relation, sure=False)
            return
