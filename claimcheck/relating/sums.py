"""Parts and their total: « 48 poules : 17 noires et 31 blanches », « 130 tailleurs et 45 vendeurs, soit 175 personnes »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.french.complements import complete, is_half
from claimcheck.french.outcomes import part_ways
from claimcheck.french.relation_cues import cue
from claimcheck.model.interval import Interval
from claimcheck.model.mention import QuantityMention
from claimcheck.relating.addends import (
    adds_up,
    counts_another,
    is_of_another_noun,
    is_of_each_or_a_change,
    is_of_named_ones,
    is_of_the_last,
    may_overlap,
)
from claimcheck.relating.marks import AMOUNT, COUNT, DATE, EVERY, MONEY, Marked, marked, size_of
from claimcheck.relating.runs import Run, beside_one, bracketed, cleared, ones_before, plain, rows
from claimcheck.relating.sums_concluded import concluded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_HELD = cue("holding")
_LEADING = r"(?:soit |dont )?(?:une? [^,()]{1,40}, (?:et )?)*"
# What stands between a total and the first of its parts.
OPENED = re.compile(rf"(?:\(| - ){_LEADING}$")
LISTED = re.compile(rf": ?{_LEADING}$")
SHARED = re.compile(
    r"\b(?:répartie?s?|se répartiss\w+|se décompos\w+|composée?s? de|se compos\w+|comprenant|compren\w+"
    r"|(?P<some>dont))\b[^:;()]{0,60}$"
)
# What stands between the last part and a total that follows.
SUMMED = re.compile(
    r"(?:[,(-] ?|\b)(?:(?:soit|ce qui fait) (?:un total de |au total |en tout )?|(?:pour |soit )?un total de )(?:quelque |les "
    r")?$"
)
# « 12 marins et 40 passagers, en tout 52 personnes »; with a place or a time behind it the total may be of more
IN_ALL = re.compile(r", (?:en tout|au total)(?: quelque)?,? $")
_NO_MORE = re.compile(r"(?: (?!en |dans |à |au |aux |sur |depuis |pour |cette |ce )[^\W\d_]+){0,3}(?=[.,;)]|$)")
# « 312 voix pour, 201 contre et 18 abstentions, sur 531 votants »
_OUT_OF = re.compile(rf"[^.;:()\n{EVERY}]{{1,40}},? sur (?:un total de |les )?")
# « Trois élus, six agents et deux stagiaires composent cette équipe de onze membres »
MAKE_UP = re.compile(r"\b(?:compos|form|constitu)(?:ent|aient|eront|ant) (?:[^,;:()]{2,60} )?(?:de |d')$")
HOLDS = re.compile(rf":|{_HELD}")
TWO_DONE = re.compile(r"^\w*\) et \w+(?:és|ées|is|ises|us|ues|ts|tes) \($")
OF_THESE = re.compile(rf"^\W*(?:selon [^,;:()]{{2,60}}, )?(?:sur|parmi) (?:les |ces |un total de )?(?P<total>{AMOUNT})")
# How far behind its number the word may stand that tells what became of the last ones.
_REST = 60
_HAVE = re.compile(r" (?:[^\W\d_]+ )?(?:(?:ont|sont|étaient|avaient|se) |n')")
LED_BY_TOTAL = re.compile(r"\bau total,? $")
_DONE_TO = re.compile(r" \w+(?:és|ées|is|ises|us|ues|ts|tes)\b")
_ALSO = re.compile(r" (?:[^\W\d_]+ment )?[^\W\d_]+(?:és|ées)\b")
# « 312 voix pour, 201 contre et 18 abstentions »: a vote, no comparison
_AGAINST = re.compile(rf"(?<={AMOUNT} )contre(?= ?(?:[,;.)]|et\b))")
_SAID = re.compile(r"\bsoit\b")
# « ont voté contre le texte »: no comparison
_VOTED = re.compile(rf"\b(?:vot\w+|prononc\w+|manifest\w+|mobilis\w+|lutt\w+) contre\b(?! {AMOUNT})")
_NOT_A_SUM = re.compile(cue("no-sum"))
_OPEN = re.compile(cue("some-of-them"))


def find(context: Context) -> Iterator[Relation]:
    """Totals with the parts that the same sentence, or the next one, lists."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if sum(1 for _ in line.at(AMOUNT)) > 1:
            taken: set[Figure] = set()
            bare = cleared(line)
            without_asides = _in_rows(context, bare) if bare is not line else ()
            told = (*_in_rows(context, line), *_in_brackets(context, line), *without_asides, *concluded(context, line))
            for relation, total in told:
                if total not in taken:
                    taken.add(total)
                    yield relation


