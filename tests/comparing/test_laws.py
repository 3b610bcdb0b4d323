"""Laws of the comparison: it finds nothing where nothing was changed, and does not care how a text is typed."""

from __future__ import annotations

import time
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.comparing import compare
from claimcheck.mentions import find_figures, numbered
from claimcheck.model.article import Article
from claimcheck.model.claimset import ClaimSet
from claimcheck.reading import divide

SENTENCES = [
    "Le port de Vannes compte 12 quais et près de 3 500 bateaux.",
    "« Nous n'avons pas vendu l'usine », a déclaré la directrice, Anne Vidal.",
    "Selon le préfet, un tiers des routes pourrait rouvrir d'ici à mardi.",
    "Depuis le 3 mars 2021, le prix a augmenté de 4,5 % par an.",
    "Aucun des trois ponts n'a été réparé l'an dernier.",
    "L'accord lie la France à l'Espagne, de Bayonne à Bilbao.",
    "Les ventes ont chuté de plus de moitié : 40 000 tonnes, contre 90 000 en 2019.",
    "Il vante une „ ruche de quartier “ et 300 emplois.",
]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique=True)
TYPED = st.sampled_from(
    [(" ", "\u00a0"), ("'", "’"), (" %", "\u202f%"), ("« ", "«\u00a0"), ("3 500", "3.500"), (" %", " pour cent"), (" “", "“")]
)


def claims(text: str) -> ClaimSet:
    article = Article(id="a", text=text, published=date(2024, 5, 16))
    return ClaimSet(article, numbered(find_figures(divide(article))))


@given(sentences=TEXTS)
@settings(max_examples=40, deadline=None)
def test_a_text_compared_with_itself_gives_nothing(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert compare(claims(text), claims(text)) == []


def test_a_mark_alone_on_its_line_may_go() -> None:
    assert compare(claims('Le pont est ouvert.\n"\nIl est long.'), claims("Le pont est ouvert.\nIl est long.")) == []


@given(sentences=TEXTS, typed=TYPED)
@settings(max_examples=80, deadline=None)
def test_how_a_text_is_typed_does_not_count(sentences: list[str], typed: tuple[str, str]) -> None:
    text = " ".join(sentences)
    assert compare(claims(text), claims(text.replace(*typed))) == []


@given(sentences=TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_order_of_sentences_does_not_count(sentences: list[str]) -> None:
    moved = sorted(sentences)
    assert compare(claims(" ".join(sentences)), claims("\n".join(moved))) == []


@given(sentences=TEXTS, other=st.sampled_from(SENTENCES))
@settings(max_examples=60, deadline=None)
def test_a_new_sentence_is_new_and_the_same_sentence_is_gone_the_other_way(sentences: list[str], other: str) -> None:
    kept = [sentence for sentence in sentences if sentence != other]
    if not kept:
        return
    short, long = claims(" ".join(kept)), claims(" ".join([*kept, other]))
    assert {finding.rule for finding in compare(short, long)} == {"drift-added"}
    assert {finding.rule for finding in compare(long, short)} == {"drift-removed"}


@given(sentences=TEXTS)
@settings(max_examples=30, deadline=None)
def test_places_hold_the_words_that_they_show(sentences: list[str]) -> None:
    old = "\n".join(sentences)
    new = old.replace("12", "21").replace("augmenté", "baissé").replace("mardi", "jeudi").replace("France", "Suisse")
    for finding in compare(claims(old), claims(new)):
        for text, places in ((new, finding.spans), (old, finding.was)):
            for place in places:
                assert place.span.of(text) == place.text
                line = text.split("\n")[place.line - 1]
                assert line[place.column - 1 :].startswith(place.text.split("\n")[0])


def test_two_thousand_changed_sentences_take_seconds() -> None:
    old = claims(" ".join(f"Le lot {number} vaut {number % 97} euros." for number in range(2000)))
    new = claims(" ".join(f"Le lot {number} vaut {number % 89} euros." for number in range(2000)))
    began = time.process_time()
    compare(old, new)
    assert time.process_time() - began < 20
