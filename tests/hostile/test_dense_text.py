"""Text made to be slow: its time grows with its length, and what is no prose is read without its numbers."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from claimcheck.mentions import find_figures
from claimcheck.model.article import Article
from claimcheck.model.span import Span
from claimcheck.pipeline import run
from claimcheck.reading import divide
from claimcheck.reading.crowds import MOST_IN_ARTICLE, MOST_IN_SENTENCE
from claimcheck.relating.crowds import REASON
from tests.cli.conftest import Command

KILOBYTE = 1000


def seconds(text: str) -> float:
    """Processor time to read and judge a text."""
    began = time.process_time()
    list(run([Article("texte", text)]))
    return time.process_time() - began


@pytest.mark.slow
@pytest.mark.parametrize("unit", [
    "entre 1 et ", "1 ", "30 % ", "deux sur trois ", "12 morts dont ", "trois : a, b et ", "mille ", "quatre-vingt-", "(", "« ",
    "Il y a 30 chats. ", "« Il a 3 chats. » ", "1\n", "mars ", "lundi 3 mars 2020 ", "hier ", "à midi ", "à Noël ",
    "l'an dernier ", "XXe siècle ", "selon Jean, ", "A-", "JD ", "10^9 ", "\u0301", "\u202e", "\x1b[31m[red]3[/red] ",
])
def test_eight_times_the_text_takes_no_more_than_sixteen_times_the_time(unit: str) -> None:
    seconds("Il y a 3 chats.")  # the parser is loaded and the tables are read
    short = seconds(unit * (4 * KILOBYTE // len(unit)))
    long = seconds(unit * (32 * KILOBYTE // len(unit)))
    assert long < 16 * max(short, 0.1)


@pytest.mark.parametrize("unit", ["entre 1 et ", "1 ", "30 % ", "deux sur trois ", "12 morts dont "])
def test_numbers_without_prose_are_left_alone_and_the_report_says_so(unit: str) -> None:
    [(claims, report)] = run([Article("texte", unit * (1100 // len(unit)))])
    assert claims.claims == ()
    assert report.checked.unchecked == (("parts-sum", REASON, 1),)


@pytest.mark.slow
def test_thousands_of_names_take_linear_time() -> None:
    names = [f"Jean {first}{second}{third}tin, " for first in "BCDFGHJKLMNP" for second in "aeiouy" for third in "bcdfghjklmnp"]
    seconds("Il y a 3 chats.")
    assert seconds("".join(names)) < 16 * max(seconds("".join(names[: len(names) // 8])), 0.1)


@pytest.mark.slow
def test_hundreds_of_descriptions_of_hundreds_of_people_take_linear_time() -> None:
    names = [f"Julie B{first}{second}l{third}nt" for first in "aeiouy" for second in "rlmnpstv" for third in "aeiou"]
    told = [f"{name} est venue. L'actrice de 40 ans a gagné 30 euros, la maire en a perdu 12. " for name in names * 6]
    seconds("Il y a 3 chats.")
    assert seconds("".join(told)) < 16 * max(seconds("".join(told[: len(told) // 8])), 0.1)


MEGABYTES = [
    "hier ", "Jean Dupont a 3 chats. ", "1", "1 ", "mille ", "quatre-vingt-", "30 % ", "entre 1 et ", "(", "« ", "a", "ab,",
    "e\u0301", "\u202e", "a\u00ad", "1e999999999 ", "10^999999999 élus. ", "Jean Dupont et ", "{", "\ufeff",
    "Le quai a 300 mâts et 12 grues, dont ", "le petit chat du vieux voisin dort sur le toit, ", "\x1b[31m[red]", "<b>&",
]


@pytest.mark.slow
@pytest.mark.parametrize("unit", MEGABYTES)
def test_a_megabyte_takes_no_more_than_twenty_seconds(unit: str) -> None:
    seconds("Il y a 3 chats.")
    assert seconds(unit * (1000 * KILOBYTE // len(unit))) < 20


@pytest.mark.slow
@pytest.mark.parametrize("name", ["extract", "verify"])
def test_one_sentence_of_a_million_signs_ends_with_a_status(command: Command, folder: Path, name: str) -> None:
    words = "le petit chat du vieux voisin dort sur le toit, "
    text = f"Le musée a reçu 300 visiteurs, {words * (1000 * KILOBYTE // len(words))} et il compte 12 salles."
    (folder / "a.txt").write_text(text, encoding="utf-8")
    began = time.process_time()
    ended = command(name, "a.txt")
    assert time.process_time() - began < 20
    assert (ended.status, ended.err) == (0, "")


def test_a_hundred_thousand_accents_on_one_letter(command: Command, folder: Path) -> None:
    (folder / "a.txt").write_text(f"Un cafe{chr(0x301) * 100_000} a reçu 300 clients.", encoding="utf-8")
    ended = command("extract", "a.txt", "--output", "-")
    assert [mention["text"] for mention in ended.reports()[0]["mentions"]] == ["300"]


@pytest.mark.parametrize(
    ("written", "digits"),
    [("1e999999999", 20), ("10^999999999", 20), ("9" * 9000, 9000), ("1," + "3" * 9000, 9002), ("10⁹⁹⁹⁹", 20)],
)
def test_numbers_too_large_for_any_machine(command: Command, folder: Path, written: str, digits: int) -> None:
    (folder / "a.txt").write_text(f"La ville a {written} élus, soit {written} % du total. Le port a 12 quais.", encoding="utf-8")
    [claims] = command("extract", "a.txt", "--output", "-").reports()
    numbers = [mention["number"] for mention in claims["mentions"] if mention["type"] == "quantity" and mention["number"]]
    assert "12" in numbers
    assert all(len(number) <= digits for number in numbers)
    assert command("verify", "a.txt").status in (0, 1)


def test_days_without_prose_are_left_alone() -> None:
    document = divide(Article("texte", f"Il a ouvert le 3 mars 2020.\n{'lundi, ' * (MOST_IN_SENTENCE + 1)}\nIl ferme mardi."))
    assert [figure.text for figure in find_figures(document)] == ["3 mars 2020", "mardi"]


def test_the_sentences_beside_a_crowd_are_read() -> None:
    text = f"La ville compte 340 chats.\n{'7 ' * (MOST_IN_SENTENCE + 1)}\nElle compte 120 chiens."
    document = divide(Article("texte", text))
    assert [figure.text for figure in find_figures(document)] == ["340", "120"]
    assert [span.of(text) for span in document.crowds] == [("7 " * (MOST_IN_SENTENCE + 1)).strip()]
    assert len(document.view) == len(text)


def test_a_list_of_departments_is_no_crowd() -> None:
    text = "Sont concernés : " + ", ".join(f"le Cher ({number})" for number in range(1, MOST_IN_SENTENCE + 1)) + "."
    assert divide(Article("texte", text)).crowds == ()


def test_so_many_numbers_are_read_in_one_article() -> None:
    document = divide(Article("texte", "Il y a 3 chats.\n" * (MOST_IN_ARTICLE + 2)))
    assert document.view.count("3") == MOST_IN_ARTICLE
    assert len(document.crowds) == 1


def test_a_quotation_around_a_place() -> None:
    document = divide(Article("texte", "« Un chat » dort. « Deux chats » dorment."))
    assert document.quotation_around(Span(2, 4)) == Span(2, 9)
    assert document.quotation_around(Span(9, 14)) is None
    assert document.is_quoted(Span(20, 24))