def _in_rows(context: Context, line: Marked) -> Iterator[tuple[Relation, Figure]]:
    amounts = [place for place, _ in line.at(AMOUNT)]
    for row in rows(line):
        before = _named_before(line, row, [place for place in amounts if place < row.start])
        after = min((place for place in amounts if place >= row.end), default=None)
        multiplied = _OF_EACH.search(line.text, max(0, row.start - _REST), row.start)
        if multiplied or (after is not None and is_of_each_or_a_change(line.text, row.start, after)):
            after = None
        for found in _sums(line, row, before, after):
            told_apart = found.total == row.start and (found.closed or line.text[row.start] == MONEY)
            sure = not told_apart and _ends(line.text, row, found.total)
            sure = sure and (found.closed or not may_overlap(context, line, found.total, found.parts))
            relation = _sum(context, line, found, sure=sure)
            if relation:
                yield relation, line.figures[found.total]
    yield from _with_one(context, line, amounts)


def _named_before(line: Marked, row: Run, amounts: list[int]) -> int | None:
    """The total that may stand before a row: the one that names what the parts count, else the nearest.

    « 31 tués et 90 blessés de 12 pays : 14 tués en gare, 17 au port » counts the dead again.
    """
    if amounts and OPENED.search(line.text, amounts[-1] + 1, row.start):
        return amounts[-1]  # a bracket belongs to the figure before it
    # « trente dossiers sur les 212 reçus : … »: the parts are of those taken out
    amounts = [place for at, place in enumerate(amounts) if not (at and _FROM_AMONG.match(line.text, amounts[at - 1], place))]
    parts = {figure.counted for place in row.places if isinstance(figure := line.figures[place], QuantityMention)} - {None}
    named = [place for place in amounts if getattr(line.figures[place], "counted", None) in parts]
    nearest = max(named, default=None)
    fits = nearest is not None and any(size_of(line.figures[place]) < size_of(line.figures[nearest]) for place in row.places)
    return nearest if fits else _whole_before(line, amounts, row)


_FROM_AMONG = re.compile(rf"{AMOUNT} (?:[^\W\d_]+ ){{1,4}}(?:sur|parmi) (?:les |ces |un total de )?$")


def _with_one(context: Context, line: Marked, amounts: list[int]) -> Iterator[tuple[Relation, Figure]]:
    """« 22 touristes (21 visiteurs et un guide) »: one part is written as a figure, the other as « un »."""
    for row in beside_one(line):
        total = max((place for place in amounts if place < row.start), default=None)
        head = line.text[total + 1 : row.start] if total is not None else ""
        if total is None or "dont" in head or not (OPENED.search(head) or LISTED.search(head)):
            continue
        relation = _sum(context, line, Sum(total, row.places, closed=True, ones=row.ones or 1), sure=False)
        if relation:
            yield relation, line.figures[total]


def _whole_before(line: Marked, places: list[int], row: Run) -> int | None:
    """The nearest amount that the row may be parts of: « 170 cas dans trois villes : 114 à …, 39 à … et 17 à … »."""
    parts = [line.figures[place] for place in row.places]
    fits = (place for place in reversed(places[-2:]) if not all(size_of(part) >= size_of(line.figures[place]) for part in parts))
    return next(fits, places[-1] if places else None)


_CLAUSE = re.compile(rf"[;:.()\n{EVERY}]")
_AT_ALL = re.compile(r"\b(?:au total|en tout)\b")


