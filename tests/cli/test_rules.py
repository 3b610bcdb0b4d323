"""``claimcheck rules`` and ``claimcheck explain``."""

from __future__ import annotations

import pytest

from claimcheck.cli.handbook import Page, pages
from claimcheck.model.bilingual import Language
from tests.cli.conftest import Command


def test_every_rule_stands_on_a_line_of_its_own(command: Command) -> None:
    lines = command("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [page.code for page in pages()]
    assert {"A101", "T201", "D401"} <= {line.split()[0] for line in lines}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_rule_has_a_page_with_both_kinds_of_examples(page: Page, command: Command) -> None:
    out = command("explain", page.name).out
    assert out == command("explain", page.code.lower()).out
    found, _, silent = out.partition("Rien à signaler :")
    assert found.split("Trouvé :")[1].strip()
    assert silent.strip()


HEADINGS = {
    "en": ["What it finds", "Why it matters", "When it stays silent", "How to mend it"],
    "fr": ["Ce qu'elle trouve", "Pourquoi", "Quand elle se tait", "Que faire"],
}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_says_what_is_found_and_what_is_left_alone_in_both_languages(page: Page, language: Language) -> None:
    summary, *sections = page.documentation.in_(language).split("\n\n")
    assert summary.endswith(".")
    assert summary == page.summary.in_(language)
    headings = [section.partition("\n")[0] for section in sections]
    wanted = HEADINGS[language]
    assert headings == [heading for heading in wanted if heading in headings]
    assert {wanted[0], wanted[2]} <= set(headings)
    if page.code[0] not in "DR":
        assert headings == wanted
    assert all(section.partition("\n")[2].startswith("    ") for section in sections)


def test_pages_of_the_two_languages_have_the_same_sections() -> None:
    for page in pages():
        assert page.documentation.fr.count("\n\n") == page.documentation.en.count("\n\n"), page.name


def test_no_line_of_a_page_begins_or_ends_with_a_mark_that_lost_its_words(command: Command) -> None:
    for page in pages():
        for line in command("explain", page.name).out.splitlines():
            assert not line.lstrip().startswith(("»", ":", ";", "%")), line
            assert not line.endswith("«"), line


def test_names_and_codes_are_unique() -> None:
    names, codes = [page.name for page in pages()], [page.code for page in pages()]
    assert len(set(names)) == len(names)
    assert len(set(codes)) == len(codes)


def test_a_rule_that_does_not_exist(command: Command) -> None:
    ended = command("explain", "share-of-hole")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "share-of-whole" in ended.err
