"""A part, its whole and its share: « 57 des 60 vases (95 %) », « 12 morts, dont 3 enfants »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.joints import joint
from claimcheck.french.relation_cues import cue
from claimcheck.model.mention import QuantityMention
from claimcheck.relating.likeness import stems
from claimcheck.relating.marks import (
    AMOUNT,
    COUNT,
    DATE,
    EVERY,
    FRACTION,
    LENGTH,
    MEASURE,
    SHARE,
    Marked,
    is_range,
    marked,
    same_unit,
    size_of,
)
from claimcheck.relating.pairs import comparable
from claimcheck.relating.share_forms import (
    COUNTS,
    LIGHT,
    OF,
    OF_A,
    OTHER_BASE,
    PART,
    SHARE_OF,
    SOIT,
    SUM,
    SUM_OR_BRACKET,
    WHOLE,
    W,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

_PEOPLE = cue("people-of-a-whole")
# « 160 chutes, dont 12 graves (7,5 %) »
SOME_OF_THEM = re.compile(
    rf"{WHOLE}{W}{{0,60}}?\b(?:dont|parmi lesquel(?:le)?s) {LIGHT}{PART}{W}{{0,60}}?{SUM_OR_BRACKET}"
)
FORMS = tuple(re.compile(form) for form in (
    # « 180 ouvriers et 60 cadres, soit un quart des effectifs, sur un total de 960 »
    rf"(?P<first>{AMOUNT}){W}{{0,40}}? et {LIGHT}{PART}{W}{{0,60}}?[,(] ?{SUM}{W}{{0,60}}?{COUNTS} ?{LIGHT}{WHOLE}",
    # « 7,2 millions de jardins sur un total de 16 millions, soit 45 % », « 57 des 60 vases exposés (95 %) »
    rf"{PART}{W}{{0,110}}?\b{OF} ?{WHOLE}{W}{{0,110}}?{SUM_OR_BRACKET}",
    # « 480 bouquets, soit 4 % des 12 000 vendus », « 147 fleurs, soit 35 % des 420 recensées »
    rf"{PART}{W}{{0,110}}?[,( -] ?{SUM} (?:\w+ ){{0,3}}?{OF} ?{WHOLE}",
    # « 62 % des vases (87 sur 140) », « 6 %, soit 39 cas sur 650 »
    rf"{SHARE_OF}{W}{{0,60}}?(?:\((?:soit )?|, soit |{SOIT} ){LIGHT}{PART}{W}{{0,40}}?(?:\b{OF} ?| ?/ ?){WHOLE}",
    # « 640 millions, soit 1,1 % d'un budget de 58 milliards », « 210 cas, soit 5 % d'une population de 4 200 habitants »
    rf"{PART}{W}{{0,110}}?[,( -] ?{SUM} {OF_A} {LIGHT}{WHOLE}",
    # « sur les 24 600 trajets étudiés, 3 690 ont été refusés, soit 15 % », « sur un échantillon de 640 élèves, 96 … (15 %) »
    (rf"(?:\b(?:sur|parmi)|^\W{{0,3}}des) (?:une? (?:total|ensemble|échantillon|effectif|panel|groupe|budget|coût"
    rf"|montant|enveloppe|somme|investissement|chiffre d'affaires) (?:global |totale? )?de )?{LIGHT}{WHOLE}{W}{{0,110}}?"
    rf", ?{W}{{0,40}}?{PART}"
    rf"{W}{{0,110}}?{SUM_OR_BRACKET}"),
    SOME_OF_THEM,
    # « 200 modèles y ont été développés, ce qui représente près de 30 % du total national, qui en compte 670 »
    rf"{PART}{W}{{0,110}}?{SUM_OR_BRACKET} (?:du|de|des|d'|de la){W}{{0,70}}?{COUNTS} ?{LIGHT}{WHOLE}",
    # « 258 cas pour 4 300 habitants, soit 6 % de la population »
    (rf"{PART}{W}{{0,40}}? (?:pour|sur) {LIGHT}{WHOLE} (?:d')?{_PEOPLE}"
    rf"{W}{{0,60}}?[,(] ?{SUM}"),
    # « 258 cas dans ce bourg de 4 300 âmes, soit 6 % de sa population »
    rf"{WHOLE} (?:d')?{_PEOPLE}{W}{{0,170}}?{PART}{W}{{0,40}}?[,(] ?{SUM}",
    # « un quart des 840 chênes, soit 210 », « 30 % des 600 vases (180) »
    rf"{SHARE_OF} {LIGHT}{OF} ?{WHOLE}{W}{{0,80}}?(?:[,(-] ?soit | \(){LIGHT}{PART}",
    # « parmi les 840 chênes de la forêt, 25 %, soit 210 »
    rf"\b(?:sur|parmi) {LIGHT}{WHOLE}{W}{{0,60}}?, ?{SHARE_OF}{W}{{0,40}}?(?:[,(-] ?soit | \(){LIGHT}{PART}",
    # « 12 % des accidents : 24 sur un total de 200 »
    rf"{SHARE_OF} (?:des|du|de la|de l'){W}{{0,50}}?: ?{LIGHT}{PART}{W}{{0,30}}?\b{OF} ?{WHOLE}",
    # « 300 foyers, soit 10 % de la population de ce bourg de 3 000 âmes »
    (rf"{PART}{W}{{0,110}}?[,(] ?{SUM} (?:du|des|de la|de l'|de|d'){W}{{1,60}}?\b(?:de|d'|aux) ?{LIGHT}{WHOLE} "
    rf"{_PEOPLE}"),
))
# « emploient 640 personnes, un quart des 2 560 salariés »: an apposition, without any word that joins
# « 4 millions de visiteurs, parmi lesquels un million d'étrangers, un sur quatre »
OF_THEM = re.compile(
    rf"{WHOLE}{W}{{0,60}}?\b(?:dont|parmi lesquel(?:le)?s) {LIGHT}{PART}{W}{{0,40}}?, (?P<share>{FRACTION})(?=[.,;)]|$)"
)
APPOSED = re.compile(rf"{PART}{W}{{0,40}}?, {LIGHT}{SHARE_OF} (?:des|de (?:ces|ses|leurs)) ?{LIGHT}{WHOLE}")
# « 2,4 milliards (soit 6 %), 14 milliards (35 %) »: parts of one whole, each with its share.
PAIRED = re.compile(rf"{PART}{W}{{0,40}}?(?:[,(] ?soit | ?\((?:soit )?){LIGHT}{SHARE_OF}\)?")
# « 200 modèles, près de 30 % du total »: the whole is nowhere stated, and follows.
_MORE = rf"(?:de|en) (?:plus|moins)\b|{joint('more-behind')}|{joint('less-behind')}"
UNSTATED = re.compile(
    rf"{PART}{W}{{0,110}}?[,(] ?{SUM} (?!{_MORE})(?:du|des|de la|de l'|de|d')(?P<of>{W}{{1,60}}?)(?=[,.;:()\n]| mais |$)"
)
DONT = re.compile(
    rf"{WHOLE}{W}{{0,110}}?(?:,|-|\()? ?\b(?:dont|parmi lesquel(?:le)?s|y compris) "
    rf"(?:(?:au moins|déjà|environ) |une? (?:[^\W\d_]+ ){{1,4}}?(?:de |d'|à "
    rf"))?{LIGHT}{PART}"
)
# « sept des douze élus », « 14 communes sur les 30 que compte l'île »: as sure as « dont », without any share. A noun before
# « des » would make it another count: « 14 rameurs des deux barques ».
_FEW_WORDS = r"(?:[^\W\d_][\w'-]* ){1,3}?"
AMONG = re.compile(
    rf"(?P<part>{COUNT}),? (?:(?:des|d'entre les|sur les) {LIGHT}|(?:{_FEW_WORDS})?sur un total de {LIGHT}"
    rf"|{_FEW_WORDS}sur les (?={COUNT} que ))(?P<whole>{COUNT})(?! (?:%|premi|derni|fois))"
)
# « 14 fours sur les 58 fours du site », « 500 m², sur les 1 200 m² que compte l'hôtel »: one thing named twice, or all there is
AMONG_NAMED = re.compile(
    rf"(?P<part>{COUNT}) (?P<noun>[^\W\d_]{{3,30}}),? sur les (?P<whole>{COUNT}) (?P=noun)\b"
    rf"|(?P<size>{AMOUNT}),? sur les (?P<all>{AMOUNT}) que (?:compt|compren|totalis|possèd|fait|mesur)"
)
# « 6 200 artisans ont déjà répondu (sur un total de 22 000) »: further away, only of a total without another noun
FARTHER = re.compile(
    rf"(?P<part>{COUNT})(?:{W}|\([^(){EVERY}\n]{{0,60}}\)){{1,110}}?(?:,|\(| -)? ?sur un total de {LIGHT}(?P<whole>{COUNT})"
)
# « 58 fours en service, 14 desquels sont neufs »
OF_WHICH = re.compile(
    rf"(?P<whole>{COUNT})(?: [^\W\d_]{{2,20}}){{1,3}}, {LIGHT}(?P<part>{COUNT}) (?:desquels|desquelles)\b"
)
# « (9 972 bureaux sur 10 229) », « (14 sur 33) »
COUNTED_OUT = re.compile(
    rf"\((?:soit )?(?:au total |en tout )?(?P<part>{COUNT})(?: [^\W\d_]+)? sur "
    rf"(?P<whole>{COUNT})(?=[),]| (?:à|en|au|soit|selon|pour|ce|dont)\b)"
)
PART_FORMS = (DONT, AMONG, OF_WHICH, FARTHER, COUNTED_OUT, AMONG_NAMED)
BINDS = 3
"""How many figures each form binds: part, whole and share."""


def find(context: Context) -> Iterator[Relation]:
    """Shares with their part and whole, and parts of a whole."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if len(line.figures) > 1:
            taken: set[Figure] = set()
            if line.has(SHARE):
                yield from within(context, line, taken)
                yield from _paired(context, line, taken)
                yield from _unstated(context, line, taken)
            yield from _parts(context, line, taken)