def _ends(text: str, row: Run, total: int) -> bool:
    """« (180 en France, 40 en Espagne) »: without « et » a list may go on."""
    head = text[total : row.start]
    said = _AT_ALL.search(text, 0, row.start) is not None or ":" in head
    return total > row.start or said or _LAST.search(text, row.places[-2], row.places[-1]) is not None


@dataclass(frozen=True, slots=True)
class Sum:
    """Where a total and its parts stand; whether they are ``closed``, all of them, and how many « un » are among them."""

    total: int
    parts: tuple[int, ...]
    closed: bool
    ones: int = 0


def _sums(line: Marked, row: Run, before: int | None, after: int | None) -> Iterator[Sum]:
    """The sums that a row may be of, with a total before it, behind it, at the head of the sentence, or as its first figure."""
    text = line.text
    if before is not None and row.start - before < _FAR_AHEAD:
        yield from _total_ahead(text, row, before)
    if after is not None:
        yield from _total_behind(text, row, after)
    if of_these := OF_THESE.match(text):
        yield from _out_of_these(text, row, of_these)
    listed = before is not None and LISTED.search(text, before + 1, row.start)
    if len(row.places) > 2 and (_befell(text, row) or (not listed and _is_told_apart(line, row))):
        # « 900 millions d'euros, 400 millions en France et 300 millions en Italie » need not be all of them
        yield Sum(row.start, row.places[1:], closed=text[row.start] != MONEY)


# How far apart a row and its total, and the head of a sentence and what became of « these », may stand.
_FAR_AHEAD, _FAR_BEHIND, _FAR_DONE = 230, 110, 260


def _total_behind(text: str, row: Run, total: int) -> Iterator[Sum]:
    """« …, soit un total de 90 », « … sur 531 votants », « … composent cette équipe de onze », « … au total 2 000 salariés »."""
    near = total - row.end < _FAR_BEHIND
    if near and SUMMED.search(text, row.end, total) and plain(text[row.end : total].rstrip("( ")) is not None:
        # « un commandant, deux copilotes et huit hôtesses, soit onze »
        yield Sum(total, row.places, closed=True, ones=row.ones + ones_before(_CLAUSE.split(text[: row.start])[-1]))
    if _OUT_OF.fullmatch(text, row.end, total) and part_ways(text[row.start : row.end + _REST]):
        yield Sum(total, row.places, closed=False, ones=row.ones)
    with_them = WITH.search(text, max(0, row.start - 8), row.start) and SUMMED_BY_VERB.search(text, row.end, total)
    if near and (MAKE_UP.search(text, row.end, total) or _is_in_all(text, row.end, total) or with_them):
        yield Sum(total, row.places, closed=True, ones=row.ones)


def _out_of_these(text: str, row: Run, of_these: re.Match[str]) -> Iterator[Sum]:
    """« Sur 600 dossiers, 410 ont été acceptés, 150 rejetés »: the verb of the first serves for the others."""
    total, done = of_these.start("total"), [place for place in row.places if _HAVE.match(text, place + 1)]
    if not done:
        return
    first, *others = (place for place in row.places if place in done or (place > done[0] and _ALSO.match(text, place + 1)))
    if not others:
        yield from _elsewhere(text, row, total)
    elif first - of_these.end() < _FAR_DONE and part_ways(text[first : row.end + _REST]):
        yield Sum(total, (first, *others), closed=False)


def _total_ahead(text: str, row: Run, total: int) -> Iterator[Sum]:
    """« 48 poules : 17 noires et 31 blanches », « 48 poules, dont 17 noires et 31 blanches »."""
    words = text[total + 1 : row.start]
    if any(_CHANGED.match(text, place + 1) for place in row.places):
        return  # « 800 salariés : 120 postes ont été supprimés l'an dernier, 60 le seront cette année »
    if _NO_LONGER.search(text, max(0, total - _REST), total):
        return  # « ils ne sont plus que six : quatre abandons et deux exclusions » tells who is not among them
    shared = SHARED.search(words)
    if "dont" in text[row.start : row.end + _REST]:
        return  # « 223 chutes, dont 40 graves, puis 259, dont 38 graves »: each has a total of its own
    if OPENED.search(words) or LISTED.search(words):
        closed = "dont" not in words or complete(text[row.start : row.end + 30])
        closed = closed and _REMAINDER.match(text, row.end) is None
        yield Sum(total, row.places, closed, row.ones + ones_before(re.split(r"[:(]| - ", words)[-1]))
    elif shared and plain(words) is not None and not (shared["some"] and ";" in text[row.start : row.end]):
        closed = not shared["some"] or complete(text[row.start : row.end + 30])
        beside = shared["some"] and _BREAK.search(text, row.start + 1, row.places[1])
        if not beside and (closed or text[row.start] == MONEY or not _crosses(text, row)):
            yield Sum(total, row.places, closed, row.ones)


