"""What a name is: the weights of all evidence for each label summed up over all its mentions.

What the name tells of itself counts once (``name_shapes``), each kind of words beside it (``name_contexts.toml``) and the
recogniser, who is wrong in one name of five, at most twice, so that many weak signs never outweigh a strong one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.french.name_contexts import cues_after, cues_before, words, words_of
from claimcheck.french.names import is_place, known_label
from claimcheck.mentions.name_forms import abbreviates
from claimcheck.mentions.name_shapes import SURE, own_evidence
from claimcheck.mentions.name_works import is_credited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.model.document import Name
    from claimcheck.model.span import Span

BEFORE, AFTER = 80, 48
MOST = 2  # how often one kind of evidence counts
DETERMINED = re.compile(r"(?<![\w'])(?:[Ll]e|[Ll]a|[Uu]ne?|[Dd]u|cet(?:te)?|[Ll]'\w+|nouve(?:au|lle)|concept|modèle) $")
ARTICLE = re.compile(r"(?<![\w'])(?:le |la |l'|du |au )$")  # before no person's name
INDEFINITE = re.compile(r"(?<![\w'])(?:une? |cette |cet |ce |sa |son |ses )$")
ARTICLES = re.compile(r"(?<![\w'])(?:les |des |aux )$")
PARENTHESIS = re.compile(r" \(([^(),\n]{3,30})[),]")
OPENING, CLOSING = ('"', "« ", "«", "“"), ('"', " »", "»", "”")

USUAL = ("WORK", "PER", "LOC", "ORG", "OTHER", "LAW", "EVENT")

Evidence = tuple[str, str, int]  # what it is, the label that it speaks for, its weight


def evidence_of(span: Span, view: str, low: str) -> Iterator[Evidence]:
    """What the words around one mention tell of it."""
    name = view[span.start : span.end]
    before = words(view[max(0, span.start - BEFORE) : span.start])
    after = words(view[span.end : span.end + AFTER])
    for cue in (*cues_before(before), *cues_after(after)):
        yield cue.name, cue.label, cue.weight
    yield from _by_article(low[max(0, span.start - 6) : span.start], name)
    yield from _by_marks(span, view, name)


def _by_article(left: str, name: str) -> Iterator[Evidence]:
    """No person's name has an article, and one in the plural is mostly that of a body."""
    if ARTICLE.search(left):
        yield "article", "PER", -7
        yield "article", "OTHER", 1
        if any(known_label(f"{article} {name}") for article in ("Le", "La")):
            yield "contracted", "ORG", SURE  # « les colonnes du Progrès »
    elif ARTICLES.search(left):
        yield "articles", "PER", -3
        yield "articles", "ORG", 2
    elif INDEFINITE.search(left):
        yield "indefinite", "PER", -7
        yield "indefinite", "OTHER", 4


def _by_marks(span: Span, view: str, name: str) -> Iterator[Evidence]:
    """Between quotation marks, or before a place or its own short form in parentheses."""
    if is_credited(view, span):
        yield "credited", "WORK", 15
    elif view.endswith(OPENING, 0, span.start) and view.startswith(CLOSING, span.end):
        yield "quoted", "WORK", 6 if " " in name else 2
        if " " not in name:
            yield "quoted", "LOC", -6
    if beside := PARENTHESIS.match(view, span.end):
        if is_place(beside.group(1)):
            yield "in-parentheses", "LOC", 6
        elif abbreviates(beside.group(1), name):
            yield "abbreviated", "PER", -7


def recognised(span: Span, low: str, names: Sequence[Name], name: str) -> Evidence:
    """The recogniser's label; « l'Altair » is nobody, and hardly a place that the gazetteer lacks."""
    at = bisect_right(names, span.start, key=_end_of)  # the names stand in text order, none overlapping another
    label = names[at].label if at < len(names) and names[at].span.start < span.end else "MISC"
    if label == "MISC":
        return "recogniser", ("OTHER" if " " in name else "ORG"), 1
    if label != "ORG" and ARTICLE.search(low, max(0, span.start - 6), span.start):
        return "recogniser", ("ORG" if label == "PER" else "OTHER"), 1
    person = label == "PER" and " " in name
    return "recogniser", label, 3 if person else 1 if label == "LOC" else 2


def _end_of(name: Name) -> int:
    return name.span.end


def own_weights(name: str) -> Counter[str]:
    """The weights of the labels from the name alone."""
    sums: Counter[str] = Counter()
    for label, weight in own_evidence(name):
        sums[label] += weight
    return sums


def weigh(evidence: Iterable[Evidence]) -> Counter[str]:
    """The weights of the labels from the words around all mentions of one name."""
    sums: Counter[str] = Counter()
    seen: Counter[Evidence] = Counter()
    for piece in evidence:
        seen[piece] += 1
        if seen[piece] <= MOST:
            sums[piece[1]] += piece[2]
    return sums


def summed(*weights: Counter[str]) -> Counter[str]:
    """All weights together, what speaks against a label too, which « + » between counters would drop."""
    total: Counter[str] = Counter()
    for some in weights:
        total.update(some)
    return total


def best(sums: Counter[str]) -> str:
    """The heaviest label, and of two the more usual."""
    return max(sums, key=lambda label: (sums[label], -USUAL.index(label)))


def margin(sums: Counter[str]) -> int:
    """How far the heaviest label stands above the next, or above nothing."""
    first, second, *_ = sorted((*sums.values(), 0, 0), reverse=True)
    return first - second


def is_product(name: str, before_it: str) -> bool:
    """Whether a maker's name and more is a product: with an article or a describing word, and no firm's own word."""
    _, *rest = name.split()
    if known_label(name) or not rest[0][:1].isupper() or any(part.lower() in words_of("corporate") for part in rest):
        return False
    return DETERMINED.search(before_it) is not None
