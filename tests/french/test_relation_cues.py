"""Words that bind figures: the examples of their table."""

from __future__ import annotations

import re

import pytest

from claimcheck.french import relation_cues
from claimcheck.french.tables import Row


@pytest.mark.parametrize("row", relation_cues.rows().values(), ids=lambda row: row.name)
def test_examples(row: Row) -> None:
    pattern = re.compile(relation_cues.cue(row.name))
    assert row.examples
    assert row.counterexamples
    assert [text for text in row.examples if not pattern.search(text)] == []
    assert [text for text in row.counterexamples if pattern.search(text)] == []
