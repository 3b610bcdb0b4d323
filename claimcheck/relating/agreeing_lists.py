"""Lists that have as many things as a number announces, where their form alone would not bind them to it.

Only an agreement is ever recorded, so that a list may be split by its commas alone: « les trois R : réduire, réparer et
recycler », « Anne et Luc, les deux gardiens », « cinq villes », and five headings that are numbered or marked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.quantity import Hedge
from claimcheck.relating.list_count import FAMILY, MORE, OPEN
from claimcheck.relating.listed_items import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.mention import QuantityMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FEWEST, MOST = 2, 20
# « trois choses : … », « deux villes (… »; the stretch up to where the list may end
AHEAD = re.compile(r"[^.,;:!?()\"»\n]{2,90}(?: ?: ?| \(|,? (?:à savoir|c'est-à-dire) )(?P<list>[^.;:!?()\n\"»]{5,300})")
JOINT = re.compile(r", (?:et |puis |enfin )?| et | ainsi que ")
ENTRY = re.compile(r"(?:l[ae]s? |l'|une? |d[eu]s? |s[ae]s? |son |[A-ZÉÈÎÔ«])")
BOTH = re.compile(rf"{NAME} et {NAME},(?: tous| toutes)? (?:les|ces|ses|leurs|nos) $")
LONGEST, SHORT = 90, 45
# « deux buts : élargir la rue, planter des arbres », « deux portes : l'une au nord, l'autre au sud »
PAIRED = re.compile(r"(?:ne (?:pas|plus) )?(?:s'|se )?[a-zéèêîôû]{2,14}(?:er|ir|re)\b|l'une? |l'autre ")
CLOSE = (")", ".", ";", "!", "\"", "»", "\n", "")
# « 3. Nantes », also glued to the year or word before: « en 20171. Tours »
# It begins with a digit, and looks back from there: so a text is searched for digits alone.
NUMBERED = re.compile(r"(?P<number>\d(?:(?<!\d\d)|(?<=20\d\d\d))\d?)[.)] ?(?=[A-ZÉÈÎÔ«\"])")
MARKS = ("►", "•", "▶", "➤")


def agreeing_lists(context: Context, bound: Iterable[Relation]) -> Iterator[Relation]:
    """One relation for each count that no finder has bound to a list, and whose list has as many things."""
    counts = [count for count in context.quantities if _is_count(count)]
    listed = {mention for relation in bound if relation.family == FAMILY for mention in relation.mentions}
    taken = {_thing(count) for count in counts if count.id in listed}
    headed = _headed(context, counts)
    for count in counts:
        if _thing(count) not in taken and (count is headed or _listed(context, count) or _both(context, count)):
            taken.add(_thing(count))
            yield context.relation(FAMILY, ("count", count), sure=False, cue=count.span)


def _thing(count: QuantityMention) -> tuple[int, str | None]:
    """What is listed, and how many: once is enough."""
    return _number(count), count.counted


def _is_count(count: QuantityMention) -> bool:
    quantity = count.quantity
    whole = quantity.number is not None and quantity.number.denominator == 1 and FEWEST <= quantity.number <= MOST
    return whole and quantity.unit is None and not count.ordinal and quantity.hedge is Hedge.EXACT


def _number(count: QuantityMention) -> int:
    return int(count.quantity.number or 0)


def _listed(context: Context, count: QuantityMention) -> bool:
    """« les trois R : réduire, réparer et recycler »: commas up to an « et » that give as many things."""
    sentence = context.sentence(count)
    found = AHEAD.match(context.view, count.span.end, sentence.span.end) if sentence else None
    if found is None or OPEN.search(found.group().lower()):
        return False
    joints, missing = list(JOINT.finditer(found["list"])), _number(count) - 1
    if len(joints) < missing:
        return False
    entries = _parted(found["list"], joints[:missing])
    if not joints[missing - 1].group().endswith(("et ", "que ")):
        closed = context.view[found.end() : found.end() + 1] in CLOSE
        commas = len(joints) == missing and all(joint.group() == ", " for joint in joints)
        return commas and closed and _stand_alone(entries)
    return _are_alike(entries) and all(len(entry) <= LONGEST for entry in entries[:-1])


def _parted(words: str, joints: list[re.Match[str]]) -> list[str]:
    starts = (0, *(joint.end() for joint in joints))
    ends = (*(joint.start() for joint in joints), len(words))
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


def _are_alike(entries: list[str]) -> bool:
    return len({bool(ENTRY.match(entry)) for entry in entries}) == 1


def _stand_alone(entries: list[str]) -> bool:
    """« cinq volets (social, fiscal, …) », without « et »: two may be one and what is said of it."""
    short = all(len(entry) <= SHORT for entry in entries)
    return (short and len(entries) > FEWEST and _are_alike(entries)) or all(map(PAIRED.match, entries))


def _both(context: Context, count: QuantityMention) -> bool:
    """« Anne et Luc, les deux gardiens »."""
    sentence = context.sentence(count)
    before = context.view[max(sentence.span.start, count.span.start - LONGEST) : count.span.start] if sentence else ""
    return _number(count) == FEWEST and BOTH.search(before) is not None and not MORE.match(context.after(count, 12))


def _headed(context: Context, counts: list[QuantityMention]) -> QuantityMention | None:
    """The count of as many things as the article has numbered or marked headings: of its headline, or right before them."""
    for number, start in _headings(context.view):
        for count in counts:
            sentence = context.sentence(count)
            near = (sentence is not None and sentence.title) or start - count.span.end <= LONGEST
            if near and count.counted and count.span.end <= start and _number(count) == number:
                return count
    return None


def _headings(view: str) -> Iterator[tuple[int, int]]:
    """How many headings there are of each sort, and where the first stands."""
    for mark in MARKS:
        if view.count(mark) > FEWEST:
            yield view.count(mark), view.index(mark)
    starts: list[int] = []
    for found in NUMBERED.finditer(view):
        if int(found["number"]) == len(starts) + 1:
            starts.append(found.start())
    if len(starts) > FEWEST:
        yield len(starts), starts[0]
