"""Two levels of one measure that a sentence sets against each other: « de A à B », « B contre A ».

Changes, differences and multiples are all stated of such a pair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.french.levels import is_base, names_earlier
from claimcheck.model.mention import DateMention
from claimcheck.relating.marks import DATE, EVERY, GAP_LETTER, LEVEL, PERCENT, POINTS, amount, gap, is_range, same_unit
from claimcheck.relating.steps import is_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.relating.marks import Marked


@dataclass(frozen=True, slots=True)
class Pair:
    """``start`` and ``end`` are letters of the marked text, ``form`` is how the two are set against each other."""

    before: Figure
    after: Figure
    start: int
    end: int
    form: str


_LIGHT = r"(?:(?:environ|seulement|quelque|un total|plus que|tout juste|les|la|le) |l')?"
# « passer de 90 à 45 », « de 4,6 milliards de lettres en 2009 à 3,7 milliards »
FROM_TO = re.compile(
    rf"\b(?:de |d'|depuis ){_LIGHT}(?P<before>{LEVEL}){gap(70)}(?<= )(?:à|vers|pour (?:s'établir|atteindre|arriver|monter"
    rf"|tomber) à) {_LIGHT}(?P<after>{LEVEL})"
)
# « 512 élèves en juin, contre 547 », « 1.380 naissances (contre 1.275) », « 7 euros au lieu de 6,40 euros »
_CHANGE = rf"\([^():;\n{EVERY}]{{0,16}}[{PERCENT}{POINTS}][^():;\n{EVERY}]{{0,24}}\)"
AGAINST = re.compile(
    rf"(?P<after>{LEVEL})(?P<said>(?:{GAP_LETTER}|[()]|{_CHANGE}){{0,140}}?)\b(?:contre|au lieu de|au lieu des|au lieu d'"
    rf"|face à)(?: à| un total "
    rf"de)? ?{_LIGHT}(?P<before>{LEVEL})"
)
# « 2,1 milliards, alors qu'il était de 2 milliards »
THEN = re.compile(
    rf"(?P<after>{LEVEL})(?P<said>(?:{GAP_LETTER}|{_CHANGE}){{0,70}}?), (?:alors|quand|lorsqu)\w*(?: qu')?(?:ils?|elles?|on|ce)"
    rf" (?:en )?(?:étai|avai|attei|s'élev|s'établi|comptai|valai|coûtai)\w*(?: été)?(?: encore)?(?: de| à)? "
    rf"{_LIGHT}(?P<before>{LEVEL})"
)
# « à 19 euros, après avoir clôturé à 20 euros la veille », « après 20 euros »; what was touched on the way is no base
AFTER = re.compile(
    rf"(?P<after>{LEVEL})(?P<said>(?:{GAP_LETTER}|{_CHANGE}){{0,70}}?)(?:, |(?<=en {DATE}) )"
    rf"après(?: avoir (?!touch|attei|culmin|gagn|perd|frôl|dépass)\w+)?(?: à| de)? {_LIGHT}(?P<before>{LEVEL})"
)
# « 210 millions d'euros (260 millions un an plus tôt) »
IN_BRACKETS = re.compile(
    rf"(?P<after>{LEVEL})(?P<said>{GAP_LETTER}{{0,40}}?) ?\((?P<before>{LEVEL})[^(){EVERY}]{{0,24}}(?P<when>{DATE})\)"
)
# « le coût, estimé à 150 millions au départ, atteint 450 millions », « qui était de 300 en mars, s'élève à 900 »
FROM_FIRST = re.compile(
    rf"\b(?:estimée?s?|évaluée?s?|chiffrée?s?|fixée?s?|qui (?:était|étaient|s'élevai\w*|valai\w+"
    r"|s'étai\w+ (?:établ|élev|hiss|stabilis|situ)\w+|s'établiss\w+|atteign\w+|avait atteint|plafonnai\w+|culminai\w+|stagnai\w+"
    r"|coûtai\w+|comptai\w+|employai\w+|s'échangeai\w+)|initialement)(?: à| de)? "
    rf"{_LIGHT}(?P<before>{LEVEL})"
    rf"{gap(60)}, (?:\w+ ){{0,3}}?(?:attein\w+|s'élèv\w+ à|s'établi\w+ à|pass\w+ à|grimp\w+ à|mont\w+ à|dépass\w+"
    rf"|(?:clôtur|termin|fini|tomb|recul|descend|chut|s'échang|cot)\w+ (?:{DATE} )?à|vaut|valent|coût(?:e|ent)|compt(?:e|ent)"
    rf"|emploi(?:e|ent)) {_LIGHT}(?P<after>{LEVEL})"
)


# « mesurée à 41 %, elle a fondu pour s'établir à 36 % »
MOVED = re.compile(
    rf"\bà (?P<before>{LEVEL}){gap(110)}\bpour (?:s'établir|atteindre|tomber|monter|descendre|remonter|finir|passer)(?: à| "
    rf"jusqu'à)? (?P<after>{LEVEL})"
)
# « 181,4 cm pour les rameurs et 173,9 cm pour les lutteurs »: two levels of which only a gap is said
TWO = re.compile(
    rf"(?P<after>{LEVEL}) (?P<word>pour|chez|dans|en|à|aux?) {gap(50)}(?:\bet|,|\bcontre) (?:de |d'|à )?(?P<before>{LEVEL}) "
    rf"(?P=word)\b{GAP_LETTER}{{0,50}}?(?=[,;).(]|$)"
)
# « divisé par deux : 640 en 2016, 320 en 2017 »: the order is that of the years
_YEAR = rf"(?: [^\s,;:(){EVERY}]+){{0,3}} (?:en )?"
DATED = re.compile(
    rf"(?P<before>{LEVEL}){_YEAR}(?P<first>{DATE})(?:,| et|, puis| puis) (?P<after>{LEVEL}){_YEAR}(?P<last>{DATE})"
)
# « 1 200 la semaine dernière, 800 la précédente »
NOW_AND_THEN = re.compile(
    rf"(?P<after>{LEVEL})(?: [^\W\d_]{{1,20}}){{0,3}} (?:{DATE}|cette année|désormais)(?:, |,? et ){_LIGHT}"
    rf"(?P<before>{LEVEL})(?: [^\W\d_]{{1,20}}){{0,3}} (?:l'année précédente|l'an(?:née)? d'avant|auparavant|la précédente"
    rf"|le précédent|celle d'avant)(?=[.,;:)]|$)"
)
# « 11 points d'écart entre les cadres (74 %) et les ouvriers (63 %) »
BETWEEN = re.compile(
    rf"\bentre [^;:(){EVERY}\n]{{2,50}}\((?P<after>{LEVEL})\) et [^;:(){EVERY}\n]{{2,50}}\((?P<before>{LEVEL})\)"
)
# « elle comptait 46 300 habitants et n'en a plus que 45 050 »
NO_MORE_THAN = re.compile(
    rf"\b(?:compt|av|ét|employ|possèd|recens|dénombr)(?:ait|aient) {_LIGHT}(?P<before>{LEVEL}){gap(60)}(?:,| et|,? mais) "
    rf"(?:[^\W\d_]{{2,6}} )?(?:n'en|n'en y|n'|ne) ?[^\W\d_]{{1,14}} (?:aujourd'hui |désormais )?plus (?:aujourd'hui |désormais )?"
    rf"que (?:de )?{_LIGHT}(?P<after>{LEVEL})"
)
# « crédités respectivement de 59 % et 41 % »
EACH_ITS_OWN = re.compile(
    rf"\brespectivement (?:de |à |avec )?(?P<after>{LEVEL})(?: [^\W\d_]+){{0,3}} et (?:de |à )?(?P<before>{LEVEL})"
)
_PASSED = re.compile(r"\bpass\w+ (?:[^\W\d_]+ )?$")
# « 410 agents, dont 95 apprentis, contre 432 »: the total is compared, not its part.
_LISTED = re.compile(r"\bdont\b[^;:()]{0,100}$")

SCALE = 1000

FORMS = (
    ("from-to", FROM_TO), ("against", AGAINST), ("against", THEN), ("after", AFTER), ("against", IN_BRACKETS), ("from-to", MOVED),
    ("from-to", FROM_FIRST), ("two", TWO),
    ("two", BETWEEN), ("from-to", DATED), ("from-to", NO_MORE_THAN),
    ("from-to", NOW_AND_THEN),
    ("two", EACH_ITS_OWN),
)


def pairs(line: Marked) -> Iterator[Pair]:
    """All pairs of a line; a figure may belong to several."""
    levels = list(line.at(LEVEL))
    for told, pattern in FORMS if len(levels) > 1 else ():
        for match in line.find(pattern):
            form = "against" if told == "after" and _is_of_earlier(line, match) else told
            before, after = line.figure(match, "before"), line.figure(match, "after")
            if not (before and after and comparable(before, after)):
                continue
            against = form in ("against", "after") and _not_levels(line, match)
            if not (against or _is_step(line, match) or _is_later(line, match)):
                if (form == "against" and _is_told_forward(line, match)) or _is_told_backward(line, match):
                    before, after = after, before
                yield Pair(before, after, match.start(), match.end(), form)
    for place, figure in levels:
        from_to = is_range(figure) and line.text[max(0, place - 3) : place].endswith("de ")
        # « 65 % de 1 000 à 2 500 euros »: a class of incomes
        in_class = line.text[max(0, place - 5) : place - 4] == PERCENT
        if from_to and not in_class and not is_step(line, place - 3, place, place):
            yield Pair(figure, figure, place - 3, place + 1, "from-to")


_WHEN = re.compile(rf" (?P<in>en |au |à la |le )?(?P<when>{DATE})")


def _is_of_earlier(line: Marked, match: re.Match[str]) -> bool:
    """« à 61 %, après 69 % un an plus tôt »: as plain as « contre »."""
    dated = _WHEN.match(line.text, match.end())
    when = line.figure(dated, "when") if dated else None
    if dated is None or not isinstance(when, DateMention):
        return False
    shares = line.text[match.start("before")] == PERCENT and dated["in"] is not None  # « après 41 % en avril »
    return shares or names_earlier(when.text.lower())


def _is_later(line: Marked, match: re.Match[str]) -> bool:
    """« 40 millions (52 millions en 2030) »: only words such as « un an plus tôt » make the bracket the base."""
    when = line.figure(match, "when") if match.re is IN_BRACKETS else None
    return when is not None and not names_earlier(when.text.lower())


# « En 2007, 57 % », « contre 47 % en 2016 »: when each level was
_LED_BY = re.compile(rf"(?P<when>{DATE}),? (?:[^,;:()\n{EVERY}]{{0,24}} )?$")
_DATED = re.compile(rf"[^,;:.()\n{EVERY}]{{0,12}}(?P<when>{DATE})")


def _is_told_forward(line: Marked, match: re.Match[str]) -> bool:
    """« En 2007, 57 % des digues tenaient, contre 47 % en 2016 »: the second level is the later one."""
    first, second = match.start("after"), match.start("before")
    dates = [
        line.figure(found, "when") if found else None
        for found in (_LED_BY.search(line.text, max(0, first - 40), first), _DATED.match(line.text, second + 1))
    ]
    if not all(isinstance(found, DateMention) for found in dates):
        return False
    earlier, later = (found.when for found in dates if isinstance(found, DateMention))
    return earlier.last is not None and later.first is not None and earlier.last < later.first


def _is_told_backward(line: Marked, match: re.Match[str]) -> bool:
    """« 320 en 2017, 640 en 2016 »."""
    dates = [line.figure(match, name) for name in ("first", "last")] if match.re is DATED else []
    days = [date.when.first for date in dates if isinstance(date, DateMention) and date.when.first is not None]
    return len(days) == len(dates) == 2 and days[0] > days[1]


def _is_step(line: Marked, match: re.Match[str]) -> bool:
    """« a baissé de 12, puis de 8 pour s'établir à 140 », « augmente de 10, à 110 »: the way to a level, no level."""
    if match.re is FROM_TO and is_step(line, match.start(), match.start("before"), match.start("after")):
        return True
    if match.re is DATED:  # « 6 000, contre 9 000 en 2020 et 18 000 en 1995 »: two bases of one level
        return is_base(line.text[max(0, match.start() - 30) : match.start()])
    arrives = match.re is FROM_TO and " pour " in line.text[match.start("before") + 1 : match.start("after")]
    return arrives and _PASSED.search(line.text, max(0, match.start() - 40), match.start()) is None


