"""The attributions of a sentence: the words that say that somebody says something, and how far they reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.linking.deeds import is_deed
from claimcheck.linking.speakers import is_somebody
from claimcheck.linking.subject_heads import subject_head
from claimcheck.linking.tagging import BE
from claimcheck.mentions.cues import cues_in
from claimcheck.model.mention import Label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linking.speakers import Naming, Source
    from claimcheck.linking.story import Story
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb
    from claimcheck.mentions.cues import Cue

CLOSING_MARKS = ('"', "»", "”", "“")
BETWEEN = (
    "ainsi",
    "aussi",
    "encore",
    "également",
    "notamment",
    "par",
    "ailleurs",
    "de",
    "son",
    "côté",
    "enfin",
    "en",
    "outre",
    "même",
    "à",
    "-",
)
OF_PLACE = ("de", "d'", "du", "des")
BESIDE = 60
CLITICS = ("-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle", "-t-ils", "-t-elles")
PAUSE = frozenset(',.;:"«»()')


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words: ``source`` said what stands before the cue (``backward``) or after it; ``at`` is the cue.

    ``carries`` says how far beyond its sentence: 0 not at all, 1 a little in its paragraph, 2 (a study) until another speaks.
    """

    source: str
    at: Span
    backward: bool
    reach: Span
    carries: int = 0


def attributions_in(story: Story, naming: Naming, tree: Tree, last: str | None) -> Iterator[Attribution]:
    """The attributions of one sentence in text order; ``last`` spoke last before it."""
    sentence = tree.sentence.span
    if (study := naming.opening_study(tree, last)) is not None:
        reach = Span(tree.tokens[1].span.end, sentence.end)
        yield Attribution(study.name, tree.tokens[1].span, backward=False, reach=reach, carries=2)
    for cue in cues_in(story.low, "attribution", sentence.start, sentence.end):
        if cue.says == "prefix":
            yield from _according_to(naming, tree, cue, last)
        elif cue.says == "view" and cue.span.start - sentence.start <= 1:
            yield from _in_the_view_of(story, tree, cue)
        elif cue.says == "verb":
            yield from _said(naming, tree, cue, last)


def attributions_around_names(story: Story, sentence: Span, last: str | None) -> Iterator[Attribution]:
    """Those of a sentence that nothing parsed, as it tells no figure: « "…", explique la maire Nadia Bel. »."""
    names = [n for n in story.names_in(sentence) if n.label in (Label.PERSON, Label.ORGANISATION)]
    for cue in cues_in(story.low, "attribution", sentence.start, sentence.end):
        if cue.says != "verb":
            continue
        before = story.low[sentence.start : cue.span.start].rstrip()
        if before.endswith((",", *CLOSING_MARKS, ", a", '" a', "» a")):
            after = next((n for n in names if 0 < n.span.start - cue.span.end <= BESIDE), None)
            if after is not None and PAUSE.isdisjoint(story.low[cue.span.end : after.span.start]):
                yield Attribution(after.canonical, cue.span, backward=True, reach=Span(sentence.start, cue.span.start))
            elif last is not None and story.low[cue.span.end : cue.span.end + 6].startswith(("-t-il", "-t-ell", "-il", "-elle")):
                yield Attribution(last, cue.span, backward=True, reach=Span(sentence.start, cue.span.start))
        else:
            of_it = next((n for n in reversed(names) if 0 < cue.span.start - n.span.end <= len(" avait ")), None)
            if of_it is not None and PAUSE.isdisjoint(story.low[of_it.span.end : cue.span.start]):
                yield Attribution(of_it.canonical, cue.span, backward=False, reach=Span(cue.span.start, sentence.end))


def _according_to(naming: Naming, tree: Tree, cue: Cue, last: str | None) -> Iterator[Attribution]:
    found = naming.source_after(tree, cue.span.end, last)
    if found is not None:
        carries = _carry(found, 1 if found.speaks and found.named and not found.person and cue.row == "selon" else 0)
        yield Attribution(found.name, cue.span, not _opens(tree, cue.span.start), tree.sentence.span, carries)


def _in_the_view_of(story: Story, tree: Tree, cue: Cue) -> Iterator[Attribution]:
    """« Pour Nadia Bel, … »."""
    person = next((n for n in story.names_in(tree.sentence.span) if n.span.start - cue.span.end <= 2), None)
    if person is not None and person.label is Label.PERSON and story.low[person.span.end : person.span.end + 1] == ",":
        yield Attribution(person.canonical, cue.span, backward=False, reach=tree.sentence.span)


def _said(naming: Naming, tree: Tree, cue: Cue, last: str | None) -> Iterator[Attribution]:
    verb = next((v for v in tree.verbs if tree.tokens[v.main].span.overlaps(cue.span)), None)
    first = verb.first if verb else next((t.index for t in tree.tokens if t.span.overlaps(cue.span)), 0)
    if (pronoun := _clitic_before(tree, first)) is not None:
        if (meant := naming.meant(tree, pronoun, last)) is not None:
            yield Attribution(meant.name, cue.span, backward=True, reach=Span(tree.sentence.span.start, cue.span.start))
        return
    start = min(tree.tokens[first].span.start, cue.span.start)
    if _is_as_told(tree, first):
        told = naming.source_after(tree, cue.span.end, last)
        if told is not None and told.speaks:  # « comme le rapporte Sud Ouest »: all of the sentence, before and behind
            yield Attribution(told.name, cue.span, backward=True, reach=Span(tree.sentence.span.start, start))
            yield Attribution(told.name, cue.span, backward=False, reach=Span(start, tree.sentence.span.end))
        return
    turned = not tree.lower(first).endswith("ant") and _is_inverted(naming, tree, first, cue.span.end)  # « précisant que »
    found = naming.source_after(tree, cue.span.end, last) if turned else None
    if found is not None and (found.speaks or verb is None or _subject(naming, tree, verb, last) is None):
        before = Span(tree.sentence.span.start, start)
        yield Attribution(found.name, cue.span, backward=True, reach=before, carries=_carry(found, 0))
        if first > 0 and tree.lower(first - 1) == "," and not any(v.main < first and v.form == "finite" for v in tree.verbs):
            # « En 2019, indique la mairie, 7 parcs ont ouvert »: what is said begins before and goes on behind
            yield Attribution(found.name, cue.span, backward=False, reach=Span(start, tree.sentence.span.end))
        return
    if verb is not None and verb.form == "finite" and _speaks_out(tree, verb, cue):
        source = _subject(naming, tree, verb, last)
        if source is not None:
            reach = Span(start, tree.sentence.span.end)
            yield Attribution(source.name, cue.span, backward=False, reach=reach, carries=_carry(source, 0))


