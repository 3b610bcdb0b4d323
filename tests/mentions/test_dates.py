"""Dates as they stand in sentences: which day is meant, which words are written, and what is no date."""

from __future__ import annotations

import time
from datetime import date

import pytest

from claimcheck.model.timespan import DateKind, WrittenDate
from tests.mentions.date_texts import dates_in, written


def days(text: str, published: date | None = date(2025, 3, 12)) -> list[tuple[str, str]]:
    """Each date with its days, or « ? »."""
    return [(found.text, written(found, "days")) for found in dates_in(text, published)]


@pytest.mark.parametrize(("text", "day"), [
    ("Le ministre a démissionné mardi.", "2025-03-11"),  # published on a Wednesday
    ("Le ministre démissionnera mardi.", "2025-03-18"),
    ("Le ministre doit se rendre mardi à Metz.", "2025-03-18"),
    ("Le rapport, publié mardi, accuse la mairie qui fermera.", "2025-03-11"),
    ("La mairie fermera mardi, a annoncé le maire.", "2025-03-18"),
    ("La réunion est prévue lundi.", "2025-03-17"),
    ("Le maire a été élu mercredi.", "2025-03-12"),
    ("Selon l'accord conclu lundi, la firme versera une prime.", "2025-03-10"),
])
def test_weekday_follows_the_nearest_verb(text: str, day: str) -> None:
    assert [value for _, value in days(text)] == [f"{day}/{day}"]


@pytest.mark.parametrize(("text", "day"), [
    ("Il a été élu le 3 avril.", "2025-04-03"),  # three weeks ahead: nearer than eleven months back
    ("Il a été élu le 3 juin.", "2024-06-03"),
    ("Il sera élu le 3 février.", "2026-02-03"),
    ("Il a été décidé que le mardi 1er avril serait chômé.", "2025-04-01"),
    ("En 2015, le 7 janvier fut un mercredi.", "2015-01-07"),
])
def test_day_without_year_takes_the_near_one_in_the_direction_of_the_tense(text: str, day: str) -> None:
    assert f"{day}/{day}" in [value for _, value in days(text)]


@pytest.mark.parametrize(("text", "day"), [
    ("Le préfet a proposé de repousser le concours au 9 juillet.", "2025-07-09"),  # four months ahead, eight behind
    ("La mairie avait souhaité que la braderie se tienne plutôt le 9 juillet.", "2025-07-09"),
    ("La date du 9 juillet avait été retenue.", "2025-07-09"),
    ("Le refuge a été fermé jusqu'au 20 juin.", "2025-06-20"),
    ("Le club avait été suspendu jusqu'au 20 janvier.", "2025-01-20"),
    ("Elle a été candidate au scrutin du 2 septembre.", "2025-09-02"),
    ("S'il était élu le 20 août, il baisserait les loyers.", "2025-08-20"),
    ("Le salon, initialement prévu le 5 janvier, a coûté cher.", "2025-01-05"),
    ("L'incendie du 20 août a été éteint.", "2024-08-20"),  # a disaster with its day is over
    ("Le port a été bloqué le 20 août.", "2024-08-20"),  # the verb's own day
    ("La dernière grève remontait au 20 août.", "2024-08-20"),
])
def test_day_that_no_verb_governs_is_the_nearest(text: str, day: str) -> None:
    assert [value for _, value in days(text)] == [f"{day}/{day}"]


@pytest.mark.parametrize(("text", "month"), [
    ("L'association a promis de rouvrir le musée en août.", "2025-08-01/2025-08-31"),
    ("Les prix du mois d'avril ont augmenté.", "2025-04-01/2025-04-30"),
    ("Le vote a été maintenu aux municipales en mai.", "2025-05-01/2025-05-31"),
    ("Si rien ne change d'ici à début mai, il a dit qu'il partirait.", "2025-05-01/2025-05-10"),
    ("Le suspect a été arrêté en mai.", "2024-05-01/2024-05-31"),
    ("En mai, le maire avait vendu le stade.", "2024-05-01/2024-05-31"),
    ("Les ventes ont doublé par rapport à mai.", "2024-05-01/2024-05-31"),
    ("Un courriel datant du mois d'avril accuse les patrons du port.", "2024-04-01/2024-04-30"),
    ("Le maire, en avril déjà, parlait de partir.", "2024-04-01/2024-04-30"),
    ("Le gérant sera de nouveau interrogé en mai.", "2025-05-01/2025-05-31"),
    ("Le feu vert donné à des vacances en Bretagne en avril avait plu.", "2025-04-01/2025-04-30"),  # close, and far from the verb
    ("Le skieur, disparu en avril à Megève, avait tout noté.", "2024-04-01/2024-04-30"),
    ("Les élus absents en février veulent revoter.", "2025-02-01/2025-02-28"),
])
def test_month_without_year_leans_on_what_governs_it(text: str, month: str) -> None:
    assert month in [value for _, value in days(text)]


