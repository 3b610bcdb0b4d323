"""Two days of which one must come first: the ends of a period, birth and death, opening and closing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.milestones import milestone_words
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind
from claimcheck.relating.clauses import has_finite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "order_of_events"
INTO = r"(?:(?: [\wé'-]{1,20}){0,4} (?:en|le|dès|au|à l'été)(?: mois de| début| fin)? ?| \()$"
BEGINS = re.compile(milestone_words("born", "made", "opened", "entered") + INTO)
ENDS = re.compile(milestone_words("died", "finished", "left") + INTO)
# What may also have befallen before another beginning, in a past before the past: « élu en 2014, il avait été destitué en 2009 »
ENDED = re.compile(r"(?<!avait été )(?<!avaient été )(?<!avait )" + milestone_words("ended") + INTO)
CLAUSE = re.compile(
    r"(?: (?:à|au|aux|en|dans|par|pour|sous|avec|près de) [^.,;:!?(]{2,50})?(?:,|,? et|,? puis|,? avant d'être|,? avant de)"
    r" [^.;:!?(]{0,90}"
)
# Two deeds of which the one can only follow the other: a purchase and a resale, a treaty signed and in force
FOLLOWING = tuple(
    (re.compile(milestone_words(first) + INTO), re.compile(milestone_words(then) + INTO))
    for first, then in (("acquired", "sold"), ("agreed", "in-force"), ("arrived", "naturalised"))
)
# « il a pris la suite d'Anne, licenciée en 2014 »: what befell the one named last
OF_ANOTHER = re.compile(r"\b(?:il|elle|ils|elles|on|a|ont|avait|avaient|est|était|fut|qui|dont|où|que)\b[^,]*, [^,]*$")
# « la revue publie les poèmes de Luc Huet, mort en 1921 », « le fils de Luc Huet, mort en 1921 »: the nearest name is meant
APPOSED = re.compile(r"[^,]*,(?P<clause> [^,]*), (?:[^\W\d_]+ ){1,3}(?:en |le |dès |au )?(?:mois de )?$")
BESIDE = re.compile(r"\b(?:de|du|des|à|au|aux|par|pour|avec|chez|contre|sur)\b|\bd'")
# « l'école détruite en 1995 »: a participle that follows its noun at once tells of that noun, not of the subject
OF_SUBJECT = re.compile(
    r"(?:,|\b(?:et|puis|est|fut|sera|été|être|a|ont|avait|avaient|aura|sont|était|étaient|furent|s'est|s'était))"
    r"(?: [^\W\d_]+ment)? $"
)
# « il a fermé l'école ouverte en 1995 »: done to another
OBJECT = re.compile(r"fermée?s? (?:à la circulation|aux? |pour )|(?!quitté)[^\W\d_]+ (?:l'|la |le |les |une? |des )(?=.)")
FINITE = re.compile(r"(?:décède|meurt|mourut|disparaît|cesse|naît|naquit)\b")
# « réélu », « réouvert », not « réacteur »
AGAIN = re.compile(
    r"\b(?:ré(?:él|ouv|in|éd|hab|nov|am|app|org|im|activ|ut|em|af|eng|éc|const)\w*|re(?:né|mis|fait|bât|const|conv|mont|lanc|ouv)\w*|rouv\w*"
    r"|de nouveau|à nouveau|titre posthume|posthume|restaur|ancien|premi)"
)
BETWEEN = re.compile(r"\bentre (?:le |fin |début )?$")
# « la différence entre 2019 et 2018 » compares two years.
COMPARED = re.compile(
    r"\b(?:différences?|écarts?|comparaisons?|comparé\w{0,2}|parallèles?|choisir|hésit\w{1,6}|choix|contraste)\b"
)
WIDTH = 60
# « 28 septembre au 4 septembre », and not « 28 au 4 septembre »
MONTH_OF_FIRST = re.compile(r"\D{0,12}\d{1,2}(?:er)? (?!au\b)[^\W\d_]{3,}")
LATE_IN_MONTH, EARLY_IN_MONTH = 20, 10


def find(context: Context) -> Iterator[Relation]:
    """Periods whose ends stand in the wrong order (one in order binds no two dates), and pairs of events of one sentence."""
    for mention in context.dates:
        if len(mention.written) == 2 and _is_period(context, mention) and _is_reversed(mention):
            yield context.relation(FAMILY, ("period", mention), direction=-1)
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


def _is_reversed(period: DateMention) -> bool:
    """Whether the end comes first."""
    first, last = period.written
    if first.year and last.year and first.year != last.year:
        return first.year > last.year
    if first.month and last.month and first.month != last.month:
        return bool(first.year and last.year and first.month > last.month)
    if not (first.day and last.day and first.month == last.month):
        return False
    whole = MONTH_OF_FIRST.match(period.text) is not None
    # « du 28 au 3 mai » leaves out the month before.
    return first.day > last.day and (whole or not (first.day >= LATE_IN_MONTH and last.day <= EARLY_IN_MONTH))


def _is_between(context: Context, first: DateMention, second: DateMention) -> bool:
    """« entre 2007 et 1995 », which no date form reads as a period; the end comes first."""
    start, end = first.when.first, second.when.last
    if not (first.names_year and second.names_year) or start is None or end is None or start <= end:
        return False
    if context.between(first, second) not in {" et ", " et le "}:
        return False
    ahead = context.before(first, WIDTH)
    return BETWEEN.search(ahead) is not None and COMPARED.search(ahead) is None


def _events(context: Context, first: DateMention, second: DateMention) -> Relation | None:
    """« née en 1920, … morte en 1990 » of one subject, in either order."""
    if not (first.names_year and second.names_year) or context.sentence(first) != context.sentence(second):
        return None
    gap = context.between(first, second)
    if not CLAUSE.fullmatch(gap) or OF_ANOTHER.search(gap) or AGAIN.search(gap) or AGAIN.search(context.before(first, WIDTH)):
        return None
    ahead, behind = context.before(first, WIDTH), gap[-WIDTH:]
    apposed = APPOSED.fullmatch(gap)
    if apposed and has_finite(context, Span(first.span.end + apposed.start("clause"), first.span.end + apposed.end("clause"))):
        return None
    if BEGINS.search(ahead) and _tells(ENDS, behind):
        nearest = apposed is not None and BESIDE.search(apposed["clause"]) is not None
        return context.relation(FAMILY, ("start", first), ("end", second), sure=not nearest)
    if BEGINS.search(ahead) and _tells(ENDED, behind):
        return context.relation(FAMILY, ("start", first), ("end", second), sure=False)
    if any(deed.search(ahead) and _tells(then, behind) for deed, then in FOLLOWING):
        return context.relation(FAMILY, ("start", first), ("end", second), sure=False)
    if ENDS.search(ahead) and _tells(BEGINS, behind):
        return context.relation(FAMILY, ("end", first), ("start", second), sure=False)
    return None


def _tells(event: re.Pattern[str], words: str) -> bool:
    """Whether the words tell the event of their subject."""
    found = event.search(words)
    if found is None or OBJECT.match(found.group()):
        return False
    return FINITE.match(found.group()) is not None or OF_SUBJECT.search(words[: found.start()]) is not None
