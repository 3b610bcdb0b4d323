"""Every row of ``length_frames.toml`` binds what its examples say, and nothing in what it lists as no such frame."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.french.length_frames import KEYS
from claimcheck.french.tables import load
from claimcheck.model.article import Article
from claimcheck.pipeline import read_all

ROWS = load("length_frames", required=frozenset({"frames"}), optional=KEYS)
EXAMPLES = [(text, ends) for row in ROWS for text, ends in row.examples.items()]


def bound(text: str) -> list[str]:
    """First and last end of each length that is bound, as written; publication is a dash."""
    (claims,) = read_all([Article(id="x", text=text, published=date(2019, 6, 3))])
    found = [relation for relation in claims.relations if relation.family == "duration_endpoints"]
    ends = [[relation.role("period") or relation.role(role) for role in ("from", "to")] for relation in found]
    return ["/".join(claims.by_id[end[0]].text if end else "–" for end in pair) for pair in ends]


@pytest.mark.parametrize(("text", "ends"), EXAMPLES)
def test_the_ends_of_an_example_are_found(text: str, ends: str) -> None:
    assert bound(text) == [ends]


@pytest.mark.parametrize("text", [text for row in ROWS for text in row.counterexamples])
def test_what_is_no_such_frame_binds_nothing(text: str) -> None:
    assert bound(text) == []
