"""Who measures what, of what, when, and who says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.linking.claims import elided, reporting_in, told_in
from claimcheck.linking.counting import counted_of
from claimcheck.linking.identity import identified
from claimcheck.linking.sources import Speakers
from claimcheck.linking.story import Story
from claimcheck.model.claimset import ClaimSet
from claimcheck.model.mention import DateMention, QuantityMention

if TYPE_CHECKING:
    from collections.abc import Container

    from claimcheck.linking.told import Told
    from claimcheck.model.document import Parsed
    from claimcheck.model.mention import Mention


def link(parsed: Parsed, mentions: tuple[Mention, ...]) -> ClaimSet:
    """The claims of a parsed article; its mentions come back with what they count, and dates that only report marked."""
    story = Story(parsed, mentions)
    story.read_topics()
    speakers = Speakers(story)
    told: list[Told] = []
    reporting: set[str] = set()
    for _, tree in sorted(story.trees.items()):
        told += told_in(story, speakers, tree, told[-1] if told else None)
        reporting.update(reporting_in(story, tree))
    filled = _filled(story, mentions, told, reporting)
    return ClaimSet(parsed.document.article, filled, identified([each.claim for each in told]))


def _filled(story: Story, mentions: tuple[Mention, ...], told: list[Told], reporting: Container[str]) -> tuple[Mention, ...]:
    counted = {tree.figures[at].id: counted_of(tree, at) for tree in story.trees.values() for at in tree.figures}
    for each in told:
        for at in each.unit.figures:
            counted[each.tree.figures[at].id] = counted[each.tree.figures[at].id] or elided(each, at)
    return tuple(_with_links(mention, counted.get(mention.id), reporting=mention.id in reporting) for mention in mentions)


def _with_links(mention: Mention, counted: str | None, *, reporting: bool) -> Mention:
    if isinstance(mention, QuantityMention):
        return mention if mention.counted or not counted else replace(mention, counted=counted)
    return replace(mention, reporting=True) if isinstance(mention, DateMention) and reporting else mention
