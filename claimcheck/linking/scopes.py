"""The whole, population or place that a claim is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.linking.phrases import COMPLEMENT, phrase_at, words_of
from claimcheck.linking.counting import counted_noun
from claimcheck.model.mention import Label, QuantityMention

if TYPE_CHECKING:
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.units import Unit
    from claimcheck.model.span import Span


def whole_of(story: Story, tree: Tree, unit: Unit, span: Span) -> str | None:
    """« des salariés », « du total national », else the place that the clause names."""
    figure = tree.figures[unit.main]
    if isinstance(figure, QuantityMention) and figure.quantity.unit == "%":
        noun = counted_noun(tree, unit.main)
        if noun is not None and tree.lower(unit.main + 1) in COMPLEMENT:
            phrase = phrase_at(tree, noun)
            return story.named(tree.span(phrase.first, phrase.last), words_of(tree, phrase))
    places = [name for name in story.names_in(span) if name.label is Label.PLACE]
    return places[-1].canonical if places else None
