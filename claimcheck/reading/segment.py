"""A text cut into paragraphs and sentences, before any parser has seen it.

Sentence ends are those of newspapers: titles, initials, decimals and list numbers keep their full stop, and a stop that is
glued to the next sentence (« en 2021.Près de … ») ends one all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.french.sentence_words import ABBREVIATIONS, OPENERS, TITLES
from claimcheck.french.spelling import view as spelled
from claimcheck.model.document import Document, Sentence
from claimcheck.model.span import Span
from claimcheck.reading.marks import Mark, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.article import Article

LONGEST = 2000
"""Code points of the longest sentence: what is longer is no sentence, and the parser's time must stay bounded."""

LONGEST_TITLE = 200

_STOP = re.compile(r"[.!?…]{1,8}|[\"»”“](?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'])")
_LINE = re.compile(r"[^\n]+")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*$|[§°]$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LIST_NUMBER = re.compile(r"\s{0,8}(?:\d{1,3}|[a-zA-Z])$")
_FINAL = frozenset(".!?…:;,")


def divide(article: Article) -> Document:
    """Cut an article into sentences and quotations."""
    view = spelled(article.text)
    marks = marks_of(view)
    sentences = tuple(_sentences(view, marks))
    return Document(article, view, sentences, tuple(_quotations(view, marks, sentences)))


def _sentences(view: str, marks: dict[int, Mark]) -> Iterator[Sentence]:
    index = 0
    paragraphs = list(_paragraphs(view, marks))
    for number, paragraph in enumerate(paragraphs):
        spans = [piece for span in _spans(view, paragraph, marks) for piece in _bounded(view, span)]
        title = len(spans) == 1 and number + 1 < len(paragraphs) and _is_title(view, spans[0], first=number == 0)
        for span in spans:
            yield Sentence(index, span, number, title=title)
            index += 1


def _paragraphs(view: str, marks: dict[int, Mark]) -> Iterator[Span]:
    start = None
    for line in _LINE.finditer(view):
        span = _stripped(view, line.start() if start is None else start, line.end())
        start = None
        if not span:
            continue
        last = marks.get(span.end - 1)
        if last and last.opens and span.end - span.start > 1 and last.partner is not None:
            # « … dit-il."\nLes gens" »: the mark belongs to the next line.
            yield _stripped(view, span.start, span.end - 1)
            start = span.end - 1
        else:
            yield span
    if start is not None:
        yield Span(start, start + 1)


def _stripped(view: str, start: int, end: int) -> Span:
    words = view[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + max(left, len(words.rstrip())))


def _spans(view: str, paragraph: Span, marks: dict[int, Mark]) -> Iterator[Span]:
    start = paragraph.start
    for stop in _STOP.finditer(view, paragraph.start, paragraph.end):
        end = _end_of_closers(view, stop.end(), paragraph.end, marks)
        if stop.start() < start or end >= paragraph.end or not _ends(view, start, stop, end, marks):
            continue
        span = _stripped(view, start, end)
        if span:
            yield span
        start = end
    span = _stripped(view, start, paragraph.end)
    if span:
        yield span


def _end_of_closers(view: str, at: int, limit: int, marks: dict[int, Mark]) -> int:
    """Past the closing quotation marks and brackets that go with the stop, also « . » »."""
    end = at
    while at < limit:
        mark = marks.get(at)
        if (mark and not mark.opens) or view[at] in ")]":
            at += 1
            end = at
        elif view[at] == " " and at - end < 2:
            at += 1
        else:
            break
    return end


def _ends(view: str, start: int, stop: re.Match[str], end: int, marks: dict[int, Mark]) -> bool:
    """Whether the sentence that began at ``start`` ends at ``end``, after ``stop`` and its closers."""
    rest = view[end : end + 3].lstrip(" ")
    glued = view[end] != " "
    if stop.group()[0] in "\"»”“":
        mark = marks.get(stop.start())
        return mark is not None and not mark.opens and view[stop.start() - 1].isalnum()
    if not rest or not _can_begin(rest[0], marks.get(end + view[end : end + 3].index(rest[0]))):
        return False
    if glued and end == stop.end() and not _glued_begins(view, stop, end, marks):
        return False
    return stop.group() != "." or end > stop.end() or _full_stop_ends(view, start, stop.start(), end)


def _can_begin(char: str, mark: Mark | None) -> bool:
    return char.isupper() or char.isdigit() or char in "([-•*¿¡#" or (mark is not None and mark.opens)


def _glued_begins(view: str, stop: re.Match[str], end: int, marks: dict[int, Mark]) -> bool:
    """« 2021.Près », « fin.A la », « dit-il."Les »; not « 3.500 », « U.S. », « www.Site »."""
    before = view[stop.start() - 1 : stop.start()]
    mark = marks.get(end)
    if mark is not None and mark.opens:
        return True
    if not view[end].isupper() or before.isupper() or before == "(":
        return False
    after = view[end + 1 : end + 2]
    return after.islower() or (after in ("'", " ") and view[end] in "AÀLDCJNSYÔ")


def _full_stop_ends(view: str, start: int, at: int, end: int) -> bool:
    found = _WORD_BEFORE.search(view[max(start, at - 24) : at])
    if found is None:
        return True
    word = found.group().casefold()
    following = _WORD_AFTER.match(view, end + len(view[end : end + 3]) - len(view[end : end + 3].lstrip(" ")))
    opener = following is not None and following.group().casefold() in OPENERS
    if word in TITLES:
        return False
    if word in ABBREVIATIONS or _is_initial(found.group()):
        return opener
    return not _LIST_NUMBER.fullmatch(view[start:at])


def _is_initial(word: str) -> bool:
    """« J. Martin », « J.-P. Martin », « U.S. »."""
    return all(len(part) == 1 and part.isupper() for part in re.split("[.-]", word))


def _bounded(view: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST:
        cut = max(view.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in (";", ",", " "))
        cut = cut + 1 if cut > 0 else start + LONGEST
        piece = _stripped(view, start, cut)
        if piece:
            yield piece
        start = cut
    last = _stripped(view, start, span.end)
    if last:
        yield last


def _is_title(view: str, span: Span, *, first: bool) -> bool:
    """A headline or a subhead: a short line that ends without a stop, or a Markdown heading."""
    words = span.of(view)
    if words.startswith("#"):
        return True
    if len(words) > (LONGEST_TITLE if first else LONGEST_TITLE // 2) or words[0] in "-•*":
        return False
    return words[-1] not in _FINAL and (first or (words[0].isupper() and words[-1].isalnum()))


def _quotations(view: str, marks: dict[int, Mark], sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    """What stands between outermost marks. A mark that nothing closes reaches to the end of its sentence."""
    reached = 0
    at = 0
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
