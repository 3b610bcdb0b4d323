"""Numbers that are names: « 20 Minutes », « Lille (59) », « 75015 Paris », « 06 12 34 56 78 », « 2. » in a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french import labels
from claimcheck.french.hedges import hedge_before
from claimcheck.mentions.amount import CARDINAL, ORDINAL

if TYPE_CHECKING:
    from claimcheck.mentions.amount import Amount
    from claimcheck.mentions.places import Places

CAPITAL_BEFORE = re.compile(r"([A-ZÀ-Þ][^\W\d_]{0,40}(?:[-'][^\W\d_]{1,40}){0,5}) $")
CAPITAL_AFTER = re.compile(r" ([A-ZÀ-Þ][^\W\d_]+)")
A_SECOND = re.compile(r"(?:par|chaque|quelques|fractions? de|ièmes? de) secondes?$")  # a second of time, no rank
PRIZES = re.compile(r" [A-ZÀ-Þ][^\W\d_]+ (?:de |d')?[A-ZÀ-Þ][^\W\d_]+s(?![^\W_])")  # « 5 Grammy Awards »
RATIO_AHEAD = re.compile(r" (?:[^\W\d_]+[ -]){1,3}sur [\dd-qst]")
ENDS_SENTENCE = re.compile(r"[.!?:…»\"“”«(\n-] ?$|^$")
TITLED = re.compile(r" (?:Minutes|Heures|Jours|Miles)(?![^\W_])")
NOUN_AFTER = re.compile(r" ([^\W\d_]{3,})")
SCHOOL_CLASS = re.compile(
    r"(?:élèves?|classes?|collégiens?|enfants|cours|programme|niveau|enseignants?|profs?|rentrée|"
    r"cp|ce[12]|cm[12]) (?:et )?(?:de |en )(?:la )?$|\ben $",
)
MARKER = re.compile(r"[.)°/](?: ?[A-ZÀ-Þ\"«]| -)")
IN_YEAR = re.compile(r"(?:en|de|depuis|année) (?:19|20)\d\d$")
DAY = re.compile(r"(?<![^\W_])(?:le|du|au|la) $")  # « du 20 au 22 », « la 7 » of some line
ON = re.compile(r" sur \d")
ROUND_THE_CLOCK = re.compile(r"(?:heures|h|jours|j) sur $")
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
TOWN = re.compile(r"(?:(?<![^\W_])(?:à|de|d'|près de|maire de) ?|\n)[A-ZÀ-Þ][\w'-]+ \($")
HOTLINE = re.compile(r"\d{4}")  # « composez le 3977 »
GROUPED = re.compile(r"[ .']\d{3}")
CHAIN = re.compile(r"\d{1,4}(?:-\d{1,4}){2}")  # « 75-92-93 », « 4-4-2 »
HALVES = ("50-50", "50/50")
LAST_DAY = 31
LAST_YEAR = 2200
SECOND_END = re.compile(r"(?: à | et | ou | ?- ?)(?P<figure>\d{4})(?!\d)")
POSTAL = 5  # « 75015 Paris »
LAW = re.compile(r"\d{1,2}\.\d{1,2}")  # « le 49.3 »
LEGAL = re.compile(r"(?<![^\W_])(?:le|du|au|un) $")
HYPHENED = re.compile(r"-\d{1,2}(?![\d-])")
RANKED = re.compile(r" (?:position|place|année|rang|ligne|semaine|journée|édition|minute|saison)")
# « neuf » is mostly the adjective: alone it counts only after these.
COUNTS_NINE = re.compile(r"(?:les|des|ces|ses|nos|et|ou|contre|sur|que|par|entre|à|cent|mille) $")
UNGROUPED = re.compile(r"\d{10}")  # the number of a product or an account: nobody writes a count so
PAIR = re.compile(r"-\d{1,3}(?![\d-])")
LONGEST_LABEL = 4


def noun_follows(places: Places, end: int) -> bool:
    """Whether a plural noun or adjective seems to follow: what a count counts."""
    match = NOUN_AFTER.match(places.low, end)
    return match is not None and match[1][-1] in "sxz" and not labels.is_small_word(match[1])


def is_name(places: Places, amount: Amount, *, hanging: bool = False) -> bool:
    """Whether the amount is a label rather than a quantity; ``hanging``: it hangs on a number that is one."""
    low, ordinal = places.low, amount.kind == ORDINAL
    if amount.unit is not None or amount.scale > 1:
        if amount.unit is None and not amount.worded and labels.names_before(low, amount.start, amount.bare, ordinal=False):
            written = low[amount.start : amount.bare]  # « lot 8058M », not « l'Europe 15 millions »
            return not noun_follows(places, amount.end) and written[-1:].isalpha() and " " not in written
        if TITLED.match(places.view, amount.bare) or _is_titled(places.view, amount):
            return True
        return labels.names_after(low, amount.start, amount.bare, ordinal=False)
    if labels.names_after(low, amount.start, amount.end, ordinal=ordinal):
        return True
    if ordinal:
        return _is_rank_of_nothing(places, amount) or labels.names_before(low, amount.start, amount.end, ordinal=True)
    if amount.kind != CARDINAL or amount.signed:
        return False
    if noun_follows(places, amount.end):
        return _is_titled(places.view, amount) or _is_bare_name(places, amount)
    if hanging or _is_adjective(low, amount) or _is_titled(places.view, amount):
        return True
    if amount.value.denominator == 1 and GROUPED.search(low, amount.start, amount.end):
        return False  # no label is written with thousands apart
    return labels.names_before(low, amount.start, amount.end, ordinal=False) or _is_bare_name(places, amount)


def _is_rank_of_nothing(places: Places, amount: Amount) -> bool:
    """« dix par seconde », « un élève de 6e »; and « le Second » with its capital is somebody."""
    low, start = places.low, amount.start
    if amount.worded:
        if places.view[start].isupper() and CAPITAL_AFTER.match(places.view, amount.end):
            return True  # « Second Empire »
        return A_SECOND.search(low, max(0, start - 12), amount.end) is not None or _is_titled(places.view, amount)
    return SCHOOL_CLASS.search(low, max(0, start - 24), start) is not None and not RANKED.match(low, amount.end)


def _is_adjective(low: str, amount: Amount) -> bool:
    """« un logement neuf »."""
    nine = amount.worded and low[amount.start : amount.end] == "neuf"
    return nine and not COUNTS_NINE.search(low, max(0, amount.start - 8), amount.start)


def _is_titled(view: str, amount: Amount) -> bool:
    """« le Groupe des Sept », « les Dix Mille Tours »: a capital within a sentence makes a name of a number word."""
    if not amount.worded or not view[amount.start].isupper():
        return False
    before = view[max(0, amount.start - 2) : amount.start]
    return before.endswith(" ") and not ENDS_SENTENCE.search(before) and not view[amount.start : amount.end].isupper()


def _is_bare_name(places: Places, amount: Amount) -> bool:
    """Whether what stands around digits makes a name of them."""
    if amount.worded:
        return False
    view, start, end = places.view, amount.start, amount.end
    if UNGROUPED.match(view, start):
        return True
    if view.startswith(HALVES, start) or CHAIN.match(view, start) or _is_marker(view, start, end):
        return True
    if _is_in_parentheses(places, start, end) or _is_date(places, amount):
        return True
    counts = PRIZES.match(view, end) or RATIO_AHEAD.match(view, end)
    if (after := CAPITAL_AFTER.match(view, end)) and not (_counts_capital(after[1]) or counts):
        return True
    if after and end - start == POSTAL and view[start:end].isdecimal():
        return True
    before = CAPITAL_BEFORE.search(view, max(0, start - 30), start)
    if before and end - start <= LONGEST_LABEL and not PAIR.match(view, end) and not labels.is_small_word(before[1].lower()):
        return not noun_follows(places, end)
    return False


def _is_date(places: Places, amount: Amount) -> bool:
    """A year or a day of the month that no form of date has taken, and « 24 heures sur 24 »."""
    low, start, end = places.low, amount.start, amount.end
    if noun_follows(places, end) or not low[start:end].isdecimal():
        return LAW.fullmatch(low, start, end) is not None and DAY.search(low, max(0, start - 4), start) is not None
    if HYPHENED.match(low, end) and LEGAL.search(low, max(0, start - 4), start) and amount.value > LAST_DAY:
        return True  # « le 49-3 »
    if YEAR.fullmatch(low, start, end):
        return hedge_before(low, start, max(0, start - 40)) is None and not _counts_with_next(places, end)
    if HOTLINE.fullmatch(low, start, end) and DAY.search(low, max(0, start - 4), start):
        return True
    if ROUND_THE_CLOCK.search(low, max(0, start - 12), start):
        return True
    return amount.value <= LAST_DAY and DAY.search(low, max(0, start - 4), start) is not None and not ON.match(low, end)


def _counts_with_next(places: Places, end: int) -> bool:
    """« de 2000 à 3000 euros », « entre 1500 et 2000 lits »: what the second figure counts, the first counts as well."""
    other = SECOND_END.match(places.low, end)
    return other is not None and (int(other["figure"]) > LAST_YEAR or noun_follows(places, other.end()))


def _counts_capital(word: str) -> bool:
    """« 12 Français », « 3 PV »: what can be counted though it begins with a capital."""
    return word.isupper() or word[-1] in "sx"


def _is_marker(view: str, start: int, end: int) -> bool:
    """« 2. » at the head of a list item, also where the scraper glued it to the line before."""
    before = view[start - 1 : start]
    if not MARKER.match(view, end):
        return False
    if IN_YEAR.search(view, max(0, start - 12), end - 1):
        return True
    return end - start <= 2 and (not before or before in "\n)]»”" or before.isalpha())


def _is_in_parentheses(places: Places, start: int, end: int) -> bool:
    """« l'Aveyron (12) », « à Lille (59) », « Roubaix (Nord, 59) »: a department; « l'Espagne (64) » is a count."""
    view = places.view
    if view[end : end + 1] != ")" or view[start:end] not in labels.departments():
        return False
    named = labels.departments()[view[start:end]]
    head = places.low[max(0, start - 40) : start].rstrip(" (,")
    return head.endswith(named) or TOWN.search(view, max(0, start - 40), start) is not None
