"""Proper names: where they stand, what they are, and one name for all mentions of the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.mention import EntityMention, Label

if TYPE_CHECKING:
    from claimcheck.model.document import Parsed

LABELS = {"PER": Label.PERSON, "LOC": Label.PLACE, "ORG": Label.ORGANISATION}


def find_entities(parsed: Parsed) -> tuple[EntityMention, ...]:
    """The names of an article, in text order, without ids."""
    text = parsed.document.article.text
    found = []
    for name in parsed.names:
        words = name.span.of(text)
        if words[:1].isupper():
            found.append(EntityMention("", name.span, words, LABELS.get(name.label, Label.OTHER), words))
    return tuple(found)
