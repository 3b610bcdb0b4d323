"""Which dates only say when something was said, and which bodies are the source of what they count."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from claimcheck.linking.deeds import is_deed
from claimcheck.mentions.cues import cues_in
from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import DateKind

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.timespan import Timespan

NEWS = timedelta(days=45)
DATED_FIGURES = ("au", "en", "de", "d'", "du", "des", "depuis", "pour")
"""« selon les chiffres de mars », « arrêtés au 3 mars »: the date is that of the figures, not of the saying."""


def is_reporting(story: Story, tree: Tree, unit: Unit, index: int) -> bool:
    """Whether a date only says when something was said or published: its verb is one of saying, and it lies near."""
    figure = tree.figures[index]
    if not isinstance(figure, DateMention) or figure.kind in (DateKind.DURATION, DateKind.RECURRING):
        return False
    if _dates_the_source(story, tree, index) or _dates_an_aside(story, tree, index):
        return True
    if unit.verb is None:
        return len([token for token in tree.tokens if token.tag != "PUNCT"]) <= 3 and not tree.sentence.title
    if is_deed(tree, unit.verb):
        return False
    span = tree.span(unit.verb.first, min(unit.verb.last + 1, len(tree.tokens) - 1))
    says = {cue.says for cue in cues_in(story.low, "attribution", span.start, span.end)}
    if index < unit.verb.first and (not _opens_clause(tree, index) or tree.lower(unit.verb.first - 1) == ","):
        return False  # « la fermeture prévue au 2 mai a été publiée », « le pont a cédé, lundi 3 mai, rapporte la radio »
    return "publish" in says or ("verb" in says and _is_near(figure.when, story.parsed.document.article.published))


def _dates_an_aside(story: Story, tree: Tree, index: int) -> bool:
    """« les vols ont baissé, rapporte ce mardi la radio »: right behind a verb of saying that a comma sets apart."""
    figure, at = tree.figures[index], index - 1
    if tree.tokens[at].tag == "DET":
        at -= 1
    if at < 1 or tree.lower(at - 1) not in (",", "»", '"'):
        return False
    span = tree.span(at, at)
    told = any(cue.says in ("verb", "publish") for cue in cues_in(story.low, "attribution", span.start, span.end))
    return told and isinstance(figure, DateMention) and _is_near(figure.when, story.parsed.document.article.published)


def _dates_the_source(story: Story, tree: Tree, index: int) -> bool:
    """« selon les révélations de la radio jeudi »: the date of what is cited."""
    figure, place = tree.figures[index], tree.tokens[index].span.start
    if not isinstance(figure, DateMention) or tree.lower(index - 1) in DATED_FIGURES:
        return False
    if not _is_near(figure.when, story.parsed.document.article.published):
        return False
    cues = [c for c in cues_in(story.low, "attribution", tree.sentence.span.start, place) if c.says == "prefix"]
    if not cues or cues[-1].span.of(story.low) not in ("selon", "d'après"):
        return False
    between = [token for token in tree.tokens if cues[-1].span.end <= token.span.start < place]
    return bool(between) and not any(token.tag in ("PUNCT", "VERB", "AUX") or token.index in tree.figures for token in between)


def _opens_clause(tree: Tree, index: int) -> bool:
    """« Mardi, … », « Le 3 mai, … »: nothing stands before the date but its article."""
    return all(tree.tokens[at].tag in ("DET", "ADP") for at in range(index)) or tree.lower(index - 1) == ","


def _is_near(when: Timespan, published: date | None) -> bool:
    """Within the weeks around publication, where a newspaper dates what was said."""
    if when.first is None or when.last is None or published is None:
        return True
    return abs(published - when.last) <= NEWS and when.last - when.first <= NEWS
