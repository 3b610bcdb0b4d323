"""A part, its whole and its share: « 57 des 60 vases (95 %) », « 12 morts, dont 3 enfants »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.mention import QuantityMention
from claimcheck.relating.likeness import stems
from claimcheck.relating.marks import (
    AMOUNT,
    COUNT,
    DATE,
    EVERY,
    LENGTH,
    MEASURE,
    RANK,
    SHARE,
    Marked,
    is_range,
    line_before,
    marked,
    same_unit,
    size_of,
)
from claimcheck.relating.pairs import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

# « des portions de 30 grammes »: a measure that describes, and may stand between.
_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}]|(?<= de )[{MEASURE}{LENGTH}])"
_SOIT = (
    r"(?:\bsoit\b|\b(?:ce qui|qui|chiffre qui|ce chiffre) (?:représent\w+|correspond\w*(?: à)?|équiva\w+(?: à)?)\b"
    r"|\breprésentant\b|\bou encore\b)"
)
_LIGHT = r"(?:(?:tout de même|seulement|environ|quelque|près|les|le|la|un total de|plus|à peine) |l'|jusqu'à )?"
_OF = (
    r"(?:des|d'entre les|de (?:ces|leurs|ses|nos|vos)"
    r"|sur(?: une? (?:total|ensemble|réseau|effectif|parc|échantillon|budget|chiffre d'affaires|enveloppe|coût|somme|montant) "
    r"(?:total(?:e)? )?(?:de|d')| les)?|parmi "
    r"les)"
)
_PART, _WHOLE, _SHARE = f"(?P<part>{AMOUNT})", f"(?P<whole>{AMOUNT})", f"(?P<share>{SHARE})"
_RATE = rf"(?:(?:un taux|une proportion|une part|un pourcentage|une participation|un ratio)\b[^,;:(){EVERY}]{{0,40}}? de )?"
_SUM = rf"{_SOIT} {_RATE}{_LIGHT}{_SHARE}"
_SUM_OR_BRACKET = rf"(?:[,( -] ?{_SOIT} | ?\((?:soit )?){_RATE}{_LIGHT}{_SHARE}"
_COUNTS = (
    r"(?:,? (?:qui|lequel|laquelle|lesquels|lesquelles) (?:en )?(?:(?:a|ont|avait|avaient|est|sont) )?(?:compt|totalis|compren"
    r"|s'élèv|s'établi|regroup|rassembl|représent|dénombr|recens|attei)\w*(?: à)?|, (?:composée?s?|constituée?s?|forte?s?) de"
    r"|,? (?:estimée?s?|évaluée?s?|chiffrée?s?) à|,? (?:sur )?un total de| \()"
)

FORMS = tuple(re.compile(form) for form in (
    # « 180 ouvriers et 60 cadres, soit un quart des effectifs, sur un total de 960 »
    rf"(?P<first>{AMOUNT}){_W}{{0,40}}? et {_LIGHT}{_PART}{_W}{{0,60}}?[,(] ?{_SUM}{_W}{{0,60}}?{_COUNTS} ?{_LIGHT}{_WHOLE}",
    # « 7,2 millions de jardins sur un total de 16 millions, soit 45 % », « 57 des 60 vases exposés (95 %) »
    rf"{_PART}{_W}{{0,110}}?\b{_OF} ?{_WHOLE}{_W}{{0,110}}?{_SUM_OR_BRACKET}",
    # « 480 bouquets, soit 4 % des 12 000 vendus », « 147 fleurs, soit 35 % des 420 recensées »
    rf"{_PART}{_W}{{0,110}}?[,( -] ?{_SUM} (?:\w+ ){{0,3}}?{_OF} ?{_WHOLE}",
    # « 62 % des vases (87 sur 140) », « 6 %, soit 39 cas sur 650 »
    rf"{_SHARE}{_W}{{0,60}}?(?:\((?:soit )?|, soit |{_SOIT} ){_LIGHT}{_PART}{_W}{{0,40}}?(?:\b{_OF} ?| ?/ ?){_WHOLE}",
    # « sur les 24 600 trajets étudiés, 3 690 ont été refusés, soit 15 % », « sur un échantillon de 640 élèves, 96 … (15 %) »
    (rf"\b(?:sur|parmi) (?:un (?:total|ensemble|échantillon|effectif|panel|groupe) de )?{_LIGHT}{_WHOLE}{_W}{{0,60}}?, ?{_PART}"
    rf"{_W}{{0,110}}?{_SUM_OR_BRACKET}"),
    # « 160 chutes, dont 12 graves (7,5 %) »
    rf"{_WHOLE}{_W}{{0,60}}?\b(?:dont|parmi lesquel(?:le)?s) {_LIGHT}{_PART}{_W}{{0,60}}?{_SUM_OR_BRACKET}",
    # « 200 modèles y ont été développés, ce qui représente près de 30 % du total national, qui en compte 670 »
    rf"{_PART}{_W}{{0,110}}?{_SUM_OR_BRACKET} (?:du|de|des|d'|de la){_W}{{0,70}}?{_COUNTS} ?{_LIGHT}{_WHOLE}",
    # « 258 cas pour 4 300 habitants, soit 6 % de la population »
    (rf"{_PART}{_W}{{0,40}}? (?:pour|sur) {_LIGHT}{_WHOLE} (?:d')?(?:habitants|âmes|inscrits|électeurs|élèves|salariés|foyers)\b"
    rf"{_W}{{0,60}}?[,(] ?{_SUM}"),
    # « 258 cas dans ce bourg de 4 300 âmes, soit 6 % de sa population »
    rf"{_WHOLE} (?:d')?(?:âmes|habitants|adhérents|inscrits|électeurs|salariés)\b{_W}{{0,170}}?{_PART}{_W}{{0,40}}?[,(] ?{_SUM}",
    # « un quart des 840 chênes, soit 210 », « 30 % des 600 vases (180) »
    rf"{_SHARE} {_LIGHT}{_OF} ?{_WHOLE}{_W}{{0,80}}?(?:[,(-] ?soit | \(){_LIGHT}{_PART}",
    # « parmi les 840 chênes de la forêt, 25 %, soit 210 »
    rf"\b(?:sur|parmi) {_LIGHT}{_WHOLE}{_W}{{0,60}}?, ?{_SHARE}{_W}{{0,40}}?(?:[,(-] ?soit | \(){_LIGHT}{_PART}",
    # « 12 % des accidents : 24 sur un total de 200 »
    rf"{_SHARE} (?:des|du|de la|de l'){_W}{{0,50}}?: ?{_LIGHT}{_PART}{_W}{{0,30}}?\b{_OF} ?{_WHOLE}",
    # « 300 foyers, soit 10 % de la population de ce bourg de 3 000 âmes »
    (rf"{_PART}{_W}{{0,110}}?[,(] ?{_SUM} (?:du|des|de la|de l'|de|d'){_W}{{1,60}}?\b(?:de|d'|aux) ?{_LIGHT}{_WHOLE} "
    rf"(?:âmes|habitants|salariés|électeurs|adhérents|inscrits|élèves|employés)\b"),
))
# « Ce chiffre correspondrait à 12 % de la population (25 millions d'habitants) »: the part is the figure of the sentence before.
SAID_BEFORE = re.compile(
    rf"^\W*(?:ce (?:chiffre|nombre|total|montant)|cela|cette somme) (?:représent|correspond|équiva)\w+ (?:à )?{_LIGHT}{_SHARE} "
    rf"(?:du|de|des|d'){_W}{{0,70}}?{_COUNTS} ?{_LIGHT}{_WHOLE}"
)
# « Le club a 1 300 membres. 520 d'entre eux ont voté, soit 40 % »: the whole is the one figure of the sentence before.
OF_THESE = re.compile(rf"^\W*(?:quelque |environ )?{_PART} (?:d'entre (?:eux|elles)|de ceux-ci|de "
                      rf"celles-ci)\b{_W}{{0,110}}?{_SUM_OR_BRACKET}")
# « 2,4 milliards (soit 6 %), 14 milliards (35 %) »: parts of one whole, each with its share.
PAIRED = re.compile(rf"{_PART}{_W}{{0,40}}?(?:[,(] ?soit | ?\((?:soit )?){_LIGHT}{_SHARE}\)?")
# « 200 modèles, près de 30 % du total »: the whole is nowhere stated, and follows.
UNSTATED = re.compile(rf"{_PART}{_W}{{0,110}}?[,(] ?{_SUM} (?:du|des|de la|de l'|de|d')(?P<of>{_W}{{1,60}}?)(?=[,.;:()\n]|$)")
DONT = re.compile(
    rf"{_WHOLE}{_W}{{0,110}}?(?:,|-|\()? ?\bdont (?:(?:au moins|déjà|environ) |une? (?:[^\W\d_]+ ){{1,4}}?(?:de |d'|à "
    rf"))?{_LIGHT}{_PART}"
)
# « sept des douze élus », « 14 communes sur les 30 que compte l'île »: as sure as « dont », without any share. A noun before
# « des » would make it another count: « 14 rameurs des deux barques ».
_FEW_WORDS = r"(?:[^\W\d_][\w'-]* ){1,3}?"
AMONG = re.compile(
    rf"(?P<part>{COUNT}),? (?:(?:des|d'entre les|sur les) {_LIGHT}|(?:{_FEW_WORDS})?sur un total de {_LIGHT}"
    rf"|{_FEW_WORDS}sur les (?={COUNT} que ))(?P<whole>{COUNT})(?! (?:%|premi|derni|fois))"
)
# « 6 200 artisans ont déjà répondu (sur un total de 22 000) »: further away, only of a total without another noun
FARTHER = re.compile(
    rf"(?P<part>{COUNT})(?:{_W}|\([^(){EVERY}\n]{{0,60}}\)){{1,110}}?(?:,|\(| -)? ?sur un total de {_LIGHT}(?P<whole>{COUNT})"
)
# « (9 972 bureaux sur 10 229) », « (14 sur 33) »
COUNTED_OUT = re.compile(
    rf"\((?P<part>{COUNT})(?: [^\W\d_]+)? sur (?P<whole>{COUNT})(?=[),]| (?:à|en|au|soit|selon|pour|ce|dont)\b)"
)
_OTHER_BASE = re.compile(
    r"\b(?:contre|tandis que?|alors que?|mais|respectivement|hausse|baisse|augment\w*|recul\w*|progress\w*|(?<!au )points?"
    r"|audience|pda)\b"
)


def find(context: Context) -> Iterator[Relation]:
    """Shares with their part and whole, and parts of a whole."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if len(line.figures) > 1:
            taken: set[Figure] = set()
            yield from _shares(context, line, taken)
            yield from _said_before(context, line, line_before(context, sentence), taken)
            yield from _paired(context, line, taken)
            yield from _unstated(context, line, taken)
            yield from _parts(context, line, taken)


