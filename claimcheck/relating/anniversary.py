"""A round number of years, and the event from which it counts: « le 25e anniversaire de l'éclipse de 1999 »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.jubilees import jubilees
from claimcheck.french.milestones import milestone_words
from claimcheck.french.relation_cues import cue
from claimcheck.model.interval import Interval
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.span import Span
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import Figure
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "anniversary"
NOUN = re.compile(r" ?anniversaire\b")
EDITION = re.compile(r" ?édition\b")
_CELEBRATING = cue("celebrating")
CELEBRATED = re.compile(
    rf"(?:\banniversaire\b|{_CELEBRATING}|\bmarqu\w+)[^.;!?]{{0,70}}\bl(?:es|eurs) $"
    r"|\b(?:(?:à l')?occasion|célébrations?|commémorations?|cérémonies?|fêtes?) des $"
)
# « soufflera ses trente bougies »
CANDLES = re.compile(r" ?bougies\b")
ITS = re.compile(rf"(?:{_CELEBRATING}(?: [^\W\d_]{{1,12}}){{0,3}}|\b(?:pour|à l'occasion de|lors de)) s(?:es|on) $")
OF = re.compile(r"[^.;!?]{0,90}?(?:\b(?:de|du|des|d'|en|le|depuis|né|née|créée? en|fondée? en|lancée? en|organisé en)|\() ?$")
PAST = re.compile(r"\b(?:avait|avaient|après avoir|marquait|célébrait|fêtait|dernier|dernière|prochain|prochaine|futur)\b")
# « le 20e anniversaire … a été célébré »: in a year that is not told
TOLD = re.compile(rf"\b(?:a|ont|avait|avaient) (?:été )?(?:{_CELEBRATING}|(?:marqu|organis)\w+)")
# « des 24 heures de 1959 » and, with nothing before the year, « des 24 heures 1959 »
NAMED = re.compile(r" (?:de|du|des|d')\b[^.;!?:()]{2,90} $")
# « commémorent la victoire du 8 mai 1945 … le 75e anniversaire »: the feast of what the same sentence names before
FEAST = re.compile(rf"{_CELEBRATING}|\b(?:gerbe|recueill\w+|hommage|cérémonies?)\b")
NAMED_BEFORE = re.compile(r"\b(?:de|du|des|d')(?: la| l')? ?$")
# « L'usine fête ses 40 ans. Fondée en 1980, elle … »: not the age of a person, or one that is told the same way
FOUNDED = re.compile(rf"\W{{0,3}}(?:(?:il|elle) (?:est|fut|a été) )?{milestone_words('made', 'opened')}[^.;!?]{{0,60}}")
MADE = re.compile(rf"{milestone_words('made', 'opened')}[^.;:!?]{{0,50}}$")
# « La librairie, ouverte en 1973, fête ses 50 ans », « qui a vu le jour en 1921, célèbre son centenaire »
BEGUN = re.compile(
    rf"{milestone_words('born', 'made', 'opened')}(?: (?:à|dans|par|sous|place|rue|sur)\b[^.,;:!?()]{{1,40}})?"
    r" (?:en|le|dès)(?: mois de)? $"
)
# « ses 50 ans de présence », « ses dix ans sous l'enseigne »: of another beginning; « a fêté ses 50 ans » may be told of long ago
PART = re.compile(r"(?: ?(?:anniversaire|bougies))? (?:de |d'|du |des |sous |comme |avec l)")
# « ses 30 ans de carrière » count from no birth and no foundation
LASTING = re.compile(rf" (?:de |d'){cue('lasting')}")
WHEN_HELD = re.compile(r" ?(?:anniversaire|bougies)? (?:dès |déjà )?en ")
FEASTED = re.compile(r"\b(?:a|ont|avait|avaient) (?:déjà |ainsi )?[^\W\d_]{3,12}é (?:[^\W\d_]+ ){0,3}(?:son|ses|leurs?) $")
POSSESSED = re.compile(r"\b(?:son|ses|leurs?) $")
KIN = re.compile(cue("kin"))
SECOND_EVENT = re.compile(r"\b(?:qui|dont|où|pour la première fois|depuis|lors|première fois)\b")


def find(context: Context) -> Iterator[Relation]:
    """A rank or a number of years with the date next named."""
    for rank in context.figures:
        if noun := _noun(context, rank):
            yield from _with_dates(context, rank, noun)
    for jubilee in jubilees(context.low):
        span = Span(jubilee.start, jubilee.end)
        word = DateMention("", span, context.words(span), DateKind.DURATION)
        yield from _with_dates(context, word, "anniversary", Interval.exactly(jubilee.years))


def _noun(context: Context, rank: Figure) -> str | None:
    """``anniversary`` or ``edition``, where the figure counts years of one."""
    after = context.after(rank, 14)
    if isinstance(rank, QuantityMention) and rank.ordinal:
        return "anniversary" if NOUN.match(after) else "edition" if EDITION.match(after) else None
    if isinstance(rank, QuantityMention):
        return "anniversary" if rank.quantity.unit is None and CANDLES.match(after) else None
    if not isinstance(rank, DateMention) or rank.kind is not DateKind.DURATION or not rank.length or rank.length.unit != "year":
        return None
    ahead = context.before(rank, 100)
    if LASTING.match(context.after(rank, 20)):
        return None
    its = ITS.search(ahead) is not None and (not rank.age or _is_founded(context, rank) or _is_made(context, rank))
    return "anniversary" if its or CELEBRATED.search(ahead) else None


def _is_founded(context: Context, rank: DateMention) -> bool:
    """Whether the sentence that follows begins with the foundation of what feasts."""
    sentence = context.sentence(rank)
    following = (m for m in context.dates if m.names_year and m.span > rank.span)
    dates = [m for m in following if (other := context.sentence(m)) and sentence and other.index == sentence.index + 1]
    return bool(dates) and FOUNDED.fullmatch(context.before(dates[0], 90)) is not None


def _is_made(context: Context, rank: DateMention) -> bool:
    """Whether the sentence tells of the making of what feasts, which is then nobody."""
    return _begun(context, rank, [m for m in context.dates if m.names_year]) is not None


def _with_dates(context: Context, rank: Figure, noun: str, years: Interval | None = None) -> Iterator[Relation]:
    """The event is the year named after the rank, or in the sentence before; a second date tells when it is celebrated."""
    near = [m for m in context.dates if m.names_year and -260 <= m.span.start - rank.span.end <= 320]
    after = [m for m in near if m.span > rank.span]
    before = [m for m in near if m.span < rank.span]
    event, sure = _event(context, rank, before, after)
    # « le jour avait été retenu pour fêter le 40e anniversaire »: the choice is past, not the day
    ahead = context.before(rank, 60).rpartition(" pour ")[2]
    if event is None or (not sure and (noun == "edition" or not (years or _is_round(rank) or _is_candles(context, rank)))):
        return
    others = (m for m in (*reversed(before), *_later(after, event)) if m is not event)
    beside = [m for m in others if context.sentence(m) == context.sentence(rank)]
    held = next((m for m in beside if WHEN_HELD.fullmatch(context.between(rank, m))), next(iter(beside), None))
    if PAST.search(ahead) and not (held and held.names_year and BEGUN.search(context.before(event, 60))):
        return
    if held is None and TOLD.search(context.after(rank, 160)):
        return
    yield context.relation(
        FAMILY, ("rank", None if years else rank), ("date", event), ("held", held), sure=sure, closed=noun == "anniversary",
        factor=years, cue=rank.span if years else None,
    )


def _later(dates: list[DateMention], event: DateMention) -> list[DateMention]:
    """The dates at which an event can have been celebrated."""
    return [m for m in dates if m.when.first and event.when.first and m.when.first > event.when.first]


def _event(
    context: Context, rank: Figure, before: list[DateMention], after: list[DateMention]
) -> tuple[DateMention | None, bool]:
    if POSSESSED.search(context.before(rank, 20)) and (begun := _begun(context, rank, [*before, *after])):
        return begun, False
    if after and context.sentence(after[0]) == context.sentence(rank):
        gap = context.between(rank, after[0])
        if OF.fullmatch(gap):
            return after[0], not SECOND_EVENT.search(gap) or "depuis" in gap
        if NAMED.fullmatch(gap):
            return after[0], False
    sentence = context.sentence(rank)
    if after and sentence and (following := context.sentence(after[0])) and following.index == sentence.index + 1:
        # « le 40e anniversaire de la fusée. Elle fut lancée en 1979 »: only the sentence that follows at once
        return after[0], False
    beside = [m for m in before if context.sentence(m) == sentence]
    if len(beside) == 1 and _is_feasted(context, beside[0], rank):
        return beside[0], False
    ahead = [m for m in before if sentence and (other := context.sentence(m)) and sentence.index - other.index == 1]
    return (ahead[0], False) if ahead else (None, False)


def _begun(context: Context, rank: Figure, dates: list[DateMention]) -> DateMention | None:
    """« L'usine, fondée en 1980, fête ses 40 ans »: when what feasts began, by the one such date of the sentence."""
    sentence = context.sentence(rank)
    begun = [m for m in dates if context.sentence(m) == sentence and BEGUN.search(context.before(m, 60))]
    if len(begun) != 1 or sentence is None or PART.match(context.after(rank, 20)):
        return None
    if not (_is_candles(context, rank) or _is_jubilee(rank)):
        others = [m for m in dates if m is not begun[0] and context.sentence(m) == sentence]
        # « lancée en 1999 et mise en circulation en 2002 »: begun twice
        if any(m.span > begun[0].span and not WHEN_HELD.fullmatch(context.between(rank, m)) for m in others):
            return None
        if MADE.search(context.before(begun[0], 60)) is None or (FEASTED.search(context.before(rank, 40)) and not others):
            return None
    ahead = Span(sentence.span.start, max(begun[0].span.start, rank.span.start))
    return None if KIN.search(context.words(ahead)) else begun[0]


def _is_feasted(context: Context, event: DateMention, rank: Figure) -> bool:
    """« le débarquement du 6 juin 1944 », with a word of commemoration in the sentence."""
    words = f"{context.before(event, 90)} {context.between(event, rank)}"
    return NAMED_BEFORE.search(context.before(event, 8)) is not None and FEAST.search(words) is not None


def _is_candles(context: Context, rank: Figure) -> bool:
    """« soufflera ses 102 bougies »: of a person as of a company, in any year."""
    return CANDLES.match(context.after(rank, 14)) is not None


def _is_jubilee(rank: Figure) -> bool:
    """« son centenaire »: a word that holds its years."""
    return isinstance(rank, DateMention) and rank.length is None


def _is_round(rank: Figure) -> bool:
    """A child's fourth birthday is no jubilee."""
    number = rank.quantity.number if isinstance(rank, QuantityMention) else rank.length.number if rank.length else None
    return number is not None and number % 5 == 0
