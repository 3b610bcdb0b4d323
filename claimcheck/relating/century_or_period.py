"""A century, a decade or a named period beside a year that must lie in it or after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.milestones import milestone_words
from claimcheck.french.relation_cues import cue
from claimcheck.model.timespan import DateKind
from claimcheck.relating.clauses import has_finite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "century_or_period"
NAMED = re.compile(
    r"\b(?:siècles?|années|plan quinquennal|décennie|ère|règne|guerres?|république|empire|monarchie|régime|glorieuses)\b"
)
IN_BRACKETS = re.compile(r" ?\((?:en |de |vers )?")
GOES_ON = re.compile(r" [^\W\d_]")
# « au XVIIe siècle, en 1665 », « dans les années 1970, en 1974 précisément »
PRECISED = re.compile(r", (?:plus précisément |précisément |exactement )?(?:(?:en|vers|de) )?")
# « construite en 1925, dans les années 20 », « de 1874, chef-d'œuvre du XIXe siècle »
APPOSED = re.compile(
    r", (?:dans les |au |au cours des |(?:sous|durant|pendant|en plein|en pleine) (?:les? |la |l')?"
    r"|(?!(?:ce|cette|cet|ces|les?|la|son|sa|leur) |l')(?:[^\W\d_][^\s,.;:()]{2,16} ){1,2}du )"
)
# « bâtie en 1147, cette abbatiale du XIIe siècle », « peint en 1734, ce nu, chef-d'œuvre du XVIIIe siècle »
OPENS = rf"\W{{0,3}}{milestone_words('made')}[^.,;:!?()]{{0,40}}"
HALLOWED = rf"\W{{0,3}}(?:consacrée?s?|{milestone_words('finished', 'opened')})[^.,;:!?()]{{0,40}}"
_INTO = r" (?:en|dès|vers) $"
MADE_FIRST, HALLOWED_FIRST = re.compile(OPENS + _INTO), re.compile(HALLOWED + _INTO)
OF_SUBJECT = re.compile(
    r"[^.,;:!?()]{0,60}, (?:ce|cette|cet|les?|la|l'|ces) ?(?:(?! de | d'| des | du )[^.,;:!?()]){2,50}?"
    r"(?:, (?:(?:un|une|le|la|l'un des|l'une des|véritable|pur) )*(?:fleuron|chefs?-d'œuvre|joyau|exemple|emblème|perle)x?s?"
    r"\b[^.,;:!?()]{0,40}?)? (?:du|des) $"
)
# « érigée en 1887 à la fin du XIXe siècle »
PART_OF = re.compile(r",? (?:à la|au|dans la) $")
EXPLAINED = re.compile(
    r" ?\([^()]{0,40}\b(?:date|remonte|construit\w{0,2}|né|née|en|de) ?(?:de |à |en )?|[^.;!?:]{0,80}: [^.;!?:]{0,40}\b(?:de|en) "
)
TOLD = re.compile(r"[^.;:!?]{0,120}\b(?:en|de|depuis|dès) |[^.;:!?]{0,60}\((?:de )?")
# « tableau du XVIIe siècle, peint en 1652 », « dans les années 80, et notamment en 1984 »: within the period
MADE = re.compile(
    rf",? {milestone_words('made', 'crafted')}[^.,;:!?()]{{0,40}} (?:en|de|à|vers|entre) "
    r"|[^.;:!?()]{0,80}\bnotamment\b[^.;:!?()]{0,40} (?:de|en) "
)
# « bâti dans les années 1960. Livrée en 1964, la tour … »: not before the period
FINISHED = re.compile(rf"[^.;:!?()]{{0,40}}\. {milestone_words('finished', 'opened')}[^.,;:!?()]{{0,30}} en ")
BUILT = re.compile(rf"{milestone_words('made')}[^.;:!?()]{{0,40}}$")
FIRST_TIME = re.compile(r"\bpour la première fois\b")
BACKWARDS = re.compile(
    rf"(?:{milestone_words('born', 'died', 'made', 'opened')}"
    r"|\b(?:contre|loi|décret|dès|sortie?s?|depuis|déjà|ancien\w{0,2}|hérité\w{0,2}|comme|constitution|traité|accords?"
    r"|modèle|années|premi(?:er|ère))\b)[^.;:!?]{0,30}$|\bqu'(?:en |au )?$"
)
THEN = re.compile(r"[^.;:!?]{0,60}\. [^.;!?]{0,40}\b(?:alors|ensuite|puis)\b[^.!?]{0,80}\ben ")
# « un film sur la guerre du Vietnam (1986) »: the year of the film
TREATED = re.compile(rf"{cue('treating')}(?: (?:à|de|du|au|aux|des|par|le|la|les|ce|cette))*(?: l'| )$")
TITLE = re.compile(r"(?:Le|La|Les) $|L'$")
LIFE = re.compile(r"\)[^.;:!?(]{0,40}\b(?:au|du|le|dans les|des) ?$")
LIVED = re.compile(r"\),? (?:fut|était|vécut|vivait|a vécu|naquit) (?:au|dans les) ?$")
# « (1950-2010), historien du XIXe siècle »: another's time
STUDIED = re.compile(rf"{cue('treating')}|{cue('student')}")


def find(context: Context) -> Iterator[Relation]:
    """Each named period with the next year that the words bind to it."""
    dates = context.dates
    for at, period in enumerate(dates):
        if not _is_named(context, period):
            continue
        if at and (relation := _of_life(context, dates[at - 1], period)):
            yield relation
        if at and _has_year(dates[at - 1]) and _is_apposed(context, dates[at - 1], period):
            yield context.relation(FAMILY, ("period", period), ("date", dates[at - 1]), closed=True, sure=False)
        elif at and _has_year(dates[at - 1]) and _is_of_what_opens(context, dates[at - 1], period):
            made = MADE_FIRST.fullmatch(context.before(dates[at - 1])) is not None
            yield context.relation(FAMILY, ("period", period), ("date", dates[at - 1]), closed=made, sure=False)
        if at + 1 < len(dates) and (relation := _following(context, period, dates[at + 1])):
            yield relation


def _of_life(context: Context, life: DateMention, period: DateMention) -> Relation | None:
    """The time that somebody is said to be of, whose life stands in brackets; one that they lived in, or may only tell of."""
    words = context.between(life, period)
    if not _is_life(life) or LIFE.fullmatch(words) is None or STUDIED.search(words):
        return None
    lived = LIVED.fullmatch(words) is not None
    return context.relation(FAMILY, ("period", period), ("date", life), closed=True, sure=lived)


def _is_apposed(context: Context, date: DateMention, period: DateMention) -> bool:
    """Whether the period says again when the date was."""
    between = context.between(date, period)
    if PART_OF.fullmatch(between):
        return BUILT.search(context.before(date, 60)) is not None
    return APPOSED.fullmatch(between) is not None


def _is_of_what_opens(context: Context, date: DateMention, period: DateMention) -> bool:
    """Whether the subject of a sentence that opens with its making is said to be of the period, no verb standing between."""
    gap = context.gap(date, period)
    if context.sentence(date) != context.sentence(period) or OF_SUBJECT.fullmatch(context.words(gap)) is None:
        return False
    opens = any(form.fullmatch(context.before(date)) for form in (MADE_FIRST, HALLOWED_FIRST))
    return opens and not has_finite(context, gap)


def _following(context: Context, period: DateMention, date: DateMention) -> Relation | None:
    if not _has_year(date) or _is_treated(context, period):
        return None
    gap = context.between(period, date)
    if PRECISED.fullmatch(gap) or MADE.fullmatch(gap):
        return context.relation(FAMILY, ("period", period), ("date", date), closed=True, sure=False)
    if IN_BRACKETS.fullmatch(gap):
        # « le XIIe siècle (1090 selon une charte) »: the bracket may go on with another opinion
        alone = not GOES_ON.match(context.after(date, 8))
        later = date.when.is_after(period.when)  # may be the year of what only tells of the period
        return context.relation(FAMILY, ("period", period), ("date", date), closed=True, sure=alone and not later)
    if EXPLAINED.fullmatch(gap):
        return context.relation(FAMILY, ("period", period), ("date", date), closed=True, sure=False)
    built = BUILT.search(context.before(period, 60)) is not None
    if built and (FINISHED.fullmatch(gap) or (FIRST_TIME.search(gap) and TOLD.fullmatch(gap))):
        return context.relation(FAMILY, ("period", period), ("date", date), sure=False)
    if (TOLD.fullmatch(gap) or THEN.fullmatch(gap)) and not BACKWARDS.search(gap):
        return context.relation(FAMILY, ("period", period), ("date", date), sure=False)
    return None


def _is_treated(context: Context, period: DateMention) -> bool:
    """Whether the period is what a work or a monument is about, or its title: « La Guerre de Cent Ans (2012) »."""
    if TREATED.search(context.before(period)):
        return True
    sentence, start = context.sentence(period), period.span.start
    title = TITLE.search(context.view, max(0, start - len("Les ")), start)
    return title is not None and sentence is not None and title.start() > sentence.span.start


def _is_named(context: Context, mention: DateMention) -> bool:
    if mention.written or mention.kind is not DateKind.PERIOD or mention.when.first is None or mention.when.last is None:
        return False
    return NAMED.search(context.words(mention.span)) is not None


def _has_year(mention: DateMention) -> bool:
    return bool(mention.written) and mention.written[0].year is not None and mention.when.first is not None


def _is_life(mention: DateMention) -> bool:
    return _has_year(mention) and len(mention.written) == 2