def _befell(text: str, row: Run) -> bool:
    """« au total 312 skieurs surpris, 40 tués, 95 blessés »"""
    led = LED_BY_TOTAL.search(text, max(0, row.start - 20), row.start) is not None
    return led and all(_DONE_TO.match(text, place + 1) for place in row.places[1:])


# « 30 rangs de 20 sièges et 2 loges, soit 602 places », « 12 buts en 20 matches et 8 passes »
_OF_EACH = re.compile(rf"{COUNT}(?: [^\W\d_]+){{1,3}} (?:de |d'|à |en |par )$")
_CHANGED = re.compile(
    r"(?: [^\W\d_]{3,20})? (?:ont (?:été )?|seront |vont être |doivent être )(?:supprim|cré|perdu|dispar|détrui)\w*"
)
_NO_LONGER = re.compile(r"\b(?:plus que|en reste|restent|reste) (?:que )?(?:de |à )?$")
# « 410 postes : 220 à Lyon, 160 à Metz, le reste ailleurs »
_REMAINDER = re.compile(r"[^.;:()\n]{0,60}?, (?:et )?(?:le reste|les autres|le solde|le restant)\b")
# « 80 morts, dont dix enfants, et plus de 300 blessés »: what « , et » joins is set beside the total
_BREAK = re.compile(r", et (?:[^,;:]{0,12} )?$")


def _is_in_all(text: str, end: int, total: int) -> bool:
    summed = IN_ALL.search(text, end, total) is not None and plain(text[end:total]) is not None
    return summed and _NO_MORE.match(text, total + 1) is not None


def _crosses(text: str, row: Run) -> bool:
    """« dont 310 filles et 240 boursiers », « dont 40 en France et 60 ouvriers »: the same ones may be told of twice."""
    parts = [text[left:right] for left, right in zip(row.places, (*row.places[1:], row.end + 20), strict=True)]
    placed = {_ELLIPSIS.match(part, 1) is not None for part in parts}
    return len(placed) > 1 or any(is_half(part.partition(",")[0]) for part in parts)


# « Avec 1 200 emplois à Lille et 800 à Lyon, le groupe compte au total 2 000 salariés »
WITH = re.compile(r"\bavec (?:\w+ )?$")
SUMMED_BY_VERB = re.compile(r"\b(?:au total|en tout) (?:\w+ )?$")
# « 21 en France et 13 en Belgique »: a number without a noun takes up the noun of the total.
_ELLIPSIS = re.compile(rf" (?:(?:en|à|au|aux|dans|chez|pour|contre|par|côté|sur)\b|{DATE})")
# « la moitié des 120 salariés, 42 à Lyon et 18 à Lille »: the parts are those of the half.
_OF_SOME = re.compile(r"(?<!est )(?<!était )(?<!serait )\b(?:d(?:es?)?|sur|parmi|d'entre)(?: (?:les|ces|ses|leurs))? $")
# « Dans le Gers, 65 bourgs, 40 dans les Landes et 18 dans l'Aude »: the first of the row has a place of its own
_PLACED = re.compile(r"(?:^|[.;:])\W{0,4}(?!au total|en tout)(?:dans|en|à|au|aux|sur|chez) [^,;:.()]{2,40}, (?:[^\W\d_]+ )?$")
_LAST = re.compile(r"\b(?:et|puis)\b[^,]*$")