def _is_as_told(tree: Tree, verb: int) -> bool:
    """« comme l'indique la mairie », « ainsi que le rapporte la radio »."""
    at = verb - (tree.lower(verb - 1) in ("le", "l'"))
    as_it = at < verb or tree.lower(verb) in ("le", "l'")
    return as_it and (tree.lower(at - 1) == "comme" or (tree.lower(at - 1) == "que" and tree.lower(at - 2) == "ainsi"))


def _clitic_before(tree: Tree, verb: int) -> int | None:
    """« …, a-t-elle également indiqué »: the pronoun behind the auxiliary of a verb of saying."""
    at = verb - 1
    while at > 0 and tree.tokens[at].tag == "ADV":
        at -= 1
    return at if at > 0 and tree.lower(at) in CLITICS else None


def _speaks_out(tree: Tree, verb: Verb, cue: Cue) -> bool:
    """No passive « est estimé », no « s'estime lésé », and no « a lancé un appel »."""
    group = tree.words[verb.first : verb.main]
    if not BE.isdisjoint(group) and not cue.span.start <= tree.tokens[verb.first].span.start:
        return "s'" in group or "se" in group  # « s'est félicité »
    if ("s'" in group or "se" in group) and cue.span.start > tree.tokens[verb.first].span.start:
        return False
    return not is_deed(tree, verb)


def _subject(naming: Naming, tree: Tree, verb: Verb, last: str | None) -> Source | None:
    head = subject_head(tree, verb)
    if head is not None and tree.lower(head) == "qui":
        head = _told_of(tree, head)
    if head is None or head in tree.figures or _is_counted_crowd(tree, head):
        return None
    head = _bearer(naming, tree, head)
    if tree.tokens[head].tag in ("NOUN", "PROPN"):
        return naming.named(tree, head, last) if naming.speaks(tree, head) else None
    if tree.lower(head) in ("il", "elle", "ils", "elles"):
        return naming.meant(tree, head, last)
    return None


def _told_of(tree: Tree, pronoun: int) -> int | None:
    """« le quotidien, qui précise que … »: the noun right before the relative clause."""
    at = pronoun - 1 - (tree.lower(pronoun - 1) == ",")
    return at if at >= 0 and tree.tokens[at].tag in ("NOUN", "PROPN") else None


def _bearer(naming: Naming, tree: Tree, head: int) -> int:
    """« la députée de Savoie qui a réagi »: the parser takes the name beside « qui » for who reacted."""
    of_name = naming.is_named(tree, head) and tree.lower(head + 1) == "qui" and tree.lower(head - 1) in OF_PLACE
    return head - 2 if of_name and head > 1 and is_somebody(tree.lower(head - 2)) else head


def _carry(source: Source, otherwise: int) -> int:
    return {"study": 2, "figures": 1}.get(source.paper, otherwise)


def _opens(tree: Tree, offset: int) -> bool:
    """Whether nothing but a few words stands before a place in its clause: « puisque selon lui il a pu »."""
    before = [token for token in tree.tokens if token.span.end <= offset]
    joined = [token for token in before[-2:] if token.tag != "PUNCT"]
    opened = bool(joined) and joined[-1].tag in ("SCONJ", "CCONJ")
    return opened or sum(token.tag != "PUNCT" for token in before) <= 2


def _is_inverted(naming: Naming, tree: Tree, first: int, end: int) -> bool:
    """« …, a indiqué la mairie »: a comma or a closing quotation mark before the verb and a noun after it."""
    at = next((token.index for token in tree.tokens if token.span.start >= end), len(tree.tokens))
    if first > 0 and tree.lower(first - 1) not in (",", *CLOSING_MARKS):
        return False
    while at < len(tree.tokens) and (
        at in tree.figures or (tree.tokens[at].tag in ("ADV", "ADP", "PRON", "PUNCT") and tree.lower(at) in BETWEEN)
    ):
        at += 1
    if at >= len(tree.tokens) or tree.lower(at).lstrip("-t").lstrip("-") in ("il", "elle", "on", "ils", "elles"):
        return at < len(tree.tokens)
    if naming.is_named(tree, at):
        return True  # « indique franceinfo »: a name is none to a tagger that knows names by their capitals
    return tree.tokens[at].tag in ("DET", "PROPN", "NOUN") and (first > 0 or tree.tokens[at].tag != "NOUN")


def _is_counted_crowd(tree: Tree, head: int) -> bool:
    """« 59 % des sondés estiment que … »: those who are counted in a poll are not its source."""
    return any(at in tree.figures for at in range(max(0, head - 3), head)) or tree.lower(head) in (
        "personnes",
        "majorité",
        "français",
        "sondés",
    )
