"""Laws of finding quantities: kinds of space, apostrophe and minus say nothing, and a new paragraph only moves spans."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mentions.quantity_texts import quantities, written

PHRASES = [
    "près de 30 % du total", "plus de 1 200 élus", "entre 10 et 20 km", "3,5 milliards d'euros", "jusqu'à 45 %",
    "une dizaine d'élus", "six habitants sur dix", "soixante et onze maisons", "-7,6 %", "(+2,5 %)", "les deux tiers des élus",
    "10 à 15 millions de tonnes",
    "4.500 hectares", "un demi-siècle", "quatre-vingt-treize sacs", "l'article 49", "au-delà de 200 €", "la 12e place", "3-1",
    "trois fois plus", "12 morts et 40 blessés", "le G20", "30 degrés", "un peu moins d'un quart",
]
SPACES = "\u0020\u00a0\u202f\u2009"
texts = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=5).map(lambda parts: "On a noté " + ", puis ".join(parts) + ".")


def seen(text: str) -> list[tuple[int, int, str]]:
    return [(mention.span.start, mention.span.end, written(mention)) for mention in quantities(text)]


@given(texts, st.sampled_from(SPACES), st.sampled_from("'’"), st.sampled_from("-−–"))
@settings(max_examples=60, deadline=None)
def test_kinds_of_space_apostrophe_and_minus(text: str, space: str, apostrophe: str, minus: str) -> None:
    other = text.replace(" ", space).replace("'", apostrophe).replace("-", minus)
    assert seen(other) == seen(text)


@given(texts, texts)
@settings(max_examples=40, deadline=None)
def test_an_inserted_paragraph_only_moves_spans(text: str, inserted: str) -> None:
    shift = len(inserted) + 2
    moved = [(start + shift, end + shift, value) for start, end, value in seen(text)]
    assert [found for found in seen(f"{inserted}\n\n{text}") if found[0] >= shift] == moved


@given(texts)
@settings(max_examples=40, deadline=None)
def test_spans_are_exact_and_apart(text: str) -> None:
    found = quantities(text)
    assert all(mention.text == text[mention.span.start : mention.span.end] == mention.text.strip() for mention in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(texts)
@settings(max_examples=40, deadline=None)
def test_what_is_likely_is_possible(text: str) -> None:
    for mention in quantities(text):
        quantity = mention.quantity
        assert quantity.likely.within(quantity.possible)
        assert quantity.number is None or quantity.hedge != "exact" or quantity.possible.holds(quantity.number)


@given(st.text(alphabet="0123456789 .,-+%/()'kMd€$unedexmilg\n°²h", max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all(text: str) -> None:
    quantities(text)


@pytest.mark.parametrize("piece", [
    "1", "mille ", "quatre-vingt-", "30 % ", "entre 1 et ", "1e999999999 ", "1 000 ", "1.000", "1,", "-", "un ", "une ",
    "de 1 à ", "1-", "deux sur ", "plus de ", "1/2", "M€ ", "12 k€ ", "vingt et ", "( 1 (1.000)", "XXIe ", "premier ",
    "un demi-", "livres 3 livres ", "3 degrés ",
])
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        began = time.process_time()
        quantities(text)
        return time.process_time() - began

    seconds(500)  # tables are read once
    short, long = seconds(3_000), seconds(24_000)
    assert long < max(0.6, 8 * short * 3)  # eight times the text; three times for the noise of a busy machine