def _shares(context: Context, line: Marked, taken: set[Figure]) -> Iterator[Relation]:
    for pattern in FORMS:
        for match in line.find(pattern):
            figures = {name: line.figure(match, name) for name in match.groupdict()}
            part, whole, share = figures["part"], figures["whole"], figures["share"]
            if (
                part is None
                or whole is None
                or share is None
                or share in taken
                or not comparable(part, whole)
                or _elsewhere(line, match)
            ):
                continue
            taken.update((part, share))
            yield context.relation(
                "share_of_whole", ("part", figures.get("first")), ("part", part), ("whole", whole), ("share", share),
                cue=line.span(match.start(), match.end()),
            )


def _elsewhere(line: Marked, match: re.Match[str]) -> bool:
    """Whether the words beside the share give it another base: a change, a comparison."""
    share, others = match.start("share"), [match.start("part"), match.start("whole")]
    before = [place for place in others if place < share]
    start, end = (max(before), share) if before else (share, min(others))
    if line.figures[share].text[:1] in "+-−–":
        return True
    return _OTHER_BASE.search(line.text, start, end) is not None or line.text.startswith((" de plus", " de moins"), share + 1)


def _said_before(context: Context, line: Marked, previous: Marked | None, taken: set[Figure]) -> Iterator[Relation]:
    for form, known, told in ((SAID_BEFORE, "whole", "part"), (OF_THESE, "part", "whole")):
        match = form.match(line.text)
        figure, share = (line.figure(match, known), line.figure(match, "share")) if match else (None, None)
        if previous is None or figure is None or share is None or share in taken:
            continue
        others = [other for _, other in previous.at(AMOUNT) if comparable(other, figure)]
        if len(others) == 1:
            taken.add(share)
            yield context.relation("share_of_whole", (told, others[0]), (known, figure), ("share", share))


