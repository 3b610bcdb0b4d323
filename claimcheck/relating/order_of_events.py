"""Two days of which one must come first: the ends of a period, birth and death, opening and closing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "order_of_events"
INTO = r"(?:(?: [\wé'-]{1,20}){0,4} (?:en|le|dès|au|à l'été)(?: mois de| début| fin)? ?| \()$"
BEGINS = re.compile(
    r"\b(?:née?s?|ouverte?s?|fondée?s?|créée?s?|inaugurée?s?|lancée?s?|construite?s?|bâtie?s?|mise? en service|commencée?s?"
    rf"|débuté|entrée?s? en fonction|embauchée?s?|incarcérée?s?|mariée?s?){INTO}"
)
ENDS = re.compile(
    r"\b(?:morte?s?|décédée?s?|disparue?s?|fermée?s?|dissoute?s?|démolie?s?|détruite?s?|achevée?s?|terminée?s?|abandonnée?s?"
    rf"|quitté|licenciée?s?|libérée?s?|divorcée?s?|enterrée?s?){INTO}"
)
CLAUSE = re.compile(r"(?:,|,? et|,? puis|,? avant d'être|,? avant de) [^.;:!?(]{0,60}")
AGAIN = re.compile(r"\b(?:ré\w{2,}|re(?:né|mis|fait)|de nouveau|à nouveau|titre posthume|posthume|restaur|rénov|ancien|premi)")
BETWEEN = re.compile(r"\bentre (?:le |fin |début )?$")
# « la différence entre 2019 et 2018 » compares two years.
COMPARED = re.compile(
    r"\b(?:différences?|écarts?|comparaisons?|comparé\w{0,2}|parallèles?|choisir|hésit\w{1,6}|choix|contraste)\b"
)
WIDTH = 60


def find(context: Context) -> Iterator[Relation]:
    """Periods with two ends, and pairs of events of one sentence."""
    for mention in context.dates:
        if len(mention.written) == 2 and _is_period(context, mention):
            yield context.relation(FAMILY, ("period", mention))
    for first, second in zip(context.dates, context.dates[1:], strict=False):
        if _is_between(context, first, second):
            yield context.relation(FAMILY, ("start", first), ("end", second), sure=False)
        elif relation := _events(context, first, second):
            yield relation


def _is_period(context: Context, mention: DateMention) -> bool:
    """« de 1959 à 1977 », « du 3 au 10 mai », « (1834-1903) », and no enumeration « le 3 et le 10 mai »."""
    words = context.words(mention.span)
    if mention.kind is not DateKind.PERIOD:
        return False
    return " au " in words or " à " in words or "-" in words or words.startswith("entre")


def _is_between(context: Context, first: DateMention, second: DateMention) -> bool:
    """« entre 2007 et 1995 », which no date form reads as a period."""
    if not (_is_one_day_or_year(first) and _is_one_day_or_year(second)):
        return False
    if context.between(first, second) not in {" et ", " et le "}:
        return False
    ahead = context.before(first, WIDTH)
    return BETWEEN.search(ahead) is not None and COMPARED.search(ahead) is None


def _events(context: Context, first: DateMention, second: DateMention) -> Relation | None:
    """« née en 1920, … morte en 1990 » of one subject, in either order."""
    if not (_is_one_day_or_year(first) and _is_one_day_or_year(second)) or context.sentence(first) != context.sentence(second):
        return None
    gap = context.between(first, second)
    if not CLAUSE.fullmatch(gap) or AGAIN.search(gap) or AGAIN.search(context.before(first, WIDTH)):
        return None
    ahead, behind = context.before(first, WIDTH), gap[-WIDTH:]
    if BEGINS.search(ahead) and ENDS.search(behind):
        return context.relation(FAMILY, ("start", first), ("end", second))
    if ENDS.search(ahead) and BEGINS.search(behind):
        return context.relation(FAMILY, ("end", first), ("start", second), sure=False)
    return None


def _is_one_day_or_year(mention: DateMention) -> bool:
    return len(mention.written) == 1 and mention.written[0].year is not None and mention.when.first is not None