@pytest.mark.parametrize(("text", "day"), [
    ("La foire aura lieu le 20 septembre 2025. Les forains avaient réclamé le 20 septembre.", "2025-09-20"),
    ("Le 2 mai 2019, le pont a cédé. Le 4 mai, le maire a démissionné.", "2019-05-04"),
    ("Parti le 14 juin 2022, il est rentré le 3 août de la même année.", "2022-08-03"),
    ("Née le 20 septembre 1950, elle fêtera ses 75 ans le 20 septembre.", "2025-09-20"),
])
def test_day_takes_the_year_that_the_article_gives_it_elsewhere(text: str, day: str) -> None:
    assert days(text)[-1][1] == f"{day}/{day}"


@pytest.mark.parametrize(("text", "expected"), [
    ("Le lundi 31 novembre 2022", WrittenDate(0, 31, 11, 2022)),
    ("le 29 février 2023", WrittenDate(None, 29, 2, 2023)),
    ("Le mercredi 32 janvier", WrittenDate(2, 32, 1, None)),
])
def test_impossible_day_keeps_its_words_and_has_no_day(text: str, expected: WrittenDate) -> None:
    [found] = dates_in(text)
    assert found.written == (expected,)
    assert not found.when.is_known


def test_range_writes_both_ends() -> None:
    [found] = dates_in("du lundi 5 au samedi 10 mai 2025")
    assert found.written == (WrittenDate(0, 5, 5, 2025), WrittenDate(5, 10, 5, 2025))
    assert found.kind is DateKind.PERIOD


@pytest.mark.parametrize(("text", "words", "clock"), [
    ("Il est arrivé lundi à 14h30.", "lundi à 14h30", "14:30"),
    ("Rendez-vous à 20 h dimanche.", "20 h dimanche", "20:00"),
    ("Il viendra demain vers midi.", "demain vers midi", "12:00"),
    ("Il viendra à 8 heures ce soir.", "8 heures ce soir", "20:00"),
])
def test_day_and_time_of_day_are_one_date(text: str, words: str, clock: str) -> None:
    [found] = dates_in(text)
    assert (found.text, found.clock) == (words, clock)
    assert found.when.first == found.when.last is not None


def test_part_of_day_belongs_to_the_day() -> None:
    [found] = dates_in("Il a été retrouvé jeudi 6 mars en début de soirée.")
    assert found.text == "jeudi 6 mars en début de soirée"


def test_weekday_named_again_is_the_same_day() -> None:
    text = "Un feu a pris jeudi 20 février à Brest. Les pompiers l'ont éteint jeudi soir."
    assert [value for _, value in days(text)] == ["2025-02-20/2025-02-20"] * 2


def test_time_alone_takes_the_day_named_before_it() -> None:
    text = "Le vol a eu lieu mardi 4 mars. Vers 14 h 30, deux hommes ont fui."
    assert days(text)[1] == ("14 h 30", "2025-03-04/2025-03-04")


def test_without_publication_date_only_full_dates_are_resolved() -> None:
    text = "Hier puis lundi, avant le 3 mai, il y a deux ans, en 2015 et le 4 mai 2016."
    assert [value for _, value in days(text, None)] == ["?", "?", "?", "?", "2015-01-01/2015-12-31", "2016-05-04/2016-05-04"]


@pytest.mark.parametrize("text", [
    "Le score était de 2-1.", "Il a gagné 14-18 au tennis.", "Appelez le 01 23 45 67 89.", "un chèque de 1.500 euros",
    "2 015 euros",
    "La planète Mars est rouge.", "Il a été élu.", "une seconde chance", "le premier ministre", "plus de 1900 cas",
    "article 31.2",
    "le Journal du Dimanche", "la version 10.12.2", "Quelque 2000 personnes ont défilé.", "Il pèse 1950 grammes.",
])
def test_what_is_no_date(text: str) -> None:
    assert dates_in(text) == ()