def _paired(context: Context, line: Marked, taken: set[Figure]) -> Iterator[Relation]:
    """At least two parts of one unit, each with its share and none with its whole."""
    pairs = [(line.figure(match, "part"), line.figure(match, "share"), match) for match in line.find(PAIRED)]
    found = [
        (part, share, match)
        for part, share, match in pairs
        if part and share and share not in taken and not _other_share(match) and share.text[:1] not in "+-−–"
    ]
    if len(found) < 2 or not all(same_unit(part, found[0][0]) for part, _, _ in found):
        return
    between = line.text[found[0][2].end() : found[-1][2].start()]
    contrasted = re.search(r"\bcontre\b", between)
    if _PLACES.search(between) or (
        contrasted and not _THEN.search(line.text, found[0][2].end() + contrasted.end(), found[-1][2].end())
    ):
        return
    taken.update(share for _, share, _ in found)
    roles = [role for part, share, _ in found for role in (("part", part), ("share", share))]
    yield context.relation(
        "share_of_whole"
    , *roles, sure=contrasted is None, cue=line.span(found[0][2].start(), found[-1][2].end()))


# « 300 000 voix (45 %) à Lyon, 200 000 (40 %) à Lille »: each has a whole of its own.
_PLACES = re.compile(r"\b(?:hausse|baisse|alors|tandis|mais|sur|audience|pda)\b")


