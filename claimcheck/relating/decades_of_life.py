"""Somebody called by the decade of his age, beside age or birth: « 34 ans … le trentenaire », « l'octogénaire, né en 1941 »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.age_decades import NAMES
from claimcheck.french.milestones import milestone_words
from claimcheck.french.relation_cues import cue
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Hedge
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.mention import DateMention
    from claimcheck.model.relation import Relation
    from claimcheck.relating.context import Context

FAMILY = "age_birth"
DECADES = {name: first for first, name in NAMES.items() if name != "centenaire"}
_WORDS = "|".join(DECADES)
CALLED = re.compile(rf"(?P<the>\b(?:le|la|ce|cet|cette) |\bl')?\b(?P<word>{_WORDS})s?\b")
# « L'octogénaire, né en 1941 à Oslo »
BORN = re.compile(rf",? (?:qui est )?{milestone_words('born')}\b[^.;:!?()\d]{{0,40}} (?:en|le|un) $")
# « un homme de 34 ans », « âgée de 34 ans », « Paul Morel, 34 ans, »; another time has a verb of the past
OF_SOMEBODY = re.compile(r"(?:\b(?!à\b)[^\W\d_]{2,20} de|(?<!alors )\bâgée? de|,) $")
THEN = re.compile(r"\b(?:alors|avait|avaient|quand|lorsqu\w*|à l'époque|aurait)\b")
# « La septuagénaire qui l'avait renversée » is another
WHO, KIN = re.compile(r" (?:qui|que|qu'|dont)\b"), re.compile(cue("kin"))
NEAR, WIDTH = 2, 60


def find(context: Context) -> Iterator[Relation]:
    """Each such name with the birth beside it, and the first one with the only age that was told before it."""
    low = context.low
    called = list(CALLED.finditer(low)) if "naire" in low else []
    for match in called:
        if birth := _birth(context, match):
            yield context.relation(
                FAMILY, ("birth", birth), factor=_decade(match), cue=Span(match.start("word"), match.end("word")), sure=False,
            )
    if called and called[0]["the"] and len({match["word"] for match in called}) == 1:
        yield from _of_one_told(context, called[0])


def _decade(match: re.Match[str]) -> Interval:
    first = DECADES[match["word"]]
    return Interval.between(first, first + 10)


def _birth(context: Context, match: re.Match[str]) -> DateMention | None:
    """The year of birth that follows the name at once."""
    behind = (m for m in context.dates if 0 < m.span.start - match.end() <= WIDTH and m.names_year)
    first = next(behind, None)
    return first if first and match["the"] and BORN.fullmatch(context.low, match.end(), first.span.start) else None


def _of_one_told(context: Context, match: re.Match[str]) -> Iterator[Relation]:
    """« un homme de 34 ans … . Le trentenaire »: where the article tells the age of one alone, shortly before."""
    ages = [m for m in context.durations if m.age and m.length and m.length.unit == "year"]
    here = context.document.sentence_at(match.start())
    if here is None or len({m.length.number for m in ages if m.length}) != 1:
        return
    age, home = ages[0], context.sentence(ages[0])
    exact = age.length is not None and age.length.hedge is Hedge.EXACT and age.span.start < match.start()
    if not exact or home is None or not 0 < here.index - home.index <= NEAR:
        return
    if KIN.search(context.words(home.span)) or KIN.search(context.words(here.span)) or WHO.match(context.low, match.end()):
        return
    if OF_SOMEBODY.search(context.before(age, 40)) and not THEN.search(context.words(home.span)):
        cue = Span(match.start("word"), match.end("word"))
        yield context.relation(FAMILY, ("age", age), factor=_decade(match), cue=cue, sure=False)
