"""Lines of the article with words underlined."""

from __future__ import annotations

import pytest

from claimcheck.model.article import Article
from claimcheck.model.lines import lines_of
from claimcheck.model.span import Span
from claimcheck.reports.drawing.excerpt import excerpts
from claimcheck.reports.drawing.visible import cells, visible


def underlined(text: str, words: list[str], width: int = 60) -> list[tuple[int, str, str]]:
    lines = lines_of(Article("a", text))
    places = [lines.place(Span(text.index(word), text.index(word) + len(word))) for word in words]
    return [(one.number, one.words, one.underline) for one in excerpts(lines, places, width)]


def test_words_of_one_line_share_an_excerpt() -> None:
    assert underlined("Un tiers des 600 élus.\nFin", ["600", "Un tiers"]) == [
        (1, "Un tiers des 600 élus.", "^^^^^^^^     ^^^"),
    ]


def test_each_line_has_its_own() -> None:
    assert underlined("Un tiers\r\ndes 600 élus.", ["600", "Un tiers"]) == [
        (1, "Un tiers", "^^^^^^^^"),
        (2, "des 600 élus.", "    ^^^"),
    ]


@pytest.mark.parametrize(
    ("text", "word", "shown", "under"),
    [
        ("北京 et 200 élus", "200", "北京 et 200 élus", "        ^^^"),
        ("e\u0301te\u0301 : 200", "200", "e\u0301te\u0301 : 200", "      ^^^"),
        ("le\t200", "200", "le 200", "   ^^^"),
        ("a\x1b[1m 200", "200", "a␛[1m 200", "      ^^^"),
        ("a\u202e 200", "200", "a<U+202E> 200", "          ^^^"),
        ("so\u00adlaire 200", "200", "solaire 200", "        ^^^"),
    ],
)
def test_the_underline_stands_under_the_words(text: str, word: str, shown: str, under: str) -> None:
    assert underlined(text, [word]) == [(1, shown, under)]


@pytest.mark.parametrize("width", [20, 40, 76])
@pytest.mark.parametrize("at", [0, 200, 399])
def test_a_long_line_is_cropped_around_the_words(width: int, at: int) -> None:
    words = ["mot"] * 400
    words[at] = "CIBLE"
    [(_, shown, under)] = underlined(" ".join(words), ["CIBLE"], width)
    assert cells(shown) <= width
    assert shown[under.index("^") : under.rindex("^") + 1] == "CIBLE"
    assert shown.startswith("…") == (at > 0)
    assert shown.endswith("…") == (at < 399)


def test_words_too_far_apart_for_one_screen_get_two_excerpts() -> None:
    text = "Premier " + "mot " * 40 + "dernier"
    assert len(underlined(text, ["Premier", "dernier"])) == 2


def test_words_longer_than_the_screen_are_cut() -> None:
    [(_, shown, under)] = underlined("x" * 300, ["x" * 300], 40)
    assert cells(shown) <= 40
    assert "^" in under


def test_nothing_shown_can_drive_a_terminal() -> None:
    unsafe = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x202A, 0x202E, 0x2066, 0x2069, 0x200E, 0xFEFF, 0xD800]
    assert all(sign.isprintable() for sign in visible("".join(map(chr, unsafe))))
