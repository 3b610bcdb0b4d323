"""A part, its whole and its share: « 83 des 89 lots (93 %) », « 8 200 candidats sur 60 000, soit 14 % », « 12 morts, dont 3 enfants »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.relating.marks import AMOUNT, DATE, EVERY, RANK, SHARE, Marked, is_range, marked, same_unit, size_of
from claimcheck.relating.pairs import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}])"
_SOIT = r"(?:\bsoit\b|\b(?:ce qui|qui|chiffre qui|ce chiffre) (?:représent\w+|correspond\w*(?: à)?|équiva\w+(?: à)?)\b|\breprésentant\b|\bou encore\b)"
_LIGHT = r"(?:(?:tout de même|seulement|environ|quelque|près|les|le|la|un total de|plus) |l')?"
_OF = r"(?:des|de|du|d'|d'entre les|sur(?: un (?:total|ensemble|réseau|effectif|parc) (?:de|d')| les)?|parmi les)"
_PART, _WHOLE, _SHARE = f"(?P<part>{AMOUNT})", f"(?P<whole>{AMOUNT})", f"(?P<share>{SHARE})"
_SUM = rf"{_SOIT} {_LIGHT}{_SHARE}"
_SUM_OR_BRACKET = rf"(?:[,( -] ?{_SOIT} | ?\((?:soit )?){_LIGHT}{_SHARE}"

FORMS = tuple(re.compile(form) for form in (
    # « 16,8 millions de foyers sur un total de 38,3 millions, soit 43 % », « 83 des 89 lots présentés (93 %) »
    rf"{_PART}{_W}{{0,75}}?\b{_OF} ?{_WHOLE}{_W}{{0,110}}?{_SUM_OR_BRACKET}",
    # « 600 portions, soit 4,1 % des 15 000 repas », « 130 espèces, soit 40 % des 300 enregistrées »
    rf"{_PART}{_W}{{0,110}}?[,( -] ?{_SUM} (?:\w+ ){{0,3}}?{_OF} ?{_WHOLE}",
    # « 72 % des lots (133 sur 184) », « 27 % (32/120) », « 8 %, soit 48 cas sur 582 »
    rf"{_SHARE}{_W}{{0,60}}?(?:\((?:soit )?|, soit |{_SOIT} ){_LIGHT}{_PART}{_W}{{0,40}}?(?:\b{_OF} ?| ?/ ?){_WHOLE}",
    # « sur les 39 149 voyages analysés, 5 152 ont été annulés, soit 13,2 % »
    rf"\b(?:sur|parmi) {_LIGHT}{_WHOLE}{_W}{{0,60}}?, ?{_PART}{_W}{{0,110}}?{_SUM_OR_BRACKET}",
    # « 113 accidents, dont 13 mortels (11,5 %) »
    rf"{_WHOLE}{_W}{{0,60}}?\bdont {_LIGHT}{_PART}{_W}{{0,60}}?{_SUM_OR_BRACKET}",
    # « 200 modèles y ont été développés, ce qui représente près de 30 % du total national, qui en compte 670 »
    rf"{_PART}{_W}{{0,110}}?[,(] ?{_SUM} (?:du|de|des|d'|de la){_W}{{0,70}}?(?:,? (?:qui|lequel|laquelle|lesquels|lesquelles) (?:en )?"
    rf"(?:compt|totalis|compren|s'élèv|regroup|rassembl|représent|dénombr|recens)\w*(?: à)?|,? (?:estimée?s?|évaluée?s?|chiffrée?s?) à|,? (?:sur )?un total de) {_LIGHT}{_WHOLE}",
    # « 314 cas dans cette commune de 4 220 âmes, soit 7,5 % de sa population », in either order
    rf"{_WHOLE} (?:d')?(?:âmes|habitants|adhérents|inscrits|électeurs|salariés){_W}{{0,150}}?{_PART}{_W}{{0,40}}?[,(] ?{_SUM}",
))
# « 200 modèles, près de 30 % du total »: the whole is nowhere stated, and follows.
UNSTATED = re.compile(rf"{_PART}{_W}{{0,110}}?[,(] ?{_SUM} (?:du|des|de la|de l'|de|d')(?P<of>{_W}{{1,60}}?)(?=[,.;:()\n]|$)")
DONT = re.compile(rf"{_WHOLE}{_W}{{0,60}}?(?:,|-|\()? ?\bdont (?:au moins |déjà |environ )?{_LIGHT}{_PART}")
_OTHER_BASE = re.compile(r"\b(?:contre|tandis que?|alors que?|mais|respectivement|hausse|baisse|augment\w*|recul\w*|points?)\b")


def find(context: Context) -> Iterator[Relation]:
    """Shares with their part and whole, and parts of a whole."""
    for sentence in context.sentences:
        line = marked(context, sentence.span)
        if len(line.figures) > 1:
            yield from _shares(context, line)
            yield from _parts(context, line)


def _shares(context: Context, line: Marked) -> Iterator[Relation]:
    taken: set[Figure | None] = set()
    for pattern in FORMS:
        for match in line.find(pattern):
            part, whole, share = (line.figure(match, group) for group in ("part", "whole", "share"))
            if share in taken or not part or not whole or not alike(part, whole) or _OTHER_BASE.search(match.group()):
                continue
            taken.add(share)
            yield context.relation(
                "share_of_whole", ("part", part), ("whole", whole), ("share", share), cue=line.span(match.start(), match.end())
            )
    for match in line.find(UNSTATED):
        share = line.figure(match, "share")
        if share not in taken and not _OTHER_BASE.search(match.group()):
            taken.add(share)
            yield context.relation(
                "share_of_whole", ("part", line.figure(match, "part")), ("share", share), cue=line.span(match.start(), match.end())
            )


def _parts(context: Context, line: Marked) -> Iterator[Relation]:
    """« dont »: the part of the nearest level, or of an earlier one where only that is large enough."""
    for match in line.find(DONT):
        part, whole = line.figure(match, "part"), line.figure(match, "whole")
        if part is None or whole is None or not same_unit(part, whole) or is_range(whole) or _larger_before(line, match, part, whole):
            continue
        yield context.relation("share_of_whole", ("part", part), ("whole", whole), cue=line.span(match.start(), match.end()))


def _larger_before(line: Marked, match: re.Match[str], part: Figure, whole: Figure) -> bool:
    """Whether the part exceeds its nearest level, and another one of the sentence could be meant: « 512 salariés sur 15 sites, dont 130 »."""
    size, nearest = size_of(part), size_of(whole)
    if size <= nearest:
        return False
    return any(size_of(figure) >= size for place, figure in line.at(AMOUNT) if place < match.start() and same_unit(figure, part))
