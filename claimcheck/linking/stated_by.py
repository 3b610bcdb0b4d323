"""« estimée à 40 millions par la mairie », « les 80 jours pointés par l'Agence »: who stated a figure, behind a participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.auxiliaries import HAVE
from claimcheck.linking.attribution import Attribution
from claimcheck.linking.verbs import states
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linking.naming import Naming
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb

FARTHEST = 12
"""How many words behind a participle its « par » may stand."""
APART = frozenset({",", ";", ":", "(", ")"})


def agents_in(naming: Naming, tree: Tree, last: str | None) -> Iterator[Attribution]:
    """The attributions to who stands behind « par » after a participle of stating, in text order."""
    for verb in tree.verbs:
        if not states(tree.lower(verb.main)) or not _is_passive(tree, verb) or (by := _by(tree, verb.main)) is None:
            continue
        agent = naming.source_after(tree, tree.tokens[by].span.end, last)
        if agent is not None and agent.speaks:
            before = Span(tree.tokens[_opening(tree, verb.first)].span.start, tree.tokens[by].span.end)
            yield Attribution(agent.name, tree.tokens[by].span, backward=True, reach=before)
            if (colon := _colon_after(tree, by)) is not None:
                behind = Span(tree.tokens[colon].span.start, tree.sentence.span.end)
                yield Attribution(agent.name, tree.tokens[by].span, backward=False, reach=behind)


def _is_passive(tree: Tree, verb: Verb) -> bool:
    """No « a estimé »: though « a été estimé »."""
    group = tree.words[verb.first : verb.main]
    participle = verb.form == "participle" or tree.lower(verb.main).rstrip("es").endswith("é")
    return participle and (HAVE.isdisjoint(group) or "été" in group) and verb.first <= verb.main


def _by(tree: Tree, main: int) -> int | None:
    """The « par » of an agent, before the next clause or comma: no « par an »."""
    for at in range(main + 1, min(len(tree.tokens), main + FARTHEST)):
        if at not in tree.figures and (tree.lower(at) in APART or tree.tokens[at].tag in ("VERB", "AUX", "SCONJ", "CCONJ")):
            return None
        if tree.lower(at) == "par":
            return at if tree.tokens[min(at + 1, len(tree.tokens) - 1)].tag in ("DET", "PROPN") else None
    return None


def _opening(tree: Tree, first: int) -> int:
    """The first word of the clause or of the words set apart that hold a participle."""
    at = first
    while at > 0 and (at - 1 in tree.figures or tree.lower(at - 1) not in APART):
        at -= 1
    return at


def _colon_after(tree: Tree, by: int) -> int | None:
    """« …, dévoilé par la mairie : 40 parcs ont ouvert »."""
    ahead = range(by + 1, min(len(tree.tokens), by + FARTHEST))
    end = next((at for at in ahead if tree.lower(at) in APART or tree.tokens[at].tag in ("VERB", "AUX")), None)
    return end if end is not None and tree.lower(end) == ":" else None
