"""The cue engine: reach, stops and decoys."""

from __future__ import annotations

import pytest

from claimcheck.french.cue_rows import cue_rows
from claimcheck.mentions.cues import cues_in
from claimcheck.model.span import Span

TABLES = ("attribution", "modality", "negation")


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_cue_reaches_what_follows_it() -> None:
    text = "le pont devrait coûter 12 millions"
    [cue] = cues_in(text, "modality")
    assert cue.says == "forecast"
    assert cue.reaches(place(text, "12 millions"), text)


def test_a_stop_ends_the_reach() -> None:
    text = "le pont devrait ouvrir ; il a coûté 12 millions"
    [cue] = cues_in(text, "modality")
    assert not cue.reaches(place(text, "12 millions"), text)


def test_a_decoy_is_no_cue() -> None:
    assert list(cues_in("le prix est plus bas que prévu", "modality")) == []
    assert list(cues_in("selon que l'on soit grand ou petit", "attribution")) == []


@pytest.mark.parametrize("table", TABLES)
def test_examples_hold_their_cue(table: str) -> None:
    for row in cue_rows(table):
        for example in row.examples:
            assert row.name in {cue.row for cue in cues_in(example.lower(), table)}, (row.name, example)
        for other in row.counterexamples:
            assert row.name not in {cue.row for cue in cues_in(other.lower(), table)}, (row.name, other)