# « 90 000 (15 %), contre 60 000 à présent (10 %) »: one whole at two times, not two wholes.
_THEN = re.compile(rf"\b(?:actuellement|aujourd'hui|auparavant|avant|jusqu'ici|jusqu'alors|jusqu'à présent|alors)\b|{DATE}")


def _other_share(match: re.Match[str]) -> bool:
    return _OTHER_BASE.search(match.group()) is not None or match.string.startswith((" de plus", " de moins"), match.end())


def _unstated(context: Context, line: Marked, taken: set[Figure]) -> Iterator[Relation]:
    for match in line.find(UNSTATED):
        part, share = line.figure(match, "part"), line.figure(match, "share")
        if share is not None and share not in taken and not _OTHER_BASE.search(match.group()):
            taken.add(share)
            yield context.relation("share_of_whole", ("part", part), ("share", share), cue=line.span(match.start(), match.end()))


def _parts(context: Context, line: Marked, taken: set[Figure]) -> Iterator[Relation]:
    """« dont »: the part of the nearest level, or of an earlier one where only that is large enough."""
    for match in (*line.find(DONT), *line.find(AMONG), *line.find(FARTHER), *line.find(COUNTED_OUT)):
        part, whole = line.figure(match, "part"), line.figure(match, "whole")
        if (
            "sur un total" in match.group() and _counts_another(context, part, whole)
        ) or (
            part is None
            or whole is None
            or part in taken
            or not same_unit(part, whole)
            or is_range(whole)
            or is_range(part)
            or _larger_before(line, match, part, whole)
        ):
            continue
        yield context.relation("share_of_whole", ("part", part), ("whole", whole), cue=line.span(match.start(), match.end()))


def _counts_another(context: Context, part: Figure | None, whole: Figure | None) -> bool:
    """« 500 billets sur un total de 12 séances »; « 80 luthiers sur un total de 90 luthiers inscrits » names one thing twice."""
    if not isinstance(part, QuantityMention) or not isinstance(whole, QuantityMention) or whole.counted in (None, "total"):
        return False
    again = stems(context.after(part, _NOUN)) & stems(context.after(whole, _NOUN))
    return part.counted != whole.counted and not again


_NOUN = 20


def _larger_before(line: Marked, match: re.Match[str], part: Figure, whole: Figure) -> bool:
    """« 640 salariés sur 12 sites, dont 150 »: the part exceeds the nearest level, and another one can be meant."""
    size, nearest = size_of(part), size_of(whole)
    if size <= nearest:
        return False
    start = line.text.rfind(";", 0, match.start()) + 1
    return any(size_of(figure) >= size for _, figure in line.at(AMOUNT, start, match.start()) if same_unit(figure, part))
