"""A pair of levels and the change that sums it up, made a relation where their units and their words belong together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.joints import joint
from claimcheck.french.levels import names_earlier
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind
from claimcheck.relating.marks import DATE, EVERY, LENGTH, PERCENT, amount, is_range, sort_of
from claimcheck.relating.pairs import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked
    from claimcheck.relating.pairs import Pair
    from claimcheck.relating.stated import Change


def bound(context: Context, line: Marked, pair: Pair, change: Change, home: Marked | None = None) -> Iterator[Relation]:
    """The relation of a change to its levels, which stand in ``home``; nothing where units or words cannot belong together."""
    family, home = _family(pair, change), home or line
    if family is None or change.figure in (pair.before, pair.after) or _has_own_terms(line, pair, change):
        return
    if _BY_STEPS.match(line.text, change.end):
        return
    base = next((place for place, figure in home.figures.items() if figure is pair.before), None)
    if base is not None and _of_another_bearer(home, base, line, change):
        return
    if base is not None and _of_another_period(context, home, base, line, change):
        return
    if home is not line and _over_another_length(home, pair.end, line, change.end):
        return
    if pair.form == "after" and _of_its_own_period(home, base, line, change):
        return
    # Before « (31 % contre 44 %) » the verb may speak of either; after the pair, or with a base of another time, it sums it up.
    directed = pair.form in ("from-to", "base", "times") or change.start >= pair.end or _of_another_time(home, pair.end)
    yield context.relation(
        family, ("from", pair.before), ("to", pair.after), ("multiple" if family == "multiple" else "change", change.figure),
        direction=change.way if directed else 0, cue=line.span(change.start, change.end), factor=change.factor,
        sure=(pair.form not in ("after", "times") or _OWN_PERIOD.match(line.text, change.end) is not None)
        and not _arrives(line, pair, change),
    )


# « augmente de 10 euros, à 110 euros, contre 95 euros en 2018 »: the rise may be of another time than the comparison
_TO = re.compile(r",? (?:pour s'établir |pour atteindre )?à (?:environ |près de |quelque )?")


def _arrives(line: Marked, pair: Pair, change: Change) -> bool:
    """Whether a change is told with the level where it ends, so that the level compared with need not be its beginning."""
    apart = change.family == "difference" and pair.form == "against" and change.end <= pair.start
    return apart and _TO.fullmatch(line.text, change.end, pair.start) is not None


def _family(pair: Pair, change: Change) -> str | None:
    """What the change is, given its levels; nothing where the units cannot belong together."""
    in_percent = sort_of(pair.before) == PERCENT
    if pair.before is pair.after and ((in_percent and change.family != "points_change") or _is_range(change)):
        return None
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


# « deux fois plus de femmes que d'hommes »; « deux fois moins de cas que sa voisine : 18, contre 35 » tells its levels itself.
_OWN_TERMS = re.compile(
    rf" (?:plus|moins) (?:de |d')[^,;:.{EVERY}]{{0,40}}?\bqu(?:e |')(?P<same>de |d')?[^;:.]{{0,60}}?"
    r"(?:(?P<told>:|\b(?:avec|soit)\b)|$|(?=[;.]))"
)


def _has_own_terms(line: Marked, pair: Pair, change: Change) -> bool:
    found = _OWN_TERMS.match(line.text, change.end) if change.family == "multiple" else None
    return found is not None and not (found["told"] and not found["same"] and found.end() <= pair.start)


def _is_range(change: Change) -> bool:
    """« augmenter de 3 à 12 %, de 40 à 60 euros »: a span of changes beside a span of levels."""
    return change.figure is not None and is_range(change.figure)


def _of_another_time(line: Marked, end: int) -> bool:
    """« contre 300 auparavant », « contre 300 en 2016 »."""
    rest = re.split(r"[.;:()]", line.text[end : end + 40])[0]
    return names_earlier(rest) or DATE in rest


_OTHER_BEARER = re.compile(rf" {joint('other-bearer')}")


def _of_another_bearer(home: Marked, base: int, line: Marked, change: Change) -> bool:
    """« perd 5 points à 21 %, contre 24 % pour son rival »: the change is one's own, over time."""
    own = change.way and change.factor is None and change.family != "multiple"
    if not own or home is not line or change.start > base or not home.text[:base].endswith("contre "):
        return False
    return _OTHER_BEARER.match(home.text, base + 1) is not None and not _of_another_time(home, base + 1)


