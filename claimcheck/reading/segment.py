"""A text cut into paragraphs, sentences and quotations, before any parser has seen it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.spelling import view as spelled
from claimcheck.model.document import Document, Sentence
from claimcheck.model.span import Span
from claimcheck.reading.boundaries import Marks, ends_of_sentences, is_subhead
from claimcheck.reading.crowds import without_crowds
from claimcheck.reading.marks import marks_of
from claimcheck.reading.wrapping import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.article import Article

LONGEST = 1200
"""Code points of the longest sentence: what is longer is no sentence, and the parser's time must stay bounded."""

LONGEST_TITLE = 200

_LINE = re.compile(r"[^\n]+")


def divide(article: Article) -> Document:
    """Cut an article into sentences and quotations."""
    view = unwrapped(spelled(article.text))
    marks = marks_of(view)
    sentences = tuple(_sentences(view, marks))
    quotations = tuple(_quotations(view, marks, sentences))
    view, crowds = without_crowds(view, sentences)
    return Document(article, view, sentences, quotations, crowds)


def _sentences(view: str, marks: Marks) -> Iterator[Sentence]:
    index = 0
    paragraphs = _paragraphs(view, marks)
    for number, paragraph in enumerate(paragraphs):
        spans = list(_spans(view, paragraph, marks))
        title = number + 1 < len(paragraphs) and _is_title(view, paragraph, len(spans), first=number == 0)
        for span in spans:
            yield Sentence(index, span, number, title=title or is_subhead(span.of(view)))
            index += 1


def _paragraphs(view: str, marks: Marks) -> list[Span]:
    """Lines with text in them; scraped copy puts the last mark of a line into the next one, or the first into the one before."""
    paragraphs: list[Span] = []
    start = None
    for line in _LINE.finditer(view):
        span = _stripped(view, line.start() if start is None else start, line.end())
        first = marks.get(span.start) if start is None else None
        start = None
        if span and first and not first.opens and first.partner is not None and paragraphs:
            # « … des recherches.\n" Selon sa tante »
            paragraphs[-1] = Span(paragraphs[-1].start, span.start + 1)
            span = _stripped(view, span.start + 1, span.end)
        last = marks.get(span.end - 1)
        if len(span) > 1 and last and last.opens and last.partner is not None:
            # « … dit-il."\nLes gens »
            start = span.end - 1
            span = _stripped(view, span.start, start)
        if span:
            paragraphs.append(span)
    return paragraphs if start is None else [*paragraphs, Span(start, start + 1)]


def _stripped(view: str, start: int, end: int) -> Span:
    while start < end and view[start].isspace():
        start += 1
    while start < end and view[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _spans(view: str, paragraph: Span, marks: Marks) -> Iterator[Span]:
    start = paragraph.start
    for end in (*ends_of_sentences(view, paragraph, marks), paragraph.end):
        span = _stripped(view, start, end)
        if span:
            yield from _bounded(view, span)
        start = end


def _bounded(view: str, span: Span) -> Iterator[Span]:
    """A sentence in pieces of bearable length, cut at a semicolon, a comma or a space."""
    if len(span) <= LONGEST:
        yield span
        return
    start = span.start
    while span.end - start > LONGEST:
        cuts = (view.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in (";", ",", " "))
        cut = next((cut + 1 for cut in cuts if cut >= 0), start + LONGEST)
        piece = _stripped(view, start, cut)
        if piece:
            yield piece
        start = cut
    last = _stripped(view, start, span.end)
    if last:
        yield last


def _is_title(view: str, paragraph: Span, sentences: int, *, first: bool) -> bool:
    """A headline or a subhead: a short line that ends without a full stop, or a Markdown heading."""
    words = paragraph.of(view)
    if words.startswith("#"):
        return True
    if len(paragraph) > (LONGEST_TITLE if first else LONGEST_TITLE // 2) or words[0] in "-•*":
        return False
    if first:
        return words[-1] not in ".:;," or words.endswith("...")
    return sentences == 1 and words[0].isupper() and words[-1].isalnum()


def _quotations(view: str, marks: Marks, sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    """What stands between outermost marks. A mark that nothing closes reaches to the end of its sentence."""
    reached = at = 0
    for mark in marks.values():
        if not mark.opens or mark.at < reached:
            continue
        while at < len(sentences) and sentences[at].span.end <= mark.at:
            at += 1
        end = mark.partner
        if end is None:
            end = sentences[at].span.end if at < len(sentences) else len(view)
        span = _stripped(view, mark.at + 1, end)
        if span:
            yield span
        reached = end
