"""The attributions of a sentence: the words that say that somebody says something, and how far they reach."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.linking.attribution import Attribution, carry
from claimcheck.linking.moods import is_conditional_at
from claimcheck.linking.saying import going_on, said
from claimcheck.linking.stated_by import agents_in
from claimcheck.mentions.cues import cues_in
from claimcheck.model.mention import Label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.linking.naming import Naming
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.mentions.cues import Cue

APART = frozenset({",", "-", '"', "»", ":"})
"""What stands before « selon » where it opens a clause or is set apart."""
JOINING = ("et", "mais", "puis")
FEW = 12
"""Words, marks included, before which a clause has hardly begun."""


def attributions_in(story: Story, naming: Naming, tree: Tree, last: str | None) -> list[Attribution]:
    """The attributions of one sentence in text order; ``last`` spoke last before it."""
    found: list[Attribution] = []
    for each in _attributions(story, naming, tree, last, found):  # looks at what was found so far
        found.append(each)  # noqa: PERF402
    return sorted(found, key=lambda each: each.at.start)


def _attributions(
    story: Story, naming: Naming, tree: Tree, last: str | None, found: Sequence[Attribution]
) -> Iterator[Attribution]:
    sentence = tree.sentence.span
    if (study := naming.opening_study(tree, last)) is not None:
        reach = Span(tree.tokens[1].span.end, sentence.end)
        yield Attribution(study.name, tree.tokens[1].span, backward=False, reach=reach, carries=2)
    for cue in cues_in(story.low, "attribution", sentence.start, sentence.end):
        if cue.says == "prefix":
            yield from _according_to(naming, tree, cue, last)
        elif cue.says == "view" and cue.span.start - sentence.start <= 1:
            yield from _in_the_view_of(story, tree, cue)
        elif cue.says == "verb" and cue.span.of(story.low).endswith("ant"):
            yield from going_on(naming, tree, cue, last, found)
        elif cue.says == "verb" and (joined := _joined_to(tree, cue, found)) is not None:
            yield replace(joined, at=cue.span, reach=Span(cue.span.start, sentence.end))
        elif cue.says == "verb" and not _is_itself_reported(tree, cue, found):
            yield from said(naming, tree, cue, last)
    yield from agents_in(naming, tree, last)


def _joined_to(tree: Tree, cue: Cue, found: Sequence[Attribution]) -> Attribution | None:
    """« la maire a souligné la baisse et a déclaré que … »: who speaks before « et » goes on behind it."""
    at = tree.index_of(cue.span)
    first = tree.verb_by_main[at].first if at in tree.verb_by_main else at
    if tree.lower(first - 1) not in JOINING:
        return None
    return next((each for each in reversed(found) if not each.backward and each.at.end <= cue.span.start), None)


def _is_itself_reported(tree: Tree, cue: Cue, found: Sequence[Attribution]) -> bool:
    """« selon la radio, le voisin aurait dénoncé 40 vols »: what somebody is only held to have said is the radio's."""
    if not any(each.reach == tree.sentence.span and each.at.end <= cue.span.start for each in found):
        return False
    at = tree.index_of(cue.span)
    return any(is_conditional_at(tree, before) for before in range(max(0, at - 2), at + 1))


def _according_to(naming: Naming, tree: Tree, cue: Cue, last: str | None) -> Iterator[Attribution]:
    own = len("source") if cue.span.of(tree.view).endswith("source") else 0  # « de source policière »
    found = naming.source_after(tree, cue.span.end - own, last)
    if found is not None:
        carries = carry(found, int(found.speaks and found.named and not found.person)) if cue.row == "selon" else 0
        opens = _opens(tree, cue.span.start)
        yield Attribution(found.name, cue.span, backward=not opens, reach=tree.sentence.span, carries=carries)
        if not opens and _leads(tree, cue.span.start):
            yield Attribution(found.name, cue.span, backward=False, reach=tree.sentence.span, carries=carries)


def _in_the_view_of(story: Story, tree: Tree, cue: Cue) -> Iterator[Attribution]:
    """« Pour Nadia Bel, … »."""
    person = next((n for n in story.names_in(tree.sentence.span) if n.span.start - cue.span.end <= 2), None)
    if person is not None and person.label is Label.PERSON and story.low[person.span.end : person.span.end + 1] == ",":
        yield Attribution(person.canonical, cue.span, backward=False, reach=tree.sentence.span)


def _leads(tree: Tree, offset: int) -> bool:
    """« Dans le Var et le Gard, selon la préfecture, 40 routes sont coupées »: the verb of the sentence stands behind."""
    if tree.view[max(0, offset - 2) : offset].rstrip()[-1:] not in APART:
        return False
    first = next((verb for verb in tree.verbs if verb.form == "finite"), None)
    return first is not None and first.mark is None and tree.tokens[first.first].span.start > offset


def _opens(tree: Tree, offset: int) -> bool:
    """Whether nothing but a few words stands before a place in its clause: « puisque selon lui il a pu »."""
    at = tree.index_from(offset)
    joined = [token for token in tree.tokens[max(0, at - 2) : at] if token.tag != "PUNCT"]
    opened = bool(joined) and joined[-1].tag in ("SCONJ", "CCONJ")
    return opened or (at <= FEW and sum(token.tag != "PUNCT" for token in tree.tokens[:at]) <= 2)
