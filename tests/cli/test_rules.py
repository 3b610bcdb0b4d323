"""``claimcheck rules`` and ``claimcheck explain``."""

from __future__ import annotations

import pytest

from claimcheck.cli.handbook import pages
from tests.cli.conftest import Command


def test_every_rule_stands_on_a_line_of_its_own(command: Command) -> None:
    lines = command("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [page.code for page in pages()]
    assert {"A101", "T201", "D401"} <= {line.split()[0] for line in lines}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_rule_has_a_page_with_both_kinds_of_examples(page: object, command: Command) -> None:
    name = getattr(page, "name", "")
    out = command("explain", name).out
    assert out == command("explain", getattr(page, "code", "").lower()).out
    found, _, silent = out.partition("Rien à signaler :")
    assert found.split("Trouvé :")[1].strip()
    assert silent.strip()


def test_names_and_codes_are_unique() -> None:
    names, codes = [page.name for page in pages()], [page.code for page in pages()]
    assert len(set(names)) == len(names)
    assert len(set(codes)) == len(codes)


def test_a_rule_that_does_not_exist(command: Command) -> None:
    ended = command("explain", "share-of-hole")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "share-of-whole" in ended.err