def within(context: Context, line: Marked, taken: set[Figure]) -> Iterator[Relation]:
    """The shares of a line that have part and whole beside them; ``taken`` gets them with their parts."""
    for pattern in (*FORMS, APPOSED, OF_THEM) if len(line.figures) >= BINDS else ():
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
                or _is_of_another_time(match)
                or (pattern is SOME_OF_THEM and _is_of_more(line, match, whole))
            ):
                continue
            taken.update((part, share))
            yield context.relation(
                "share_of_whole", ("part", figures.get("first")), ("part", part), ("whole", whole), ("share", share),
                cue=line.span(match.start(), match.end()), sure=pattern not in (APPOSED, OF_THEM),
            )


# « 40 habitants en 2019 et 30 en 2020, soit 8 % »: two of one kind, and the share is of a third
_AND_THEN = re.compile(rf"{DATE}(?:,| et|, et) {COUNT} (?:en |au |à la |le )?{DATE}")


def _is_of_another_time(match: re.Match[str]) -> bool:
    return _AND_THEN.search(match.group()) is not None and match.start("whole") < match.start("part")


def _is_of_more(line: Marked, match: re.Match[str], whole: Figure) -> bool:
    """« Des 24 prévenus, 15 ont fait appel, dont les 3 principaux, soit plus de la moitié »: the share may be of all."""
    before = (figure for _, figure in line.at(AMOUNT, 0, match.start("whole")))
    return any(comparable(figure, whole) and size_of(figure) > size_of(whole) for figure in before)


