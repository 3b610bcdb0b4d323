"""Claims of sentences of our own: each slot as a reader understands it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from claimcheck.model.claim import Modality
from claimcheck.model.mention import DateMention, QuantityMention
from claimcheck.model.quantity import Hedge
from claimcheck.model.timespan import Timespan
from tests.linking.conftest import claim_with, linked


@pytest.mark.parametrize(
    ("text", "figure", "subject", "predicate", "measure"),
    [
        ("La coopérative emploie 350 salariés.", "350", "coopérative", "employer", "salarié"),
        ("Le nombre de lits a augmenté de 12 % en 2022.", "12 %", "lits", "augmenter", "nombre de lits"),
        ("La tour mesure 300 mètres.", "300 mètres", "tour", "mesurer", "taille"),
        ("Le camion pèse 12 tonnes.", "12 tonnes", "camion", "peser", "poids"),
        ("Quelque 40 maisons ont été détruites par le feu.", "Quelque 40", "maisons", "détruire", "maison"),
        ("Le plan passe par le financement de 35 ateliers de danse.", "35", "plan", "financer", "atelier de danse"),
        ("Le robot est alimenté par une pile de 3 kWh.", "3 kWh", "pile", "alimenter", "énergie"),
        (
            "La ville a grandi. La fréquentation piétonne progresse de 6 %.",
            "6 %",
            "fréquentation piétonne",
            "progresser",
            "fréquentation piétonne",
        ),
        ("La piste, longue de 8 kilomètres, traverse la forêt.", "8 kilomètres", "piste", "être long", "longueur"),
    ],
)
def test_slots(text: str, figure: str, subject: str, predicate: str, measure: str) -> None:
    claim = claim_with(text, figure)
    assert (claim.subject, claim.predicate, claim.measure) == (subject, predicate, measure)


def test_a_pronoun_stands_for_the_subject_before() -> None:
    text = "Le musée a rouvert ses portes. Il accueille 900 visiteurs par jour."
    claim = claim_with(text, "900")
    assert claim.subject == "musée"
    assert claim.per == "jour"


def test_a_description_stands_for_the_name_before() -> None:
    text = "Lyon a voté son budget mardi. La ville compte 600 écoles."
    assert claim_with(text, "600").subject == "Lyon"


def test_a_contrast_keeps_subject_and_measure() -> None:
    text = "Le port a reçu 820 navires en 2022, contre 760 l'année précédente."
    first, second = claim_with(text, "820"), claim_with(text, "760")
    assert first.id != second.id
    assert (second.subject, second.measure) == (first.subject, first.measure) == ("port", "navire")


def test_a_change_with_two_ends_is_one_claim() -> None:
    text = "Le taux de chômage est passé de 9 % à 7 % en 2023."
    claims = linked(text)
    [claim] = [claim for claim in claims.claims if len(claim.mentions) > 1]
    assert len(claim.mentions) == 3


def test_a_date_that_only_looks_back_lends_no_time() -> None:
    text = (
        "Le parc a fermé en 2021. En 2022, il a reçu 300 cyclistes. Après avoir perdu 40 arbres en 2019, il a planté 90 chênes."
    )
    assert claim_with(text, "90").time != claim_with(text, "40").time


def test_a_list_goes_on_with_a_count_of_its_own_size() -> None:
    text = "La tour a attiré 3 millions de visiteurs. Les 4 lieux préférés : Tour Bleue (3,1 millions), Pont Vert (2,9 millions)."
    assert claim_with(text, "2,9 millions").measure == "visiteur"


def test_each_labelled_figure_is_a_claim_of_its_own() -> None:
    text = "Arrivent ensuite Jeanne Martin (31 %), Paul Durand (22 %) et Claire Petit (18 %)."
    subjects = [claim.subject for claim in linked(text).claims]
    assert subjects == ["Jeanne Martin", "Paul Durand", "Claire Petit"]


@pytest.mark.parametrize(
    ("text", "figure", "time"),
    [
        ("En 2022, la ferme a vendu 50 moutons.", "50", Timespan(date(2022, 1, 1), date(2022, 12, 31))),
        ("Depuis 2012, la ferme a vendu 50 moutons.", "50", Timespan(date(2012, 1, 1), date(2024, 6, 12))),
        ("Avant 2012, la ferme avait vendu 50 moutons.", "50", Timespan(None, date(2011, 12, 31))),
    ],
)
def test_times_after_their_preposition(text: str, figure: str, time: Timespan) -> None:
    assert claim_with(text, figure).time == time


def test_the_base_of_a_comparison_is_no_time() -> None:
    claim = claim_with("Les ventes ont reculé de 6,4 % par rapport à 2019.", "6,4 %")
    assert claim.time is None


@pytest.mark.parametrize(
    ("text", "figure", "modality"),
    [
        ("Le pont a coûté 12 millions d'euros.", "12 millions d'euros", Modality.FACT),
        ("Le pont devrait coûter 12 millions d'euros.", "12 millions d'euros", Modality.FORECAST),
        ("Le pont coûtera 12 millions d'euros.", "12 millions d'euros", Modality.FORECAST),
        ("Le rocher pèserait 12 tonnes.", "12 tonnes", Modality.CONDITIONAL),
        ("Le maire veut planter 300 arbres.", "300", Modality.INTENTION),
    ],
)
def test_certainty(text: str, figure: str, modality: Modality) -> None:
    assert claim_with(text, figure).modality is modality


def test_negation_and_restriction() -> None:
    assert claim_with("Cette année, 40 élèves n'ont pas voté.", "40").negated
    assert not claim_with("Le village ne compte que 40 élèves.", "40").negated
    assert claim_with("En 2040, il n'y aura plus de lynx.", "2040").negated
    assert not claim_with("Il ne fait plus que 40 % de satisfaits.", "40 %").negated


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        ("Selon Greenpeace, 300 arbres sont tombés.", "300", "Greenpeace"),
        ("Greenpeace affirme que 300 arbres sont tombés.", "300", "Greenpeace"),
        ("Quelque 300 arbres sont tombés, a indiqué Greenpeace.", "Quelque 300", "Greenpeace"),
        ("Quelque 300 arbres sont tombés dans la forêt.", "Quelque 300", None),
    ],
)
def test_sources(text: str, figure: str, source: str | None) -> None:
    assert claim_with(text, figure).source == source


def test_a_study_goes_on_speaking_and_a_person_does_not() -> None:
    study = "Selon une étude de Greenpeace, 12 % des forêts brûlent. En montagne, 30 % des arbres sont malades."
    person = "Le parc a fermé, a déclaré Julie Martin. En montagne, 30 % des arbres sont malades."
    assert claim_with(study, "30 %").source == "Greenpeace"
    assert claim_with(person, "30 %").source is None


def test_a_date_of_saying_makes_no_claim() -> None:
    claims = linked("La mairie a annoncé lundi que 40 rues seraient fermées.")
    [said] = [mention for mention in claims.mentions if isinstance(mention, DateMention)]
    assert said.reporting
    assert all(said.id not in claim.mentions for claim in claims.claims)


def test_a_verb_gives_a_bound() -> None:
    assert claim_with("La dette dépasse 300 euros.", "300 euros").bound is Hedge.MORE_THAN


def test_counted_nouns_are_filled_in() -> None:
    claims = linked("La coopérative emploie 350 salariés.")
    [figure] = [mention for mention in claims.mentions if isinstance(mention, QuantityMention)]
    assert figure.counted == "salarié"


def test_the_whole_of_a_share() -> None:
    assert claim_with("Le parc couvre 4 % de la superficie de Lyon.", "4 %").of == "Lyon"


FARM = "La ferme a vendu 50 moutons en 2022. Le port a reçu 820 navires en 2023."


@pytest.mark.parametrize(
    "edited",
    [
        "La ferme a vendu 70 moutons en 2022. Le port a reçu 840 navires en 2023.",
        "Le port a reçu 820 navires en 2023. La ferme a vendu 50 moutons en 2022.",
        "Rien ne change ici. " + FARM,
    ],
)
def test_ids_outlive_edits(edited: str) -> None:
    assert {claim.id for claim in linked(FARM).claims} == {claim.id for claim in linked(edited).claims}


def test_ids_are_unique_and_differ_by_what_a_claim_is_about() -> None:
    claims = linked(FARM + " La ferme a vendu 30 moutons en 2022.").claims
    assert len({claim.id for claim in claims}) == len(claims) == 3


def test_claims_stand_in_text_order() -> None:
    claims = linked(FARM).claims
    assert len(claims) > 1
    assert all(one.span.start <= other.span.start for one, other in pairwise(claims))


def test_a_long_list_is_read_in_one_pass() -> None:
    text = "Il y a " + ", ".join(f"{n} chiens et chats" for n in range(3, 300)) + " dans la ville."
    assert len(linked(text).claims) > 200


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Huit nouveaux guichets ouvriront bientôt.", "Huit", "guichet"),
        ("Une secousse d'une magnitude de 3,4 a été ressentie.", "3,4", "magnitude"),
        ("La régie peut réduire la facture de 35 %.", "35 %", "facture"),
        ("La maire recueille 31 % des voix. Son rival perd 6 points.", "6 points", "voix"),
        ("Un gardien d'une trentaine d'années a donné l'alerte.", "une trentaine d'années", "âge"),
        ("La toile a été adjugée 7.200 euros.", "7.200 euros", "prix"),
        ("Le montant global de transactions s'élevant à 410 euros surprend.", "410 euros", "montant"),
    ],
)
def test_measures_that_the_words_around_name(text: str, figure: str, measure: str) -> None:
    assert (claim_with(text, figure).measure or "").split()[0] == measure


def test_a_bare_figure_goes_on_counting() -> None:
    claims = linked("Le port a reçu 820 navires en 2022, contre 760 l'année précédente.")
    assert [m.counted for m in claims.mentions if isinstance(m, QuantityMention)] == ["navire", "navire"]


def test_a_date_that_describes_a_thing_goes_on_over_nothing() -> None:
    text = "Inaugurée le 3 mars dernier, la ligne plaît. Elle compte 14 gares."
    assert claim_with(text, "14").time is None


def test_the_narrower_of_two_dates_is_the_time() -> None:
    text = "En 2021, le parc a reçu 5.200 promeneurs sur le seul mois de mai 2021."
    assert claim_with(text, "5.200").time == Timespan(date(2021, 5, 1), date(2021, 5, 31))


def test_a_vote_is_a_whole_and_a_goal_is_none() -> None:
    assert claim_with("Elle est créditée de 28 % d'intentions de vote au second tour.", "28 %").of == "second tour"
    assert claim_with("Les 40 exemplaires sont promis à la vente.", "40").of is None


@pytest.mark.parametrize(
    ("text", "figure", "subject", "predicate"),
    [
        ("C'est en 1987 que la coopérative a ouvert ses portes.", "1987", "coopérative", "ouvrir"),
        ("Il était 16h20 lorsque les gendarmes ont été appelés.", "16h20", "gendarmes", "appeler"),
        ("Hier, 31 % des conducteurs étaient absents, 16 % des contrôleurs.", "16 %", "contrôleurs", "être"),
        ("Les ventes de skis ont plus souffert (-7 %).", "-7 %", "ventes de skis", "baisser"),
        ("À partir de 2008, il a versé 120 euros.", "2008", None, "verser"),
        ("Nadia Bel a quitté la mairie. L'ancienne maire de Brive a écrit 14 romans.", "14", "Nadia Bel", "écrire"),
        ("Un pompier de 52 ans a chuté mardi. L'homme était en poste depuis 12 ans.", "12 ans", "pompier de 52 ans", "être"),
        ("Un suspect de 52 ans a fui mardi. L'homme était recherché depuis 12 ans.", "12 ans", "suspect de 52 ans", "rechercher"),
        ("L'orage a détruit 40 granges et fait 12 morts.", "12", "orage", "faire"),
        ("L'orage a tué 40 vaches et blessé 12 chevaux.", "12", "orage", "blesser"),
        ("Bruno Tal, 34 ans, et ma fille Lina, 29 ans, vivent à Lyon.", "29 ans", "Lina", "être"),
        ("Une quinquagénaire a perdu 12 000 euros.", "12 000 euros", "quinquagénaire", "perdre"),
        ("Un iceberg de 70 tonnes a dérivé 40 jours.", "40 jours", "iceberg", "dériver"),
    ],
)
def test_whom_a_clause_is_about(text: str, figure: str, subject: str | None, predicate: str) -> None:
    claim = claim_with(text, figure)
    assert claim.predicate == predicate
    if subject is not None:
        assert claim.subject == subject


def test_a_change_told_after_a_comparison_keeps_the_time_of_the_level() -> None:
    text = "Elle a vendu 1,2 million de vélos en 2018, contre 1 million en 2017, soit une hausse de 20 %."
    assert claim_with(text, "20 %").time == Timespan(date(2018, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("Les maires sont reçus lundi au ministère de la Mer.", "lundi", "ministère de la Mer"),
        ("Nadia Bel sera entendue devant une commission de discipline le 4 mai.", "4 mai", "commission de discipline"),
        ("Il a téléphoné à 380 reprises à l'Élysée.", "380", "Élysée"),
        ("Elle a passé 45 appels au ministère et a écopé de cinq mois de prison.", "cinq mois", None),
        ("Inès Roux, 31 ans, venue de Tours, attend son fils.", "31 ans", None),
        ("Le chasseur a reçu 12 plombs dans le dos.", "12", None),
        ("Dans le canton de Salers, situé à quelque 40 km du lac, deux chiens sont morts quand tout a cédé.", "deux", "Salers"),
        ("La demande se fonde sur l'enquête préliminaire ouverte le 5 mai pour vol.", "5 mai", None),
        ("Dans une biographie, elle dit avoir fui en 1983.", "1983", None),
        ("En Bretagne, 340 feux ont pris. Le préfet a écrit. Plus de 300 feux, c'est trop.", "Plus de 300", "Bretagne"),
    ],
)
def test_the_whole_is_where_it_takes_place(text: str, figure: str, whole: str | None) -> None:
    assert claim_with(text, figure).of == whole


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        ("Le bus perd 4 %, selon Ana Roux. La ville prévoit de son côté 0,3 point de hausse.", "0,3 point", "ville"),
        ("La rue a perdu 90 arbres, raconte la police de Tulle sur Twitter.", "90", "police de Tulle"),
        ("Selon Ana Roux, la ville perd 40 bus. La banque prévoit 30 départs.", "30", "banque"),
    ],
)
def test_who_foresees_is_the_source(text: str, figure: str, source: str) -> None:
    assert claim_with(text, figure).source == source
