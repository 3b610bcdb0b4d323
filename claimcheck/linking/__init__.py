"""Who measures what, of what, when, and who says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.linking.claims import Told, told_in
from claimcheck.linking.counting import counted_of
from claimcheck.linking.identity import identified
from claimcheck.linking.sources import Speakers
from claimcheck.linking.story import Story
from claimcheck.model.claimset import ClaimSet
from claimcheck.model.mention import QuantityMention

if TYPE_CHECKING:
    from claimcheck.model.document import Parsed
    from claimcheck.model.mention import Mention


def link(parsed: Parsed, mentions: tuple[Mention, ...]) -> ClaimSet:
    """The claims of a parsed article; its mentions come back with the noun that each counts."""
    story = Story(parsed, mentions)
    story.read_topics()
    speakers = Speakers(story)
    told: list[Told] = []
    for _, tree in sorted(story.trees.items()):
        told += told_in(story, speakers, tree, told[-1] if told else None)
    counted = {tree.figures[at].id: counted_of(tree, at) for tree in story.trees.values() for at in tree.figures}
    filled = tuple(
        replace(mention, counted=mention.counted or counted.get(mention.id)) if isinstance(mention, QuantityMention) else mention
        for mention in mentions
    )
    return ClaimSet(parsed.document.article, filled, identified([each.claim for each in told]))
