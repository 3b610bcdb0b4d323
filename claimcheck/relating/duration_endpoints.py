"""A length of time beside its two ends: « de 2013 à 2023, soit dix ans », « il y a sept ans, en 2014 »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "duration_endpoints"
TO_PERIOD = re.compile(r"[\s,(:]{0,4}(?:durant,? ?)?(?:(?:soit|de|du|d'|entre|allant|c'est-à-dire|la période) ?){0,3}")
FROM_PERIOD = re.compile(
    r"[\s,()]{0,4}(?:(?:soit|ou|pendant|durant|sur|pour|c'est-à-dire|donc|au total) ?){0,2}(?:(?:une )?(?:durée|période) de )?"
)
TO_DATE = re.compile(r",? ?(?:jour pour jour|exactement|déjà)?[,.(]? ?(?:c'était |soit )?(?:en|le|au|dès|à l'été|la)? ?")
AND_AGO = re.compile(r"(?:,| \() ?(?:soit |donc )?(?:il y a(?: (?:donc|déjà|tout juste|exactement|maintenant))?)? ?")
IN_FUTURE = re.compile(r"\b(?:dans|d'ici) $")
TO_COME = re.compile(r", (?:soit |donc )?(?:en |le |à l'horizon |à l'automne |au )?")
SINCE_THEN = re.compile(r"(?:,| \() ?(?:soit|donc|c'est-à-dire) (?:depuis )?(?:plus de |près de |environ |déjà )?")
AGO = re.compile(r"\bil y a(?: [\wé']{1,12}){0,2} $")
IT_WAS = re.compile(r"^\W{0,3}(?:c'était|cela se passait|c'est arrivé|cela fait)[ ,]{1,2}il y a ")
LATER_DATE = re.compile(r",? ?(?:en|le|au|soit en|soit le) ")
AFTER = re.compile(r"(?: \w{1,12})? (?:après|avant) [^.;:!?()]{0,80}")
MORE = re.compile(r"\b(?:plus|au moins|davantage)\b")
LESS = re.compile(r"\b(?:près|presque|quasi|quasiment|moins|à peine|environ)\b")
HEADS = re.compile(r"\b(?:en|depuis|sur|pendant|durant|l'espace de)(?: \w{1,10}){0,2} $")
FROM_TO = re.compile(r"[^.;!?]{0,120}\b(?:de|d'|entre|passé\w{0,2}|passant|depuis|contre)\b[^.;!?]{0,80}\ben $")
JOINT = re.compile(r"[^.;!?]{0,60}\b(?:à|et|contre|puis)\b[^.;!?]{0,60}\b(?:en|fin|début|pour) $")
SINCE = re.compile(r" après [^.;:!?(),]{0,90}\b(?:de|du|en|le|d'|des|un|depuis|\() ?$")
OPENING = re.compile(r"\W{0,3}(?:(?:plus|près|moins) de |quelque |environ |presque |à peine |exactement )?")
UNTIL = re.compile(r", [^.;:!?(),]{0,80}\b(?:en|le|au|dès) ")
LEAD = 4
LONGEST_GAP = 120
Ends = tuple[DateMention | None, DateMention | None]


def find(context: Context) -> Iterator[Relation]:
    """A relation for each length that the words bind to its ends; without a second end it runs to publication."""
    for length in context.figures:
        if isinstance(length, DateMention) and length.duration and not _is_rate(context, length):
            close: Ends | None = _period(context, length) or _to_publication(context, length)
            loose: Ends | None = None if close else _told(context, length)
            if ends := close or loose:
                yield _bound(context, length, ends, sure=close is not None)


def _to_publication(context: Context, length: DateMention) -> Ends | None:
    return _ago(context, length) or _ahead(context, length) or _lasting(context, length)


def _told(context: Context, length: DateMention) -> Ends | None:
    return _later(context, length) or _change(context, length) or _since(context, length)


def _is_rate(context: Context, length: DateMention) -> bool:
    ahead = context.before(length, 8)
    return ahead.endswith(("âge de ", "âgé de ", "âgée de ")) or context.after(length, 8).startswith((" par ", " d'âge"))


def _bound(context: Context, length: DateMention, ends: Ends, *, sure: bool) -> Relation:
    start, end = ends
    roles = [("period", start)] if end is start else [("from", start), ("to", end)]
    words = context.words(length.span.joined(Span(max(0, length.span.start - 12), length.span.start)))
    hedged = 1 if MORE.search(words) else -1 if LESS.search(words) else 0
    return context.relation(FAMILY, *roles, ("duration", length), direction=hedged, sure=sure)


def _around(context: Context, length: DateMention) -> tuple[list[DateMention], list[DateMention]]:
    """The dates of the sentence before and after a length."""
    sentence = context.sentence(length)
    figures = context.figures_in(sentence.span) if sentence else ()
    dates = [m for m in figures if isinstance(m, DateMention) and m.kind is not DateKind.DURATION and m is not length]
    return [m for m in dates if m.span < length.span], [m for m in dates if m.span > length.span]


def _period(context: Context, length: DateMention) -> tuple[DateMention, DateMention] | None:
    """« onze ans (1998-2009) », « de 1982 à 2012, 30 années »."""
    before, after = _around(context, length)
    if after and _has_two_ends(after[0]) and TO_PERIOD.fullmatch(context.between(length, after[0])):
        return after[0], after[0]
    if before and _has_two_ends(before[-1]) and FROM_PERIOD.fullmatch(context.between(before[-1], length)):
        return before[-1], before[-1]
    return None


def _has_two_ends(mention: DateMention) -> bool:
    return len(mention.written) == 2 and mention.when.first is not None and mention.when.last is not None


def _ago(context: Context, length: DateMention) -> tuple[DateMention, None] | None:
    """« il y a sept ans, en 2014 », to publication."""
    if not (context.words(length.span).startswith("il y a ") or AGO.search(context.before(length, 30))):
        return None
    before, _ = _around(context, length)
    if (told := _told_before(context, length)) is not None:
        return told, None
    close = context.figures_in(Span(length.span.end, length.span.end + 25))
    following = [m for m in close if isinstance(m, DateMention) and m is not length]
    if following and _has_year(following[0]) and TO_DATE.fullmatch(context.between(length, following[0])):
        return following[0], None
    if before and _has_year(before[-1]) and AND_AGO.fullmatch(context.between(before[-1], length)):
        return before[-1], None
    return None


def _ahead(context: Context, length: DateMention) -> tuple[None, DateMention] | None:
    """« dans dix ans, en 2042 », from publication on."""
    _, after = _around(context, length)
    if not (context.words(length.span).startswith(("dans ", "d'ici ")) or IN_FUTURE.search(context.before(length, 10))):
        return None
    named = bool(after) and _has_year(after[0]) and TO_COME.fullmatch(context.between(length, after[0])) is not None
    return (None, after[0]) if named else None


def _lasting(context: Context, length: DateMention) -> tuple[DateMention, None] | None:
    """« depuis 1998, soit vingt-deux ans », to publication."""
    before, _ = _around(context, length)
    if not before or not _has_year(before[-1]) or not context.before(before[-1], 20).endswith(("depuis ", "depuis le ")):
        return None
    return (before[-1], None) if SINCE_THEN.fullmatch(context.between(before[-1], length)) else None


def _told_before(context: Context, length: DateMention) -> DateMention | None:
    """« … en mars 1998. C'était il y a vingt ans. »: the only year of the sentence before."""
    sentence = context.sentence(length)
    if sentence is None or sentence.index == 0 or not IT_WAS.search(context.before(length, 30) + context.words(length.span)[:7]):
        return None
    ahead = context.sentences[sentence.index - 1].span
    dates = [m for m in context.figures_in(ahead) if isinstance(m, DateMention) and _has_year(m)]
    return dates[0] if len(dates) == 1 else None


