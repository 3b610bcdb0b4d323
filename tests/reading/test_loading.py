"""The fast way to the model gives the same words, the same parse and the same names as the plain one."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from claimcheck.reading import cutting, loading, vectors

if TYPE_CHECKING:
    from claimcheck.reading.analysis import Analysis, Model

pytestmark = pytest.mark.slow

SENTENCES = [
    "Aujourd'hui, l'après-midi, le sous-préfet de Villeneuve-sur-Lot a reçu M. Hervé Castan, vice-président de l'entr'aide.",
    "« N'est-ce pas ? » demande-t-elle ; quatre-vingt-douze porte-avions, 1 200 €, 3,5 °C et 12% du chiffre d'affaires.",
    "Rendez-vous à Saint-Jean-de-Luz le 1er mai, à 14h30, ou sur https://www.exemple.fr/page?id=3 (cf. p. 12, n° 4, etc.).",
    "Le franco-allemand Karl-Heinz Brandt, de l'ONU, et l'ex-ministre Nadège Orsini arc-boutent la Haute-Garonne... J.-C. aussi.",
    "Il pleut. Le maire, dont les amis que nul n'a vus se taisent, part ! A-t-il tort ? Non : il vend, achète, puis se ravise.",
    "Elle s'est tue: 20 km/h, 5 M$, c'est-à-dire peu; quelques-uns y vont, lui-même l'a dit, jusqu'au bout, entr'apercevoir.",
]


def read(model: Model, *sentences: str) -> list[Analysis]:
    """Every sentence parsed, its names found, one analysis for each with words in it."""
    worded = [list(cutting.words_between(text, 0, len(text), cutting.cutter(model.tokenizer))) for text in sentences]
    filled = [words for words in worded if words]
    wanted = [True] * len(filled)
    return model.read(filled, wanted, wanted)


def test_both_ways_read_the_same() -> None:
    import spacy

    folder = loading.model_folder()
    assert folder is not None
    if spacy.__version__ not in loading.SPACY_VERSIONS or not loading.is_known(folder):
        pytest.skip("the plain way is used for these versions")
    fast, plain = loading.built(folder), loading.plain(spacy)
    assert read(fast, *SENTENCES) == read(plain, *SENTENCES)


def test_names_alone_are_found_as_beside_a_parse() -> None:
    import spacy

    model = loading.load()
    cut = cutting.cutter(model.tokenizer)
    worded = [list(cutting.words_between(text, 0, len(text), cut)) for text in SENTENCES]
    parsed, named = [number % 3 == 0 for number in range(len(worded))], [number != 2 for number in range(len(worded))]
    found, plain = model.read(worded, parsed, named), loading.plain(spacy).read(worded, parsed, named)
    assert [list(one.names) for one in found] == [list(one.names) for one in plain]
    assert [one.parse is not None for one in found] == parsed
    assert not found[2].names


def test_names_that_go_on_far_behind_their_last_capital_are_found_whole() -> None:
    import spacy

    model, text = loading.load(), "Le Conseil supérieur de la défense contre la grêle a reçu Nadège Orsini, puis le port a fermé."
    [found] = read(model, text)
    assert list(found.names) == list(read(loading.plain(spacy), text)[0].names)
    assert [end - start for start, end, _ in found.names] == [8, 2]


def test_sentences_without_a_capital_or_of_one_word_have_no_names() -> None:
    model, bare = loading.load(), ["il pleut ici.", "brume", "12", "«", "Elle", "le 3 mai, 40 vaches dorment"]
    assert [list(one.names) for one in read(model, *bare)] == [[]] * len(bare)
    assert [list(read(model, sentence)[0].names) for sentence in bare] == [[]] * len(bare)


def test_names_at_both_ends_and_in_windows_that_touch_are_found_whole() -> None:
    import spacy

    model, plain = loading.load(), loading.plain(spacy)
    touching = "Nadège Orsini part hier matin avec Hervé Castan"
    for text in ("Nadège Orsini a reçu Hervé Castan", "NADÈGE ORSINI REÇOIT HERVÉ CASTAN", touching):
        expected = list(read(plain, text)[0].names)
        assert expected
        assert list(read(model, text)[0].names) == expected


def test_many_sentences_at_once_read_the_same_as_alone() -> None:
    model = loading.load()
    many = [*SENTENCES, "Oui.", *SENTENCES[::-1]] * 9
    together = read(model, *many)
    for sentence, analysis in zip(many[-7:], together[-7:], strict=True):
        assert read(model, sentence) == [analysis]


def test_runs_are_cut_as_the_whole_sentence_is() -> None:
    tokenizer = loading.load().tokenizer
    cut = cutting.cutter(tokenizer)
    spaced = [
        "(Gap, la Foux): \"l'île\". Qu'eux? J'ai (d'Uzès), Aujourd'hui. (ADEME). Av. O'Neil; \"n'y?\" s'y: C'est. sec. l'a).",
        "T'es, :) (; (Oui): d'où? \"Qu'est-ce\", l'av. MM. (etc.) p. Non!",
        "  « Oui »,dit-il...  J. C. Aubin (52 ans);a.m.  ", "c'est-à -dire aujourd' hui M. X.", "Oui, M, etc, tel,quel, été,,",
    ]
    for sentence in [*SENTENCES, *spaced]:
        whole = [(token.text, token.idx, bool(token.whitespace_)) for token in tokenizer(sentence) if token.text.strip()]
        assert list(cutting.words_between(sentence, 0, len(sentence), cut)) == whole


def test_words_beyond_those_kept_have_the_same_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(loading.load(), *SENTENCES)
    monkeypatch.setattr(vectors, "KEPT_VECTORS", 20)
    model = loading.load()
    assert read(model, *SENTENCES) == read(model, *SENTENCES) == expected


def test_a_reading_that_failed_leaves_no_word_without_its_vector(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_self: object, _keys: object) -> None:
        raise MemoryError

    expected, model = read(loading.load(), *SENTENCES), loading.load()
    with monkeypatch.context() as patched:
        patched.setattr(vectors.WordVectors, "_made", fails)
        with pytest.raises(MemoryError):
            read(model, *SENTENCES)
    assert read(model, *SENTENCES) == expected


def test_regrouped_alternatives_match_the_same_words() -> None:
    letters = "[" + "".join(chr(code) for code in range(ord("a"), ord("z") + 1)) * 10 + "]"
    stems = ["anti", "après", "demi"]
    alternatives = [f"^{stem}[-–]{letters}+$" for stem in stems] + [
        f"^{letters}+[-]{word}[-]{letters}+$" for word in ("sur", "en")
    ]
    pattern = "(?iu)" + "|".join(f"(?:{alternative})" for alternative in alternatives)
    regrouped = loading.regrouped(pattern)
    assert len(regrouped) < len(pattern)
    for word in ("anti-vol", "Après-midi", "demi", "bar-sur-aube", "pet-en-lair", "bar-de-luz", "anti-", "x"):
        assert bool(re.match(regrouped, word)) == bool(re.match(pattern, word))


def test_another_pattern_is_left_as_it_is() -> None:
    assert loading.regrouped("(?iu)(?:^abc$)") == "(?iu)(?:^abc$)"
    assert loading.regrouped("abc") == "abc"


def test_an_unknown_version_is_loaded_the_plain_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "SPACY_VERSIONS", frozenset[str]())
    monkeypatch.setattr(loading, "plain", lambda spacy: spacy.__version__)
    assert isinstance(loading.load(), str)


def test_spacys_own_command_line_still_works_afterwards() -> None:
    code = (
        "import claimcheck.reading.loading as l, sys; l.load(); import spacy\n"
        "assert 'spacy.cli' not in sys.modules\n"
        "assert spacy.info(silent=True)['spacy_version'] == spacy.__version__"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
