"""A fraction and a percentage that say the same thing twice: « un tiers (33 %) », « 75 %, soit plus de sept sur dix »."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimcheck.french.grades import grade
from claimcheck.model.interval import Interval
from claimcheck.relating.marks import AGE, DATE, EVERY, FRACTION, PERCENT, RANK, SHARE, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

FEW_DIGITS = 3
_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}{AGE}])"
_TO = (
    rf"(?:, (?={PERCENT}(?: exactement| précisément)?(?:[,.;]|$))| ?\((?:soit |environ |exactement )?|,? ?(?:-|\bsoit\b"
    r"|c'est-à-dire|ou encore) ?(?:environ |(?:un taux|une proportion|une part)\b[^,;:()]{0,40}? de )?)"
)
FRACTION_FIRST = re.compile(rf"(?P<fraction>{FRACTION}){_W}{{0,110}}?{_TO}(?P<percent>{PERCENT})")
SHARE_FIRST = re.compile(rf"(?P<percent>{PERCENT}){_W}{{0,70}}?{_TO}(?:le |la |un )?(?P<fraction>{FRACTION})")
# « Avec 18 élus sur 90, la liste détient 20 % des sièges »
WITH_RATIO = re.compile(
    rf"\bavec (?P<fraction>{FRACTION}){_W}{{0,30}}?, {_W}{{2,60}}? (?:détien|détenai|obtien|occup|contrôl|représent)\w+ "
    rf"(?P<percent>{PERCENT}) des (?:sièges|élus|mandats|fauteuils|places|postes)\b"
)
# « sept écoles sur dix, soit 35 700 établissements sur 51 000 »: a ratio, and the counts that it rounds
COUNTED_OUT = re.compile(rf"(?P<percent>{FRACTION}){_W}{{0,70}}?(?:,? soit | ?\((?:soit )?)(?P<fraction>{FRACTION})")
# « Parmi eux, près d'un tiers (7,4 %) »: the fraction is of a part, the percentage of all.
_OF_A_PART = re.compile(r"\b(?:parmi (?:eux|elles|ceux|celles|ces)|dont|d'entre (?:eux|elles)|de ces derni\w+)\b")
# « 31 % du revenu, 9 % et 18 %, soit plus de la moitié »: the fraction sums up the row.
_LISTED = re.compile(rf"{PERCENT}[^;:.()]{{0,40}}(?:,| et)(?: [^{EVERY}]{{0,24}})? ?$")
_APART = re.compile(r"\b(?:contre|hausse|baisse|augment\w*|recul\w*|mais|tandis|alors|et)\b")


# « la moitié depuis un an (17 % de la population active) », « un tiers des malades, soit 2 % des Lorrains »: a whole of its own.
_OWN_WHOLE = re.compile(rf"(?<=\(){PERCENT} (?:de (?:la|l'|sa|son|ses|leurs?)|du|des|de tou\w+)\b")
_SAID_OF = re.compile(rf"{SHARE} (?:d(?:u|es?)(?: la| l')? ?|de tou\w{{1,3}} )(?P<of>[^\W\d_]{{3,40}})")
_FIRST_OF = re.compile(rf"{SHARE} (?:d[eu]s?|[^\W\d_])[^,;:()]{{0,60}}")
_ONE_THING = re.compile(rf"{SHARE} (?:du|de la|de l')")
# those of whom a survey speaks, whatever they were called before
_ALL_ASKED = re.compile(r"\b(?:sondé|interrogé|personne|répondant|français)")

# « 87 vases sur 140 » counts a part and its whole; « un sur trois », « huit sur 10 », « 4 300 sur 50 000 » are round.
_SURVEYED = re.compile(r"[1-9]\d{0,9}[1-9]\s*$")


# « six sur dix (20 % « très » et 42 % « plutôt ») »: the bracket tells degrees of the answer.
_DEGREES = re.compile(rf"(?P<words>[^();:{EVERY}\n]{{2,60}}){PERCENT}")


def _counts_out(fraction: Figure | None) -> bool:
    """« 3 200 votes sur 50 000, soit 6 % des inscrits »: the fraction names its whole, and the percentage is of it."""
    return fraction is not None and sum(letter.isdecimal() for letter in fraction.text) > FEW_DIGITS


def _has_own_whole(text: str, match: re.Match[str]) -> bool:
    """Whether the second tells of whom it is, and they are not those of the first."""
    if _OWN_WHOLE.match(text, match.end() - 1):
        return True
    said, first = _SAID_OF.match(text, match.end() - 1), _FIRST_OF.match(match.group())
    if said is None or first is None or text[match.end() - 2] == "(":
        return False
    asked = _ALL_ASKED.match(said["of"]) and _ALL_ASKED.search(first.group())
    # « moins de 4 % de la superficie, soit un vingtième du territoire » names one whole twice; groups of people are two
    one_whole = all(_ONE_THING.match(words) for words in (said.group(), first.group()))
    return not (asked or one_whole) and said["of"][:5] not in first.group()


def _is_graded(text: str, end: int) -> bool:
    degrees = _DEGREES.match(text, end)
    return degrees is not None and grade(degrees["words"]) is not None


# « une courte majorité des sondés (52 %) »
MAJORITY = re.compile(
    rf"\bune (?:large |courte |nette |forte |grande |écrasante |faible )?majorité (?:des?|d') ?(?P<of>[^,;:(){EVERY}\n]{{2,50}}?)"
    rf" \((?P<percent>{PERCENT})\)"
)
_HALF = Interval.exactly(Fraction(1, 2))


def _majorities(context: Context, line: Marked) -> Iterator[Relation]:
    """A majority and its percentage; it may be one of the largest group alone."""
    for match in MAJORITY.finditer(line.text) if "majorité" in line.text else ():
        yield context.relation(
            "fraction_vs_percent", ("percent", line.figure(match, "percent")), cue=line.span(match.start(), match.end()),
            factor=_HALF, sure=False,
        )


def find(context: Context) -> Iterator[Relation]:
    """Pairs joined by « soit » or a parenthesis."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        yield from _majorities(context, line)
        for pattern in (FRACTION_FIRST, SHARE_FIRST, WITH_RATIO, COUNTED_OUT):
            for match in line.find(pattern):
                ahead = line.text[max(0, match.start() - 40) : match.start()]
                listed = pattern is SHARE_FIRST and _LISTED.search(ahead)
                apart = listed or _OF_A_PART.search(ahead) or _APART.search(match.group())
                fraction, percent = line.figure(match, "fraction"), line.figure(match, "percent")
                surveyed = fraction is not None and _SURVEYED.search(fraction.text) is not None
                of_another = not surveyed and not _counts_out(fraction) and _has_own_whole(line.text, match)
                unlike = pattern is COUNTED_OUT and not (surveyed or _counts_out(fraction))
                if apart or unlike or of_another or _is_graded(line.text, match.end()):
                    continue
                cue = line.span(match.start(), match.end())
                if surveyed or pattern is COUNTED_OUT:
                    sure = pattern is not COUNTED_OUT
                    yield context.relation("share_of_whole", ("ratio", fraction), ("share", percent), cue=cue, sure=sure)
                else:
                    yield context.relation("fraction_vs_percent", ("fraction", fraction), ("percent", percent), cue=cue)
