"""Accents on their own, soft hyphens, ligatures and unseen signs: the same claims, at their places in the text as it stands."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.model.composition import composition
from claimcheck.model.span import Span

ODD = [
    "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u0301", "e\u0301", "E\u0302", "é\u0301", "c\u0327", "ﬁ", "ﬄ", "\u202e",
    "\r\n", "a", "é", "3", " ", "œ", "👩‍🌾", "l’",
]
odd_texts = st.lists(st.sampled_from(ODD), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("3 mil\u00adlions", "3 millions"), ("de\u0301cembre", "décembre"), ("dé\u0301cembre", "décembre"), ("proﬁt", "profit"),
        ("fa\u200bmille", "famille"), ("300\u200bélus", "300 élus"), ("1\u2060250", "1250"), ("« \ufeff30 »", "« 30 »"),
        ("mil\u00ad\nlions", "millions"), ("mil\u00ad\nLyon", "mil\nLyon"), ("40\u202f%", "40\u202f%"), ("Zoe\u0308", "Zoë"),
        ("ﬁ\u0301x", "fíx"), ("ﬃ\u0327", "ffi\u0327"), ("x\u0336", "x\u0336"), ("\u0301", "\u0301"), ("", ""),
    ],
)
def test_what_is_read(stored: str, read: str) -> None:
    assert composition(stored).text == read


@pytest.mark.parametrize(
    ("text", "read", "words"),
    [
        ("Les 3 mil\u00adlions", "3 millions", "3 mil\u00adlions"), ("le 3 de\u0301cembre,", "décembre", "de\u0301cembre"),
        ("un \u00admot\u00ad,", "mot", "mot"), ("un proﬁt", "profit", "proﬁt"), ("un proﬁt", "prof", "proﬁ"),
        ("e\u0301te\u0301", "té", "te\u0301"),
    ],
)
def test_where_it_stands(text: str, read: str, words: str) -> None:
    composed = composition(text)
    start = composed.text.index(read)
    assert composed.back(Span(start, start + len(read))).of(text) == words


@given(odd_texts | st.text(max_size=40))
def test_places_go_there_and_back(text: str) -> None:
    composed = composition(text)
    assert composition(composed.text).text == composed.text
    letters = [composed.back(Span(at, at + 1)) for at in range(len(composed.text))]
    for at, place in enumerate(letters):
        assert composed.text[at] in f"{composition(place.of(text)).text} "
        assert composed.ahead(place).covers(Span(at, at + 1))
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(letters))


SENTENCES = [
    "Près de 40 % des élèves de l'école sont nés à l'étranger.",
    "Le café de Hélène a reçu 3 millions de visiteurs en décembre 2020.",
    "Selon François Lefèvre, le déficit a été réduit de 12 à 8 milliards d'euros.", "Elle a fermé le dimanche 14 février 2021.",
    "Il y a trente-deux hôtels à Orléans, dont onze près de la forêt.", "L'été dernier, 1 250 salariés ont été embauchés.",
    "Où étaient les deux tiers des équipes, soit 67 % ?", "Le maçon a déjà coulé 200 m² de béton à Nîmes.",
]
articles = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)


def told(text: str) -> list[dict[str, Any]]:
    """All that is read in a text, but for where it stands; each place is one of the text."""
    record = claimcheck.extract(text, date="2021-03-01").to_dict()
    things = [*record["mentions"], *record["claims"]]
    for thing in things:
        start, end, words = thing.pop("start"), thing.pop("end"), thing.pop("text")
        assert text[start:end] == words
        thing["words"] = composition(words).text
    for relation in record["relations"]:
        for key in ("items", "cue"):
            places = [relation[key]] if key == "cue" and relation[key] else relation[key] or []
            relation[key] = [composition(text[start:end]).text for start, end in places]
    return [*things, *record["relations"]]


@given(articles)
@settings(max_examples=12, deadline=None)
def test_decomposed_accents_say_the_same(text: str) -> None:
    assert told(unicodedata.normalize("NFD", text)) == told(text)


@given(articles, st.sampled_from("\u00ad\u200b\u2060\u200d"), st.data())
@settings(max_examples=12, deadline=None)
def test_unseen_signs_within_words_say_the_same(text: str, sign: str, data: st.DataObject) -> None:
    inner = [at for at in range(1, len(text)) if text[at - 1].isalpha() and text[at].isalpha()]
    places = data.draw(st.sets(st.sampled_from(inner), max_size=8))
    assert told("".join(sign * (at in places) + letter for at, letter in enumerate(text))) == told(text)


def test_another_writing_of_the_same_words_is_no_edit() -> None:
    text = "Le café de Hélène a reçu 3 millions de visiteurs en décembre 2020. La forêt a perdu 12 hêtres."
    old = claimcheck.extract(text)
    for other in (unicodedata.normalize("NFD", text), text.replace("mill", "mil\u00adl"), text.replace("forêt", "fo\u200brêt")):
        assert claimcheck.compare(old, claimcheck.extract(other)) == []


def test_an_edit_is_shown_at_its_place() -> None:
    text = unicodedata.normalize("NFD", "Le café de Hélène a reçu 3 millions de visiteurs en décembre 2020.")
    new = text.replace("3 mil", "4 mil\u00ad")
    [found] = claimcheck.compare(claimcheck.extract(text), claimcheck.extract(new))
    assert [place.text for place in (*found.was, *found.spans)] == ["3 millions", "4 mil\u00adlions"]
    assert all(place.span.of(source) == place.text for place, source in ((found.was[0], text), (found.spans[0], new)))
    assert "« 4 millions »" in found.message.fr


@pytest.mark.parametrize("piece", ["\u0301", "e\u0301", "\u00ad", "a\u00ad", "e\u0301\u0323", "ﬁ", "1\u200ba", "\u0301\u0323"])
def test_time_is_linear(piece: str) -> None:
    def took(size: int) -> float:
        text = "e" + piece * (size // len(piece))
        began = time.process_time()
        composition(text)
        return time.process_time() - began

    assert min(took(400_000), took(400_000)) < 16 * max(took(100_000), 0.01)
