"""The slip of the pen that explains a contradiction is named, and none where several figures or none would do."""

from __future__ import annotations

import pytest

import claimcheck


def messages(text: str) -> list[str]:
    return [finding.message.fr for finding in claimcheck.verify(claimcheck.extract(text)).findings]


@pytest.mark.parametrize(("text", "hint"), [
    ("Le prix est passé de 312 à 691 euros, soit une hausse de 221 %.", "Avec 121\u00a0% au lieu de « 221 % »"),
    ("Le nombre d'abonnés est passé de 418 à 666, soit une hausse de 95 %.", "Avec 59\u00a0% au lieu de « 95 % »"),
])
def test_the_slip_is_named(text: str, hint: str) -> None:
    [message] = messages(text)
    assert hint in message


def test_a_bound_that_nearly_any_figure_meets_is_no_hint() -> None:
    [message] = messages("Plus de 200 modèles y ont été conçus, soit près de 30 % du total national, qui compte 500 modèles.")
    assert "au lieu de" not in message
    assert "échelle" not in message


@pytest.mark.parametrize("text", [
    "Sur les 40 randonneurs, 22 sont rentrés, 23 sont toujours au refuge.",
    "Quarante-deux skieurs ont été surpris et cinquante d'entre eux ont été soignés.",
])
def test_parts_that_need_not_be_all_are_no_hint_at_a_scale(text: str) -> None:
    [message] = messages(text)
    assert "échelle" not in message
    assert "au lieu de" not in message


def test_the_ends_of_a_range_are_named_apart_and_no_digits_are_swapped_over_both() -> None:
    [message] = messages("La redevance a bondi de 20 à 60 euros, soit une hausse de 150 %.")
    assert message.startswith("De « 20 » à « 60 euros »")
    assert "au lieu de" not in message


def test_what_is_more_is_no_part_of_a_whole() -> None:
    text = "La dotation augmente de 12 millions d'euros, à 132 millions, soit 10 % de plus."
    assert claimcheck.verify(claimcheck.extract(text)).derived == ()
