"""From units to claims: every slot filled by its own module, and what a clause leaves out by the one before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.french.determiners import OF
from claimcheck.french.names import is_people
from claimcheck.french.quotation import MARKS
from claimcheck.linking.carrying import time_carried
from claimcheck.linking.certainty import is_negated, modality_of
from claimcheck.linking.counting import behind_share, counted_in, is_comparable, is_count, is_share, unit_of
from claimcheck.linking.measures import is_measure_sure, measure_of, usual_measure
from claimcheck.linking.objects import affected
from claimcheck.linking.predicates import bound_of, change_noun, predicate_of
from claimcheck.linking.rates import base_of
from claimcheck.linking.reporting import is_reporting
from claimcheck.linking.scopes import carried_whole, whole_of
from claimcheck.linking.subjects import subject_of
from claimcheck.linking.times import same_time_then, time_of
from claimcheck.linking.told import REMEMBERED, Told
from claimcheck.linking.units import is_measure, units_of
from claimcheck.linking.wholes import parted_noun
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from claimcheck.linking.sources import Speakers
    from claimcheck.linking.story import Story
    from claimcheck.linking.subjects import Found
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.mention import Figure
    from claimcheck.model.span import Span
    from claimcheck.model.timespan import Timespan


def told_in(story: Story, speakers: Speakers, tree: Tree, previous: Told | None) -> Iterator[Told]:
    """The claims of one sentence, in text order, still without ids."""
    done: dict[int, Told] = {}
    last = previous
    for unit in units_of(tree):
        figures = tuple(index for index in unit.figures if not _only_reports(story, tree, unit, index))
        if not figures:
            continue
        whole = figures == unit.figures and unit.main in figures
        kept = unit if whole else replace(unit, figures=figures, main=unit.main if unit.main in figures else figures[0])
        parent = done.get(unit.parent.main) if unit.parent else None
        claim = _claim(story, speakers, tree, kept, parent, last)
        told = Told(claim, tree, kept, last, _dated(claim, tree, last))
        done[unit.main] = last = told
        yield told


def _dated(claim: Claim, tree: Tree, last: Told | None) -> int:
    """Where the time of a claim was stated: here, or where the claim before has it from."""
    if Slot.TIME in claim.sure or last is None or claim.time != last.claim.time:
        return tree.sentence.index
    return last.dated


def reporting_in(story: Story, tree: Tree) -> Iterator[str]:
    """The ids of the dates of a sentence that only date what was said."""
    for unit in units_of(tree):
        yield from (tree.figures[index].id for index in unit.figures if _only_reports(story, tree, unit, index))


def _only_reports(story: Story, tree: Tree, unit: Unit, index: int) -> bool:
    figure = tree.figures[index]
    return isinstance(figure, DateMention) and not is_measure(tree, index) and is_reporting(story, tree, unit, index)


def _claim(story: Story, speakers: Speakers, tree: Tree, unit: Unit, parent: Told | None, last: Told | None) -> Claim:
    """The claim of a unit, its own slots first, then its parent's."""
    within = last.claim if last is not None and last.tree is tree else None
    source = speakers.source_of(tree, unit, _lent_source(tree, unit, parent, within))
    found = subject_of(story, tree, unit, within or (last.claim if last else None), source)
    own = _stated(story, tree, unit, found, source)
    own = replace(own, sure=_sure(own, speakers, tree, unit, found))
    claim = _completed(_leaning(own, unit, parent), tree, unit, last, story.parsed.document.article.published)
    return claim if _is_part(tree, unit.main) else _without_echo(claim)


def _stated(story: Story, tree: Tree, unit: Unit, found: Found, source: str | None) -> Claim:
    """What the unit itself says."""
    document, span = story.parsed.document, _span(tree, unit)
    subject, borne = found.bearer
    return Claim(
        "",
        span,
        span.of(document.article.text),
        tuple(tree.figures[index].id for index in unit.figures),
        subject=subject,
        predicate=predicate_of(tree, unit),
        measure=None if affected(story, tree, unit) else measure_of(tree, unit, borne),
        of=whole_of(story, tree, unit, span, subject),
        time=time_of(story, tree, unit),
        modality=modality_of(story, tree, unit, span),
        negated=is_negated(story, tree, unit),
        source=source,
        quoted=document.is_quoted(tree.tokens[unit.main].span),
        per=base_of(story, tree, unit),
        bound=bound_of(tree, unit),
    )


def _sure(own: Claim, speakers: Speakers, tree: Tree, unit: Unit, found: Found) -> frozenset[Slot]:
    """The slots of which the parse and our own reading agree, or that the unit itself states."""
    sure = {
        Slot.PREDICATE: unit.agreed,
        Slot.SUBJECT: found.agreed,
        Slot.MEASURE: is_measure_sure(tree, unit),
        Slot.WHOLE: own.of is not None and unit.agreed,
        Slot.TIME: own.time is not None,
        Slot.SOURCE: own.source is not None and speakers.named_for(tree, unit) is not None,
    }
    return frozenset(slot for slot, agreed in sure.items() if agreed)


def _is_part(tree: Tree, index: int) -> bool:
    """« 12 % des élus ont voté »: the elected are who did it and the whole of the share; no « hausse de 12 % des prix »."""
    behind = tree.lower(behind_share(tree, index))
    share = is_share(tree.figures[index]) and behind in OF and change_noun(tree, index) is None
    return share or parted_noun(tree, index) is not None


def _lent_source(tree: Tree, unit: Unit, parent: Told | None, within: Claim | None) -> str | None:
    """« la mairie a recensé 30 morts, dont 12 étaient âgés »: who states the whole states its part."""
    if parent is not None:
        return parent.claim.source
    mark = unit.verb.mark if unit.verb is not None else None
    part = unit.kind == "part" or (mark is not None and tree.lower(mark) == "dont" and mark == unit.main - 1)
    return within.source if within is not None and part else None


