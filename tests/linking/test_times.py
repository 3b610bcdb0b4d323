"""The time of a claim: its own, that of the claim before, or none."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model.mention import DateMention
from claimcheck.model.timespan import Timespan
from tests.linking.conftest import claim_with, linked

YEAR_2022 = Timespan(date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "En 2022, la ville a fermé un pont. Elle a ensuite planté 90 chênes.",
        "En 2022, le parc a accueilli 5.000 enfants. Le nombre d'adultes a augmenté de 90 %.",
        "En 2022, le parc a accueilli 5.000 enfants. Les familles représentent 90 % des entrées.",
    ],
)
def test_an_account_goes_on_in_its_year(text: str) -> None:
    assert claim_with(text, "90" if "90 %" not in text else "90 %").time == YEAR_2022


@pytest.mark.parametrize(
    "text",
    [
        "En 2022, la ville a fermé un pont. Elle prévoit de planter 90 chênes.",
        "En 2022, la ville a fermé un pont. Jeanne Martin est la mère de 90 élèves.",
        "En 2022, la ville a aidé des firmes de moins de 90 salariés. Le maire s'est engagé à y veiller.",
        "La ville a adopté lundi un arrêté qui interdira les sachets contenant plus de 90 grammes de sel.",
        "Lancée en 2022, la boutique plaît. Elle vend 90 clous.",
    ],
)
def test_a_trait_or_a_plan_takes_no_time_from_before(text: str) -> None:
    time = claim_with(text, "plus de 90 grammes" if "grammes" in text else "moins de 90" if "moins" in text else "90").time
    assert time is None or "aidé" in text


def test_the_next_sentence_goes_on_with_an_event() -> None:
    text = "Le pont a cédé lundi 3 juin. Douze ouvriers ont été blessés."
    assert claim_with(text, "Douze").time == Timespan(date(2024, 6, 3), date(2024, 6, 3))


def test_a_year_in_a_contrast_means_the_same_days_of_that_year() -> None:
    text = "Le port a reçu 82 navires en mai 2024, contre 76 l'année précédente."
    assert claim_with(text, "76").time == Timespan(date(2023, 5, 1), date(2023, 5, 31))


def test_a_part_of_a_day_is_of_the_day_beside_it() -> None:
    text = "La terre a tremblé à six kilomètres de Brest, en début de soirée, mardi 4 juin."
    assert claim_with(text, "six kilomètres").time == Timespan(date(2024, 6, 4), date(2024, 6, 4))


@pytest.mark.parametrize(
    "text",
    [
        "Un homme a reçu 60 amendes, rapporte Ouest-France mardi 11 juin.",
        "La firme a vendu 60 ponts, selon les révélations de Libération mardi 11 juin.",
    ],
)
def test_a_date_beside_its_source_is_one_of_saying(text: str) -> None:
    claims = linked(text)
    assert {mention.reporting for mention in claims.mentions if isinstance(mention, DateMention)} == {True}
    assert claim_with(text, "60").time is None


def test_a_trait_beside_the_subject_is_a_claim_of_its_own() -> None:
    text = "Le conseil de Royan, ville de 18.000 habitants, a adopté lundi 10 juin une charte de pêche."
    assert claim_with(text, "18.000").time is None
    assert claim_with(text, "lundi 10 juin").measure == "charte de pêche"


def test_the_day_of_another_event_is_not_the_time() -> None:
    assert claim_with("Après le conseil de lundi 10 juin, ils ont reçu 12 lettres.", "12").time is None


def test_an_hour_is_of_the_day_that_the_account_is_of() -> None:
    text = "Un car a versé dimanche 2 juin. L'accident s'est produit vers 16 heures."
    assert claim_with(text, "16 heures").time == Timespan(date(2024, 6, 2), date(2024, 6, 2))


def test_a_date_of_a_noun_gives_way_to_that_of_the_clause() -> None:
    text = "Après la crue de mai 2017, une digue a été bâtie en 2019."
    assert claim_with(text, "2019").time == Timespan(date(2019, 1, 1), date(2019, 12, 31))


def test_a_rank_stands_between_since_and_its_day() -> None:
    text = "La rue est fermée depuis le premier jour de la grève, le 3 juin dernier."
    time = claim_with(text, "3 juin dernier").time
    assert time is not None
    assert time.last == date(2024, 6, 12)


def test_what_is_so_by_now_takes_no_time_from_before() -> None:
    text = "En 2022, la ville a fermé un pont. La ligne, ouverte en 2017, compte désormais 9 gares."
    assert claim_with(text, "9").time is None


def test_the_year_in_which_a_thing_was_made_is_no_time() -> None:
    assert claim_with("Un exemplaire de 1979 est estimé à 31.000 euros.", "31.000 euros").time is None


def test_a_year_to_come_goes_on_over_nothing() -> None:
    text = "Le camion sera produit en 2026. Il délivre une puissance estimée à 170 kW."
    assert claim_with(text, "170 kW").time is None


def test_who_is_quoted_at_the_end_governs_no_date() -> None:
    claim = claim_with("Le 31 mai à Pau, en présence de 90 élus, a indiqué la préfecture.", "90")
    assert claim.predicate != "indiquer"


def test_a_launched_petition_is_no_saying() -> None:
    claim = claim_with("Jean Bel avait lancé le 20 mai une pétition nationale.", "20 mai")
    assert (claim.measure, claim.time) == ("pétition nationale", Timespan(date(2024, 5, 20), date(2024, 5, 20)))


def test_a_participle_that_opens_a_sentence_keeps_its_date() -> None:
    text = "Arrêtée le 28 mai dernier à Pau, Anne Bel vient d'être condamnée à cinq mois fermes."
    assert claim_with(text, "cinq mois").time is None


def test_since_when_a_thing_exists_is_no_time_of_what_is_told_of_it() -> None:
    text = "Les gagnants du jeu créé en 2006 disposaient de 90 jours."
    assert claim_with(text, "90 jours").time is None


def test_all_that_a_clause_counts_has_its_one_date() -> None:
    text = "Une secousse de magnitude 6,1 a tué 160 personnes en février 2014."
    assert claim_with(text, "6,1").time == claim_with(text, "160").time == Timespan(date(2014, 2, 1), date(2014, 2, 28))


def test_a_day_to_come_goes_on_into_the_next_sentence() -> None:
    text = "Le trafic sera perturbé mardi 25 juin. Seules 4 lignes seront ouvertes."
    assert claim_with(text, "4").time == Timespan(date(2024, 6, 25), date(2024, 6, 25))


def test_what_was_done_dates_nothing_that_is_so_now() -> None:
    assert claim_with("Le moulin, racheté en 1987 pour 61.000 euros, vaut 310.000 euros.", "310.000 euros").time is None


def test_what_happened_is_of_no_day_to_come() -> None:
    text = "Elle sera entendue en novembre 2031. Elle a été condamnée à huit mois de prison."
    assert claim_with(text, "huit mois").time is None


def test_what_had_been_before_gives_way_to_the_account() -> None:
    text = "En 2022, la ville a planté 90 chênes. Le record avait été établi en 2009. Les ventes ont bondi de 7 %."
    assert claim_with(text, "7 %").time == YEAR_2022


WRITTEN = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("text", "figure", "time"),
    [
        ("La gare sera gratuite à partir de 2027.", "2027", Timespan(date(2027, 1, 1), None)),
        ("La gare sera finie d'ici 2027.", "2027", Timespan(WRITTEN, date(2027, 12, 31))),
        ("Le moulin a tourné jusqu'à la mort du meunier en 1931.", "1931", Timespan(None, date(1931, 12, 31))),
        ("Au 20 mai, le port avait recensé 35 malades depuis le 2 mars.", "35", Timespan(date(2024, 3, 2), date(2024, 5, 20))),
        ("Ce bourg vit mal depuis la crue de mai 2015 et celle du 3 mars 2018.", "mai 2015", Timespan(date(2015, 5, 1), WRITTEN)),
        ("Le pont a cédé dimanche. Il est tombé peu après 16 heures.", "16 heures", Timespan(date(2024, 6, 9), date(2024, 6, 9))),
        ("Le club a perdu 40 vélos, mercredi 12 juin à Pau, rapporte Ouest-Matin.", "40", Timespan(WRITTEN, WRITTEN)),
    ],
)
def test_what_stands_around_a_date_bounds_it(text: str, figure: str, time: Timespan) -> None:
    assert claim_with(text, figure).time == time


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("La villa est aujourd'hui estimée à 9.000 euros.", "9.000 euros"),
        ("La villa, achetée en 1995 pour 5.000 euros, est évaluée à 9.000 euros.", "9.000 euros"),
        ("Les vols ont baissé de 12 % dans la ville, rapporte ce mercredi 12 juin la radio.", "12 %"),
        ("Elle a vu rouler une 356B de 1960 (9.000 euros).", "9.000 euros"),
    ],
)
def test_these_days_an_earlier_deed_and_the_day_of_a_report_are_no_time(text: str, figure: str) -> None:
    assert claim_with(text, figure).time is None


def test_a_deed_of_today_is_of_today() -> None:
    assert claim_with("Le maire a vendu aujourd'hui 40 lits.", "40").time == Timespan(WRITTEN, WRITTEN)


def test_a_contrasted_year_goes_on_over_nothing() -> None:
    text = "En 2022, le parc a reçu 90 daims, contre 70 en 2010. Seuls 12 cerfs y ont vécu."
    assert claim_with(text, "12").time == YEAR_2022


def test_an_unsure_past_is_past() -> None:
    time = claim_with("Les vols auraient débuté fin octobre.", "fin octobre").time
    assert time == Timespan(date(2023, 10, 21), date(2023, 10, 31))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Alors que le délai pour voter arrive à échéance ce mardi 18 juin à Pau, 40 clients ne l'ont pas fait.", "40"),
        ("Le pont a cédé lundi. Luc Roy a été blessé avec ses 3 enfants.", "3"),
        ("Le pont a cédé lundi. En quelques semaines, 40 bacs ont coulé.", "40"),
        ("Elle évoque la Grande Crue de 1929. En ville, 40 % des caves sont vides.", "40 %"),
    ],
)
def test_what_has_a_day_of_its_own_or_none_takes_no_other(text: str, figure: str) -> None:
    assert claim_with(text, figure).time is None


def test_a_participle_before_a_month_tells_of_the_past() -> None:
    time = claim_with("Le débat organisé en septembre entre 3 candidats a plu.", "septembre").time
    assert time == Timespan(date(2023, 9, 1), date(2023, 9, 30))


def test_what_a_comparison_is_with_is_no_time() -> None:
    assert claim_with("La vie y va bien mieux qu'il y a 30 ans pour 40 % des gens.", "40 %").time is None


@pytest.mark.parametrize(
    ("text", "figure", "time"),
    [
        # a date set off at the end is of all that the clause counts
        ("Vingt brebis et 16 veaux ont péri dans la vallée, depuis le 3 mai.", "Vingt", (date(2024, 5, 3), date(2024, 6, 12))),
        # what lasted did so until the day told of
        ("Il a revu son fils le 8 juin. Il ne lui parlait plus depuis 2010.", "2010", (date(2010, 1, 1), date(2024, 6, 8))),
        ("Il a revu son fils le 8 juin. Il lui parle depuis 2010.", "2010", (date(2010, 1, 1), date(2024, 6, 12))),
        # from the one to the other
        ("Le fleuve a baissé de 40 cm entre fin mars et mi-mai.", "40 cm", (date(2024, 3, 21), date(2024, 5, 20))),
        ("Le vote n'aura lieu pas avant vendredi.", "vendredi", (date(2024, 6, 14), None)),
    ],
)
def test_how_long_a_time_reaches(text: str, figure: str, time: tuple[date | None, date | None]) -> None:
    assert claim_with(text, figure).time == Timespan(*time)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("La participation tombe à 31 %, soit 8 points de moins que la semaine dernière.", "8 points"),
        ("En 2022, la ville a fermé un pont. Le trafic y a chuté de 60 % depuis 3 mois.", "60 %"),
    ],
)
def test_a_base_of_comparison_and_a_length_up_to_now_give_and_take_no_time(text: str, figure: str) -> None:
    assert claim_with(text, figure).time is None
