"""The view: every space, apostrophe and hyphen written one way."""

from __future__ import annotations

import pytest

from claimcheck.french.spelling import view


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12\u00a0000\u202f€", "12 000 €"),
        ("3\u2009500", "3 500"),
        ("l’été", "l'été"),
        ("−4 °C, 2019–2021, sous‑préfet", "-4 °C, 2019-2021, sous-préfet"),
        ("１２％", "12%"),
        ("a\r\nb\rc\u2028d", "a \nb\nc\nd"),
        ("Nº 5", "N° 5"),
        ("12 \x80, l\x92\x9cuvre \x96 fin", "12 €, l'œuvre - fin"),
        ("« oui » „non“", "« oui » „non“"),
        ("a\tb", "a b"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_view(written: str, expected: str) -> None:
    assert view(written) == expected
