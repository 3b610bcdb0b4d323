"""The time that governs a claim: its date after the preposition."""

from __future__ import annotations

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
    return _bounded(tree, known[0], published) if known else None


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
