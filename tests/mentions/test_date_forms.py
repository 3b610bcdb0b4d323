"""Every form of date reads its examples, word for word, and finds nothing in the texts that only look like it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from claimcheck.mentions.date_forms import all_forms
from claimcheck.mentions.date_forms.form import Form
from tests.mentions.date_texts import dates_in, marked, written

EXAMPLES = [
    pytest.param(form, text, value, id=f"{form.name}: {text}") for form in all_forms() for text, value in form.examples.items()
]
NOTS = [pytest.param(form, text, id=f"{form.name}: {text}") for form in all_forms() for text in form.nots]
ARTICLE = re.compile(r"(?:(?:[Ll]e|[Ll]a|[Ll]es) |[Ll]')?")


@pytest.mark.parametrize(("form", "example", "value"), EXAMPLES)
def test_form_reads_its_example(form: Form, example: str, value: str) -> None:
    text, start, end = marked(example)
    found = [mention for mention in dates_in(text, date.fromisoformat(form.published)) if mention.span.end == end]
    assert len(found) == 1
    mention = found[0]
    assert mention.span.start <= start
    assert ARTICLE.fullmatch(text[mention.span.start : start]), "only an article may stand before the marked words"
    assert " ".join(written(mention, part) for part in value.split()) == value


@pytest.mark.parametrize(("form", "text"), NOTS)
def test_form_leaves_what_only_looks_like_it(form: Form, text: str) -> None:
    assert dates_in(text, date.fromisoformat(form.published)) == ()


@pytest.mark.parametrize("form", all_forms(), ids=lambda form: form.name)
def test_form_shows_an_example_and_says_what_it_reads(form: Form) -> None:
    assert form.examples
    assert form.read.__doc__
