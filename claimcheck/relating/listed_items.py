"""The things that a list names, one span each; nothing where an item may stand for several, or be no item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.relating.context import Context

LONGEST_ITEM = 60
# « la Manche (50) », « la Chine (- 7 %) »: brackets that name nothing more. « la Corse (Bastia et Ajaccio) » may be two.
ASIDE = re.compile(r" ?\((?![^()]{0,80}(?:,| et ))[^()]{1,40}\)")
# « un homme de 34 ans »: how old one of them is
AGED = re.compile(r" (?:âgée? )?de \d{1,3} (?:ans|mois)\b")
# « A, B & C »; in « Brel & Roux, Novalis et Talbot » it is part of a name
_AND = r" & (?![^,;()]{1,40}(?:, | et ))"
JOINT = re.compile(rf", (?:et|plus) |,? ainsi qu(?:e |')|, | et | ou |{_AND}")
LAST = re.compile(rf" et | ainsi qu(?:e |')| ou |{_AND}")
INNER = re.compile(
    r"\b(?:couronne|tous|toutes|plutôt|mieux|même|voire|enfin|plusieurs|deux|trois|quatre|cinq|six|leurs?|chacune?)\b"
    r"|[«»\";:!?]|\b\d(?:[\d.,]{0,9}\d)? [^\W\d]"
)
NAME = (
    r"(?:(?:(?:d[eu] |des )?(?:[Ll]es? |[Ll]a |[Ll]'))?(?:des |du |d')?[A-ZÉÈÎÔ]|(?<![\w'])[a-z](?=[A-Z]))[\w'./-]{0,30}"
    r"(?: (?:d[eu]s? |la |le |d'|l'|& )?[A-ZÉÈÎÔ](?:[\w'-]{1,30}|\.)){0,3}(?: \(\d[\dAB]{1,2}\))?"
)
A_NAME = re.compile(rf"{NAME}(?: [a-zéèêàîô-]{{4,20}})?")
A_NOUN = re.compile(r"(?:l[ea] |l'|les |une? |des |du |de |s(?:a|on|es) )[^\W_].*")
ONE = re.compile(r"(?:l[ea] |l'|une? )[^\W_].*")
BARE = re.compile(r"[a-zéèêàîôœ][\w'-]{2,24}(?: [\w'-]{1,20}){0,3}")
NUMBERED = re.compile(r"(?:(?:les )?lignes? |l[ea]s? |et |n° ?)?[A-Z]?\d{1,3}[a-z]?(?: (?:bis|ter))?")
# « Jean Roy, 24 ans, Anne Duval, ancienne juge, et Paul Morel, retrouvé en mai »: full names, each with what is said of it
A_FULL_NAME = re.compile(
    r"(?:[Ll](?:a |e |es |')[A-ZÉÈÎÔ][\w'-]{2,30}|[A-ZÉÈÎÔ][\w'-]{1,30}(?: (?:d[eu]s? |d'|la |le )?[A-ZÉÈÎÔ][\w'-]{1,30}){1,3})"
)
A_DETAIL = re.compile(r"(?:\d{1,3} ans|(?!(?:l[ae]s?|des?|du|une?) [A-ZÉÈÎÔ]|[ld]'[A-ZÉÈÎÔ])[a-zéèêàîô][^;:]{2,160})")
# « la DFG rattachée aux vignerons »: a name with an article and, without a comma, what is said of it
A_TOLD_NAME = re.compile(r"[Ll](?:a |e |es |')[A-ZÉÈÎÔ][\w'-]{1,30}(?: [a-zéèêàîô][^;:]{2,100})?")
DETERMINED = re.compile(r"(?:l[ae]s? |l'|d[eu]s? |d'|une? |s[ae]s? |son |leurs? |ce(?:t|tte|s)? )")
# « …, des Vosges (88) et plus au nord de la Marne (51) »
LEAD_IN = re.compile(
    r"^(?:enfin|également|aussi|encore|(?:plus )?(?:au (?:nord|sud|centre|large)|à l'(?:est|ouest))),? "
    r"(?=(?:d[eu]s? |l[ae]s? |d'|de la |de l'|l')?[A-ZÉÈÎÔ])"
)
# An adjective that the tagger may take for a verb: « l'Unsa ferroviaire »
ADJECTIVE = re.compile(r"(?:aire|ique|ale?|ienne?|ive|euse|oise|ière|el|elle|able)s?$")
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
    written = [LEAD_IN.sub("", AGED.sub("", ASIDE.sub("", item.of(context.view)).strip(EDGE)), count=1) for item in spans]
    if len(spans) < 2 or not all(0 < len(item) <= LONGEST_ITEM + 100 * item[:1].islower() for item in written):
        return None
    if all(NUMBERED.fullmatch(item) for item in written):
        return Items(spans, closed=bool(lasts))
    if (described := _described(spans, written, words, span.start)) is not None:
        return described
    if any(INNER.search(item) for item in written) or _has_verb(context, span):
        return None
    return _alike(spans, written, lasts, words, brackets=brackets)


def _described(spans: tuple[Span, ...], written: list[str], words: str, offset: int) -> Items | None:
    """Full names with something said of them between commas; the last of them stands behind « et »."""
    named = [at for at, item in enumerate(written) if A_FULL_NAME.fullmatch(item)]
    others = [item for item in written if not A_FULL_NAME.fullmatch(item)]
    if len(named) < 2 or named[0] != 0 or not others or not all(A_DETAIL.fullmatch(item) for item in others):
        return _told_of(spans, written, words, offset)
    if not words[: spans[named[-1]].start - offset].endswith("et ") or any(left + 1 == right for left, right in pairwise(named)):
        return _told_of(spans, written, words, offset)
    return Items(tuple(spans[at] for at in named), sure=False)


def _told_of(spans: tuple[Span, ...], written: list[str], words: str, offset: int) -> Items | None:
    """« la FGTB, liée au parti, la CSC rattachée au centre et la LSP », « Anne Roy, Zoé Dun et la mère de Luc, la doyenne »."""
    ands = [at for at, item in enumerate(spans) if words[: item.start - offset].endswith(" et ")]
    if len(ands) != 1 or not 0 < ands[0] < len(spans) or len(LAST.findall(words)) != 1:
        return None
    head, last, tail = written[: ands[0]], written[ands[0]], written[ands[0] + 1 :]
    named = [at for at, item in enumerate(head) if _is_named(item)]
    details = [item for at, item in enumerate(head) if at not in named]
    if not named or named[0] != 0 or not all(A_DETAIL.fullmatch(item) for item in (*details, *tail)):
        return None
    if any(DETERMINED.match(item) for item in details) or any(INNER.search(item) for item in (*head, last)):
        return None  # « le Cher, les deux Corses et l'Ain », « le Cher, la ville de Vire et l'Ain »: an item of its own
    # « Jean Roy, Les Verts »: two names of one form are two things, of two forms one may tell of the other.
    beside = [(head[left], head[right]) for left, right in pairwise(named) if left + 1 == right]
    if any(left[:1].isupper() != right[:1].isupper() for left, right in beside) or not (details or tail or _is_told(head)):
        return None
    if not (_is_named(last) or (len(named) > 1 and A_NOUN.fullmatch(last))):
        return None
    return Items((*(spans[at] for at in named), spans[ands[0]]), sure=False)


def _is_named(item: str) -> bool:
    return A_FULL_NAME.fullmatch(item) is not None or A_TOLD_NAME.fullmatch(item) is not None


def _is_told(items: list[str]) -> bool:
    return any(A_FULL_NAME.fullmatch(item) is None for item in items)


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
    if words.startswith(" & ", lasts[-1]) and ", " in words:
        return None  # « Morel, Duval, Petit & Roy » are three firms, or four
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
    return any(
        span.covers(verb.span) and context.text[verb.span.start].islower() and not ADJECTIVE.search(context.words(verb.span))
        for verb in verbs
    )