def _elsewhere(line: Marked, match: re.Match[str]) -> bool:
    """Whether the words beside the share give it another base: a change, a comparison."""
    share, others = match.start("share"), [match.start("part"), match.start("whole")]
    before = [place for place in others if place < share]
    start, end = (max(before), share) if before else (share, min(others))
    if line.figures[share].text[:1] in "+-−–":
        return True
    return OTHER_BASE.search(line.text, start, end) is not None or line.text.startswith((" de plus", " de moins"), share + 1)


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
    return OTHER_BASE.search(match.group()) is not None or match.string.startswith((" de plus", " de moins"), match.end())


def _unstated(context: Context, line: Marked, taken: set[Figure]) -> Iterator[Relation]:
    for match in line.find(UNSTATED):
        part, share = line.figure(match, "part"), line.figure(match, "share")
        if share is not None and share not in taken and not OTHER_BASE.search(match.group()):
            taken.add(share)
            yield context.relation("share_of_whole", ("part", part), ("share", share), cue=line.span(match.start(), match.end()))


def _parts(context: Context, line: Marked, taken: set[Figure]) -> Iterator[Relation]:
    """« dont »: the part of the nearest level, or of an earlier one where only that is large enough."""
    for match in (found for form in PART_FORMS for found in line.find(form)):
        part, whole = _two(line, match)
        if (
            "sur un total" in match.group() and _counts_another(context, part, whole)
        ) or (
            part is None
            or whole is None
            or part in taken
            or not same_unit(part, whole)
            or is_range(whole)
            or is_range(part)
            or _has_another_unit(line, match)
            or _larger_before(line, match, part, whole)
        ):
            continue
        yield context.relation("share_of_whole", ("part", part), ("whole", whole), cue=line.span(match.start(), match.end()))


# « 12 portions de 30 grammes, dont 3 »; not « les deux villes, sur un parcours de 540 km dont 400 de ligne nouvelle »
_DESCRIBED = re.compile(rf"(?: [^\W\d_]{{1,20}}){{1,3}} de [{MEASURE}{LENGTH}]")


def _has_another_unit(line: Marked, match: re.Match[str]) -> bool:
    """Whether a measure stands between, which the part may be of, told far from what the whole counts."""
    between = line.text[match.start() + 1 : match.end() - 1] if match.re is DONT else ""
    if re.search(f"[{MEASURE}{LENGTH}]", between) is None:
        return False
    described = _DESCRIBED.match(between)
    return described is None or re.search(f"[{MEASURE}{LENGTH}]", between[described.end() :]) is not None


def _two(line: Marked, match: re.Match[str]) -> tuple[Figure | None, Figure | None]:
    part, whole = ("size", "all") if match.groupdict().get("size") else ("part", "whole")
    return line.figure(match, part), line.figure(match, whole)


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
