"""A total, a count and what falls to each: « 24 wagons de 30 tonnes chacun », « 91 250 repas en 2021, 250 par jour »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.interval import Interval
from claimcheck.relating.averages import apportioned
from claimcheck.relating.marks import AMOUNT, COUNT, DATE, EVERY, FRACTION, MONEY, PERCENT, RANK, marked, same_unit
from claimcheck.relating.pairs import comparable
from claimcheck.relating.periodic import by_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}]|\([^(){EVERY}\n]{{0,40}}\))"
# A share or a sum in another currency may stand between the figures of a sale.
_ANY = rf"(?:[^;:{EVERY}\n]|[{DATE}{RANK}{PERCENT}]|\({MONEY}\))"
_SOIT = r"(?:(?:[,(-] ?|\b)soit|[,(] ?(?:c'est-à-dire|ce qui (?:représente|fait|donne|correspond à)))"
_MAKES = rf"(?:{_SOIT}|\bpour une? (?:total|montant|coût|poids|dotation|enveloppe|somme|facture)(?: (?:totale?|globale?))? de)"
_AVERAGE, _TOTAL, _COUNT = rf"(?P<average>{AMOUNT})", rf"(?P<total>{AMOUNT})", rf"(?P<count>{COUNT})"
_OF_ALL = rf"(?: {_W}{{0,12}}?\b(?:des|sur|d'entre les|parmi les) ?{COUNT})?"
FORMS = tuple(re.compile(form) for form in (
    # « 60 millions pour 2 millions d'habitants, soit 30 euros par habitant »
    (
        rf"{_TOTAL}{_W}{{0,120}}?\b(?:pour|entre|auprès de|à|aux|parmi) (?:les |ses |un total de )?{_COUNT}{_W}{{0,80}}?{_SOIT} "
        rf"{_W}{{0,40}}?{_AVERAGE}{_W}{{0,25}}?\b(?:par|chacune?)\b"
    ),
    # « 20 autocars pour 3 millions d'euros, soit 150 000 euros l'unité »
    (rf"{_COUNT}{_W}{{0,60}}?\bpour (?:un (?:montant|total|coût|prix) (?:total )?de "
     rf")?(?P<total>{MONEY}){_W}{{0,40}}?{_SOIT} {_W}{{0,30}}?"
    rf"(?P<average>{MONEY}) (?:l'unité|pièce|chacune?|par \w+|l'une?)\b"),
    # « les 24 élus se partagent (une prime de) 96 000 euros, soit 4 000 euros chacun »
    (rf"{_COUNT}(?:(?! et\b){_W}){{0,30}}?\bse (?:partag|répart)\w+ (?:(?:une?|la|le) (?:\w+ ){{1,3}}de )?{_TOTAL}"
     rf"{_W}{{0,40}}?{_SOIT} {_W}{{0,20}}?{_AVERAGE} chacune?\b"),
    # « … soit plus de 3,7 millions en moyenne pour chacune des 60 écoles »
    rf"{_TOTAL}{_W}{{0,160}}?{_SOIT} {_W}{{0,40}}?{_AVERAGE}{_W}{{0,40}}?\bpour (?:chacune? des|chaque) ?{_COUNT}",
    # « 24 wagons pesant chacun 30 tonnes, soit 720 tonnes », « 24 wagons de 30 tonnes chacun, soit … »
    rf"{_COUNT}{_W}{{0,60}}?\bchacune? {_W}{{0,20}}?{_AVERAGE}{_W}{{0,40}}?{_MAKES} {_W}{{0,30}}?{_TOTAL}",
    rf"{_COUNT}{_W}{{0,60}}?{_AVERAGE} chacune?{_W}{{0,40}}?{_MAKES} {_W}{{0,30}}?{_TOTAL}",
    rf"{_COUNT}{_W}{{0,20}}? de {_AVERAGE}{_W}{{0,20}}?{_MAKES} {_W}{{0,30}}?{_TOTAL}(?= au total)",
    (
        rf"{_COUNT}{_W}{{0,40}}?\b(?:de|à) {_AVERAGE}{_W}{{0,20}}?\b(?:chacune?|pièce|l'unité){_W}{{0,40}}?{_MAKES} "
        rf"{_W}{{0,30}}?{_TOTAL}"
    ),
    # « chacun des 24 wagons pèse 30 tonnes, soit 720 tonnes »
    rf"\bchacune? des {_COUNT}{_W}{{0,60}}?{_AVERAGE}{_W}{{0,20}}?{_MAKES} {_W}{{0,30}}?{_TOTAL}",
    # « 20 places à 15 euros, soit 300 euros », « 50 chambres à 90 euros, soit une recette de 4 500 euros »
    rf"{_COUNT} [^\W\d_]{{3,20}} à (?P<average>{MONEY}),? {_MAKES} (?:une? (?:[^\W\d_]+ ){{1,3}}de )?(?P<total>{MONEY})",
    # « 6 000 euros par emploi créé, soit 12 millions pour les 2 000 recrutements », « 29 kilos chacun, soit … pour 67 millions »
    (rf"{_AVERAGE}{_W}{{0,16}}?\b(?:par (?!rapport)|pour chaque |chacune?\b|l'unité\b|pièce\b){_W}{{0,40}}?{_SOIT} {_W}{{0,20}}?"
    rf"{_TOTAL}{_W}{{0,16}}? pour (?:l'ensemble des |les |ses |ces |leurs |quelque )?{_COUNT}"),
    rf"^\W*chaque {_W}{{0,60}}?{_AVERAGE}{_W}{{0,40}}?{_SOIT} {_W}{{0,20}}?{_TOTAL}{_W}{{0,16}}? pour (?:les )?{_COUNT}",
    # « Un million d'euros ont été répartis entre les 250 familles, qui ont touché 4 000 euros chacune »
    (rf"{_TOTAL}{_W}{{0,60}}?\b(?:répart|partag|distribu|redistribu)\w+ (?:équitablement |à parts égales )?entre (?:les |ses "
    rf"|ces )?{_COUNT}{_W}{{0,70}}?{_AVERAGE}{_W}{{0,20}}? chacune?\b"),
    # « une recette de 96 400 $, avec 241 lots vendus, au prix moyen de 400 $ »
    (
        rf"(?P<total>{MONEY}){_ANY}{{0,260}}?(?P<count>[{COUNT}{FRACTION}]){_OF_ALL}{_ANY}{{0,160}}?"
        rf"\b(?:prix|montant|coût|salaire)(?: \w+){{0,3}}? moyen{_W}{{0,40}}?\b(?:de|à|:) ?(?P<average>{MONEY})"
    ),
))
_OTHER = re.compile(
    r"\b(?:contre|hausse|baisse|augment\w*|de (?:plus|moins)\b(?! de)|supplémentaires?|ouvrés?|travaillés?)\b"
)
# « pour une facture de 4 320 euros, taxes comprises », « pour une enveloppe de 50 000 euros », which need not be spent
_MAY_HOLD_MORE = re.compile(r"\bpour une? (?:dotation|enveloppe|somme|facture)\b|\b(?:ttc|ht|tva|taxes?|frais|livraison)\b")
_TAXED = 30
BINDS = 3
"""How many figures each form binds: total, count and average."""


def find(context: Context) -> Iterator[Relation]:
    """Totals with their averages, by a count or by a stretch of time."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if len(line.figures) > 1:
            counted = (*_counted(context, line), *by_period(context, sentence))
            yield from counted
            yield from apportioned(context, sentence, frozenset(m for found in counted for m in found.mentions))


