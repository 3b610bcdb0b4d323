"""Laws of dates: how they are typed does not matter, and time moves with the publication date."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.date_forms import all_forms
from claimcheck.mentions.dates import find_dates
from claimcheck.model.article import Article
from claimcheck.model.mention import DateMention
from claimcheck.reading import divide
from tests.mentions.date_texts import marked

TEXTS = [marked(example)[0] for form in all_forms() for example in form.examples]
WORDS = [
    "lundi", "3", "mars", "2025", "au", "et", "entre", "12", "h", "30", "il y a", "deux", "ans", "fin", "de l'", "été", "dernier",
    "XXe", "siècle", "années", "80", "du", "1er", "semaine", "prochaine", "à", "midi", "-", "/", ".", ",", "9999", "nuit", "\n",
]
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31))


def read(text: str, published: date) -> tuple[DateMention, ...]:
    return find_dates(divide(Article("a", text, published)))


SPACES, APOSTROPHES = st.sampled_from(["\u00a0", "\u202f", "\u2009"]), st.sampled_from(["’", "ʼ"])


@given(text=st.sampled_from(TEXTS), space=SPACES, apostrophe=APOSTROPHES, day=DAYS)
@settings(max_examples=150, deadline=None)
def test_kinds_of_spaces_and_apostrophes_change_nothing(
    text: str, space: str, apostrophe: str, day: date,
) -> None:
    typed = text.replace(" ", space).replace("'", apostrophe)
    values = [[(found.span, found.when, found.clock, found.duration) for found in read(form, day)] for form in (text, typed)]
    assert values[0] == values[1]


@given(weekday=st.sampled_from(["lundi", "mardi", "samedi"]), verb=st.sampled_from(["a eu lieu", "aura lieu"]), day=DAYS)
@settings(max_examples=60, deadline=None)
def test_a_weekday_moves_with_the_publication_date(weekday: str, verb: str, day: date) -> None:
    text, week = f"La fête {verb} {weekday}.", timedelta(days=7)
    [before], [after] = read(text, day), read(text, day + week)
    assert before.when.first is not None
    assert after.when.first == before.when.first + week


@given(words=st.lists(st.sampled_from(WORDS), max_size=14), day=st.dates())
@settings(max_examples=300, deadline=None)
def test_whatever_is_written_dates_lie_in_order_and_do_not_overlap(words: list[str], day: date) -> None:
    text = " ".join(words)
    end = 0
    for found in read(text, day):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.when.first is None or found.when.last is None or found.when.first <= found.when.last
        end = found.span.end


@given(text=st.sampled_from([text for text in TEXTS if len(text) > 20]), day=DAYS)
@settings(max_examples=60, deadline=None)
def test_a_paragraph_before_moves_only_the_spans(text: str, day: date) -> None:
    lead = "La pluie tombe sans fin.\n\n"
    alone, moved = read(text, day), read(lead + text, day)
    assert [found.span.moved(len(lead)) for found in alone] == [found.span for found in moved]
    assert [found.when for found in alone] == [found.when for found in moved]
