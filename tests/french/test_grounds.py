"""What one is on, in ``grounds.toml``, is told from those who are counted."""

from __future__ import annotations

import pytest

from claimcheck.french import grounds
from claimcheck.french.tables import Row


@pytest.mark.parametrize("row", grounds.rows(), ids=lambda row: row.name)
def test_grounds(row: Row) -> None:
    assert [text for text in row.examples if not grounds.is_ground(text)] == []
    assert [text for text in row.counterexamples if grounds.is_ground(text)] == []
