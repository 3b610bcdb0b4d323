"""Single amounts on the text: a number in digits or words with the scale, the fraction noun and the unit that belong to it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french import counted, numerals
from claimcheck.french.alternation import alternation
from claimcheck.french.units import countable, sign_at, sign_before, unit_at, word_at
from claimcheck.mentions.amount import ABOUT, CARDINAL, ONE, ORDINAL, PART, Amount
from claimcheck.mentions.names import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.french.units import Unit
    from claimcheck.mentions.places import Places

DIGITS = (
    r"\d{1,3}(?: \d{3}){1,9}(?!\d)(?:,\d+|\.\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:(?:\.\d{3}){1,9}|(?:'\d{3}){1,9})(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?:,\d{3}){2,9}(?!\d)|\d+(?:[,.]\d+)?"
)
SCALE = re.compile(r" (millions?|milliards?|billions?|trillions?|mille)(?: (millions?|milliards?|billions?))?(?![^\W_])")
HALF = re.compile(r" et demie?(?![^\W_])")
HALF_OF = re.compile(r" et demie? (?:ans?|mois|heures?|siècles?|kilomètres?|mètres?|fois)(?![^\W_])")  # « 3 et demi ans »
LINK = re.compile(r" (?:de |d')?|-|$")
RANK = re.compile(r"(?:ers?|res?|ères?|eres?|es?|è|èmes?|emes?|(?<=(?<!\d)2)n?de?s?)(?![^\W_])")
HALVED = re.compile(rf"[ -]({'|'.join(counted.HALVED)})(?![^\W_])")
ALONE = re.compile(r" seule? ")
PHONE = re.compile(r"(?:33 ?\d|0\d)(?:[ .-]?\d\d){4}(?!\d)")
VERSION = re.compile(r"[.,]\d")  # « 1.2.3 »
WORD_JOINTS = re.compile(r"[ -]+")
COMMA = " virgule "
ONE_OF = "un "
OF_SCALE = re.compile(r" (?:de |d')(milliers|millions|milliards)(?![^\W_])")
SLASH = re.compile(r"/\d")  # « 24h/24 », « 7j/7 »
SLASHED = re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/]|[,.]\d)")
SLASHED_WHOLES = frozenset({2, 3, 4, 5, 8, 10, 20, 100})
SIGN = re.compile(r"[+-] ?$")
ATTACHED_NUMBER = re.compile(r"[-/.,:]?\d")
# « articles 12 et 14 », « lignes 3 bis, 5 »: the second is a label as the first.
JOINTS = frozenset({" et ", " à ", " ou ", "-", "/", ", ", " bis, ", " bis et "})
ROMAN = re.compile(r"[IVXLC]{1,8}(?:ers?|res?|ères?|es?|è|èmes?)(?![^\W_])")


@cache
def scanner() -> re.Pattern[str]:
    """Every place where an amount may begin: digits, a number word, a rank in words, a noun that is a number."""
    single = alternation((*countable(), *counted.words(), *numerals.SCALES, *counted.ALWAYS_ONE))
    basic = alternation(word for word in (*numerals.BASIC,) if word not in ("un", "une"))
    any_word = alternation((*numerals.BASIC, *numerals.SCALES))
    ranks = alternation((*numerals.ordinal_words(), *(word + "s" for word in numerals.ordinal_words())))
    counting_one = (
        rf" (?:seule? |bonn?e? |petite? )?{single}(?![^\W_])|-|,? {basic}(?![^\W_])"
        rf"| (?:à|ou|et) {basic}(?![^\W_])| fois et demi"
    )
    run = rf"(?:(?:[ -]et)?[ -]{any_word}(?![^\W_])){{0,24}}"
    return re.compile(
        rf"(?<!\d)(?P<digits>{DIGITS})"
        rf"|(?<![^\W_])(?:(?P<rank>(?:{any_word}(?![^\W_]){run}(?:[ -]et)?[ -])?{ranks})"
        rf"|(?P<words>(?:{basic}(?![^\W_])|une?(?={counting_one})|(?<=numéro )une?){run})"
        rf"|(?P<noun>{alternation(counted.words())}))(?![^\W_])",
    )


def amounts(places: Places) -> Iterator[Amount]:
    """All amounts outside the places that are taken, in text order; a label such as « G7 » is none."""
    at = refused = 0
    low = places.low
    while match := scanner().search(low, at):
        at = match.end()
        if places.is_taken(match.start(), at):
            continue
        if unread := PHONE.match(low, match.start()) or places.address_at(match.start()):
            at = unread.end()
            continue
        amount = _READERS[match.lastgroup or ""](places, match)
        if amount and not is_name(places, amount, hanging=amount.start - refused < 9 and low[refused : amount.start] in JOINTS):
            at = amount.end
            yield amount
        elif match.lastgroup == "digits" or amount:
            at = refused = _end_of_label(low, amount.bare if amount else at)


def _end_of_label(low: str, end: int) -> int:
    """« 49-3-1 »: what hangs on a refused number is refused with it."""
    while match := ATTACHED_NUMBER.match(low, end):
        end = match.end()
    return end


def _digits(places: Places, match: re.Match[str]) -> Amount | None:
    start, end = match.span()
    if part := SLASHED.match(places.low, start):
        return _slashed(places, part)
    if VERSION.match(places.low, end) or (places.low[start] == "0" and match.group().isdecimal() and end - start > 1):
        return None
    if rank := RANK.match(places.low, end):
        return _ordinal(places, start, rank.end(), int(match.group()) if match.group().isdecimal() and end - start < 9 else None)
    value = numerals.digits_value(_plain(places, match.group()))
    if value is None or places.is_glued(start, end):
        return None
    step, tail = _worths(match.group(), value)
    if money := sign_before(places.view, start):
        return _priced(places, Amount(money[0], end, end, value, step, tail, unit=money[1]))
    start, signed = _signed(places.low, start)
    amount = _measured(places, Amount(start, end, end, -value if signed < 0 else value, step, tail, signed=bool(signed)))
    return None if SLASH.match(places.low, amount.end) or places.runs_on(amount.end) else amount


def _priced(places: Places, amount: Amount) -> Amount:
    """« $10 millions », « £3.5M »: the scale after a figure whose sign of money stands before it."""
    sign = sign_at(places.view, amount.end)
    if sign and sign.unit is None:
        return amount._replace(end=sign.end, bare=sign.end, value=amount.value * sign.scale, step=amount.step * sign.scale,
                               tail=amount.tail * sign.scale, scale=sign.scale)
    return _with_scale(places.low, amount)


def _plain(places: Places, written: str) -> str:
    """The figure as French writes it: « 12,345,678 » and, in an article that writes « 61.6 », « 304.773 » are English."""
    if written.count(",") > 1:
        return written.replace(",", "")
    return written.replace(".", ",") if written.count(".") == 1 and "," not in written and places.points_decimals else written


def _slashed(places: Places, match: re.Match[str]) -> Amount | None:
    """« 3/4 », « 8/10 »; « 24/24 » and « 11/09 » are none."""
    share, whole = int(match[1]), int(match[2])
    if whole not in SLASHED_WHOLES or not 0 < share < whole or places.is_glued(*match.span()):
        return None
    value = Fraction(share, whole)
    return _with_unit(places, Amount(match.start(), match.end(), match.end(), value, value, value, kind=PART))


def _worths(written: str, value: Fraction) -> tuple[Fraction, Fraction]:
    """The worth of the last digit, and of the last that is not zero."""
    step = Fraction(1, value.denominator) if value.denominator == 1 else Fraction(1, 10 ** _decimals(written))
    if value.denominator != 1 or value == 0:
        return step, step
    digits = str(value.numerator)
    return step, Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))


def _decimals(written: str) -> int:
    return len(written) - max(written.rfind(","), written.rfind(".")) - 1


def _signed(low: str, start: int) -> tuple[int, int]:
    """Where the number begins with its sign, and the sign: -1, 0 or 1."""
    before = low[max(0, start - 3) : start]
    if not (sign := SIGN.search(before)):
        return start, 0
    at = start - len(sign.group())
    ahead = low[at - 1 : at] if at else ""
    spaced = sign.group().endswith(" ")
    if (ahead and not (ahead in "(:;,=/\n\"«" or ahead == " ")) or (spaced and (sign.group()[0] == "-" and ahead != "(")):
        return start, 0
    if spaced and sign.group()[0] == "+" and ahead not in ("(", " ", ""):
        return start, 0
    return at, 1 if sign.group()[0] == "+" else -1


def _worded(places: Places, match: re.Match[str]) -> Amount | None:
    words = WORD_JOINTS.split(match.group())
    value, used, scale = numerals.read_words(words)
    if not used:
        return None
    end = _end_of_words(places.low, match.start(), words[:used])
    if places.is_compound(match.start(), end):
        return None
    scale = scale if scale >= 10**6 else 1
    if places.low.endswith("numéro ", 0, match.start()):
        return _ordinal(places, match.start(), end, value)
    amount = Amount(match.start(), end, end, Fraction(value), ONE * scale, ONE * scale, scale, worded=True)
    return _measured(places, _with_decimals(places.low, amount))


def _with_decimals(low: str, amount: Amount) -> Amount:
    """« douze virgule zéro cinq »."""
    if not low.startswith(COMMA, amount.end) or not (match := scanner().match(low, amount.end + len(COMMA))):
        return amount
    words = WORD_JOINTS.split(match.group()) if match.lastgroup == "words" else []
    zeros = 0
    while zeros < len(words) and words[zeros] == "zéro":
        zeros += 1
    value, used, _ = numerals.read_words(words[zeros:])
    if not (zeros or used):
        return amount
    places = zeros + (len(str(value)) if used else 0)
    end = _end_of_words(low, match.start(), words[: zeros + used])
    step = Fraction(1, 10**places)
    return amount._replace(end=end, bare=end, value=amount.value + value * step, step=step, tail=step)


def _end_of_words(low: str, start: int, words: list[str]) -> int:
    for word in words:
        start = low.index(word, start) + len(word)
    return start


def _rank(places: Places, match: re.Match[str]) -> Amount | None:
    value = numerals.ordinal_value(match.group())
    if value is None:  # « deux cinquièmes »: a number, then a noun of fractions
        inner = scanner().match(places.low, match.start(), match.end() - 1)
        return _worded(places, inner) if inner and inner.lastgroup == "words" else _first_words(places, match)
    if places.low.endswith(ONE_OF, 0, match.start()) and counted.PART_OF.match(places.low, match.end()) and value > 2:
        share, start = Fraction(1, value), match.start() - len(ONE_OF)  # « un vingt-sixième du budget »
        return _with_unit(places, Amount(start, match.end(), match.end(), share, share, share, kind=PART, worded=True))
    return _ordinal(places, match.start(), match.end(), value)


def _first_words(places: Places, match: re.Match[str]) -> Amount | None:
    words = WORD_JOINTS.split(match.group())
    value, used, scale = numerals.read_words(words[:-1])
    if not used:
        return None
    end = _end_of_words(places.low, match.start(), words[:used])
    scale = scale if scale >= 10**6 else 1
    return _measured(places, Amount(match.start(), end, end, Fraction(value), ONE * scale, ONE * scale, scale, worded=True))


def _ordinal(places: Places, start: int, end: int, value: int | None) -> Amount | None:
    if value is None or places.is_compound(start, end) or places.is_glued(start, end):
        return None
    return Amount(start, end, end, Fraction(value), kind=ORDINAL, worded=not places.low[start].isdigit())


def _noun(places: Places, match: re.Match[str]) -> Amount | None:
    """« la moitié », « le double », « quart de litre »: a noun that is a number without another before it."""
    row = counted.rows_by_form()[match.group()]
    start = counted.determiner_before(places.low, match.start(), row)
    amount = Amount(match.start() if start is None else start, match.end(), match.end(), row.alone, row.alone, row.alone,
                    kind=row.kind, worded=True, spread=row if row.kind == ABOUT else None)
    measured = _with_unit(places, amount)
    if start is None and (measured.unit is None or row.kind == ABOUT or match.group().endswith("s")):
        return None  # « des centaines de mètres » are vague, « demi-litre » is not
    return measured if counted.stands(places.low, match.start(), match.end(), row) else None


def _measured(places: Places, amount: Amount) -> Amount:
    """The amount with its scale, fraction noun, « et demi » and unit."""
    amount = _with_noun(places, _with_scale(places.low, amount))
    return _with_unit(places, amount)


def _with_scale(low: str, amount: Amount) -> Amount:
    if scale := SCALE.match(low, amount.end):
        factor = 1
        for word in scale.groups():
            factor *= 1000 if word == "mille" else numerals.SCALES.get(word or "", 1)
        amount = amount._replace(
            end=scale.end(), bare=scale.end(), value=amount.value * factor, step=amount.step * factor, tail=amount.tail * factor,
            scale=amount.scale * factor,
        )
    if (amount.scale > 1 or HALF_OF.match(low, amount.end)) and (half := HALF.match(low, amount.end)):
        more = Fraction(amount.scale, 2)
        return amount._replace(end=half.end(), bare=half.end(), value=amount.value + more, step=more, tail=more)
    return amount


def _with_noun(places: Places, amount: Amount) -> Amount:
    """« trois quarts », « une dizaine », « deux cinquièmes »."""
    if not amount.worded and amount.value.denominator != 1:
        return amount
    found = counted.noun_after(places.low, amount.end, amount.value)
    if not found:
        return amount
    row, end = found
    value = row.times(amount.value)
    if row.kind == ABOUT and (thousands := OF_SCALE.match(places.low, end)):  # « une centaine de millions »
        value, end = value * numerals.SCALES.get(thousands[1], 1000), thousands.end()
    if row.name == "demi" and (halved := HALVED.match(places.low, end)):  # « un demi-million »
        scale = numerals.SCALES.get(halved[1]) or int(counted.rows_by_form()[halved[1]].value)
        worth = value * scale
        return amount._replace(end=halved.end(), bare=halved.end(), value=worth, step=worth, tail=worth, scale=max(scale, 1000))
    start = counted.article_before(places.low, amount.start) if row.kind == PART else amount.start
    return amount._replace(
        start=start, end=end, bare=end, value=value, step=value, tail=value, kind=row.kind,
        spread=row if row.kind == ABOUT else None, worded=True,
    )


def _with_unit(places: Places, amount: Amount) -> Amount:
    low, view, end = places.low, places.view, amount.end
    measured = unit_at(view, low, end) if low[end : end + 1] not in (" ", "") else None
    alone = amount.worded and amount.value == 1 and ALONE.match(low, end)
    link = alone or LINK.match(low, end)
    if not measured and link and link.end() > end:
        linked = len(link.group()) > 1 and not alone
        if not linked or amount.scale > 1 or amount.kind in (ABOUT, PART):
            measured = (word_at(view, low, link.end()) if link.group() == "-" else unit_at(view, low, link.end()))
        if linked and measured and measured.unit is None:
            measured = None
    if not measured and amount.scale > 1 and low.startswith(" de ", end):
        measured = sign_at(view, end + 4)
    if measured and measured.unit is None and low[end : end + 1] == " " and view[measured.end - 1] in "kK":
        measured = None  # « 10 k »: attached, a thousand; apart, nobody knows
    if not measured:
        return amount
    return _scaled(places, amount, measured.unit, measured.end, measured.scale)


def _scaled(places: Places, amount: Amount, unit: Unit | None, end: int, scale: int) -> Amount:
    """Apply a unit, and the scale of a sign such as « M€ »."""
    if unit and amount.worded and amount.value == 1 and amount.kind == CARDINAL and not unit.one and amount.scale == 1 \
            and not HALF.match(places.low, end):
        return amount
    amount = amount._replace(end=end, bare=end if scale > 1 else amount.bare, unit=unit, value=amount.value * scale,
                             step=amount.step * scale, tail=amount.tail * scale, scale=amount.scale * scale)
    if unit is None:
        return _with_unit(places, amount) if not places.low.startswith(("k", "m"), end) else amount
    if half := HALF.match(places.low, end):
        more = Fraction(amount.scale, 2)
        return amount._replace(end=half.end(), value=amount.value + more, step=more, tail=more)
    return amount


_READERS = {"digits": _digits, "words": _worded, "rank": _rank, "noun": _noun}