@pytest.mark.parametrize("text", [
    "il y a 999999999 ans", "dans 99999999 jours", "les 999 dernières décennies", "il y a 9999 siècles",
    "999999999 semaines plus tôt",
    "le 31/12/9999 et la semaine suivante", "ces 9999 dernières années",
])
def test_time_beyond_the_calendar_is_unknown_and_raises_nothing(text: str) -> None:
    for published in (date(1, 1, 1), date(2025, 3, 12), date(9999, 12, 31)):
        dates_in(text, published)


@pytest.mark.parametrize(("text", "words"), [
    ("La loi de 1994 protège les dunes.", "1994"), ("Le Mondial 2018 fut beau.", "2018"),
    ("Selon lui (Lyon, 2012), oui.", "2012"),
    ("2020 sera une année de grands procès.", "2020"), ("le mardi 14 mai 2024par la mairie", "mardi 14 mai 2024"),
    ("depuis l'hiver 2019-2020", "hiver 2019-2020"),
])
def test_years(text: str, words: str) -> None:
    assert [found.text for found in dates_in(text)] == [words]


@pytest.mark.slow
@pytest.mark.parametrize("unit", [
    "le 3 et ", "3 mai ", "lundi ", "2015-", "à 3 h ", "la veille ", "deux cent ", "fin de l'", "12:30:", "(",
])
def test_hostile_text_takes_time_in_step_with_its_length(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    began = time.process_time()
    dates_in(text)
    assert time.process_time() - began < 8  # half a second here; what grows with the square would take minutes


def test_named_period_has_its_days() -> None:
    assert days("le 14e plan quinquennal") == [("14e plan quinquennal", "2021-01-01/2025-12-31")]
    assert days("la Seconde Guerre mondiale") == [("Seconde Guerre mondiale", "1939-09-01/1945-09-02")]


def test_a_saying_after_a_comma_dates_nothing() -> None:
    """« dit » tells of its own day: the start on a Friday, told on Wednesday, is the coming one."""
    [start] = dates_in("Départ de la course vendredi à 9h30, précise le maire.")
    assert start.when.first == date(2025, 3, 14)


def test_what_somebody_said_he_would_do_is_to_come() -> None:
    _, visit = dates_in("Elle a déclaré lundi qu'elle se rendrait samedi à Brest.")
    assert visit.when.first == date(2025, 3, 15)


def test_the_next_day_is_that_of_the_story() -> None:
    _, _, after = dates_in("Le pont a cédé le 3 mars 2024, a appris l'agence mardi. Le lendemain, il était fermé.")
    assert after.when.first == date(2024, 3, 4)


def test_since_looks_back() -> None:
    assert days("Les ponts fermés depuis le 5 avril seront rouverts.") == [("5 avril", "2024-04-05/2024-04-05")]


def test_midnight_of_an_evening_is_no_noon() -> None:
    [found] = dates_in("Tout ferme à minuit le jeudi soir.")
    assert found.clock == "00:00"


def test_a_weekday_glued_to_the_sentence_before() -> None:
    [found] = dates_in("Le feu a été éteintMardi, la route a rouvert.")
    assert (found.text, found.when.first) == ("Mardi", date(2025, 3, 11))


def test_a_century_is_one_where_the_article_speaks_of_centuries() -> None:
    assert [found.text for found in dates_in("Bâti au XVIIe siècle, il brûle au XIXe.")] == ["XVIIe siècle", "XIXe"]
    assert not dates_in("Il habite au XIXe.")


@pytest.mark.parametrize(("text", "value"), [
    ("Le contrat a été signé lundi. Trois semaines plus tard, rien ne bouge.", "?"),  # no day counted from publication on
    ("Le salon ouvre lundi. Trois semaines plus tard, il fermera.", "2025-03-31/2025-04-06"),
    ("Le pont a cédé le 3 mars. Le lendemain, il neigeait.", "2025-03-04/2025-03-04"),
    ("Il vient d'être opéré ce mercredi. Le lendemain, il skiait.", "?"),
])
def test_what_is_counted_on_lies_ahead_only_beside_a_future(text: str, value: str) -> None:
    assert days(text)[-1][1] == value


def test_the_day_after_an_event_of_no_known_day_is_no_date() -> None:
    assert days("Il est mort au lendemain d'une émeute.") == []
