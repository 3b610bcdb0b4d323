"""Verbs of saying: who their subject is, before or behind them, and what they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.french.auxiliaries import BE
from claimcheck.french.pronouns import PERSONAL
from claimcheck.french.quotation import CLOSING
from claimcheck.linking.attribution import Attribution, carry
from claimcheck.linking.deeds import is_deed
from claimcheck.linking.phrases import COMPLEMENT
from claimcheck.linking.speaker_behind import EUPHONIC, clitic_of, place_of_saying, subject_behind
from claimcheck.linking.speakers import is_crowd, is_somebody
from claimcheck.linking.subject_heads import subject_head
from claimcheck.model.mention import DateMention
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.linking.naming import Naming
    from claimcheck.linking.speakers import Source
    from claimcheck.linking.tree import Tree
    from claimcheck.linking.verbs import Verb
    from claimcheck.mentions.cues import Cue

DENIED = frozenset({"pas", "plus", "jamais", "rien", "guère"})


def said(naming: Naming, tree: Tree, cue: Cue, last: str | None) -> Iterator[Attribution]:
    """What a verb of saying tells: turned round behind what is said, « comme l'indique X », or with its subject before it."""
    within = range(tree.index_of(cue.span), tree.index_from(cue.span.end))
    verb = next((tree.verb_by_main[at] for at in within if at in tree.verb_by_main), None)
    first = verb.first if verb else within.start
    if (pronoun := clitic_of(tree, first, within.stop)) is not None:
        if (meant := naming.meant(tree, pronoun, last)) is not None:
            helper = pronoun - 1 - (tree.lower(pronoun - 1) == EUPHONIC)
            yield from _turned_round(tree, min(first, helper), cue, meant, cue.span.start)
    elif (place := place_of_saying(tree, within.stop)) is not None:
        if (found := naming.source_after(tree, tree.tokens[place].span.end, last)) is not None and found.speaks:
            yield from _turned_round(tree, first, cue, found, cue.span.start)
    elif _is_as_told(tree, first):
        if (told := naming.source_after(tree, cue.span.end, last)) is not None and told.speaks:
            yield from _all_of_the_sentence(tree, first, cue, told)
    else:
        yield from _said_by_subject(naming, tree, cue, verb, last)


def _all_of_the_sentence(tree: Tree, first: int, cue: Cue, source: Source) -> Iterator[Attribution]:
    """« comme le rapporte Sud Ouest »: what stands before it, and behind."""
    whole, start = tree.sentence.span, min(tree.tokens[first].span.start, cue.span.start)
    yield Attribution(source.name, cue.span, backward=True, reach=Span(whole.start, start))
    yield Attribution(source.name, cue.span, backward=False, reach=Span(start, whole.end))


def _said_by_subject(naming: Naming, tree: Tree, cue: Cue, verb: Verb | None, last: str | None) -> Iterator[Attribution]:
    """« …, indique la mairie », else « la mairie indique que … »."""
    first = verb.first if verb else tree.index_of(cue.span)
    start = min(tree.tokens[first].span.start, cue.span.start)
    behind = subject_behind(naming.story, tree, first, tree.index_from(cue.span.end))
    found = naming.source_after(tree, tree.tokens[behind].span.start, last) if behind is not None else None
    before = subject_of_saying(naming, tree, verb, last) if verb is not None and _may_lead(tree, verb, found) else None
    if found is not None and before is None:
        yield from _turned_round(tree, first, cue, found, start)
    elif before is not None and verb is not None and verb.form == "finite" and _speaks_out(tree, verb, cue):
        reach = Span(start, tree.sentence.span.end)
        yield Attribution(before.name, cue.span, backward=False, reach=reach, carries=carry(before))