# « a gagné 12 % en un mois, à 90 euros, après 85 euros au printemps »: what came before is no base of that month.
_OWN_PERIOD = re.compile(
    rf" (?:en|sur|depuis|au|pour|ce|cette|par rapport|à)\b[^,;:.(){EVERY}]{{0,24}}"
    rf"(?:(?P<own>[{DATE}{LENGTH}])|\b(?:an|mois|semaine|trimestre|séance)\b)"
)


# « une centaine de plus par trimestre »: one step of the way
_BY_STEPS = re.compile(r" (?:par (?!rapport|ailleurs)|chaque |à chaque |chacune?\b)")
MOST_OF_A_YEAR = 300


def _of_its_own_period(home: Marked, base: int | None, line: Marked, change: Change) -> bool:
    """Whether the change tells its period, and it is not just the year after that of the base."""
    own = _OWN_PERIOD.match(line.text, change.end)
    if own is None or base is None:
        return own is not None
    when = _WHEN.match(home.text, base + 1)
    years = [_year(line.figure(own, "own")), _year(home.figure(when, "when") if when else None)]
    return years[0] is None or years[1] is None or years[0] != years[1] + 1


def _year(figure: Figure | None) -> int | None:
    """The calendar year that a date is."""
    if not isinstance(figure, DateMention) or figure.when.first is None or figure.when.last is None:
        return None
    first, last = figure.when.first, figure.when.last
    return first.year if first.year == last.year and (last - first).days > MOST_OF_A_YEAR else None


_SINCE = re.compile(rf"[^,;:.(){EVERY}]{{0,30}} (?P<word>en|depuis|sur)(?: les)? (?P<since>[{DATE}{LENGTH}])")
_WHEN = re.compile(rf"[^,;:.(){EVERY}]{{0,12}}(?P<when>{DATE})")


def _of_another_period(context: Context, home: Marked, base: int, line: Marked, change: Change) -> bool:
    """« doublé en vingt ans : 420 élèves, contre 390 l'an dernier », « triplé depuis 1990. Il était de 80 euros en 2015 »;

    « a perdu 12 élèves en un an. Il en compte 300, contre 390 en 2008 », told in 2020.
    """
    since, when = _SINCE.match(line.text, change.end), _WHEN.match(home.text, base + 1)
    first, then = line.figure(since, "since") if since else None, home.figure(when, "when") if when else None
    if not isinstance(first, DateMention) or not isinstance(then, DateMention) or then.when.first is None:
        return False
    if first.kind is not DateKind.DURATION:
        dated = first.when.first if since is not None and since["word"] == "depuis" else None
        return dated is not None and dated.year != then.when.first.year
    length = amount(first)
    if length is None or length.number is None or length.unit != "year":
        return False
    apart = _latest_year(context, {*line.figures.values(), *home.figures.values()} - {then}) - then.when.first.year
    return apart > length.number + 1 or (length.number > 1 and apart <= 1)


def _latest_year(context: Context, figures: set[Figure]) -> int:
    """The year that levels are of: the last one that their sentences name, else that of publication."""
    named = [year for figure in figures if (year := _year(figure)) is not None]
    return max(named, default=context.published.year if context.published else 0)


_OVER = re.compile(rf"[^,;:.(){EVERY}]{{0,12}} (?:(?P<word>en|sur)(?: les)? )?(?P<over>[{DATE}{LENGTH}])")


def _over_another_length(home: Marked, pair: int, line: Marked, change: int) -> bool:
    """« Les prix ont monté de 3 % l'an dernier. Le loyer est passé de 620 à 690 euros en cinq ans »."""
    said = [(stretch, _OVER.match(stretch.text, end)) for stretch, end in ((home, pair), (line, change))]
    figures = [stretch.figure(found, "over") if found else None for stretch, found in said]
    lengths = [amount(figure) if figure is not None else None for figure in figures]
    if None in figures or lengths[0] is None or lengths[0].number is None:
        return False
    if lengths[1] is None:
        return lengths[0].unit == "year" and lengths[0].number > 1
    return (lengths[0].unit, lengths[0].number) != (lengths[1].unit, lengths[1].number)
