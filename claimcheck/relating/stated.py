"""Changes as a sentence states them: « une hausse de 37 % », « 5 points de moins », « a doublé »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.french.changes import ways
from claimcheck.french.joints import holds, joint
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind
from claimcheck.relating.marks import AGE, AMOUNT, COUNT, DATE, EVERY, FRACTION, LEVEL, PERCENT, POINTS, RANK, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.interval import Interval
    from claimcheck.model.mention import Figure
    from claimcheck.relating.marks import Marked


LINES = 256
"""Lines whose changes are kept, for the next finder that asks: those of an article."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change: its figure or, for « doubler », the factor of its word. Letters ``start`` to ``end`` are the whole phrase.

    ``bare`` is a figure without any word of change, which only « soit » or a parenthesis can make one.
    """

    family: str
    figure: Figure | None
    way: int
    start: int
    end: int
    factor: Interval | None = None
    bare: bool = False


_FAMILY = {PERCENT: "percent_change", FRACTION: "percent_change", POINTS: "points_change", TIMES: "multiple", AGE: "difference"}
_STOP = re.compile(f"[{EVERY};:()\n]")
# From the word of change to its figure: « hausse (du budget) de », « grimper à hauteur de »; « perd », « gagne » take it at once.
_LINK = re.compile(
    r"[^\n]{0,70}?\b(?:de|d'|de l'ordre de|par) ?(?:l'ordre de |près de |quelque |- ?|\+ ?)?$|(?: (?:encore|ainsi|presque"
    r"|même|quelque|donc))? $"
)
_BEHIND = re.compile(
    rf" ?(?:[^\s,;:(){EVERY}]{{1,60}} ){{0,5}}?(?:(?:de|en) (?P<way>plus|moins)\b(?! de)"
    rf"|(?P<more>{joint('more-behind')})|(?P<less>{joint('less-behind')})|(?P<apart>{joint('gap-behind')}))"
)
# « +37 % », « soit - 4,6 % »: a sign with a space to its right only would be a dash.
_SIGN = re.compile(r"(?:^|(?<=[ (]))(?P<sign>[+−–-]) ?$")
_DIVIDED = re.compile(r"\b(?:divis|rédui|diminu|baiss)\w*[^;:]{0,60}$")
_FEWER = re.compile(r" (?:moins|inférieur)")


@lru_cache(maxsize=LINES)
def changes(line: Marked) -> tuple[Change, ...]:
    """Every stated change of a line, and the figures that may be one."""
    return tuple(_changes(line))


def _changes(line: Marked) -> Iterator[Change]:
    for place in line.places:
        letter = line.text[place]
        if letter in _FAMILY or letter in AMOUNT:  # a list of letters
            yield _change(line, place, _FAMILY.get(letter, "difference"))
    for way in ways(line.text):
        if way.factor is not None:
            yield Change("multiple", None, way.way, way.start, way.end, way.factor)


# « 10 % par an », « 30 % chaque semaine »
_EACH = re.compile(rf"(?: (?:en moyenne|environ))? {joint('each')}")


@lru_cache(maxsize=LINES)
def plain_changes(line: Marked) -> tuple[Change, ...]:
    """The changes that plain levels must bear out: none told of every year, in real terms or on a like-for-like basis."""
    stated = changes(line)
    relative = [change for change in stated if change.family in ("percent_change", "multiple")]
    if not relative:
        return stated
    if holds("adjusted", line.text):
        return tuple(change for change in stated if change not in relative)
    repeated = [change for change in relative if _is_repeated(line, change)]
    return tuple(change for change in stated if change not in repeated) if repeated else stated


def _is_repeated(line: Marked, change: Change) -> bool:
    following = line.figures.get(change.end + 1) if line.text[change.end : change.end + 1] == " " else None
    recurring = isinstance(following, DateMention) and following.kind is DateKind.RECURRING
    return recurring or _EACH.match(line.text, change.end) is not None


def _change(line: Marked, place: int, family: str) -> Change:
    figure = line.figures[place]
    if family == "multiple":
        return _multiple(line, place)
    behind = _BEHIND.match(line.text, place + 1)
    if behind and behind["apart"]:
        return Change(family, figure, 0, place, behind.end())
    if behind:
        way = 1 if behind["more"] or behind["way"] == "plus" else -1
        return Change(family, figure, way, place, behind.end())
    if family == "difference" and (done := _made(line, place)) is not None:
        return done
    sign = _SIGN.search(figure.text[:1]) or _SIGN.search(line.text, max(0, place - 3), place)
    if sign and family != "difference":
        return Change(family, figure, 1 if sign["sign"] == "+" else -1, place, place + 1)
    led = _led(line.text, place)
    start, way = led or (place, 0)
    return Change(family, figure, way, start, place + 1, bare=led is None)


def _led(text: str, place: int) -> tuple[int, int] | None:
    """Where the words before a figure begin that make it a change or, with no way, a gap; and its way."""
    across = _ACROSS.search(text, max(0, place - _WIDE), place) or _AMONG_THEM.search(text, max(0, place - _WIDE), place)
    if across:
        return across.start(), 0
    start = _last_stop(text, place)
    before = text[start:place]
    cue = next((way for way in reversed(ways(before)) if way.factor is None and _LINK.fullmatch(before, way.end)), None)
    if cue:
        return start + cue.start, cue.way
    gap = _APART.search(before)
    return (start + gap.start(), 0) if gap else None


# « , soit 25 postes supprimés », « , soit 12 nouveaux lits »
_SAID_SHORTLY = re.compile(rf"(?:{joint('summing')}| ?:) (?:donc |ainsi |au total |quelque |environ )?$")
_MADE = re.compile(
    rf" (?:[^\s,;:(){EVERY}]{{2,30}} ){{0,3}}?(?:(?P<less>{joint('done-away')})|(?P<more>{joint('added')}))"
)


_NO_MORE = re.compile(r"(?: au total| en tout| en \w+ ans)? ?(?:[.,;)]|$)")


def _made(line: Marked, place: int) -> Change | None:
    """What has gone or come between two levels just told."""
    said, made = _SAID_SHORTLY.search(line.text, max(0, place - 40), place), _MADE.match(line.text, place + 1)
    if said is None or made is None:
        return None
    if ":" in said.group() and (sum(1 for _ in line.at(LEVEL, 0, place)) < 2 or not _NO_MORE.match(line.text, made.end())):
        return None  # « 500 en 2015 : 80 postes ont été créés depuis »
    return Change("difference", line.figures[place], 1 if made["more"] else -1, place, made.end())


_COMES = (
    r"\b(?:de|d'|atteint|représente|(?:s'élève|se réduit|se resserre|se creuse|se limite|s'établit|tombe|monte) à)"
    r"(?: à peine)? ?$"
)
# « l'écart entre les métiers est de 7,5 ans », « un écart de 4 points »
_APART = re.compile(rf"{joint('gap-noun')}[^;:()]{{0,60}}?{_COMES}")
# « l'écart entre les postes, payés 2 900 et 2 400 euros, atteint 500 euros »
_ACROSS = re.compile(
    rf"{joint('gap-noun')} entre [^;:(){EVERY}\n]{{2,50}} \({LEVEL}\) et [^;:(){EVERY}\n]{{2,50}} \({LEVEL}\) {_COMES}|"
    rf"{joint('gap-noun')} [^;:(){EVERY}\n]{{0,50}}(?:{COUNT}[^;:(){EVERY}\n]{{1,30}})?{LEVEL} (?:et|contre|face à|à) {LEVEL}"
    rf"[^;:(){EVERY}\n]{{0,30}}{_COMES}"
)
# « l'écart entre les deux listes n'est que de 27 voix »: how many they are is no level
_AMONG_THEM = re.compile(
    rf"{joint('gap-noun')} (?:entre|qui sépare) (?:les|ces|ses|leurs) {COUNT} [^;:(){EVERY}\n]{{2,60}}?{_COMES}"
)
_WIDE = 200


def _multiple(line: Marked, place: int) -> Change:
    """« multiplié par trois », « trois fois moins », « divisé par deux »."""
    start = _last_stop(line.text, place)
    divided = _DIVIDED.search(line.text, start, place)
    way = -1 if divided or _FEWER.match(line.text, place + 1) else 1
    return Change("multiple", line.figures[place], way, place, place + 1)


def _last_stop(text: str, place: int) -> int:
    """Where the words that may govern the figure at ``place`` begin."""
    start = max(0, place - 90)
    stops = [m.end() for m in _STOP.finditer(text, start, place) if m.group() not in (DATE, RANK)]
    return stops[-1] if stops else start