def going_on(naming: Naming, tree: Tree, cue: Cue, last: str | None, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """« …, a dit la maire, précisant que 40 lits … »: whoever spoke in the sentence, else the subject of the verb before."""
    at = tree.index_of(cue.span)
    source = next((each.source for each in reversed(found) if each.at.start < cue.span.start), None)
    if source is None:
        verb = next((verb for verb in tree.verbs_before(at) if verb.form == "finite"), None)
        subject = subject_of_saying(naming, tree, verb, last) if verb is not None else None
        source = subject.name if subject is not None else None
    if source is not None:
        yield Attribution(source, cue.span, backward=False, reach=Span(cue.span.start, tree.sentence.span.end))


def _turned_round(tree: Tree, first: int, cue: Cue, source: Source, start: int) -> Iterator[Attribution]:
    """What stands before a verb of saying that is turned round, and what goes on behind it."""
    whole = tree.sentence.span
    yield Attribution(source.name, cue.span, backward=True, reach=Span(whole.start, start), carries=carry(source))
    if first > 0 and tree.lower(first - 1) == "," and tree.first_finite >= first:
        # « En 2019, indique la mairie, 7 parcs ont ouvert »: what is said begins before and goes on behind
        yield Attribution(source.name, cue.span, backward=False, reach=Span(start, whole.end))


def _may_lead(tree: Tree, verb: Verb, behind: Source | None) -> bool:
    """Whether who speaks may stand before the verb: where nobody stands behind it, or « Nadia Bel, députée, a réagi à »."""
    if behind is None or not behind.speaks:
        return True
    return tree.first_finite >= verb.main and tree.lower(verb.first - 1) not in CLOSING and verb.first < verb.main


def subject_of_saying(naming: Naming, tree: Tree, verb: Verb, last: str | None) -> Source | None:
    """Who a verb of saying has for its subject, where that is somebody who may say something."""
    head = subject_head(tree, verb)
    if head is not None and tree.lower(head) == "qui":
        head = _told_of(tree, head)
    if head is None or head in tree.figures or _is_counted_crowd(tree, head):
        return None
    head = _bearer(naming, tree, head)
    if tree.tokens[head].tag in ("NOUN", "PROPN"):
        return naming.named(tree, head, last) if naming.speaks(tree, head) else None
    if tree.lower(head) in PERSONAL:
        return naming.meant(tree, head, last)
    return None


def _is_as_told(tree: Tree, verb: int) -> bool:
    """« comme l'indique la mairie », « ainsi que le rapporte la radio »."""
    at = verb - (tree.lower(verb - 1) in ("le", "l'"))
    as_it = at < verb or tree.lower(verb) in ("le", "l'")
    return as_it and (tree.lower(at - 1) == "comme" or (tree.lower(at - 1) == "que" and tree.lower(at - 2) == "ainsi"))


def _speaks_out(tree: Tree, verb: Verb, cue: Cue) -> bool:
    """No passive « est estimé », no « s'estime lésé », no « a lancé un appel », no « ne précise pas »."""
    group = tree.words[verb.first : verb.main]
    inside = cue.span.start > tree.tokens[verb.first].span.start
    if inside and {"ne", "n'"} & set(group) and DENIED & set(tree.words[verb.first : verb.last + 2]):
        return False
    if inside and not BE.isdisjoint(group):
        return "s'" in group or "se" in group  # « s'est félicité »
    return not (inside and ("s'" in group or "se" in group)) and not is_deed(tree, verb)


def _told_of(tree: Tree, pronoun: int) -> int | None:
    """« le quotidien, qui précise que … »: the noun right before the relative clause."""
    at = pronoun - 1 - (tree.lower(pronoun - 1) == ",")
    return at if at >= 0 and tree.tokens[at].tag in ("NOUN", "PROPN") else None


def _bearer(naming: Naming, tree: Tree, head: int) -> int:
    """« la députée de Savoie qui a réagi »: the parser takes the name beside « qui » for who reacted."""
    of_name = tree.lower(head - 1) in COMPLEMENT and naming.story.is_named(tree.tokens[head].span)
    return head - 2 if of_name and tree.lower(head + 1) == "qui" and head > 1 and is_somebody(tree.lower(head - 2)) else head


def _is_counted_crowd(tree: Tree, head: int) -> bool:
    """« 59 % des sondés estiment que … »: those who are counted in a poll are not its source."""
    for at in range(head - 1, max(-1, head - 4), -1):
        if tree.tokens[at].tag == "PUNCT" or isinstance(tree.figures.get(at), DateMention):
            break  # « En juin, la maire a indiqué que … »
        if at in tree.figures:
            return True
    return is_crowd(tree.lower(head))
