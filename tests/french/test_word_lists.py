"""Lists of words: every example holds a word of its row, no counterexample does, and no word stands twice."""

from __future__ import annotations

import re
import tomllib

import pytest

from claimcheck.french import alike
from claimcheck.french.tables import FOLDER, Row, forms_of, load

TABLES = ("word_classes", "day_parts", "contests")
ROWS = [pytest.param(row, id=f"{table}:{row.name}") for table in TABLES for row in load(table, required=frozenset({"forms"}))]


def held(row: Row, text: str) -> bool:
    forms = "|".join(map(re.escape, row.texts("forms")))
    return re.search(rf"(?<![^\W\d_])(?:{forms})(?![^\W\d_])", text) is not None


@pytest.mark.parametrize("row", ROWS)
def test_examples_hold_a_word_of_their_row_and_others_do_not(row: Row) -> None:
    assert row.examples
    assert row.counterexamples
    assert [text for text in row.examples if not held(row, text)] == []
    assert [text for text in row.counterexamples if held(row, text)] == []


@pytest.mark.parametrize("row", ROWS)
def test_forms_are_lower_case_and_stand_once(row: Row) -> None:
    forms = row.texts("forms")
    assert len(set(forms)) == len(forms)
    assert [form for form in forms if form != form.lower()] == []


READ_BY_CODE = (
    "areas", "beneficiaries", "extremes", "frequencies", "given_names", "machine_parts", "measure_nouns", "name_heads",
    "no_places", "offices", "papers", "rate_bases", "roles", "speakers", "titles", "venues", "verb_stems",
)
"""Lists of words and stems that the code takes for what they are."""


@pytest.mark.parametrize("table", READ_BY_CODE)
def test_a_list_read_by_code_holds_the_words_of_its_examples_and_no_other(table: str) -> None:
    rows = tomllib.loads((FOLDER / f"{table}.toml").read_text(encoding="utf-8"))
    for name, row in rows.items():
        words = row.get("forms") or row.get("stems") or row["nouns"]
        ending = "" if "stems" in row else r"(?:s|x)?(?![^\W\d_])"
        anywhere = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, words))}){ending}", re.IGNORECASE)
        assert [text for text in row["examples"] if anywhere.search(text) is None] == [], name
        assert [text for text in row.get("not", []) if anywhere.search(text)] == [], name
        assert sorted(set(words)) == sorted(words), name


def test_a_row_and_a_whole_table() -> None:
    assert forms_of("day_parts", "noon") == {"midi"}
    assert {"midi", "aube", "minuit"} <= forms_of("day_parts")


@pytest.mark.parametrize("row", alike.rows(), ids=lambda row: row.name)
def test_nouns_that_count_the_same(row: Row) -> None:
    assert {noun: alike.alike(noun, row.name) for noun in row.examples} == row.examples
    assert [noun for noun in row.counterexamples if alike.alike(noun, row.name) != noun] == []
    assert all(alike.alike(noun) == noun for noun in row.examples)


def test_the_first_row_asked_for_goes_before() -> None:
    assert (alike.alike("habitant", "mort", "personne"), alike.alike("personne", "habitant")) == ("personne", "habitant")
