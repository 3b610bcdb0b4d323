"""Parts and their total: « 54 blessés : 20 graves et 34 légers », « 150 greffiers et 61 magistrats, soit 211 personnes »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.complements import complete
from claimcheck.model.interval import Interval
from claimcheck.relating.marks import AMOUNT, DATE, EVERY, PERCENT, RANK, Marked, is_range, marked, same_unit, size_of
from claimcheck.relating.pairs import alike, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

# Brackets without a figure (« (TGD) ») may stand between.
_LETTER = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}]|\([^(){EVERY}\n]{{0,40}}\))"
# A percentage in brackets beside a part is the part's own: « 161 601 Jaguar (-10,6 %) ».
_OWN = rf"(?: ?\([^(){EVERY}]{{0,20}}{PERCENT}[^(){EVERY}]{{0,20}}\))?"
_JOIN = rf"{_LETTER}{{0,80}}?{_OWN}{_LETTER}{{0,20}}?(?:,|\bet\b|\bpuis\b|\bplus\b|;)(?: enfin| aussi| encore)? ?(?:l'|les |la |le )?"
_ITEM = rf"(?:{AMOUNT}|\bune? (?=\w))"
_LIST = rf"{_ITEM}(?:{_JOIN}{_ITEM}){{1,11}}"
_TAIL = rf"{_LETTER}{{0,80}}?"
_TOTAL = f"(?P<total>{AMOUNT})"
_HELD = r"(?:englob|compren|répart|recouvr|inclu|décompos|ventil|compos|consacr|financ|affect)\w+"
_ONE = rf"\((?:soit )?{AMOUNT}[^(){EVERY}]{{0,15}}\)"
_EACH = rf"{_ONE}(?:[^();\n]{{1,120}}?{_ONE}){{1,9}}"

BRACKETED = re.compile(rf"{_TOTAL}{_LETTER}{{0,90}}? ?\((?:soit |dont )?(?P<parts>{_LIST}){_TAIL}\)")
COLON = re.compile(rf"{_TOTAL}{_LETTER}{{0,90}}? ?: ?(?:soit )?(?P<parts>{_LIST})")
SHARED = re.compile(
    rf"{_TOTAL}{_LETTER}{{0,160}}?\b(?P<cue>répartie?s?|se répartiss\w+|se décompos\w+|composée?s? de|se compos\w+|comprenant|compren\w+|dont)\b"
    rf"{_LETTER}{{0,60}}?(?P<parts>{_LIST})"
)
SUMMED = re.compile(
    rf"(?P<parts>{_LIST}){_LETTER}{{0,80}}?(?:,|-|\() ?(?:(?:\bsoit\b|\bce qui fait\b) (?:un total de |au total |en tout )?|(?:pour |soit )?un total de )"
    rf"(?:quelque |les )?{_TOTAL}"
)
# « 136 milliards qui englobent les déficits passés (31 milliards), … », « 10.173 enfants ont été tués (4.019) et mutilés (6.154) »
EACH = re.compile(rf"{_TOTAL}{_LETTER}{{0,160}}?(?::|\b{_HELD})[^;()\n]{{0,120}}?(?P<each>{_EACH})")
DONE = re.compile(rf"{_TOTAL}{_LETTER}{{0,60}}? \w+ (?P<each>{_ONE} et \w+(?:és|ées|is|ises|us|ues|ts|tes) {_ONE})")
OF_THESE = re.compile(
    rf"^\W*(?:sur|parmi) (?:les |ces |un total de )?{_TOTAL}[^;:()\n]{{0,200}}?, ?(?P<parts>{AMOUNT} (?:ont|sont|étaient|avaient|n'|se )"
    rf"{_LETTER}{{0,80}}?(?:,|\bet\b) ?{AMOUNT} (?:ont|sont|étaient|avaient|n'|se ))"
)
# « Cette somme englobe … (31 milliards), … »: the total is the figure of the sentence before.
SUM_NAMED = re.compile(rf"^\W*(?:cet|cette|ce|ces) (?:somme|montant|total|enveloppe|budget|chiffre|bilan)\b[^;:()\n]{{0,60}}?\b{_HELD}[^;:()\n]{{0,120}}?(?P<each>{_EACH})")
# « au total 483 employés attaqués, 125 tués, 234 blessés et 124 enlevés »: what befell each of them
_DONE_TO = r"\w+(?:és|ées|is|ises|us|ues|ts|tes)"
AT_ALL = re.compile(
    rf"\bau total,? {_TOTAL}(?: [^\s,;:(){EVERY}]+){{2,6}}, (?P<parts>{AMOUNT} {_DONE_TO}(?:(?:,| et) {AMOUNT} {_DONE_TO}){{1,6}})(?![^\W\d_])"
)
_AMOUNT = re.compile(AMOUNT)
_OPENED = re.compile(rf"\((?:soit )?{AMOUNT}")
_NOT_A_SUM = re.compile(r"\b(?:contre|hausse|baisse|augment\w*|recul\w*|au lieu|tandis|alors que|chacune?|par (?:jour|mois|an|semaine|heure)|moyenne|respectivement)\b")
# « les lignes 1, 2 et 5 »: numbers with no word of their own are names.
_LABELS = re.compile(rf"{AMOUNT}\W*(?:et )?\W*(?={AMOUNT})")
# « un grave, 19 légers »: one more, or the article of a noun.
_ONES = re.compile(r"\bune? (?=\w)")
_OPEN = re.compile(r"\b(?:notamment|parmi lesquel\w+|entre autres|principalement|surtout|essentiellement)\b")


def find(context: Context) -> Iterator[Relation]:
    """Totals with the parts that the same sentence, or the next one, lists."""
    previous: Marked | None = None
    for sentence in context.sentences:
        line = marked(context, sentence.span)
        if sum(1 for _ in line.at(AMOUNT)) > 1:
            yield from _sums(context, line)
            yield from _named_before(context, line, previous)
        previous = line


def _sums(context: Context, line: Marked) -> Iterator[Relation]:
    taken: set[Figure] = set()
    for pattern, closed in (
        (BRACKETED, True), (COLON, True), (SHARED, True), (SUMMED, True), (EACH, True), (DONE, True), (OF_THESE, False), (AT_ALL, True),
    ):
        for match in line.find(pattern):
            total = line.figure(match, "total")
            if total is None or total in taken:
                continue
            relation = _sum(context, line, match, total, closed=closed)
            if relation:
                taken.add(total)
                yield relation


def _named_before(context: Context, line: Marked, previous: Marked | None) -> Iterator[Relation]:
    match = SUM_NAMED.match(line.text)
    if match is None or previous is None:
        return
    parts = [line.figures[place] for place in _places(match)]
    totals = [figure for _, figure in previous.at(AMOUNT) if same_unit(figure, parts[0]) or same_unit(figure, parts[-1])]
    totals = totals or [figure for _, figure in previous.at(AMOUNT) if all(comparable(figure, part) for part in parts)]
    relation = _sum(context, line, match, totals[0], closed=True) if len(totals) == 1 else None
    if relation:
        yield relation


def _places(match: re.Match[str]) -> list[int]:
    """Where the parts of a match stand; of parts in brackets, those that open one."""
    if "each" in match.re.groupindex:
        return [found.end() - 1 for found in _OPENED.finditer(match.string, *match.span("each"))]
    return [found.start() for found in _AMOUNT.finditer(match.string, *match.span("parts"))]


def _sum(context: Context, line: Marked, match: re.Match[str], total: Figure, *, closed: bool) -> Relation | None:
    places = _places(match)
    parts, (start, end) = [line.figures[place] for place in places], match.span("each" if "each" in match.re.groupindex else "parts")
    if is_range(total) or _NOT_A_SUM.search(match.group()) or _LABELS.search(line.text, start, end):
        return None
    if len(parts) < 2 or not all(comparable(part, total) if _scaled(part) and _scaled(total) else alike(part, total) for part in parts):
        return None
    if all(size_of(part) >= size_of(total) for part in parts):
        return None  # « plus de 100 millions : 193 pour l'un, 145 pour l'autre » are examples of the total, not its parts
    only_some = match.groupdict().get("cue") == "dont" and not complete(line.text[start : end + 30])
    exhaustive = closed and not only_some and not _OPEN.search(match.group())
    ones = len(_ONES.findall(line.text, start, end)) if match.re in (BRACKETED, COLON, SHARED, SUMMED) else 0
    return context.relation(
        "parts_sum", *(("part", part) for part in parts), ("total", total), closed=exhaustive, cue=line.span(match.start(), match.end()),
        factor=Interval.between(0, ones) if ones else None, sure=match.re is not AT_ALL,
    )


def _scaled(part: Figure) -> bool:
    """« 31 milliards » beside « 136 milliards d'euros » is money as well."""
    return "milli" in part.text.lower()
