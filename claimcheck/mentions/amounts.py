"""Single amounts on the text: a number in digits or words with the scale, the fraction noun and the unit that belong to it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from claimcheck.french import counted, numerals
from claimcheck.french.alternation import alternation
from claimcheck.french.units import countable, sign_before
from claimcheck.mentions.amount import ABOUT, ONE, ORDINAL, PART, Amount
from claimcheck.mentions.measuring import measured, priced, with_unit
from claimcheck.mentions.named_numbers import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.mentions.places import Places

DIGITS = (
    r"\d{1,3}(?: \d{3}){1,9}(?!\d)(?:,\d+|\.\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:(?:\.\d{3}){1,9}|(?:'\d{3}){1,9})(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?:,\d{3}){2,9}(?!\d)|\d+(?:[,.]\d+)?"
)
RANK = re.compile(r"(?:ers?|res?|ères?|eres?|es?|è|èmes?|emes?|(?<=(?<!\d)2)n?de?s?)(?![^\W_])")
PHONE = re.compile(r"(?:33 ?\d|0\d)(?:[ .-]?\d\d){4}(?!\d)")
VERSION = re.compile(r"[.,]\d")  # « 1.2.3 »
WORD_JOINTS = re.compile(r"[ -]+")
COMMA = " virgule "
ONE_OF = "un "
_AMOUNTS_TO = re.compile(r"\b(?:soit|environ|presque|(?:près|moins|plus) d['’]) ?un $")
_STOP = ("", ".", ",", ";", ")", "\n")
SLASH = re.compile(r"/\d")  # « 24h/24 », « 7j/7 »
SLASHED = re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/]|[,.]\d)")
SLASHED_WHOLES = frozenset({2, 3, 4, 5, 8, 10, 20, 100})
# « une seconde vague » is the other of two; « une seconde de retard », « une seconde après » last.
SECOND_OF_TWO = re.compile(
    r" seconde (?!(?:de|du|des|après|avant|plus|moins|et|ou|à|au|aux|en|pour|par|sur|dans|seulement|chacune?|environ|que|qui|"
    r"avec|sans|près|suffit|est|était|top|pile|chrono|montre|puis|lors|lorsque|quand|à peine|devant|derrière)(?![^\W_]))"
    r"(?=[^\W\d_]{3})",
)
SIGN = re.compile(r"[+-] ?$")
GLUED_SHARE = re.compile(r"[a-zéèêûô]{3}\d{1,2}(?:,\d)? ?%")  # « en été4% des élèves »: a subhead glued to its text
ROMAN = re.compile(r"(?:[IVX]{1,8}(?:e|è|ème)|I(?:er|re|ère))(?![^\W_])")
ATTACHED_NUMBER = re.compile(r"[-/.,:]?\d")
# « articles 12 et 14 », « lignes 3 bis, 5 »: the second is a label as the first.
JOINTS = frozenset({" et ", " à ", " ou ", "-", "/", ", ", " bis, ", " bis et "})


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
    changes = "|".join(f"(?<={change} d')" for change in counted.CHANGES)
    one_point = rf"(?:{changes})un(?= point)"
    # Most words begin no amount: one look at their letters tells so, where each sort would look at them for itself.
    begun = alternation((*numerals.BASIC, *numerals.SCALES, *numerals.ordinal_words(), *counted.words(), "un", "une"))
    run = rf"(?:(?:[ -]et)?[ -]{any_word}(?![^\W_])){{0,24}}"
    return re.compile(
        rf"(?<!\d)(?=\d)(?P<digits>{DIGITS})"
        rf"|(?<![^\W_])(?={begun})(?:(?P<rank>(?:{any_word}(?![^\W_]){run}(?:[ -]et)?[ -])?{ranks})"
        rf"|(?P<words>(?:{basic}(?![^\W_])|une?(?={counting_one})|(?<=numéro )une?|{one_point}){run})"
        rf"|(?P<noun>{alternation(counted.words())}))(?![^\W_])",
    )


def amounts(places: Places) -> list[Amount]:
    """All amounts outside the places that are taken, in text order; a label such as « G7 » is none."""
    return sorted((*_scanned(places), *_roman(places)), key=itemgetter(0))


def _roman(places: Places) -> Iterator[Amount]:
    """« la XXIe édition »."""
    for match in ROMAN.finditer(places.view):
        value = numerals.ordinal_value(match.group())
        if value == 1 and places.view[match.start() - 2 : match.start()].strip().isalpha():
            continue  # « François Ier »
        if value and not places.is_glued(*match.span()) and places.taken_end(*match.span()) is None:
            amount = Amount(match.start(), match.end(), match.end(), Fraction(value), kind=ORDINAL)
            if not is_name(places, amount):
                yield amount


def _scanned(places: Places) -> Iterator[Amount]:
    at = refused = 0
    low = places.low
    while match := scanner().search(low, at):
        at = match.end()
        if (taken := places.taken_end(match.start(), at)) is not None:
            at = taken
            continue
        if unread := PHONE.match(low, match.start()) or places.address_at(match.start()):
            at = unread.end()
            continue
        amount = _READERS[match.lastgroup or ""](places, match)
        if amount and not is_name(places, amount, hanging=amount.start - refused < 9 and low[refused : amount.start] in JOINTS):
            at = amount.end
            yield amount
        elif match.lastgroup == "digits" or amount:
            at = refused = _end_of_label(low, (amount.end if amount.unit else amount.bare) if amount else at)


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
    if value is None or (places.is_glued(start, end) and not GLUED_SHARE.match(places.view, max(0, start - 3))):
        return None
    step, tail = _worths(match.group(), value)
    if money := sign_before(places.view, start):
        return priced(places, Amount(money[0], end, end, value, step, tail, unit=money[1]))
    start, signed = _signed(places.low, start)
    amount = measured(places, Amount(start, end, end, -value if signed < 0 else value, step, tail, signed=bool(signed)))
    return None if SLASH.match(places.low, amount.end) or places.runs_on(amount.end) else amount


def _plain(places: Places, written: str) -> str:
    """The figure as French writes it: « 12,345,678 » and, in an article that writes « 73.4 », « 208.519 » are English."""
    if written.count(",") > 1:
        return written.replace(",", "")
    return written.replace(".", ",") if written.count(".") == 1 and "," not in written and places.points_decimals else written


def _slashed(places: Places, match: re.Match[str]) -> Amount | None:
    """« 3/4 », « 8/10 »; « 24/24 » and « 11/09 » are none."""
    share, whole = int(match[1]), int(match[2])
    if whole not in SLASHED_WHOLES or not 0 < share < whole or places.is_glued(*match.span()):
        return None
    value = Fraction(share, whole)
    return with_unit(places, Amount(match.start(), match.end(), match.end(), value, value, value, kind=PART))


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
    if places.is_compound(match.start(), end) and not counted.HYPHENATED.match(places.low, end):
        return None
    scale = scale if scale >= 10**6 else 1
    if places.low.endswith("numéro ", 0, match.start()):
        return _ordinal(places, match.start(), end, value)
    amount = Amount(match.start(), end, end, Fraction(value), ONE * scale, ONE * scale, scale, worded=True)
    return measured(places, _with_decimals(places.low, amount))


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
    if value > 2 and places.low.endswith(ONE_OF, 0, match.start()) and _is_part(places.low, match):
        share, start = Fraction(1, value), match.start() - len(ONE_OF)  # « un vingt-sixième du budget »
        return with_unit(places, Amount(start, match.end(), match.end(), share, share, share, kind=PART, worded=True))
    return _ordinal(places, match.start(), match.end(), value)


def _is_part(low: str, match: re.Match[str]) -> bool:
    """« un vingtième du budget », « soit un dixième, », « près d'un cinquième »: no rank."""
    if counted.PART_OF.match(low, match.end()):
        return True
    told = _AMOUNTS_TO.search(low, max(0, match.start() - 16), match.start())
    return told is not None and low[match.end() : match.end() + 1] in _STOP


def _first_words(places: Places, match: re.Match[str]) -> Amount | None:
    words = WORD_JOINTS.split(match.group())
    value, used, scale = numerals.read_words(words[:-1])
    if not used:
        return None
    end = _end_of_words(places.low, match.start(), words[:used])
    if value == 1 and SECOND_OF_TWO.match(places.low, end):
        return _ordinal(places, end + 1, end + len(" seconde"), 2)
    scale = scale if scale >= 10**6 else 1
    return measured(places, Amount(match.start(), end, end, Fraction(value), ONE * scale, ONE * scale, scale, worded=True))


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
    amount = with_unit(places, amount)
    if start is None and (amount.unit is None or row.kind == ABOUT or match.group().endswith("s")):
        return None  # « des centaines de mètres » are vague, « demi-litre » is not
    return amount if counted.stands(places.low, match.end(), row) else None


_READERS = {"digits": _digits, "words": _worded, "rank": _rank, "noun": _noun}
