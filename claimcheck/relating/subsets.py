"""Some of a number told before: « Sur les 80 élèves inscrits, 12 sont venus », « … 32 cavaliers, et 9 d'entre eux … ».

Such a part has no noun of its own, so that it can only be some of the whole, and not more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.grounds import is_ground
from claimcheck.french.persons import is_person
from claimcheck.french.traits import trait
from claimcheck.model.mention import QuantityMention
from claimcheck.model.span import Span
from claimcheck.relating.clauses import has_finite
from claimcheck.relating.marks import COUNT, DATE, EVERY, RANK, is_range, line_before, marked, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context
    from claimcheck.relating.marks import Marked

_W = rf"(?:[^;:(){EVERY}\n]|[{DATE}{RANK}])"
# « Sur les 80 élèves inscrits au club, », « Parmi ces 80 élèves, »
_OUT_OF = re.compile(
    rf"\b(?P<word>sur|parmi) (?:les|ces|ses|nos|leurs"
    rf"|une? (?:total|ensemble|effectif|groupe|échantillon|panel|parc|cheptel|contingent|promotion) (?:total )?de) ?"
    rf"(?P<whole>{COUNT})(?P<noun> {_W}{{2,120}}?), "
    rf"(?:seul\w* |environ |quelque |près de |on en |il y en |il en |au moins )?(?:[^\W\d_]+ )?(?=(?P<part>{COUNT}))"
)
# « 12 ont », « 12 n'ont », « 12 en sont »: a number that a verb follows has no noun of its own.
_HAVE = re.compile(
    r" (?:(?:se|ne|en|y|l'|les|s'|n'|s'en|s'y) ?){0,2}(?:sont|ont|étaient|avaient|seront|auront|seraient|auraient|furent|eurent"
    r"|vont|doivent|peuvent|devraient|pourraient|restent|viennent|font)\b"
)
_OF_THESE = re.compile(r" d'entre (?P<who>eux|elles)\b")
_ALSO = re.compile(rf"(?:,|,? et|,? mais|,? tandis que|,? alors que)(?: seul\w*| environ| quelque)? (?=(?P<part>{COUNT}))")
_VERB = re.compile(r" [^\W\d_]{3,20}ent\b")
# « Sept novices jouent parmi les 30 rameurs », « 14 parmi ces 320 malades »
_PARMI = re.compile(
    rf"(?P<part>{COUNT})(?P<told> [^,;:(){EVERY}\n]{{0,50}}?|) parmi (?:les|ces|ses|nos|leurs) ?(?P<whole>{COUNT})"
)
_OTHER_CLAUSE = re.compile(r"\b(?:et|ou|que|qui|mais|dont)\b|\bqu'")
LONG, NEAR = 260, 90


def find(context: Context) -> Iterator[Relation]:
    """Parts of a number that the same sentence has just set as the whole, or the one before."""
    for sentence in context.with_figures:
        line = marked(context, sentence.span)
        if line.text.count(COUNT) > 1:
            yield from _out_of(context, line)
            yield from _among(context, line)
        yield from _of_these(context, line, line_before(context, sentence))
        yield from _in_brackets(context, line)


def _out_of(context: Context, line: Marked) -> Iterator[Relation]:
    for match in line.find(_OUT_OF):
        whole = line.figure(match, "whole")
        if whole is None or is_range(whole) or (match["word"] == "sur" and is_ground(match["noun"])):
            continue
        for place in _parts(context, line, match):
            yield _part_of(context, line.figures[place], whole, sure=match["word"] == "parmi")


# « 320 salariés (115 femmes) »: nobody else than some of them
_BRACKET = re.compile(
    rf"(?P<whole>{COUNT}) [^\W\d_]{{3,20}}(?: [^\W\d_]{{3,20}})? \((?P<part>{COUNT})(?= (?P<noun>[^\W\d_]{{3,20}})\))"
)


def _in_brackets(context: Context, line: Marked) -> Iterator[Relation]:
    for match in _BRACKET.finditer(line.text) if "(" in line.text else ():
        whole, part = line.figure(match, "whole"), line.figure(match, "part")
        if not isinstance(whole, QuantityMention) or part is None or is_range(whole) or trait(match["noun"]) != "sex":
            continue
        if is_person(whole.counted or ""):
            yield _part_of(context, part, whole, sure=False)


def _parts(context: Context, line: Marked, match: re.Match[str]) -> Iterator[int]:
    """The numbers of a row that stand for some of the whole: a verb follows each."""
    place = match.start("part")
    while place - match.start() < LONG:
        if _is_bare(context, line, place):
            yield place
        following = next((at for at, _ in line.at(COUNT, place + 1)), None)
        joint = re.search(rf"[^;:.({EVERY}\n]*$", line.text[place + 1 : following]) if following is not None else None
        if following is None or joint is None or _ALSO.search(line.text, max(place, following - 20), following + 1) is None:
            return
        place = following


def _is_bare(context: Context, line: Marked, place: int) -> bool:
    if is_range(line.figures[place]):
        return False
    if _HAVE.match(line.text, place + 1) or _OF_THESE.match(line.text, place + 1):
        return True
    verb = _VERB.match(line.text, place + 1)
    return verb is not None and has_finite(context, line.span(verb.start() + 1, verb.end()))


def _among(context: Context, line: Marked) -> Iterator[Relation]:
    """« Sept novices jouent parmi les 30 rameurs »."""
    for match in line.find(_PARMI):
        part, whole = line.figure(match, "part"), line.figure(match, "whole")
        if part is None or whole is None or is_range(part) or is_range(whole) or _OTHER_CLAUSE.search(match["told"]):
            continue
        if size_of(part) < size_of(whole):
            yield _part_of(context, part, whole, sure=False)


def _of_these(context: Context, line: Marked, before: Marked | None) -> Iterator[Relation]:
    """« 32 cavaliers ont été retenus et 40 d'entre eux ont gagné »: the one number that can be meant."""
    for place, part in line.at(COUNT):
        found = _OF_THESE.match(line.text, place + 1)
        if found is None or is_range(part) or not isinstance(part, QuantityMention):
            continue
        # « Jeudi, l'alerte sera levée pour 12 d'entre eux »: what is of another day may be some of others
        told = any(True for _ in line.at(DATE, 0, place))
        here = _sole_count(line, place)
        whole = here or (_sole_count(before, len(before.text)) if before is not None and place < NEAR and not told else [])
        if len(whole) == 1 and size_of(whole[0]) > 1:
            yield _part_of(context, part, whole[0], sure=False)


def _sole_count(line: Marked, end: int) -> list[Figure]:
    """The one count of a stretch, where no other plural of it can be meant by « eux »."""
    counts = [(at, figure) for at, figure in line.at(COUNT, 0, end)]
    if len(counts) != 1 or _PLURAL.search(line.text, 0, end):
        return []
    return [figure for _, figure in counts if isinstance(figure, QuantityMention) and figure.counted]


# « les élèves », « ses amis », « plusieurs », not « les 32 élèves »
_PLURAL = re.compile(
    rf"\b(?:(?:les|des|ces|ses|leurs|nos|vos|aux) (?![{EVERY}])"
    r"|(?:plusieurs|certains|certaines|ils|elles|eux|nombreux|nombreuses)\b)"
)


def _part_of(context: Context, part: Figure, whole: Figure, *, sure: bool) -> Relation:
    span = Span(min(part.span.start, whole.span.start), max(part.span.end, whole.span.end))
    return context.relation("share_of_whole", ("part", part), ("whole", whole), cue=span, sure=sure)