def _leaning(own: Claim, unit: Unit, parent: Told | None) -> Claim:
    """« contre 30 », « soit 12 % »: what the elliptic member leaves out is its parent's."""
    if parent is None:
        return own
    lender = parent.claim
    subject = own.subject or lender.subject if unit.kind in ("aside", "member") else lender.subject
    figure = parent.tree.figures[unit.main]
    of_it = unit.kind == "part" and is_share(figure)  # « trois heures, dont 32 % sur la route »
    alike = unit.kind == "restated" or of_it or _is_alike(parent, figure)
    return replace(
        own,
        subject=subject,
        predicate=own.predicate or lender.predicate,
        measure=own.measure or (lender.measure if alike else None),
        of=own.of or (lender.of if alike or unit.kind != "member" else None),
        time=_contrasted(unit, own.time, lender.time),
        source=own.source or lender.source,
        per=own.per or lender.per,
    )


def _contrasted(unit: Unit, own: Timespan | None, lent: Timespan | None) -> Timespan | None:
    """The time of an elliptic member; a bare year in a contrast means the same days of that year."""
    if own is None or lent is None or unit.kind != "contrast":
        return own or lent
    return same_time_then(lent, own) or own


def _completed(claim: Claim, tree: Tree, unit: Unit, last: Told | None, published: date | None) -> Claim:
    """The measure and the time of the claim before, where a figure plainly goes on with them."""
    figure = tree.figures[unit.main]
    predicate = claim.predicate or "être"
    if last is None:
        return replace(claim, predicate=predicate, measure=claim.measure or usual_measure(tree, unit))
    measure = claim.measure or _asked(unit, _measure_before(unit, figure, last)) or usual_measure(tree, unit)
    claim = replace(claim, predicate=predicate, measure=measure)
    time, whole = time_carried(tree, unit, claim, last, published), claim.of or carried_whole(claim, last)
    return claim if (time, whole) == (claim.time, claim.of) else replace(claim, time=time, of=whole)


def _asked(unit: Unit, measure: str | None) -> str | None:
    """In the list « Paul Brel (27 %), Inès Roux (19 %) » after « 51 % des Français »: those who gave each answer."""
    return "personne" if unit.kind == "aside" and measure is not None and is_people(measure) else measure


def _measure_before(unit: Unit, figure: Figure, last: Told) -> str | None:
    """The measure that a figure goes on with: of the claim before; for a figure in a list, of the last one like it."""
    if isinstance(figure, DateMention):
        return None
    told: Told | None = last
    for _ in range(REMEMBERED if unit.kind in ("aside", "member") else 1):
        if told is None:
            return None
        if isinstance(told.tree.figures[told.unit.main], QuantityMention) and _is_alike(told, figure):
            return told.claim.measure
        told = told.before
    return None


def _is_alike(told: Told, figure: Figure) -> bool:
    """Whether a figure can be of what a claim before it measures: of the same unit, and of its order."""
    other = told.tree.figures[told.unit.main]
    if isinstance(other, QuantityMention) and isinstance(figure, QuantityMention) and not is_comparable(figure, other):
        return False
    if is_share(figure) and is_share(other):  # « un élu sur deux (52 %) »
        return True
    units = {told.measured_in, unit_of(figure)}
    return len(units) == 1 or units == {"%", "pp"}


def elided(told: Told, index: int) -> str | None:
    """The noun that a bare figure goes on counting: « contre 300 un an avant », « 12 % à la ville, 9 % au village »."""
    figure, measure = told.tree.figures[index], _people_asked(told) or told.claim.measure
    if not isinstance(figure, QuantityMention) or figure.ordinal or not measure:
        return None
    if not is_count(figure) and (figure.quantity.unit != "%" or told.unit.kind not in ("aside", "member", "contrast")):
        return None
    if change_noun(told.tree, index) is not None or figure.text[:1] in "+-−":
        return None
    return counted_in(measure)


def _people_asked(told: Told) -> str | None:
    """Out of whom those are who gave an answer in a list: « 51 % des Français », then « Paul Brel (27 %) »."""
    if told.unit.kind != "aside" or told.claim.measure != "personne":
        return None
    before = told.before
    for _ in range(REMEMBERED):
        if before is None:
            return None
        if before.claim.measure is not None and is_people(before.claim.measure):
            return before.claim.measure
        before = before.before
    return None


def _without_echo(claim: Claim) -> Claim:
    """A whole that only repeats the subject or the measure says nothing."""
    told = claim.subject or ""
    longer = claim.measure is None and told and (claim.of or "").startswith(f"{told} ")  # « l'enquête ouverte le 17 mai »
    again = claim.of is not None and (claim.of in told or claim.of == claim.measure or longer)
    if again:
        return replace(claim, of=None)
    return claim


def _span(tree: Tree, unit: Unit) -> Span:
    first, last = min(unit.figures), max(unit.figures)
    if unit.verb is not None and unit.kind == "main":
        first, last = min(first, unit.verb.first), max(last, unit.verb.last)
    while first > 0 and not _parts(tree, first - 1, "PUNCT") and unit.kind == "main":
        first -= 1
    while last + 1 < len(tree.tokens) and not _parts(tree, last + 1, "PUNCT", "CCONJ"):
        last += 1
    return tree.span(first, last)


def _parts(tree: Tree, at: int, *tags: str) -> bool:
    """Whether a word ends a member: another figure, a stop, though no quotation mark."""
    return at in tree.figures or (tree.tokens[at].tag in tags and tree.lower(at) not in MARKS)
