"""The things that a list names, one span each; nothing where an item may stand for several, or be no item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.relating.context import Context

LONGEST_ITEM = 60
# « la Manche (50) », « la Chine (- 7 %) »: brackets that name nothing more. « la Corse (Bastia et Ajaccio) » may be two.
ASIDE = re.compile(r" ?\((?![^()]{0,80}(?:,| et ))[^()]{1,40}\)")
JOINT = re.compile(r", (?:et|plus) |,? ainsi que |, | et | ou | & ")
LAST = re.compile(r" et | ainsi que | ou | & ")
INNER = re.compile(
    r"\b(?:couronne|tous|toutes|plutôt|mieux|même|voire|enfin|plusieurs|deux|trois|quatre|cinq|six|leurs?|chacune?)\b"
    r"|[«»\";:!?]|\b\d(?:[\d.,]{0,9}\d)? [^\W\d]"
)
NAME = (
    r"(?:(?:d[eu] |des )?(?:[Ll]es? |[Ll]a |[Ll]'))?(?:des |du |d')?[A-ZÉÈÎÔ][\w'.-]{0,30}"
    r"(?: (?:d[eu]s? |la |le |d'|l')?[A-ZÉÈÎÔ][\w'-]{1,30}){0,3}(?: \(\d[\dAB]{1,2}\))?"
)
A_NAME = re.compile(rf"{NAME}(?: [a-zéèêàîô-]{{4,20}})?")
A_NOUN = re.compile(r"(?:l[ea] |l'|les |une? |des |du |de |s(?:a|on|es) )[^\W_].*")
ONE = re.compile(r"(?:l[ea] |l'|une? )[^\W_].*")
BARE = re.compile(r"[a-zéèêàîôœ][\w'-]{2,24}(?: [\w'-]{1,20}){0,3}")
NUMBERED = re.compile(r"(?:(?:les )?lignes? |l[ea]s? |et |n° ?)?[A-Z]?\d{1,3}[a-z]?(?: (?:bis|ter))?")
EDGE = " \"«»“”"


@dataclass(frozen=True, slots=True)
class Items:
    """``closed`` where a last « et » ends the list, ``sure`` where every item is one thing by its form."""

    spans: tuple[Span, ...]
    closed: bool = True
    sure: bool = True


def items_of(context: Context, span: Span, *, brackets: bool = False) -> Items | None:
    """Split a list at its commas and its last « et »; in brackets it may do without « et »."""
    words = ASIDE.sub(lambda found: " " * len(found.group()), context.words(span))
    lead = len(words) - len(words.lstrip(EDGE))
    words = words.rstrip(EDGE)
    lasts = [found.start() for found in LAST.finditer(words)]
    spans = _split(words, span.start, lead)
    written = [ASIDE.sub("", item.of(context.view)).strip(EDGE) for item in spans]
    if len(spans) < 2 or not all(0 < len(item) <= LONGEST_ITEM for item in written):
        return None
    if all(NUMBERED.fullmatch(item) for item in written):
        return Items(spans, closed=bool(lasts))
    if any(INNER.search(item) for item in written) or _has_verb(context, span):
        return None
    return _alike(spans, written, lasts, words, brackets=brackets)


def _split(words: str, offset: int, start: int) -> tuple[Span, ...]:
    spans = []
    for joint in JOINT.finditer(words, start):
        spans.append(Span(offset + start, offset + joint.start()))
        start = joint.end()
    return (*spans, Span(offset + start, offset + len(words)))


def _alike(spans: tuple[Span, ...], written: list[str], lasts: list[int], words: str, *, brackets: bool) -> Items | None:
    """All are names, or all are nouns with an article: « la FGTB, traditionnellement liée au parti » is one thing."""
    names = all(A_NAME.fullmatch(item) for item in written)
    if not lasts:
        return Items(spans, closed=False, sure=False) if brackets and names and len(spans) > 2 else None
    single = len(lasts) == 1 and words.rfind(", ") < lasts[0] + 2
    if names:
        # « le Gard et l'Orne, la Manche et la Sarthe » are four; « A et B, C » two or three.
        paired = words.rfind(", ") < lasts[-1] and all(item[:1].islower() for item in written)
        return Items(spans, sure=single and " ou " not in words) if single or paired else None
    if not single:
        return None
    nouns = [A_NOUN.fullmatch(item) is not None and A_NAME.fullmatch(item) is None for item in written]
    if len(spans) > 2 and all(nouns):
        return Items(spans, sure=False)  # « les retraites, le budget et la dette » may be two subjects
    if len(spans) == 2 and all(nouns) and all(ONE.fullmatch(item) for item in written):
        return Items(spans, sure=False)
    bare = len(spans) > 2 and not any(nouns) and all(BARE.fullmatch(item) for item in written)
    return Items(spans, sure=False) if bare else None


def _has_verb(context: Context, span: Span) -> bool:
    sentence = context.document.sentence_at(span.start)
    tokens = context.tokens(sentence) if sentence else ()
    verbs = (token for token in tokens if token.tag in {"VERB", "AUX"} and "VerbForm=Fin" in token.morph)
    return any(span.covers(verb.span) and context.text[verb.span.start].islower() for verb in verbs)
