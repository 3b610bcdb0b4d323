"""One person, in ``persons.toml``, is told from things and from several."""

from __future__ import annotations

import pytest

from claimcheck.french import persons
from claimcheck.french.tables import Row


@pytest.mark.parametrize("row", persons.rows(), ids=lambda row: row.name)
def test_persons(row: Row) -> None:
    assert [text for text in row.examples if not persons.is_one_person(text)] == []
    assert [text for text in row.counterexamples if persons.is_one_person(text)] == []


def test_a_noun_is_one_of_a_person_by_itself_or_by_a_role() -> None:
    assert [noun for noun in ("personne", "agent", "candidat", "joueur") if not persons.is_person(noun)] == []
    assert not persons.is_person("équipe")
