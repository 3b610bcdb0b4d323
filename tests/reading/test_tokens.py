"""Words, names and figures as the parser sees them."""

from __future__ import annotations

import pytest

from claimcheck.model.article import Article
from claimcheck.model.document import Parsed
from claimcheck.model.mention import Figure, QuantityMention
from claimcheck.model.span import Span
from claimcheck.reading import divide, parse, parse_all, tokens

pytestmark = pytest.mark.slow


def figure(text: str, words: str) -> Figure:
    start = text.index(words)
    return QuantityMention("", Span(start, start + len(words)), words, None)  # type: ignore[arg-type]


def parsed(text: str, *figures: str) -> Parsed:
    [(found, _)] = parse_all([(divide(Article("test", text)), tuple(figure(text, words) for words in figures))])
    return found


TEXT = "La maire Odile Garrec a visité le port. Près de 40 % des quais sont fermés à Lorient. Rien d'autre. Il reste 12 bateaux."


def test_a_figure_is_one_token_that_keeps_its_words() -> None:
    found = parsed(TEXT, "Près de 40 %", "12")
    [share] = [token for token in found.tokens[1] if token.span == Span(40, 52)]
    assert share.text == "Près de 40 %"
    words = [token.text for token in found.tokens[3]]
    assert words == ["Il", "reste", "12", "bateaux", "."]


def test_words_stand_where_they_say() -> None:
    for sentence in parsed(TEXT, "Près de 40 %", "12").tokens.values():
        for index, token in enumerate(sentence):
            assert token.index == index
            assert token.span.of(TEXT) == token.text
            assert 0 <= token.head < len(sentence)


def test_sentences_parsed_are_those_with_figures_the_one_before_and_the_first() -> None:
    assert sorted(parsed(TEXT, "12").tokens) == [0, 2, 3]


def test_names_come_from_all_sentences() -> None:
    assert {name.span.of(TEXT) for name in parsed(TEXT).names} >= {"Odile Garrec", "Lorient"}


def test_lemmas_are_dictionary_forms() -> None:
    lemmas = {token.text: token.lemma for token in parsed(TEXT, "Près de 40 %").tokens[1]}
    assert (lemmas["quais"], lemmas["sont"], lemmas["Lorient"]) == ("quai", "être", "Lorient")


def test_order_and_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [divide(Article(str(number), f"Il reste {number} bateaux.")) for number in range(7)]
    monkeypatch.setattr(parse, "BATCH", 3)
    found = [document.document.article.id for document, _ in parse_all((document, ()) for document in documents)]
    assert found == [str(number) for number in range(7)]


def test_the_same_sentence_reads_the_same_anywhere() -> None:
    alone = parsed("Il reste 12 bateaux.", "12").tokens[0]
    after = parsed("Il reste 12 bateaux. Le port ferme à 8 h.", "12").tokens[0]
    assert alone == after


def test_a_run_of_signs_is_one_word() -> None:
    text = "Il dit " + "(" * 150 + " oui."
    [reading] = tokens.analyse([parse.Request(text)])
    assert [text[start:end] for start, end, *_ in reading.words] == ["Il", "dit", "(" * 150, "oui", "."]


def test_what_is_no_prose_is_left_alone() -> None:
    [reading] = tokens.analyse([parse.Request("1 " * 500)])
    assert reading == parse.Reading()


def test_a_number_in_hyphenated_words_is_read_as_one_in_digits_is() -> None:
    digits, words = (parsed(f"La halle abrite {number} étals.", number) for number in ("73", "soixante-treize"))
    assert [(token.tag, token.relation, token.head) for token in digits.tokens[0]] == [
        (token.tag, token.relation, token.head) for token in words.tokens[0]
    ]


def test_an_elided_word_before_a_figure_is_one_word() -> None:
    found = parsed("La mairie réclame une amende d'environ 30 euros.", "environ 30 euros")
    assert [token.text for token in found.tokens[0]][-4:] == ["amende", "d'", "environ 30 euros", "."]
