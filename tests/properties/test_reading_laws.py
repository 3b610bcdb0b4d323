"""What holds of any text, however odd."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.french.spelling import view
from claimcheck.model.article import Article
from claimcheck.reading import divide

PIECES = [
    "Le maire",
    "2021.Près",
    "3.500",
    " ",
    "\n",
    "\r\n",
    ".",
    "...",
    "!",
    '"',
    "« ",
    " »",
    "„",
    "“",
    "”",
    "M. ",
    "J.-C.",
    "é",
    "A",
    "1. ",
    "- ",
    "LE PRIXLe",
    "\u202f",
    "\u200b",
    "’",
    "•",
    "(",
    ")",
    "et ",
    "\ud800",
    "e\u0301",
]
french = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80)


@given(french)
def test_the_view_is_as_long_as_the_text(text: str) -> None:
    assert len(view(text)) == len(text)


@given(french)
def test_the_view_of_a_view_is_itself(text: str) -> None:
    assert view(view(text)) == view(text)


@given(french)
def test_sentences_are_ordered_apart_and_hold_every_word(text: str) -> None:
    document = divide(Article("law", text))
    at = 0
    for index, sentence in enumerate(document.sentences):
        assert sentence.index == index
        assert at <= sentence.span.start < sentence.span.end <= len(text)
        assert not document.view[at : sentence.span.start].strip()
        at = sentence.span.end
    assert not document.view[at:].strip()


@given(french)
def test_quotations_are_ordered_and_apart(text: str) -> None:
    document = divide(Article("law", text))
    at = 0
    for quotation in document.quotations:
        assert at <= quotation.start < quotation.end <= len(text)
        at = quotation.end


@given(french, french)
def test_a_paragraph_before_only_moves_what_follows(before: str, text: str) -> None:
    head = "Une phrase entière, sans guillemets.\n\n"
    alone = [sentence.span.moved(len(head)) for sentence in divide(Article("law", text)).sentences]
    after = [sentence.span for sentence in divide(Article("law", head + text)).sentences]
    closes_first = view(text).lstrip()[:1] in ('"', "»", "”", "“", "›")
    assert closes_first or after[1:] == alone


@pytest.mark.parametrize(
    "piece", ["(", "« ", '"', '" ', "1 ", ".", "A.", "aaaA'", '"\n', "A", "a- A", '« " ', "le chat dort et "]
)
def test_time_is_linear(piece: str) -> None:
    def took(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        divide(Article("hostile", text))
        return time.process_time() - began

    def least(size: int) -> float:
        """Whatever else the machine does only adds to a time: the least of several is the nearest to the work itself."""
        return min(took(size) for _ in range(4))

    # Four times the text takes four times as long; 16 times, if each piece were held against each other one.
    small, large = least(40_000), least(160_000)
    assert large < 9 * max(small, 0.004)
