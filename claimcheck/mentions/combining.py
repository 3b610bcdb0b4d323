"""Amounts that belong together: ranges, ratios, scores, and figures whose unit or scale stands with their neighbour."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.mentions.amount import ABOUT, CARDINAL, RATIO, SCORE, Amount
from claimcheck.mentions.named_numbers import noun_follows

if TYPE_CHECKING:
    from claimcheck.mentions.places import Places

THOUSAND, MILLION = 10**3, 10**6
HUNDRED, CENT = 100, Fraction(1, 100)
FAR_APART = 50
CENTS = frozenset({"cent", "centime", "penny"})
PLACES = 2
NEXT_TO = Fraction(3, 2)
MOST_GOALS = 20
ROUND_BASES = frozenset(10**power for power in range(2, 7))
AND_OR = frozenset({" et ", " ou ", " à ", ", ", "-", " - ", " et de ", " ou de "})
ABOUTS = frozenset({" ou d'", " ou ", " et d'", " à "})
RANGES = frozenset({" à ", "-", " - "})
BETWEEN = re.compile(r"entre (?:les |environ |quelque |près de )?(?:[\"«“] ?)?$")
FROM = re.compile(r"(?:de |d'|des )$")
# « passer de 10 à 20 % » are two levels, « une hausse de 10 à 20 % » is a range.
MOVES = re.compile(
    r"(?:pass|port|relev|ramen|abaiss|tomb|évolu|grimp|mont|descen|boug|chang|remont|repass|revu|révis)[^\W\d_]{0,20}"
    r"(?: [^\W\d_]{1,40}){0,3} (?:de |d'|des )$",
)
LONG_ELLIPSIS = 60
SENTENCE_END = re.compile(r"[.;:!?(\n]")
SENTENCED = re.compile(r" (?:avec sursis|fermes?|assortis? (?:du|d'un) sursis)(?![^\W_])")
AGAINST = re.compile(r",? contre $")
PHRASE_END = re.compile(
    r" ?[.,;)]| (?:en (?:19|20)\d\d|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|"
    r"actuellement|auparavant|aujourd'hui|précédemment|initialement|il y a|l'an(?:née)? |un an |avant |jusqu'|hier|la veille)|$",
)
# « un demandeur d'emploi sur deux », « six chefs d'entreprise sur dix »
UN_OF = re.compile(r"(?<![^\W_])une? (?:(?!une?\b)[^\W\d_][^\W_]*[ '-]){0,6}sur $")
OF_NOUN = re.compile(r" (?:[^\W\d_]+[ '-]){1,4}sur ")
OF = re.compile(
    r" (?:de (?!plus|moins)|d'|(?!de |et |ou |à |en |au |par |pour |contre |sur |dans |selon |ces |cette |"
    r"l'|le |la |les |en-)[^\W\d_])",
)
DEFINITE = re.compile(r"(?<![^\W_])(?:le|du|au|un) $")
SIGN_WORD = re.compile(r"(?<![^\W_])(?<!au )(?<!du )(?<!de )(?<!le )(?<!en )(?<!d'au )(plus|moins) $")
THOUSANDS = frozenset({10**3, 10**6, 10**9})
NOUN = re.compile(r" ([^\W\d_]+)")
LONG_BEFORE, LONG_BETWEEN = 60, 18
SIGNED_UNITS = frozenset({"%", "pp", "°C", "°F", "‰"})
SCORE_CUES = re.compile(
    r"batt|victoire|défaite|s'impos|gagn|perd|score|match|set|mi-temps|tir|but|qualif|élimin|finale|mené|mène|nul",
)


class Found(NamedTuple):
    """A figure of the text: one amount, or the two ends of a range (``high``)."""

    start: int
    end: int
    amount: Amount
    high: Amount | None = None
    elliptical: bool = False


def combined(places: Places, amounts: list[Amount]) -> list[Found]:
    """Join the amounts that belong together, in text order."""
    restored = _restore(places.low, amounts)
    for at in range(1, len(restored)):
        restored[at] = _with_unit_of(places, restored[at], restored[at - 1])
    found: list[Found] = []
    at = 0
    while at < len(restored):
        taken, figure = _joined(places, restored, at)
        found.extend(figure)
        at += taken
    return found


def _joined(places: Places, amounts: list[Amount], at: int) -> tuple[int, tuple[Found, ...]]:
    """The figure that begins with one amount, and how many amounts it takes."""
    first = amounts[at]
    if at + 1 < len(amounts) and amounts[at + 1].start - first.end <= LONG_BEFORE:
        second = amounts[at + 1]
        gap = places.low[first.end : second.start]
        for join in (_score, _range, _ratio, _rate, _sum):
            if figure := join(places, first, second, gap):
                return 2, (figure,)
    if ratio := _one_of(places, first, amounts[at - 1].end if at else 0):
        return 1, (ratio,)
    signed = _sign_in_words(places, first, amounts[at - 1].end if at else -2)
    return 1, (Found(signed.start, signed.end, signed, elliptical=signed.restored),)


def _restore(low: str, amounts: list[Amount]) -> list[Amount]:
    """« de 10 et 20 % », « 2 ou 3 millions »: the first figure has the unit and the scale of the second."""
    result = list(amounts)
    for at in range(len(result) - 2, -1, -1):
        first, second = result[at], result[at + 1]
        gap = low[first.end : second.start] if second.start - first.end <= 7 else ""
        if _puts_in(low, first, gap):
            continue
        if gap in AND_OR and first.kind == second.kind == CARDINAL and (gap != ", " or second.restored):
            shared = _shared(first, second)
            between = gap == " et " and BETWEEN.search(low, max(0, first.start - LONG_BETWEEN), first.start)
            result[at] = _in_thousands(shared, second) if gap in RANGES or between else shared
        elif gap in ABOUTS and first.kind == second.kind == ABOUT and first.unit is None:
            result[at] = first._replace(unit=second.unit, restored=True)
        elif gap == " (" and low[second.end : second.end + 1] == ")":
            result[at] = _spelled_out(first, second)
    return result


def _puts_in(low: str, first: Amount, gap: str) -> bool:
    """« un sur deux - 64 % - le pense »: the dash opens what is put in, and joins no range."""
    return gap == " - " and low.endswith("sur ", 0, first.start)


def _in_thousands(first: Amount, second: Amount) -> Amount:
    """« de 70 à 90.000 euros »: seventy thousand, since no range runs from seventy to ninety thousand."""
    thousands = second.value / THOUSAND
    grouped = second.scale == 1 and second.tail >= THOUSAND and not second.worded and not first.worded
    alike = first.unit in (None, second.unit)
    if first.scale > 1 or not alike or not grouped or not (1 < first.value < thousands < 10 * first.value):
        return first
    return first._replace(value=first.value * THOUSAND, step=first.step * THOUSAND, tail=first.tail * THOUSAND, restored=True)


def _spelled_out(first: Amount, second: Amount) -> Amount:
    """« 240 (240.000) »: the figure in parentheses gives the scale that the one before it left out."""
    factor = second.value / first.value if first.value else Fraction(0)
    if factor not in THOUSANDS or first.unit is not None or second.unit is not None or first.scale > 1:
        return first
    return first._replace(value=second.value, step=first.step * factor, tail=first.tail * factor, restored=True)


def _with_unit_of(places: Places, amount: Amount, before: Amount) -> Amount:
    """« de 40 milliards de tonnes en 2005 à 95 milliards »: the second figure has the unit of the first."""
    if before.unit is not None and _leaves_unit_out(places.low, amount, before):
        return amount._replace(unit=before.unit, restored=True)
    same_kind = before.unit is not None and before.scale >= MILLION and amount.scale >= MILLION and amount.unit is None
    if not same_kind or amount.kind != CARDINAL or not places.same_sentence(before.end, amount.start):
        return amount
    if OF.match(places.low, amount.end):
        return amount
    return amount._replace(unit=before.unit, restored=True)


def _leaves_unit_out(low: str, amount: Amount, before: Amount) -> bool:
    """« 30 mois de prison dont 9 avec sursis », « 22 heures par jour, contre six », « de 45 euros à 30 »."""
    gap = low[before.end : amount.start]
    bare = amount.unit is None and amount.kind == before.kind == CARDINAL and amount.scale == before.scale == 1
    if not bare or len(gap) > LONG_ELLIPSIS or not before.unit or before.unit.code is None or SENTENCE_END.search(gap):
        return False
    if before.unit.code in ("year", "month") and SENTENCED.match(low, amount.end):
        return True
    if not PHRASE_END.match(low, amount.end) or not before.value < 10 * amount.value < 100 * before.value:
        return False
    moves = gap == " à " and MOVES.search(low, max(0, before.start - LONG_BEFORE), before.start)
    return bool(moves) or (AGAINST.search(gap) is not None and before.unit.code != "pp")


def _shared(first: Amount, second: Amount) -> Amount:
    """The first amount with the unit and the scale of the second where it has none."""
    if first.unit is not None or first.scale > 1 or (second.unit is None and second.scale < MILLION):
        return first
    # « de 800 à 1,2 million »: from eight hundred millions to one would be told otherwise
    most = FAR_APART if first.value < THOUSAND else 10
    factor = second.scale if first.value * second.scale <= second.value * most else 1
    return first._replace(
        unit=second.unit, value=first.value * factor, step=first.step * factor, tail=first.tail * factor, scale=factor,
        restored=True,
    )


def _sign_in_words(places: Places, amount: Amount, before: int) -> Amount:
    """« moins quinze degrés », « moins 5 % »: a sign, unless it stands between two numbers."""
    sign = SIGN_WORD.search(places.low, max(0, amount.start - 12), amount.start)
    if not sign or amount.signed or amount.kind != CARDINAL or before >= sign.start() - 1:
        return amount
    if not (amount.unit and amount.unit.code in SIGNED_UNITS) and (amount.unit or noun_follows(places, amount.end)):
        return amount
    value = -amount.value if sign[1] == "moins" else amount.value
    return amount._replace(start=sign.start(), value=value, signed=True)


def _score(places: Places, first: Amount, second: Amount, gap: str) -> Found | None:
    """« 2-1 », or « 2 à 1 » where a match is spoken of."""
    if first.value > MOST_GOALS and DEFINITE.search(places.low, max(0, first.start - 4), first.start):
        return None  # « le 49-3 »
    plain = all(amount.kind == CARDINAL and amount.unit is None and amount.scale == 1 and not amount.worded and not amount.signed
                and amount.value.denominator == 1 and amount.value < 1000 and len(places.low[amount.start:amount.end]) <= 3
                for amount in (first, second))
    if not plain or gap not in ("-", " - ", " à ", " buts à "):
        return None
    if gap in (" à ", " buts à "):
        around = places.low[max(0, first.start - 80) : second.end + 40]
        falls = first.value >= second.value and not FROM.search(places.low, max(0, first.start - 4), first.start)
        if not (falls or gap != " à ") or noun_follows(places, second.end) or not SCORE_CUES.search(around):
            return None
    elif noun_follows(places, second.end) and first.value < second.value:
        return None
    return Found(first.start, second.end, first._replace(kind=SCORE))


def _range(places: Places, first: Amount, second: Amount, gap: str) -> Found | None:
    if first.kind != CARDINAL or second.kind != CARDINAL or (first.unit is not None and first.unit != second.unit):
        return None
    low, rising = places.low, first.value < second.value
    between = BETWEEN.search(low, max(0, first.start - LONG_BETWEEN), first.start)
    if between and gap in (" et ", " et de ", " et les "):
        return Found(between.start(), second.end, first, second)
    if first.signed and not second.signed and second.unit is None:
        return None  # « -7 à 240 »: a change and the level reached
    if _puts_in(low, first, gap):
        return None
    if gap in ("-", " - ") and rising and not second.signed:
        return Found(first.start, second.end, first, second)
    if gap in (" à ", " jusqu'à ", " voire ", " ou ") and rising:
        if gap == " ou " and second.value > first.value * NEXT_TO + 1:
            return None  # « 9.000 ou 15.000 euros selon l'âge » are two amounts
        moved = MOVES.search(low, max(0, first.start - LONG_BEFORE), first.start)
        return None if moved else Found(first.start, second.end, first, second)
    return None


def _ratio(places: Places, first: Amount, second: Amount, gap: str) -> Found | None:
    """« six Français sur 10 », « 9 fois sur dix », « 1 sur trois »."""
    if not (gap == " sur " or (OF_NOUN.fullmatch(gap) and " de " not in gap)) or not _is_whole(places, second):
        return None
    countable = first.kind == CARDINAL and first.scale == 1 and first.value.denominator == 1
    unit_fits = first.unit is None or (gap == " sur " and first.unit.code == "times")
    if not countable or not unit_fits or not 0 < first.value <= second.value:
        return None
    return Found(first.start, second.end, _as_ratio(first, first.value / second.value))


def _as_ratio(first: Amount, share: Fraction) -> Amount:
    return first._replace(value=share, step=share, tail=share, unit=None, kind=RATIO)


def _is_whole(places: Places, second: Amount) -> bool:
    """Whether a number after « sur » is what a ratio is of: no unit and no noun of its own (« sur trois motos »)."""
    bare = second.kind == CARDINAL and second.unit is None and second.scale == 1
    if not bare or second.value < 2 or second.value.denominator != 1:
        return False
    word = NOUN.match(places.low, second.end)
    return not word or not noun_follows(places, second.end) or word[1].endswith(("és", "ées", "is", "us", "ent", "ites"))


def _one_of(places: Places, second: Amount, floor: int) -> Found | None:
    """« un Français sur deux », where « un » alone would be an article."""
    if places.low[second.start - 5 : second.start] != " sur " or not _is_whole(places, second):
        return None
    match = UN_OF.search(places.low, max(floor, second.start - LONG_BEFORE), second.start)
    if not match:
        return None
    return Found(match.start(), second.end, _as_ratio(second, 1 / second.value))


def _rate(_: Places, first: Amount, second: Amount, gap: str) -> Found | None:
    """« 23,5 pour 10.000 »."""
    round_base = second.value.denominator == 1 and int(second.value) in ROUND_BASES and second.unit is None
    if gap != " pour " or not round_base or first.unit is not None or first.kind != CARDINAL:
        return None
    return Found(first.start, second.end, first._replace(whole=second.value))


def _is_hundredths(low: str, amount: Amount) -> bool:
    written = low[amount.start : amount.end]
    return len(written) == PLACES and written.isdecimal()


def _sum(places: Places, first: Amount, second: Amount, gap: str) -> Found | None:
    """« 3 millions 200 000 », « 15 euros et 20 centimes », « 15 euros 20 », « 1 m 80 »."""
    low = places.low
    if gap == " " and first.unit is None and first.scale > second.value > 0 and second.kind == CARDINAL:
        total = second._replace(start=first.start, value=first.value + second.value)
        return Found(first.start, second.end, total)
    if gap == " et " and first.unit and first.unit.money and second.unit and second.unit.code in CENTS and second.value < HUNDRED:
        return Found(first.start, second.end, first._replace(value=first.value + second.value / HUNDRED, step=CENT, tail=CENT))
    metres = first.unit is not None and (first.unit.code == "m" or first.unit.money) and second.unit is None
    if gap in ("", " ") and metres and _is_hundredths(low, second):
        return Found(first.start, second.end, first._replace(value=first.value + second.value / HUNDRED, step=CENT, tail=CENT))
    return None
