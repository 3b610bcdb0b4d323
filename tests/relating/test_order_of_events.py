"""A period binds its two ends only where they stand in the wrong order."""

from __future__ import annotations

import pytest

import claimcheck


def families(text: str) -> list[str]:
    return [relation.family for relation in claimcheck.extract(text, date="2020-01-05").relations]


@pytest.mark.parametrize("text", [
    "Le salon s'est tenu du 3 au 10 mai 2019.", "Elle a vécu à Rennes entre 2006 et 2014.", "Le peintre (1865-1931) est exposé.",
    "Les billets ont été vendus entre mi-2011 et mi-2013.",
])
def test_a_period_in_order_is_no_relation(text: str) -> None:
    assert "order_of_events" not in families(text)


@pytest.mark.parametrize("text", [
    "Le salon s'est tenu du 10 au 3 mai 2019.", "Le peintre (1931-1865) est exposé.",
    "Les billets ont été vendus entre mi-2013 et mi-2011.",
])
def test_a_period_out_of_order_is_one(text: str) -> None:
    assert "order_of_events" in families(text)