def _counted(context: Context, line: Marked) -> Iterator[Relation]:
    taken: set[Figure] = set()
    for pattern in FORMS if len(line.figures) >= BINDS else ():
        for match in line.find(pattern):
            total, count, average = (line.figure(match, group) for group in ("total", "count", "average"))
            if total is None or count is None or average is None or average in taken or not comparable(total, average):
                continue
            if _OTHER.search(line.text[match.start() : match.end() + 12]) or _adds_to_others(line, match):
                continue
            taken.add(average)
            ratio = line.text[match.start("count")] == FRACTION
            yield context.relation(
                "per_unit", ("total", total), ("count", None if ratio else count), ("average", average),
                factor=_first_number(count) if ratio else None, cue=line.span(match.start(), match.end()),
                sure=not _MAY_HOLD_MORE.search(line.text[match.start() : match.end() + _TAXED]),
            )


def _adds_to_others(line: Marked, match: re.Match[str]) -> bool:
    """« Le premier touche 9 000 euros, les deux suivants 4 500 chacun, pour un total de … »: the total holds what came before."""
    total = line.figure(match, "total")
    if total is None or match.start("total") < match.start("average"):
        return False
    return any(same_unit(other, total) for _, other in line.at(AMOUNT, 0, match.start()))


def _first_number(ratio: Figure) -> Interval | None:
    """« 87 sur 140 » counts 87."""
    digits = re.match(r"\d{1,9}", ratio.text.replace(" ", "").replace(".", ""))
    return Interval.exactly(int(digits.group())) if digits and int(digits.group()) else None