def _has_year(mention: DateMention) -> bool:
    return len(mention.written) == 1 and mention.written[0].year is not None and mention.when.first is not None


def _later(context: Context, length: DateMention) -> tuple[DateMention, DateMention] | None:
    """« élu en 1962, … trente ans plus tard, en 1992 », « en 2018, six ans après la crue de 2012 »."""
    before, after = ([m for m in side if _has_year(m)] for side in _around(context, length))
    later = context.words(length.span).endswith("plus tard") or context.after(length, 12).startswith(" plus tard")
    if later and before:
        if after and LATER_DATE.fullmatch(context.between(length, after[0]).replace(" plus tard", "")):
            return before[-1], after[0]
        if len(before) > 1 and re.fullmatch(r", (?:soit |presque |près de )?", context.between(before[-1], length)):
            return before[-2], before[-1]
    if not before and len(after) == 2 and SINCE.fullmatch(context.between(length, after[0])):
        # « quinze ans après sa fondation en 1995, le club ferme en 2010 »
        return (after[0], after[1]) if UNTIL.fullmatch(context.between(after[0], after[1])) else None
    if not later and before and after and AFTER.fullmatch(context.between(length, after[0])):
        earlier = " avant " in context.between(length, after[0])
        if len(context.between(before[-1], length)) <= LONGEST_GAP:
            return (before[-1], after[0]) if earlier else (after[0], before[-1])
    return None


def _since(context: Context, length: DateMention) -> tuple[DateMention, None] | None:
    """« Vingt ans après la crue de 1999, la digue est finie »: the lead of an article speaks of the day of publication."""
    sentence = context.sentence(length)
    if sentence is None or sentence.index > LEAD or not OPENING.fullmatch(context.before(length)):
        return None
    before, after = _around(context, length)
    single = not before and len(after) == 1 and _has_year(after[0])
    return (after[0], None) if single and SINCE.fullmatch(context.between(length, after[0])) else None


def _change(context: Context, length: DateMention) -> tuple[DateMention, DateMention] | None:
    """« en vingt ans, la part est passée de 37 % en 1995 à 41 % en 2014 »."""
    before, after = ([m for m in side if _has_year(m)] for side in _around(context, length))
    if before or len(after) != 2 or not HEADS.search(context.before(length, 30)):
        return None
    first, last = after
    if FROM_TO.fullmatch(context.between(length, first)) and JOINT.fullmatch(context.between(first, last)):
        return first, last
    return None
