"""Two years that the grammar of a sentence puts in order: « en 2014, puis en 2018 », « mort en 1964, il avait reçu en 1951 »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.milestones import milestone_words
from claimcheck.french.relation_cues import cue

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
    r"\b(?:qui|que|dont|où|depuis|avait|avaient|contre|que|qu'|celle|celui|ceux|née?s?|daté\w*)\b"
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
WIDTH = 60


def find(context: Context) -> Iterator[Relation]:
    """Each pair of years of one sentence that the words put in order, the first of them being the later one."""
    for first, second in zip(context.dates, context.dates[1:], strict=False):
        if first.names_year and second.names_year and context.sentence(first) == context.sentence(second):
            gap = context.between(first, second)
            if first.when.is_after(second.when) and THEN.fullmatch(gap) and not OF_A_NOUN.search(gap):
                yield context.relation(FAMILY, ("before", first), ("after", second), sure=False)
            elif second.when.is_after(first.when) and _is_of_the_dead(context, first, gap):
                yield context.relation(FAMILY, ("start", second), ("end", first), sure=False)


def _is_of_the_dead(context: Context, death: DateMention, gap: str) -> bool:
    """Whether the sentence goes on from a death to what the dead man had done."""
    return (
        BEFORE_THAT.fullmatch(gap) is not None and NOT_HIMSELF.search(gap) is None
        and DIED.search(context.before(death, WIDTH)) is not None
    )