def _not_levels(line: Marked, match: re.Match[str]) -> bool:
    """« dont 95 apprentis, contre 432 », « par neuf voix contre quatre »."""
    return _LISTED.search(line.text, max(0, match.start() - 120), match.start()) is not None or " voix" in match["said"]


def comparable(before: Figure, after: Figure) -> bool:
    """One unit; a bare number takes the unit of the other (« de 35 à 12 millions d'euros »), though never a percentage."""
    first, second = amount(before), amount(after)
    if first is None or second is None:
        return False
    return same_unit(before, after) or (None in (first.unit, second.unit) and "%" not in (first.unit, second.unit))


def names_scale(figure: Figure) -> bool:
    """« 26 milliards », beside « 90 milliards d'euros » money as well."""
    return "milli" in figure.text.lower()


def scale_is_left_out(*levels: Figure) -> bool:
    """« 3,1 milliards d'euros contre 3,04 »: the second has the scale of the first, which its words do not tell."""
    sizes = [abs(found.number) for level in levels if (found := amount(level)) is not None and found.number is not None]
    return len(set(map(names_scale, levels))) > 1 and min(sizes, default=SCALE) < SCALE


def alike(part: Figure, whole: Figure) -> bool:
    """One unit; a bare part takes the unit of its whole, as « 30 et 45 millions » do."""
    first, second = amount(part), amount(whole)
    return first is not None and second is not None and (same_unit(part, whole) or first.unit is None)