def _is_told_apart(line: Marked, row: Run) -> bool:
    """« 34 magasins, 21 en France et 13 en Belgique »: the first of the row is the total of the others."""
    text, (first, *parts) = line.text, row.places
    if not _is_near([line.figures[place] for place in row.places]):
        return False
    ways = {found.group() for place in parts if (found := _ELLIPSIS.match(text, place + 1))}
    # « 90 cas dans le Nord, 12 dans l'Orne et 30 dans l'Eure »: the first is one of the row.
    if _OF_SOME.search(text, max(0, first - 16), first) or _PLACED.search(text, max(0, first - 60), first):
        return False
    if any(way in text[first + 1 : parts[0]] for way in ways) or _LAST.search(text, parts[-2], parts[-1]) is None:
        return False
    if any(_LAST.search(text[left:right]) for left, right in zip(row.places[:-2], row.places[1:-1], strict=True)):
        return False
    if all(_ELLIPSIS.match(text, place + 1) for place in parts):
        return True
    # « 31 enfants, 29 hommes et quatre femmes » are three groups
    return complete(text[parts[0] : row.end + 30]) and not is_half(text[first : parts[0]])


# « 41 se trouvent à Lyon et 64 à Lille »: nobody is in both
_IN_A_PLACE = re.compile(
    r" (?:se (?:trouv|situ)|(?:sont|étaient|vivent|habitent|résident|travaillent)\b)[^,;:()]{0,30}?\b(?:en|à|au|aux|dans)\b"
)
_IN_ANOTHER = re.compile(r" (?:en|à|au|aux|dans)\b")


def _elsewhere(text: str, row: Run, total: int) -> Iterator[Sum]:
    parts = tuple(place for place in row.places if place > total)
    placed = len(parts) > 1 and _IN_A_PLACE.match(text, parts[0] + 1) is not None
    if placed and all(_IN_ANOTHER.match(text, place + 1) for place in parts[1:]):
        yield Sum(total, parts, complete(text[parts[0] : row.end + _REST]))


def _is_near(row: list[Figure]) -> bool:
    """Whether the first may be the total of the others at all: half of them or double would be another thing."""
    total, parts = size_of(row[0]), sum(size_of(part) for part in row[1:])
    return total < 2 * parts and parts < 2 * total and all(size_of(part) < total for part in row[1:])


def _in_brackets(context: Context, line: Marked) -> Iterator[tuple[Relation, Figure]]:
    """« 210 millions doivent financer : les quais (60 millions), … », « 605 cerfs ont été comptés (310) et marqués (295) »."""
    for row in bracketed(line):
        for total in reversed([place for place, _ in line.at(AMOUNT, row.start - 300, row.start)]):
            holds = HOLDS.search(line.text, total, row.start)
            done = len(row.places) == 2 and TWO_DONE.match(line.text[row.start + 1 : row.places[1]])
            if holds or done:
                relation = _sum(context, line, Sum(total, row.places, closed=True), sure=True)
                if relation:
                    yield relation, line.figures[total]
                    break


# « …, soit 1 400 roues », which need be no total; « soit un total de 1 400 » is one
_BARELY_SAID = re.compile(r"\bsoit $")


def _sum(context: Context, line: Marked, found: Sum, *, sure: bool) -> Relation | None:
    total, places = found.total, found.parts
    start, end = min(total, *places), max(total, *places) + 1
    parts, whole = [line.figures[place] for place in places], line.figures[total]
    words = _AGAINST.sub("opposé", _VOTED.sub("voté", line.text[start:end]))
    if total > places[-1] and _SAID.search(line.text, places[-1], total):
        words = words.replace("respectivement", "")  # « respectivement 420 et 310, soit 730 au total »
    if total > places[-1] and any(other(parts, whole) for other in (counts_another, is_of_the_last, is_of_named_ones)):
        return None
    if _NOT_A_SUM.search(words) or not adds_up(parts, whole):
        return None
    return context.relation(
        "parts_sum",
        *(("part", part) for part in parts),
        ("total", whole),
        closed=found.closed and not _OPEN.search(line.text, start, end),
        cue=line.span(start, end),
        factor=Interval.between(0, found.ones) if found.ones else None,
        sure=sure and not (_BARELY_SAID.search(line.text, places[-1], total) and is_of_another_noun(parts, whole)),
    )
