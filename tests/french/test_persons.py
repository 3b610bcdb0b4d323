"""One person, in ``persons.toml``, is told from things and from several."""

from __future__ import annotations

import pytest

from claimcheck.french import persons
from claimcheck.french.tables import Row


@pytest.mark.parametrize("row", persons.rows(), ids=lambda row: row.name)
def test_persons(row: Row) -> None:
    assert [text for text in row.examples if not persons.is_one_person(text)] == []
    assert [text for text in row.counterexamples if persons.is_one_person(text)] == []
