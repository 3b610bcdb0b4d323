"""Many words as one regular expression."""

from __future__ import annotations

import re

from claimcheck.french.alternation import alternation, whole_words


def test_the_longest_word_is_taken() -> None:
    assert [found.group() for found in re.finditer(alternation(["un", "une", "unes"]), "une unes un u")] == ["une", "unes", "un"]


def test_whole_words_end_where_words_do() -> None:
    pattern = re.compile(whole_words(["selon", "selon l'", "selon lui", "d'", "d'après"]))
    texts = {
        "selon lui, non": "selon lui", "selon luigi": "selon", "selonne": None, "selon l'avis": "selon l'", "d'après": "d'après",
        "d'aprèsmidi": "d'", "selon": "selon",
    }
    assert {text: (found := pattern.match(text)) and found.group() for text in texts} == texts
