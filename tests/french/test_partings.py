"""The stems of ``partings.toml`` are found where a whole is parted and nowhere else."""

from __future__ import annotations

import pytest

from claimcheck.french import partings
from claimcheck.french.tables import Row


@pytest.mark.parametrize("row", partings.rows().values(), ids=lambda row: row.name)
def test_partings(row: Row) -> None:
    assert [text for text in row.examples if not partings.parts(row.name, text)] == []
    assert [text for text in row.counterexamples if partings.parts(row.name, text)] == []
