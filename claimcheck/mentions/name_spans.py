"""Where proper names stand: the recogniser's spans put right, and our own by capitals, institutions and titles of works."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from claimcheck.french.given_names import gender_of_title
from claimcheck.french.names import (
    heads,
    is_first_name,
    is_place,
    known_label,
    lower_heads,
    lower_known,
    makers,
)
from claimcheck.mentions.known_spans import known_spans
from claimcheck.mentions.name_forms import abbreviates
from claimcheck.mentions.name_reach import extended, reach
from claimcheck.mentions.name_trimming import UPPER, after_titles, trimmed
from claimcheck.mentions.name_works import works
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.document import Document, Parsed

INITIALED = rf"(?:(?!MM?\. )[{UPPER}]\.[ -]?){{1,3}}[{UPPER}][\w-]+"  # « J. B. Martin »
WORD = rf"{INITIALED}|[{UPPER}][\w&+.]*(?:['-][{UPPER}a-zà-ÿ0-9][\w&+]*)*|[a-z]{{1,2}}[{UPPER}]\w+"
JOINT = r"(?:de|du|des|d'|de la|de l'|la|le|les|l'|et|of|the|and|for|van|von|der|den|di|da|dos|al|el|ben|bin|&|en|sur|sous|lès|à)"
CHAIN = re.compile(rf"(?<![\w'’-])(?:(?:{WORD})|(?<=[ldLD]')(?:{WORD}))(?:[ ](?:{JOINT}[ ]?)?(?:{WORD}|\d{{1,3}}(?!\w)))*")
ELIDED = re.compile(rf"(?<=\b[ldLDQqNnSsJjMm]')(?:{WORD})(?:[ ](?:{JOINT}[ ]?)?(?:{WORD}))*")
OPENING_MARKS = ('"', "«", "“", "-", "–", "—")
ACRONYM = re.compile(r"[^().,;:«»\"\n]{0,80} \(([A-ZÀ-Þ]\w{2,7})\)")


def name_spans(parsed: Parsed) -> list[Span]:
    """The spans of all names in text order, none overlapping another."""
    document = parsed.document
    figures = [
        token.span for tokens in parsed.tokens.values() for token in tokens if " " in token.text or token.text[:1].isdigit()
    ]
    taken = Places(figures)
    recognised, capitals = [name.span for name in parsed.names], tuple(_own(document))
    # The recogniser finds most of what capitals show: each stretch is trimmed once.
    pieces = {span: tuple(trimmed(document, span, taken.meeting(span))) for span in {*recognised, *capitals}}
    found, own = ([piece for span in spans for piece in pieces[span]] for spans in (recognised, capitals))
    common = _common_words(parsed)
    sure = {document.view[s.start : s.end] for s in found if s.start not in common}
    kept = [s for s in own if _is_sure(document, s, sure)]
    seen = _seen_inside(document, (*found, *kept))
    named = [s for s in dict.fromkeys((*found, *kept)) if not _is_common(document, s, common, seen)]
    plain = dict.fromkeys(_without_opener(document, s, common) for s in named)
    whole = (*known_spans(document.view), *(extended(document, s) for s in plain), *_lower_case(document))
    return _longest((*works(document), *(_up_to_its_acronym(document.view, s) for s in whole)))


def _without_opener(document: Document, span: Span, common: dict[int, str]) -> Span:
    """« Compte Facebook fermé : … » names Facebook, « Procès de Julie Brel : … » Julie Brel."""
    words = document.view[span.start : span.end]
    first, _, rest = words.partition(" ")
    whose = OF_PERSON.search(words) if span.start in common and first.lower() not in heads() else None
    if whose and whose.start() == len(first) and is_first_name(whose.group(1)):
        return Span(span.start + whose.start(1), span.end)
    opens = span.start in common and first.lower() not in heads() and known_label(words) is None
    new = first in ("Nouveau", "Nouvelle", "Nouveaux", "Nouvelles") and rest.split(" ")[0] in makers()
    return Span(span.start + len(first) + 1, span.end) if new or (opens and known_label(rest)) else span


def _up_to_its_acronym(view: str, span: Span) -> Span:
    """« Office de lutte contre le bruit des ports (OLBP) »: the letters tell where the name ends."""
    if view[span.start : span.end].isupper() or (acronym := ACRONYM.match(view, span.end)) is None:
        return span
    end = acronym.start(1) - 2
    return Span(span.start, end) if end > span.end and abbreviates(acronym.group(1), view[span.start : end]) else span


class Places:
    """Spans in text order, and those of them that meet another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def meeting(self, span: Span) -> list[Span]:
        """The spans that overlap one, in text order."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        while at < len(self._spans) and self._spans[at].start < span.end:
            if self._spans[at].overlaps(span):
                found.append(self._spans[at])
            at += 1
        return found


def _common_words(parsed: Parsed) -> dict[int, str]:
    """First words of sentences that the tagger takes for no names, by their place."""
    found = {}
    for tokens in parsed.tokens.values():
        for at, token in enumerate(tokens):
            opens = at < 2 or tokens[at - 1].text in OPENING_MARKS
            if opens and token.tag in ("VERB", "ADJ", "NOUN", "ADV", "DET", "ADP", "PRON", "SCONJ", "AUX"):
                found[token.span.start] = token.tag
    return found


def _is_common(document: Document, span: Span, common: dict[int, str], seen: set[str]) -> bool:
    """A single capitalised word that only opens its sentence: no table has it and it stands nowhere else inside one."""
    words = document.view[span.start : span.end]
    capitals = sum(part[:1].isupper() for part in words.split())
    if capitals > 1 or known_label(words) or is_place(words) or any(char.isupper() for char in words[1:]):
        return False
    if words.split()[0].lower() in heads() and " " in words:
        return False
    if words in seen:
        return False
    if not _opens_sentence(document, span):
        return span.start in common and _opens_quotation(document.view, span)
    asks = words.endswith("ez") and " " not in words  # « Découvrez »
    return asks or span.start in common or not is_first_name(words)


def _opens_quotation(view: str, span: Span) -> bool:
    """After an opening mark or a dash, and not alone between marks."""
    before, after = view[max(0, span.start - 3) : span.start].rstrip(" "), view[span.end : span.end + 2].lstrip(" ")
    return before.endswith(OPENING_MARKS) and after[:1] not in ('"', "»", "”")


def _opens_sentence(document: Document, span: Span) -> bool:
    sentence = document.sentence_at(span.start)
    return sentence is not None and not document.view[sentence.span.start : span.start].strip(' "«„“(->•*+')


def _seen_inside(document: Document, spans: Iterable[Span]) -> set[str]:
    """Names that stand inside a sentence, and the words of longer names."""
    seen: set[str] = set()
    for span in spans:
        words = document.view[span.start : span.end]
        if not _opens_sentence(document, span):
            seen.add(words)
        if " " in words:
            seen.update(words.split())
    return seen


def _own(document: Document) -> Iterator[Span]:
    for sentence in document.sentences:
        for pattern in (CHAIN, ELIDED):
            for match in pattern.finditer(document.view, sentence.span.start, sentence.span.end):
                yield from _unjoined(document.view, match.start(), match.end())


def _unjoined(view: str, start: int, end: int) -> Iterator[Span]:
    """A chain of capitals, cut at « et », « de », « sur » unless its first word is an institution's or a person's."""
    start = after_titles(view, start, end)
    for joint in JOINTS.finditer(view, start, end):
        if not _holds(view, start, end, joint):
            yield Span(start, joint.start())
            start = joint.end()
    yield Span(start, end)


# « Bank of England », « Van der Berg »: these stand in names alone.
FOREIGN = frozenset({"of", "the", "and", "for", "&", "van", "von", "bin", "ben", "al", "el", "di", "da"})
OF_SURNAME = frozenset({"de", "d'", "du", "le", "la"})  # « Julie de Brel »


def _holds(view: str, start: int, end: int, joint: re.Match[str]) -> bool:
    """Whether what stands before and behind a joint is one name."""
    before = view[start : joint.start()]
    if joint.group(1) in FOREIGN:
        return True
    if known_label(before):
        return False
    first = before.split()[0] if before.split() else ""
    if first.lower() in heads() and not (" " in before and _is_person(view, joint.start(), end)):
        return True
    return joint.group(1) in OF_SURNAME and is_first_name(first)


def _is_person(view: str, start: int, end: int) -> bool:
    """« … de Julie Brel »"""
    owner = OF_PERSON.match(view, start, end)
    return owner is not None and is_first_name(owner.group(1))


OF_PERSON = re.compile(rf" (?:de |d')([{UPPER}][\w-]+) [{UPPER}]")  # « Parti des ports de Julie Brel »
JOINTS = re.compile(rf" ({JOINT})(?: |(?<='))")


def _is_sure(document: Document, span: Span, found: set[str]) -> bool:
    """A chain of capitals that is a name: known, with a head, of several words, or inside a sentence."""
    words = document.view[span.start : span.end]
    first = words.split()[0]
    if known_label(words) or words in found:
        return True
    sentence = document.sentence_at(span.start)
    opens = sentence is not None and not document.view[sentence.span.start : span.start].strip(' "«„(')
    if opens:
        return " " in words and (first.lower() in heads() or all(part[:1].isupper() for part in words.split()))
    if gender_of_title(document.view[max(0, span.start - 9) : span.start]):
        return True
    before = document.view[max(0, span.start - 2) : span.start]
    return before.strip() not in ('"', "«", "„", ":", ".", "!", "?") and (len(words) > 3 or words.isupper())


def _lower_case(document: Document) -> Iterator[Span]:
    """« ministère de la Mer », « université de Brive », « gilets jaunes »."""
    view = document.view
    for head in lower_heads():
        for match in _whole_words(head, document.low if " " in head else view):
            end = reach(document, match.end())
            if not _is_common_noun(view, match) and _names_one(head, view[match.start() : end], view[match.end() : end]):
                yield Span(match.start(), end)
    for name in lower_known():
        for match in _whole_words(name, view):
            yield Span(match.start(), match.end())


def _is_common_noun(view: str, head: re.Match[str]) -> bool:
    """« l'université d'été du parti », « un tribunal de Brest »"""
    indefinite = view.endswith((" un", " une", "'un", "'une"), 0, head.start() - 1)
    return indefinite or view.startswith(" d'été", head.end())


ADMINISTRATIONS = re.compile(r" (?:pénitentiaire|fiscale|centrale|territoriale|douanière)")


def _names_one(head: str, words: str, complement: str) -> bool:
    """Whether a head without a capital and what follows it name one body: an administration by its field, others by a name."""
    named = any(char.isupper() for char in words)
    return named if head != "administration" else not named and ADMINISTRATIONS.fullmatch(complement) is not None


def _whole_words(words: str, view: str) -> Iterable[re.Match[str]]:
    """Where they stand by themselves; most stand nowhere, and a plain search tells so ten times as fast."""
    return re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", view) if words in view else ()


def _longest(spans: Iterable[Span]) -> list[Span]:
    """Of overlapping spans the longest."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if kept and kept[-1].overlaps(span):
            if len(span) > len(kept[-1]):
                kept[-1] = span
            continue
        kept.append(span)
    return kept
