"""Changes stated against a base that follows them: « soit 11 points de plus qu'en 2021 (31 %) »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.levels import breaks_off
from claimcheck.relating.marks import COUNT, EVERY, FLAT_LETTER, LEVEL, OPEN_LETTER, PERCENT, RANK, sort_of
from claimcheck.relating.pairs import Pair, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.relating.marks import Marked
    from claimcheck.relating.stated import Change

# How far before a change its level may stand.
REACH = 300
# « 7 points de moins que sa voisine (35 %) », « en hausse de 12 % par rapport à 2021, où 4 600 élèves »
_BASE = re.compile(
    rf"{FLAT_LETTER}{{0,60}}?\b(?:que|qu'|par rapport|en comparaison|comparé\w*|dessous|dessus|(?:de )?cel(?:le|ui)"
    rf"|de la|du|de l'|sur un an"
    rf"|il y a un an)\b{FLAT_LETTER}{{0,110}}?"
    rf"(?:(?<=que )(?:les |la |le |ses |nos )?|(?<=que )(?:l[ae]s? |son |sa |ses |leurs? )"
    rf"(?:[^\W\d_]+ ){{1,4}}(?:de |d'|à )|(?<=par rapport )(?:aux? |à )(?:l'|la |les? |ses? |quelque "
    rf")?|\((?:contre )?|\b(?:où|duquel|quand"
    rf"|lorsque?)\b[^;:,()]{{0,40}}?)(?P<before>{LEVEL})"
)
# « 39 % des voix, dix points devant Anne Roy (29 %) »: the lead is over whom it names
_AHEAD = re.compile(rf"(?:(?<=devant)|(?<=derrière)){FLAT_LETTER}{{1,50}}?\(?(?:à |avec |crédité\w* de )?(?P<before>{LEVEL})")
# « Il devancerait Anne Roy de 4 points (34 %) »: who is beaten stands before the lead, the level of that one behind it.
_BEATEN = re.compile(rf" \((?:à |avec |contre )?(?P<before>{LEVEL})(?: des [^\W\d_]+)?\)")
# « dépasse de 2 millions le devis initial de 12 millions »
_EXCEEDED = re.compile(
    rf" (?:l[ae]s? |l'|son |sa |ses |leurs? )[^,;:(){EVERY}\n]{{3,50}}? (?:de |d'|\()(?P<before>{LEVEL})"
)
_EXCEEDS = re.compile(r"\b(?:dépass|surpass|excèd|excéd)")
_BEATS = re.compile(r"\b(?:devanc|devanç|distanc|distanç)")
# « près de douze fois la limite autorisée de 0,5 gramme », « trois fois la moyenne nationale (58) »
_TIMES = re.compile(
    rf" (?:la|le|les|l'|sa|son|ses|du|des|d'une?|de la|de l') ?{FLAT_LETTER}{{3,60}}?(?:\b(?:de|d'|à) ?|\()"
    rf"(?:environ |seulement |quelque )?(?P<before>{LEVEL})"
)
# « 3 points de moins qu'en mai (18 %), mais aussi 4 points de moins qu'en avril (19 %) »: of the same level
_AND_ALSO = re.compile(r"\)?(?:,| et| mais aussi| ainsi que| puis| ou encore){1,2} (?:de |même )?")
# « Cette part est en progression », « C'est 18 de moins »: about the level of the sentence before.
_SAME_LEVEL = re.compile(
    r"\W{0,4}(?:(?:cet|cette|ce|ces) (?:part|chiffre|taux|nombre|proportion|score|cote|pourcentage|total|montant|niveau)s?\b"
    r"|c'est |soit |un chiffre |une part |un taux )"
)
# « Il devancerait … »: whose level the sentence before has told
_SAME_BEARER = re.compile(r"\W{0,4}(?:ils?|elles?|celui-ci|celle-ci) ")
_CLOSED = re.compile(r"\([^()\n]{0,120}\)")
# « a 34 ans et court son 120e relais, deux de plus que … »: two more relays
_RANKED = re.compile(rf"{RANK}[^,;:()]{{0,30}}, ?$")
# « dans 27 villes »: a figure that only places the level.
_ASIDE = re.compile(r"\b(?:dans|parmi|pour|par|chez) (?:les |des )?$")


def on_base(line: Marked, stated: list[Change], previous: Marked | None) -> Iterator[tuple[Pair, Change]]:
    """Every change of a line with the base behind it and the level before it."""
    last: Pair | None = None
    for change in stated:
        base = _base_of(line, change)
        before = line.figure(base, "before") if base else None
        if base is None or before is None or change.bare or breaks_off(base.group()):
            continue
        after = _level_before(line, change, before) or _level_named(line, change, before, previous)
        if after is None and last is not None and _AND_ALSO.fullmatch(line.text, last.end, change.start):
            after = last.after
        if after is not None:
            last = Pair(before, after, change.start, base.end(), "times" if base.re in (_TIMES, _BEATEN) else "base")
            yield last, _in_points(change, last)


def _in_points(change: Change, pair: Pair) -> Change:
    """« 16 points de moins qu'en mars (47 %) et sept de moins (45 %) »: between shares, a bare number is of points."""
    bare = change.family == "difference" and sort_of(pair.before) == sort_of(pair.after) == PERCENT
    return replace(change, family="points_change") if bare and change.figure and sort_of(change.figure) == COUNT else change


