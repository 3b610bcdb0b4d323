"""The time that governs a claim: its date after the preposition."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind, Timespan

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.claim import Claim


def time_of(story: Story, tree: Tree, unit: Unit) -> Timespan | None:
    """The first date of the unit that stands on the calendar, bounded by what stands before it."""
    published = story.parsed.document.article.published
    known = [index for index in unit.figures if _is_time(tree, index) and not _compared(story, tree, index)]
    if not known:
        return None
    beside = next((index for index in known if _stands_beside(tree, unit.main, index)), None)
    if beside is not None:
        return _bounded(tree, beside, published)
    time = _bounded(tree, known[0], published)
    for index in known[1:]:
        other = _bounded(tree, index, published)
        if time.last == published and tree.lower(index - 1) == "au" and other.last:  # « depuis le 2 mars, … au 10 avril »
            time = replace(time, last=other.last)
        else:
            time = _narrowed(time, other)
    return time


def _stands_beside(tree: Tree, main: int, index: int) -> bool:
    """« une note de 12 à Lyon (2011) »: a date in parentheses right after a figure or the place that goes with it."""
    return main < index <= main + REACH and tree.lower(index - 1) == "(" and tree.lower(index + 1) == ")" and not tree.depth[main]


def _narrowed(time: Timespan, other: Timespan) -> Timespan:
    """« en 2018, … au premier semestre »: of two dates of one clause the one within the other."""
    if time.first is None or time.last is None or other.first is None or other.last is None:
        return time
    return other if time.first <= other.first and other.last <= time.last else time


def _is_time(tree: Tree, index: int) -> bool:
    figure = tree.figures[index]
    return isinstance(figure, DateMention) and figure.kind is not DateKind.DURATION and figure.when.is_known


def _bounded(tree: Tree, index: int, published: date | None) -> Timespan:
    figure = tree.figures[index]
    when = figure.when if isinstance(figure, DateMention) else Timespan()
    word = _preposition(tree, index)
    if word == "depuis" or _since(tree, index):
        return Timespan(when.first, published)
    if word == "avant" and when.first:
        return Timespan(None, when.first - timedelta(days=1))
    if word in ("jusqu'", "jusque", "jusqu'à", "jusqu'en") and when.last:
        return Timespan(None, when.last)
    if word == "après" and when.last:
        return Timespan(when.last + timedelta(days=1), None)
    return when


def _since(tree: Tree, index: int) -> bool:
    """« depuis l'ouverture du pont en 2002 », « depuis le début de la grève, le 3 mars »."""
    for at in range(index - 1, max(-1, index - 12), -1):
        if tree.lower(at) == "depuis":
            return True
        if (
            tree.tokens[at].tag in ("VERB", "AUX")
            or at in tree.figures
            or (tree.tokens[at].tag == "PUNCT" and (tree.lower(at) != "," or index - at > 2))
        ):
            return False
    return False


def carried(tree: Tree, unit: Unit, claim: Claim, previous: Claim, before: Tree) -> Timespan | None:
    """The time of the claim before, where a figure goes on with it.

    In the same sentence, while the account is of one year, or while it goes on about the same thing in the past.
    """
    figure, time = tree.figures[unit.main], previous.time
    if time is None or time.first is None or time.last is None or before.sentence.title:
        return None
    if isinstance(figure, DateMention) and (figure.length is None or figure.age):
        return None
    if unit.verb is not None and any(_is_ahead(tree.tokens[at].morph) for at in range(unit.verb.first, unit.verb.last + 1)):
        return None
    year = YEAR_LEAST <= time.last - time.first <= YEAR_MOST
    return time if year or before is tree or _goes_on(tree, unit, claim, previous) else None


def _goes_on(tree: Tree, unit: Unit, claim: Claim, previous: Claim) -> bool:
    """Whether a clause without a present tense counts what the claim before counted."""
    alike = claim.measure is not None and claim.measure == previous.measure
    if not alike or unit.verb is None:
        return alike
    return "Tense=Pres" not in tree.tokens[unit.verb.main].morph


def is_made_in(tree: Tree, unit: Unit, *, away: bool) -> bool:
    """« une Simca de 1967 », « lancée en 2015, elle compte »: a date that only describes a thing, and goes on over nothing.

    ``away`` is for a claim of another sentence, where « la ligne, ouverte en 2015, » has no say any more.
    """
    dates = [index for index in unit.figures if _is_time(tree, index)]
    if not dates:
        return False
    verb = unit.verb
    if verb is not None and verb.form == "participle" and "Tense=Past" in tree.tokens[verb.main].morph:
        described = verb.first == 0 or (away and tree.lower(verb.first - 1) == ",")
        return described and tree.lower(dates[-1] - 1) not in (
            "de",
            "d'",
        )  # « fondée sur des chiffres de 2017 » dates what follows
    return all(tree.lower(index - 1) in ("de", "d'", "(") and tree.tokens[index - 2].tag == "PROPN" for index in dates)


def _is_ahead(morph: str) -> bool:
    return "Tense=Fut" in morph or "Mood=Cnd" in morph


def _preposition(tree: Tree, index: int) -> str:
    at = index - 1
    while at >= 0 and (
        tree.tokens[at].tag == "DET"
        or (tree.lower(at) in ("à", "au", "en", "l'", "le", "la") and tree.lower(at - 1).startswith("jusqu"))
    ):
        at -= 1
    return tree.lower(at)


REACH = 6
YEAR_LEAST, YEAR_MOST = timedelta(days=360), timedelta(days=368)
COMPARED = (
    "rapport à",
    "rapport à l'",
    "rapport au",
    "rapport à la",
    "comparaison avec",
    "comparaison à",
    "comparé à",
    "comparée à",
    "qu'en",
    "contre",
    "niveau de",
    "niveau d'",
)


def _compared(story: Story, tree: Tree, index: int) -> bool:
    """« par rapport à 2015 », « comparée à la même semaine en 2015 »: the base of a comparison is not the time of the claim."""
    start = tree.tokens[index].span.start
    before = story.low[max(tree.sentence.span.start, start - 45) : start].rstrip()
    if before.endswith(COMPARED):
        return True
    near = before.rsplit(",", 1)[-1]
    return any(cue in near for cue in ("par rapport", "comparé", "en comparaison"))
