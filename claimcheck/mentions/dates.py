"""Finds dates on the text itself: one scan over its words, and at each word the forms that it can begin."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.french.alternation import alternation
from claimcheck.mentions.date_forms import all_forms
from claimcheck.mentions.date_vocabulary import first_words
from claimcheck.mentions.joined_dates import Found, joined
from claimcheck.mentions.moment import Moment
from claimcheck.model.mention import DateMention
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from claimcheck.mentions.date_forms.form import Form, Reading
    from claimcheck.model.document import Document

# « interditMardi »: a sentence glued to the last
GLUED = re.compile(r"(?<=[a-zéè])(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Hier)(?![^\W\d_])")
ARTICLE = re.compile(r"(?:\b(?:le|la|les) |\bl')$", re.IGNORECASE)


@cache
def starters() -> dict[str, tuple[Form, ...]]:
    """The forms that a first word can begin; all figures stand under « 0 »."""
    begun: dict[str, list[Form]] = defaultdict(list)
    for form in all_forms():
        for word in {word for start in form.starts for word in first_words(start)}:
            begun[word].append(form)
    return {word: tuple(forms) for word, forms in begun.items()}


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """All calendar, clock and relative dates and recurring times, in text order, none overlapping another."""
    moment, begun = Moment(document), starters()
    found: list[Found] = []
    done = 0
    for start, text in _first_words(document):
        if start < done:
            continue
        best = longest(begun["0" if text[0].isdigit() else text], moment, start)
        if best is not None:
            end, reading = best
            span = Span(_with_article(document.view, start, done) if reading.article else start, end)
            found.append(Found(span, reading, whole_day=text == "journée"))
            moment.earlier.append(_mention(document, span, reading))
            done = end
    return tuple(_mention(document, one.span, one.reading) for one in joined(found, moment))


@cache
def _first_word() -> re.Pattern[str]:
    """A number, or a word in lower case that begins a form, by itself or, in « fin mai-début juin », after a hyphen."""
    words = alternation(word for word in starters() if word != "0")
    # Most places stand within a word: one look at the letter before tells so, where each sort would look for itself.
    return re.compile(
        rf"(?<![^\W\d_])(?:(?<![^\W\d_]-){words}(?![^\W\d_])|(?<=-)(?:début|fin|mi)(?![^\W_])|(?<![\w,.])\d+)"
    )


def _first_words(document: Document) -> list[tuple[int, str]]:
    """Every such word with its place, in text order."""
    words = [(match.start(), match.group()) for match in _first_word().finditer(document.low)]
    glued = [(match.start(), match.group().lower()) for match in GLUED.finditer(document.view)]
    return sorted(words + glued) if glued else words


def longest(forms: tuple[Form, ...], moment: Moment, start: int) -> tuple[int, Reading] | None:
    """The longest form that reads the words at a place."""
    matches = [(match, form) for form in forms if (match := form.pattern.match(moment.view, start))]
    if len(matches) > 1:
        matches.sort(key=lambda pair: -pair[0].end())
    for match, form in matches:
        reading = form.read(match, moment)
        if reading is not None:
            return match.end(), reading
    return None


def _with_article(view: str, start: int, done: int) -> int:
    article = ARTICLE.search(view, max(done, start - 4), start)
    return article.start() if article else start


def _mention(document: Document, span: Span, reading: Reading) -> DateMention:
    return DateMention(
        id="", span=span, text=span.of(document.article.text), kind=reading.kind, when=reading.when,
        duration=reading.duration, length=reading.length, clock=reading.clock, written=reading.written,
    )
