"""A total, a count and what falls to each: « 125 074 dossiers en 2017, soit 340 par jour », « 56 camions de 44 tonnes chacun, soit 2 464 tonnes »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.relating.marks import AMOUNT, COUNT, DATE, EVERY, MEASURE, MONEY, PERCENT, RANK, amount, marked
from claimcheck.relating.pairs import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}])"
_SOIT = r"(?:[,(-] ?soit|[,(] ?(?:c'est-à-dire|ce qui (?:représente|fait|donne|correspond à)))"
_AVERAGE, _TOTAL, _COUNT = rf"(?P<average>{AMOUNT})", rf"(?P<total>{AMOUNT})", rf"(?P<count>{COUNT})"
FORMS = tuple(re.compile(form) for form in (
    # « 60 millions pour 2 millions d'habitants, soit 30 euros par habitant », « … en moyenne pour chacune des 8 000 entreprises »
    rf"{_TOTAL}{_W}{{0,120}}?\bpour (?:les |un total de )?{_COUNT}{_W}{{0,80}}?{_SOIT} {_W}{{0,30}}?{_AVERAGE}{_W}{{0,25}}?\b(?:par|chacune?)\b",
    rf"{_TOTAL}{_W}{{0,160}}?{_SOIT} {_W}{{0,30}}?{_AVERAGE}{_W}{{0,40}}?\bpour (?:chacune? des|chaque) {_COUNT}",
    # « 56 camions pesant chacun 44 tonnes, soit 2 464 tonnes »
    rf"{_COUNT}{_W}{{0,60}}?\bchacune? {_W}{{0,20}}?{_AVERAGE}{_W}{{0,40}}?{_SOIT} {_W}{{0,30}}?{_TOTAL}",
    rf"{_COUNT}{_W}{{0,40}}?\b(?:de|à) {_AVERAGE} chacune?{_W}{{0,40}}?{_SOIT} {_W}{{0,30}}?{_TOTAL}",
))
# « un résultat de 104 300 000 $, avec 133 des lots vendus, au prix moyen de 784 107 $ »
SALE = re.compile(
    rf"\b(?:total|résultat|montant|recette|chiffre)\w*{_W}{{0,60}}?(?:de|à|sur) (?P<total>{MONEY}).{{0,260}}?(?P<count>{COUNT})(?:{_W}{{0,12}}(?:sur|des|/) ?{COUNT})?.{{0,160}}?"
    rf"\b(?:prix|montant|coût)(?: \w+){{0,2}}? moyen(?: de vente)? (?:de |s'élevant à |: ?)(?P<average>{MONEY})", re.DOTALL)


def find(context: Context) -> Iterator[Relation]:
    """Totals, counts and averages of one sentence."""
    for sentence in context.sentences:
        line = marked(context, sentence.span)
        for pattern in FORMS:
            for match in line.find(pattern):
                total, count, average = (line.figure(match, group) for group in ("total", "count", "average"))
                if total and count and average and comparable(total, average):
                    yield context.relation(
                        "per_unit", ("total", total), ("count", count), ("average", average), cue=line.span(match.start(), match.end())
                    )
