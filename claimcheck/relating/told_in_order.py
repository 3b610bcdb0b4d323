"""Two years that grammar puts in order: « en 2014, puis en 2018 », « mort en 1964, il avait reçu en 1951 »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.milestones import milestone_words
from claimcheck.french.relation_cues import cue
from claimcheck.relating.order_of_events import AGAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "order_of_events"
_INTO = r"(?:en|le|au mois de|dès|fin|début|courant)(?: en)? $"
# « élu en 2014, puis reconduit en 2020 »: what befell another noun (« puis l'école fondée en 1930 ») has a time of its own
THEN = re.compile(rf"[^.;:!?()]{{0,80}}[ ,]puis (?:(?!de\b|du\b|des\b)[^\W\d_]{{1,20}}[ ']){{0,7}}?{_INTO}")
OF_A_NOUN = re.compile(
    r"\b(?:qui|que|dont|où|depuis|avait|avaient|contre|qu'|celle|celui|ceux|née?s?|daté\w*)\b"
    r"|\bpuis [^.;:!?()]{0,60}\b(?:les?|la|l'|une?|des|son|sa|ses|cette?) ?[^\W\d_]+ "
    rf"{milestone_words('made', 'opened', 'entered')}"
)
# « mort en 1964, le poète avait reçu en 1951 »: a past before the death, of the dead man himself
DIED = re.compile(milestone_words("died") + r"(?: [^\W\d_]{1,16}){0,3} (?:en|le) $")
BEFORE_THAT = re.compile(
    r"(?: (?:à|au|aux|en|dans|près de) [^.,;:!?()]{2,40})?, (?:le|la|l'|ce|cet|cette|il|elle)\b[^.,;:!?()]{0,40}? ?avait"
    rf" (?!été\b|eu\b|laissé|légué|lui\b)[^\W\d_]+(?:é|i|u|is|it|ert)\b[^.;:!?()]{{0,60}}? {_INTO}"
)
NOT_HIMSELF = re.compile(
    rf"{cue('kin')}|\b(?:lui|leur|veuve|famille|ville|pays|état|éditeur|maison|musée|fondation|posthume|réédit\w*|justice)\b"
)
# « Bâti en 1612, il fut incendié en 1793 »: nothing befalls what is not yet made; it may be wanted, drawn or voted before
MADE = re.compile(milestone_words("made", "born") + r"(?: [^\W\d_']{1,16}){0,3} (?:en|le) $")
BEFELL = re.compile(
    r"(?: (?:à|au|aux|en|dans|par|près de) [^.,;:!?()]{2,40})?, "
    r"(?:(?:le|la|ce|cette|cet) [^.,;:!?()]{2,30} |l'[^.,;:!?()]{2,30} |il |elle )"
    r"(?:a|avait|fut|est|s'est|s'était)(?: été)? (?P<deed>[^\W\d_]+(?:é|i|u|is|it|ert)e?)\b"
    rf"(?: [^.,;:!?()]{{1,40}}?)? {_INTO}"
)
BEFOREHAND = re.compile(milestone_words("beforehand") + r"|\b(?:que|qui|dont|où)\b")
# « exploité par une société fondée en 1998 »
OF_ITS_NOUN = re.compile(rf" [^\W\d_]+(?:é|i|u|is|it|ert)e?s? {_INTO}")
# « avait ouvert en 1917. Il a fermé ses portes en 1911 »: the subject of the sentence before
BEGUN = re.compile(milestone_words("made", "opened", "entered", "born") + r"(?: [^\W\d_']{1,16}){0,4} (?:en|le) $")
CLOSED = re.compile(
    r"[^.;:!?()]{0,40}\.\s{1,3}(?:il|elle) (?:a|est|fut|s'est)(?: [^\W\d_]{1,16}){0,2}? "
    rf"{milestone_words('left', 'ended', 'died')}(?! (?:l'|(?:la|le|les|une?|des|son|sa|leur) ))"
    rf"(?: [^.,;:!?()]{{1,30}}?)? {_INTO}"
)
WIDTH = 60


def find(context: Context) -> Iterator[Relation]:
    """Each pair of years that the words put in order and that stand the other way round."""
    for first, second in zip(context.dates, context.dates[1:], strict=False):
        if not (first.names_year and second.names_year):
            continue
        gap = context.between(first, second)
        if context.sentence(first) == context.sentence(second):
            if first.when.is_after(second.when) and THEN.fullmatch(gap) and not OF_A_NOUN.search(gap):
                yield context.relation(FAMILY, ("before", first), ("after", second), sure=False)
            elif second.when.is_after(first.when) and _is_of_the_dead(context, first, gap):
                yield context.relation(FAMILY, ("start", second), ("end", first), sure=False)
            elif first.when.is_after(second.when) and _is_of_the_unmade(context, first, gap):
                yield context.relation(FAMILY, ("start", first), ("end", second), sure=False)
        elif first.when.is_after(second.when) and CLOSED.fullmatch(gap) and _is_begun_once(context, first, second):
            yield context.relation(FAMILY, ("start", first), ("end", second), sure=False)


def _is_of_the_dead(context: Context, death: DateMention, gap: str) -> bool:
    """Whether the sentence goes on from a death to what the dead man had done."""
    return (
        BEFORE_THAT.fullmatch(gap) is not None and NOT_HIMSELF.search(gap) is None
        and DIED.search(context.before(death, WIDTH)) is not None
    )


def _is_begun_once(context: Context, begun: DateMention, closed: DateMention) -> bool:
    """« est née en 1960. Elle a été fermée en 1948, puis relancée » begins again."""
    words = f"{context.before(begun, WIDTH)} {context.between(begun, closed)} {context.after(closed, WIDTH)}"
    return BEGUN.search(context.before(begun, WIDTH)) is not None and AGAIN.search(words) is None


def _is_of_the_unmade(context: Context, made: DateMention, gap: str) -> bool:
    """Whether the sentence opens with a making and goes on with what befell the thing made, or whom it bore."""
    told = BEFELL.fullmatch(gap)
    if told is None or BEFOREHAND.search(gap) or OF_ITS_NOUN.search(gap, told.end("deed")):
        return False
    opens = MADE.search(context.before(made, WIDTH))
    return opens is not None and context.before(made, WIDTH)[: opens.start()].strip(' «"') == ""
