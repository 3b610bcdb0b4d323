"""A toll is of its disaster, a turnout of its vote: the examples of ``events.toml`` and the limits of the rule."""

from __future__ import annotations

import pytest

from claimcheck.french import events
from tests.linking.conftest import claim_with, linked


def _subject_of_last_figure(text: str) -> str:
    return linked(text).claims[-1].subject or ""


@pytest.mark.parametrize(
    ("text", "event"),
    [(text, event) for row in events.rows() for text, event in row.examples.items()],
)
def test_a_figure_is_of_its_event(text: str, event: str) -> None:
    assert _subject_of_last_figure(text) == event


@pytest.mark.parametrize("text", [text for row in events.rows() for text in row.counterexamples])
def test_other_figures_are_of_none(text: str) -> None:
    assert not any(events.sort_of_event(word) for word in _subject_of_last_figure(text).lower().split())


def test_the_event_of_its_own_sentence_goes_before_one_told_earlier() -> None:
    text = "Un attentat a visé le marché en mai. Un séisme a secoué la ville jeudi : 9 morts ont été recensés."
    assert claim_with(text, "9").subject == "séisme"


def test_people_whose_fate_a_verb_tells_stay_the_subject() -> None:
    assert claim_with("Quatre marins ont péri dans le naufrage.", "Quatre").subject == "marins"


def test_a_turnout_keeps_its_measure() -> None:
    claim = claim_with("Le taux d'abstention au second tour des législatives s'est élevé à 51 %.", "51 %")
    assert (claim.subject, claim.measure) == ("législatives", "taux d'abstention")