def _base_of(line: Marked, change: Change) -> re.Match[str] | None:
    beats = not change.way and not change.bare and _BEATS.match(line.text, change.start) is not None
    found = (beats and _BEATEN.match(line.text, change.end)) or None
    if not found and not change.way and not change.bare and _EXCEEDS.match(line.text, change.start):
        found = _EXCEEDED.match(line.text, change.end)
    found = found or _BASE.match(line.text, change.end) or _AHEAD.match(line.text, change.end)
    return found or (_TIMES.match(line.text, change.end) if change.family == "multiple" and change.figure else None)


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
    if change.family == "difference" and _RANKED.search(words):
        return None
    fits = re.fullmatch(rf"{OPEN_LETTER}{{0,130}}", words) and not breaks_off(words)
    return figure if fits else None


def _aside_dropped(text: str, start: int, end: int) -> str:
    words = _CLOSED.sub("", text[start:end])
    return re.sub(rf"\b(?:dans|parmi|pour|par|chez) (?:les |des )?[{EVERY}]", "", words)


def _level_named(line: Marked, change: Change, before: Figure, previous: Marked | None) -> Figure | None:
    """« Cette part est en progression »: the only level of the sentence before."""
    taken_up = _SAME_LEVEL if not _BEATS.match(line.text, change.start) else _SAME_BEARER
    if previous is None or not taken_up.match(line.text) or any(place < change.start for place, _ in line.at(LEVEL)):
        return None
    levels = [figure for _, figure in previous.at(LEVEL) if comparable(before, figure)]
    return levels[0] if len(levels) == 1 else None


# « passe de 300 à 340, 12 de plus que l'objectif »: what it is compared with is told nowhere
_OTHER_BASE = re.compile(
    r" (?:que (?:prévu|attendu|les prévisions|l'objectif|la moyenne|le record|son record|celui|celle|ce que)"
    r"|qu'(?:attendu|espéré|annoncé))\b"
)


def has_other_base(text: str, end: int) -> bool:
    """Whether a change that ends there is compared with what no level tells."""
    return _OTHER_BASE.match(text, end) is not None


# « 20 de plus que l'an dernier et presque autant qu'en 2019, avec 196 »: the level is of the other comparison
_ALSO_COMPARED = re.compile(
    r"(?:\bet|\bmais|,) (?:\w+ )?(?:autant|plus|moins|mieux|loin|derrière|devant|en deçà|au-dessus|au-dessous)\b"
)


def compares_again(text: str, start: int, end: int) -> bool:
    """Whether another comparison begins between a change and a level behind it."""
    return _ALSO_COMPARED.search(text, start, end) is not None
