"""The attributions of a sentence that nothing parsed, as it tells no figure: « "…", explique la maire Nadia Bel »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.quotation import CLOSING
from claimcheck.linking.attribution import Attribution
from claimcheck.linking.naming import STRESSED
from claimcheck.linking.speakers import can_speak
from claimcheck.mentions.cues import cues_in
from claimcheck.model.mention import Label
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linking.naming import Naming
    from claimcheck.mentions.cues import Cue
    from claimcheck.model.mention import EntityMention

BESIDE = 60
"""How many letters behind a verb of saying its subject may stand."""
PAUSE = re.compile(r"[,;:\"«»()]|(?<!\bm)(?<!\bme)(?<!\bmm)(?<!\bdr)\.")
"""What ends the words of a speaker, though not the « M. » before a name."""
AUXILIARY = re.compile(
    r"[,\"»”“] ?(?:s'|se |l'|lui |leur |m'|nous |y )?(?:a|ont|(?:av|aur)(?:ait|aient)|est|sont|ét(?:ait|aient))$"
)
CLITIC_BEHIND = re.compile(r"(?:-t)?-(ils?|elles?)\b")
CLITIC_BEFORE = re.compile(r"-(?:t-)?(ils?|elles?)(?: \w+){0,2} $")
ASIDE_BEFORE = re.compile(r"\b(?:à|aux?|auprès (?:de|du|des)|sur|dans|devant|chez) (?:l'|la |les? |son |sa )?$")
NOUN = re.compile(r"\b(l'|(?:les?|la|une?|des|cet?|cette|ces|son|sa|leur) )([a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+){0,2})")
PRONOUN = re.compile(r" (lui|elle|eux|elles)\b")


def attributions_unparsed(naming: Naming, sentence: Span, last: str | None) -> Iterator[Attribution]:
    """By the names and the plain nouns around verbs of saying; ``last`` spoke last before the sentence."""
    low = naming.story.low
    for cue in cues_in(low, "attribution", sentence.start, sentence.end):
        found = None
        if cue.says == "prefix":
            opens = not low[sentence.start : cue.span.start].strip(' "«“')
            source = _behind(naming, cue.span.end, sentence.end, last, stressed=True)
            found = Attribution(source, cue.span, backward=not opens, reach=sentence) if source else None
        elif cue.says == "verb":
            found = _said(naming, sentence, cue, last)
        if found is not None:
            last = found.source
            yield found


def _said(naming: Naming, sentence: Span, cue: Cue, last: str | None) -> Attribution | None:
    low, before = naming.story.low, Span(sentence.start, cue.span.start)
    near = max(sentence.start, cue.span.start - BESIDE)
    pronoun = CLITIC_BEHIND.match(low, cue.span.end) or CLITIC_BEFORE.search(low, near, cue.span.start)
    if pronoun is not None:
        source = _meant(naming, pronoun.group(1), sentence.start, last)
        return Attribution(source, cue.span, backward=True, reach=before) if source else None
    words = before.of(low).rstrip()
    if words.endswith((",", *CLOSING)) or AUXILIARY.search(words[-BESIDE:]) is not None:
        source = _behind(naming, cue.span.end, sentence.end, last)
        return Attribution(source, cue.span, backward=True, reach=before) if source else None
    name = _right_before(naming, before)
    return Attribution(name, cue.span, backward=False, reach=Span(cue.span.start, sentence.end)) if name else None


def _right_before(naming: Naming, before: Span) -> str | None:
    """« Nadia Bel avait affirmé »: nothing but an auxiliary between a name and its verb."""
    low = naming.story.low
    names = [n for n in _speakers(naming, before) if before.end - n.span.end <= len(" avait ")]
    return names[-1].canonical if names and PAUSE.search(low, names[-1].span.end, before.end) is None else None


def _behind(naming: Naming, start: int, end: int, last: str | None, *, stressed: bool = False) -> str | None:
    """Who is named behind a verb of saying or « selon », up to the next pause: by name, else by a noun."""
    low = naming.story.low
    end = min(end, start + BESIDE)
    pause = PAUSE.search(low, start, end)
    within = Span(start, pause.start() if pause is not None else end)
    if stressed and (pronoun := PRONOUN.match(low, start)) is not None:
        return _meant(naming, pronoun.group(1), start, last)
    names = _speakers(naming, Span(start, end))
    own = [n for n in names if n.span.start < within.end and ASIDE_BEFORE.search(low[start : n.span.start]) is None]
    if own:
        return own[0].canonical
    nouns = (noun for noun in NOUN.finditer(low, start, within.end) if ASIDE_BEFORE.search(low[start : noun.end(1)]) is None)
    known = next((source for noun in nouns if (source := _by_noun(naming, noun, last)) is not None), None)
    apposed = next((n for n in names if n.label is Label.PERSON and 0 <= n.span.start - within.end <= len(", maître ")), None)
    return apposed.canonical if known is not None and apposed is not None else known


def _meant(naming: Naming, pronoun: str, place: int, last: str | None) -> str | None:
    """« a-t-elle dit »: who spoke last, else whom the article is about."""
    word = STRESSED.get(pronoun, pronoun)
    if last is not None and naming.may_mean(word, last):
        return last
    person = naming.main_person(word, place)
    return person.name if person is not None else None


def _by_noun(naming: Naming, found: re.Match[str], last: str | None) -> str | None:
    """« explique la jeune femme », « note un membre de l'équipe »: whom the article calls so, else by the words themselves."""
    words = found.group(2).split()
    head = next((word for word in words if can_speak(word)), None)
    if head is None:
        return None
    known = naming.called(found.group(1).strip(), head, found.start(), last)
    return known or " ".join(words[: words.index(head) + 1])


def _speakers(naming: Naming, within: Span) -> list[EntityMention]:
    return [n for n in naming.story.names_in(within) if n.label in (Label.PERSON, Label.ORGANISATION)]
