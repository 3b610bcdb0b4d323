"""Parts and their total: « 54 blessés : 20 graves et 34 légers », « 150 greffiers et 61 magistrats, soit 211 personnes »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.complements import complete
from claimcheck.relating.marks import AMOUNT, DATE, EVERY, PERCENT, RANK, Marked, is_range, marked, size_of
from claimcheck.relating.pairs import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_LETTER = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}])"
# A percentage in brackets beside a part is the part's own: « 161 601 Jaguar (-10,6 %) ».
_OWN = rf"(?: ?\([^(){EVERY}]{{0,20}}{PERCENT}[^(){EVERY}]{{0,20}}\))?"
_JOIN = rf"{_LETTER}{{0,80}}?{_OWN}{_LETTER}{{0,20}}?(?:,|\bet\b|\bpuis\b|\bplus\b|;)(?: enfin| aussi| encore)? ?(?:l'|les |la |le )?"
_LIST = rf"{AMOUNT}(?:{_JOIN}{AMOUNT}){{1,11}}"
_TAIL = rf"{_LETTER}{{0,80}}?"
_TOTAL = f"(?P<total>{AMOUNT})"

BRACKETED = re.compile(rf"{_TOTAL}{_LETTER}{{0,90}}? ?\((?:soit |dont )?(?P<parts>{_LIST}){_TAIL}\)")
COLON = re.compile(rf"{_TOTAL}{_LETTER}{{0,90}}? ?: ?(?:soit )?(?P<parts>{_LIST})")
SHARED = re.compile(
    rf"{_TOTAL}{_LETTER}{{0,90}}?\b(?P<cue>répartie?s?|se répartiss\w+|se décompos\w+|composée?s? de|se compos\w+|comprenant|compren\w+|dont)\b{_LETTER}{{0,60}}?(?P<parts>{_LIST})"
)
SUMMED = re.compile(
    rf"(?P<parts>{_LIST}){_LETTER}{{0,80}}?(?:,|-|\() ?(?:(?:\bsoit\b|\bce qui fait\b) (?:un total de |au total |en tout )?|(?:pour |soit )?un total de )"
    rf"(?:quelque |les )?{_TOTAL}"
)
_ONE = rf"\((?:soit )?{AMOUNT}[^(){EVERY}]{{0,15}}\)"
# « 136 milliards qui englobent les déficits passés (31 milliards), … », « 10.173 enfants ont été tués (4.019) et mutilés (6.154) »
EACH = re.compile(
    rf"{_TOTAL}{_LETTER}{{0,160}}?(?::|\b(?:englob|compren|répart|recouvr|inclu|décompos|ventil|compos|consacr|financ|affect)\w+){_LETTER}{{0,120}}?"
    rf"(?P<parts>{_ONE}(?:{_LETTER}{{1,120}}?{_ONE}){{1,9}})"
)
DONE = re.compile(rf"{_TOTAL}{_LETTER}{{0,60}}? \w+(?:és|ées|is|ises|us|ues|ts|tes)? ?(?P<parts>{_ONE} (?:et|ou) \w+(?:és|ées|is|ises|us|ues|ts|tes) {_ONE})")
OF_THESE = re.compile(rf"^\W*(?:sur|parmi) (?:les |ces |un total de )?{_TOTAL}{_LETTER}{{0,160}}?, ?(?P<parts>{_LIST})")
_AMOUNT = re.compile(AMOUNT)
_NOT_A_SUM = re.compile(r"\b(?:contre|hausse|baisse|augment\w*|recul\w*|au lieu|tandis|alors que|chacune?|par (?:jour|mois|an|semaine|heure)|moyenne|respectivement)\b")
# « les lignes 1, 2 et 5 »: numbers with no word of their own are names.
_LABELS = re.compile(rf"{AMOUNT}\W*(?:et )?\W*(?={AMOUNT})")
_OPEN = re.compile(r"\b(?:notamment|parmi lesquel\w+|entre autres|principalement|surtout|essentiellement)\b")


def find(context: Context) -> Iterator[Relation]:
    """Totals with the parts that the same sentence lists."""
    for sentence in context.sentences:
        line = marked(context, sentence.span)
        if sum(1 for _ in line.at(AMOUNT)) > 2:
            yield from _sums(context, line)


def _sums(context: Context, line: Marked) -> Iterator[Relation]:
    taken: set[Figure] = set()
    for pattern, closed in ((BRACKETED, True), (COLON, True), (SHARED, True), (SUMMED, True), (EACH, True), (DONE, True), (OF_THESE, False)):
        for match in line.find(pattern):
            relation = _sum(context, line, match, taken, closed=closed)
            if relation:
                yield relation


def _sum(context: Context, line: Marked, match: re.Match[str], taken: set[Figure], *, closed: bool) -> Relation | None:
    total = line.figure(match, "total")
    places = [place.start() for place in _AMOUNT.finditer(line.text, match.start("parts"), match.end("parts"))]
    parts = [line.figures[place] for place in places]
    words = match.group()
    if total is None or total in taken or is_range(total) or _NOT_A_SUM.search(words):
        return None
    if len(parts) < 2 or not all(alike(part, total) for part in parts) or _LABELS.search(line.text, places[0], places[-1] + 1):
        return None
    if all(size_of(part) >= size_of(total) for part in parts):
        return None  # « plus de 100 millions : 193 pour l'un, 145 pour l'autre » are examples of the total, not its parts
    taken.add(total)
    cue = match.groupdict().get("cue")
    exhaustive = closed and not _OPEN.search(words) and (cue != "dont" or complete(line.text[places[0] : match.end("parts") + 30]))
    return context.relation(
        "parts_sum", *(("part", part) for part in parts), ("total", total), closed=exhaustive, cue=line.span(match.start(), match.end())
    )
